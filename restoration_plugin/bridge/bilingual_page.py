"""A printable page in both languages that needs nothing else."""

from html import escape

from .report.page import STYLE, table


def page(title, sections, note=("", "")):
    """HTML page.

    Parameters
    ----------
    title, note : (str, str)
        Chinese and English.
    sections : list of ((str, str), list of (str, str), DataFrame)
        Heading, header of each column, both Chinese and English, and the rows.
    """
    body = []
    for heading, header, frame in sections:
        cells = [" · ".join(dict.fromkeys(filter(None, pair))) for pair in header]
        rows = [[_plain(value) for value in row] for row in frame.itertuples(index=False)]
        body.append(f"<h2>{escape(' · '.join(heading))}</h2>{table(cells, rows)}")
    whole = escape(" · ".join(title))
    return (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{whole}</title><style>{STYLE}</style></head><body><main><h1>{whole}</h1>"
        f'<p class="sub">{escape(note[0])}<br>{escape(note[1])}</p>{"".join(body)}</main></body></html>\n'
    )


def headers(frame, names):
    """Header of a frame: the Chinese name of each column that ``names`` knows, and the column itself."""
    return [(names.get(name, ""), str(name)) for name in frame.columns]


def _plain(value):
    if hasattr(value, "item"):
        value = value.item()
    return "" if value is None or value != value else value
