"""Crossings of corridors, and buffers along waters."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from land_restoration.restoration_plugin.core.connectivity.corridor_crossings import (
    corridor_crossings,
    crossing_classes,
)
from land_restoration.restoration_plugin.core.connectivity.riparian_buffers import riparian_buffers, riparian_widths
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable
from shapely.geometry import LineString, Point, box

PATHS = gpd.GeoDataFrame(
    {"from_id": ["a", "b"], "to_id": ["b", "c"], "rank": [2, 1]},
    geometry=[LineString([(0, 0), (1000, 0)]), LineString([(0, 300), (1000, 300)])],
)
CLASSES = crossing_classes()


def roads(*rows):
    return gpd.GeoDataFrame({"kind": [kind for kind, _ in rows]}, geometry=[line for _, line in rows])


def across(x, y0=-50, y1=50):
    return LineString([(x, y0), (x, y1)])


def test_a_crossing_has_its_place_class_and_structure():
    found = corridor_crossings(PATHS, roads(("国道", across(400))), "kind", CLASSES)
    row = found.iloc[0]
    assert (row.corridor, row.from_id, row.to_id, row["class"]) == (1, "a", "b", "national")
    assert row.chainage == pytest.approx(400)
    assert row.structure == "underpass" and row.span_m == 16
    assert row.geometry.equals(Point(400, 0))


def test_priority_is_weight_times_rank():
    """The motorway weighs 4, the provincial road 2; the corridor of rank 1 counts whole, that of rank 2 half."""
    lines = roads(
        ("motorway", across(100, -50, 50)), ("provincial", across(200, 250, 350)), ("motorway", across(300, 250, 350))
    )
    found = corridor_crossings(PATHS, lines, "kind", CLASSES)
    assert found["score"].tolist() == [4, 2, 2]
    assert found["priority"].tolist() == [1, 2, 3]
    assert found["corridor"].tolist() == [2, 1, 2]


def test_near_crossings_of_one_class_are_one():
    """Both lanes of a motorway 20 m apart; the railway between them stays its own."""
    lines = roads(
        ("motorway", across(400)), ("motorway", across(420)), ("railway", across(410)), ("motorway", across(800))
    )
    found = corridor_crossings(PATHS, lines, "kind", CLASSES, merge_distance=50)
    assert sorted(zip(found["class"], found["chainage"])) == [("motorway", 410), ("motorway", 800), ("railway", 410)]
    assert len(corridor_crossings(PATHS, lines, "kind", CLASSES, merge_distance=5)) == 4


def test_built_up_land_is_crossed_as_far_as_it_reaches():
    built = gpd.GeoDataFrame(geometry=[box(100, -10, 140, 10), box(600, -10, 800, 10)])
    found = corridor_crossings(PATHS, roads(("x", across(5000))), "kind", CLASSES, built).sort_values("chainage")
    assert found["chainage"].tolist() == [120, 700]
    assert found["span_m"].tolist() == [40, 200]
    assert found["structure"].tolist() == ["greenway", "stepping_stones"]


def test_a_wide_crossing_takes_another_structure():
    lines = roads(("motorway", across(400)))
    assert corridor_crossings(PATHS, lines, "kind", CLASSES).structure[0] == "overpass"


def test_no_crossing_gives_an_empty_layer():
    found = corridor_crossings(PATHS, roads(("motorway", across(5000))), "kind", CLASSES)
    assert len(found) == 0 and "priority" in found


def test_without_a_class_all_are_other_and_inputs_stay():
    lines = roads(("motorway", across(400)))
    assert corridor_crossings(PATHS, lines, None, CLASSES)["class"].tolist() == ["other"]
    assert list(PATHS.columns) == ["from_id", "to_id", "rank", "geometry"]


def test_tables_are_checked(tmp_path):
    header = "class,names,class_zh,class_en,weight,width,max_span,structure,struct_zh,struct_en,source,verified\n"
    own = tmp_path / "own.csv"
    own.write_text(header + "other,,其他,Other,1,8,,x,x,x,me,no\n", encoding="utf-8")
    with pytest.raises(InvalidTable, match="column class: found -, allowed is built"):
        crossing_classes(str(own))
    own.write_text("class,names\nother,\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match="column"):
        crossing_classes(str(own))


def test_buffers_by_class_do_not_overlap_and_leave_the_water_out():
    waters = gpd.GeoDataFrame(
        {"kind": ["main", "支流", "湖泊"]},
        geometry=[LineString([(0, 0), (2000, 0)]), LineString([(1000, 0), (1000, 1000)]), box(3000, 0, 3400, 400)],
    )
    found = riparian_buffers(waters, "kind", riparian_widths())
    assert found["class"].tolist() == ["main", "lake", "branch"] and found["width_m"].tolist() == [100, 100, 60]
    areas = found.geometry.area
    assert areas[0] == pytest.approx(2000 * 200 + np.pi * 100**2, rel=0.01)
    assert areas[1] == pytest.approx(1600 * 100 + np.pi * 100**2, rel=0.01)
    assert areas[2] == pytest.approx(900 * 120 + np.pi * 60**2 / 2, rel=0.01)
    assert shapely.union_all(found.geometry.to_numpy()).area == pytest.approx(areas.sum())
    assert found["length_m"].tolist() == [2000, 1600, 1000]


def test_an_unknown_water_takes_the_least_width():
    waters = gpd.GeoDataFrame(
        {"kind": ["?", None]}, geometry=[Point(0, 0).buffer(10), LineString([(0, 100), (9, 100)])]
    )
    assert riparian_buffers(waters, "kind", riparian_widths())["width_m"].tolist() == [30]
    assert riparian_buffers(waters, None, riparian_widths())["class"].tolist() == ["other"]
