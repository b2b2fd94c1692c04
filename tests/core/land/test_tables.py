"""What the land algorithms hand out besides rasters."""

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.land.land_transition import change_codes, transition_table, unit_labels
from land_restoration.restoration_plugin.core.land.legend import legend
from land_restoration.restoration_plugin.core.land.raster_codes import codes_of_polygons
from land_restoration.restoration_plugin.core.land.survey_areas import survey_areas, unknown_areas
from land_restoration.restoration_plugin.core.land.transition_chart import transition_chart
from land_restoration.restoration_plugin.core.land.translated_fields import translated_fields


def test_fields_of_a_translation():
    fields, unknown, unsure = translated_fields(["0307K", "0810", "9999", None], "third survey 2019", "planning 2023")
    assert fields["code_new"] == ["0304", "14", None, None]
    assert fields["code_sfx"] == ["K", None, None, None]
    assert fields["certain"] == [1, 0, None, None]
    assert fields["name_zh"][0] == "其他林地"
    assert (unknown, unsure) == ({"9999": 1, "": 1}, 1)


def test_areas_against_the_survey():
    codes, names = codes_of_polygons(["0101", "0101", "0301", "x"], "third survey 2019")
    areas = np.array([10.0, 5.0, 20.0, 1.0])
    table = survey_areas(codes, areas, np.array([0.1, np.nan, 0, 0]), {101: 14.4, 301: 21.0}, names).set_index("code")
    assert table.loc[101, ["survey_ha", "deduct_ha", "net_ha", "grid_ha"]].tolist() == [15, 1, 14, 14.4]
    assert table.loc[301, "diff_share"] == pytest.approx(0.05)
    assert table.loc[0, "survey_ha"] == 1
    assert unknown_areas(["0101", "0101", "0301", "x"], codes, areas) == {"X": 1.0}
    with pytest.raises(OutOfRange, match="DEDUCTION: found 12"):
        survey_areas(codes, areas, np.array([12.0, 0, 0, 0]), {}, names)
    with pytest.raises(InvalidInput, match="land, DLBM: none of its values"):
        codes_of_polygons(["x", None], "third survey 2019", "land, DLBM")


def test_chart_and_codes_of_changes():
    areas = {(0, 1, 8): np.array([3.0, 0.27]), (0, 1, 1): np.array([7.0, 0.63])}
    table = transition_table(areas, legend("clcd").names)
    assert change_codes(table, 10) == {11: ("耕地", "Cropland"), 18: ("耕地 → 不透水面", "Cropland → Impervious")}
    chart = transition_chart(table)
    assert chart.count("<path") == 2
    assert "耕地 Cropland → 不透水面 Impervious: 0.3 ha" in chart
    assert "http" not in chart


def test_labels_of_units():
    assert unit_labels(pd.DataFrame({"NAME": ["a", "b"]})) == {1: "a", 2: "b"}
    assert unit_labels(pd.DataFrame({"size": [5.0, 6.0]})) == {1: "1", 2: "2"}
