import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, NotApplicable
from land_restoration.restoration_plugin.core.statistics.discretise import discretise, is_stratified
from land_restoration.restoration_plugin.core.statistics.geographical_detector import (
    ENHANCE,
    ENHANCE_MORE,
    INDEPENDENT,
    WEAKEN,
    WEAKEN_ONE,
    factor_detector,
    geographical_detector,
    interaction_kind,
)
from numpy.testing import assert_allclose


@pytest.fixture(scope="module")
def diseases(reference):
    return pd.read_csv(reference / "oracles" / "geodetector" / "NTDs.csv")


@pytest.fixture(scope="module")
def detected(diseases):
    names = ("watershed", "elevation", "soiltype")
    return geographical_detector(diseases["incidence"], {name: diseases[name] for name in names})


def test_factors_of_the_published_case(detected):
    table = detected[0].set_index("factor")
    assert_allclose(
        table.loc[["watershed", "elevation", "soiltype"], "q"], [0.6377737, 0.6067087, 0.3857168], atol=1e-6
    )
    assert_allclose(table["p"], [0.000129, 0.043382, 0.372145], atol=2e-6)
    assert table["strata"].tolist() == [9, 7, 5]


def test_interactions_of_the_published_case(detected):
    assert_allclose(detected[1]["q_ab"], [0.713597, 0.735681, 0.663524], atol=1e-6)
    assert (detected[1]["kind"] == ENHANCE).all()


def test_climate_zones_of_the_second_published_case(reference):
    table = pd.read_csv(reference / "oracles" / "geodetector" / "ndvi.csv")
    factors, _ = geographical_detector(table["NDVIchange"], {"zone": table["Climatezone"]})
    assert_allclose(factors["q"], 0.8218335, atol=1e-6)


def test_worked_case():
    assert_allclose(
        factor_detector(np.array([1, 2, 3, 10, 11, 12.0]), np.array([1, 1, 1, 2, 2, 2])).q, 0.96812749, atol=1e-8
    )


@pytest.mark.parametrize(
    ("both", "kind"), [(0.1, WEAKEN), (0.25, WEAKEN_ONE), (0.4, ENHANCE), (0.5, INDEPENDENT), (0.6, ENHANCE_MORE)]
)
def test_kinds_of_interaction(both, kind):
    assert interaction_kind(0.2, 0.3, both) == kind


def test_a_factor_that_tells_nothing_is_not_significant():
    rng = np.random.default_rng(0)
    found = [factor_detector(rng.normal(size=300), rng.integers(0, 5, 300)) for _ in range(60)]
    assert np.mean([item.p < 0.05 for item in found]) < 0.12
    assert max(item.q for item in found) < 0.1


def test_missing_values_are_left_out_and_single_places_counted():
    factors, _ = geographical_detector(
        [1, 2, 3, 10, 11, 12, np.nan, 7], {"soil": ["a", "a", "a", "b", "b", "b", "a", None]}
    )
    assert_allclose(factors["q"], 0.96812749, atol=1e-8)
    assert factors["places"].item() == 6
    single, _ = geographical_detector([1, 2, 3, 10, 11], {"soil": [1, 1, 1, 2, 3]})
    assert single["singles"].item() == 2


def test_best_strata_explain_at_least_as_much_as_any_tried():
    rng = np.random.default_rng(3)
    x = rng.gamma(2.0, size=400)
    y = np.where(x > 2.5, 3.0, 0.0) + rng.normal(size=400)
    best = discretise(x, method="best", classes=5, response=y)
    share = factor_detector(y, best.codes).q
    for method in ("natural breaks", "quantile"):
        for classes in range(3, 9):
            assert factor_detector(y, discretise(x, method=method, classes=classes).codes).q <= share + 1e-9
    assert best.method in ("natural breaks", "quantile")


def test_strata_hold_their_upper_limit_and_nodata():
    found = discretise([1, 2, 4, 5, 7, 9, 10, 20, np.nan], method="natural breaks", classes=3)
    assert found.limits == (5, 10)
    assert found.codes[:8].tolist() == [1, 1, 1, 1, 2, 2, 2, 3]
    assert np.isnan(found.codes[8])


def test_what_is_stratified_already():
    assert is_stratified(["a", "b"])
    assert is_stratified([1, 2, 3, np.nan])
    assert not is_stratified([1.5, 2])
    assert not is_stratified(range(40))


def test_wrong_factors_are_named():
    with pytest.raises(NotApplicable, match="soil has 1 strata for 3 places"):
        geographical_detector([1, 2, 3], {"soil": [1, 1, 1]})
    with pytest.raises(NotApplicable, match="RESPONSE: 3 values meet factor soil"):
        geographical_detector([1, 1, 1], {"soil": [1, 1, 2]})
    with pytest.raises(InvalidInput, match="at least one field"):
        geographical_detector([1, 2, 3], {})
    with pytest.raises(InvalidInput, match="rain has 2 distinct values, too few for 3"):
        discretise([1, 1, 2], method="quantile", classes=3, name="rain")
