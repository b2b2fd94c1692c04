"""Plan conformity of 2,000 projects against 1000² land-use polygons."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from conformity import case

case(side=1000)
