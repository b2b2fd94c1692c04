"""Minimum set of 100,000 units without a boundary penalty."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from minimum_set import main

main(250, 400, penalty=0.0, seconds=120)
