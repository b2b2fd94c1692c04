"""Cost distance from twenty sources over a landscape of seven resistances, beside the peers that are installed."""

import os
import subprocess
import sys
from pathlib import Path

PEERS = ("ours", "scikit-image", "scipy csgraph", "GRASS r.cost")


def landscape(size):
    import numpy as np

    random = np.random.default_rng(1)
    coarse = random.random((size // 8 + 1, size // 8 + 1)).repeat(8, 0).repeat(8, 1)[:size, :size]
    classes = np.array([1.0, 10.0, 20.0, 50.0, 100.0, 300.0, 1000.0])
    sources = np.zeros((size, size), dtype=np.int32)
    sources.flat[random.integers(0, size * size, 20)] = np.arange(1, 21)
    return classes[np.minimum((0.7 * coarse + 0.3 * random.random((size, size))) * 7, 6).astype(int)], sources


def main(size):
    """Prepare, or run the contestant named on the command line; print a checksum."""
    import numpy as np

    action, folder = sys.argv[1], Path(sys.argv[2])
    if action == "prepare":
        resistance, sources = landscape(size)
        np.save(folder / "resistance.npy", resistance)
        np.save(folder / "sources.npy", sources)
        print(f"Cost distance, {size} × {size}, float64, 8 neighbours")
        for peer in PEERS:
            if size <= 3000 or peer != "scipy csgraph":  # its graph would not fit
                print(peer)
        return
    resistance, sources = np.load(folder / "resistance.npy"), np.load(folder / "sources.npy")
    if action == "ours":
        from land_restoration.restoration_plugin.core.connectivity.cost_distance import cost_distance

        distance = cost_distance(resistance, sources, threads=os.cpu_count() or 1).distance
    elif action == "scikit-image":
        from skimage.graph import MCP_Geometric

        distance, _ = MCP_Geometric(resistance).find_costs(np.argwhere(sources > 0))
    elif action == "scipy csgraph":
        distance = _csgraph(resistance, sources)
    else:
        _grass(resistance, sources, folder)
        return
    print(f"sum {distance.sum():.17g}")


def _csgraph(resistance, sources):
    import numpy as np
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    rows, columns = resistance.shape
    number = np.arange(rows * columns).reshape(rows, columns)
    ends = []
    for down, right, length in ((0, 1, 1.0), (1, 0, 1.0), (1, 1, 2**0.5), (1, -1, 2**0.5)):
        one = np.s_[: rows - down, max(0, -right) : columns - max(0, right)]
        two = np.s_[down:, max(0, right) : columns - max(0, -right)]
        ends.append(
            (number[one].ravel(), number[two].ravel(), (length * 0.5 * (resistance[one] + resistance[two])).ravel())
        )
    a, b, cost = (np.concatenate(part) for part in zip(*ends))
    graph = coo_matrix((cost, (a, b)), (number.size, number.size)).tocsr()
    return dijkstra(graph, directed=False, indices=np.flatnonzero(sources), min_only=True)


def _grass(resistance, sources, folder):
    import numpy as np

    rows, columns = resistance.shape
    for name, values in (("resistance", resistance), ("sources", np.where(sources > 0, 1.0, np.nan))):
        (folder / name).write_bytes(values.astype("<f8").tobytes())
    script = "; ".join(
        (
            f"g.region rows={rows} cols={columns} n={rows} s=0 e={columns} w=0",
            *(
                f"r.in.bin -d input={folder / name} output={name} bytes=8 anull=nan n={rows} s=0 e={columns} w=0 "
                f"rows={rows} cols={columns}"
                for name in ("resistance", "sources")
            ),
            "r.cost input=resistance output=cost start_raster=sources memory=4000",
            "r.univar -g map=cost",
        )
    )
    subprocess.run(["grass", "--tmp-location", "XY", "--exec", "sh", "-c", script], check=True)
