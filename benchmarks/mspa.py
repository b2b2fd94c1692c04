"""Morphological spatial pattern of a landscape of patches, beside the engine of pyGuidos where it is installed."""

import sys
from pathlib import Path


def landscape(size):
    import numpy as np
    from scipy import ndimage

    random = np.random.default_rng(1)
    coarse = random.random((size // 8 + 2, size // 8 + 2)).astype(np.float32)
    field = ndimage.zoom(coarse, 8, order=1)[:size, :size] + 0.25 * random.random((size, size), dtype=np.float32)
    return field < np.quantile(field[::7, ::7], 0.6)


def main(size):
    """Prepare, or run the contestant named on the command line; print a checksum."""
    import numpy as np

    action, folder = sys.argv[1], Path(sys.argv[2])
    if action == "prepare":
        np.save(folder / "foreground.npy", landscape(size))
        print(f"Morphological spatial pattern, {size} × {size}, 8 neighbours, edge width 1\nours\npyguidos")
        return
    foreground = np.load(folder / "foreground.npy")
    if action == "ours":
        from land_restoration.restoration_plugin.core.connectivity.mspa import mspa

        pattern = mspa(foreground, np.zeros_like(foreground))
    else:
        from pyguidos._mspa import _mspa

        pattern, _ = _mspa.mspa(foreground.astype(np.uint8) + 1, 1.0, 8, 1, 1)
    print(f"sum {int(pattern.sum(dtype=np.int64))}, core {int(np.isin(pattern, (17, 117)).sum())} cells")
