"""How a plan came about: methods, the tables of standards behind them, inputs and parameters."""

import json
import re

from qgis.core import QgsProcessingParameterDefinition

from ...core import standards
from ...core.errors import QT_TRANSLATE_NOOP

LAYERS = {"raster", "source", "vector", "multilayer", "maplayer", "file", "mesh"}
WITHIN = re.compile(r"^[A-Z][A-Z0-9_]*(\.\w+)?$|_[0-9a-f]{8}_[0-9a-f]{4}_")  # how a model names what is between steps
SOURCES = 3  # that a row names


def used(tags):
    """Identifiers of the algorithms that made the layers and tables, in their order."""
    return list(dict.fromkeys(tag["ALGORITHM"] for tag in tags if tag.get("ALGORITHM")))


def purposes(identifiers, language):
    """(header, rows): what each method does."""
    header = [
        language(QT_TRANSLATE_NOOP("LandRestoration", "Method")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "What it does")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Algorithm")),
    ]
    rows = [
        (language.name(identifier), language.purpose(identifier), f"restoration:{identifier}")
        for identifier in identifiers
    ]
    return header, rows


def behind(identifiers, language):
    """(header, rows): the tables of thresholds that the methods read, with their sources and what is verified."""
    known = standards.load("report_standards", filled=("algorithm", "table"))
    users = {}
    for identifier in identifiers:
        for table in known.loc[known["algorithm"] == identifier, "table"]:
            users.setdefault(table, []).append(identifier)
    header = [
        language(QT_TRANSLATE_NOOP("LandRestoration", "Table")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Read by")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Source")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Rows verified")),
    ]
    rows = []
    for table, readers in sorted(users.items()):
        frame = standards.load(table, columns=("source", "verified"))
        sources = list(dict.fromkeys(frame["source"]))
        between = "；" if language.chinese else "; "
        named = between.join(_source_names(sources[:SOURCES], language)) + (" …" if len(sources) > SOURCES else "")
        verified = int((frame["verified"] == "yes").sum())
        rows.append(
            (f"{table}.csv", language.joined(map(language.name, readers)), named, _share(verified, frame, language))
        )
    return header, rows


def _source_names(sources, language):
    """Sources as the tables name them, or in Chinese."""
    if not language.chinese:
        return sources
    table = standards.load("report_sources", filled=("source", "name_zh"))
    names = dict(zip(table["source"], table["name_zh"]))
    return [names.get(source, source) for source in sources]


def _share(verified, frame, language):
    if verified == len(frame):
        word = QT_TRANSLATE_NOOP("LandRestoration", "yes: all {rows}")
    elif verified:
        word = QT_TRANSLATE_NOOP("LandRestoration", "in part: {verified} of {rows}")
    else:
        word = QT_TRANSLATE_NOOP("LandRestoration", "no: 0 of {rows}")
    return language(word, verified=verified, rows=len(frame))


def parameters(tag, language):
    """(inputs, settings) of a run as recorded in its output: lists of (name, text) in the document's language."""
    algorithm = language.algorithm(tag.get("ALGORITHM", ""))
    try:
        recorded = json.loads(tag.get("PARAMETERS") or "{}")
    except ValueError:
        recorded = {}
    inputs, settings = [], []
    for name, value in recorded.items():
        definition = algorithm.parameterDefinition(name) if algorithm is not None else None
        label = definition.description() if definition is not None else name
        if value in (None, "", []):
            continue
        if definition is not None and definition.type() in LAYERS:
            inputs.append((label, _files(value, language)))
        else:
            settings.append((label, _setting(definition, value, language)))
    return inputs, settings


def _files(value, language):
    between = language(QT_TRANSLATE_NOOP("LandRestoration", "result of an earlier step"))
    parts = value if isinstance(value, list) else [value]
    names = [between if WITHIN.search(str(part)) else str(part).replace("|layername=", " · ") for part in parts]
    return language.joined(dict.fromkeys(names))


def _setting(definition, value, language):
    if isinstance(value, bool):
        return language(
            QT_TRANSLATE_NOOP("LandRestoration", "yes") if value else QT_TRANSLATE_NOOP("LandRestoration", "no")
        )
    if definition is not None and definition.type() == "enum":
        options = definition.options()
        chosen = value if isinstance(value, list) else [value]
        return language.joined(
            options[int(index)] if str(index).isdigit() and int(index) < len(options) else str(index)
            for index in chosen
        )
    if isinstance(value, list):
        return language.joined(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def origins(named, language):
    """(header, rows): each layer or table with its method, inputs and parameters.

    ``named`` is a list of (title, tags).
    """
    header = [
        language(QT_TRANSLATE_NOOP("LandRestoration", "Layer or table")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Method")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Inputs")),
        language(QT_TRANSLATE_NOOP("LandRestoration", "Parameters")),
    ]
    rows = []
    for title, tag in named:
        identifier = tag.get("ALGORITHM", "")
        inputs, settings = parameters(tag, language)
        rows.append(
            (
                title,
                language.name(identifier) if identifier else language(QT_TRANSLATE_NOOP("LandRestoration", "given")),
                _lines(inputs, language),
                _lines(settings, language),
            )
        )
    return header, rows


def _lines(pairs, language):
    colon = "：" if language.chinese else ": "
    return ("；" if language.chinese else "; ").join(f"{name}{colon}{text}" for name, text in pairs)


def needs(identifier, language):
    """Names of the layers and tables without which an algorithm does not run."""
    algorithm = language.algorithm(identifier)
    if algorithm is None:
        return []
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    return [
        definition.description()
        for definition in algorithm.parameterDefinitions()
        if definition.type() in LAYERS - {"file"}
        and not definition.isDestination()
        and not definition.flags() & optional
    ]
