"""The frame of a schedule: years, budgets, stages, precedence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Iterable

import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from .columns import label_text
from .staging_works import Works


@dataclass(frozen=True)
class Rules:
    """What a schedule must keep to.

    ``budgets`` one per year; ``stages`` the stage (0 …) of each year; ``stage_minimum`` in ha, one per stage;
    ``open_land`` in ha, infinite without a cap; ``predecessors`` pairs of site indices (later, earlier).
    """

    start: int
    budgets: NDArray[np.float64]
    stages: NDArray[np.int64]
    stage_minimum: NDArray[np.float64]
    predecessors: tuple[tuple[int, int], ...]
    carry_over: bool
    open_land: float
    discount: float


def staging_rules(
    works: Works,
    start: int,
    years: int,
    budget: str,
    stages: str = "",
    stage_minimum: str = "",
    predecessors: Iterable[tuple[str, str]] = (),
    carry_over: bool = False,
    open_land: float | None = None,
    discount: float = 0.05,
) -> Rules:
    """Read and check the rules.

    Parameters
    ----------
    works : Works
        What is to be scheduled.
    start, years : int
        First calendar year and number of years.
    budget : str
        One number for every year, or one per year, separated by commas, semicolons or blanks; ``5%`` is a share of what
        all sites cost by their cheapest techniques.
    stages : str
        Lengths of the stages in years, which together cover the years; what lies beyond is cut. Empty is one stage.
    stage_minimum : str
        Area to be reclaimed in each stage: ha, or a share of the total area such as ``30%``. One for all stages or one
        per stage; empty asks for nothing.
    predecessors : iterable of (str, str)
        Pairs (unit, after): the unit is done in a later year than ``after``.
    carry_over : bool
        Whether money that is not spent may be spent later.
    open_land : float, optional
        Area in ha that may lie open at the end of any year.
    discount : float
        Yearly rate, > -1.

    Returns
    -------
    Rules

    Raises
    ------
    OutOfRange, InvalidInput
        If a text does not fit, or the precedence names an unknown site or runs in a circle.
    """
    if years < 1:
        raise OutOfRange("YEARS", found=years, allowed=">= 1")
    if start < 1:
        raise OutOfRange("START", found=start, allowed="a calendar year >= 1")
    if discount <= -1:
        raise OutOfRange("DISCOUNT", found=discount, allowed="> -1")
    if open_land is not None and open_land < 0:
        raise OutOfRange("OPEN_LAND", found=open_land, allowed=">= 0 ha")
    stage = _stages(stages, years)
    cheapest = np.full(len(works.labels), np.inf)
    np.minimum.at(cheapest, works.site, works.cost)
    return Rules(
        start=int(start),
        budgets=_series("BUDGET", budget, years, float(cheapest.sum())),
        stages=stage,
        stage_minimum=_series("STAGE_MINIMUM", stage_minimum or "0", int(stage[-1]) + 1, float(works.area.sum())),
        predecessors=_order(works.labels, predecessors),
        carry_over=bool(carry_over),
        open_land=np.inf if open_land is None else float(open_land),
        discount=float(discount),
    )


def precedence_pairs(table: pd.DataFrame | None) -> list[tuple[str, str]]:
    """Pairs (unit, after) of a table with these two columns; none without a table.

    Raises
    ------
    InvalidInput
        If a column is missing, or a cell is empty.
    """
    if table is None:
        return []
    columns = {str(name).lower(): name for name in table.columns}
    for name in ("unit", "after"):
        if name not in columns:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "PREDECESSORS: column {column} is missing, found are {found}."),
                column=name,
                found=", ".join(map(str, table.columns)),
            )
    pairs = [
        (label_text(unit), label_text(after)) for unit, after in table[[columns["unit"], columns["after"]]].to_numpy()
    ]
    for row, pair in enumerate(pairs, start=1):
        if not all(pair):
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "PREDECESSORS: row {row} has an empty cell. Name both sites."),
                row=row,
            )
    return pairs


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"[,;，；\s]+", str(text)) if part]


def _series(name: str, text: str, count: int, whole: float | None = None) -> NDArray[np.float64]:
    """Numbers >= 0, one for all or ``count`` of them; ``whole`` is what a share refers to."""
    allowed = f"1 or {count} numbers >= 0" + ("" if whole is None else " or shares such as 30%")
    parts = _parts(text)
    if len(parts) not in (1, count):
        raise OutOfRange(name, found=f"{text!r} ({len(parts)})", allowed=allowed)
    values = []
    for part in parts:
        share = whole is not None and part.endswith("%")
        try:
            value = float(part[:-1]) / 100 * (whole or 0.0) if share else float(part)
        except ValueError:
            value = np.nan
        if not (np.isfinite(value) and value >= 0) or (share and float(part[:-1]) > 100):
            raise OutOfRange(name, found=part, allowed=allowed)
        values.append(value)
    return np.array(values * (count if len(values) == 1 else 1), dtype=np.float64)


def _stages(text: str, years: int) -> NDArray[np.int64]:
    """Stage of each year."""
    parts = _parts(text) or [str(years)]
    if not all(part.isdigit() and int(part) > 0 for part in parts):
        raise OutOfRange(
            "STAGES",
            found=text,
            allowed=QT_TRANSLATE_NOOP("LandRestoration", "whole numbers of years > 0, such as 5,5,5"),
        )
    lengths = [int(part) for part in parts]
    if sum(lengths) < years:
        raise OutOfRange("STAGES", found=f"{text} ({sum(lengths)})", allowed=f">= {years} (YEARS)")
    return np.repeat(np.arange(len(lengths)), lengths)[:years].astype(np.int64)


def _order(labels: NDArray[np.object_], predecessors: Iterable[tuple[str, str]]) -> tuple[tuple[int, int], ...]:
    index = {label: number for number, label in enumerate(labels)}
    graph = nx.DiGraph()
    pairs = []
    for row, (unit, after) in enumerate(predecessors, start=1):
        for site in (unit, after):
            if site not in index:
                raise InvalidInput(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration",
                        "PREDECESSORS: row {row} names site {site}, which the field ID of UNITS does not hold.",
                    ),
                    row=row,
                    site=site,
                )
        pairs.append((index[unit], index[after]))
        graph.add_edge(unit, after)
    try:
        circle = [earlier for earlier, _ in nx.find_cycle(graph)] if pairs else []
    except nx.NetworkXNoCycle:
        circle = []
    if circle:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "PREDECESSORS: the sites {sites} wait for each other in a circle. Remove one of these rows.",
            ),
            sites=" → ".join([*circle, circle[0]]),
        )
    return tuple(dict.fromkeys(pairs))
