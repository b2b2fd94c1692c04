"""Renew i18n/land_restoration_zh_CN.ts from the code, or check that it is up to date and complete.

translations.py            take up new texts, drop those that are gone, keep every translation
translations.py --check    fail when that would change the file, or when a text has no translation
translations.py FILE.json  besides, take translations from files {"English": "中文"}
"""

import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
TS = ROOT / "i18n" / "land_restoration_zh_CN.ts"
PYLUPDATE = ROOT / "build" / "tools" / "bin" / "pylupdate6"


def texts():
    """Every text that the code marks for translation."""
    files = sorted(path for folder in ("algorithms", "restoration_plugin") for path in (ROOT / folder).rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        subprocess.run([PYLUPDATE, "--ts", fresh, *files], check=True, stdout=subprocess.DEVNULL)
        return sorted({source for source, _ in messages(fresh)})


def messages(path):
    """(text, translation) pairs of a .ts file; an unfinished translation is empty."""
    for message in ET.parse(path).getroot().iter("message"):
        yield message.findtext("source") or "", message.findtext("translation") or ""


def render(sources, known):
    """Content of the .ts file: sorted, without line numbers, so that it changes only when a text does."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="zh_CN" sourcelanguage="en">',
    ]
    lines += ["<context>", "    <name>LandRestoration</name>"]
    for source in sources:
        translation = known.get(source, "")
        lines += ["    <message>", f"        <source>{escape(source)}</source>"]
        lines.append(
            f"        <translation>{escape(translation)}</translation>"
            if translation
            else '        <translation type="unfinished"></translation>'
        )
        lines.append("    </message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def main(arguments):
    known = dict(messages(TS)) if TS.exists() else {}
    for path in arguments:
        if path != "--check":
            known.update(
                {key: value for key, value in json.loads(Path(path).read_text(encoding="utf-8")).items() if value}
            )
    sources = texts()
    content = render(sources, known)
    missing = [source for source in sources if not known.get(source)]
    if "--check" in arguments:
        if not TS.exists() or TS.read_text(encoding="utf-8") != content:
            sys.exit("i18n/land_restoration_zh_CN.ts is not what the code says: run 'make translations'")
        if missing:
            sys.exit(f"{len(missing)} texts have no Chinese translation, first: {missing[0]!r}")
        return
    TS.write_text(content, encoding="utf-8", newline="\n")
    print(f"{len(sources)} texts, {len(missing)} without translation")


if __name__ == "__main__":
    main(sys.argv[1:])
