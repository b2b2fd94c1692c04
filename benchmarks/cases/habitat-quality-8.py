"""Habitat quality on 2000 × 2000 cells with 8 threats."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from habitat_quality import main

main(2000, 8)
