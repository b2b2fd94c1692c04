"""Targets of provinces split down to units, exact at every level."""

from __future__ import annotations

from typing import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, Infeasible, InvalidInput
from .administrative_codes import DIGITS, level_of, parent_of

NEED, FEASIBLE, CHEAPEST = 0, 1, 2
STEP = 10_000
"""Targets are whole multiples of 1 / STEP, so that sums are exact."""

Numbers = NDArray[np.float64]


def target_allocation(
    codes: Sequence[str],
    need: Numbers,
    capacity: Numbers | None,
    cost: Numbers | None,
    totals: pd.DataFrame,
    rule: int = NEED,
) -> pd.DataFrame:
    """Split each total among the units whose code begins with its code.

    By need, by need as far as it is feasible (the lower of need and capacity), or to the cheapest first. No unit gets
    more than its capacity. A total within another's is met first; the other's rest goes to the units beside it.

    Parameters
    ----------
    codes : sequence of str, length n
        From ``administrative_codes``, each once.
    need, capacity, cost : ndarrays, shape (n,)
        Amounts ≥ 0; cost per amount. Capacity is needed by the second and third rule, cost by the third.
    totals : DataFrame
        code (from ``administrative_codes``) and total, each code once.
    rule : int
        0 need, 1 need × feasibility, 2 least cost.

    Returns
    -------
    DataFrame
        level, code, parent, need, target, share (of the parent's target): units and all levels above them.

    Raises
    ------
    InvalidInput
        If an amount is missing or negative, a code stands twice, a unit lies within another, or a unit is under no total.
    Infeasible
        If a total exceeds the capacities or is less than those within it, or nobody needs anything.
    """
    known = {"NEED": need, "CAPACITY": capacity, "COST": cost}
    for name, used in (("CAPACITY", rule != NEED), ("COST", rule == CHEAPEST)):
        if used and known[name] is None:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{name} is missing; this rule needs it. Choose its field."),
                name=name,
            )
    for name, values in known.items():
        wrong = np.zeros(0, int) if values is None else np.flatnonzero(~(values >= 0))
        if wrong.size:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "UNITS, {name}, row {row}: found {found}, allowed are numbers of 0 and more."
                ),
                name=name,
                row=int(wrong[0]) + 1,
                found=values[wrong[0]],  # type: ignore[index]
            )
    _refuse_repeats(codes, totals)
    wanted = {str(code): round(float(total) * STEP) for code, total in zip(totals["code"], totals["total"])}
    owner = [next((code[:n] for n in DIGITS[::-1] if code[:n] in wanted), "") for code in codes]
    if "" in owner:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "UNITS, row {row}: the code {code} is under no total of TOTALS. Add one."
            ),
            row=owner.index("") + 1,
            code=codes[owner.index("")],
        )
    target = np.zeros(len(codes), dtype=np.int64)
    for code, total in wanted.items():
        within = sum(t for c, t in wanted.items() if c != code and c.startswith(code) and _next(c, wanted) == code)
        members = np.array([i for i, own in enumerate(owner) if own == code], dtype=int)
        target[members] = _split(code, total - within, members, need, capacity, cost, rule)
    return _levels(codes, need, target)


def _refuse_repeats(codes: Sequence[str], totals: pd.DataFrame) -> None:
    """Refuse what would be split twice, and a total that is no number of 0 and more."""
    for row, value in enumerate(totals["total"], 1):
        if not 0 <= float(value) < np.inf:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Table {table}, row {row}, column {column}: found {found}, allowed are numbers of 0 and more.",
                ),
                table="TOTALS",
                row=row,
                column="total",
                found=value,
            )
    for layer, given in (("TOTALS", [str(code) for code in totals["code"]]), ("UNITS", list(codes))):
        seen: set[str] = set()
        for row, code in enumerate(given, 1):
            if code in seen:
                raise InvalidInput(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration", "Table {table}, row {row}: {found} stands there twice. Give it once."
                    ),
                    table=layer,
                    row=row,
                    found=code,
                )
            seen.add(code)
    units = set(codes)
    for row, code in enumerate(codes, 1):
        above = next((code[:n] for n in DIGITS if n < len(code) and code[:n] in units), None)
        if above is not None:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "UNITS, row {row}: {code} lies within {above}, which is a unit as well; both would get a part. Choose a layer "
                    "with one level.",
                ),
                row=row,
                code=code,
                above=above,
            )


def _next(code: str, wanted: dict[str, int]) -> str:
    """Code of the total directly above."""
    return next((code[:n] for n in DIGITS[::-1] if n < len(code) and code[:n] in wanted), "")


def _split(
    code: str, total: int, members: NDArray[np.int64], need: Numbers, capacity: Numbers | None, cost: Numbers | None, rule: int
) -> NDArray[np.int64]:  # fmt: skip
    most = np.full(len(members), np.inf) if capacity is None else np.floor(capacity[members] * STEP + 1e-6)
    weight = need[members] if rule == NEED or capacity is None else np.minimum(need, capacity)[members]
    most = np.where(weight > 0, most, 0.0) if rule != CHEAPEST else most
    if total < 0 or most.sum() < total:
        raise Infeasible(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "TOTALS: the total of {code} leaves {total} for {count} units of UNITS that can take {most}. "
                "Change the total, or the needs and capacities.",
            ),
            code=code,
            total=total / STEP,
            count=len(members),
            most=most.sum() / STEP,
        )
    if not len(members):
        return np.zeros(0, dtype=np.int64)
    if rule == CHEAPEST and cost is not None:
        order = np.argsort(cost[members], kind="stable")
        before = np.concatenate([[0.0], np.cumsum(most[order])[:-1]])
        given = np.zeros(len(members))
        given[order] = np.clip(total - before, 0.0, most[order])
        return given.astype(np.int64)
    given, free, left = np.zeros(len(members)), weight > 0, float(total)
    while left > 0 and free.any():
        part = np.where(free, left * weight / weight[free].sum(), 0.0)
        full = free & (given + part >= most)
        if not full.any():
            given += part
            break
        left -= (most - given)[full].sum()
        given[full], free = most[full], free & ~full
    return _whole(given, total, most)


def _whole(given: Numbers, total: int, most: Numbers) -> NDArray[np.int64]:
    """Round to whole steps with the largest remainders up, so that the sum is the total."""
    whole = np.floor(given + 1e-9).astype(np.int64)
    order = np.argsort(-(given - whole), kind="stable")
    missing = total - int(whole.sum())
    for i in [*order, *order]:
        if missing <= 0:
            break
        if whole[i] + 1 <= most[i] and (given[i] > 0):
            whole[i] += 1
            missing -= 1
    return whole


def _levels(codes: Sequence[str], need: Numbers, target: NDArray[np.int64]) -> pd.DataFrame:
    units = pd.DataFrame({"code": list(codes), "need": need, "target": target})
    tables = []
    for digits in DIGITS:
        reached = units[units["code"].str.len() >= digits]
        tables.append(reached.assign(code=reached["code"].str[:digits]).groupby("code").sum().reset_index())
    table = pd.concat(tables, ignore_index=True)
    table.insert(0, "level", [level_of(code) for code in table["code"]])
    table.insert(2, "parent", [parent_of(code) for code in table["code"]])
    whole = table["parent"].map(table.set_index("code")["target"]).fillna(float(target.sum())).to_numpy(dtype=float)
    table["share"] = np.divide(table["target"], whole, out=np.zeros(len(table)), where=whole > 0)
    table["target"] = table["target"] / STEP
    return table
