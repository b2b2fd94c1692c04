"""Morphological spatial pattern of 5000 × 5000 cells."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from mspa import main

main(5000)
