"""Runs in the background, in a process of their own.

QGIS 3.22 keeps reference systems in a cache that all threads share. One that was made in a thread that has ended has no
PROJ object for others; a transformation with it cannot be made, and on that way QGIS takes the list from its logger but
not the logger (PROJ ignores a null function), so PROJ's next message crashes. Later versions give the logger back.
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
