from operator import add

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.statistics.false_discovery import count_at, false_discovery, level_counts


def by_sorting(p, alpha):
    """Benjamini and Hochberg's own recipe."""
    ordered = np.sort(p[~np.isnan(p)])
    ranks = np.arange(1, len(ordered) + 1)
    passed = np.flatnonzero(ordered <= alpha * ranks / len(ordered))
    return p <= ordered[passed[-1]] if passed.size else np.zeros(p.shape, bool)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("alpha", [0.05, 0.1])
def test_the_same_tests_count_as_by_sorting(seed, alpha):
    rng = np.random.default_rng(seed)
    p = np.concatenate([rng.random(2000), rng.random(rng.integers(0, 300)) ** 4 * 0.02])
    p[rng.random(len(p)) < 0.1] = np.nan
    level = false_discovery(level_counts(p, alpha=alpha), lambda own: count_at(p, level=own), alpha)
    assert ((p <= level) == by_sorting(p, alpha)).all()


def test_windows_joined_are_the_whole():
    p = np.random.default_rng(9).random(5000) ** 3
    parts = np.array_split(p, 7)
    joined = level_counts(parts[0], alpha=0.05)
    for part in parts[1:]:
        joined = add(joined, level_counts(part, alpha=0.05))
    level = false_discovery(joined, lambda own: sum(count_at(part, level=own) for part in parts), 0.05)
    assert ((p <= level) == by_sorting(p, 0.05)).all()


def test_the_worked_example_of_the_paper():
    """Benjamini and Hochberg (1995), 15 p-values: four are rejected at 0.05, where Bonferroni rejects three."""
    p = np.array(
        [
            0.0001,
            0.0004,
            0.0019,
            0.0095,
            0.0201,
            0.0278,
            0.0298,
            0.0344,
            0.0459,
            0.3240,
            0.4262,
            0.5719,
            0.6528,
            0.7590,
            1,
        ]
    )
    level = false_discovery(level_counts(p, alpha=0.05), lambda own: count_at(p, level=own), 0.05)
    assert (p <= level).sum() == 4


def test_no_test_and_no_discovery():
    nothing = np.full(5, np.nan)
    assert false_discovery(level_counts(nothing, alpha=0.05), lambda own: 0, 0.05) == 0
    dull = np.array([0.2, 0.9, 0.5])
    assert false_discovery(level_counts(dull, alpha=0.05), lambda own: count_at(dull, level=own), 0.05) == 0
