"""Runs in the background, in a process of their own.

Where a run in another thread has gone before, QGIS 3.22 crashes as soon as PROJ reports a failing transformation: its
logger is called with what has gone with the other run.
"""

import subprocess
import sys
from pathlib import Path


def test_in_a_process_of_their_own():
    checks = Path(__file__).with_name("background.py")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", str(checks)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout
