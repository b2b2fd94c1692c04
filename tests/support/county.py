"""The small sample county on which the registry's tests run, made once for each state of the code that makes it."""

import hashlib
import shutil
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SIZE, YEARS = 60, 12


def folder():
    """Folder of the county."""
    digest = hashlib.sha256()
    for path in sorted((ROOT / "restoration_plugin").rglob("*.py")):
        if "sample" in path.as_posix():
            digest.update(path.read_bytes())
    place = ROOT / "build" / "test-data" / f"county-{SIZE}-{digest.hexdigest()[:12]}"
    if not place.is_dir():
        from land_restoration.restoration_plugin.engine.sample import write_county

        part = place.with_name(f"{place.name}.{uuid.uuid4().hex[:6]}")
        part.mkdir(parents=True)
        write_county(str(part), size=SIZE, years=YEARS)
        try:
            part.replace(place)
        except OSError:  # another process was faster
            shutil.rmtree(part)
    return place
