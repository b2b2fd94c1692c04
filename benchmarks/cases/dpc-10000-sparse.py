"""dPC of 10,000 sparsely linked patches."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from patch_connectivity import main

main(10_000, 3, 1.0, ())
