import numpy as np
import pyflwdir
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.hydrology.depressions import fill_depressions
from land_restoration.restoration_plugin.core.hydrology.flow_routing import accumulate, flow_directions, flow_order
from land_restoration.restoration_plugin.core.hydrology.grid_neighbours import COLUMNS, ROWS
from land_restoration.restoration_plugin.core.hydrology.stream_cells import stream_cells
from land_restoration.restoration_plugin.core.hydrology.terrain_slope import terrain_slope
from numpy.testing import assert_allclose, assert_array_equal
from scipy.ndimage import gaussian_filter

NAN = np.nan


def terrain(seed, shape=(40, 60), step=0.0):
    generator = np.random.default_rng(seed)
    z = 100 * gaussian_filter(generator.normal(size=shape), 2) + np.linspace(0, 30, shape[1])
    z = np.round(z / step) * step if step else z
    z[gaussian_filter(generator.normal(size=shape), 5) > 0.12] = NAN
    return z


def outflow(directions, accumulation):
    """What leaves over the edge or into NoData."""
    total = 0.0
    rows, columns = directions.shape
    for row, column in np.argwhere(directions):
        weights = [(int(directions[row, column]) >> 4 * k) & 15 for k in range(8)]
        for k, weight in enumerate(weights):
            r, c = row + ROWS[k], column + COLUMNS[k]
            if weight and not (0 <= r < rows and 0 <= c < columns and directions[r, c]):
                total += accumulation[row, column] * weight / sum(weights)
    return total


def test_a_pit_is_raised_to_its_pour_point_and_nodata_is_an_outlet():
    z = np.array([[5, 5, 5, 5, 5], [5, 1, 2, 5, 5], [5, 5, 5, 3, 4], [5, 5, 5, 5, 5]], float)
    assert_array_equal(fill_depressions(z), np.array([[5, 5, 5, 5, 5], [5, 4, 4, 5, 5], [5, 5, 5, 4, 4], [5] * 5]))
    z[2, 2] = NAN
    filled = fill_depressions(z)
    assert filled[1, 1] == 1
    assert np.isnan(filled[2, 2])


def test_an_empty_terrain_is_refused():
    with pytest.raises(InvalidInput, match="DEM has no valid cell"):
        fill_depressions(np.full((3, 3), NAN))


@pytest.mark.parametrize("step", [0.0, 2.0])
@pytest.mark.parametrize("method", ["d8", "mfd"])
@pytest.mark.parametrize("seed", range(4))
def test_all_land_drains_off_and_no_cell_is_lost(seed, method, step):
    z = terrain(seed, step=step)
    directions = flow_directions(fill_depressions(z), method)
    order = flow_order(directions)
    valid = ~np.isnan(z)
    assert_array_equal(directions != 0, valid)
    assert len(np.unique(order)) == len(order) == valid.sum()
    accumulation = accumulate(directions, order)
    assert_allclose(outflow(directions, accumulation), valid.sum(), rtol=1e-9)
    weights = np.random.default_rng(seed).uniform(0, 5, z.shape)
    assert_allclose(outflow(directions, accumulate(directions, order, weights)), weights[valid].sum(), rtol=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_single_flow_accumulates_as_pyflwdir_does(seed):
    z = terrain(seed)
    directions = flow_directions(fill_depressions(z), "d8")
    accumulation = accumulate(directions, flow_order(directions))
    codes = np.array([1, 128, 64, 32, 16, 8, 4, 2], np.uint8)  # east, then anticlockwise
    number = (np.log2(np.maximum(directions, 1)) / 4).round().astype(int)
    d8 = np.where(directions == 0, np.uint8(247), codes[number])
    rows, columns = z.shape
    for row, column in np.argwhere(directions):
        r, c = row + ROWS[number[row, column]], column + COLUMNS[number[row, column]]
        if not (0 <= r < rows and 0 <= c < columns and directions[r, c]):
            d8[row, column] = 0  # pyflwdir's pit: flow ends here
    expected = pyflwdir.from_array(d8, ftype="d8", check_ftype=False).upstream_area("cell")
    valid = ~np.isnan(z)
    assert_array_equal(accumulation[valid], expected[valid])


def test_single_flow_takes_the_steepest_way_and_a_flat_the_shortest():
    z = np.array([[9, 9, 9], [9, 5, 4.3], [9, 4.3, 4.2]], float)
    assert flow_directions(z, "d8")[1, 1] == 1  # east before south of equal descent; 0.8/√2 is less than 0.7
    flat = np.array([[9, 9, 9, 9, 9], [9, 5, 5, 5, 4], [9, 9, 9, 9, 9]], float)
    assert flow_directions(flat, "d8")[1, 1:4].tolist() == [1, 1, 1]


def test_multiple_flow_shares_by_slope():
    z = np.array([[9, 9, 9], [9, 5, 4], [9, 3, 9]], float)
    directions = int(flow_directions(z, "mfd")[1, 1])
    assert [(directions >> 4 * k) & 15 for k in range(8)] == [5, 0, 0, 0, 0, 0, 10, 0]


def test_an_unknown_method_is_refused():
    with pytest.raises(InvalidInput, match="FLOW: found dinf"):
        flow_directions(np.zeros((2, 2)), "dinf")


def test_streams_by_threshold_and_by_trace():
    z = terrain(1)
    for method in ("d8", "mfd"):
        directions = flow_directions(fill_depressions(z), method)
        accumulation = accumulate(directions, flow_order(directions))
        streams = stream_cells(accumulation, directions, 40.0, method)
        assert streams.any()
        assert accumulation[streams].min() >= (40 if method == "d8" else 28)
        assert not streams[np.isnan(z)].any()


def test_slope_of_a_plane_edges_and_nodata_included():
    x, y = np.meshgrid(np.arange(6) * 30.0, np.arange(5) * 30.0)
    z = 100 - 0.3 * x + 0.4 * y
    slope, contour = terrain_slope(z, 30.0, 30.0)
    assert_allclose(slope, 50.0, rtol=1e-5)
    assert_allclose(contour, 1.4, rtol=1e-5)
    z[2, 3] = NAN
    slope, contour = terrain_slope(z, 30.0, 30.0)
    assert np.isnan(slope[2, 3])
    assert np.isfinite(slope).sum() == 29
    level, turn = terrain_slope(np.ones((3, 3)), 30.0, 30.0)
    assert (level == 0).all()
    assert (turn == 1).all()
