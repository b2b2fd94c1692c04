import numpy as np
import pandas as pd
import pytest
import shapely
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable
from land_restoration.restoration_plugin.core.planning.finest_units import finest_units
from land_restoration.restoration_plugin.core.planning.indicator_definitions import indicator_definitions
from land_restoration.restoration_plugin.core.planning.plan_indicators import Supply, plan_indicators
from land_restoration.restoration_plugin.core.planning.shore_pieces import shore_pieces

CODES = ["990101", "990102", "990201", "980101"]
AREA = np.array([100.0, 300.0, 50.0, 50.0])


def _supplies():
    """County 1: 60 % slight; county 2: 10 %, of which wind takes half; county 3: half without data; county 4: none."""
    loss = Supply(
        "EROSION (loss)",
        np.array([0, 0, 1, 1, 1, 2]),
        np.array([60.0, 40.0, 15.0, 15.0, 270.0, 25.0]),
        {
            "EROSION": np.array(["1", "3", "1", "1", "2", "1"], dtype=object),
            "WIND": np.array(["1", "1", "1", "4", "1", "1"], dtype=object),
        },
        extent=AREA,
    )
    mines = Supply(
        "MINES (m)",
        np.array([0, 1]),
        np.array([4.0, 6.0]),
        {},
        {"treated": np.array([1.5, np.nan])},
    )
    shore = Supply(
        "SHORE (s)", np.array([2, 2, 2]), np.array([3.0, 1.0, 2.0]), {"natural": np.array(["1", "0", ""], dtype=object)}
    )
    return {"EROSION": loss, "WIND": loss, "MINES": mines, "SHORE": shore}


@pytest.fixture(scope="module")
def table():
    return plan_indicators(CODES, AREA, _supplies(), indicator_definitions(), 2020)


def _row(table, code, indicator, level=None):
    found = table[(table["code"] == code) & (table["indicator"] == indicator)]
    return (found if level is None else found[found["level"] == level]).iloc[0]


def test_rates_are_quotients_of_sums_at_every_level(table):
    """By hand: 60 of 100, 15 of 300, so 75 of 400 in the city, and 100 of 425 with data in the province."""
    assert _row(table, "990101", "conservation")["baseline"] == pytest.approx(60.0)
    assert _row(table, "990102", "conservation")["baseline"] == pytest.approx(5.0)
    assert _row(table, "9901", "conservation")["baseline"] == pytest.approx(100 * 75 / 400)
    province = _row(table, "99", "conservation")
    assert province["baseline"] == pytest.approx(100 * 100 / 425)
    assert (province["part"], province["whole"]) == pytest.approx((100.0, 425.0))
    assert province["baseline"] != pytest.approx((60 + 5 + 100) / 3), "not the mean of rates"


def test_land_with_data_is_told_from_land_without(table):
    partly = _row(table, "990201", "conservation")
    assert partly["covered"] == pytest.approx(0.5)
    assert "50.0%" in partly["note_zh"]
    assert "50.0%" in partly["note_en"]
    nothing = _row(table, "980101", "water_eroded")
    assert np.isnan(nothing["baseline"]), "no data is not 0"
    assert nothing["note_en"] == "no data here"
    assert _row(table, "990201", "water_eroded")["baseline"] == 0.0, "data that say there is none are 0"


def test_an_absent_input_leaves_null_and_says_why(table):
    forest = table[table["indicator"] == "forest_share"]
    assert len(forest) == len(table) / 15
    assert forest["baseline"].isna().all()
    assert set(forest["note_en"]) == {"LANDUSE is not given"}
    without = {name: supply for name, supply in _supplies().items() if name != "WIND"}
    found = plan_indicators(CODES, AREA, without, indicator_definitions(), 2020)
    half = _row(found, "990102", "conservation")
    assert half["baseline"] == pytest.approx(10.0)
    assert half["note_en"] == "without WIND, by the rest alone"
    assert half["data"] == "EROSION (loss)"


def test_mines_and_shore(table):
    assert _row(table, "9901", "mine_area")["baseline"] == pytest.approx(10.0)
    treated = _row(table, "9901", "mine_treated")
    assert treated["baseline"] == pytest.approx(1.5)
    assert treated["covered"] == pytest.approx(0.4), "the second mine's amount is not known"
    assert np.isnan(_row(table, "990102", "mine_treated")["baseline"])
    assert _row(table, "980101", "mine_area")["baseline"] == 0.0
    rate = _row(table, "990201", "shore_rate")
    assert rate["baseline"] == pytest.approx(75.0), "shore of unknown kind counts on neither side"
    assert rate["covered"] == pytest.approx(4 / 6)
    inland = _row(table, "980101", "shore_rate")
    assert np.isnan(inland["baseline"])
    assert inland["note_en"] == "there is nothing of the kind"
    assert _row(table, "980101", "shore_natural")["baseline"] == 0.0


def test_a_field_that_the_layer_lacks_is_named(table):
    supplies = {**_supplies(), "ADMIN": Supply("ADMIN (a)", np.arange(4), AREA, amounts={}, extent=AREA)}
    row = _row(plan_indicators(CODES, AREA, supplies, indicator_definitions(), 2020), "99", "erosion_treated")
    assert row["note_en"] == "ADMIN (a) has no field treat_ero"
    assert np.isnan(row["baseline"])


def test_every_level_has_the_same_total_whatever_the_order():
    rng = np.random.default_rng(7)
    codes = [f"99{rng.integers(1, 4):02d}{rng.integers(1, 4):02d}{rng.integers(101, 104)}" for _ in range(60)]
    area = rng.uniform(1, 9, 60)
    land = Supply(
        "LANDUSE (l)", np.arange(60), area, {"DLBM": rng.choice(["0301", "0401", "0303", "0101"], 60)}, extent=area
    )
    table = plan_indicators(codes, area, {"LANDUSE": land}, indicator_definitions(), 2020)
    for name, codes_of in (("forest_area", ["0301"]), ("wetland_area", ["0303"]), ("grass_area", ["0401"])):
        whole = area[np.isin(land.classes["DLBM"], codes_of)].sum()
        rows = table[table["indicator"] == name]
        assert rows.groupby("level")["baseline"].sum().to_numpy() == pytest.approx(np.full(4, whole))
    order = rng.permutation(60)
    turned = Supply(
        "LANDUSE (l)", np.arange(60), area[order], {"DLBM": land.classes["DLBM"][order]}, extent=area[order]
    )
    again = plan_indicators([codes[i] for i in order], area[order], {"LANDUSE": turned}, indicator_definitions(), 2020)
    assert again["baseline"].to_numpy() == pytest.approx(table["baseline"].to_numpy(), nan_ok=True)
    assert again["code"].tolist() == table["code"].tolist()


HEAD = "indicator,name_zh,name_en,kind,unit,measure,input,field,classification,part,whole,method_zh,method_en,source,verified"
GOOD = "f,林,Forest,binding,%,rate,LANDUSE,LC,,2,,,,me,no"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (GOOD.replace(",Forest", ","), "row 3, column name_en"),
        (GOOD, "row 3, column indicator: found f"),
        (GOOD.replace("f,", "g,", 1).replace("%", "ha"), "row 3, column unit: found ha, allowed is %"),
        (GOOD.replace("f,", "g,", 1).replace("LANDUSE", "LANDCOVER"), "row 3, column input: found LANDCOVER"),
        (GOOD.replace("f,", "g,", 1).replace("LANDUSE", "LANDUSE WIND"), "row 3, column input"),
        (
            GOOD.replace("f,", "g,", 1).replace("rate", "mean"),
            "row 3, column measure: found mean, allowed is rate, area",
        ),
        (GOOD.replace("f,", "g,", 1).replace(",LC", ","), "row 3, column field"),
        (GOOD.replace("f,", "g,", 1).replace(",2,", ",,"), "row 3, column part"),
        (GOOD.replace("f,", "g,", 1).replace("binding", "hard"), "row 3, column kind: found hard"),
        (GOOD.replace("f,", "g,", 1).replace("LC,,", "LC,mine,"), "row 3, column classification: found mine"),
    ],
)
def test_a_wrong_definition_is_refused_with_its_row_and_column(tmp_path, row, message):
    path = tmp_path / "own.csv"
    path.write_text(f"{HEAD}\n{GOOD}\n{row}\n", encoding="utf-8")
    with pytest.raises(InvalidTable, match=message) as refusal:
        indicator_definitions(str(path))
    assert "own.csv" in str(refusal.value)


def test_an_own_table_counts(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text(f"{HEAD}\n{GOOD}\na,耕,Crops,,亩,area,LANDUSE,LC,,1,,,,me,yes\n", encoding="utf-8")
    land = Supply("L", np.array([0, 0, 0]), np.array([5.0, 3.0, 2.0]), {"LC": np.array(["1", "2", ""], dtype=object)})
    table = plan_indicators(["99"], np.array([10.0]), {"LANDUSE": land}, indicator_definitions(str(path)), 2021)
    assert table["baseline"].tolist() == pytest.approx([100 * 3 / 8, 75.0])
    assert table["year"].tolist() == [2021, 2021]
    path.write_text("indicator,name_zh\na,b\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match="column kind is missing"):
        indicator_definitions(str(path))


def test_mixed_levels_count_once():
    codes = ["99", "9901", "9902", "990101", "990102", "990102"]
    area = np.array([100.0, 60.0, 40.0, 20.0, 30.0, 10.0])
    assert finest_units(codes, area).tolist() == [2, 3, 4, 5]
    with pytest.raises(InvalidInput, match=r"ADMIN: 9901 has 60.0 ha, but .* 50.0 ha"):
        finest_units(codes[:5], area[:5])


def test_the_shore_keeps_its_length_and_goes_to_the_nearest():
    units = np.array([shapely.box(0, 0, 1000, 1000), shapely.box(0, 1000, 1000, 2000)], dtype=object)
    lines = np.array(
        [
            shapely.LineString([(1000, 0), (1000, 2000)]),  # on the edge itself
            shapely.LineString([(1200, 500), (1200, 1500)]),  # off the coast
            shapely.LineString([(500, 1000), (900, 1000)]),  # between the two: once
            shapely.LineString([(9000, 0), (9000, 100)]),  # far away
            shapely.LineString([(900, 700), (1100, 700)]),  # half inside
        ],
        dtype=object,
    )
    line, unit, pieces = shore_pieces(lines, units)
    length = shapely.length(pieces)
    found = pd.DataFrame({"line": line, "unit": unit, "m": length}).groupby(["line", "unit"])["m"].sum().to_dict()
    expected = {(0, 0): 1000, (0, 1): 1000, (1, 0): 500, (1, 1): 500, (2, 0): 400, (3, -1): 100, (4, 0): 200}
    assert found == pytest.approx(expected)
    assert np.bincount(line, weights=length) == pytest.approx(shapely.length(lines))


def test_no_shore_at_all():
    line, unit, pieces = shore_pieces(np.zeros(0, object), np.array([shapely.box(0, 0, 1, 1)], dtype=object))
    assert (len(line), len(unit), len(pieces)) == (0, 0, 0)
