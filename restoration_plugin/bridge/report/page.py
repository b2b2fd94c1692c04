"""A document as one HTML file that needs nothing else, for the screen, the telephone and A4 paper."""

from html import escape

from ...core.errors import QT_TRANSLATE_NOOP

WIDE = 9  # columns from which a table is printed on a page that lies

STYLE = """
:root { --ink: #1b2733; --soft: #5a6872; --line: #cdd6dc; --accent: #1f5f3f; --tint: #eef4f0; }
* { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: #fff;
  font: 15px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Noto Sans", sans-serif; }
body:lang(en) { font-feature-settings: "palt"; }  /* quotation marks of a Chinese font are as wide as its signs */
main { max-width: 1080px; margin: 0 auto; padding: 28px 24px 48px; }
h1, h2, .cover { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "Songti SC", "Noto Serif", serif; }
.cover { border-top: 6px solid var(--accent); border-bottom: 1px solid var(--line); padding: 26px 0 18px; margin-bottom: 18px; }
h1 { font-size: 30px; line-height: 1.35; margin: 0 0 6px; overflow-wrap: anywhere; }
.sub { color: var(--soft); margin: 0 0 14px; }
.fill { display: grid; grid-template-columns: max-content minmax(120px, 320px); gap: 6px 14px; margin: 14px 0 0; }
.fill dt { margin: 0; } .fill dd { margin: 0; border-bottom: 1px solid var(--ink); min-height: 1.6em; }
nav { margin: 0 0 8px; } nav ol { list-style: none; padding: 0; margin: 0; columns: 2; column-gap: 40px; }
nav a { color: var(--accent); text-decoration: none; } nav a:hover { text-decoration: underline; }
h2 { font-size: 22px; border-bottom: 2px solid var(--accent); padding-bottom: 5px; margin: 44px 0 14px; }
h3 { font-size: 17px; margin: 28px 0 10px; } h4 { font-size: 15px; margin: 22px 0 6px; }
p { margin: 6px 0 12px; } .note { color: var(--soft); font-size: 12.5px; }
figure { margin: 0 0 20px; } figure img { display: block; width: 100%; height: auto; }
.plate { display: grid; grid-template-columns: minmax(0, 1fr) 200px; gap: 16px; align-items: start; }
figcaption, caption { font-weight: 600; font-size: 14px; text-align: center; margin: 8px 0; caption-side: top; }
caption small, figcaption small { font-weight: 400; color: var(--soft); }
.legend { list-style: none; margin: 0 0 10px; padding: 0; font-size: 13px; }
.legend li { display: flex; gap: 8px; align-items: center; margin: 3px 0; overflow-wrap: anywhere; }
.legend i { flex: none; width: 22px; height: 14px; border: 1px solid #7b8790; }
.legend i.line { height: 0; border: 0; border-top: 3px solid; } .legend i.dot { width: 12px; height: 12px; margin: 0 5px; border-radius: 50%; }
.legend b { font-size: 13px; }
.bars { font-size: 12.5px; margin: 10px 0; }
.bar { display: grid; grid-template-columns: minmax(80px, 22%) minmax(0, 1fr) max-content; gap: 10px; align-items: center; margin: 3px 0; }
.bar span:first-child { text-align: right; overflow-wrap: anywhere; } .bar div { height: 15px; background: var(--tint); }
.bar i { display: block; height: 100%; border: 1px solid #7b8790; min-width: 1px; } .bar span:last-child { min-width: 132px; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; margin: 0 0 20px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink); }
th, td { min-width: 3.4em; border: 1px solid var(--line); padding: 5px 8px; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { background: var(--tint); font-weight: 600; text-align: center; vertical-align: middle; }
.words table { table-layout: fixed; } .words:not(:has(th:nth-child(-n+2):last-child)) table { min-width: 620px; } .words td { overflow-wrap: anywhere; }
td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.scroll.wide table { min-width: 1000px; font-size: 12px; } .scroll.wide th, .scroll.wide td { padding: 4px 5px; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 12px; margin: 12px 0 20px; }
.card { overflow-wrap: anywhere; border: 1px solid var(--line); border-top: 3px solid var(--accent); padding: 8px 14px 10px; color: var(--soft); font-size: 13px; }
.card b { display: block; font-size: 21px; line-height: 1.4; color: var(--ink); font-variant-numeric: tabular-nums; }
.yes { color: #1b6b35; } .no { color: #a31515; }
.sign { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 26px 34px; margin: 44px 0 0; break-inside: avoid; }
.sign div { border-top: 1px solid var(--ink); padding-top: 6px; margin-top: 54px; font-size: 13px; }
@media (max-width: 640px) {
  body { font-size: 14px; } main { padding: 16px 14px 32px; } h1 { font-size: 23px; } h2 { font-size: 19px; }
  .plate { grid-template-columns: minmax(0, 1fr); gap: 6px; } nav ol { columns: 1; } .fill { grid-template-columns: max-content minmax(0, 1fr); }
  .legend { display: flex; flex-wrap: wrap; gap: 2px 14px; } .bar { grid-template-columns: 78px minmax(0, 1fr); }
  .bar span:last-child { grid-column: 2; min-width: 0; color: var(--soft); } .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media print {
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
  .cover { min-height: 225mm; border-bottom: 0; margin: 0; padding-top: 60mm; } h1 { font-size: 26pt; } .cover .fill { margin-top: 70mm; }
  nav { break-before: page; margin-bottom: 12mm; } nav ol { columns: 1; font-size: 11.5pt; line-height: 2; } nav a { color: var(--ink); }
  h2 { break-before: page; margin-top: 0; } nav + section:not(.wide) h2 { break-before: auto; } h2, h3, h4, caption { break-after: avoid; }
  figure, .bars, .cards, .card, tr { break-inside: avoid; } thead { display: table-header-group; }
  .plate { grid-template-columns: minmax(0, 1fr) 44mm; } figure img { max-height: 165mm; object-fit: contain; object-position: left top; }
  .scroll { overflow: visible; } .words table { min-width: 0; } table { font-size: 9pt; } .wide { page: wide; } .scroll.wide table { min-width: 0; font-size: 7.5pt; }
}
@page { size: A4; margin: 20mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; color: #5a6872; } }
@page :first { @bottom-center { content: ""; } }
@page wide { size: A4 landscape; margin: 16mm 14mm; }
"""


def number(value):
    """Number as readers like it: thousands apart, four significant digits below a thousand."""
    if value is None or value != value:
        return "–"
    if abs(value) >= 1000 or float(value).is_integer():
        return f"{value:,.0f}"
    return f"{value:.4g}"


class Numbering:
    """Numbers of a document's tables and figures."""

    def __init__(self, language):
        self._language, self._counts = language, {"table": 0, "figure": 0}

    def table(self):
        """Next table's label: 表1."""
        return self._next("table", QT_TRANSLATE_NOOP("LandRestoration", "Table {number}"))

    def figure(self):
        """Next figure's label: 图1."""
        return self._next("figure", QT_TRANSLATE_NOOP("LandRestoration", "Figure {number}"))

    def _next(self, kind, template):
        self._counts[kind] += 1
        return self._language(template, number=self._counts[kind])


def table(header, rows, title="", plain=(), widths=()):
    """HTML table with its caption; numbers stand to the right.

    ``plain`` holds the names of the columns whose numbers are labels: years, codes. ``widths`` are shares in %, for
    tables of sentences.
    """
    written = [str(cell) in plain for cell in header]
    head = "".join(f"<th>{escape(str(cell))}</th>" for cell in header)
    body = "".join("<tr>" + "".join(_cell(cell, label) for cell, label in zip(row, written)) + "</tr>" for row in rows)
    kind = "scroll wide" if len(header) > WIDE else "scroll words" if widths else "scroll"
    columns = "".join(f'<col style="width:{width}%">' for width in widths)
    columns = f"<colgroup>{columns}</colgroup>" if columns else ""
    caption = f"<caption>{escape(title)}</caption>" if title else ""
    return f'<div class="{kind}"><table>{caption}{columns}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _lying(content):
    """A section that begins with a wide table lies as a whole."""
    return ' class="wide"' if content.startswith('<div class="scroll wide">') else ""


class Share(float):
    """A number that is read as a percentage."""


def _cell(cell, label):
    if isinstance(cell, Share):
        return f'<td class="n">{cell:.1%}</td>'
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return f'<td class="n">{f"{cell:.0f}" if label and cell == cell else number(cell)}</td>'
    return f"<td>{escape('' if cell is None else str(cell))}</td>"


def bars(classes, unit):
    """Bar chart of (label, colour, value, share) rows."""
    largest = max((value for _, _, value, _ in classes), default=0.0) or 1.0
    rows = "".join(
        f'<div class="bar"><span>{escape(label)}</span>'
        f'<div><i style="width:{100 * value / largest:.1f}%;background:{colour}"></i></div>'
        f"<span>{number(value)} {escape(unit)} ({share:.1%})</span></div>"
        for label, colour, value, share in classes
        if value > 0
    )
    return f'<div class="bars">{rows}</div>' if rows else ""


def _signatures(language):
    """Who signs a document that a bureau hands on."""
    return [
        language(QT_TRANSLATE_NOOP("LandRestoration", "Compiled by")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Checked by")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Approved by")),
    ]


def document(title, subtitle, sections, language, note=""):
    """Whole document.

    Parameters
    ----------
    title, subtitle, note : str
    sections : list of (heading, content)
        Content is HTML; sections without content are left out.
    language : Language
    """
    sections = [(heading, content) for heading, content in sections if content]
    names = [language.section(number) + heading for number, (heading, _) in enumerate(sections, 1)]
    links = "".join(f'<li><a href="#s{index}">{escape(name)}</a></li>' for index, name in enumerate(names, 1))
    signed = "".join(f"<div>{escape(who)}</div>" for who in _signatures(language))
    contents = [content for _, content in sections]
    contents[-1] += f'<div class="sign">{signed}</div>'
    body = "".join(
        f'<section{_lying(content)}><h2 id="s{index}">{escape(name)}</h2>{content}</section>'
        for index, (name, content) in enumerate(zip(names, contents), 1)
    )
    unit = language(QT_TRANSLATE_NOOP("LandRestoration", "Prepared by (seal)"))
    date = language(QT_TRANSLATE_NOOP("LandRestoration", "Date"))
    note = f'<p class="note">{escape(note)}</p>' if note else ""
    return (
        f'<!DOCTYPE html><html lang="{language.code}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main>"
        f'<header class="cover"><h1>{escape(title)}</h1><p class="sub">{escape(subtitle)}</p>{note}'
        f'<dl class="fill"><dt>{escape(unit)}</dt><dd></dd><dt>{escape(date)}</dt><dd></dd></dl></header>'
        f"<nav><ol>{links}</ol></nav>{body}</main></body></html>\n"
    )
