"""Morphological spatial pattern of 10000 × 10000 cells."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from mspa import main

main(10000)
