import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidTable, OutOfRange
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.core.vegetation.land_degradation import (
    COVERS,
    areas_by_unit,
    assess_degradation,
    carbon_factors,
    degradation_status,
    degradation_summary,
    land_cover_change,
    one_out_all_out,
    soil_carbon_change,
    status_of_periods,
    three_classes,
    transition_matrix,
)
from numpy.testing import assert_allclose, assert_array_equal

DEG, STA, IMP = 1, 2, 3
PUBLISHED = """
0 - - - - - 0
+ 0 + - - - 0
+ - 0 - - - 0
- - - 0 - - 0
+ + + + 0 + 0
+ + + + - 0 0
0 0 0 0 0 0 0
"""
SIGN = {"-": DEG, "0": STA, "+": IMP}
PAIRS = np.meshgrid(np.arange(1.0, 8), np.arange(1.0, 8))
END, START = PAIRS


def test_transitions_cell_by_cell():
    expected = [[SIGN[cell] for cell in row.split()] for row in PUBLISHED.strip().splitlines()]
    codes, sanctioned = land_cover_change(START, END, transitions=transition_matrix())
    assert_array_equal(codes, expected)
    assert not sanctioned.any()


@pytest.mark.parametrize(("climate", "f"), [(1, 0.80), (2, 0.69), (3, 0.58), (4, 0.48), (5, 0.64)])
def test_carbon_factors_cell_by_cell(climate, f):
    tree = [1, 1, f, 1, 0.1, 0.1, 1]
    expected = [
        tree,
        tree,
        [1 / f, 1 / f, 1, 1 / 0.71, 0.1, 0.1, 1],
        [1, 1, 0.71, 1, 0.1, 0.1, 1],
        [2, 2, 2, 2, 1, 1, 1],
        [2, 2, 2, 2, 1, 1, 1],
        [1] * 7,
    ]
    assert_allclose(carbon_factors()[climate - 1], expected, rtol=1e-12)


def carbon(start, end, climate=1, years=20.0, stock=50.0):
    cells = (np.array([[float(start)]]), np.array([[float(end)]]), np.array([[stock]]))
    zone = np.array([[climate]], dtype=np.int32)
    code, change = soil_carbon_change(*cells, zone, factors=carbon_factors(), years=years)
    return code.item(), change.item()


def test_carbon_changes_linearly_over_twenty_years():
    assert carbon(1, 3) == (DEG, pytest.approx(-10))
    assert carbon(1, 3, years=10) == (DEG, pytest.approx(-5))
    assert carbon(1, 3, years=9) == (STA, pytest.approx(-4.5))
    assert carbon(1, 3, years=40) == carbon(1, 3)
    assert carbon(3, 1, climate=4) == (IMP, pytest.approx(50 * (1 / 0.48 - 1)))
    assert carbon(5, 6) == (STA, 0)


def test_one_out_all_out_cell_by_cell():
    for first in (DEG, STA, IMP):
        for second in (DEG, STA, IMP):
            for third in (DEG, STA, IMP):
                parts = {first, second, third}
                expected = DEG if DEG in parts else IMP if IMP in parts else STA
                assert one_out_all_out(*(np.uint8([part]) for part in (first, second, third))).item() == expected
    assert_array_equal(one_out_all_out(np.uint8([0, 3]), np.uint8([3, 0])), [0, 0])


def test_five_classes_of_productivity_become_three():
    assert_array_equal(three_classes(np.uint8([0, 1, 2, 3, 4, 5])), [0, DEG, DEG, STA, STA, IMP])


def test_status_cell_by_cell():
    baseline, report = np.meshgrid(np.uint8([DEG, STA, IMP]), np.uint8([DEG, STA, IMP]), indexing="ij")
    assert_array_equal(degradation_status(baseline, report), [[7, 5, 2], [6, 4, 2], [6, 3, 1]])
    assert degradation_status(np.uint8([0, 2]), np.uint8([2, 0])).tolist() == [0, 0]


def write(path, change=()):
    rows = [row.split() for row in PUBLISHED.strip().splitlines()]
    for row, column, cell in change:
        rows[row][column] = cell
    lines = [",".join(("from", *COVERS)), *(",".join((name, *row)) for name, row in zip(COVERS, rows))]
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def test_a_matrix_with_sanctioned_transitions(tmp_path):
    own = transition_matrix(write(tmp_path / "m.csv", [(0, 2, "s0"), (2, 0, "s+"), (1, 2, "-1")]))
    codes, sanctioned = land_cover_change(START, END, transitions=own)
    assert codes[0, 2] == STA
    assert codes[2, 0] == IMP
    assert codes[1, 2] == DEG
    assert np.argwhere(sanctioned).tolist() == [[0, 2], [2, 0]]


def test_wrong_tables_and_inputs_are_named(tmp_path):
    with pytest.raises(InvalidTable, match=r"m.csv, row 4, column wetland: found \?"):
        transition_matrix(write(tmp_path / "m.csv", [(2, 3, "?")]))
    with pytest.raises(OutOfRange, match=r"CLIMATE: found 6.*1 … 5"):
        carbon(1, 3, climate=6)
    with pytest.raises(OutOfRange, match=r"LANDCOVER_END.*> 0 a"):
        carbon(1, 3, years=0)


def test_nodata_stays_nodata():
    start, end = np.array([[np.nan, 1, 1, 1.0]]), np.array([[1, np.nan, 3, 3.0]])
    assert land_cover_change(start, end, transitions=transition_matrix())[0].tolist() == [[0, 0, 1, 1]]
    stock, zone = np.array([[5, 5, np.nan, 5.0]]), np.array([[1, 1, 1, NO_CLASS]], dtype=np.int32)
    code, change = soil_carbon_change(start, end, stock, zone, factors=carbon_factors(), years=20)
    assert not code.any()
    assert np.isnan(change).all()


def test_areas_by_unit():
    indicator = np.array([[1, 1, 3], [2, NO_CLASS, 1]], dtype=np.int32)
    units = np.array([[1, 2, 2], [1, 1, NO_CLASS]], dtype=np.int32)
    areas = areas_by_unit(indicator, units, np.array([[0.5]]))
    assert areas.to_dict() == {(1, 1): 0.5, (1, 2): 0.5, (2, 1): 0.5, (2, 3): 0.5}
    assert areas_by_unit(indicator, None, np.array([[0.5]])).sum() == 2.5


def test_the_whole_from_its_parts():
    start, end = np.array([[3.0, 1.0, 1.0, 3.0]]), np.array([[1.0, 1.0, 1.0, 1.0]])
    productivity = np.array([[4, 5, 3, NO_CLASS]], dtype=np.int32)
    given = {"transitions": transition_matrix(), "factors": carbon_factors(), "years": 20.0}
    alone = assess_degradation(start, end, None, None, None, **given)
    assert alone.indicator.tolist() == [[3, 2, 2, 3]]
    assert not alone.carbon.any()
    found = assess_degradation(start, end, None, None, productivity, **given)
    assert found.indicator.tolist() == [[3, 3, 2, 0]]
    full = assess_degradation(start, end, np.full((1, 4), 40.0), np.ones((1, 4), dtype=np.int32), productivity, **given)
    assert full.carbon.tolist() == [[3, 2, 2, 3]]
    base = np.array([[1, 4, NO_CLASS, 5]], dtype=np.int32)
    assert status_of_periods(base, np.array([[3, 1, 1, 2]], dtype=np.int32)).tolist() == [[2, 6, 0, 3]]


def test_table_by_unit():
    indicator = np.array([[1, 1, 3, 2]], dtype=np.int32)
    areas = areas_by_unit(indicator, np.array([[1, 1, 2, 2]], dtype=np.int32), np.array([[2.0]]))
    names = {"indicator": {1: ("退化", "Degraded"), 2: ("稳定", "Stable"), 3: ("改善", "Improved")}}
    table = degradation_summary({"indicator": areas}, names, ["a", "b"])
    assert table["area_ha"].tolist() == [4, 0, 0, 0, 2, 2]
    assert table["area_share"].tolist() == [1, 0, 0, 0, 0.5, 0.5]
    whole = degradation_summary({"indicator": areas_by_unit(indicator, None, np.array([[2.0]]))}, names)
    assert whole["area_share"].tolist() == [0.5, 0.25, 0.25]
