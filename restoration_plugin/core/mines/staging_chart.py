"""A schedule as a chart: which site when, and what is spent."""

from __future__ import annotations

from html import escape
from typing import Mapping

import numpy as np
import pandas as pd

from ..chart_page import chart_page
from .reclamation_staging import Schedule
from .staging_rules import Rules
from .staging_works import Works

COLOURS = ("#1b7837", "#7fbf7b", "#af8dc3", "#762a83", "#2166ac")
"""Of the stages, in turn."""

ROW, LEFT, WIDTH = 18, 150, 980


def staging_chart(
    works: Works, rules: Rules, schedule: Schedule, spending: pd.DataFrame, texts: Mapping[str, str]
) -> str:
    """HTML page, complete in itself, with a bar per site and a column per year.

    Parameters
    ----------
    works, rules, schedule
        As given to and returned by ``reclamation_staging``.
    spending : DataFrame
        From ``staging_spending``.
    texts : mapping
        title, summary, sites, waits, restored, left_out, spending, note, and the names of the columns of ``spending``, in
        the reader's language.

    Returns
    -------
    str
    """
    parts = [
        f"<p>{escape(texts['summary'])}</p>",
        f"<h2>{escape(texts['sites'])}</h2>{_sites(works, rules, schedule, texts)}",
        f"<h2>{escape(texts['spending'])}</h2>{_spending(spending, texts)}{_table(spending, texts)}",
        f"<p>{escape(texts['note'])}</p>",
    ]
    return chart_page(texts["title"], "".join(parts))


def _sites(works: Works, rules: Rules, schedule: Schedule, texts: Mapping[str, str]) -> str:
    years = len(rules.budgets)
    step = (WIDTH - LEFT - 10) / years
    due = np.zeros(len(works.labels), dtype=np.int64)
    rows = np.flatnonzero(schedule.year > 0)
    due[works.site[rows]] = schedule.year[rows]
    order = np.lexsort((np.arange(len(due)), np.where(due > 0, due, np.iinfo(np.int64).max)))
    parts = [
        f"<text x='{LEFT + (year + 0.5) * step:.1f}' y='14' text-anchor='middle'>{rules.start + year}</text>"
        for year in range(years)
    ]
    for line, site in enumerate(order):
        y = 22 + line * ROW
        label = str(works.labels[site])
        parts.append(f"<text x='{LEFT - 6}' y='{y + 12}' text-anchor='end'>{escape(label[:22])}</text>")
        first = int(np.clip(works.release[site] - rules.start, 0, years)) if np.isfinite(works.release[site]) else 0
        done = int(due[site] - rules.start) if due[site] else years
        if done > first:
            parts.append(_box(LEFT + first * step, y + 6, (done - first) * step, 4, "#c9c9c9"))
        if due[site]:
            colour = COLOURS[int(rules.stages[done]) % len(COLOURS)]
            parts.append(_box(LEFT + (done + 1) * step, y + 4, (years - done - 1) * step, 8, "#d9ead3"))
            parts.append(_box(LEFT + done * step, y + 1, step, 14, colour))
        else:
            parts.append(
                f"<text x='{WIDTH - 14}' y='{y + 12}' text-anchor='end' fill='#8a4b2d' stroke='#fff' stroke-width='4' "
                f"paint-order='stroke'>{escape(texts['left_out'])}</text>"
            )
    height = 26 + len(order) * ROW
    done_by_stage = [
        (COLOURS[stage % len(COLOURS)], f"{texts['stage']} {stage + 1}") for stage in range(int(rules.stages[-1]) + 1)
    ]
    key = "".join(
        f"<tspan dx='14' fill='{colour}'>■</tspan> {escape(text)}"
        for colour, text in (("#c9c9c9", texts["waits"]), *done_by_stage, ("#d9ead3", texts["restored"]))
    )
    parts.append(f"<text x='{LEFT}' y='{height + 12}'>{key}</text>")
    return f"<svg font-size='11' viewBox='0 0 {WIDTH} {height + 20}' role='img'>{''.join(parts)}</svg>"


def _spending(spending: pd.DataFrame, texts: Mapping[str, str]) -> str:
    step = (WIDTH - LEFT - 10) / len(spending)
    most = float(max(spending["spent"].max(), spending["budget"].max())) or 1.0
    parts = []
    for column, row in enumerate(spending.to_dict("records")):
        x = LEFT + column * step
        budget, spent = 130 * row["budget"] / most, 130 * row["spent"] / most
        parts.append(_box(x + 0.15 * step, 150 - budget, 0.7 * step, budget, "none", "#8a948f"))
        parts.append(_box(x + 0.25 * step, 150 - spent, 0.5 * step, spent, "#2e7d32"))
        parts.append(f"<text x='{x + step / 2:.1f}' y='164' text-anchor='middle'>{row['year']}</text>")
        parts.append(
            f"<text x='{x + step / 2:.1f}' y='{146 - max(spent, 0):.1f}' text-anchor='middle'>{row['spent']:,.4g}</text>"
        )
    for y, name, colour, sign in ((26, "budget", "#8a948f", "□"), (42, "spent", "#2e7d32", "■")):
        sample = f"<tspan fill='{colour}'>{sign}</tspan>"
        parts.append(f"<text x='{LEFT - 6}' y='{y}' text-anchor='end'>{escape(texts[name])} {sample}</text>")
    return f"<svg font-size='11' viewBox='0 0 {WIDTH} 172' role='img'>{''.join(parts)}</svg>"


def _table(spending: pd.DataFrame, texts: Mapping[str, str]) -> str:
    head = "".join(f"<th>{escape(texts[name])}</th>" for name in spending.columns)
    whole = ("year", "stage")
    body = "".join(
        "<tr>"
        + "".join(f"<td>{row[name] if name in whole else format(row[name], ',.2f')}</td>" for name in spending.columns)
        + "</tr>"
        for row in spending.to_dict("records")
    )
    return f"<div class='scroll'><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"


def _box(x: float, y: float, width: float, height: float, fill: str, line: str = "none") -> str:
    return (
        f"<rect x='{x:.1f}' y='{y:.1f}' width='{max(width, 0):.1f}' height='{max(height, 0):.1f}' "
        f"fill='{fill}' stroke='{line}'/>"
    )
