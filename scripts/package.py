"""Build the plugin's zip with pb_tool from a clean export of the tree, and check it as the plugin site does."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / "build" / "tools" / "bin"
REFUSED = (".sh", ".exe", ".dll", ".so", ".dylib", ".bat", ".pyc", ".ts", ".pyd")
LIMIT, CODE_LIMIT = 15e6, 3e6


def export(folder):
    """Copy what git knows, as it stands in the working tree."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout.decode("utf-8")
    for name in filter(None, names.split("\0")):
        source = ROOT / name
        if source.is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def main(folder):
    shutil.rmtree(folder, ignore_errors=True)
    tree, deployed = folder / "tree", folder / "deployed"
    tree.mkdir(parents=True)
    deployed.mkdir()
    export(tree)
    for ts in (tree / "i18n").glob("*.ts"):
        subprocess.run(["lrelease", "-silent", ts, "-qm", ts.with_suffix(".qm")], check=True)
        ts.unlink()
    environment = {**os.environ, "PATH": f"{TOOLS}{os.pathsep}{os.environ['PATH']}"}
    with (folder / "pb_tool.log").open("w") as log:
        subprocess.run(
            [TOOLS / "pb_tool", "deploy", "--quick", "--no-confirm", "--plugin_path", str(deployed)],
            cwd=tree, check=True, env=environment, stdout=log, stderr=subprocess.STDOUT,
        )  # fmt: skip
    plugin = deployed / "land_restoration"
    subprocess.run([sys.executable, ROOT / "scripts" / "handbook.py", plugin / "handbook"], check=True)
    target = folder / "land_restoration.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(plugin.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                archive.write(path, Path("land_restoration") / path.relative_to(plugin))
    shutil.rmtree(tree)
    with zipfile.ZipFile(target) as archive:
        archive.extractall(folder / "unzipped")
    problems(folder / "unzipped" / "land_restoration", target)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1e6:.2f} MB")


def problems(plugin, archive):
    """Stop at anything that the plugin site refuses."""
    found = [str(path.relative_to(plugin)) for path in plugin.rglob("*") if path.suffix in REFUSED]
    needed = ("LICENSE", "metadata.txt", "__init__.py", "README.md")
    found += [f"{name} is missing" for name in needed if not (plugin / name).is_file()]
    metadata = (plugin / "metadata.txt").read_text(encoding="utf-8")
    if "%" in metadata.replace("%%", ""):
        found.append("metadata.txt holds a bare %")
    code = sum(path.stat().st_size for path in plugin.rglob("*.py"))
    if archive.stat().st_size > LIMIT or code > CODE_LIMIT:
        found.append(f"too large: {archive.stat().st_size / 1e6:.1f} MB, code {code / 1e6:.1f} MB")
    if found:
        sys.exit("The package is refused: " + "; ".join(found))


if __name__ == "__main__":
    main((ROOT / sys.argv[1]).resolve())
