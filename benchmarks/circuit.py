"""One right-hand side of a circuit over a smooth landscape of seven resistances, beside smoothed aggregation."""

import sys
import time
from pathlib import Path


def surface(size):
    import numpy as np
    from scipy.ndimage import gaussian_filter

    smooth = gaussian_filter(np.random.default_rng(1).standard_normal((size, size), dtype=np.float32), 6)
    level = (smooth - smooth.min()) / (smooth.max() - smooth.min()) * 6.999
    return np.array([1, 10, 20, 50, 100, 300, 1000], dtype=np.float32)[level.astype(np.int8)]


def main(size, nodes=2):
    """Prepare, or run the contestant named on the command line; print the resistances' sum."""
    import numpy as np

    action, folder = sys.argv[1], Path(sys.argv[2])
    if action == "prepare":
        np.save(folder / "resistance.npy", surface(size))
        print(f"Circuit, {size * size / 1e6:g} M nodes, {nodes} focal nodes")
        print("ours")
        if size <= 1000:
            print("pyamg smoothed aggregation + CG")
        return
    resistance = np.load(folder / "resistance.npy")
    if action == "ours":
        from land_restoration.restoration_plugin.core.connectivity.current_flow import current_flow
    else:
        import pyamg  # noqa: F401
    begin = time.process_time()
    at = np.random.default_rng(2).integers(0, size * size, nodes)
    if action == "ours":
        found = current_flow(resistance, {k: np.array([cell]) for k, cell in enumerate(at, 1)})
        total, note = found.resistances.resistance.sum(), f", residual {found.residual:.1e}"
    else:
        total, note = _smoothed_aggregation(resistance, at), ""
    print(f"sum of resistances {total:.9g}{note}; {time.process_time() - begin:.2f} s of it after imports")


def _smoothed_aggregation(resistance, at):
    import numpy as np
    import pyamg
    from scipy.sparse import coo_matrix, diags

    rows, columns = resistance.shape
    number = np.arange(rows * columns).reshape(rows, columns)
    ends = []
    for down, right, length in ((0, 1, 1.0), (1, 0, 1.0), (1, 1, 2**0.5), (1, -1, 2**0.5)):
        one = np.s_[: rows - down, max(0, -right) : columns - max(0, right)]
        two = np.s_[down:, max(0, right) : columns - max(0, -right)]
        ends.append(
            (number[one].ravel(), number[two].ravel(), (2 / (resistance[one] + resistance[two]) / length).ravel())
        )
    a, b, weight = (np.concatenate(part).astype(kind) for part, kind in zip(zip(*ends), (np.int32, np.int32, float)))
    links = coo_matrix((np.r_[weight, weight], (np.r_[a, b], np.r_[b, a])), (number.size, number.size)).tocsr()
    matrix = (diags(links.sum(axis=1).A1) - links).tocsr()
    free = np.delete(np.arange(number.size), at[0])
    inner = matrix[free][:, free]
    solver = pyamg.smoothed_aggregation_solver(inner)
    total = 0.0
    potentials = {}
    for cell in at[1:]:
        right = np.zeros(number.size)
        right[cell] = 1.0
        potential = np.zeros(number.size)
        potential[free] = solver.solve(right[free], tol=1e-9, accel="cg")
        potentials[cell] = potential
    everything = {at[0]: np.zeros(number.size), **potentials}
    for place, one in enumerate(at):
        for two in at[place + 1 :]:
            difference = everything[one] - everything[two]
            total += difference[one] - difference[two]
    return total
