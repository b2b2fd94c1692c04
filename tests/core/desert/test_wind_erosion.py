import numpy as np
import pytest
from land_restoration.restoration_plugin.core.desert.wind_erosion import (
    COMPUTED,
    NEGATIVE,
    NON_MONOTONE,
    OUTSIDE,
    cover_coefficients,
    crust_factor,
    erodible_fraction,
    relief_roughness,
    roughness_factor,
    transport_length,
    wind_erosion,
    wind_scale,
)
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from numpy.testing import assert_allclose, assert_array_equal

CROP, GRASS, WATER = 1, 4, 5
CARBON = 1 / 1.724  # 1 % of organic matter


def run(weather, cover, form="field mean", code=CROP, sand=80.0, roughness=0.8, elevation=None, shape=(2, 3)):
    def full(value):
        return np.full(shape, float(value))

    weather, cover = np.atleast_1d(weather), np.atleast_1d(cover)
    return wind_erosion(
        *(full(value) for value in weather),
        *(full(value) for value in cover),
        full(sand),
        full(12),
        full(8),
        full(CARBON),
        full(0),
        np.full(shape, code, dtype=np.int32),
        elevation,
        None if roughness is None else full(roughness),
        periods=len(weather),
        form=form,
        distance=50.0,
        coefficients=cover_coefficients(),
        scale=wind_scale(),
        cell_size=30.0,
    )


def test_soil_factors():
    soil = [np.array([value]) for value in (80.0, 12.0, 8.0, CARBON, 0.0)]
    fraction, outside = erodible_fraction(*soil)
    assert_allclose(fraction, 0.5664)
    assert not outside.any()
    assert_allclose(crust_factor(soil[2], soil[3]), 0.6928086463, rtol=1e-9)


@pytest.mark.parametrize(
    ("weather", "cover", "at_distance", "field_mean"),
    [
        (5, 0.2, 0.2126979944, 0.1107344587),
        (5, 0.0, 0.9091538856, 0.4913988793),
        (20, 0.2, 2.060553076, 1.155163607),
        (20, 0.0, 7.71691726, 4.821809679),
        (60, 0.2, 10.52690736, 6.857462034),
        (60, 0.0, 30.42144519, 25.72394425),
    ],
)
def test_published_cases_in_both_forms(weather, cover, at_distance, field_mean):
    """kg/m² of the reference cases are 1000 t/km²."""
    assert_allclose(run(weather, cover, "at distance")[0], 1000 * at_distance, rtol=1e-6)
    assert_allclose(run(weather, cover, "field mean")[0], 1000 * field_mean, rtol=1e-6)


def test_the_pitfall_at_distance_is_flagged_and_the_field_mean_is_free_of_it():
    loss, _, fixation, flags = run(572.172081, 0.2, "at distance")
    assert_allclose(loss, 59354.41995, rtol=1e-6)
    assert_allclose(fixation, 22886.47293 - 59354.41995, rtol=1e-6)
    assert_array_equal(flags, COMPUTED | NON_MONOTONE | NEGATIVE)
    _, _, fixation, flags = run(572.172081, 0.2, "field mean")
    assert (fixation > 0).all()
    assert_array_equal(flags, COMPUTED | NON_MONOTONE)


def test_the_field_mean_rises_with_the_wind_throughout():
    losses = [run(weather, 0.1)[0].flat[0] for weather in np.geomspace(0.01, 5000, 60)]
    assert (np.diff(losses) > 0).all()


def test_length_of_transport():
    assert_allclose(
        transport_length(np.array([8213.222106, 172.3450741]) / 109.8), [30.39020386, 127.4917187], rtol=1e-8
    )
    assert np.isinf(transport_length(np.array([0.0])))


def test_periods_are_summed_and_not_their_weather():
    parts = [run(weather, 0.1)[0] for weather in (1.0, 4.0, 0.0)]
    assert_allclose(run([1.0, 4.0, 0.0], 0.1)[0], np.sum(parts, axis=0), rtol=1e-6)
    assert run(5.0, 0.1)[0].flat[0] > 1.2 * np.sum(parts, axis=0).flat[0]


def test_a_cover_for_each_period():
    parts = [run(weather, cover)[0] for weather, cover in ((2.0, 0.1), (3.0, 0.5))]
    assert_allclose(run([2.0, 3.0], [0.1, 0.5])[0], np.sum(parts, axis=0), rtol=1e-6)
    with pytest.raises(InvalidInput, match="COVER: found 2 rasters, allowed are 1 or 3"):
        run([1.0, 2.0, 3.0], [0.1, 0.2])


def test_plants_protect_by_their_kind():
    x = 5 * 0.5664 * 0.6928086463 * 0.8
    for code, factor in ((CROP, 0.416445366), (GRASS, 0.01001170871)):
        cover = 0.2 if code == CROP else 0.4
        expected = 109.8 * x * factor
        ratio = 50 / (150.71 * (x * factor) ** -0.3711)
        assert_allclose(run(5, cover, code=code)[0], 1000 * expected * (1 - np.exp(-(ratio**2))) / 50, rtol=1e-6)


@pytest.mark.parametrize("code", [WATER, NO_CLASS])
def test_what_wind_cannot_erode_is_nodata(code):
    loss, classes, fixation, flags = run(5, 0.2, code=code)
    assert np.isnan(loss).all()
    assert np.isnan(fixation).all()
    assert not classes.any()
    assert not flags.any()


def test_nodata_of_a_soil_stays_nodata_and_soils_out_of_range_are_flagged():
    assert np.isnan(run(5, 0.2, sand=np.nan)[0]).all()
    assert_array_equal(run(5, 0.2, sand=98.0)[3], COMPUTED | OUTSIDE)
    assert_array_equal(run(5, 0.2, sand=98.0)[0], run(5, 0.2, sand=93.6)[0])


def test_classes_of_sl190():
    scale = wind_scale()
    values = np.array([0, 199, 200, 2500, 5000, 8000, 15000, 1e5, np.nan])
    assert_array_equal(scale.apply(values), [1, 1, 2, 3, 4, 5, 6, 6, 0])


def test_roughness_smooths_the_wind_and_never_sharpens_it():
    factors = roughness_factor(np.linspace(0, 500, 300))
    assert factors[0] == 1
    assert (np.diff(factors) <= 1e-12).all()
    assert_allclose(roughness_factor(np.array([1.0]), 5.0), np.exp(1.86 - 2.41 - 0.635))
    plane = np.add.outer(np.zeros(5), 0.02 * np.arange(5))
    inner = relief_roughness(plane, 30.0)[1:-1, 1:-1]
    ridge = 0.2 * 4.0**2 / 9000
    assert_allclose(inner, np.exp(1.86 * ridge - 2.41 * ridge**0.934))


def test_relief_stands_in_for_an_absent_roughness():
    hills = np.random.default_rng(1).uniform(0, 3, (2, 3))
    assert (run(5, 0.2, roughness=None, elevation=hills)[0] < run(5, 0.2, roughness=None)[0]).all()
    assert_array_equal(run(5, 0.2, elevation=hills)[0], run(5, 0.2)[0])


def test_a_distance_of_nothing_is_refused():
    with pytest.raises(OutOfRange, match=r"DISTANCE.*> 0 m"):
        wind_erosion(periods=1, form="field mean", distance=0, coefficients={}, scale=wind_scale(), cell_size=30)
