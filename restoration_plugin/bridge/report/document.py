"""The report of a plan: figures, maps, tables, ledger, conflicts, methods, inputs and the checklist."""

from dataclasses import dataclass
from html import escape

from ...core.errors import QT_TRANSLATE_NOOP
from . import maps, methods, page
from .checklist import SETS
from .columns import column_name, readable
from .page import number

ROWS = 200  # of a table that are printed; the workbook has all
PICTURES = 6_500_000  # bytes of all pictures together, which text makes a third longer
LARGEST = 3  # classes that the summary names

NUMBERS = {
    "mean": QT_TRANSLATE_NOOP("LandRestoration", "Mean"),
    "minimum": QT_TRANSLATE_NOOP("LandRestoration", "Minimum"),
    "maximum": QT_TRANSLATE_NOOP("LandRestoration", "Maximum"),
    "area_ha": QT_TRANSLATE_NOOP("LandRestoration", "Area with data (ha)"),
    "features": QT_TRANSLATE_NOOP("LandRestoration", "Features"),
    "shapes_ha": QT_TRANSLATE_NOOP("LandRestoration", "Area (ha)"),
    "length_km": QT_TRANSLATE_NOOP("LandRestoration", "Length (km)"),
}
UNITS = {"": "", "ha": QT_TRANSLATE_NOOP("LandRestoration", "ha"), "km": QT_TRANSLATE_NOOP("LandRestoration", "km")}
SCOPES = {
    "provincial": QT_TRANSLATE_NOOP("LandRestoration", "Provincial plan"),
    "municipal": QT_TRANSLATE_NOOP("LandRestoration", "Municipal plan"),
    "county": QT_TRANSLATE_NOOP("LandRestoration", "County plan"),
}


@dataclass
class Table:
    """A table of the plan: title in the document's language, raw header and rows, what its file records."""

    title: str
    header: list
    rows: list
    tags: dict


def compose(plan):
    """Whole report of a ``Plan`` as HTML."""
    language, numbering = plan.language, page.Numbering(plan.language)
    checklist = plan.checklist()
    ledger = [table for table in plan.tables if _is(table, "administrativerollup", "LEDGER")]
    conflicts = plan.conflicts()
    others = [table for table in plan.tables if table not in ledger]
    sections = [
        (QT_TRANSLATE_NOOP("LandRestoration", "Summary"), _summary(plan, checklist, numbering)),
        (QT_TRANSLATE_NOOP("LandRestoration", "Maps"), _maps(plan, numbering)),
        (QT_TRANSLATE_NOOP("LandRestoration", "Tables"), _tables(others, language, numbering)),
        (QT_TRANSLATE_NOOP("LandRestoration", "Ledger of responsibilities"), _tables(ledger, language, numbering)),
        (
            QT_TRANSLATE_NOOP("LandRestoration", "Conflicts with the spatial plan"),
            _tables([conflicts] if conflicts else [], language, numbering),
        ),
        (QT_TRANSLATE_NOOP("LandRestoration", "Methods and standards"), _methods(plan, numbering)),
        (QT_TRANSLATE_NOOP("LandRestoration", "Inputs and parameters"), _origins(plan, numbering)),
        (
            QT_TRANSLATE_NOOP("LandRestoration", "Checklist of maps and tables"),
            _checklist(checklist, language, numbering),
        ),
    ]
    note = language(
        QT_TRANSLATE_NOOP("LandRestoration", "Made with Land Restoration; figures are those of the layers named below.")
    )
    subtitle = language(SCOPES[SETS[plan.set]]) if plan.set else ""
    named = [(language(heading), content) for heading, content in sections]
    return page.document(plan.title, subtitle, named, language, note)


def _is(table, algorithm, output):
    return table.tags.get("ALGORITHM") == algorithm and table.tags.get("OUTPUT") == output


def _summary(plan, checklist, numbering):
    language = plan.language
    present = sum(row["present"] == language("yes") for row in checklist)
    cards = [
        (language(QT_TRANSLATE_NOOP("LandRestoration", "Maps")), str(sum(item.drawable for item in plan.items))),
        (language(QT_TRANSLATE_NOOP("LandRestoration", "Tables")), str(len(plan.tables))),
        (
            language(QT_TRANSLATE_NOOP("LandRestoration", "Items of the checklist present")),
            f"{present} / {len(checklist)}",
        ),
    ]
    area = plan.area_ha()
    if area is not None:
        label = language(QT_TRANSLATE_NOOP("LandRestoration", "Planning area (ha)"))
        cards.insert(0, (label, number(area)))
    conflicts = plan.conflicts()
    if conflicts is not None:
        cards.append((language(QT_TRANSLATE_NOOP("LandRestoration", "Conflicts")), str(len(conflicts.rows))))
    shown = "".join(f'<div class="card">{escape(label)}<b>{escape(value)}</b></div>' for label, value in cards)
    header = [
        language(QT_TRANSLATE_NOOP("LandRestoration", "Result")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Main figures")),
    ]
    rows = [(item.layer.name(), _figures(item, language)) for item in plan.items]
    title = f"{numbering.table()}  {language(QT_TRANSLATE_NOOP('LandRestoration', 'Main figures'))}"
    return f'<div class="cards">{shown}</div>{page.table(header, rows, title, widths=(26, 74)) if rows else ""}'


def _figures(item, language):
    """Main figures of an item in one line."""
    colon = "：" if language.chinese else ": "
    largest = sorted((row for row in item.classes if row[2] > 0), key=lambda row: -row[2])[:LARGEST]
    if largest:
        unit = f" {language(UNITS[item.class_unit])}".rstrip()
        return language.joined(f"{label} {share:.1%} ({number(amount)}{unit})" for label, _, amount, share in largest)
    parts = [
        f"{language(NUMBERS[key])}{colon}{number(value)}" for key, value in item.numbers.items() if key != "area_ha"
    ]
    unit = f" {item.unit}" if item.unit and item.numbers.get("mean") is not None else ""
    return language.joined(parts) + unit


def _maps(plan, numbering):
    """Maps under the headings of their topics, in the order of the layers."""
    budget = PICTURES // max(len(plan.items), 1)
    topics = {}
    for item, picture in zip(plan.items, plan.pictures):
        topics.setdefault(plan.topic(item), []).append((item, picture))
    parts = []
    for topic, content in topics.items():
        if topic and len(topics) > 1:
            parts.append(f"<h3>{escape(topic)}</h3>")
        parts.extend(_plate(plan, item, picture, numbering, budget) for item, picture in content)
    return "".join(parts)


def _plate(plan, item, picture, numbering, budget):
    language, name = plan.language, item.layer.name()
    unit = f" <small>({escape(item.unit)})</small>" if item.unit else ""
    chart = page.bars(item.classes, language(UNITS[item.class_unit]))
    figures = _figures_table(item, language) if not item.classes else ""
    if picture is None:
        return f"<h4>{escape(name)}{unit}</h4>{chart}{figures}"
    legend = "".join(_legend(other, language) for other in (item, *plan.context(item)))
    word = escape(language(QT_TRANSLATE_NOOP("LandRestoration", "Legend")))
    beneath = ""
    if plan.background is not None and not plan.covers(item):
        beneath = f'<p class="note">{escape(plan.background.name())}</p>'
    return (
        f'<figure><div class="plate"><img alt="{escape(name)}" src="{maps.as_data_address(picture, budget)}">'
        f'<div><ul class="legend"><li><b>{word}</b></li>{legend}</ul>{beneath}</div></div>'
        f"<figcaption>{escape(numbering.figure())}  {escape(name)}{unit}</figcaption>{chart}{figures}</figure>"
    )


def _legend(item, language):
    """Entries of a layer; of classes only those that occur; of ranges with the name of what is measured."""
    present = {name for name, _, amount, _ in item.classes if amount > 0}
    entries = [entry for entry in maps.legend(item.layer) if not present or entry[1] in present]
    measured = (
        "" if item.raster or not hasattr(item.layer.renderer(), "ranges") else item.layer.renderer().classAttribute()
    )
    head = f"<li>{escape(column_name(measured, language, item.algorithm))}</li>" if measured else ""
    return head + "".join(_entry(*entry) for entry in entries)


def _entry(colour, label, kind):
    style = f"border-color:{colour}" if kind == "line" else f"background:{colour}"
    extra = f' class="{kind}"' if kind != "area" else ""
    return f'<li><i{extra} style="{style}"></i><span>{escape(label)}</span></li>'


def _figures_table(item, language):
    if not item.numbers:
        return ""
    header = [language(NUMBERS[key]) for key in item.numbers]
    return page.table(header, [list(item.numbers.values())])


def _tables(tables, language, numbering):
    parts = []
    for table in tables:
        header, rows, plain = readable(table.header, table.rows, language, table.tags.get("ALGORITHM", ""))
        parts.append(page.table(header, rows[:ROWS], f"{numbering.table()}  {table.title}", plain))
        if len(rows) > ROWS:
            text = QT_TRANSLATE_NOOP(
                "LandRestoration", "The first {shown} of {rows} rows; the workbook has all of them."
            )
            parts.append(f'<p class="note">{escape(language(text, shown=ROWS, rows=len(rows)))}</p>')
    return "".join(parts)


def _named(plan):
    return [(item.layer.name(), item.tags) for item in plan.items] + [
        (table.title, table.tags) for table in plan.tables
    ]


def _methods(plan, numbering):
    language = plan.language
    identifiers = methods.used(tags for _, tags in _named(plan))
    if not identifiers:
        return ""
    parts = []
    header, rows = methods.purposes(identifiers, language)
    title = language(QT_TRANSLATE_NOOP("LandRestoration", "Methods"))
    parts.append(page.table(header, rows, f"{numbering.table()}  {title}", widths=(22, 54, 24)))
    header, rows = methods.behind([*identifiers, "planreport"], language)
    title = language(QT_TRANSLATE_NOOP("LandRestoration", "Tables of thresholds and codes"))
    note = language(
        QT_TRANSLATE_NOOP(
            "LandRestoration",
            "A row is verified when it was compared with the text of its source; others are to be checked before the "
            "plan is submitted, and can be replaced by the user's own table.",
        )
    )
    numbered = f"{numbering.table()}  {title}"
    parts.append(page.table(header, rows, numbered, widths=(24, 24, 36, 16)) + f'<p class="note">{escape(note)}</p>')
    return "".join(parts)


def _origins(plan, numbering):
    header, rows = methods.origins(_named(plan), plan.language)
    title = plan.language(QT_TRANSLATE_NOOP("LandRestoration", "Origin of layers and tables"))
    return page.table(header, rows, f"{numbering.table()}  {title}", widths=(16, 16, 34, 34)) if rows else ""


def _checklist(rows, language, numbering):
    header = [
        language(QT_TRANSLATE_NOOP("LandRestoration", "Kind")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Item")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Present")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Source")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Missing because")),
    ]
    name = "item_zh" if language.chinese else "item_en"
    body = [(row["kind"], row[name], row["present"], row["source"], row["missing"]) for row in rows]
    title = language(QT_TRANSLATE_NOOP("LandRestoration", "What reviewers tick off"))
    return page.table(header, body, f"{numbering.table()}  {title}", widths=(8, 20, 10, 20, 42)) if rows else ""
