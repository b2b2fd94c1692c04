"""dPC of 200 patches."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from patch_connectivity import main

main(200)
