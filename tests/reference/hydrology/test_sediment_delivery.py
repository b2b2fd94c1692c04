"""Every cell of InVEST 3.20's own results for a small basin, and its totals."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.hydrology.depressions import fill_depressions
from land_restoration.restoration_plugin.core.hydrology.flow_routing import accumulate, flow_directions, flow_order
from land_restoration.restoration_plugin.core.hydrology.sediment_delivery import sediment_delivery
from numpy.testing import assert_allclose, assert_array_equal
from osgeo import gdal

COVER = {4: (0.001, 0.8), 6: (0.001, 0.8), 8: (0.001, 0.8), 18: (0, 1), 33: (0.03, 0.084), 104: (0.0026, 1), 106: (0.001, 1)}  # fmt: skip


def raster(path):
    dataset = gdal.Open(str(path))
    values = dataset.ReadAsArray().astype(float)
    values[np.isclose(values, dataset.GetRasterBand(1).GetNoDataValue())] = np.nan
    return values


@pytest.mark.parametrize(("flow", "soil_loss", "export"), [("d8", 442.4222, 9.5743), ("mfd", 453.7175, 10.7416)])
def test_every_cell_and_the_totals(reference, flow, soil_loss, export):
    folder = reference / "oracles" / "invest_sdr_youwuzhen" / flow
    inner = folder / "intermediate_outputs"
    cover = raster(inner / "masked_lulc.tif")
    c, practice = np.full((2, *cover.shape), np.nan)
    for code, (own_c, own_p) in COVER.items():
        c[cover == code], practice[cover == code] = own_c, own_p
    inputs = [raster(inner / f"masked_{name}.tif") for name in ("dem", "erosivity", "erodibility")]
    result = sediment_delivery(*inputs, c, practice, 30.0, stream_cells=150.0, flow=flow, ls_form="invest")
    valid = ~np.isnan(result.ls)
    directions = flow_directions(fill_depressions(np.where(valid, inputs[0], np.nan)), flow)
    accumulation = accumulate(directions, flow_order(directions))
    assert_allclose(accumulation, raster(inner / "flow_accumulation.tif"), rtol=1e-9)
    assert_array_equal(result.streams[valid], raster(folder / "stream.tif")[valid] == 1)
    for mine, path in (
        (result.ls, inner / "ls.tif"),
        (result.potential, folder / "rkls.tif"),
        (result.soil_loss, folder / "usle.tif"),
        (result.connectivity, inner / "ic.tif"),
        (np.where(result.streams, 1.0, result.delivery), inner / "sdr_factor.tif"),
        (result.export, folder / "sed_export.tif"),
        (result.avoided, folder / "avoided_export.tif"),
    ):
        assert_allclose(mine, raster(path), rtol=2e-6, err_msg=path.name)
    settled = np.where(result.streams, result.arriving, result.deposition)
    assert_allclose(settled, raster(folder / "sed_deposition.tif"), rtol=1e-4, atol=1e-6)
    assert_allclose(np.nansum(result.soil_loss) * 0.09, soil_loss, rtol=1e-6)
    assert_allclose(np.nansum(result.export) * 0.09, export, rtol=1e-5)
