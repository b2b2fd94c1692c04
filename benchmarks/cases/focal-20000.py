"""A method with a halo on 20,000 × 20,000 cells within the memory budget."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from large import main

main("focal", 20_000)
