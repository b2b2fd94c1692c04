"""Build the shipped models (restoration_plugin/models/*.model3) from scripts/model_plans/*.json.

A plan lists inputs, steps and outputs of a model. In a step's parameters "#NAME" is an input of the model, "@step.OUT"
an output of an earlier step, "=…" an expression, a list joins several sources, anything else is a value. A step's "title"
and "note" are what the designer shows; "mapping" and "aggregates" are the fields of QGIS's own refactoring and aggregation.
"""

import json
import os
import re
import sys
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ROOT / "restoration_plugin" / "bridge" / "model_texts.py"
PLANS, MODELS = ROOT / "scripts" / "model_plans", ROOT / "restoration_plugin" / "models"
COLUMN, ROW, WIDTH = 500, 220, 230  # pixels between steps in the designer, and across one
TINTS = ("#eef4f0", "#eef1f8", "#f7f1e8", "#f3eef6", "#eaf5f7", "#f8eeee", "#f4f6e6")
"""Of the boxes around topics, in turn."""


def start():
    """Start QGIS with the plugin."""
    import importlib.util

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    spec = importlib.util.spec_from_file_location(
        "land_restoration", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["land_restoration"] = module
    spec.loader.exec_module(module)
    from land_restoration.tests.support import session

    session.start("en")


def parameter(entry):
    """Model parameter of a plan's input."""
    from qgis import core

    name, label, kind = entry["name"], entry["label"], entry["type"]
    optional = entry.get("optional", False)
    if kind == "raster":
        return core.QgsProcessingParameterRasterLayer(name, label, optional=optional)
    if kind == "rasters":
        return core.QgsProcessingParameterMultipleLayers(name, label, core.QgsProcessing.TypeRaster, optional=optional)
    if kind == "vectors":
        anything = core.QgsProcessing.TypeVectorAnyGeometry
        return core.QgsProcessingParameterMultipleLayers(name, label, anything, optional=optional)
    if kind in ("vector", "table", "points", "places", "lines"):
        polygon, point = core.QgsProcessing.TypeVectorPolygon, core.QgsProcessing.TypeVectorPoint
        types = {
            "vector": [polygon],
            "lines": [core.QgsProcessing.TypeVectorLine],
            "points": [point],
            "places": [point, polygon],
            "table": [core.QgsProcessing.TypeVector],
        }
        return core.QgsProcessingParameterFeatureSource(name, label, types[kind], optional=optional)
    if kind == "field":
        return core.QgsProcessingParameterField(
            name, label, entry.get("default"), entry["parent"], optional="default" in entry
        )
    if kind in ("number", "integer"):
        types = core.QgsProcessingParameterNumber.Type
        whole = types.Integer if kind == "integer" else types.Double
        return core.QgsProcessingParameterNumber(name, label, whole, entry.get("default"), optional=optional)
    if kind == "text":
        return core.QgsProcessingParameterString(name, label, entry.get("default"), False, optional=True)
    if kind == "enum":
        return core.QgsProcessingParameterEnum(
            name, label, entry["options"], False, entry.get("default", 0), optional=True
        )
    raise ValueError(f"{name}: unknown type {kind}")


def sources(value):
    """Return the child parameter sources of a step's value."""
    from qgis.core import QgsProcessingModelChildParameterSource as Source

    if isinstance(value, list) and any(isinstance(item, str) and item.startswith(("#", "@")) for item in value):
        return [source for item in value for source in sources(item)]
    if isinstance(value, str) and value.startswith("="):
        return [Source.fromExpression(value[1:])]
    if isinstance(value, str) and value.startswith("#"):
        return [Source.fromModelParameter(value[1:])]
    if isinstance(value, str) and value.startswith("@"):
        step, output = value[1:].split(".")
        return [Source.fromChildOutput(step, output)]
    return [Source.fromStaticValue(value)]


def fields(step):
    """Value of the parameter that lists the fields which a step of QGIS makes."""
    kinds = {"text": 10, "number": 6, "integer": 2}  # of QVariant
    result = {}
    if "mapping" in step:
        result["FIELDS_MAPPING"] = [
            {"name": name, "type": kinds[kind], "length": 0, "precision": 0, "expression": expression}
            for name, kind, expression in step["mapping"]
        ]
    if "aggregates" in step:
        result["AGGREGATES"] = [
            {"name": name, "type": kinds[kind], "length": 0, "precision": 0, "aggregate": how, "input": expression, "delimiter": ", "}
            for name, kind, how, expression in step["aggregates"]
        ]  # fmt: skip
    return result


def _flat(value):
    """Items of a value, lists within it taken apart."""
    return [item for entry in value for item in _flat(entry)] if isinstance(value, list) else [value]


def _tops(steps):
    """First row of each topic's box: below every earlier one that shares a column with it."""
    columns, tops, ends = {}, {}, {}
    for step in steps:
        columns.setdefault(step["topic"], []).append(step["column"])
    for topic, used in columns.items():
        low, high = min(used), max(used)
        above = [ends[other] for other in ends if min(columns[other]) <= high and max(columns[other]) >= low]
        tops[topic] = max(above, default=0)
        ends[topic] = tops[topic] + max(used.count(column) for column in used)
    return tops


def build(plan):
    """Return the model of a plan."""
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelComment,
        QgsProcessingModelGroupBox,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterDefinition,
    )
    from qgis.PyQt.QtCore import QPointF, QSizeF
    from qgis.PyQt.QtGui import QColor

    model = QgsProcessingModelAlgorithm(plan["name"], plan["group"])
    model.setHelpContent({"ALG_DESC": plan["help"], **{entry["name"]: entry["help"] for entry in plan["inputs"]}})
    for number, entry in enumerate(plan["inputs"]):
        component = QgsProcessingModelParameter(entry["name"])
        component.setPosition(QPointF(140, ROW + number * 60))
        component.setSize(QSizeF(WIDTH, 40))
        model.addModelParameter(parameter(entry), component)
    model.setParameterOrder([entry["name"] for entry in plan["inputs"]])
    rows, boxes, tops = {}, {}, _tops(plan["steps"])
    used = {item for step in plan["steps"] for value in step["parameters"].values() for item in _flat(value)}
    for step in plan["steps"]:
        identifier = step["algorithm"] if ":" in step["algorithm"] else f"restoration:{step['algorithm']}"
        child = QgsProcessingModelChildAlgorithm(identifier)
        child.setChildId(step["id"])
        if child.algorithm() is None:
            raise ValueError(f"{plan['name']}: no algorithm {step['algorithm']}")
        known = {definition.name() for definition in child.algorithm().parameterDefinitions()}
        unknown = sorted(set(step["parameters"]) - known)
        if unknown:
            raise ValueError(f"{plan['name']}.{step['id']} has no parameters {unknown}")
        child.setDescription(step.get("title") or child.algorithm().displayName())
        column, topic = step["column"], step["topic"]
        rows[topic, column] = rows.get((topic, column), 0) + 1
        place = QPointF(column * COLUMN, (tops[topic] + rows[topic, column]) * ROW)
        child.setPosition(place)
        child.setSize(QSizeF(WIDTH, 40))
        if "note" in step:
            note = QgsProcessingModelComment(step["note"])
            note.setPosition(place + QPointF(0, ROW * 0.36))
            note.setSize(QSizeF(WIDTH, 24 + 15 * (len(step["note"]) // 38)))
            note.setColor(QColor("#fff3c4"))
            child.setComment(note)
        boxes.setdefault(step["topic"], []).append(place)
        defaults = {
            definition.name(): definition.defaultValue()
            for definition in child.algorithm().parameterDefinitions()
            if not definition.isDestination() and definition.defaultValue() is not None
        }
        for name, value in {**defaults, **step["parameters"]}.items():
            child.addParameterSources(name, sources(value))
        for name, value in fields(step).items():
            child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
        finals = {}
        for output, title in step.get("outputs", {}).items():
            final = QgsProcessingModelOutput(title, title)
            final.setChildId(step["id"])
            final.setChildOutputName(output)
            flags = child.algorithm().parameterDefinition(output).flags()
            optional = flags & QgsProcessingParameterDefinition.Flag.FlagOptional
            if not optional or f"@{step['id']}.{output}" in used:  # made whether it is asked for or not
                final.setDefaultValue("TEMPORARY_OUTPUT")
            final.setPosition(place + QPointF(COLUMN * 0.47, 30 * len(finals) - 46))
            finals[title] = final
        child.setModelOutputs(finals)
        model.addChildAlgorithm(child)
    for number, (topic, places) in enumerate(boxes.items()):
        box = QgsProcessingModelGroupBox()
        fixed = uuid.uuid5(uuid.NAMESPACE_OID, f"{plan['name']}/{number}")  # QGIS draws one by lot, and sorts by it
        box.loadVariant({**box.toVariant(), "uuid": f"{{{fixed}}}", "component_description": topic})
        left, right = min(p.x() for p in places), max(p.x() for p in places)
        top, bottom = min(p.y() for p in places), max(p.y() for p in places)
        box.setPosition(QPointF((left + right) / 2 + COLUMN * 0.22, (top + bottom) / 2 + ROW * 0.05))
        box.setSize(QSizeF(right - left + COLUMN * 0.97, bottom - top + ROW * 0.98))
        box.setColor(QColor(TINTS[number % len(TINTS)]))
        model.addGroupBox(box)
    model.updateDestinationParameters()
    good, problems = model.validate()
    if not good:
        raise ValueError(f"{plan['name']}: {problems}")
    return model


def texts(plans):
    """Module that marks every text of the models for translation."""
    found = set()
    for plan in plans:
        found.add(plan["help"])
        found.update(text for entry in plan["inputs"] for text in (entry["label"], entry["help"]))
        for step in plan["steps"]:
            found.update(step.get("outputs", {}).values())
            found.update(step[name] for name in ("title", "note", "topic") if name in step)
    lines = [
        f'    QT_TRANSLATE_NOOP("LandRestoration", {json.dumps(text, ensure_ascii=False)}),' for text in sorted(found)
    ]
    return "\n".join(
        [
            '"""Texts of the shipped models, marked for translation; written by scripts/models.py."""',
            "",
            "from ..core.errors import QT_TRANSLATE_NOOP",
            "",
            "TEXTS = (",
            *lines,
            ")  # fmt: skip",
            "",
        ]
    )


def ordered(text):
    """XML with its attributes in order, which QGIS writes by lot."""
    return re.sub(r'(?: \w+="[^"]*"){2,}', _sorted_attributes, text)


def _sorted_attributes(match):
    return "".join(f" {attribute}" for attribute in sorted(re.findall(r'\w+="[^"]*"', match[0])))


def main():
    start()
    MODELS.mkdir(exist_ok=True)
    plans = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(PLANS.glob("*.json"))]
    TEXTS.write_text(texts(plans), encoding="utf-8", newline="\n")
    for plan in plans:
        target = MODELS / f"{plan['name']}.model3"
        if not build(plan).toFile(str(target)):
            raise OSError(f"{target} cannot be written")
        target.write_text(ordered(target.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
        print(target.name, len(plan["steps"]), "steps")


if __name__ == "__main__":
    try:
        main()
    except (ValueError, OSError) as problem:
        print(problem, file=sys.stderr)
        sys.stderr.flush()
        os._exit(1)
    sys.stdout.flush()
    os._exit(0)
