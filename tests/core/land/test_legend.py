"""Land-cover legends against the products' documentation."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable
from land_restoration.restoration_plugin.core.land.legend import COLUMNS, LEGENDS, TARGETS, legend
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.core.standards import load
from numpy.testing import assert_array_equal

SHIPPED = LEGENDS[:-1]


@pytest.mark.parametrize(
    ("name", "codes", "expected"),
    [
        ("clcd", range(1, 10), [3, 1, 2, 2, 7, 6, 6, 5, 4]),
        ("globeland30", [10, 20, 30, 40, 50, 60, 70, 80, 90, 100], [3, 1, 2, 2, 4, 7, 2, 5, 6, 6]),
        ("worldcover", [10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100], [1, 2, 2, 3, 5, 6, 6, 7, 4, 4, 2]),
        ("esri", [1, 2, 4, 5, 7, 8, 9, 11], [7, 1, 4, 3, 5, 6, 6, 2]),
        ("igbp", range(1, 18), [1, 1, 1, 1, 1, 2, 2, 1, 2, 2, 4, 3, 5, 3, 6, 6, 7]),
        ("cnlucc", [11, 12, 21, 22, 31, 41, 44, 46, 51, 61, 64, 67], [3, 3, 1, 2, 2, 7, 6, 4, 5, 6, 4, 6]),
        ("third survey", [101, 301, 305, 404, 1101, 1106, 602, 1206], [3, 1, 2, 2, 7, 4, 5, 6]),
        ("planning 2023", [103, 301, 303, 403, 1701, 506, 1002, 2306], [3, 1, 2, 2, 7, 4, 5, 6]),
    ],
)
def test_products_go_to_the_seven_classes(name, codes, expected):
    assert_array_equal(legend(name).classes(np.array(codes)), expected)


def test_clcd_has_water_at_5_and_grass_at_4():
    """A public script has them the other way round."""
    names = legend("clcd").names
    assert (names[4][1], names[5][1]) == ("Grassland", "Water")


def test_unknown_codes_and_nodata_are_not_guessed():
    landcover = np.array([[NO_CLASS, 0, 77, 2]], dtype=np.int32)
    assert_array_equal(legend("clcd").classes(landcover), [[NO_CLASS, NO_CLASS, NO_CLASS, 1]])
    assert_array_equal(np.isnan(legend("clcd", "resistance").apply(landcover)), [[True, True, True, False]])


def test_runoff_of_cropland_must_be_given():
    runoff = legend("clcd", "runoff")
    assert 1 not in runoff.mapping
    assert runoff.mapping[2] == pytest.approx(0.0229)
    assert legend("igbp", "runoff").mapping[1] == pytest.approx(0.0302)


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("target", TARGETS)
def test_every_shipped_legend_holds(name, target):
    found = legend(name, target)
    values = np.array(list(found.mapping.values()))
    assert (np.diff(found.codes) > 0).all()
    if found.target_names:
        assert set(values) <= set(found.target_names)
    elif target == "resistance":
        assert (values >= 1).all()


@pytest.mark.parametrize("name", SHIPPED)
def test_classes_of_water_agree_between_targets(name):
    """What is wetland or water among the seven classes grows no crop and is no settlement."""
    seven, usle = legend(name), legend(name, "usle cover")
    wet = [code for code, value in seven.mapping.items() if value in (4, 7) and code in usle.mapping]
    assert {usle.mapping[code] for code in wet} == {6.0}


def test_tables_say_their_source():
    for table in ("landcover_legends", "landcover_targets", "landcover_products"):
        frame = load(table, columns=("source", "verified"), filled=("source", "verified"))
        assert set(frame["verified"]) <= {"yes", "no"}
    assert set(load("landcover_legends")["legend"]) == set(SHIPPED)
    assert set(COLUMNS.values()) < set(load("landcover_legends").columns)


def test_own_table(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("code,target,name_zh\n7,2,坡地\n3,1,\n9,,\n", encoding="gb18030")
    own = legend("custom", "seven classes", str(path))
    assert own.mapping == {3: 1.0, 7: 2.0}
    assert own.names[7] == ("坡地", "坡地")
    assert_array_equal(own.classes(np.array([9, 7])), [NO_CLASS, 2])


@pytest.mark.parametrize(
    ("content", "match"),
    [
        ("code,target\n1,2\n1,3\n", r"row 3, column code: found 1, .*once"),
        ("code,target\n1.5,2\n", r"row 2, column code.*whole"),
        ("code,target\n1,300\n", r"row 2, column target: found 300"),
        ("code,goal\n1,3\n", r"column seven is missing"),
    ],
)
def test_wrong_own_tables_are_named(tmp_path, content, match):
    path = tmp_path / "own.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises((InvalidInput, InvalidTable), match=match):
        legend("custom", "seven classes", str(path))


def test_runoff_in_percent_is_refused(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("code,runoff\n1,19.2\n", encoding="utf-8")
    with pytest.raises(InvalidTable, match="fraction"):
        legend("custom", "runoff", str(path))


def test_wrong_names_are_refused():
    with pytest.raises(InvalidInput, match="LEGEND: found corine"):
        legend("corine")
    with pytest.raises(InvalidInput, match="TARGET: found colour"):
        legend("clcd", "colour")
    with pytest.raises(InvalidInput, match="needs a table"):
        legend("custom")
