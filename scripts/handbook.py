"""Build the handbook as local pages in both languages: handbook.py FOLDER.

MkDocs makes FOLDER/en and FOLDER/zh_CN from the registry, the method notes and the tutorials.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from pages import HEADINGS, ROOT, index, page, registry

MKDOCS = ROOT / "build" / "tools" / "bin" / "mkdocs"
DOCS = ROOT / "docs"


def sources(locale, folder):
    """Write the Markdown of one language and MkDocs' settings into a folder."""
    words, pages = HEADINGS[locale], folder / "docs"
    algorithms = registry(locale)
    (pages / "algorithms").mkdir(parents=True)
    for algorithm in algorithms:
        (pages / "algorithms" / f"{algorithm.name()}.md").write_text(page(algorithm, locale), encoding="utf-8")
    (pages / "algorithms" / "index.md").write_text(index(algorithms, locale), encoding="utf-8")
    tutorials = sorted((DOCS / "tutorials" / locale).glob("[0-9]*.md"))
    (pages / "tutorials").mkdir()
    for path in tutorials:
        shutil.copyfile(path, pages / "tutorials" / path.name)
    shutil.copyfile(DOCS / "tutorials" / locale / "index.md", pages / "index.md")
    for name in ("sample_county", "databases"):
        shutil.copyfile(DOCS / f"{name}{'' if locale == 'en' else '.' + locale}.md", pages / f"{name}.md")
    shutil.copytree(DOCS / "images", pages / "images")
    shutil.copyfile(DOCS / "theme" / "style.css", pages / "style.css")
    groups = {}
    for algorithm in algorithms:
        groups.setdefault(algorithm.group(), []).append({algorithm.displayName(): f"algorithms/{algorithm.name()}.md"})
    navigation = [
        {words["start"]: "index.md"},
        {words["tutorials"]: [f"tutorials/{path.name}" for path in tutorials]},
        {words["county"]: "sample_county.md"},
        {words["databases"]: "databases.md"},
        {words["algorithms"]: [{words["home"]: "algorithms/index.md"}, *({g: a} for g, a in groups.items())]},
    ]
    settings = {
        "site_name": words["title"],
        "docs_dir": str(pages),
        "theme": {"name": None, "custom_dir": str(DOCS / "theme")},
        "use_directory_urls": False,
        "plugins": [],
        "markdown_extensions": ["tables", "fenced_code"],
        "extra": {"language": locale.replace("_", "-")},
        "nav": navigation,
    }
    (folder / "mkdocs.yml").write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")


def main(target):
    """Build both languages, each in a process of its own: QGIS starts in one language only."""
    shutil.rmtree(target, ignore_errors=True)
    work = ROOT / "build" / "handbook"
    shutil.rmtree(work, ignore_errors=True)
    for locale in HEADINGS:
        folder = work / locale
        folder.mkdir(parents=True)
        subprocess.run([sys.executable, __file__, "--sources", locale, str(folder)], check=True)
        subprocess.run(
            [MKDOCS, "build", "--strict", "--quiet", "-f", folder / "mkdocs.yml", "-d", target / locale], check=True
        )
        for extra in ("sitemap.xml", "sitemap.xml.gz"):
            (target / locale / extra).unlink(missing_ok=True)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"{len(list(target.rglob('*.html')))} pages, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    if sys.argv[1] == "--sources":
        sources(sys.argv[2], Path(sys.argv[3]))
        sys.stdout.flush()
        os._exit(0)  # QGIS crashes at times when Python takes it down
    main((ROOT / sys.argv[1]).resolve())  # an absolute path stays as it is
