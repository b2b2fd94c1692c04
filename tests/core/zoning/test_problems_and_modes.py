import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable
from land_restoration.restoration_plugin.core.zoning.diagnose_problems import diagnose_problems, problem_summary
from land_restoration.restoration_plugin.core.zoning.restoration_modes import mode_summary, restoration_modes
from land_restoration.restoration_plugin.core.zoning.unit_adjacency import unit_adjacency
from numpy import nan
from numpy.testing import assert_allclose, assert_array_equal
from shapely.geometry import box


def test_the_worst_problem_leads_and_ties_follow_the_order():
    classes = np.array([[2, 3], [1, 4], [4, 4], [1, 1], [nan, 2], [nan, nan], [0, 5]])
    found = diagnose_problems(classes, ["water_erosion", "karst"], ["water_erosion", "karst"])
    assert list(found["problem"]) == ["karst", "karst", "water_erosion", "", "karst", "", "karst"]
    assert_array_equal(found["severity"], [2, 3, 3, 0, 1, nan, 3])
    assert list(found["problem2"]) == ["water_erosion", "", "karst", "", "", "", ""]
    assert_array_equal(found["severity2"], [1, 0, 3, 0, 0, nan, 0])
    assert_array_equal(found["n_problem"], [2, 1, 2, 0, 1, nan, 1])
    assert_array_equal(found["degraded"], [2, 3, 3, 0, 1, nan, 3])
    assert "not assessed: water erosion" in found["why_en"][4]
    assert found["why_zh"][5] == "未评价任何问题"


@pytest.mark.parametrize(
    ("scheme", "severities"),
    [
        ("water_erosion", [0, 1, 2, 3, 3, 3]),
        ("karst", [0, 1, 2, 3, 3]),
        ("desertification", [0, 1, 2, 3, 3]),
        ("vegetation", [0, 0, 0, 1, 2]),
        ("mine", [1, 2, 3]),
    ],
)
def test_one_scale_for_all_schemes(scheme, severities):
    classes = np.arange(1.0, len(severities) + 1)[:, None]
    assert_array_equal(diagnose_problems(classes, ["x"], [scheme])["severity"], severities)


def test_unknown_scheme_class_and_severity_are_named(tmp_path):
    with pytest.raises(InvalidInput, match=r"scheme nothing is not in the table; it has water_erosion"):
        diagnose_problems(np.ones((1, 1)), ["karst"], ["nothing"])
    with pytest.raises(InvalidInput, match=r"Problem karst: class 7 is not in scheme karst, which has 0, 1, 2"):
        diagnose_problems(np.full((1, 1), 7.0), ["karst"], ["karst"])
    own = tmp_path / "own.csv"
    own.write_text("scheme,class,severity,class_en,class_zh\nx,1,5,a,b\n", encoding="utf-8")
    with pytest.raises(InvalidTable, match=r"row 2, column severity: found 5"):
        diagnose_problems(np.ones((1, 1)), ["a"], ["x"], str(own))


def test_areas_of_problems_add_up():
    found = diagnose_problems(np.array([[2.0], [2.0], [1.0], [nan]]), ["karst"], ["karst"]).assign(space="ecological")
    summary = problem_summary(found, np.array([1.0, 2.0, 4.0, 8.0]))
    assert_allclose(summary["area_ha"].sum(), 15)
    assert_allclose(summary.loc[summary["severity"] == 1, "area_ha"], 3)


def modes(**values):
    return restoration_modes({name: np.atleast_1d(np.asarray(value)) for name, value in values.items()})


@pytest.mark.parametrize(
    ("degradation", "importance", "resilience", "mode"),
    [
        (3, 1, 1, "reconstruction"),
        (2, 3, 1, "natural"),
        (2, 3, 0, "assisted"),
        (1, 1, 0, "natural"),
        (0, 2, 0, "conservation"),
        (0, 1, 1, "maintenance"),
    ],
)
def test_default_rule(degradation, importance, resilience, mode):
    found = modes(degradation=degradation, importance=importance, resilience=resilience)
    assert found["mode"][0] == mode
    assert 1 <= found["urgency"][0] <= 4
    assert found["why_en"][0]
    assert found["why_zh"][0]


def test_direction_comes_first_then_the_threshold():
    found = modes(
        degradation=[1, 1, 1],
        importance=[1, 1, 1],
        direction=np.array(["solar", "", None], dtype=object),
        threshold=[1, 1, 0],
    )
    assert list(found["mode"]) == ["conversion", "reconstruction", "natural"]


def test_every_combination_is_decided():
    grid = np.stack(np.meshgrid([0, 1, 2, 3], [1, 2, 3], [0, 1], [0, 1]), -1).reshape(-1, 4).astype(float)
    found = modes(degradation=grid[:, 0], importance=grid[:, 1], resilience=grid[:, 2], threshold=grid[:, 3])
    assert (found["mode"] != "undecided").all()


def test_a_missing_value_that_matters_leaves_the_unit_undecided_and_says_so():
    found = modes(degradation=[2, 0, nan, 3], importance=[2, nan, 2, nan], resilience=[nan, 1, 1, 0])
    assert list(found["mode"][:3]) == ["undecided"] * 3
    assert found["why_en"][0] == "missing: resilience"
    assert found["why_en"][1] == "missing: importance"
    assert found["why_zh"][2] == "缺少:退化程度"
    assert list(found["urgency"][:3]) == [0, 0, 0]


def test_a_missing_value_that_does_not_matter_is_no_hindrance():
    assert modes(degradation=1, importance=2, resilience=nan)["mode"][0] == "natural"
    assert modes(degradation=0, importance=3, resilience=nan)["mode"][0] == "conservation"


def test_a_broken_rule_is_named(tmp_path):
    own = tmp_path / "own.csv"
    head = "rule,direction,threshold,degradation,importance,resilience,mode,mode_en,mode_zh,urgency,why_en,why_zh\n"
    own.write_text(head + "A,none,0,9,1,0,x,x,x,1,,\n", encoding="utf-8")
    with pytest.raises(InvalidTable, match=r"row 2, column degradation: found 9"):
        restoration_modes({"degradation": np.ones(1)}, str(own))
    own.write_text(head + "A,*,*,1,*,*,x,x,x,1,e,z\n", encoding="utf-8")
    found = restoration_modes({"degradation": np.array([1.0, 2.0]), "importance": np.ones(2)}, str(own))
    assert list(found["mode"]) == ["x", "undecided"]
    assert "no rule holds" in found["why_en"][1]


def test_areas_of_modes_add_up():
    summary = mode_summary(modes(degradation=[1, 1, 3], importance=[1, 1, 1]), np.array([1.0, 2.0, 5.0]))
    assert_allclose(summary["area_ha"].sum(), 8)
    assert_allclose(summary["share"].sum(), 1)


def test_adjacency_by_edge_and_by_corner():
    squares = [box(x, y, x + 1, y + 1) for y in (0, 1) for x in (0, 1)] + [box(5, 5, 6, 6)]
    edges = unit_adjacency(squares)
    assert list(zip(edges.first, edges.second)) == [(0, 1), (0, 2), (1, 3), (2, 3)]
    assert_allclose(edges.length, 1)
    assert len(unit_adjacency(squares, corners=True).first) == 6
