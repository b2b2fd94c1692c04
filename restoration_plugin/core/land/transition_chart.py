"""A chart of the changes between two land covers."""

from __future__ import annotations

from html import escape

import pandas as pd

from ..chart_page import chart_page

PALETTE = (
    "#c9a227", "#1b7837", "#7fbf7b", "#b8e186", "#2c7fb8", "#a6bddb", "#bdbdbd", "#d7301f", "#41b6c4", "#8c510a",
)  # fmt: skip
HEIGHT = 420.0


def transition_chart(table: pd.DataFrame) -> str:
    """HTML page with the matrix of areas (ha) and the flows between the classes.

    Parameters
    ----------
    table : DataFrame
        From ``transition_table``; its units are summed up.

    Returns
    -------
    str
        One document that needs nothing else.
    """
    summed = table.groupby(["from", "to"], as_index=False)["area_ha"].sum()
    names = {row["from"]: (row["from_zh"], row["from_en"]) for _, row in table.iterrows()}
    names.update({row["to"]: (row["to_zh"], row["to_en"]) for _, row in table.iterrows()})
    codes = sorted(names)
    colours = {code: PALETTE[number % len(PALETTE)] for number, code in enumerate(codes)}
    matrix = (
        summed.pivot_table(index="from", columns="to", values="area_ha", aggfunc="sum")
        .reindex(index=codes, columns=codes)
        .fillna(0.0)
    )
    head = "".join(f"<th>{escape(_label(names[code]))}</th>" for code in codes)
    body = "".join(
        f"<tr><th>{escape(_label(names[code]))}</th>"
        + "".join(f"<td>{value:,.1f}</td>" for value in matrix.loc[code])
        + f"<td><b>{matrix.loc[code].sum():,.1f}</b></td></tr>"
        for code in codes
    )
    foot = "".join(f"<td><b>{value:,.1f}</b></td>" for value in matrix.sum())
    table = (
        f"<table><tr><th>from ↓ to → 转出 ↓ 转入 →</th>{head}<th>Σ</th></tr>{body}"
        f"<tr><th>Σ</th>{foot}<td><b>{matrix.to_numpy().sum():,.1f}</b></td></tr></table>"
    )
    content = f"{_flows(matrix, names, colours)}<h2>ha 公顷</h2><div class='scroll'>{table}</div>"
    return chart_page("Land-use transition 土地利用转移", content)


def _label(name: tuple[str, str]) -> str:
    return name[0] if name[0] == name[1] else f"{name[0]} {name[1]}"


def _flows(matrix: pd.DataFrame, names: dict[int, tuple[str, str]], colours: dict[int, str]) -> str:
    """Bands from the classes on the left to those on the right, as thick as their areas."""
    total = float(matrix.to_numpy().sum()) or 1.0
    scale, gap = HEIGHT / total, 6.0
    parts = [f'<svg viewBox="0 0 900 {HEIGHT + gap * len(matrix) + 20:.0f}" role="img">']
    left, right = _tops(matrix.sum(axis=1), scale, gap), _tops(matrix.sum(axis=0), scale, gap)
    used_left, used_right = dict(left), dict(right)
    for start in matrix.index:
        for end in matrix.columns:
            height = float(matrix.loc[start, end]) * scale
            if height <= 0:
                continue
            a, b = used_left[start], used_right[end]
            used_left[start], used_right[end] = a + height, b + height
            parts.append(
                f'<path d="M250 {a:.2f}C450 {a:.2f} 450 {b:.2f} 650 {b:.2f}V{b + height:.2f}C450 {b + height:.2f} 450 '
                f'{a + height:.2f} 250 {a + height:.2f}Z" fill="{colours[start]}" opacity="{0.25 if start == end else 0.75}">'
                f"<title>{escape(_label(names[start]))} → {escape(_label(names[end]))}: {matrix.loc[start, end]:,.1f} ha</title></path>"
            )
    for tops, sums, x, anchor, text_x in (
        (left, matrix.sum(axis=1), 232, "end", 226),
        (right, matrix.sum(axis=0), 650, "start", 674),
    ):
        for code, top in tops.items():
            height = float(sums[code]) * scale
            if height <= 0:
                continue
            parts.append(
                f'<rect x="{x}" y="{top:.2f}" width="18" height="{height:.2f}" fill="{colours[code]}"/>'
                f'<text x="{text_x}" y="{top + height / 2 + 4:.2f}" text-anchor="{anchor}" font-size="12">'
                f"{escape(_label(names[code]))}</text>"
            )
    parts.append("</svg>")
    return "".join(parts)


def _tops(sums: pd.Series, scale: float, gap: float) -> dict[int, float]:
    tops, y = {}, 10.0
    for code, value in sums.items():
        tops[code] = y
        y += float(value) * scale + gap
    return tops
