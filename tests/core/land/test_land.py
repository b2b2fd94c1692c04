"""Codes, transitions, shares and indices against published values."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, NotApplicable, OutOfRange
from land_restoration.restoration_plugin.core.land.class_areas import (
    add_class_areas,
    class_areas,
    reclassification_table,
)
from land_restoration.restoration_plugin.core.land.code_translation import CLASSIFICATIONS, code_names, code_translation
from land_restoration.restoration_plugin.core.land.land_transition import (
    add_areas,
    land_transition,
    transition_areas,
    transition_base,
    transition_table,
)
from land_restoration.restoration_plugin.core.land.largest_share import largest_share
from land_restoration.restoration_plugin.core.land.legend import legend
from land_restoration.restoration_plugin.core.land.raster_codes import raster_codes, raster_names
from land_restoration.restoration_plugin.core.land.spectral_indices import rock_histogram, rock_limits, spectral_indices
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.core.standards import load
from numpy.testing import assert_allclose, assert_array_equal

SURVEY, CHANGE, PLANNING, TRIAL, GB = CLASSIFICATIONS

PUBLISHED = """0303→0507 0304→0501 0306→0502 0402→0503 1105→0505 1106→0506 0603→1003 0204→0205 0305→0303 0307→0304 0403→0402
0404→0403 0508→1101 0601→1001 0602→1002 0701→0701 0702→0703 0809→13 09→15 1001→1201 1003→1202 1004→1207 1006→0601 1007→1203
1008→1204 1009→1205 1101→1701 1107→1705 1201→2301 1202→0602 1203→2303 1204→2304 1205→2305 1206→2306 1207→2307"""


@pytest.mark.parametrize("pair", PUBLISHED.split())
def test_published_crosswalk(pair):
    code, expected = pair.split("→")
    assert code_translation([code], SURVEY, PLANNING)[code].target == expected


def test_one_to_many_is_marked_and_says_what_is_needed():
    found = code_translation(["0809", "0810", "0301"], SURVEY, PLANNING)
    assert not found["0809"].certain and "needs" in found["0809"].evidence
    assert not found["0810"].certain
    assert found["0301"].certain and found["0301"].evidence == ""


def test_suffixes_are_kept():
    found = code_translation(["0307K", "1104A", " 0101 "], SURVEY, PLANNING)
    assert (found["0307K"].target, found["0307K"].suffix) == ("0304", "K")
    assert (found["1104A"].target, found["1104A"].suffix) == ("1704", "A")
    assert found["0101"].target == "0101"


def test_versions_of_the_planning_classes_are_told_apart():
    """Field ridges are 2302 in the trial and 2303 since; 1312 was hydraulic structures."""
    found = code_translation(["2302", "1312"], TRIAL, PLANNING)
    assert (found["2302"].target, found["1312"].target) == ("2303", "1311")
    back = code_translation(["2303", "1311", "0602"], PLANNING, TRIAL)
    assert [back[c].target for c in ("2303", "1311")] == ["2302", "1312"]
    assert not back["0602"].certain


def test_unknown_codes_are_refused_not_guessed():
    found = code_translation(["0999", "0101X", "", None, "17", "forest", float("nan")], SURVEY, PLANNING)
    assert all(not item.known and item.target == "" for item in found.values())
    assert not code_translation(["0604"], SURVEY, PLANNING)["0604"].known
    assert not code_translation(["2308"], PLANNING, SURVEY)["2308"].known


def test_surveys_since_2024_carry_planning_codes():
    assert code_translation(["0304"], CHANGE, PLANNING)["0304"].target == "0304"
    assert code_translation(["0307"], SURVEY, CHANGE)["0307"].target == "0304"


def test_a_finer_code_takes_its_parents_target():
    assert code_translation(["070101", "1301"], PLANNING, SURVEY)["070101"].target == "0701"
    assert code_translation(["1301"], PLANNING, SURVEY)["1301"].target == "0809"


def test_old_national_standard():
    found = code_translation(["0604", "0803", "0101", "0501"], GB, SURVEY)
    assert [found[c].target for c in ("0604", "0803", "0101", "0501")] == ["0508", "08H2", "0101", "05H1"]
    assert code_translation(["0404"], GB, PLANNING)["0404"].target == "0403"
    assert sum(len(code) == 4 for code in code_names(GB)) == 73


def test_certain_translations_there_and_back():
    for code in code_names(SURVEY):
        there = code_translation([code], SURVEY, PLANNING)[code]
        if there.certain and len(code) == 4:
            back = code_translation([there.target], PLANNING, SURVEY)[there.target]
            assert back.target == code, (code, there.target)


def test_every_row_of_the_crosswalk_names_known_codes():
    frame = load("landuse_crosswalk", filled=("source", "verified"))
    for (source, target), rows in frame.groupby(["from", "to"]):
        assert set(rows["code"]) <= set(code_names(source)), source
        assert set(rows["target"]) <= set(code_names(target)), target
        assert rows["code"].is_unique
        assert set(rows["kind"]) <= {"one-to-one", "one-to-many"}
        assert (rows.loc[rows["kind"] == "one-to-many", "evidence_en"] != "").all()
    with pytest.raises(InvalidInput, match="TO: found codes"):
        code_translation([], SURVEY, "codes")


def test_raster_codes():
    assert raster_codes(["0201K", "08H2", "0999", None], SURVEY) == {"0201K": 201, "08H2": 892}
    assert raster_names(SURVEY)[591] == ("05H1 商业服务业设施用地", "05H1 Commercial and service facilities")
    for name, classification in (("third survey", SURVEY), ("planning 2023", PLANNING)):
        assert set(legend(name).codes) <= set(raster_names(classification))


def test_largest_share_sums_polygons_of_one_class():
    cells = np.array([0, 0, 0, 1, 1, 2, 3, 3])
    codes = np.array([5, 7, 5, 9, 8, 4, 2, 3])
    shares = np.array([0.3, 0.4, 0.3, 0.5, 0.5, 0.49, 0.3, 0.3])
    assert_array_equal(largest_share(cells, codes, shares, 5), [5, 8, 0, 2, 0])
    assert_array_equal(largest_share(cells[:0], codes[:0], shares[:0], 2), [0, 0])


def test_transitions_in_parts_keep_the_area():
    random = np.random.default_rng(0)
    start, end = (random.integers(1, 10, (30, 20)).astype(np.int32) for _ in range(2))
    start[0] = NO_CLASS
    unit = np.where(np.arange(20) < 8, 1, 2)[None].repeat(30, axis=0).astype(np.int32)
    area = np.full((1, 1), 0.09)
    parts = [transition_areas(start[s], end[s], unit[s], area) for s in (slice(0, 11), slice(11, 30))]
    table = transition_table(add_areas(*parts), legend("clcd").names, {1: "west", 2: "east"})
    assert table["area_ha"].sum() == pytest.approx(29 * 20 * 0.09)
    assert table.groupby(["unit", "from"])["from_share"].sum().to_numpy() == pytest.approx(1)
    crop_to_built = table[(table["unit"] == "west") & (table["from"] == 1) & (table["to"] == 8)]
    assert crop_to_built["cells"].iloc[0] == ((start == 1) & (end == 8) & (unit == 1)).sum()
    change = land_transition(start, end, base=transition_base(legend("clcd").codes))
    assert change[5, 5] == start[5, 5] * 10 + end[5, 5]
    assert (change[0] == 0).all()
    assert transition_base(legend("globeland30").codes) == 1000
    with pytest.raises(InvalidInput, match="START: found class 30"):
        land_transition(start * 0 + 30, end, base=10)


def test_reclassification_reports_the_unknown():
    classes = np.array([[1, 1, 2, 77, NO_CLASS]], dtype=np.int32)
    areas = add_class_areas(*(class_areas(classes[:, s], np.array([[2.0]])) for s in (slice(0, 2), slice(2, 5))))
    table, unmapped = reclassification_table(areas, legend("clcd"))
    assert unmapped == 2
    assert table[["code", "cells", "mapped"]].to_numpy().tolist() == [[1, 2, 1], [2, 1, 1], [77, 1, 0]]


def one(value):
    return np.array([[value]])


def test_published_albedo_and_indices():
    """0.1, 0.15, 0.25, 0.3, 0.25 → 0.19005."""
    bands = {
        "red": one(1500.0),
        "nir": one(2500.0),
        "green": one(1200.0),
        "blue": one(1000.0),
        "swir1": one(3000.0),
        "swir2": one(2500.0),
    }
    ndvi, albedo, rock, water = spectral_indices(
        **bands, indices=("NDVI", "ALBEDO", "ROCK_EXPOSURE", "MNDWI"), scale=1e-4, rock=(-0.4, 0.1)
    )
    assert albedo[0, 0] == pytest.approx(0.19005)
    assert ndvi[0, 0] == pytest.approx(0.25)
    assert rock[0, 0] == pytest.approx(0.8)
    assert water[0, 0] == pytest.approx(-1800 / 4200)


def test_indices_only_need_their_bands_and_keep_nodata():
    red, nir = np.array([[0.1, np.nan, 0.0, 0.1]]), np.array([[0.5, 0.5, 0.0, 0.5]])
    mask = np.array([[1, 1, 1, 0]], dtype=np.int32)
    ndvi, albedo, _, _ = spectral_indices(red, nir, None, None, None, None, mask, indices=("NDVI",))
    assert_array_equal(np.isnan(ndvi), [[False, True, True, True]])
    assert albedo is None
    with pytest.raises(InvalidInput, match="GREEN is missing, which MNDWI needs"):
        spectral_indices(red, nir, None, None, red, None, indices=("MNDWI",))
    with pytest.raises(OutOfRange, match=r"NIR: found 5000.*SCALE"):
        spectral_indices(red, nir * 1e4, None, None, None, None, indices=("NDVI",))


def test_rock_limits_from_parts():
    random = np.random.default_rng(0)
    nir, swir2 = random.uniform(0.2, 0.5, (50, 50)), random.uniform(0.1, 0.4, (50, 50))
    parts = [rock_histogram(nir[s], swir2[s], None, scale=1, offset=0) for s in (slice(0, 20), slice(20, 50))]
    index = (swir2 - nir) / (swir2 + nir)
    assert_allclose(rock_limits(sum(parts)), np.percentile(index, [5, 95]), atol=2e-3)
    with pytest.raises(NotApplicable, match="nearly everywhere"):
        rock_limits(rock_histogram(nir, nir, None, scale=1, offset=0))
