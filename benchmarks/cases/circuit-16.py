"""Circuit of 16,000,000 cells with 2 focal nodes."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from circuit import main

main(4000, 2)
