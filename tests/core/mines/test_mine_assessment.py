"""Damage, slopes, pollution and risk."""

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.mines.class_table import class_table, intervals, unverified_rows
from land_restoration.restoration_plugin.core.mines.land_use import DAMAGE, SOIL, USE, land_use_groups
from land_restoration.restoration_plugin.core.mines.mine_damage import damage_measures, mine_damage
from land_restoration.restoration_plugin.core.mines.mine_risk import change_over_time, mine_risk, touches, warning_names
from land_restoration.restoration_plugin.core.mines.slope_stability import (
    slope_stability,
    stability_scale,
    unstable_area,
)
from land_restoration.restoration_plugin.core.mines.soil_pollution import soil_pollution
from land_restoration.restoration_plugin.core.mines.terrain_stability import terrain_stability
from numpy.testing import assert_allclose, assert_array_equal
from shapely.geometry import LineString, Point, box


def units(**columns):
    return pd.DataFrame({"type": "subsidence", "use": "0103", **columns})


def test_land_use_groups():
    values = ["0101", 102, "0103K", "水田", "forest", 301, "03", None, "nowhere", "0602", "1207"]
    assert land_use_groups(values, DAMAGE).tolist() == [
        "paddy", "irrigated", "dry", "paddy", "forest and grass", "forest and grass", "forest and grass", "", "",
        "building", "",
    ]  # fmt: skip
    assert land_use_groups(["0101", "0201", "0401", "crop", "grass", "build", "1101"], USE).tolist() == [
        "crop", "forest", "grass", "crop", "grass", "build", "water",
    ]  # fmt: skip
    assert land_use_groups(["0101", "0201", "0301"], SOIL).tolist() == ["paddy", "orchard", "other"]


@pytest.mark.parametrize(
    ("use", "indicator", "limits"),
    [
        ("0101", "strain", (3, 6)),
        ("0102", "tilt", (6, 12)),
        ("0103", "subsidence", (2, 5)),
        ("0301", "strain", (8, 20)),
        ("0401", "tilt", (20, 50)),
    ],
)
def test_limits_belong_to_the_lighter_grade(use, indicator, limits):
    values = [limits[0], limits[0] * 1.001, limits[1], limits[1] * 1.001]
    found = mine_damage(units(use=[use] * 4), "type", "use", {indicator: values})
    assert found["grade"].tolist() == [1, 2, 2, 3]
    assert (found["indicator"] == indicator).all()


def test_worst_indicator_wins_and_is_named():
    frame = units(use=["0101", "0103", "0103", "1206"])
    found = mine_damage(
        frame, "type", "use", {"subsidence": [0.5, 3, 1, 9], "tilt": [5, 1, 45, 99], "strain": [-7, 2, -17, np.nan]}
    )
    assert found["grade"].tolist() == [3, 2, 3, 0]
    assert found["indicator"].tolist() == ["strain", "subsidence", "tilt", ""]
    assert found["value"].tolist()[:3] == [-7, 3, 45]
    assert found["rule"][0] == "TD/T 1031.3-2011: strain > 6 mm/m (paddy)"
    assert found["rule"][1] == "TD/T 1031.3-2011: subsidence > 2 <= 5 m (dry)"


def test_water_table_falls_the_other_way():
    found = mine_damage(units(use=["0101"] * 4), "type", "use", {"water table": [1.0, 0.99, 0.0, -0.1]})
    assert found["grade"].tolist() == [1, 2, 2, 3]


def test_excavation_and_occupation():
    frame = units(type=["挖损", 3, "occupation", "1", "塌陷"], use=["0301"] * 5)
    found = mine_damage(
        frame,
        "type",
        "use",
        {
            "depth": [1, 9, 9, 2, 9],
            "slope": [36, 10, 10, 10, 10],
            "height": [np.nan, 21, 4, 99, 99],
            "contamination": [1, 1, 2, 1, 3],
        },
    )
    assert found["grade"].tolist() == [3, 3, 2, 2, 3]
    assert found["indicator"].tolist() == ["slope", "height", "contamination", "depth", "contamination"]


def test_control_by_stage_and_grade():
    frame = units(stage=["produce", "闭坑", None], use=["0101"] * 3)
    found = mine_damage(frame, "type", "use", {"subsidence": [0.1, 9, 9]}, stage="stage")
    assert found["control"].tolist() == [
        "reclaim progressively and monitor; natural recovery or assisted regeneration",
        "restore landform, soil and vegetation; reconstruction",
        "",
    ]
    assert found["control_zh"][1] == "地貌、土壤、植被重建；生态重建"


def test_unknown_words_name_the_record():
    with pytest.raises(InvalidInput, match=r"DAMAGE_TYPE: field type of record 2 holds flooding"):
        mine_damage(units(type=["subsidence", "flooding"]), "type", "use", {})
    with pytest.raises(InvalidInput, match=r"STAGE: field stage of record 1 holds later"):
        mine_damage(units(stage=["later"]), "type", "use", {}, stage="stage")
    with pytest.raises(OutOfRange, match="noise"):
        mine_damage(units(type=["subsidence"]), "type", "use", {"noise": [1]})


def test_unverified_rows_are_told():
    assert "TD/T 1031.3-2011 paddy strain" in unverified_rows(class_table("mine_damage"))


def test_every_class_table_leaves_no_gap():
    """Classes of each indicator follow one another from minus to plus infinity."""
    for name in ("mine_damage", "mine_risk", "soil_nemerow", "reclamation_suitability"):
        table = class_table(name)
        for (use, indicator), rows in table.groupby(["land_use", "indicator"]):
            if indicator == "material":
                continue
            scale = intervals(rows)
            order = np.argsort(scale.lower)
            assert scale.lower[order][0] == -np.inf, (name, use, indicator)
            assert scale.upper[order][-1] == np.inf
            assert_array_equal(scale.lower[order][1:], scale.upper[order][:-1])


def test_published_factors_of_safety():
    """c 5 kPa, φ 30°, γ 18, z 2 m, slope 30°: dry, half and fully saturated."""
    found = slope_stability(np.full((1, 3), 30.0), 5.0, 30.0, 18.0, 2.0, np.array([[0.0, 0.5, 1.0]]))
    assert_allclose(found, [[1.32075015, 1.04825015, 0.7757501495]], rtol=1e-7)
    assert_array_equal(stability_scale().apply(found), [[1, 3, 4]])


def test_classes_hold_their_lower_limit():
    assert_array_equal(stability_scale().apply(np.array([1.15, 1.1499, 1.05, 1.0, 0.9999, np.nan])), [1, 2, 2, 3, 4, 0])


def test_slope_stability_at_the_ends():
    found = slope_stability(np.array([[0.0, np.nan, 1e-9, 89.0]]), 5.0, 30.0, 18.0, 2.0, 0.0)
    assert found[0, 0] == found[0, 2] == 10
    assert np.isnan(found[0, 1])
    assert 0 < found[0, 3] < 10
    assert np.isnan(slope_stability(np.array([[20.0]]), np.array([[np.nan]]), 30.0, 18.0, 2.0, 0.0)[0, 0])
    assert np.isnan(slope_stability(np.array([[0.0]]), np.array([[np.nan]]), 30.0, 18.0, 2.0, 0.0)[0, 0])


@pytest.mark.parametrize(
    ("position", "value", "text"),
    [
        (0, -1.0, "COHESION.*-1"),
        (1, 90.0, "FRICTION.*90"),
        (2, 0.0, "UNIT_WEIGHT"),
        (3, 0.0, "DEPTH"),
        (4, 1.5, "SATURATION.*1.5"),
    ],
)
def test_bad_soil_is_named(position, value, text):
    soil = [5.0, 30.0, 18.0, 2.0, 0.5]
    soil[position] = value
    with pytest.raises(OutOfRange, match=text):
        slope_stability(np.array([[20.0]]), *soil)


def test_stability_from_the_terrain():
    """A plane that rises by 3 in x and 4 in y per 10 m slopes by atan(0.5); classes and NoData follow."""
    rows, columns = np.mgrid[0:5, 0:6]
    plane = 3.0 * columns + 4.0 * rows
    plane[0, 5] = np.nan
    soil = (5.0, 30.0, 18.0, 2.0, 0.5)
    factor, classes = terrain_stability(
        plane, *([None] * 5), numbers=soil, width=10.0, height=10.0, scale=stability_scale()
    )
    expected = slope_stability(np.full((1, 1), np.degrees(np.arctan(0.5))), *soil)
    assert_allclose(factor[1:-1, 1:-1][:, :3], expected[0, 0], rtol=1e-6)
    assert np.isnan(factor[0, 5])
    assert classes[0, 5] == 0
    wet = np.full(plane.shape, 1.0)
    wetter, _ = terrain_stability(
        plane, *([None] * 4), wet, numbers=soil, width=10.0, height=10.0, scale=stability_scale()
    )
    assert (wetter[1:-1, 1:-1] < factor[1:-1, 1:-1]).all()


def test_published_nemerow_and_acid():
    """Single indices 0.5, 1.2 and 2.0; sulphur 2 %, neutralising capacity 20."""
    frame = pd.DataFrame(
        {"Cd_mgkg": [0.15], "铅": [120 * 1.2], "zn": [500], "ph": [7.0], "s": [2.0], "anc": [20.0], "nag": [3.0]}
    )
    found = soil_pollution(frame, ["Cd_mgkg", "铅", "zn"], "ph", sulphur="s", anc="anc", nag_ph="nag").iloc[0]
    assert found["nemerow"] == pytest.approx(1.661491967, rel=1e-9)
    assert (found["single"], found["worst"], found["class"], found["nem_class"]) == (2.0, "Zn", 2, 3)
    assert found["mpa"] == pytest.approx(61.2)
    assert found["napp"] == pytest.approx(41.2)
    assert found["paf"] == 1


def test_screening_by_acidity_and_land_use():
    frame = pd.DataFrame({"cd": [0.35] * 6, "ph": [5.5, 5.51, 6.5, 7.5, 7.51, None], "use": ["0101"] * 5 + ["0103"]})
    found = soil_pollution(frame, ["cd"], "ph", land_use="use")
    assert_allclose(found["single"][:5], [0.35 / 0.3, 0.35 / 0.4, 0.35 / 0.4, 0.35 / 0.6, 0.35 / 0.8])
    assert found["class"].tolist() == [2, 1, 1, 1, 1, 0]
    assert np.isnan(found["single"][5])
    upland = soil_pollution(frame.assign(use="0103"), ["cd"], "ph", land_use="use")
    assert upland["class"].tolist() == [2, 2, 2, 2, 1, 0]


def test_above_control_and_without_control():
    frame = pd.DataFrame({"cd": [1.51, None, 0.1], "zn": [None, 99999, None], "ph": [5.0, 5.0, 5.0]})
    assert soil_pollution(frame, ["cd", "zn"], "ph")["class"].tolist() == [3, 2, 1]


def test_acid_is_uncertain_where_tests_disagree():
    frame = pd.DataFrame(
        {"cd": [0.1] * 4, "ph": [7.0] * 4, "s": [2.0, 2.0, 0.1, None], "anc": [20.0] * 4, "nag": [4.5, 4.49, 5, 5]}
    )
    found = soil_pollution(frame, ["cd"], "ph", sulphur="s", anc="anc", nag_ph="nag")
    assert_array_equal(found["paf"], [np.nan, 1, 0, np.nan])
    assert soil_pollution(frame, ["cd"], "ph", sulphur="s")["paf"].isna().all()


def test_pollution_errors():
    frame = pd.DataFrame({"cd": [0.1, -1], "gold": [1, 1], "ph": [7.0, 7.0], "caddie": [1, 1]})
    with pytest.raises(InvalidInput, match="field gold names no element"):
        soil_pollution(frame, ["gold"], "ph")
    with pytest.raises(InvalidInput, match="field caddie names no element"):
        soil_pollution(frame, ["caddie"], "ph")
    with pytest.raises(InvalidInput, match="ELEMENTS: field cd of record 2 holds -1"):
        soil_pollution(frame, ["cd"], "ph")
    with pytest.raises(InvalidInput, match="PH: field cd of record 2 holds -1, allowed is >= 0 <= 14"):
        soil_pollution(frame, ["caddie"], "cd")


@pytest.mark.parametrize(
    ("hazard", "exposed", "grade", "risk", "warning"),
    [
        (1, 0, 1, 1, 2),
        (2, 0, 1, 2, 2),
        (3, 0, 1, 3, 3),
        (2, 1, 1, 4, 3),
        (3, 1, 1, 6, 4),
        (3, 2, 1, 9, 4),
        (3, 1, 2, 12, 5),
        (3, 2, 3, 27, 5),
    ],
)
def test_risk_and_warning(hazard, exposed, grade, risk, warning):
    found = mine_risk(
        [grade],
        safety=[{1: 1.2, 2: 1.05, 3: 0.9}[hazard]],
        exposed=[[i < exposed] for i in range(2)],
        exposed_names=["farmland", "people"],
    )
    assert (found["hazard"][0], found["risk"][0], found["warning"][0]) == (hazard, risk, warning)


def test_worst_hazard_is_named():
    found = mine_risk(
        [2, 0, 1, np.nan],
        safety=[1.3, 1.3, np.nan, np.nan],
        residual=[80.0, 5.0, np.nan, np.nan],
        pollution=[1, np.nan, np.nan, np.nan],
        exposed=[[1, 0, 0, 0]],
        exposed_names=["farmland"],
        vegetation_change=[-0.2, 0.1, np.nan, np.nan],
    )
    assert found["hazard"].tolist() == [3, 1, 1, 0]
    assert found["vulner"].tolist() == [3, 1, 1, 0]
    assert found["warning"].tolist() == [5, 1, 2, 1]
    assert found["why"][0] == (
        "hazard 3: residual subsidence > 60 mm/a (80); exposure 2: farmland; vulnerability 3: damage grade 2, vegetation falls"
    )
    assert found["why"][2].startswith("hazard 1: damage grade 1; exposure 1: none")
    assert found["why"][3] == ""


def test_risk_refuses_another_grade():
    with pytest.raises(InvalidInput, match="GRADE: record 2 holds 4"):
        mine_risk([1, 4])


def test_measures_from_fields_and_rasters():
    frame = units(d=[3.0, None], w=[-0.5, 1.0], use=["0101", "0103"])
    rasters = {
        "SUBSIDENCE": {"min": np.array([0.0, 1.0]), "max": np.array([1500.0, np.nan])},
        "TILT": {"min": np.zeros(2), "max": np.array([7.0, 8.0])},
        "STRAIN": {"min": np.array([-9.0, -1.0]), "max": np.array([2.0, 3.0])},
    }
    found = damage_measures(frame, {"DEPTH": "d", "WATER_TABLE": "w", "SLOPE": None}, rasters)
    assert_array_equal(found["depth"], [3, np.nan])
    assert_array_equal(found["water table"], [-0.5, 1])
    assert_array_equal(found["subsidence"], [1.5, np.nan])
    assert_array_equal(found["tilt"], [7, 8])
    assert_array_equal(found["strain"], [-9, 3])
    assert "slope" not in found
    with pytest.raises(InvalidInput, match="DEPTH: field d of record 1 holds -1"):
        damage_measures(units(d=[-1.0]), {"DEPTH": "d"}, {})


def test_unstable_area():
    factor = np.array([[0.9, 1.0], [np.nan, 0.5]])
    assert unstable_area(factor, np.array([[2.0]])) == 4
    assert unstable_area(factor, np.array([[1.0], [3.0]])) == 4
    assert unstable_area(factor, np.array([[1.0]]), limit=1.1) == 3


def test_what_a_unit_touches():
    found = touches([box(0, 0, 1, 1), box(5, 5, 6, 6)], [Point(1, 1), LineString([(2, 2), (3, 3)])])
    assert found.tolist() == [True, False]
    assert change_over_time([np.array([0.3])]) is None
    assert_allclose(change_over_time([np.array([0.3]), np.array([0.9]), np.array([0.5])]), [0.2])
    assert warning_names()[5] == ("红色", "Red")
