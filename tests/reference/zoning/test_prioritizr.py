"""Exact minimum sets of prioritizr's simulated data."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.zoning.priority_selection import priority_selection
from land_restoration.restoration_plugin.core.zoning.selection_problem import MINIMUM_SET, Boundary, SelectionProblem
from numpy.testing import assert_allclose
from osgeo import gdal


@pytest.fixture(scope="module")
def simulated(reference):
    folder = reference / "oracles" / "prioritizr"
    cost = gdal.Open(str(folder / "sim_pu_raster.tif"))
    features = gdal.Open(str(folder / "sim_features.tif"))
    costs = cost.ReadAsArray().astype(float)
    amounts = features.ReadAsArray().astype(float)
    nodata = cost.GetRasterBand(1).GetNoDataValue()
    valid = np.isfinite(costs) & (costs != nodata) & np.isfinite(amounts).all(axis=0)
    return costs[valid], np.nan_to_num(amounts[:, valid].T)


@pytest.mark.parametrize(
    ("share", "optimum"), [(0.1, 1781.1575), pytest.param(0.2, 3573.4269, marks=pytest.mark.long), (0.3, 5389.5268)]
)
def test_published_optima(simulated, share, optimum):
    cost, features = simulated
    units, count = features.shape
    nothing = np.zeros(units, dtype=bool)
    found = priority_selection(
        SelectionProblem(
            cost,
            features,
            share * features.sum(axis=0),
            tuple(str(j) for j in range(count)),
            MINIMUM_SET,
            np.inf,
            np.ones(count),
            0.0,
            Boundary.none(),
            nothing,
            nothing,
        )
    )
    assert found.status == "optimal"
    assert_allclose(found.value, optimum, rtol=1e-6)
    assert_allclose(found.bound, optimum, rtol=1e-6)
