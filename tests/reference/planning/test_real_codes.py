"""Real codes: 9 provinces, 107 cities and 770 counties, rolled up by code and, beside it, by name."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.planning.administrative_codes import LEVELS, administrative_codes
from land_restoration.restoration_plugin.core.planning.administrative_rollup import administrative_rollup
from land_restoration.restoration_plugin.core.planning.code_years import code_years
from land_restoration.tests.support import examples

ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +ellps=GRS80 +units=m"


@pytest.fixture(scope="module")
def units(reference):
    """Counties, and the cities whose counties are not known, so that every city has a unit."""
    path = reference / "real" / "vector_china" / "admin_amap_9prov.gpkg"
    counties, cities = gpd.read_file(path, layer="county"), gpd.read_file(path, layer="city")
    bare = ~cities["adcode"].str[:4].isin(counties["adcode"].str[:4])
    frame = pd.concat([counties, cities[bare]], ignore_index=True)
    random = np.random.default_rng(12)
    frame["budget"] = np.round(random.lognormal(6, 2, len(frame)), 4)
    frame["area"] = frame.to_crs(ALBERS).area / 1e4
    return frame


def _rolled(frame, order=None):
    frame = frame if order is None else frame.iloc[order]
    codes = administrative_codes(frame["adcode"])
    return administrative_rollup(codes, frame[["budget"]], frame["area"].to_numpy(), code_year=2023)


def test_sums_by_code_are_those_by_name(units):
    """The names of province and city stand beside the codes: an independent way to add up."""
    table = _rolled(units)
    counties = units["adcode"][~units["adcode"].str.endswith("00")]  # Jiayuguan is a city without counties
    assert (len(units), len(counties)) == (787, 769)
    codes = {level: set(rows["code"]) for level, rows in table.groupby("level")}
    assert {level: len(found) for level, found in codes.items()} == {1: 9, 2: 107, 3: 770}
    assert codes[3] == {*counties, ""}
    for level, names in ((1, ["province"]), (2, ["province", "city"])):
        rows = table[table["level"] == level]
        for name in ("budget", "area"):
            found = rows["budget" if name == "budget" else "area_ha"]
            expected = units.groupby(names)[name].sum()
            assert np.sort(found) == pytest.approx(np.sort(expected), rel=1e-12)
    by_city = units.groupby(units["adcode"].str[:4])["city"].unique()
    assert (by_city.str.len() == 1).all()


def test_every_level_has_the_whole_and_shares_are_those_of_sums(units):
    table = _rolled(units)
    for level in (1, 2, 3):
        rows = table[table["level"] == level]
        assert rows["budget"].sum() == pytest.approx(units["budget"].sum(), rel=1e-6)
        assert rows["area_ha"].sum() == pytest.approx(units["area"].sum(), rel=1e-6)
        above = table[table["level"] == level - 1].set_index("code")["budget"] if level > 1 else None
        whole = units["budget"].sum() if above is None else rows["parent"].map(above)
        assert rows["share_budget"].to_numpy() == pytest.approx(np.asarray(rows["budget"] / whole), rel=1e-9)


def test_the_units_order_changes_nothing(units):
    random = np.random.default_rng(1)
    first, second = _rolled(units), _rolled(units, random.permutation(len(units)))
    pd.testing.assert_frame_equal(first, second, rtol=1e-12)


def test_land_belongs_where_its_code_says_wherever_it_lies(algorithms, units, tmp_path):
    """Shapes are dealt out anew: what lies in another county counts for its own code still."""
    fields = ["adcode", "budget", "area", "geometry"]
    moved = units[fields].copy()
    moved["geometry"] = moved["geometry"].to_numpy()[np.random.default_rng(2).permutation(len(moved))]
    tables = []
    for name, frame in (("own", units[fields]), ("moved", moved)):
        path = tmp_path / f"{name}.gpkg"
        frame.to_file(path, driver="GPKG")
        parameters = {"UNITS": str(path), "CODE": "adcode", "SUMS": ["budget"], "AREA": "area", "CODE_YEAR": 2023}
        output = str(tmp_path / f"{name}.csv")
        examples.run(algorithms["administrativerollup"], {**parameters, "OUTPUT": output})
        tables.append(pd.read_csv(output, dtype={"code": str, "parent": str}))
    pd.testing.assert_frame_equal(*tables)
    assert set(tables[0]["code_year"]) == {2023}


def test_ellipsoidal_areas_and_a_page_for_each_level(algorithms, units, tmp_path):
    """Degrees go in; every county's area is that of an equal-area projection."""
    source, output, report = tmp_path / "units.gpkg", tmp_path / "table.csv", tmp_path / "report.html"
    units[["adcode", "budget", "geometry"]].to_file(source, driver="GPKG")
    examples.run(
        algorithms["administrativerollup"],
        {
            "UNITS": str(source), "CODE": "adcode", "SUMS": ["budget"], "CODE_YEAR": 2023,
            "OUTPUT": str(output), "REPORT": str(report),
        },
    )  # fmt: skip
    table = pd.read_csv(output, dtype={"code": str, "parent": str})
    counties = units[~units["adcode"].str.endswith("00")].set_index("adcode")["area"]
    rows = table[table["level"] == 3].set_index("code")["area_ha"]
    assert rows[counties.index].to_numpy() == pytest.approx(counties.to_numpy(), rel=2e-3)
    assert rows.sum() == pytest.approx(units["area"].sum(), rel=1e-4)
    html = report.read_text(encoding="utf-8")
    for zh, en in LEVELS[:3]:
        assert f"{zh}级汇总" in html or f"Level: {en}" in html
    assert "140105" in html


def test_real_codes_are_of_one_year_and_those_of_another_are_told(algorithms, units, tmp_path):
    """The map is of 2021 by its names, yet three counties keep the codes of before; those not begun in 2012 are told."""
    codes = administrative_codes(units["adcode"])
    old = ["513425", "610322", "610928"]
    begun_2021 = ["350404", "350405", "350604", "350605", "520581"]
    assert code_years(codes) == (old, begun_2021)
    assert code_years(codes, 2021) == (old, [])
    assert code_years(codes, 2020) == ([], begun_2021)
    names = units.set_index("adcode")["district"]
    assert names[old].tolist() == ["会理市", "凤翔区", "旬阳市"], "what they are called since 2021"
    renewed = [code for code in codes if code not in old]
    assert code_years(renewed) == code_years(renewed, 2021) == ([], [])
    ended, begun = code_years(codes, 2012)
    assert ended == []
    assert len(begun) > 50
    old = gpd.GeoDataFrame(
        {"adcode": ["341402", "340181"], "budget": [1.0, 2.0]}, geometry=units.geometry[:2].tolist(), crs=units.crs
    )
    path = tmp_path / "old.gpkg"
    old.to_file(path, driver="GPKG")
    said = []
    for year in ({}, {"CODE_YEAR": 2015}):
        feedback = examples.recording_feedback()
        feedback.pushWarning = said.append
        parameters = {"UNITS": str(path), "CODE": "adcode", "SUMS": ["budget"], **year}
        examples.run(algorithms["administrativerollup"], {**parameters, "OUTPUT": str(tmp_path / "o.csv")}, feedback)
    assert said == [
        "Codes of different years stand together: 341400, 341402 ended before 340181 began. Bring all to one year.",
        "Codes that were not in force in 2015: 341400, 341402.",
    ]
