"""Sichuan's forest of 1980 and 2020: pattern, sources, connectivity, and what changed."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity.ecological_sources import ecological_sources
from land_restoration.restoration_plugin.core.connectivity.mspa import mspa
from land_restoration.restoration_plugin.core.connectivity.mspa_summary import mspa_summary
from scipy import ndimage

pytestmark = pytest.mark.long

FOREST = (2,)


@pytest.fixture(scope="module")
def years(reference):
    gdal = pytest.importorskip("osgeo.gdal")
    gdal.UseExceptions()
    found = {}
    for year in (1980, 2020):
        path = reference / f"real/sichuan_1km/sichuan-lucc/lucc{year}.tif"
        dataset = gdal.Open(str(path))
        values, nodata = dataset.ReadAsArray(), dataset.GetRasterBand(1).GetNoDataValue()
        missing = (values == nodata) | (values <= 0)
        pattern = mspa(np.isin(values, FOREST), missing)
        sources = ecological_sources(
            pattern.astype(np.int32), (17, 117), dataset.GetGeoTransform(), min_area=10_000.0, dispersal=10_000.0
        )
        found[year] = values, missing, pattern, sources
    return found


@pytest.mark.parametrize("year", [1980, 2020])
def test_the_pattern_divides_the_forest(years, year):
    values, missing, pattern, _ = years[year]
    forest = np.isin(values, FOREST)
    summary = mspa_summary(pattern, 100.0).set_index("code")
    assert summary["cells"].sum() == forest.sum()
    near = ndimage.distance_transform_edt(~forest) <= 1.98
    core = ndimage.distance_transform_edt(forest | (missing & near)) > 1.98
    assert summary.loc[17, "cells"] == (core & forest).sum()
    assert summary.loc[17, "cells"] == {1980: 23851, 2020: 22891}[year]  # as the engine of pyGuidos 2.6.3 has it


@pytest.mark.parametrize("year", [1980, 2020])
def test_the_sources_are_ranked_and_the_curve_rises(years, year):
    *_, sources = years[year]
    patches, curve = sources.patches, sources.curve
    assert (patches["area_ha"] >= 10_000.0).all()
    assert (np.diff(patches["dpc"].round(9)) <= 0).all()
    assert all(len(reasons) == 2 for reasons in sources.reasons)
    assert (curve["added_ha"] > 0).all()
    assert curve["eca_ha"].iloc[-1] <= curve["total_ha"].iloc[-1]


def test_what_four_decades_changed(years):
    """A twenty-fifth of the core went, but a seventh of the connected area: what went lay between the sources."""
    cores = {year: np.isin(years[year][2], (17, 117)) for year in years}
    connected = {year: years[year][3].curve["eca_ha"].iloc[-1] for year in years}
    assert (cores[1980] & cores[2020]).sum() > 0.75 * cores[1980].sum()
    assert 1 - cores[2020].sum() / cores[1980].sum() == pytest.approx(0.040, abs=0.001)
    assert 1 - connected[2020] / connected[1980] == pytest.approx(0.14, abs=0.02)
