"""What reviewers tick off: the maps and tables of a plan, which of them are there, and why others are not."""

from ...core.errors import QT_TRANSLATE_NOOP

SETS = ("", "provincial", "municipal", "county")
KINDS = {"map": QT_TRANSLATE_NOOP("LandRestoration", "Map"), "table": QT_TRANSLATE_NOOP("LandRestoration", "Table")}


def rows(table, chosen, made, language):
    """Rows of the checklist.

    Parameters
    ----------
    table : DataFrame
        ``report_items`` or the user's own.
    chosen : int
        Index of the set; 0 takes every item.
    made : dict
        Algorithm id → names of the layers and tables that it made.
    """
    found = []
    for item in table.to_dict("records"):
        if chosen and SETS[chosen] not in item["sets"].split():
            continue
        wanted = item["algorithms"].split()
        source = [name for algorithm in wanted for name in made.get(algorithm, [])]
        found.append(
            {
                "kind": language(KINDS[item["kind"]]),
                "item_en": item["item_en"],
                "item_zh": item["item_zh"],
                "present": language(
                    QT_TRANSLATE_NOOP("LandRestoration", "yes")
                    if source
                    else QT_TRANSLATE_NOOP("LandRestoration", "no")
                ),
                "source": ", ".join(source),
                "missing": ""
                if source
                else language(
                    QT_TRANSLATE_NOOP("LandRestoration", "no layer from {algorithms}"),
                    algorithms=" / ".join(f"restoration:{name}" for name in wanted),
                ),
            }
        )
    return found
