"""A chart of how stable ranks and classes are when weights move."""

from __future__ import annotations

from html import escape

import pandas as pd

from ..chart_page import chart_page

_COLOURS = {"class_moved": "#1b7837", "rank_moved": "#9970ab"}
_LABELS = {"class_moved": "class moves 等级变化", "rank_moved": "rank moves 位次变化"}


def stability_chart(weights: pd.DataFrame, stability: pd.DataFrame) -> str:
    """HTML page with bars of the share of units that change, by indicator and change of its weight.

    Parameters
    ----------
    weights : DataFrame
        name and weight.
    stability : DataFrame
        From `weight_stability`.

    Returns
    -------
    str
        One document that needs nothing else.
    """
    rows = list(stability.itertuples(index=False))
    height = 22 * len(rows) + 50
    parts = [f'<svg viewBox="0 0 900 {height}" role="img">']
    for number, (key, label) in enumerate(_LABELS.items()):
        parts.append(f'<rect x="{230 + 230 * number}" y="8" width="14" height="14" fill="{_COLOURS[key]}"/>')
        parts.append(f'<text x="{250 + 230 * number}" y="20" font-size="13">{label}</text>')
    for number, row in enumerate(rows):
        y = 36 + 22 * number
        parts.append(
            f'<text x="220" y="{y + 13}" text-anchor="end" font-size="12">{escape(str(row.indicator))} {row.change:+.0%}</text>'
        )
        for place, key in enumerate(_COLOURS):
            share = float(getattr(row, key))
            parts.append(
                f'<rect x="230" y="{y + 8 * place}" width="{560 * share:.1f}" height="7" fill="{_COLOURS[key]}"/>'
                f'<text x="{236 + 560 * share:.1f}" y="{y + 8 * place + 7}" font-size="9">{share:.1%}</text>'
            )
    parts.append("</svg>")
    cells = "".join(
        f"<tr><td>{escape(str(name))}</td><td>{weight:.4f}</td></tr>"
        for name, weight in zip(weights["name"], weights["weight"])
    )
    body = (
        "<p>Share of units that change when one weight moves. 单个权重变动时发生变化的单元比例。</p>"
        f"{''.join(parts)}<div class='scroll'><table><tr><th>Indicator 指标</th><th>Weight 权重</th></tr>{cells}</table></div>"
    )
    return chart_page("Stability of ranks and classes 位次与等级的稳定性", body)
