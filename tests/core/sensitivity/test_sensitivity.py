"""Sensitivities against the guide's tables, and the defects of public scripts."""

import itertools

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.core.sensitivity.factors import (
    dryness,
    erosion_sensitivity,
    plain_sensitivity,
    relief,
    sandification_sensitivity,
    score_areas,
)
from land_restoration.restoration_plugin.core.sensitivity.sensitivity import (
    FACTORS,
    GRADINGS,
    TEXTURES,
    sensitivity,
    sensitivity_scale,
    soil_texture,
    texture_table,
)
from land_restoration.restoration_plugin.core.standards import FOLDER, load
from numpy.testing import assert_allclose, assert_array_equal


def code(texture):
    return TEXTURES.index(texture) + 1


def row(*values, dtype=np.float32):
    return np.array([values], dtype=dtype)


def test_geometric_mean_of_the_scores():
    """(3 · 5 · 5 · 3)^¼ = 3.872983346: erosivity 300, silt, relief 400 m, cover 0.4."""
    factors = {
        "EROSIVITY": row(300),
        "TEXTURE": row(code("silt"), dtype=np.int32),
        "RELIEF": row(400),
        "COVER": row(0.4),
    }
    score, classes, decider = sensitivity(factors, scale=sensitivity_scale("erosion"))
    assert score[0, 0] == pytest.approx(3.872983346)
    assert (classes[0, 0], decider[0, 0]) == (2, 2)
    assert sensitivity(factors, scale=sensitivity_scale("erosion", "equal thirds"))[1][0, 0] == 3


@pytest.mark.parametrize(
    ("kind", "factor", "values", "scores"),
    [
        ("erosion", "EROSIVITY", (100, 100.1, 599, 600), (1, 3, 3, 5)),
        ("erosion", "RELIEF", (50, 51, 299, 300), (1, 3, 3, 5)),
        ("erosion", "COVER", (0.6, 0.59, 0.21, 0.2), (1, 3, 3, 5)),
        ("sandification", "DRYNESS", (1.44, 1.5, 1.6, 16), (1, 1, 3, 5)),
        ("sandification", "WIND_DAYS", (10, 11, 29, 30), (1, 3, 3, 5)),
        ("karst", "CARBONATE", (0.3, 0.31, 0.69, 0.7), (1, 3, 3, 5)),
        ("karst", "SLOPE", (8, 8.1, 24, 25), (1, 3, 3, 5)),
        ("coast", "SURGE", (1.5, 1.6, 2.9, 3.0), (1, 3, 3, 5)),
        ("coast", "WAVE", (0.4, 0.41, 0.99, 1.0), (1, 3, 3, 5)),
    ],
)
def test_limits_belong_to_the_outer_classes(kind, factor, values, scores):
    """In float32 too: 0.2 of a raster is a little more than 0.2."""
    for dtype in (np.float32, np.float64):
        array = row(*values, dtype=dtype)
        found = np.zeros(array.shape)
        for rule in sensitivity_scale(kind).rules[factor][""]:
            found[rule.holds(array)] = rule.score
        assert found.tolist() == [list(scores)]


def test_ten_to_thirty_windy_days_are_class_3():
    """A public script never uses its limit of 30 days, so that the middle class cannot occur."""
    assert (
        score_areas(row(15, 20, 25), np.ones((1, 1)), scale=sensitivity_scale("sandification"), factor="WIND_DAYS")[3]
        == 3
    )


def test_codes_rise_with_sensitivity_in_every_kind():
    """Public scripts label the highest score as the least sensitive, or code the highest class 1."""
    for kind, grading in itertools.product(FACTORS, GRADINGS):
        names = sensitivity_scale(kind, grading).names
        assert [names[code][1] for code in (1, 2, 3)] == ["Generally sensitive", "Sensitive", "Extremely sensitive"]
    scale = sensitivity_scale("karst")
    _, classes, _ = plain_sensitivity(row(0.1, 0.5, 0.9), row(5, 15, 30), row(0.9, 0.4, 0.1), scale=scale)
    assert classes.tolist() == [[1, 2, 3]]


def test_the_guideline_classes_hold_on_one_decimal():
    """(1 · 1 · 5 · 5)^¼ is 2.236 → 2.2 → sensitive, (1 · 1 · 3 · 5)^¼ = 1.968 → 2.0 → generally sensitive."""
    scale = sensitivity_scale("sandification")
    wind, texture = row(5, 5, 40), row(code("clay"), code("clay"), code("coarse sand"), dtype=np.int32)
    factors = {"DRYNESS": row(20, 20, 20), "WIND_DAYS": wind, "TEXTURE": texture, "COVER": row(0.1, 0.4, 0.4)}
    score, classes, _ = sensitivity(factors, scale=scale)
    assert_allclose(score, [[5**0.5, 15**0.25, 375**0.25]], rtol=1e-6)
    assert classes.tolist() == [[2, 1, 3]]


def test_coast_by_hand():
    """½ · [(0.2 · 5 + 0.4 · 3 + 0.4 · 1) + 5]; sandy shores have a middle class of retreat, and the highest code is 3."""
    scale = sensitivity_scale("coast")
    shore = row(4, 4, 5, 1, dtype=np.int32)
    score, classes, _ = plain_sensitivity(shore, row(2, 2, 2, 1), row(0.3, 0.3, 0.3, 0.3), row(3, 1, 1, 0), scale=scale)
    assert_allclose(score, [[3.8, 2.8, 2.8, 1.0]], rtol=1e-6)
    assert classes.tolist() == [[3, 2, 2, 1]]
    mud = plain_sensitivity(shore[:, 2:3], row(2), row(0.3), row(0.9), scale=scale)
    assert mud[0][0, 0] == pytest.approx(1.8)


def test_a_missing_factor_is_never_filled():
    """Public scripts take the worst class, 1 or 0 instead."""
    scale = sensitivity_scale("karst")
    with pytest.raises(InvalidInput, match="SLOPE is missing"):
        sensitivity({"CARBONATE": row(0.5), "COVER": row(0.5)}, scale=scale)
    for gap in range(3):
        factors = [row(0.5), row(10), row(0.5)]
        factors[gap] = row(np.nan)
        score, classes, decider = plain_sensitivity(*factors, scale=scale)
        assert np.isnan(score).all()
        assert (classes[0, 0], decider[0, 0]) == (0, 0)


def test_land_without_carbonate_is_not_applicable():
    score, classes, _ = plain_sensitivity(row(0, 0.1), row(30, 30), row(0.1, 0.1), scale=sensitivity_scale("karst"))
    assert classes.tolist() == [[0, 2]]
    assert np.isnan(score[0, 0])


def test_dryness_of_the_guide():
    """0.16 · 3600 / 400 = 1.44, class 1."""
    temperature, rain = np.full((12, 1, 2), 5.0), np.full((12, 1, 2), 50.0)
    temperature[5:9, 0, 0] = 3600 / (30 + 31 + 31 + 30)
    rain[5:9, 0, 0] = 100.0
    assert_allclose(dryness(temperature, rain), [[1.44, 0]], rtol=1e-6)
    rain[5:9, 0, 0] = 0
    assert np.isposinf(dryness(temperature, rain)[0, 0])
    rain[0, 0, 0] = np.nan
    assert np.isnan(dryness(temperature, rain)[0, 0])


def test_relief_is_focal():
    """A public script takes blocks."""
    dem = np.zeros((9, 9), dtype=np.float32)
    dem[4, 4] = 100
    dem[0, 0] = np.nan
    found = relief(dem, 2)
    expected = np.zeros((9, 9))
    expected[2:7, 2:7] = 100
    expected[0, 0] = np.nan
    assert_array_equal(found, expected)


def test_textures_fill_the_triangle():
    table = texture_table()
    sand, clay = np.meshgrid(np.arange(0, 101.0), np.arange(0, 101.0))
    sand[sand + clay > 100] = np.nan
    found = soil_texture(sand, 100 - sand - clay, clay, table)
    assert_array_equal(found == NO_CLASS, np.isnan(sand))
    assert TEXTURES[soil_texture(row(85), row(10), row(5), table)[0, 0] - 1] == "coarse sand"
    assert TEXTURES[soil_texture(row(15), row(75), row(10), table)[0, 0] - 1] == "silt"
    assert TEXTURES[soil_texture(row(10), row(30), row(60), table)[0, 0] - 1] == "clay"


def test_windows_give_the_same():
    random = np.random.default_rng(2)
    scale, textures = sensitivity_scale("erosion"), texture_table()
    shape = (40, 40)
    arrays = [
        random.uniform(0, 900, shape),
        *random.uniform(5, 60, (3, *shape)),
        random.uniform(0, 900, shape),
        random.random(shape),
    ]
    whole = erosion_sensitivity(*arrays, scale=scale, textures=textures, radius=3)
    part = erosion_sensitivity(*(a[7:33, 7:33] for a in arrays), scale=scale, textures=textures, radius=3)
    for a, b in zip(whole, part):
        assert_array_equal(a[10:30, 10:30], b[3:-3, 3:-3])
    months = [np.full(shape, 20.0)] * 12 + [np.full(shape, 50.0)] * 12
    sand = sandification_sensitivity(
        None, arrays[0], *arrays[1:4], arrays[5], *months, scale=sensitivity_scale("sandification"), textures=textures
    )
    assert set(np.unique(sand[1])) <= {1, 2, 3}


def test_tables_are_complete_and_the_other_limits_are_in_step():
    plain, other = load("sensitivity_scores"), load("sensitivity_scores", str(FOLDER / "sensitivity_scores_si.csv"))
    differs = (plain != other).any(axis=1)
    assert set(plain.loc[differs, "indicator"]) == {"EROSIVITY"}
    with pytest.raises(InvalidInput, match="kind: found frost"):
        sensitivity_scale("frost")


def test_wrong_tables_are_named(tmp_path):
    lines = (FOLDER / "sensitivity_scores.csv").read_text(encoding="utf-8").splitlines()
    for old, new, match in (
        (",upper,1,", ",upper,2,", "row 2, column class_id"),
        (",upper,1,", ",open,1,", "row 2, column closed: found open"),
    ):
        path = tmp_path / "own.csv"
        path.write_text("\n".join([lines[0], lines[1].replace(old, new), *lines[2:]]), encoding="utf-8")
        with pytest.raises(InvalidTable, match=match):
            sensitivity_scale("erosion", path=str(path))
    path.write_text("\n".join(line for line in lines if "RELIEF" not in line), encoding="utf-8")
    with pytest.raises(InvalidInput, match="no row of RELIEF"):
        sensitivity_scale("erosion", path=str(path))
