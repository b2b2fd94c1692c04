"""Circuit of 4000000 cells with 2 focal nodes."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from circuit import main

main(2000, 2)
