"""Timings beside named peers, in one run: CPU seconds (user + system) and peak memory of each whole process.

run.py [case …]   the cases named, else all; a peer that is not installed is skipped and said so.
Each case's figures replace its former ones in benchmarks/RESULTS.md. LAND_RESTORATION_PEERS may name a Python that has
the peers (natcap.invest, scikit-image, pyamg, rasterstats, pymannkendall), which do not fit the plugin's environment.
"""

import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORKERS = Path(__file__).resolve().parent / "cases"
SECTIONS = ROOT / "build" / "benchmarks"
WHOLE = re.compile(r"extrapolated to ([0-9.]+) CPU s")
"""In the answer of a contestant that did a part of the work: what all of it takes."""


def measured(arguments, environment=None):
    """Run a command; returns (CPU seconds, wall seconds, peak MB, standard output), or None when it fails."""
    import time

    begin = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(arguments, env=environment, stdout=out, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        out.seek(0)
        text = out.read().decode("utf-8", "replace")
    process.returncode = status
    if status:
        print("   failed:", errors.decode("utf-8", "replace").strip().splitlines()[-1:])
        return None
    return usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss / 1024, text


def environment():
    """Environment in which the methods find their packages."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT / "build" / "dev"),
        "NUMBA_CACHE_DIR": str(ROOT / "build" / "numba"),
        "PYTHONWARNINGS": "ignore",
        "LAND_RESTORATION_THREADS": "1",
    }


def run_case(name, folder):
    """Run one case: rows (who, CPU seconds, wall seconds, MB, note)."""
    script = WORKERS / f"{name}.py"
    peers = os.environ.get("LAND_RESTORATION_PEERS", sys.executable)
    size = measured([sys.executable, str(script), "prepare", folder], environment())
    if size is None:
        return "", []
    title, *contestants = size[3].strip().splitlines()
    rows = []
    for contestant in contestants:
        command = [sys.executable if contestant == "ours" else peers, str(script), contestant, folder]
        measured(command, environment())  # once for compiling and for the file cache
        result = measured(command, environment())
        if result is None:
            rows.append((contestant, None, None, None, "not installed, or failed"))
            continue
        rows.append((contestant, *result[:3], result[3].strip().splitlines()[-1] if result[3].strip() else ""))
    return title, rows


def section(name, title, rows):
    """Markdown of one case."""
    lines = [f"## {title}", "", f"Case `{name}`, load {os.getloadavg()[0]:.1f} at its end.", "",
             "| who | CPU s | wall s | peak MB | ratio | answer |", "|---|---|---|---|---|---|"]  # fmt: skip
    ours = next((row[1] for row in rows if row[0] == "ours"), None)
    for who, cpu, wall, memory, note in rows:
        if cpu is None:
            lines.append(f"| {who} | – | – | – | – | {note} |")
            continue
        whole = WHOLE.search(note)
        ratio = f"{(float(whole[1]) if whole else cpu) / ours:.1f}" if ours else "–"
        lines.append(f"| {who} | {cpu:.2f} | {wall:.2f} | {memory:.0f} | {ratio} | {note} |")
    return "\n".join([*lines, ""])


def main(cases):
    for name in cases or sorted(path.stem for path in WORKERS.glob("*.py")):
        with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
            title, rows = run_case(name, folder)
        if not rows:
            print(name, "skipped: it could not be prepared (see above)")
            continue
        text = section(name, title, rows)
        print(text, flush=True)
        SECTIONS.mkdir(parents=True, exist_ok=True)
        (SECTIONS / f"{name}.md").write_text(text, encoding="utf-8")
    head = (
        "# Benchmarks\n\n"
        f"{platform.machine()}, {os.cpu_count()} processors. CPU seconds (user + system) of the second of two runs, in one "
        "thread; the ratio is the peer's CPU time over ours, and where a peer did only a part, the time to which its row "
        "extrapolates over ours. `make bench` renews this page.\n\n"
    )
    parts = [path.read_text(encoding="utf-8") for path in sorted(SECTIONS.glob("*.md"))]
    (ROOT / "benchmarks" / "RESULTS.md").write_text(head + "\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
