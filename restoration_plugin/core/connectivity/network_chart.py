"""A network's robustness and its most important nodes as a page."""

from __future__ import annotations

from html import escape
from typing import Mapping

import pandas as pd

from ..chart_page import chart_page
from .network_indices import NetworkIndices

WIDTH, HEIGHT, LEFT, TOP = 640, 320, 56, 14
COLOURS = {"random": "#1b7837", "targeted": "#b2182b"}


def network_chart(indices: NetworkIndices, names: str, texts: Mapping[str, str]) -> str:
    """HTML page, complete in itself.

    Parameters
    ----------
    indices : NetworkIndices
    names : {"name_en", "name_zh"}
        Column of the summary with the names in the reader's language.
    texts : mapping
        title, indices, robustness, removed, connected, random, targeted, nodes, node, degree, between, loss.
    """
    summary = [(row[names], f"{row['value']:.4g}") for _, row in indices.summary.iterrows()]
    top = indices.nodes.sort_values("loss", ascending=False, kind="stable").head(10)
    columns = ("node", "degree", "between", "loss")
    ranked = [[f"{value:.3g}" if isinstance(value, float) else str(value) for value in row] for row in top[list(columns)].to_numpy(dtype=object)]  # fmt: skip
    body = (
        f"<h2>{escape(texts['indices'])}</h2>{_table([], summary)}"
        f"<h2>{escape(texts['robustness'])}</h2>{_curves(indices.robustness, texts)}"
        f"<h2>{escape(texts['nodes'])}</h2>{_table([texts[column] for column in columns], ranked)}"
    )
    return chart_page(texts["title"], body)


def _table(head: list[str], rows: list) -> str:
    top = "<tr>" + "".join(f"<th>{escape(cell)}</th>" for cell in head) + "</tr>" if head else ""
    body = "".join("<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<div class='scroll'><table>{top}{body}</table></div>"


def _curves(robustness: pd.DataFrame, texts: Mapping[str, str]) -> str:
    right, bottom = WIDTH - 20, HEIGHT - 46
    parts = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = LEFT + share * (right - LEFT), bottom - share * (bottom - TOP)
        parts.append(f"<path d='M{LEFT} {y:.1f}H{right}M{x:.1f} {TOP}V{bottom}' stroke='#dfe6e2' fill='none'/>")
        parts.append(f"<text x='{LEFT - 6}' y='{y + 4:.1f}' text-anchor='end'>{share:.0%}</text>")
        parts.append(f"<text x='{x:.1f}' y='{bottom + 16}' text-anchor='middle'>{share:.0%}</text>")
    for place, (name, colour) in enumerate(COLOURS.items()):
        points = " ".join(
            f"{LEFT + share * (right - LEFT):.1f},{bottom - min(value, 1.0) * (bottom - TOP):.1f}"
            for share, value in zip(robustness["share"], robustness[name])
        )
        parts.append(f"<polyline points='{points}' stroke='{colour}' stroke-width='2' fill='none'/>")
        y = TOP + 16 + 18 * place
        parts.append(f"<path d='M{right - 150} {y}h24' stroke='{colour}' stroke-width='3'/>")
        parts.append(f"<text x='{right - 120}' y='{y + 4}'>{escape(texts[name])}</text>")
    parts.append(
        f"<text x='{LEFT}' y='{HEIGHT - 8}'>{escape(texts['removed'])} → {escape(texts['connected'])} ↑</text>"
    )
    return f"<svg font-size='12' style='max-width:760px' viewBox='0 0 {WIDTH} {HEIGHT}' xmlns='http://www.w3.org/2000/svg'>{''.join(parts)}</svg>"
