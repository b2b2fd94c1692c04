"""Administrations that paths cross, and numbers of sources."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.connectivity.crossed_units import crossed_units
from land_restoration.restoration_plugin.core.connectivity.source_numbers import number_codes, number_identifiers
from land_restoration.restoration_plugin.core.errors import InvalidInput
from numpy.testing import assert_array_equal
from shapely.geometry import LineString, Point, box


def test_the_unit_with_most_of_the_length_comes_first():
    units = gpd.GeoDataFrame({"code": ["01", "02"]}, geometry=[box(0, 0, 10, 10), box(10, 0, 20, 10)])
    lines = gpd.GeoDataFrame(geometry=[LineString([(8, 5), (15, 5)]), LineString([(1, 1), (9, 1)]), Point(50, 50)])
    assert crossed_units(lines, units, "code", "admin").admin.tolist() == ["02;01", "01", ""]


def test_a_unit_that_is_only_touched_does_not_count_but_holds_its_points():
    units = gpd.GeoDataFrame({"code": [7, 8]}, geometry=[box(0, 0, 10, 10), box(10, 0, 20, 10)])
    shapes = gpd.GeoDataFrame(geometry=[LineString([(2, 5), (10, 5)]), Point(3, 3)])
    assert crossed_units(shapes, units, "code", "admin").admin.tolist() == ["7", "7"]


def test_units_without_a_code_are_refused():
    frame = gpd.GeoDataFrame({"code": ["01"]}, geometry=[box(0, 0, 1, 1)])
    with pytest.raises(InvalidInput, match="ADMIN needs ADMIN_CODE"):
        crossed_units(frame, frame, None, "admin")


def test_codes_of_a_raster_are_numbered_in_rising_order():
    numbered = number_codes(np.array([[0, 40, -9], [7, 7, 40]]))
    assert_array_equal(numbered.labels, [[0, 2, 0], [1, 1, 2]])
    assert numbered.ids == [7, 40]
    assert_array_equal(numbered.codes, [0, 7, 40])
    assert_array_equal(number_codes(np.array([[3, 5]])).labels, [[1, 2]])


def test_identifiers_are_numbered_by_first_appearance():
    numbers, ids = number_identifiers("SOURCES", pd.Series(["b", "a", "b"], name="id"))
    assert numbers.tolist() == [1, 2, 1] and ids == ["b", "a"]
    with pytest.raises(InvalidInput, match="SOURCES: feature 2 has no identifier in field id"):
        number_identifiers("SOURCES", pd.Series(["b", None], name="id"))
