"""What reviewers tick off: the maps and tables of a plan, which of them are there, and why others are not."""

from ...core.errors import QT_TRANSLATE_NOOP
from . import methods

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
        Kind ("map" or "table") → algorithm id → (name, whether there is something in it) of what it made.
    """
    found = []
    for item in table.to_dict("records"):
        if chosen and SETS[chosen] not in item["sets"].split():
            continue
        wanted = item["algorithms"].split()
        given = [entry for algorithm in wanted for entry in made[item["kind"]].get(algorithm, [])]
        source = [name for name, filled in given if filled] or [name for name, _ in given]
        if any(filled for _, filled in given):
            present = QT_TRANSLATE_NOOP("LandRestoration", "yes")
        elif given:  # such as the mines of a county that has none
            present = QT_TRANSLATE_NOOP("LandRestoration", "without content")
        else:
            present = QT_TRANSLATE_NOOP("LandRestoration", "no")
        found.append(
            {
                "kind": language(KINDS[item["kind"]]),
                "item_en": item["item_en"],
                "item_zh": item["item_zh"],
                "present": language(present),
                "source": language.joined(dict.fromkeys(source)),
                "missing": "" if source else _remedy(wanted, language),
            }
        )
    return found


def _remedy(wanted, language):
    ways = []
    for algorithm in wanted:
        layers = methods.needs(algorithm, language)
        text = (
            QT_TRANSLATE_NOOP(
                "LandRestoration", "“{method}” (restoration:{algorithm}) has not been run; it needs: {layers}"
            )
            if layers
            else QT_TRANSLATE_NOOP("LandRestoration", "“{method}” (restoration:{algorithm}) has not been run")
        )
        ways.append(
            language(text, method=language.name(algorithm), algorithm=algorithm, layers=language.joined(layers))
        )
    return language(QT_TRANSLATE_NOOP("LandRestoration", "; or ")).join(ways)
