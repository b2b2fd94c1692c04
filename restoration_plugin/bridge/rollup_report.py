"""Report of the roll-up to administrations: a page for each level, with what it answers for, and the whole ledger."""

from ..core.planning.administrative_codes import LEVELS
from ..core.planning.ledger_by_level import ledger_by_level
from .bilingual_page import headers, page

DIGITS = (2, 4, 6, 9, 12)
TOTALS = ("各{zh}合计", "Totals by {en}")
DUTIES = ("{zh}级责任清单", "Responsibilities by {en}")
NAMES = {"units": "单元数", "unit": "行政区代码", "parent": "上级代码"}


def rollup_report(table, ledger):
    """HTML page: for each level its sums and its ledger, then the ledger of all units."""
    sections = []
    for level, rows in table.groupby("level"):
        zh, en = LEVELS[int(level) - 1]
        heading = (f"{zh}级汇总", f"Level: {en}")
        rows = rows.drop(columns="level").dropna(axis=1, how="all")
        sections.append((heading, headers(rows, NAMES), rows, _titled(TOTALS, zh, en)))
        digits = DIGITS[int(level) - 1]
        units = ledger[ledger["unit"].astype(str).str.len() >= digits] if len(ledger) else ledger
        if len(units) and "budget" in units and digits != DIGITS[-1]:  # the ledger itself is of villages
            duties = ledger_by_level(units, digits)
            sections.append((heading, headers(duties, NAMES), duties, _titled(DUTIES, zh, en)))
    if len(ledger):
        sections.append((("责任台账", "Ledger of responsibilities"), headers(ledger, NAMES), ledger))
    note = (
        "占比由合计重新计算，不取平均；部门分工为插件默认值，以主管部门确认为准。",
        "Shares are computed from sums, never averaged; departments are defaults to be confirmed by the authority.",
    )
    return page(("行政层级汇总与责任台账", "Roll-up to administrations and ledger of responsibilities"), sections, note)


def _titled(pair, zh, en):
    return pair[0].format(zh=zh), pair[1].format(en=en)
