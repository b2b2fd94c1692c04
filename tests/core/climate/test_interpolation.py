import numpy as np
import pytest
from land_restoration.restoration_plugin.core.climate import interpolation
from land_restoration.restoration_plugin.core.climate.interpolation import interpolate
from land_restoration.restoration_plugin.core.errors import InvalidInput, NotApplicable
from numpy.testing import assert_allclose

METHODS = ["idw", "thin plate", "kriging"]


def gauges(count=12, seed=5):
    generator = np.random.default_rng(seed)
    x, y = generator.uniform(0, 10_000, (2, count))
    return x, y, 100 + 0.01 * x + 20 * np.sin(y / 2000) + generator.normal(0, 1, count)


@pytest.mark.parametrize("method", METHODS)
def test_a_surface_passes_through_its_gauges(method):
    x, y, z = gauges()
    at = np.array([interpolate(x, y, z, [px], [py], method=method).values[0, 0] for px, py in zip(x, y)])
    assert_allclose(at, z, rtol=1e-5)


@pytest.mark.parametrize("method", METHODS)
def test_leave_one_out_errors_are_those_of_leaving_one_out(method, monkeypatch):
    x, y, z = gauges()
    height = np.linspace(0, 900, 12) ** 1.1
    fixed = interpolation._variogram(np.hypot(x[:, None] - x, y[:, None] - y) / 10_000, z, None)
    monkeypatch.setattr(interpolation, "_variogram", lambda *given: fixed)  # one variogram, as cross-validation has it
    for elevation in (None, height):
        whole = interpolate(x, y, z, [0.0], [0.0], method=method, elevation=elevation, terrain=np.zeros((1, 1)))
        extremes = {part.argmin() for part in (x, y)} | {part.argmax() for part in (x, y)}
        for gauge in [gauge for gauge in range(12) if gauge not in extremes][:3]:  # the extent scales the positions
            rest = np.arange(12) != gauge
            alone = interpolate(
                x[rest],
                y[rest],
                z[rest],
                [x[gauge]],
                [y[gauge]],
                method=method,
                elevation=None if elevation is None else elevation[rest],
                terrain=np.array([[height[gauge]]]),
            )
            assert_allclose(whole.errors[gauge], alone.values[0, 0] - z[gauge], rtol=1e-3, atol=1e-4)


def test_the_spline_reproduces_a_plane_and_elevation_a_lapse():
    x, y, _ = gauges()
    columns, rows = np.array([100.0, 5000.0]), np.array([9000.0, 200.0])
    plane = interpolate(x, y, 3 + 0.002 * x - 0.001 * y, columns, rows, method="thin plate")
    assert_allclose(plane.values, 3 + 0.002 * columns[None] - 0.001 * rows[:, None], rtol=1e-5)
    assert plane.error < 1e-8
    height = np.linspace(10, 800, 12)
    terrain = np.array([[0.0, 100.0], [700.0, np.nan]])
    for method in METHODS:
        surface = interpolate(x, y, 50 + 0.1 * height, columns, rows, method=method, elevation=height, terrain=terrain)
        assert_allclose(surface.values, 50 + 0.1 * terrain, rtol=1e-5)


def test_idw_by_hand_and_its_error():
    surface = interpolate([0, 3], [0, 0], [10.0, 40.0], [1.0], [0.0], method="idw")
    assert_allclose(surface.values, [[(10 / 1 + 40 / 4) / (1 + 1 / 4)]])
    assert_allclose(surface.errors, [30, -30])
    assert surface.error == 30


def test_one_gauge_is_everywhere_and_has_no_error():
    surface = interpolate([0, 1], [0, 1], [7.0, np.nan], [5.0, 6.0], [5.0], method="idw")
    assert surface.values.tolist() == [[7, 7]]
    assert np.isnan(surface.error)


def test_a_floor_is_counted():
    x, y, z = gauges()
    surface = interpolate(x, y, z - z.min(), np.linspace(-5e4, 5e4, 30), [0.0, 9e4], method="thin plate", floor=0.0)
    assert surface.values.min() == 0
    assert surface.below == (surface.values == 0).sum() > 0


def test_kriging_of_equal_values_is_that_value():
    x, y, _ = gauges()
    assert_allclose(interpolate(x, y, np.full(12, 4.0), [1.0], [2.0], method="kriging").values, [[4]])


def test_too_few_or_coincident_or_aligned_gauges_are_refused():
    with pytest.raises(NotApplicable, match="thin plate needs at least 4 gauges"):
        interpolate([0, 1], [0, 1], [1, 2], [0], [0], method="thin plate")
    with pytest.raises(InvalidInput, match=r"two gauges with values lie at 1\.0, 1\.0"):
        interpolate([1, 1, 2], [1, 1, 3], [1, 2, 3], [0], [0], method="idw")
    with pytest.raises(NotApplicable, match="on one line"):
        interpolate([0, 1, 2, 3], [0, 1, 2, 3], [1, 2, 3, 5], [0], [0], method="thin plate")
