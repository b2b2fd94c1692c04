"""The report as one HTML file that needs nothing else: style, maps, charts and tables within."""

from html import escape

from ...core.errors import QT_TRANSLATE_NOOP
from . import maps

STYLE = """
:root { --ink: #1d2b26; --line: #cfd8d3; --accent: #2e7d32; }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: var(--ink); }
main { max-width: 1080px; margin: 0 auto; padding: 24px; }
h1 { font-size: 28px; margin: 12px 0 4px; } h2 { font-size: 21px; border-bottom: 2px solid var(--accent); padding-bottom: 4px; margin-top: 40px; }
h3 { font-size: 17px; margin: 26px 0 8px; } p.sub { color: #5b6b64; margin: 0 0 20px; }
figure { margin: 0 0 18px; } figure img { width: 100%; height: auto; border: 1px solid var(--line); }
figcaption { color: #5b6b64; font-size: 13px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 6px 0 12px; padding: 0; list-style: none; font-size: 13px; }
.legend i { display: inline-block; width: 15px; height: 15px; border: 1px solid #8a948f; margin-right: 6px; vertical-align: -3px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 13px; margin: 6px 0 16px; }
th, td { border: 1px solid var(--line); padding: 4px 8px; text-align: left; overflow-wrap: anywhere; } td.n { text-align: right; white-space: nowrap; }
th { background: #eef4f0; } .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 12px; }
.card { overflow-wrap: anywhere; border: 1px solid var(--line); border-left: 4px solid var(--accent); padding: 8px 12px; } .card b { display: block; font-size: 20px; }
svg { width: 100%; height: auto; } nav a { margin-right: 14px; color: var(--accent); }
.yes { color: #2e7d32; } .no { color: #b71c1c; }
@media print { main { max-width: none; padding: 0; } h2 { break-before: page; } figure, table { break-inside: avoid; } nav { display: none; } }
@page { size: A4; margin: 15mm; }
"""

NUMBERS = {
    "mean": QT_TRANSLATE_NOOP("LandRestoration", "Mean"),
    "minimum": QT_TRANSLATE_NOOP("LandRestoration", "Minimum"),
    "maximum": QT_TRANSLATE_NOOP("LandRestoration", "Maximum"),
    "area_ha": QT_TRANSLATE_NOOP("LandRestoration", "Area with data (ha)"),
    "features": QT_TRANSLATE_NOOP("LandRestoration", "Features"),
}


def number(value):
    """Number as readers like it: thousands apart, four significant digits below a thousand."""
    if value is None or value != value:
        return "–"
    if abs(value) >= 1000 or float(value).is_integer():
        return f"{value:,.0f}"
    return f"{value:.4g}"


def table(header, rows):
    """HTML table; numbers stand to the right."""
    head = "".join(f"<th>{escape(str(cell))}</th>" for cell in header)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td class="n">{number(cell)}</td>'
            if isinstance(cell, (int, float)) and not isinstance(cell, bool)
            else f"<td>{escape('' if cell is None else str(cell))}</td>"
            for cell in row
        )
        + "</tr>"
        for row in rows
    )
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def bars(classes, unit):
    """Bar chart of (label, colour, value, share) rows as SVG."""
    if not classes:
        return ""
    height, top = 26, 6
    largest = max(value for _, _, value, _ in classes) or 1.0
    parts = []
    for row, (label, colour, value, share) in enumerate(classes):
        y = top + row * height
        width = 560 * value / largest
        parts.append(f'<text x="190" y="{y + 15}" text-anchor="end" font-size="13">{escape(label[:24])}</text>')
        parts.append(f'<rect x="200" y="{y + 2}" width="{width:.1f}" height="18" fill="{colour}" stroke="#8a948f"/>')
        parts.append(
            f'<text x="{208 + width:.1f}" y="{y + 15}" font-size="12">{number(value)} {escape(unit)} ({share:.1%})</text>'
        )
    total = top * 2 + height * len(classes)
    return f'<svg viewBox="0 0 960 {total}" role="img">{"".join(parts)}</svg>'


def compose(title, items, pictures, tables, checklist, language):
    """Whole document.

    Parameters
    ----------
    items : list of Item
    pictures : list of QImage or None
        One an item.
    tables : list of (name, header, rows)
    checklist : list of dict
        Rows of the checklist table.
    """
    words = {
        "summary": language(QT_TRANSLATE_NOOP("LandRestoration", "Summary")),
        "maps": language(QT_TRANSLATE_NOOP("LandRestoration", "Maps")),
        "tables": language(QT_TRANSLATE_NOOP("LandRestoration", "Tables")),
        "methods": language(QT_TRANSLATE_NOOP("LandRestoration", "Methods and inputs")),
        "checklist": language(QT_TRANSLATE_NOOP("LandRestoration", "Checklist of maps and tables")),
    }
    sections = [
        ("summary", _summary(items, language)),
        ("maps", "".join(_map(item, picture, language) for item, picture in zip(items, pictures))),
        ("tables", "".join(f"<h3>{escape(name)}</h3>{table(header, rows)}" for name, header, rows in tables)),
        ("methods", _methods(items, language)),
        ("checklist", _checklist(checklist, language)),
    ]
    links = "".join(f'<a href="#{key}">{escape(words[key])}</a>' for key, content in sections if content)
    body = "".join(f'<h2 id="{key}">{escape(words[key])}</h2>{content}' for key, content in sections if content)
    code = "zh-CN" if language.chinese else "en"
    made = language(
        QT_TRANSLATE_NOOP("LandRestoration", "Made with Land Restoration; figures are those of the layers named below.")
    )
    return (
        f'<!DOCTYPE html><html lang="{code}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main>"
        f'<h1>{escape(title)}</h1><p class="sub">{escape(made)}</p><nav>{links}</nav>{body}</main></body></html>\n'
    )


def _summary(items, language):
    cards = []
    for item in items:
        if item.classes and len(item.classes) > 1:
            label, _, _, share = max(item.classes, key=lambda row: row[2])
            text = f"{label}: {share:.0%}"
        elif "mean" in item.numbers:
            text = f"{number(item.numbers['mean'])} {item.unit}"
        else:
            text = number(item.numbers.get("features", 0))
        cards.append(f'<div class="card">{escape(item.layer.name())}<b>{escape(text)}</b></div>')
    return f'<div class="cards">{"".join(cards)}</div>' if cards else ""


def _map(item, picture, language):
    entries = "".join(
        f'<li><i style="background:{colour}"></i>{escape(label)}</li>' for colour, label in maps.legend(item.layer)
    )
    figure = (
        f'<figure><img alt="{escape(item.layer.name())}" src="{maps.as_data_address(picture)}">'
        f"<figcaption>{escape(item.layer.name())}{f' ({escape(item.unit)})' if item.unit else ''}</figcaption></figure>"
        if picture is not None
        else ""
    )
    chart = bars(item.classes, "ha")
    figures = table(
        [language(QT_TRANSLATE_NOOP("LandRestoration", "Figure")), language(QT_TRANSLATE_NOOP("LandRestoration", "Amount"))],
        [(language(NUMBERS[key]), value) for key, value in item.numbers.items()],
    ) if item.numbers else ""  # fmt: skip
    return f'<h3>{escape(item.layer.name())}</h3>{figure}<ul class="legend">{entries}</ul>{chart}{figures}'


def _methods(items, language):
    rows = [
        (item.layer.name(), f"restoration:{item.algorithm}" if item.algorithm else "–", item.parameters)
        for item in items
    ]
    header = [
        language(QT_TRANSLATE_NOOP("LandRestoration", "Layer")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Algorithm")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Inputs and parameters")),
    ]
    return table(header, rows) if rows else ""


def _checklist(rows, language):
    if not rows:
        return ""
    header = [
        language(QT_TRANSLATE_NOOP("LandRestoration", "Kind")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Item")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Present")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Source")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Missing because")),
    ]
    name = "item_zh" if language.chinese else "item_en"
    body = [(row["kind"], row[name], row["present"], row["source"], row["missing"]) for row in rows]
    return table(header, body)
