"""Each rule C01–C22 alone: what it meets, what it leaves, and its land."""

import numpy as np
import pandas as pd
import pytest
import shapely
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.planning.plan_conformity import (
    CROSSED,
    OCCUPIED,
    Plan,
    Projects,
    conformity_rules,
    layer_names,
    plan_conformity,
)
from land_restoration.restoration_plugin.core.standards import FOLDER

PROJECT = (0, 0, 100, 100)  # 1 ha
HALF = (50, -10, 200, 110)  # its eastern half


def _area(shapes):
    return shapely.area(np.asarray(shapes, dtype=object)) / 1e4


def _boxes(*bounds):
    return np.array([shapely.box(*bound) for bound in bounds], dtype=object)


def _review(action, layers=None, shapes=None, plan=None, rules=None, **columns):
    """Conflicts as (project, rule, layer, ha), and the status."""
    shapes = _boxes(PROJECT) if shapes is None else shapes
    actions = [action] if isinstance(action, str) else action
    projects = Projects(shapes, [f"P{i}" for i in range(len(shapes))], actions, _area(shapes), **columns)
    plan = plan or Plan({name: _boxes(bound) for name, bound in (layers or {}).items()})
    conflicts, status = plan_conformity(projects, plan, _area, rules_path=rules)
    found = list(zip(conflicts["project"], conflicts["rule"], conflicts["layer"], conflicts["area_ha"].round(6)))
    return found, status


def _found(action, layers=None, **options):
    return [(rule, layer, area) for _, rule, layer, area in _review(action, layers, **options)[0]]


@pytest.mark.parametrize("action", ["terracing", "slope_works", "water_body"])
def test_c01_an_action_that_is_not_listed_in_the_redline(action):
    assert _found(action, {"redline": HALF}) == [("C01", "redline", 0.5)]
    assert _found("enclosure", {"redline": HALF}) == []
    assert _found(action, {"redline": (300, 0, 400, 100)}) == []


@pytest.mark.parametrize("action", ["road", "building"])
def test_c02_construction_in_the_redline(action):
    assert _found(action, {"redline": HALF}) == [("C02", "redline", 0.5)]


@pytest.mark.parametrize("action", ["afforestation", "grass_planting", "wetland_restoration", "road", "water_body"])
def test_c03_basic_farmland_turned_to_something_else(action):
    assert _found(action, {"farmland": HALF}) == [("C03", "farmland", 0.5)]


@pytest.mark.parametrize("action", ["terracing", "cropland_recovery", "enclosure", "patrol", "mine_reclamation"])
def test_c03_leaves_what_stays_cropland(action):
    assert _found(action, {"farmland": HALF}) == []


def test_c04_afforestation_on_cropland_that_is_no_basic_farmland():
    layers = {"farmland": (75, -10, 200, 110), "cropland": HALF}
    assert _found("afforestation", layers) == [("C03", "farmland", 0.25), ("C04", "cropland", 0.25)]


@pytest.mark.parametrize(
    ("slope", "layers", "expected"),
    [
        (None, {"redline": HALF}, [("C05", "redline", 0.5)]),
        (25.0, {"redline": HALF}, [("C05", "redline", 0.5)]),
        (25.1, {"redline": HALF}, [("C05", "redline, slope", 1.0)]),
        (25.1, {}, [("C05", "slope", 1.0)]),
        (25.0, {}, []),
        (np.nan, {}, []),
    ],
)
def test_c05_cropland_made_in_the_redline_or_on_slopes_above_25_degrees(slope, layers, expected):
    given = {} if slope is None else {"slope": np.array([slope])}
    assert _found("cropland_recovery", layers, **given) == expected


def test_c06_steep_basic_farmland_given_up():
    """By mean slope whole; by the survey's class only where it is steep, the rest is C03."""
    assert _found("grain_for_green", {"farmland": HALF}, slope=np.array([26.0])) == [("C06", "farmland", 0.5)]
    layers = {"farmland": HALF, "steep": (75, -10, 200, 110)}
    assert _found("grain_for_green", layers) == [("C03", "farmland", 0.25), ("C06", "farmland", 0.25)]
    assert _found("grain_for_green", {"farmland": HALF}) == [("C03", "farmland", 0.5)]
    assert _found("afforestation", {"farmland": HALF}, slope=np.array([26.0])) == [("C03", "farmland", 0.5)]


def test_c06_a_rim_between_survey_and_farmland_is_no_conflict():
    layers = {"farmland": HALF, "steep": (98, -10, 200, 110)}
    assert _found("grain_for_green", layers) == [("C03", "farmland", 0.5)]


def test_c07_urban_boundary():
    assert _found("patrol", {"urban": HALF}) == [("C07", "urban", 0.5)]


def test_c08_mines_in_redline_or_reserve_count_once():
    layers = {"redline": HALF, "reserves": (0, -10, 75, 110), "core": (0, -10, 25, 110)}
    assert _found("mine_reclamation", layers) == [("C08", "redline, reserves", 1.0)]
    assert _found("mine_reclamation", {"redline": HALF}) == [("C08", "redline, reserves", 0.5)]


def test_c09_a_corridor_cut_by_construction():
    assert _found("road", {"corridors": HALF}) == [("C09", "corridors", 0.5)]
    assert _found("enclosure", {"corridors": HALF}) == []


@pytest.mark.parametrize(
    ("need", "have", "met"), [(5.0, 4.0, True), (4.0, 4.0, False), (np.nan, 4.0, False), (5.0, np.nan, False)]
)
def test_c10_more_water_needed_than_there_is(need, have, met):
    found = _found("patrol", demand=np.array([need]), available=np.array([have]))
    assert found == ([("C10", "", 1.0)] if met else [])


@pytest.mark.parametrize(("code", "met"), [("0301", False), ("03", False), ("0101", True), ("", False), ("3", True)])
def test_c11_use_and_planned_code(code, met):
    assert _found("afforestation", code=[code]) == ([("C11", "", 1.0)] if met else [])


@pytest.mark.parametrize(
    ("stated", "met"), [(1.0049, False), (1.0051, True), (0.9951, False), (0.9949, True), (np.nan, False)]
)
def test_c12_stated_area_off_by_more_than_half_a_percent(stated, met):
    assert _found("patrol", planned_ha=np.array([stated])) == ([("C12", "", 1.0)] if met else [])


@pytest.mark.parametrize(
    ("start", "end", "met"),
    [(2021, 2035, False), (2020, 2030, True), (2030, 2036, True), (np.nan, 2030, False), (np.nan, np.nan, False)],
)
def test_c13_outside_the_plans_period(start, end, met):
    found = _found("patrol", start=np.array([start], float), end=np.array([end], float))
    assert found == ([("C13", "", 1.0)] if met else [])


def test_c14_land_of_two_projects_stands_under_both():
    shapes = _boxes(PROJECT, (50, 0, 150, 100), (300, 0, 400, 100), (400, 0, 500, 100))
    found, _ = _review(["patrol"] * 4, shapes=shapes)
    assert found == [("P0", "C14", "projects", 0.5), ("P1", "C14", "projects", 0.5)]


@pytest.mark.parametrize("line", ["redline", "farmland", "urban"])
def test_c15_a_sliver_along_a_line_is_told_and_no_conflict(line):
    found, status = _review("road", {line: (98, -10, 200, 110)})
    assert found == [("P0", "C15", line, 0.02)]
    assert status["status"].tolist() == ["free"]
    assert _found("road", {"core": (98, -10, 200, 110)}) == []


def test_c16_a_key_area_without_a_project():
    areas = _boxes((0, 0, 10, 100), (200, 0, 300, 100), (99, 0, 150, 100))
    plan = Plan(key_areas=(areas, ["touched", "far", "grazed"]))
    found, status = _review("patrol", plan=plan)
    assert found == [("", "C16", "key areas", 1.0), ("", "C16", "key areas", 0.51)]
    assert status["n_conflict"].tolist() == [0]


def test_c17_two_counties_of_one_basin():
    counties = (_boxes((-10, -10, 50, 110), (50, -10, 200, 110)), ["140101", "140102"])
    assert _found("patrol", plan=Plan(counties=counties)) == [("C17", "administration", 1.0)]
    one, two = _boxes((-10, -10, 200, 110)), _boxes((-10, -10, 50, 110), (50, -10, 200, 110))
    assert _found("patrol", plan=Plan(counties=counties, basins=one)) == [("C17", "administration", 1.0)]
    assert _found("patrol", plan=Plan(counties=counties, basins=two)) == []
    grazed = (_boxes((-10, -10, 99, 110), (99, -10, 200, 110)), ["140101", "140102"])
    assert _found("patrol", plan=Plan(counties=grazed)) == []
    enclave = (counties[0], ["140101001", "140101002"])
    assert _found("patrol", plan=Plan(counties=enclave)) == []


def test_c18_works_in_a_core_zone_and_the_redline_around_it():
    layers = {"core": (75, -10, 200, 110), "redline": HALF}
    assert _found("terracing", layers) == [("C01", "redline", 0.25), ("C18", "core", 0.25)]
    assert _found("afforestation", layers) == []
    rim = {"core": (52, -10, 200, 110), "redline": HALF}
    assert _found("road", rim) == [("C18", "core", 0.48)]


def test_c19_cropland_lost_and_not_made_good():
    shapes = _boxes(PROJECT, (200, 0, 300, 100))
    plan = Plan({"cropland": _boxes((0, 0, 100, 60))})
    assert _review(["grass_planting", "patrol"], shapes=shapes, plan=plan)[0] == [("P0", "C19", "cropland", 0.6)]
    assert _review(["grass_planting", "cropland_recovery"], shapes=shapes, plan=plan)[0] == []


def test_c19_land_of_two_projects_is_lost_once():
    """0.9 ha of cropland are given up twice, 1 ha is won: no net loss."""
    shapes = _boxes(PROJECT, PROJECT, (200, 0, 300, 100))
    plan = Plan({"cropland": _boxes((0, 0, 100, 90))})
    found, _ = _review(["grass_planting", "grass_planting", "cropland_recovery"], shapes=shapes, plan=plan)
    assert {rule for _, rule, _, _ in found} == {"C14"}


def test_c19_is_what_c03_c04_and_c06_leave():
    layers = {"farmland": (75, -10, 200, 110), "cropland": HALF}
    assert _found("grass_planting", layers) == [("C03", "farmland", 0.25), ("C19", "cropland", 0.25)]
    assert "C19" not in {rule for rule, _, _ in _found("afforestation", layers)}


@pytest.mark.parametrize("kind", OCCUPIED)
def test_c20_natural_forest_wetland_and_grassland_occupied(kind):
    assert _found("facility", {kind: HALF}) == [("C20", kind, 0.5)]
    assert _found("enclosure", {kind: HALF}) == []


@pytest.mark.parametrize("kind", CROSSED)
def test_c21_other_control_lines(kind):
    assert _found("enclosure", {kind: HALF}) == [("C21", kind, 0.5)]


def test_c22_not_in_the_programme():
    assert _found("patrol", listed=np.array([False])) == [("C22", "", 1.0)]
    assert _found("patrol", listed=np.array([True])) == []


def test_severity_decides_the_status_and_a_rule_left_out_is_not_checked(tmp_path):
    """Blocking wins over resolvable, and both over information; a user's table replaces the shipped one."""
    shipped = pd.read_csv(FOLDER / "conformity_rules.csv", dtype=str, keep_default_na=False)
    shipped.loc[shipped["rule"] == "C07", "severity"] = "block"
    table = tmp_path / "rules.csv"
    shipped[shipped["rule"] != "C21"].to_csv(table, index=False)
    layers = {"urban": HALF, "flood": (0, -10, 200, 110)}
    found, status = _review("patrol", layers, rules=str(table))
    assert found == [("P0", "C07", "urban", 0.5)]
    assert status[["status", "block_ha", "resolv_ha", "free_ha"]].to_numpy().tolist() == [["blocking", 0.5, 0.0, 0.5]]
    _, status = _review("patrol", layers)
    assert status[["status", "block_ha", "resolv_ha", "free_ha"]].to_numpy().tolist() == [["resolvable", 0.0, 1.0, 0.0]]


def test_every_rule_of_the_table_is_one_that_is_tested_here():
    """Twenty-two rules, each with a department, a reason in both languages and a severity."""
    rules = conformity_rules()
    assert rules.index.tolist() == [f"C{number:02d}" for number in range(1, 23)]
    assert (rules[["name_zh", "name_en", "department_zh", "department_en"]] != "").all().all()


@pytest.mark.parametrize(
    ("old", "new", "said"), [("C02,", "C01,", "row 3: C01 stands there twice"), (",warn,", ",Warn,", "severity Warn")]
)
def test_a_table_of_rules_that_cannot_be_used_is_refused(tmp_path, old, new, said):
    text = (FOLDER / "conformity_rules.csv").read_text(encoding="utf-8")
    table = tmp_path / "rules.csv"
    table.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InvalidInput, match=said):
        conformity_rules(str(table))


def test_no_project_near_any_layer():
    empty = np.zeros(0, dtype=object)
    found, status = _review("road", plan=Plan({"redline": empty, "cropland": empty, "steep": empty}))
    assert found == []
    assert status["free_ha"].tolist() == [1.0]


def test_reasons_are_in_both_languages():
    """Layer and action are named in the language of the reason."""
    projects = Projects(_boxes(PROJECT), ["P0"], ["mine_reclamation"], np.ones(1), code=["1201"])
    plan = Plan({"redline": _boxes(HALF), "reserves": _boxes(HALF)})
    conflicts, _ = plan_conformity(projects, plan, _area)
    assert conflicts["why_en"].tolist() == [
        "Mine in the ecological redline or a nature reserve (redline, reserves)",
        "Use differs from the planned use: 1201 / Mine reclamation",
    ]
    assert conflicts["why_zh"].tolist() == [
        "矿山单元位于红线或保护地（生态保护红线、自然保护地）",
        "利用方向与规划用途不符：1201 / 矿山复垦",
    ]


def test_every_layer_has_a_name_in_both_languages():
    names = [
        "redline",
        "farmland",
        "urban",
        "reserves",
        "core",
        "corridors",
        "cropland",
        "slope",
        "projects",
        "key areas",
    ]
    for name in (*names, "administration", *OCCUPIED, *CROSSED):
        assert layer_names(name, "name_zh", "、")
        assert layer_names(name, "name_en", ", ")
    assert layer_names("", "name_zh", "、") == ""
