"""Carbon, water, NPP indices, grading and integration against published values and their properties."""

from functools import reduce

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable, NotApplicable, OutOfRange
from land_restoration.restoration_plugin.core.land.legend import legend
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.core.services.carbon_stock import carbon_pools, carbon_stock, soil_share
from land_restoration.restoration_plugin.core.services.carbon_value import carbon_value
from land_restoration.restoration_plugin.core.services.ecological_importance import (
    ecological_importance,
    importance_matrix,
)
from land_restoration.restoration_plugin.core.services.importance_grading import (
    add_spectra,
    coarse_bins,
    coarse_spectrum,
    fine_spectrum,
    grade_names,
    importance_grading,
    shares_of,
    threshold,
)
from land_restoration.restoration_plugin.core.services.npp_service import factor_ranges, join_ranges, npp_service
from land_restoration.restoration_plugin.core.services.water_conservation import (
    add_classes,
    conservation_by_class,
    water_conservation,
)
from numpy.testing import assert_allclose, assert_array_equal

POOLS = carbon_pools(
    pd.DataFrame({"lucode": [2, 1], "C_above": [5, 40], "c_below": [3, 15], "c_soil": [18, 26], "c_dead": [2, 5]})
)


def test_carbon_of_86_falls_to_28():
    stock, change = carbon_stock(np.array([[1, NO_CLASS]]), np.array([[2, 2]]), pools=POOLS)
    assert_array_equal(stock, [[86, np.nan]])
    assert_array_equal(change, [[-58, np.nan]])
    assert carbon_stock(np.array([[1]]), pools=POOLS)[1] is None


def test_soil_carbon_takes_its_years():
    assert soil_share(10, 20) == 0.5
    assert soil_share(30, 20) == 1
    assert soil_share(5, 0) == 1
    assert soil_share(None, 20) == 1
    _, change = carbon_stock(np.array([[1]]), np.array([[2]]), pools=POOLS, soil_share=0.5)
    assert change[0, 0] == -54


@pytest.mark.parametrize(
    ("arguments", "tonnes", "expected"),
    [((43, 14, -7.1, 2.8), -58, -3422.079), ((50, 2, 50, 5), 1, 40.87301587), ((10, 5, 0, 0), 2, 20)],
)
def test_value_of_carbon(arguments, tonnes, expected):
    assert carbon_value(*arguments) * tonnes == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize(
    ("arguments", "name"), [((-1, 2), "PRICE"), ((1, 0), "YEARS"), ((1, 1.5), "YEARS"), ((1, 2, -100), "DISCOUNT")]
)
def test_value_refuses(arguments, name):
    with pytest.raises(OutOfRange, match=name):
        carbon_value(*arguments)


def test_wrong_pools_are_named():
    with pytest.raises(InvalidTable, match="row 2, column above: found -3"):
        carbon_pools(pd.DataFrame({"code": [1, 2], "above": [1, -3]}))
    with pytest.raises(InvalidTable, match="each code once"):
        carbon_pools(pd.DataFrame({"code": [1, 1], "above": [1, 3]}))
    with pytest.raises(InvalidInput, match="column code is missing"):
        carbon_pools(pd.DataFrame({"above": [1, 3]}))
    with pytest.raises(OutOfRange, match="YEARS"):
        soil_share(0, 20)


RUNOFF = legend("igbp", "runoff")


def test_water_conserved_on_one_square_kilometre():
    """131,880 m³: P 600, ET 450, evergreen needleleaf forest 3.02 %."""
    classes = conservation_by_class(
        np.array([[600.0]]), np.array([[450.0]]), np.array([[1]]), np.array([[100.0]]), runoff=RUNOFF, negative="report"
    )
    assert classes[1][2] == pytest.approx(131880, rel=1e-6)


def test_a_deficit_never_becomes_conservation():
    """A public script takes the absolute value."""
    rain, loss, cover = np.array([[400.0, 600.0]]), np.array([[700.0, 450.0]]), np.array([[1, 1]])
    report = water_conservation(rain, loss, cover, runoff=RUNOFF)
    assert report[0, 0] == pytest.approx(400 * (1 - 0.0302) - 700)
    assert water_conservation(rain, loss, cover, runoff=RUNOFF, negative="floor")[0, 0] == 0
    classes = conservation_by_class(rain, loss, cover, np.array([[1.0]]), runoff=RUNOFF, negative="floor")
    assert classes[1][3] == 1
    assert classes[1][4] == pytest.approx(report[0, 0] * 10)


def test_land_without_a_coefficient_is_no_runoff_of_zero():
    """A public script gives unknown ecosystems no runoff, or 100 %."""
    one = np.full((1, 3), 600.0)
    cover = np.array([[12, 99, 1]])
    assert_array_equal(np.isnan(water_conservation(one, one / 2, cover, runoff=RUNOFF)), [[True, True, False]])
    parts = [
        conservation_by_class(
            one[:, s], one[:, s] / 2, cover[:, s], np.array([[2.0]]), runoff=RUNOFF, negative="report"
        )
        for s in (slice(0, 2), slice(2, 3))
    ]
    joined = add_classes(*parts)
    assert {code: values[6] for code, values in joined.items()} == {1: 0, 12: 2, 99: 2}
    with pytest.raises(InvalidInput, match="NEGATIVE"):
        water_conservation(one, one, cover, runoff=RUNOFF, negative="abs")


def test_npp_indices_by_hand():
    npp, k, slope = np.array([[0.0, 5, 10]]), np.array([[0.1, 0.2, 0.3]]), np.array([[0.0, 45, 90]])
    ranges = {"NPP": (0, 10), "ERODIBILITY": (0.1, 0.3), "SLOPE": (0, 90)}
    assert_allclose(npp_service(npp, k, slope, service="soil", ranges=ranges), [[0, 0.125, 0]], atol=1e-7)
    climate, rough = np.array([[0.0, 1, 2]]), np.array([[1.0, 1.5, 2]])
    ranges.update(CLIMATE=(0, 2), ROUGHNESS=(1, 2))
    assert_allclose(npp_service(npp, k, climate, rough, service="sand", ranges=ranges), [[0, 0.0625, 1]], atol=1e-7)


def test_biodiversity_takes_no_infiltration():
    from land_restoration.restoration_plugin.core.services.npp_service import SERVICES

    assert [name for name, _ in SERVICES["biodiversity"]] == ["NPP", "PRECIPITATION", "TEMPERATURE", "ELEVATION"]
    assert "INFILTRATION" in dict(SERVICES["water"])


def test_npp_ranges_in_parts_and_refusals():
    a, b = np.array([[1.0, np.nan, 9.0]]), np.array([[5.0, 7.0, np.nan]])
    area = np.ones((1, 1))
    parts = [factor_ranges(a[:, :2], b[:, :2], area), factor_ranges(a[:, 2:], b[:, 2:], area)]
    assert_array_equal(join_ranges(*parts), [[1, 1], [5, 5]])
    with pytest.raises(NotApplicable, match="ERODIBILITY: every cell is 5"):
        npp_service(a, b, a, service="soil", ranges={"NPP": (0, 1), "ERODIBILITY": (5, 5), "SLOPE": (0, 1)})
    with pytest.raises(InvalidInput, match="SERVICE"):
        npp_service(a, service="beauty", ranges={})
    with pytest.raises(InvalidInput, match="needed are NPP, ERODIBILITY, SLOPE"):
        npp_service(a, service="soil", ranges={})


def grade(values, shares="50,80", areas=None, pieces=1):
    values = np.asarray(values, dtype=np.float32).reshape(1, -1)
    areas = np.ones((1, 1)) if areas is None else np.asarray(areas, dtype=float).reshape(1, -1)
    wanted = shares_of(shares)
    cuts = [
        (part, areas if areas.size == 1 else areas[:, where])
        for where in np.array_split(np.arange(values.size), pieces)
        for part in [values[:, where]]
    ]
    coarse = reduce(lambda a, b: a + b, (coarse_spectrum(*cut) for cut in cuts))
    bins, before = coarse_bins(coarse, wanted)
    fine = reduce(add_spectra, (fine_spectrum(*cut, bins=bins) for cut in cuts))
    total = float(coarse.amount.sum())
    limits = [threshold(*item, total) for item in zip(fine, bins, before, wanted)]
    return importance_grading(values, np.array(limits)).ravel().tolist()


def by_sorting(values, areas, shares):
    """The rule as it reads: share of the total of all strictly higher values."""
    values, areas = np.asarray(values, dtype=np.float32).astype(float), np.asarray(areas, dtype=float)
    total = (values * areas).sum()
    result = []
    for value in values:
        before = (values * areas)[values > value].sum() / total
        result.append(1 + sum(before < share / 100 for share in shares))
    return result


def test_published_case():
    """50, 30, 10, 5, 3, 2: the first half extremely important, up to 80 % important."""
    assert grade([50, 30, 10, 5, 3, 2]) == [3, 2, 1, 1, 1, 1]


def test_ties_share_a_grade_and_order_does_not_matter():
    values = [10, 10, 10, 10]
    assert grade(values) == [3, 3, 3, 3]
    random = np.random.default_rng(0)
    values = random.integers(0, 30, 500).astype(float)
    grades = np.array(grade(values, pieces=7))
    for value in np.unique(values):
        assert len(set(grades[values == value])) == 1
    order = random.permutation(500)
    assert grade(values[order]) == grades[order].tolist()


@pytest.mark.parametrize("shares", ["50,80", "50,75,90", "33"])
def test_equals_the_rule_with_unequal_areas(shares):
    random = np.random.default_rng(4)
    values, areas = random.gamma(0.7, 20, 400), random.uniform(0.5, 2, 400)
    assert grade(values, shares, areas, pieces=5) == by_sorting(values, areas, shares_of(shares))


def test_grading_of_negative_values_and_nodata():
    assert grade([5, -3, np.nan, 1]) == [3, 1, 0, 1]
    with pytest.raises(NotApplicable, match="positive"):
        grade([0, -1])


@pytest.mark.parametrize("text", ["", "80,50", "50,150", "half", "0,50"])
def test_wrong_shares_are_named(text):
    with pytest.raises(OutOfRange, match="SHARES"):
        shares_of(text)


def test_the_highest_grade_is_the_most_important():
    """Public scripts label the highest score as the least important."""
    for count in (2, 3, 4):
        assert grade_names(count)[count] == ("极重要", "Extremely important")
        assert grade_names(count)[1][0] == "一般重要"


MATRIX = importance_matrix()


def test_matrix_of_the_guide():
    expected = [[1, 2, 3], [2, 2, 3], [3, 3, 3]]
    assert_array_equal(MATRIX[1:, 1:], expected)


def test_integration_is_independent_of_order_and_names_the_decider():
    random = np.random.default_rng(1)
    layers = [random.integers(1, 4, (20, 20)).astype(np.int32) for _ in range(4)]
    layers[0][0, :5] = NO_CLASS
    first = ecological_importance(*layers, services=2, matrix=MATRIX)
    second = ecological_importance(layers[1], layers[0], layers[3], layers[2], services=2, matrix=MATRIX)
    for a, b in zip(first[:3], second[:3]):
        assert_array_equal(a, b)
    stack = np.stack(layers)
    decider = first[3]
    picked = np.take_along_axis(stack, decider[None].astype(int) - 1, axis=0)[0]
    assert_array_equal(picked, np.where(decider <= 2, first[1], first[2]))
    assert (picked == first[0])[first[0] == 3].all()


def test_a_missing_layer_is_not_filled():
    """Public scripts fill it with the worst class, or delete the cell."""
    gap = np.full((1, 2), NO_CLASS, dtype=np.int32)
    other = np.array([[1, NO_CLASS]], dtype=np.int32)
    importance, service, sensitivity, decider = ecological_importance(gap, other, services=1, matrix=MATRIX)
    assert importance.tolist() == [[1, 0]]
    assert (service.tolist(), sensitivity.tolist(), decider.tolist()) == ([[0, 0]], [[1, 0]], [[2, 0]])


def test_classes_outside_1_to_3_are_refused():
    ones = np.ones((1, 1), dtype=np.int32)
    with pytest.raises(OutOfRange, match="SENSITIVITIES 1: found 5"):
        ecological_importance(ones, ones * 5, services=1, matrix=MATRIX)


def test_own_matrix_must_be_complete(tmp_path):
    path = tmp_path / "matrix.csv"
    path.write_text("service,sensitivity,importance\n1,1,1\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match="no row for service 0 and sensitivity 1"):
        importance_matrix(str(path))
    path.write_text("service,sensitivity,importance\n1,1,7\n", encoding="utf-8")
    with pytest.raises(InvalidTable, match="column importance: found 7"):
        importance_matrix(str(path))
