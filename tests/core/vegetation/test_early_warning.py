import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.vegetation.early_warning import early_warning, warning_scale
from numpy.testing import assert_array_equal

SCALE = warning_scale()


def process(memory, cells=150, seed=0):
    """AR1 with a memory that changes from step to step, a season and a trend."""
    rng = np.random.default_rng(seed)
    stack = np.zeros((len(memory), 1, cells))
    value = np.zeros((1, cells))
    for step, phi in enumerate(memory):
        value = phi * value + rng.standard_normal((1, cells))
        stack[step] = value
    step = np.arange(len(memory))[:, None, None]
    return (0.5 + 0.02 * stack + 0.1 * np.sin(step / 12 * 2 * np.pi) + 0.001 * step).astype(np.float32)


def run(stack, steps=None, **options):
    settings = {
        "window": 50, "bandwidth": 0.25, "surrogates": 99, "seed": 1, "period": 12, "minimum": 60, "scale": SCALE,
    }  # fmt: skip
    return early_warning(*stack, steps=range(len(stack)) if steps is None else steps, **{**settings, **options})


SLOWING = np.linspace(0.05, 0.95, 168)
STEADY = np.full(168, 0.2)
FALSE = 0.05 + 3 * (0.05 * 0.95 / 99) ** 0.5
"""False alarms at the 5 % level: 99 surrogates, which all cells share, fix it to within 2.2 %."""


def test_planted_slowing_down_is_found_and_a_steady_memory_is_not():
    slow, steady = run(process(SLOWING)), run(process(STEADY))
    assert (slow[2] <= 0.05).mean() > 0.7
    assert (steady[2] <= 0.05).mean() < FALSE
    assert (slow[3] >= 3).mean() > 0.7
    assert (slow[3] == 4).mean() > 0.2
    assert (steady[3] == 4).mean() < 0.05
    assert slow[0].mean() > 0.6
    assert abs(steady[0].mean()) < 0.15


@pytest.mark.parametrize(("gaps", "power"), [(0.0, 0.93), (0.2, 0.84)], ids=["whole", "a fifth missing"])
def test_it_is_found_as_often_as_the_method_can_over_24_years(gaps, power):
    """``power`` is from a simulation written apart from this code (NumPy, 480 series): memory 0.1 to 0.92 from a fifth
    of the record on, seasons taken away, 199 surrogates. Three standard errors are allowed."""
    cells, step = 120, np.arange(288)
    stack = process(0.1 + 0.82 * np.clip((step / 288 - 0.2) / 0.8, 0, 1), cells)
    stack[np.random.default_rng(2).random(stack.shape) < gaps] = np.nan
    found = run(stack)
    assert (found[2] <= 0.05).mean() > power - 3 * (power * (1 - power) / cells) ** 0.5
    assert found[4].mean() > 0.9


def test_surrogates_depend_on_the_seed_only():
    stack = process(SLOWING, cells=40)
    whole = run(stack)
    part = run(stack[:, :, 11:17])
    for one, other in zip(whole, part):
        assert_array_equal(one[:, 11:17], other)
    assert (run(stack, seed=2)[2] != whole[2]).any()


def test_tau_is_that_of_numpy():
    stack = process(SLOWING, cells=1)
    tau, variance_tau, *_ = run(stack, surrogates=0)
    x = stack[:, 0, 0].astype(float)
    x -= np.polynomial.Polynomial.fit(np.arange(168), x, 1)(np.arange(168))
    for month in range(12):
        x[month::12] -= x[month::12].mean()
    sigma = 0.25 / 0.6744897501960817 * 0.25 * 168
    weights = np.exp(-0.5 * ((np.arange(168)[:, None] - np.arange(168)) / sigma) ** 2)
    x = x - weights @ x / weights.sum(axis=1)
    windows = [x[start : start + 84] for start in range(85)]
    for values, found in (
        ([(w[:-1] * w[1:]).sum() / (w[:-1] ** 2).sum() for w in windows], tau),
        ([w.var() for w in windows], variance_tau),
    ):
        signs = np.sign(np.subtract.outer(values, values))[np.tril_indices(85, -1)]
        assert abs(found.item() - signs.mean()) < 1e-6


def test_no_surrogates_no_p_and_no_class():
    found = run(process(SLOWING, cells=3), surrogates=0)
    assert np.isnan(found[2]).all()
    assert (found[3] == 0).all()


def test_too_few_values_are_nodata_and_sparse_windows_are_counted():
    stack = process(SLOWING, cells=3)
    stack[59:, 0, 0] = np.nan
    stack[100:, 0, 1] = np.nan
    tau, _, _, classes, valid = run(stack, surrogates=9)
    assert np.isnan(tau).tolist() == [[True, False, False]]
    assert classes[0, 0] == 0
    assert np.isnan(valid[0, 0])
    assert 0 < valid[0, 1] < 1
    assert valid[0, 2] == 1


def test_wrong_demands_are_named():
    stack = process(STEADY, cells=1)
    with pytest.raises(OutOfRange, match=r"WINDOW.*1 % = 2.*10 … 167"):
        run(stack, window=1)
    with pytest.raises(OutOfRange, match=r"MINIMUM: found 200.*<= 168"):
        run(stack, minimum=200)
    with pytest.raises(OutOfRange, match=r"BANDWIDTH.*> 0"):
        run(stack, bandwidth=0)
    with pytest.raises(InvalidInput, match="168 rasters must follow"):
        run(stack, steps=[0] * 168)
