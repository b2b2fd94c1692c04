import numpy as np
import pytest
from land_restoration.restoration_plugin.core.desert.desertification import (
    Extremes,
    Line,
    albedo_line,
    desertification,
    desertification_classes,
    extremes,
    index_histogram,
    index_range,
    moments,
    read_breaks,
)
from land_restoration.restoration_plugin.core.errors import InvalidInput, NotApplicable
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.core.statistics.histogram_breaks import histogram_breaks
from numpy.testing import assert_allclose, assert_array_equal

UNIT = Extremes(np.zeros(2), np.ones(2))


def scene(seed=1, shape=(40, 50), slope=-0.5):
    rng = np.random.default_rng(seed)
    ndvi = rng.uniform(0.05, 0.8, shape)
    return ndvi, 0.35 + slope * 0.4 * ndvi + 0.01 * rng.standard_normal(shape)


def line_of(ndvi, albedo, mask=None, aridity=None):
    between = extremes(ndvi, albedo, mask, aridity)
    return albedo_line(moments(ndvi, albedo, mask, aridity, between=between), between)


def test_worked_case():
    assert_allclose(desertification(np.array([[0.3]]), np.array([[0.25]]), line=Line(-0.6, 0, 1, 9, UNIT)), 0.25)


def test_the_line_is_that_of_least_squares():
    ndvi, albedo = scene()
    x = (ndvi - ndvi.min()) / np.ptp(ndvi)
    y = (albedo - albedo.min()) / np.ptp(albedo)
    slope, offset = np.polyfit(x.ravel(), y.ravel(), 1)
    line = line_of(ndvi, albedo)
    assert_allclose([line.slope, line.offset], [slope, offset], rtol=1e-9)
    assert_allclose(line.r2, np.corrcoef(x.ravel(), y.ravel())[0, 1] ** 2, rtol=1e-9)
    assert_allclose(desertification(ndvi, albedo, line=line), -x / slope - y, rtol=1e-5, atol=1e-6)


def test_windows_joined_are_the_whole():
    ndvi, albedo = scene()
    between = extremes(ndvi[:15], albedo[:15], None, None) + extremes(ndvi[15:], albedo[15:], None, None)
    sums = moments(ndvi[:15], albedo[:15], None, None, between=between) + moments(
        ndvi[15:], albedo[15:], None, None, between=between
    )
    assert_allclose(albedo_line(sums, between)[:4], line_of(ndvi, albedo)[:4], rtol=1e-9)


def test_mask_and_drylands_bound_line_and_index():
    ndvi, albedo = scene()
    mask = np.ones(ndvi.shape, dtype=np.int32)
    mask[0], mask[1] = 0, NO_CLASS
    aridity = np.full(ndvi.shape, 0.3)
    aridity[2], aridity[3], aridity[4], aridity[5] = 0.65, 0.049, np.nan, 0.05
    ndvi[:5] = 9.0
    line = line_of(ndvi, albedo, mask, aridity)
    assert line.cells == 35 * 50
    index = desertification(ndvi, albedo, mask, aridity, line=line)
    assert np.isnan(index[:5]).all()
    assert not np.isnan(index[5:]).any()


def test_breaks_of_a_base_year_hold_for_another():
    ndvi, albedo = scene()
    line = line_of(ndvi, albedo)
    base = desertification(ndvi, albedo, line=line)
    breaks = histogram_breaks(index_histogram(base, between=index_range(base)), 5)[:-1]
    before = desertification_classes(base, breaks=breaks)
    after = desertification_classes(desertification(ndvi * 0.5, albedo, line=line), breaks=breaks)
    assert set(np.unique(before)) == {1, 2, 3, 4, 5}
    assert (after >= before).all()
    assert after.mean() > before.mean() + 0.5


def test_the_lowest_index_is_the_worst_class():
    index = np.array([-1.0, 0.0, 0.5, 1.5, 3.0, np.nan])
    assert_array_equal(desertification_classes(index, breaks=[0.0, 0.4, 1.0, 2.0]), [5, 5, 3, 2, 1, 0])


@pytest.mark.parametrize("slope", [0.5, 0.0])
def test_albedo_that_does_not_fall_is_refused(slope):
    ndvi, _ = scene(slope=slope)
    with pytest.raises(NotApplicable, match="does not apply here: albedo must fall"):
        line_of(ndvi, 0.2 + 0.1 * ndvi if slope else np.where(ndvi > 0.4, 0.2, 0.2) + 0.05 * ndvi)


def test_too_few_cells_and_wrong_breaks_are_named():
    ndvi, albedo = scene()
    with pytest.raises(NotApplicable, match="0 cells remain"):
        line_of(ndvi, albedo, np.zeros(ndvi.shape, dtype=np.int32))
    assert read_breaks("0.1, 0.2;0.3 0.4", 5) == [0.1, 0.2, 0.3, 0.4]
    for text in ("0.1,0.2", "0.1,0.3,0.2,0.4", "a,b,c,d"):
        with pytest.raises(InvalidInput, match=r"BREAKS.*4 rising numbers"):
            read_breaks(text, 5)


@pytest.mark.parametrize("constant", [0, 1])
def test_a_layer_that_does_not_vary_is_named(constant):
    layers = list(scene())
    layers[constant] = np.full_like(layers[constant], 0.3)
    with pytest.raises(NotApplicable, match="both layers must vary"):
        line_of(*layers)
