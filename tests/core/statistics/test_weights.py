import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, NotApplicable, OutOfRange
from land_restoration.restoration_plugin.core.statistics.ahp_weights import ahp_weights
from land_restoration.restoration_plugin.core.statistics.classify import classify
from land_restoration.restoration_plugin.core.statistics.combined_weights import combined_weights
from land_restoration.restoration_plugin.core.statistics.critic_weights import critic_weights
from land_restoration.restoration_plugin.core.statistics.entropy_weights import entropy_weights
from land_restoration.restoration_plugin.core.statistics.indicator_moments import indicator_moments
from land_restoration.restoration_plugin.core.statistics.normalise import normalise
from land_restoration.restoration_plugin.core.statistics.topsis import topsis
from land_restoration.restoration_plugin.core.statistics.weight_stability import rank_of, weight_stability
from land_restoration.restoration_plugin.core.zoning.composite_index import composite_index
from numpy.testing import assert_allclose, assert_array_equal

MATRIX = np.array([[0.2, 0.9, 0.4], [0.5, 0.6, 0.8], [0.9, 0.1, 0.5], [0.4, 0.7, 0.3]])
JUDGED = [[1, 3, 5], [1 / 3, 1, 3], [1 / 5, 1 / 3, 1]]
ORIENTED = normalise(MATRIX, MATRIX.min(axis=0), MATRIX.max(axis=0), [1, 1, 1])


def test_ahp_published_matrix():
    found = ahp_weights(JUDGED)
    assert_allclose(found.weights, [0.6369855717, 0.2582849944, 0.1047294339], rtol=1e-9)
    assert_allclose([found.eigenvalue, found.index, found.ratio], [3.038511091, 0.01925554528, 0.033199216], rtol=1e-8)


def test_ahp_takes_rounded_and_missing_reciprocals_for_what_they_mean():
    exact = ahp_weights(JUDGED)
    rounded = ahp_weights([[1, 3, 5], [0.33, 1, 3], [0.2, 0.333, 1]])
    half = ahp_weights([[1, 3, 5], [0, 1, 3], [np.nan, 0, 1]])
    assert_array_equal(rounded.weights, exact.weights)
    assert_array_equal(half.weights, exact.weights)
    assert_array_equal(ahp_weights([[1.0]]).weights, [1.0])
    assert_allclose(ahp_weights([[1, 4], [0.25, 1]]).weights, [0.8, 0.2])


def test_ahp_of_true_ratios_gives_them_back():
    weights = np.array([0.4, 0.3, 0.2, 0.1])
    found = ahp_weights(weights[:, None] / weights)
    assert_allclose(found.weights, weights)
    assert found.ratio < 1e-12


def test_a_spoiled_judgement_is_found_and_its_remedy_works():
    """Rain 2, slope 2.., consistent but for cover against soil, which is turned round."""
    weights = np.array([8.0, 4.0, 2.0, 1.0])
    names = ["rain", "slope", "soil", "cover"]
    judged = weights[:, None] / weights
    judged[1, 3], judged[3, 1] = 1 / 4, 4
    with pytest.raises(
        InvalidInput, match=r"ratio 0\.\d+.*< 0\.10.*slope against cover = 1/4; with 4 the ratio would be 0\.000"
    ):
        ahp_weights(judged, names)


def test_a_matrix_beyond_one_remedy_says_which_judgement_comes_first():
    judged = np.ones((5, 5))
    for i, j, value in ((0, 1, 9), (1, 2, 9), (0, 2, 1 / 9), (2, 3, 9), (3, 4, 9), (2, 4, 1 / 9), (1, 4, 1 / 9)):
        judged[i, j], judged[j, i] = value, 1 / value
    with pytest.raises(InvalidInput, match=r"No single judgement mends it; the one that hurts most is \d against \d"):
        ahp_weights(judged)


@pytest.mark.parametrize(
    ("judged", "message"),
    [
        ([[1, 2, 3], [0.5, 1, 2]], r"shape 2 × 3"),
        ([[1, 3], [3, 1]], r"1 against 2 is 3\.0, 2 against 1 is 3\.0.*reciprocal"),
        ([[1, -3], [-1 / 3, 1]], r"positive"),
        ([[2, 3], [1 / 3, 1]], r"1 against itself is 2\.0"),
        (np.ones((11, 11)), r"no random index for 11 indicators.*ends at 10"),
    ],
)
def test_ahp_refuses_what_is_no_comparison(judged, message):
    with pytest.raises(InvalidInput, match=message):
        ahp_weights(judged)


def test_ahp_wants_a_row_for_each_indicator():
    with pytest.raises(InvalidInput, match=r"3 rows for 2 indicators"):
        ahp_weights(JUDGED, ["a", "b"])


def test_entropy_published_matrix():
    assert_allclose(entropy_weights(indicator_moments(MATRIX)), [0.3511403198, 0.4661000627, 0.1827596175], rtol=1e-8)
    assert_allclose(entropy_weights(indicator_moments(ORIENTED)), [0.3498857, 0.2515532, 0.3985611], atol=5e-8)


def test_critic_published_matrix():
    assert_allclose(critic_weights(indicator_moments(ORIENTED)), [0.3413008157, 0.4069279799, 0.2517712044], rtol=1e-8)


def test_game_theory_published_weights():
    judged = ahp_weights(JUDGED).weights
    joined, shares = combined_weights(np.stack([judged, entropy_weights(indicator_moments(MATRIX))]))
    assert_allclose(shares, [0.8963752144, 0.1036247856], rtol=1e-8)
    assert_allclose(joined, [0.6073649188, 0.2798197863, 0.1128152949], rtol=1e-8)
    joined, shares = combined_weights(np.stack([judged, entropy_weights(indicator_moments(ORIENTED))]))
    assert_allclose(shares, [0.8799129, 0.1200871], atol=5e-8)
    assert_allclose(joined, [0.6025086, 0.2574766, 0.1400148], atol=5e-8)


def test_game_theory_of_parallel_weights_is_those_weights():
    joined, shares = combined_weights(np.array([[0.5, 0.3, 0.2], [0.5, 0.3, 0.2]]))
    assert_allclose(joined, [0.5, 0.3, 0.2])
    assert_allclose(shares, [0.5, 0.5])


def test_a_constant_indicator_has_no_weight():
    values = np.column_stack([ORIENTED, np.full(4, 0.7)])
    for method in (entropy_weights, critic_weights):
        weights = method(indicator_moments(values))
        assert weights[3] == 0
        assert_allclose(weights.sum(), 1)
        assert_allclose(weights[:3], method(indicator_moments(ORIENTED)))


@pytest.mark.parametrize("method", [entropy_weights, critic_weights])
def test_windows_join_and_nodata_does_not_count(method):
    values = np.random.default_rng(3).random((50, 40, 3))
    values[3, 4, 1] = np.nan
    whole = values[~np.isnan(values).any(axis=-1)]
    joined = indicator_moments(values[:20]) + indicator_moments(values[20:])
    assert joined.count == len(whole) == 1999
    assert_allclose(method(joined), method(indicator_moments(whole)), rtol=1e-12)


def test_critic_moments_equal_numpy():
    values = np.random.default_rng(4).random((300, 4))
    content = values.std(axis=0, ddof=1) * (1 - np.corrcoef(values.T)).sum(axis=0)
    assert_allclose(critic_weights(indicator_moments(values)), content / content.sum(), rtol=1e-9)


def test_weights_without_data_are_refused():
    with pytest.raises(NotApplicable, match=r"1 samples.*at least 2"):
        entropy_weights(indicator_moments(MATRIX[:1]))
    with pytest.raises(NotApplicable, match=r"0 samples"):
        critic_weights(indicator_moments(np.full((3, 2), np.nan)))
    with pytest.raises(NotApplicable, match=r"no indicator varies"):
        entropy_weights(indicator_moments(np.ones((5, 2))))
    with pytest.raises(NotApplicable, match=r"fewer than two indicators"):
        critic_weights(indicator_moments(np.repeat(MATRIX[:, :1], 2, axis=1)))
    with pytest.raises(OutOfRange, match=r"indicators.*-0\.9"):
        indicator_moments(-MATRIX)


def test_topsis_published_matrix():
    expected = [0.3679180754, 0.5114331781, 0.6181053338, 0.4019269246]
    assert_allclose(topsis(MATRIX, [0.5, 0.3, 0.2], [1, 1, 1]), expected, rtol=1e-9)


def test_topsis_knows_costs_gaps_and_ties():
    values = np.array([[1.0, 5.0], [2.0, 1.0], [np.nan, 0.0], [1.5, 3.0]])
    found = topsis(values, [0.5, 0.5], [1, -1])
    assert_allclose(found[[0, 1]], [0, 1])
    assert np.isnan(found[2])
    assert 0 < found[3] < 1
    assert_array_equal(topsis(np.full((2, 2), 3.0), [0.5, 0.5], [1, 1]), [0.5, 0.5])
    assert np.isnan(topsis(np.full((2, 2), np.nan), [0.5, 0.5], [1, 1])).all()


def test_normalise_orients_clips_and_keeps_nodata():
    values = np.array([[0.0, 0.0, 7.0], [5.0, 5.0, 7.0], [12.0, 12.0, 7.0], [np.nan, 10.0, 7.0]])
    before = values.copy()
    found = normalise(values, [0, 0, 7], [10, 10, 7], [1, -1, -1])
    assert_array_equal(found, [[0, 1, 0], [0.5, 0.5, 0], [1, 0, 0], [np.nan, 0, 0]])
    assert_array_equal(values, before)


def test_normalise_names_a_falling_range_and_a_wrong_direction():
    with pytest.raises(InvalidInput, match=r"Indicator 2.*from 3\.0 to 1\.0"):
        normalise(np.ones((1, 2)), [0, 3], [1, 1], [1, 1])
    with pytest.raises(InvalidInput, match=r"Directions: found \+,0.*2 indicators"):
        normalise(np.ones((1, 2)), [0, 0], [1, 1], [1, 0])
    with pytest.raises(InvalidInput, match=r"Directions: found \+; "):
        normalise(np.ones((1, 2)), [0, 0], [1, 1], [1])


def test_composite_sum_and_product():
    values = np.array([[[0.5, 1.0], [0.0, 1.0], [np.nan, 1.0]]])
    assert_array_equal(composite_index(values, [0.25, 0.75]), [[0.875, 0.75, np.nan]])
    assert_allclose(composite_index(values, [0.25, 0.75], geometric=True), [[0.5**0.25, 0.0, np.nan]])
    assert_array_equal(composite_index(values, [0.0, 1.0], geometric=True), [[1.0, 1.0, np.nan]])


def test_composite_index_depends_on_nothing_but_the_cells_values():
    values, weights = np.random.default_rng(0).random((1000, 5)), np.array([0.1, 0.3, 0.2, 0.15, 0.25])
    whole = composite_index(values, weights)
    for layout in (np.ascontiguousarray, np.asfortranarray):
        for rows in (1, 2, 3, 7):  # to the last bit, or windows would show
            parts = np.split(layout(values), [rows])
            assert_array_equal(np.concatenate([composite_index(part, weights) for part in parts]), whole)


def test_classes_hold_their_upper_limit():
    assert_array_equal(classify(np.array([-1, 0.2, 0.21, 0.4, 9, np.nan]), [0.2, 0.4]), [1, 1, 2, 2, 3, 0])
    with pytest.raises(InvalidInput, match=r"0\.4, 0\.2; they must rise"):
        classify(np.array([0.1]), [0.4, 0.2])


def test_ranks_share_the_better_place():
    assert_array_equal(rank_of(np.array([0.3, 0.9, np.nan, 0.3, 0.1])), [2, 1, 0, 2, 4])


def test_stability_counts_the_units_that_move():
    """Two units that swap as soon as the first weight grows by a tenth: 0.5·0.5 against 0.45·… worked by hand."""
    values = np.array([[1.0, 0.0], [0.0, 1.05], [0.0, 0.0]])
    found = weight_stability(lambda weights: values @ weights, np.array([0.5, 0.5]), ["a", "b"])
    assert list(found["change"]) == [-0.2, -0.1, 0.1, 0.2] * 2
    assert_allclose(found["weight"], [0.4, 0.45, 0.55, 0.6] * 2)
    # base 0.5 < 0.525: the second leads. a + 10 %: 0.55 > 0.4725, they swap; b + 10 %: no rank moves.
    assert_allclose(found["rank_moved"], [0, 0, 2 / 3, 2 / 3, 2 / 3, 2 / 3, 0, 0])
    assert_array_equal(found["largest_rank_move"], [0, 0, 1, 1, 1, 1, 0, 0])
    assert_allclose(found["top_tenth_kept"], [1, 1, 0, 0, 0, 0, 1, 1])


def test_a_single_weight_cannot_move():
    values = np.array([[1.0], [2.0], [np.nan]])
    found = weight_stability(lambda weights: values @ weights, np.array([1.0]), ["a"])
    assert (found["class_moved"] == 0).all()
    assert (found["rank_moved"] == 0).all()
    assert (found["weight"] == 1).all()
    assert weight_stability(lambda weights: np.full(2, np.nan), np.array([1.0]), ["a"]).empty
