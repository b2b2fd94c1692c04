"""Renew docs/algorithms from the registry around the notes in docs/methods, or check that nothing has drifted.

docs.py          write one page an algorithm, and the index
docs.py --check  fail when a page would change, or when an algorithm has no method note
"""

import importlib.util
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES, NOTES = ROOT / "docs" / "algorithms", ROOT / "docs" / "methods"


def registry():
    """Algorithms of the provider, by group and id, in English."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    spec = importlib.util.spec_from_file_location(
        "land_restoration", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["land_restoration"] = module
    spec.loader.exec_module(module)
    from land_restoration.tests.support import session

    _, plugin = session.start("en")
    found = [a for a in plugin.provider.algorithms() if type(a).__module__.startswith("land_restoration.algorithms")]
    return sorted(found, key=lambda a: (a.groupId(), a.name()))


def page(algorithm):
    """Markdown of one algorithm: reference from the registry, then the method note."""
    lines = [
        f"# {algorithm.displayName()} · `{algorithm.id()}`",
        "",
        algorithm.shortDescription(),
        "",
        "## Parameters",
        "",
    ]
    lines += ["| name | label | meaning |", "|---|---|---|"]
    outputs = []
    for definition in algorithm.parameterDefinitions():
        row = f"| `{definition.name()}` | {_cell(definition.description())} | {_cell(definition.help())}{_extra(definition)} |"
        (outputs if definition.isDestination() else lines).append(row)
    lines += ["", "## Outputs", "", "| name | label | meaning |", "|---|---|---|", *outputs]
    destinations = {definition.name() for definition in algorithm.destinationParameterDefinitions()}
    lines += [
        f"| `{output.name()}` | {_cell(output.description())} | number or text |"
        for output in algorithm.outputDefinitions()
        if output.name() not in destinations
    ]
    note = NOTES / f"{algorithm.name()}.md"
    lines += (
        ["", "## Method", "", note.read_text(encoding="utf-8").strip(), ""]
        if note.exists()
        else ["", f"(no method note: {note.name})", ""]
    )
    return "\n".join(lines)


def _cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def _extra(definition):
    extras = []
    if definition.type() == "enum":
        extras.append("; ".join(f"{number} = {option}" for number, option in enumerate(definition.options())))
    default = definition.defaultValue()
    if default not in (None, "") and not definition.isDestination():
        extras.append(f"default {default}")
    needed = definition.metadata().get("land_restoration", {}).get("needed")
    if not needed and not definition.isDestination():
        extras.append("optional")
    return f" *({'; '.join(_cell(str(extra)) for extra in extras)})*" if extras else ""


def index(algorithms):
    """Markdown list of all pages by group."""
    lines, group = ["# Algorithms", ""], None
    for algorithm in algorithms:
        if algorithm.group() != group:
            group = algorithm.group()
            lines += ["", f"## {group}", ""]
        lines.append(f"- [{algorithm.displayName()}]({algorithm.name()}.md): {algorithm.shortDescription()}")
    return "\n".join([*lines, ""])


def main(check):
    algorithms = registry()
    wanted = {f"{algorithm.name()}.md": page(algorithm) for algorithm in algorithms}
    wanted["README.md"] = index(algorithms)
    found = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    drifted = sorted(name for name in {*wanted, *found} if wanted.get(name) != found.get(name))
    without_note = [a.name() for a in algorithms if not (NOTES / f"{a.name()}.md").exists()]
    if check:
        if drifted:
            sys.exit(f"docs/algorithms is not what the registry says ({', '.join(drifted[:5])} …): run 'make docs'")
        if without_note:
            sys.exit(f"no method note in docs/methods for {', '.join(without_note)}")
        return
    PAGES.mkdir(parents=True, exist_ok=True)
    for name in drifted:
        if name in wanted:
            (PAGES / name).write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            (PAGES / name).unlink()
    print(f"{len(wanted)} pages, {len(drifted)} renewed")


if __name__ == "__main__":
    try:
        main("--check" in sys.argv)
    except SystemExit as problem:
        print(problem, file=sys.stderr)
        os._exit(1)
    sys.stdout.flush()
    os._exit(0)  # QGIS crashes at times when Python takes it down
