"""The curve of ecological sources as a page."""

from __future__ import annotations

from html import escape
from typing import Mapping

import pandas as pd

from ..chart_page import chart_page

WIDTH, HEIGHT, LEFT, TOP = 640, 320, 64, 14


def sources_chart(curve: pd.DataFrame, texts: Mapping[str, str]) -> str:
    """HTML page, complete in itself, with a line a column: total area, and connected area where it is known.

    Parameters
    ----------
    curve : DataFrame
        The curve of ``ecological_sources``.
    texts : mapping
        title, rank, total_ha, eca_ha.
    """
    right, bottom = WIDTH - 20, HEIGHT - 46
    top = float(curve["total_ha"].max())
    count = len(curve)
    parts = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        y = bottom - share * (bottom - TOP)
        parts.append(f"<path d='M{LEFT} {y:.1f}H{right}' stroke='#dfe6e2'/>")
        parts.append(f"<text x='{LEFT - 6}' y='{y + 4:.1f}' text-anchor='end'>{share * top:.4g}</text>")
    for place, (name, colour) in enumerate((("total_ha", "#1b7837"), ("eca_ha", "#2166ac"))):
        if curve[name].isna().all():
            continue
        values = curve[name].dropna()
        points = [(LEFT, bottom)] + [
            (LEFT + number * (right - LEFT) / count, bottom - value / top * (bottom - TOP))
            for number, value in enumerate(values, 1)
        ]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f"<polyline points='{line}' stroke='{colour}' stroke-width='2' fill='none'/>")
        y = bottom - 14 - 18 * place
        parts.append(f"<path d='M{right - 210} {y}h24' stroke='{colour}' stroke-width='3'/>")
        parts.append(f"<text x='{right - 180}' y='{y + 4}'>{escape(texts[name])}</text>")
    parts.append(f"<text x='{LEFT}' y='{bottom + 16}'>0</text>")
    parts.append(f"<text x='{right}' y='{bottom + 16}' text-anchor='end'>{count}</text>")
    parts.append(f"<text x='{WIDTH / 2}' y='{HEIGHT - 8}' text-anchor='middle'>{escape(texts['rank'])}</text>")
    size = f"viewBox='0 0 {WIDTH} {HEIGHT}' font-size='12' style='max-width:760px'"
    return chart_page(texts["title"], f"<svg {size} xmlns='http://www.w3.org/2000/svg'>{''.join(parts)}</svg>")
