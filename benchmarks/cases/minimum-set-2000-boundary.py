"""Minimum set of 2,000 units with a boundary penalty of 1: gap proven in 20 s."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from minimum_set import main

main(40, 50, penalty=1.0, seconds=20)
