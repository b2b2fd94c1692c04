import numpy as np
import pandas as pd
import pytest
import shapely
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.planning.budget_table import budget_table
from land_restoration.restoration_plugin.core.planning.merge_projects import merge_projects


def _area(shapes):
    return shapely.area(np.asarray(shapes, dtype=object)) / 1e4


def _merge(shapes, problems=None, basins=None, counties=None, **options):
    labels = [f"P{i}" for i in range(len(shapes))]
    money = pd.DataFrame({"central": np.arange(len(shapes)) + 1.0, "local": 0.5})
    return merge_projects(shapes, labels, problems, money, basins, counties, _area, **options)


def test_money_and_lineage_are_whole_and_land_counts_once():
    rng = np.random.default_rng(2)
    shapes = np.array([shapely.box(x, y, x + 80, y + 60) for x, y in rng.uniform(0, 900, (70, 2))], dtype=object)
    units, lineage, overlaps = _merge(shapes, distance=20.0)
    assert sorted(lineage["project"]) == sorted(f"P{i}" for i in range(70))
    assert units["budget"].sum() == pytest.approx(70 * 71 / 2 + 35)
    assert lineage[["central", "local"]].to_numpy().sum() == pytest.approx(units["budget"].sum())
    assert units["area_ha"].to_numpy() == pytest.approx(_area(units["geometry"]))
    assert units["area_ha"].sum() == pytest.approx(_area([shapely.union_all(shapes)])[0])
    assert units["sum_ha"].sum() == pytest.approx(_area(shapes).sum())
    pairs = {(i, j) for i in range(70) for j in range(i) if shapes[i].intersection(shapes[j]).area > 0}
    assert len(overlaps) == len(pairs)


def test_basin_problem_and_distance_part_units():
    shapes = np.array([shapely.box(x, 0, x + 10, 10) for x in (0, 20, 40, 200)], dtype=object)
    halves = np.array([shapely.box(-5, 0, 15, 20), shapely.box(15, 0, 300, 20)], dtype=object)
    assert len(_merge(shapes, distance=15.0)[0]) == 2
    assert len(_merge(shapes, distance=9.0)[0]) == 4
    assert len(_merge(shapes, ["a", "a", "b", "b"], distance=15.0)[0]) == 3
    assert _merge(shapes, basins=(halves, ["x", "y"]), distance=15.0)[0]["members"].tolist() == ["P0", "P1, P2", "P3"]


def test_units_across_counties_and_provinces_name_both_sides():
    shapes = np.array([shapely.box(0, 0, 20, 10), shapely.box(100, 0, 120, 10)], dtype=object)
    counties = np.array(
        [shapely.box(0, 0, 10, 10), shapely.box(10, 0, 110, 10), shapely.box(110, 0, 200, 10)], dtype=object
    )
    units, _, _ = _merge(shapes, counties=(counties, ["990101", "990102", "980101"]), distance=1.0, minimum=1.0)
    assert units["across"].tolist() == [1, 2]
    assert units["counties"].tolist() == ["990101, 990102", "980101, 990102"]
    assert units["small"].tolist() == [1, 1]


def test_a_missing_budget_is_refused():
    with pytest.raises(InvalidInput, match="field central, row 2"):
        budget_table({"central": np.array([1.0, np.nan])}, 2)


def test_a_sliver_of_another_county_is_no_other_side():
    """2 m of a 100 m long edge are no second county; 40 m are; the smallest project still has its own county."""
    shapes = np.array(
        [shapely.box(0, 0, 102, 100), shapely.box(200, 0, 240, 20), shapely.box(0, 300, 10, 310)], dtype=object
    )
    counties = np.array([shapely.box(-50, -50, 100, 400), shapely.box(100, -50, 400, 400)], dtype=object)
    units, _, _ = _merge(shapes, counties=(counties, ["990101", "980101"]), distance=1.0)
    assert units["counties"].tolist() == ["990101", "980101", "990101"]
    assert units["across"].tolist() == [0, 0, 0]
    wide = shapes.copy()
    wide[0] = shapely.box(0, 0, 140, 100)
    assert _merge(wide, counties=(counties, ["990101", "980101"]), distance=1.0)[0]["across"].tolist() == [2, 0, 0]


def test_a_project_in_two_rows_is_refused():
    shapes = np.array([shapely.box(0, 0, 1, 1), shapely.box(5, 0, 6, 1)], dtype=object)
    money = pd.DataFrame({"central": [1.0, 1.0]})
    with pytest.raises(InvalidInput, match="PROJECTS, row 2: P stands there twice"):
        merge_projects(shapes, ["P", "P"], None, money, None, None, _area)
