import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, NotApplicable, OutOfRange
from land_restoration.restoration_plugin.core.hydrology.sediment_account import (
    account_sediment,
    covering_window,
    delivery_raster,
    layers_without_overlap,
)
from land_restoration.restoration_plugin.core.hydrology.sediment_delivery import sediment_delivery
from numpy.testing import assert_allclose
from scipy.ndimage import gaussian_filter
from shapely.geometry import box

SETTINGS = {"stream_cells": 60.0, "flow": "d8", "ls_form": "invest"}


def basin(seed=0, shape=(50, 70)):
    generator = np.random.default_rng(seed)
    dem = 60 * gaussian_filter(generator.normal(size=shape), 3) + np.linspace(0, 50, shape[1])
    return {
        "dem": dem,
        "erosivity": generator.uniform(3000, 9000, shape),
        "erodibility": generator.uniform(0.02, 0.05, shape),
        "c": generator.uniform(0, 0.4, shape),
        "practice": generator.uniform(0.1, 1, shape),
    }


@pytest.mark.parametrize("ls_form", ["invest", "desmet-govers"])
@pytest.mark.parametrize("flow", ["d8", "mfd"])
@pytest.mark.parametrize("seed", range(3))
def test_soil_loss_is_export_deposition_and_what_reaches_or_misses_the_streams(seed, flow, ls_form):
    result = sediment_delivery(**basin(seed), cell=30.0, stream_cells=60.0, flow=flow, ls_form=ls_form)
    parts = [np.nansum(part) for part in (result.export, result.deposition, result.arriving, result.lost)]
    assert_allclose(sum(parts), np.nansum(result.soil_loss), rtol=1e-9)
    assert all(part >= 0 for part in parts)
    assert parts[0] > 0
    ratio = result.delivery[~np.isnan(result.delivery)]
    assert ratio.min() >= 0
    assert ratio.max() <= 0.8
    assert np.isnan(result.delivery[result.streams]).all()
    assert np.isnan(result.soil_loss[result.streams]).all()


def test_the_delivery_ratio_of_the_users_guide():
    for index, expected in ((-2, 0.17816), (0.5, 0.4), (3, 0.62184)):
        assert_allclose(0.8 / (1 + np.exp((0.5 - index) / 2)), expected, atol=5e-6)
    result = sediment_delivery(**basin(), cell=30.0, **SETTINGS)
    valid = ~np.isnan(result.connectivity)
    expected = 0.8 / (1 + np.exp((0.5 - result.connectivity[valid]) / 2))
    assert_allclose(result.delivery[valid], expected)


def test_connectivity_of_a_plain_slope_by_hand():
    """One row that falls 10 % to the east, whose last cell is the stream."""
    dem = 100 - 3.0 * np.arange(5)[None]
    one = np.ones((1, 5))
    result = sediment_delivery(
        dem, 5000 * one, 0.03 * one, 0.2 * one, None, 30.0, stream_cells=4.0, flow="d8", ls_form="invest"
    )
    assert result.streams.tolist() == [[False, False, False, False, True]]
    cells = np.arange(1, 5)
    up = 0.2 * 0.1 * np.sqrt(cells * 900.0)
    down = (5 - cells) / (0.2 * 0.1)
    assert_allclose(result.connectivity[0, :4], np.log10(up / down), rtol=1e-6)


def test_practice_left_out_is_one_and_nodata_of_any_input_bounds_the_basin():
    given = basin()
    given["practice"] = None
    result = sediment_delivery(**given, cell=30.0, **SETTINGS)
    given["c"][:, :5] = np.nan
    cut = sediment_delivery(**given, cell=30.0, **SETTINGS)
    assert np.isnan(cut.ls[:, :5]).all()
    assert np.isfinite(result.ls).all()
    assert np.nansum(cut.soil_loss) < np.nansum(result.soil_loss)


def test_totals_of_watersheds_and_rasters_agree(monkeypatch):
    monkeypatch.setattr("land_restoration.restoration_plugin.core.hydrology.grid_neighbours.STRIP", 7 * 70)
    given, window = basin(), (slice(5, 45), slice(5, 60))
    labels = np.full((50, 70), -1, np.int32)
    labels[5:45, 5:30], labels[5:45, 30:60] = 0, 1
    both = np.where(labels >= 0, np.int32(2), np.int32(-1))
    result, totals = account_sediment(
        **{name: values[window] for name, values in given.items()},
        watersheds=[labels[window], both[window]],
        count=4,
        areas=np.array([[0.09]]),
        cell=30.0,
        **SETTINGS,
    )
    for name, column in (("soil_loss", "usle"), ("export", "export"), ("deposition", "deposit")):
        raster = delivery_raster(result, name, window, (50, 70))
        assert_allclose(np.nansum(raster) * 0.09 / 100, totals[column][2], rtol=1e-5)
        assert_allclose(totals[column][:2].sum(), totals[column][2], rtol=1e-12)
    balance = totals["export"] + totals["deposit"] + totals["to_stream"] + totals["lost"]
    assert_allclose(balance.sum(), totals["usle"].sum(), rtol=1e-9)
    assert np.isnan(delivery_raster(result, "ls", window, (50, 70))[:5]).all()
    streams = delivery_raster(result, "streams", window, (50, 70))
    assert (streams == 2).sum() == result.streams.sum()
    assert (streams > 0).sum() == 40 * 55
    assert totals["avoided"][:3].gt(0).all()
    assert (totals.loc[3] == 0).all()  # a watershed too small for any cell


def test_overlapping_watersheds_go_into_groups_of_their_own():
    squares = [box(0, 0, 10, 10), box(10, 0, 20, 10), box(5, 5, 15, 15), box(0, 0, 30, 30)]
    assert layers_without_overlap(squares) == [[0, 1], [2], [3]]


def test_the_window_covers_every_cell_that_the_bounds_touch():
    rows, columns = covering_window((44.9, 10.0, 130.0, 61.0), (0.0, 30.0, 0.0, 120.0, 0.0, -30.0), (4, 10))
    assert (rows, columns) == (slice(1, 4), slice(1, 5))
    with pytest.raises(InvalidInput, match="No cell of the watersheds"):
        covering_window((500.0, 10.0, 530.0, 61.0), (0.0, 30.0, 0.0, 120.0, 0.0, -30.0), (4, 10))


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"stream_cells": 0.0}, OutOfRange, "STREAM_CELLS: found 0"),
        ({"stream_cells": 1e6}, NotApplicable, "no cell drains more than 1e"),
        ({"k": 0.0}, OutOfRange, "K: found 0"),
        ({"sdr_max": 1.2}, OutOfRange, r"SDR_MAX: found 1\.2"),
        ({"erodibility": np.full((50, 70), 0.3)}, OutOfRange, "US units"),
        ({"c": np.full((50, 70), 30.0)}, OutOfRange, "C_FACTOR: found 30"),
        ({"c": np.full((50, 70), np.nan)}, InvalidInput, "No cell of the watersheds is valid"),
    ],
)
def test_wrong_inputs_are_named(change, error, message):
    with pytest.raises(error, match=message):
        sediment_delivery(**{**basin(), "cell": 30.0, **SETTINGS, **change})
