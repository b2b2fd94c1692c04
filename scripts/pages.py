"""Pages of the handbook: the registry and its algorithms as Markdown, in English or Chinese."""

import importlib.util
import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOTES = ROOT / "docs" / "methods"
EXAMPLES = ROOT / "tests" / "examples"
PICTURES = ROOT / "docs" / "images" / "examples"

HEADINGS = {
    "en": {
        "title": "Land Restoration",
        "algorithms": "Algorithms",
        "parameters": "Parameters",
        "outputs": "Outputs",
        "method": "Method",
        "example": "Example on the sample county",
        "table": ("name", "label", "meaning"),
        "value": "number or text",
        "default": "default",
        "optional": "optional",
        "between": ": ",
        "tutorials": "Tutorials",
        "start": "Start",
        "county": "Sample county",
        "databases": "Databases",
        "home": "Contents",
    },
    "zh_CN": {
        "title": "国土空间生态修复",
        "algorithms": "算法",
        "parameters": "参数",
        "outputs": "输出",
        "method": "方法",
        "example": "示例县上的示例",
        "table": ("名称", "标签", "含义"),
        "value": "数值或文本",
        "default": "默认值",
        "optional": "可选",
        "between": "：",
        "tutorials": "教程",
        "start": "开始",
        "county": "示例县",
        "databases": "数据库",
        "home": "目录",
    },
}


def registry(locale="en"):
    """Algorithms of the provider, by group and id, in a language (one a process)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    spec = importlib.util.spec_from_file_location(
        "land_restoration", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["land_restoration"] = module
    spec.loader.exec_module(module)
    from land_restoration.tests.support import session

    _, plugin = session.start(locale)
    found = [a for a in plugin.provider.algorithms() if type(a).__module__.startswith("land_restoration.algorithms")]
    return sorted(found, key=lambda a: (a.groupId(), a.name()))


def note(identifier, locale):
    """File of an algorithm's hand-written method note."""
    return NOTES / ("" if locale == "en" else locale) / f"{identifier}.md"


def page(algorithm, locale="en"):
    """Markdown of one algorithm: reference from the registry, example, then the method note."""
    words = HEADINGS[locale]
    lines = [
        f"# {algorithm.displayName()} · `{algorithm.id()}`",
        "",
        algorithm.shortDescription(),
        "",
        f"## {words['parameters']}",
        "",
        *_head(words),
    ]
    outputs = []
    for definition in algorithm.parameterDefinitions():
        meaning = _cell(definition.help()) + _extra(definition, words)
        row = f"| `{definition.name()}` | {_cell(definition.description())} | {meaning} |"
        (outputs if definition.isDestination() else lines).append(row)
    destinations = {definition.name() for definition in algorithm.destinationParameterDefinitions()}
    lines += ["", f"## {words['outputs']}", "", *_head(words), *outputs]
    lines += [
        f"| `{output.name()}` | {_cell(output.description())} | {words['value']} |"
        for output in algorithm.outputDefinitions()
        if output.name() not in destinations
    ]
    lines += _example(algorithm, words)
    text = note(algorithm.name(), locale)
    if text.exists():
        lines += ["", f"## {words['method']}", "", text.read_text(encoding="utf-8").strip(), ""]
    return "\n".join(lines)


def index(algorithms, locale="en"):
    """Markdown list of all pages by group."""
    words = HEADINGS[locale]
    lines, group = [f"# {words['algorithms']}", ""], None
    for algorithm in algorithms:
        if algorithm.group() != group:
            group = algorithm.group()
            lines += ["", f"## {group}", ""]
        name, text = algorithm.displayName(), algorithm.shortDescription()
        lines.append(f"- [{name}]({algorithm.name()}.md){words['between']}{text}")
    return "\n".join([*lines, ""])


def command(algorithm):
    """The example call as one would type it, outputs under their names."""
    call = json.loads((EXAMPLES / f"{algorithm.name()}.json").read_text(encoding="utf-8"))
    parts = [f"qgis_process.bin run {algorithm.id()} --"]
    for name, value in call.items():
        items = value if isinstance(value, list) else [value]
        parts += [f"{name}={_quoted(_plain(item))}" for item in items]
    endings = {"rasterDestination": ".tif", "fileDestination": "", "folderDestination": ""}
    for definition in algorithm.destinationParameterDefinitions():
        if definition.type() == "sink":
            ending = ".csv" if definition.dataType() == 5 else ".gpkg"
        elif definition.type() == "fileDestination":
            ending = "." + definition.defaultFileExtension()
        else:
            ending = endings.get(definition.type(), ".gpkg")
        parts.append(f"{definition.name()}={definition.name().lower()}{ending}")
    return " \\\n    ".join(parts)


def _plain(value):
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).replace("{county}", "county")


def _quoted(text):
    return f"'{text}'" if any(sign in text for sign in ' |;,*()&$#"<>') else text


def _example(algorithm, words):
    if not (EXAMPLES / f"{algorithm.name()}.json").exists():
        return []
    lines = ["", f"## {words['example']}", "", "```console", command(algorithm), "```"]
    if (PICTURES / f"{algorithm.name()}.png").exists():
        lines += ["", f"![{algorithm.displayName()}](../images/examples/{algorithm.name()}.png)"]
    return lines


def _head(words):
    return [f"| {' | '.join(words['table'])} |", "|---|---|---|"]


def _cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def _extra(definition, words):
    extras = []
    if definition.type() == "enum":
        extras.append("; ".join(f"{number} = {option}" for number, option in enumerate(definition.options())))
    default = definition.defaultValue()
    if default not in (None, "") and not definition.isDestination():
        extras.append(f"{words['default']} {default}")
    needed = definition.metadata().get("land_restoration", {}).get("needed")
    if not needed and not definition.isDestination():
        extras.append(words["optional"])
    return f" *({'; '.join(_cell(str(extra)) for extra in extras)})*" if extras else ""
