"""Findings about planning data."""

import pytest
from land_restoration.restoration_plugin.core.planning.data_checks import (
    RasterFacts,
    VectorFacts,
    raster_problems,
    vector_problems,
)


def raster(**changes):
    facts = {"layer": "dem", "has_crs": True, "geographic": False, "nodata": None, "cells": 100, "valid": 90}
    return RasterFacts(**{**facts, "minimum": 0.0, "maximum": 500.0, **changes})


def vector(**changes):
    return VectorFacts(**{"layer": "landuse", "has_crs": True, "geographic": False, "count": 10, **changes})


def checks(problems):
    return [(problem.check, problem.severity) for problem in problems]


def test_sound_layers_have_no_findings():
    assert raster_problems(raster()) == []
    assert vector_problems(vector()) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"has_crs": False}, ("no CRS", "error")),
        ({"geographic": True}, ("geographic CRS", "error")),
        ({"difference": "crs"}, ("unlike CRS", "warning")),
        ({"difference": "origin"}, ("grid", "warning")),
        ({"covered": 0.5}, ("coverage", "warning")),
        ({"covered": 0.0}, ("coverage", "error")),
        ({"valid": 0}, ("all nodata", "error")),
        ({"minimum": -9999.0, "edge": {-9999.0: 0.3}}, ("nodata undeclared", "error")),
        ({"minimum": -3.4e38}, ("nodata undeclared", "error")),
        ({"maximum": 127.0, "edge": {127.0: 0.9}}, ("nodata undeclared", "error")),
        ({"layer": "ndvi_2020", "maximum": 9000.0}, ("range", "error")),
        ({"layer": "cover", "maximum": 87.0}, ("range", "warning")),
        ({"layer": "FVC", "minimum": -5.0, "maximum": 87.0}, ("range", "error")),
        ({"distortion": 0.02}, ("area distortion", "info")),
    ],
)
def test_each_defect_of_a_raster_is_found_once(changes, expected):
    assert checks(raster_problems(raster(**changes))) == [expected]


def test_values_that_only_look_like_nodata_are_left_alone():
    assert raster_problems(raster(maximum=255.0, edge={255.0: 0.0})) == []
    assert raster_problems(raster(minimum=-9999.0, nodata=-9999.0, edge={-9999.0: 0.9})) == []
    assert raster_problems(raster(layer="landcover", maximum=9.0)) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"has_crs": False}, ("no CRS", "error")),
        ({"geographic": True}, ("geographic CRS", "warning")),
        ({"same_crs": False}, ("unlike CRS", "warning")),
        ({"count": 0}, ("empty layer", "error")),
        ({"overlaps": False}, ("coverage", "error")),
        ({"missing": 2}, ("empty geometry", "error")),
        ({"invalid": 1}, ("invalid geometry", "error")),
        ({"duplicates": 3}, ("duplicate geometry", "warning")),
        ({"undeclared_encoding": True}, ("text encoding", "warning")),
        ({"values": {"DLBM": ["0101", "0299"]}}, ("land codes", "error")),
        ({"values": {"CODE": ["510104", "99", 5101]}}, ("administrative codes", "warning")),
    ],
)
def test_each_defect_of_a_layer_is_found_once(changes, expected):
    problems = vector_problems(vector(**changes), "code")
    assert checks(problems) == [expected]
    assert problems[0].detail.format(**problems[0].fields)


def test_codes_are_named():
    problem = vector_problems(vector(values={"dlbm": ["0101K", None, "0299"]}))[0]
    assert (problem.fields["count"], problem.fields["codes"]) == (2, "NULL, 0299")
