"""dPC of every patch of a network, beside all-pairs shortest paths for each removal (some of them, scaled up)."""

import sys
import time
from pathlib import Path

REMOVALS = {"scipy": 5, "networkx": 1}


def network(patches, links):
    """Weights, and links of each patch to its nearest neighbours."""
    import numpy as np
    from scipy.spatial import cKDTree

    random = np.random.default_rng(1)
    places = random.random((patches, 2)) * patches**0.5
    distance, near = cKDTree(places).query(places, links + 1)
    return (
        random.random(patches) + 0.1,
        np.repeat(np.arange(patches), links),
        near[:, 1:].ravel(),
        distance[:, 1:].ravel(),
    )


def main(patches, links=4, dispersal=1.0, peers=("scipy", "networkx")):
    """Prepare, or run the contestant named on the command line."""
    import numpy as np

    action = sys.argv[1]
    if action == "prepare":
        Path(sys.argv[2]).mkdir(exist_ok=True)
        print(f"dPC of {patches} patches, each linked with its {links} nearest, dispersal {dispersal} of their spacing")
        print("ours", *peers, sep="\n")
        return
    weight, first, second, distance = network(patches, links)
    if action == "ours":
        from land_restoration.restoration_plugin.core.connectivity.patch_connectivity import patch_connectivity

        result = patch_connectivity(weight, first, second, distance, dispersal, indices=("pc",))
        print(f"PC {result.pc:.12g}, dPC of the first {result.patches['dpc'].iloc[0]:.9g} %")
        return
    rate = np.log(2) / dispersal
    begin = time.process_time()
    sums = [total(action, weight, first, second, distance, rate, gone) for gone in (None, *range(REMOVALS[action]))]
    each = (time.process_time() - begin) / len(sums)
    print(
        f"PC {sums[0] / weight.sum() ** 2:.12g}, dPC of the first {100 * (1 - sums[1] / sums[0]):.9g} %; "
        f"{each:.2f} s a removal, extrapolated to {each * (patches + 1):.0f} CPU s for all"
    )


def total(who, weight, first, second, distance, rate, gone):
    """Sum over all pairs without one patch."""
    import numpy as np

    held = weight.copy()
    kept = np.ones(len(first), dtype=bool)
    if gone is not None:
        held[gone] = 0.0
        kept = (first != gone) & (second != gone)
    first, second, distance = first[kept], second[kept], distance[kept]
    if who == "networkx":
        import networkx

        graph = networkx.Graph()
        graph.add_nodes_from(range(len(held)))
        graph.add_weighted_edges_from(zip(first.tolist(), second.tolist(), distance.tolist()))
        return sum(
            held[start] * held[end] * np.exp(-rate * length)
            for start, ends in networkx.all_pairs_dijkstra_path_length(graph)
            for end, length in ends.items()
        )
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    near, far = np.minimum(first, second), np.maximum(first, second)
    _, once = np.unique(near * len(held) + far, return_index=True)
    graph = csr_matrix((distance[once], (near[once], far[once])), shape=(len(held), len(held)))
    return float(held @ np.exp(-rate * dijkstra(graph, directed=False)) @ held)
