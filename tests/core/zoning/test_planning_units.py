import numpy as np
import pytest
import shapely
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.zoning.planning_units import GRID, HEXAGON, cut_units, unit_cells
from land_restoration.restoration_plugin.core.zoning.sub_basins import sub_basins
from numpy.testing import assert_allclose
from shapely.geometry import Point, box

REGION = Point(5000, 5000).buffer(3456)


@pytest.mark.parametrize("kind", [GRID, HEXAGON])
def test_units_cover_the_boundary_once(kind):
    units = cut_units(*unit_cells(REGION, kind, 700.0), REGION)
    assert_allclose(shapely.area(units["geometry"].to_numpy()).sum(), REGION.area, rtol=1e-9)
    assert_allclose(shapely.union_all(units["geometry"].to_numpy()).area, REGION.area, rtol=1e-6)
    assert units["unit_code"].is_unique


def test_whole_cells_have_their_size():
    cells, codes = unit_cells(REGION, GRID, 1000.0)
    assert_allclose(shapely.area(cells), 1e6)
    assert "00050005" in codes
    hexagons, _ = unit_cells(REGION, HEXAGON, 1000.0)
    assert_allclose(shapely.area(hexagons), 1e6 * np.sqrt(3) / 2, rtol=1e-6)


def test_the_lattice_does_not_move_with_the_boundary():
    one = dict(zip(*unit_cells(REGION, GRID, 500.0)[::-1]))
    other = dict(zip(*unit_cells(box(4900, 4900, 5200, 5300), GRID, 500.0)[::-1]))
    assert all(one[code].equals(cell) for code, cell in other.items())


def test_administrations_cut_the_units_and_give_their_code():
    admin = [box(0, 0, 5100, 10000), box(5100, 0, 7000, 10000)]
    units = cut_units(*unit_cells(REGION, GRID, 1000.0), REGION, admin, ["110101", "110102"])
    for code, shape in zip(("110101", "110102"), admin):
        own = units[units["admin"] == code]
        assert_allclose(shapely.area(own["geometry"].to_numpy()).sum(), REGION.intersection(shape).area, rtol=1e-9)
        assert own["unit_code"].str.startswith(code + "-").all()
    rest = units[units["admin"] == ""]
    assert_allclose(
        shapely.area(rest["geometry"].to_numpy()).sum(),
        REGION.area - REGION.intersection(box(0, 0, 7000, 1e4)).area,
        rtol=1e-9,
    )
    assert units["unit_code"].is_unique


def test_wrong_sizes_and_empty_boundaries_are_refused():
    with pytest.raises(OutOfRange, match=r"SIZE.*> 0 m"):
        unit_cells(REGION, GRID, 0.0)
    with pytest.raises(OutOfRange, match=r"SIZE.*2,000,000"):
        unit_cells(REGION, GRID, 1.0)
    with pytest.raises(InvalidInput, match="BOUNDARY has no area"):
        cut_units([box(0, 0, 1, 1)], ["a"], box(5, 5, 6, 6))


@pytest.mark.long
def test_sub_basins_of_two_valleys():
    """Two valleys that run south and meet nowhere: two sub-basins of half the land each."""
    x = np.abs(np.arange(20) % 10 - 4.5)
    dem = x[None, :] * 5 + np.arange(30)[::-1, None] * 1.0
    dem = dem.astype(np.float32)
    dem[0, 0] = np.nan
    label = sub_basins(dem, 100)
    assert label[0, 0] == 0
    assert (label[1:] > 0).all()
    assert label[20, 4] != label[20, 14]
    with pytest.raises(InvalidInput, match=r"STREAM_CELLS is 100000"):
        sub_basins(dem, 100000)
