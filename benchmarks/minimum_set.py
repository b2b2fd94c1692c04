"""Least cost for 30 % of six smooth features on a grid of units, with the proven gap, beside HiGHS alone."""

import sys

FEATURES, SHARE = 6, 0.3


def problem(rows, columns, penalty):
    import numpy as np
    from land_restoration.restoration_plugin.core.zoning.selection_problem import (
        MINIMUM_SET,
        Boundary,
        SelectionProblem,
    )
    from scipy.ndimage import gaussian_filter

    random = np.random.default_rng(1)
    fields = [gaussian_filter(random.standard_normal((rows, columns)), 2 + j % 5) for j in range(FEATURES)]
    features = np.stack([((field - field.min()) / np.ptp(field)).ravel() for field in fields], axis=1)
    units = rows * columns
    number = np.arange(units).reshape(rows, columns)
    first = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()])
    second = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()])
    nothing = np.zeros(units, dtype=bool)
    return SelectionProblem(
        random.uniform(0.5, 2.0, units), features, SHARE * features.sum(axis=0),
        tuple(str(j) for j in range(FEATURES)), MINIMUM_SET, np.inf, np.ones(FEATURES), penalty,
        Boundary(first, second, np.ones(len(first))) if penalty else Boundary.none(), nothing, nothing,
    )  # fmt: skip


def main(rows, columns, penalty, seconds):
    """Prepare, or run the contestant named on the command line; print value, bound and gap."""
    action = sys.argv[1]
    if action == "prepare":
        print(f"Minimum set, {rows * columns:,} units, boundary penalty {penalty:g}, {seconds} s of time")
        print("ours")
        if rows * columns <= 10_000:
            print("HiGHS alone")
        return
    case = problem(rows, columns, penalty)
    if action == "ours":
        from land_restoration.restoration_plugin.core.zoning.priority_selection import priority_selection

        found = priority_selection(case, gap=0.01, time_limit=seconds)
        print(f"value {found.value:.2f}, bound {found.bound:.2f}, gap {100 * found.gap:.2f} %")
        return
    from land_restoration.restoration_plugin.core.optimisation.mixed_integer import mixed_integer
    from land_restoration.restoration_plugin.core.zoning.selection_problem import scaled_problem

    scaled = scaled_problem(case)
    found = mixed_integer(scaled.program, seconds=seconds)
    value, bound = scaled.value(found.objective), scaled.value(found.bound)
    print(f"value {value:.2f}, bound {bound:.2f}, gap {100 * found.gap:.2f} %")
