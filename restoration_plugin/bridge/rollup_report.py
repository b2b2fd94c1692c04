"""Report of the roll-up to administrations."""

from ..core.planning.administrative_codes import LEVELS
from .bilingual_page import headers, page

NAMES = {
    "code": "代码", "parent": "上级", "code_year": "代码年份", "units": "单元数", "area_ha": "面积(公顷)", "rank": "排名",
    "prob_ha": "问题面积", "prob_share": "问题面积占比", "worst": "最重程度", "warning": "预警", "unit": "单元", "problem": "问题",
    "severity": "程度", "lead": "牵头部门", "lead_en": "牵头部门", "support": "配合部门", "support_en": "配合部门", "office": "内设机构",
    "office_en": "内设机构", "technical": "技术支撑", "executor": "实施主体", "executor_en": "实施主体", "measure": "措施", "start": "开始",
    "end": "结束", "budget": "预算(万元)", "target": "目标", "indicator": "指标", "accept": "验收", "accept_en": "验收",
}  # fmt: skip


def rollup_report(table, ledger):
    """HTML page: one table for each level, then the ledger."""
    sections = []
    for level, rows in table.groupby("level"):
        rows = rows.drop(columns="level").dropna(axis=1, how="all")
        sections.append((LEVELS[int(level) - 1], headers(rows, NAMES), rows))
    if len(ledger):
        sections.append((("责任台账", "Ledger of responsibilities"), headers(ledger, NAMES), ledger))
    note = (
        "占比由合计重新计算，不取平均；部门分工为插件默认值，以主管部门确认为准。",
        "Shares are computed from sums, never averaged; departments are defaults to be confirmed by the authority.",
    )
    return page(("行政层级汇总", "Roll-up to administrations"), sections, note)
