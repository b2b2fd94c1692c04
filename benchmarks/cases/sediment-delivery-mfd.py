"""Sediment delivery on 2000 × 2000 cells, flow by MFD."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from sediment_delivery import main

main(2000, "mfd")
