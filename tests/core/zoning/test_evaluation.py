import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.statistics.histogram_breaks import histogram
from land_restoration.restoration_plugin.core.zoning.diagnose_problems import problem_rows
from land_restoration.restoration_plugin.core.zoning.evaluate_alternatives import (
    FUZZY,
    NATURE,
    evaluate_alternatives,
    grade_summary,
    hierarchy_weights,
)
from land_restoration.restoration_plugin.core.zoning.index_windows import class_names, index_breaks, layer_names
from land_restoration.restoration_plugin.core.zoning.overlay import covered_share, largest_overlap
from land_restoration.restoration_plugin.core.zoning.stability_chart import stability_chart
from land_restoration.restoration_plugin.core.zoning.statistic_fields import statistic_fields
from land_restoration.restoration_plugin.core.zoning.weighted_units import weighted_units
from numpy.testing import assert_allclose, assert_array_equal
from shapely.geometry import box

MATRIX = np.array([[0.2, 0.9, 0.4], [0.5, 0.6, 0.8], [0.9, 0.1, 0.5], [0.4, 0.7, 0.3]])


def test_units_ranked_by_topsis_with_given_weights():
    import pandas as pd

    table = pd.DataFrame({"name": ["a", "b", "c"], "weight": [5, 3, 2]})
    found = weighted_units(MATRIX, ["a", "b", "c"], np.ones(3, int), "given", table=table, by_topsis=True)
    assert_allclose(found.index, [0.3679180754, 0.5114331781, 0.6181053338, 0.4019269246], rtol=1e-9)
    assert_allclose(found.weights["weight"], [0.5, 0.3, 0.2])
    page = stability_chart(found.weights, found.stability)
    assert page.count("<rect") == 2 + 2 * 12


def test_entropy_runs_on_oriented_indicators():
    found = weighted_units(MATRIX, ["a", "b", "c"], np.ones(3, int), "entropy")
    assert_allclose(found.weights["weight"], [0.3498857, 0.2515532, 0.3985611], atol=5e-8)
    with pytest.raises(InvalidInput, match="INPUT: no unit has a value of every indicator"):
        weighted_units(np.full((2, 2), np.nan), ["a", "b"], np.ones(2, int), "equal")


def test_weights_multiply_down_the_hierarchy():
    cells = ["A", "", "", 3, "B", "", "", 1, "A", "x", "a", 1, "A", "x", "b", 3, "A", "y", "c", 1, "B", "", "d", 9]
    assert_allclose(hierarchy_weights(cells, ["a", "b", "c", "d"]), [0.09375, 0.28125, 0.375, 0.25])
    assert_allclose(hierarchy_weights([], ["a", "b"]), [0.5, 0.5])


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (["A", "x", "a"], "found 3 cells"),
        (["A", "x", "z", 1], r"row 1: found A, x, z, 1; the field must be one of a, b"),
        (["A", "x", "a", -1], r"row 1"),
        (["A", "x", "a", 1], "b must stand in exactly one row"),
    ],
)
def test_a_broken_hierarchy_is_named(cells, message):
    with pytest.raises(InvalidInput, match=message):
        hierarchy_weights(cells, ["a", "b"])


def test_grades_of_alternatives():
    values = np.array([[5.0, 1.0], [1.0, 5.0], [3.0, 3.0], [np.nan, 1.0]])
    found = evaluate_alternatives(values, ["a", "b"], np.array([1, -1]), np.array([0.5, 0.5]), FUZZY)
    assert_array_equal(found["grade"], [5, 1, 3, np.nan])
    assert_array_equal(found["rank"], [1, 3, 2, np.nan])
    assert list(found["weakest"]) == ["", "a", "a", ""]
    found = evaluate_alternatives(values, ["a", "b"], np.array([1, -1]), np.array([0.5, 0.5]))
    assert_allclose(found["score"][:2], [1, 0])
    assert_array_equal(grade_summary(found)["count"].sum(), 3)
    with pytest.raises(InvalidInput, match=r"8 criteria, found 2"):
        evaluate_alternatives(values, ["a", "b"], np.ones(2, int), np.ones(2), NATURE)


def test_grade_limits_of_ones_own(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("indicator,grade,lower,upper\na,1,0,1\na,2,1,2\n", encoding="utf-8")
    found = evaluate_alternatives(np.array([[0.2], [1.9]]), ["a"], np.ones(1, int), np.ones(1), FUZZY, str(own))
    assert_array_equal(found["grade"], [1, 2])
    with pytest.raises(InvalidInput, match=r"no rows for b; the table has a"):
        evaluate_alternatives(np.ones((1, 1)), ["b"], np.ones(1, int), np.ones(1), FUZZY, str(own))


def test_overlays():
    units = [box(0, 0, 2, 1), box(2, 0, 4, 1), box(9, 9, 10, 10)]
    others = [box(0, 0, 1, 1), box(0.5, 0, 3, 1)]
    assert_allclose(covered_share(units, others), [1, 0.5, 0])
    assert_allclose(covered_share(units, []), 0)
    assert list(largest_overlap(units, others, ["a", "b"])) == ["b", "b", ""]


def test_fields_of_statistics():
    pair = ({"mean": np.ones(2), "stdev": np.ones(2)}, {3: np.zeros(2)})
    assert list(statistic_fields([pair, pair], "lc,ndvi")) == [
        "lc_mean",
        "lc_std",
        "lc_3",
        "ndvi_mean",
        "ndvi_std",
        "ndvi_3",
    ]
    assert list(statistic_fields([pair])) == ["r1_mean", "r1_std", "r1_3"]
    for wrong in ("a", "a,a", "a,toolong", "a,1b"):
        with pytest.raises(InvalidInput, match="PREFIXES"):
            statistic_fields([pair, pair], wrong)


def test_rows_of_problems():
    assert problem_rows(["karst", "k", "karst", None, "", ""], ["k"]) == [("karst", "k", "karst")]
    with pytest.raises(InvalidInput, match="each row has three"):
        problem_rows(["karst", "k"], ["k"])
    with pytest.raises(InvalidInput, match=r"row 1: the units have no field x; they have k\."):
        problem_rows(["karst", "x", "karst"], ["k", "geometry"])


def test_breaks_by_every_way():
    found = histogram(np.linspace(0, 1, 1001), 0, 1)
    assert_allclose(index_breaks(found, "equal", 4), [0.25, 0.5, 0.75])
    assert_allclose(index_breaks(found, "quantile", 4), [0.25, 0.5, 0.75], atol=1e-3)
    assert_allclose(index_breaks(found, "natural breaks", 2), [0.5], atol=2e-3)
    assert_allclose(index_breaks(found, "given", 9, "0.1,0.2"), [0.1, 0.2])
    with pytest.raises(InvalidInput, match="BREAKS"):
        index_breaks(found, "given", 9)
    assert class_names(7)[7] == ("7级", "class 7")
    assert layer_names(["X (a)", "X (b)", "X (a)"]) == ["a 1", "b", "a 3"]
