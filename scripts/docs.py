"""Renew docs/algorithms from the registry around the notes in docs/methods, or check that nothing has drifted.

docs.py          write one page an algorithm, and the index
docs.py --check  fail when a page would change, or when an algorithm has no method note in either language
"""

import os
import sys

from pages import ROOT, index, note, page, registry

PAGES = ROOT / "docs" / "algorithms"


def main(check):
    algorithms = registry()
    wanted = {f"{algorithm.name()}.md": page(algorithm) for algorithm in algorithms}
    wanted["README.md"] = index(algorithms)
    found = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    drifted = sorted(name for name in {*wanted, *found} if wanted.get(name) != found.get(name))
    absent = [str(note(a.name(), locale).relative_to(ROOT)) for a in algorithms for locale in ("en", "zh_CN")
              if not note(a.name(), locale).exists()]  # fmt: skip
    if check:
        if drifted:
            sys.exit(f"docs/algorithms is not what the registry says ({', '.join(drifted[:5])} …): run 'make docs'")
        if absent:
            sys.exit(f"no method note {', '.join(absent)}")
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
