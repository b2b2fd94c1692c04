"""Parameters of indicators and their weights, which several algorithms ask for alike."""

from ..restoration_plugin.i18n import translate
from .parameters import choice, matrix, table, text


def directions_text():
    """Return the parameter ``DIRECTIONS``: whether more of an indicator raises or lowers the index."""
    return text(
        "DIRECTIONS",
        translate("LandRestoration", "Directions"),
        translate(
            "LandRestoration",
            "+ where more raises the index, - where it lowers it, one for each indicator, such as +,-,+; all + where left out.",
        ),
    )


def weighting_choice(name, methods):
    """Return the choice of a method of weighting; ``methods`` are those of ``core.zoning``, in the algorithm's order."""
    labels = {
        "equal": translate("LandRestoration", "Equal"),
        "given": translate("LandRestoration", "Given"),
        "ahp": translate("LandRestoration", "AHP"),
        "entropy": translate("LandRestoration", "Entropy"),
        "critic": translate("LandRestoration", "CRITIC"),
        "game theory": translate("LandRestoration", "Game theory (AHP and entropy)"),
    }
    return choice(
        name,
        translate("LandRestoration", "Weights"),
        translate(
            "LandRestoration",
            "Game theory joins AHP and entropy. AHP judgements that contradict each other are refused, and the one to review is named.",
        ),
        [labels[method] for method in methods],
    )


def comparison_matrix():
    """Return the parameter ``COMPARISON`` with the judgements of AHP."""
    return matrix(
        "COMPARISON",
        translate("LandRestoration", "Comparison"),
        translate(
            "LandRestoration",
            "Judgements, row by row: how many times as important the row is as the column; 0 or empty below the diagonal is filled in.",
        ),
        [translate("LandRestoration", "Judgement")],
    )


def ranges_parameter():
    """Return the parameter ``RANGES``: lows and highs of the indicators from elsewhere."""
    return table(
        "RANGES",
        translate("LandRestoration", "Ranges"),
        translate(
            "LandRestoration",
            "Table with the columns indicator, low and high, from another year or county, so that results compare.",
        ),
        optional=True,
    )
