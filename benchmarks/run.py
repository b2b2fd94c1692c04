"""Timings beside named peers, in one run: CPU seconds (user + system) and peak memory of each whole process.

run.py [case …]   the cases named, else all but "rusle-20000"; a peer that is not installed is skipped and said so.
Results go to benchmarks/RESULTS.md.
"""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORKERS = Path(__file__).resolve().parent / "cases"


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
    python = [sys.executable, str(script)]
    size = measured([*python, "prepare", folder], environment())
    if size is None:
        return "", []
    title, *contestants = size[3].strip().splitlines()
    rows = []
    for contestant in contestants:
        measured([*python, contestant, folder], environment())  # once for compiling and for the file cache
        result = measured([*python, contestant, folder], environment())
        if result is None:
            rows.append((contestant, None, None, None, "not installed, or failed"))
            continue
        rows.append((contestant, *result[:3], result[3].strip().splitlines()[-1] if result[3].strip() else ""))
    return title, rows


def main(cases):
    names = cases or sorted(path.stem for path in WORKERS.glob("*.py") if path.stem != "rusle-20000")
    lines = ["# Benchmarks", "", f"{platform.processor() or platform.machine()}, {os.cpu_count()} processors. "
             "CPU seconds (user + system) of the second of two runs; the ratio is the peer's CPU time over ours.", ""]  # fmt: skip
    for name in names:
        with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
            if shutil.disk_usage(folder).free < 20e9:
                print(name, "skipped: less than 20 GB of disk are free")
                continue
            title, rows = run_case(name, folder)
        lines += [f"## {title}", "", "| who | CPU s | wall s | peak MB | ratio | answer |", "|---|---|---|---|---|---|"]
        ours = next((row[1] for row in rows if row[0] == "ours"), None)
        for who, cpu, wall, memory, note in rows:
            if cpu is None:
                lines.append(f"| {who} | – | – | – | – | {note} |")
                continue
            ratio = f"{cpu / ours:.1f}" if ours else "–"
            lines.append(f"| {who} | {cpu:.2f} | {wall:.2f} | {memory:.0f} | {ratio} | {note} |")
        lines.append("")
        print("\n".join(lines[-len(rows) - 4 :]), flush=True)
    if not cases:
        (ROOT / "benchmarks" / "RESULTS.md").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
