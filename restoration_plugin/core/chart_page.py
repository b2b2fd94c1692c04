"""The page around a chart."""

from __future__ import annotations

from html import escape

STYLE = (
    "*{box-sizing:border-box}body{font:14px/1.6 'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif;"
    "margin:0 auto;padding:24px 16px;max-width:1040px;color:#1d2b26;-webkit-print-color-adjust:exact;print-color-adjust:exact}"
    "h1{font-size:22px;border-bottom:2px solid #1f5f3f;padding-bottom:6px}h2{font-size:17px;margin-top:28px}"
    "svg{display:block;width:100%;height:auto}"
    ".scroll{overflow-x:auto}table{border-collapse:collapse;font-size:13px}"
    "td,th{border:1px solid #cfd8d3;padding:4px 8px;text-align:right}th{background:#eef4f0}.words td,.words th{text-align:left}"
    ".error{background:#fde0dd}.warning{background:#fff7bc}.info{background:#edf8fb}"
    "@media print{body{padding:0;max-width:none}.scroll{overflow:visible}tr,svg{break-inside:avoid}"
    "thead{display:table-header-group}}@page{size:A4;margin:16mm}"
)


def chart_page(title: str, body: str) -> str:
    """HTML document that needs nothing else, fits a telephone, and prints on A4.

    Parameters
    ----------
    title : str
        Plain text; also the heading.
    body : str
        HTML below the heading. Tables stand in ``<div class='scroll'>``.

    Examples
    --------
    >>> "<h1>a &lt; b</h1><p>c</p></body></html>" in chart_page("a < b", "<p>c</p>")
    True
    """
    name = escape(title)
    return (
        "<!doctype html><html><head><meta charset='utf-8'><meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{name}</title><style>{STYLE}</style></head><body><h1>{name}</h1>{body}</body></html>\n"
    )
