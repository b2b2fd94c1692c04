"""Ecological sources: habitat patches chosen by area, quality and what they add to connectivity."""

from __future__ import annotations

from typing import Any, Iterable, NamedTuple

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import ndimage, sparse
from scipy.sparse.csgraph import connected_components

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, NotApplicable, OutOfRange
from ..nodata import NO_CLASS
from ..progress import Progress, silent
from .connectivity_curve import connectivity_curve
from .label_outlines import Transform, label_outlines
from .near_pairs import near_pairs
from .patch_connectivity import decay_rate, patch_connectivity, vanishing_distance

LONGEST_CURVE = 1000
"""Sources up to which the connected area of the curve is computed."""


class Sources(NamedTuple):
    """Chosen patches in order of rank, their raster, and the curve of what each adds."""

    patches: gpd.GeoDataFrame
    labels: NDArray[np.int32]
    curve: pd.DataFrame
    reasons: list[list[tuple[str, dict[str, Any]]]]


def ecological_sources(
    habitat: NDArray[np.integer[Any]],
    classes: Iterable[int],
    transform: Transform,
    quality: NDArray[np.floating[Any]] | None = None,
    min_quality: float | None = None,
    min_area: float = 10.0,
    merge_distance: float = 0.0,
    dispersal: float | None = None,
    min_dpc: float | None = None,
    max_count: int | None = None,
    progress: Progress = silent,
) -> Sources:
    """Choose ecological sources among the patches of habitat.

    Cells of the habitat classes (and of enough quality) that touch along an edge or in a corner are one patch, and
    patches no farther apart than ``merge_distance`` are one source. What is large enough is ranked by its share in
    the connectivity of all of them (dPC), or by area where no dispersal distance is given.

    Parameters
    ----------
    habitat : ndarray of int, shape (rows, columns)
        Class codes, such as those of mspa (core 17 and 117); NO_CLASS is NoData.
    classes : iterable of int
        Codes that are habitat.
    transform : tuple of 6 floats
        GDAL's geotransform of the grid, in metres.
    quality : ndarray of float, shape (rows, columns), optional
        Quality of the cells; NaN is NoData.
    min_quality : float, optional
        Quality under which a cell is no part of a source; nor is one without a quality.
    min_area : float
        Smallest area of a source in ha.
    merge_distance : float
        Distance in m, edge to edge, up to which patches are one source.
    dispersal : float, optional
        Distance in m at which an animal moves on with probability 0.5.
    min_dpc : float, optional
        Smallest dPC of a source in %, which needs ``dispersal``.
    max_count : int, optional
        Largest number of sources, the best by rank.
    progress : Progress
        Told the fraction done.

    Returns
    -------
    Sources
        ``patches`` with id (1 is the first by rank), area_ha (by cells), quality (mean of the cells, NaN without),
        dpc (%, NaN without ``dispersal``); ``labels`` their ids on the grid, 0 elsewhere; ``curve``, one line a
        source: its area, the area and the equivalent connected area so far, and what it adds to the latter (or to the
        former, without ``dispersal``); ``reasons``, for each source the templates and fields of the sentences that say why.

    Raises
    ------
    InvalidInput
        If no cell is of a habitat class, or ``min_quality`` or ``min_dpc`` lack what they need.
    NotApplicable
        If no patch meets the conditions; says which condition leaves none.
    OutOfRange
        If a number is negative.

    References
    ----------
    Saura, S., Rubio, L. (2010), A common currency for the different ways in which patches and links can contribute
    to habitat availability and connectivity in the landscape, Ecography 33.
    """
    _check(quality, min_quality, min_area, merge_distance, dispersal, min_dpc, max_count)
    cell = abs(transform[1] * transform[5] - transform[2] * transform[4]) / 1e4
    mask = _habitat(habitat, classes, quality, min_quality)
    labels, count = ndimage.label(mask, np.ones((3, 3), dtype=bool), output=np.int32)
    progress(0.1)
    if merge_distance:
        outlines = label_outlines(labels, transform)
        pairs = near_pairs(outlines.to_numpy(), merge_distance, lambda done: progress(0.1 + 0.2 * done))
        graph = sparse.coo_matrix((np.ones(len(pairs.first)), (pairs.first, pairs.second)), (count, count))
        count, group = connected_components(graph, directed=False)
        labels = np.concatenate(([0], group + 1)).astype(np.int32)[labels]
    area = np.bincount(labels.ravel(), minlength=count + 1) * cell
    area[0] = 0.0
    large = area >= min_area
    if not large.any():
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "No patch of habitat has {min_area} ha or more (MIN_AREA); the largest has {largest} ha. Lower MIN_AREA, "
                "or raise MERGE_DISTANCE.",
            ),
            min_area=f"{min_area:g}",
            largest=f"{area.max():.4g}",
        )
    labels = np.where(large, np.cumsum(large), 0).astype(np.int32)[labels]
    area = area[large]
    mean = _mean(labels, quality, len(area))
    progress(0.4)
    shapes = label_outlines(labels, transform).to_numpy()
    dpc = np.full(len(area), np.nan)
    if dispersal is not None:
        reach = vanishing_distance(dispersal)
        links = near_pairs(shapes, reach, lambda done: progress(0.4 + 0.2 * done))
        dpc = patch_connectivity(
            area, *links, dispersal, indices=("pc",), progress=lambda done: progress(0.6 + 0.3 * done)
        ).patches["dpc"].to_numpy()  # fmt: skip
    order = _ranked(area, dpc, min_dpc)[:max_count]
    names = np.zeros(len(area) + 1, dtype=np.int32)
    names[order + 1] = np.arange(1, len(order) + 1)
    patches = gpd.GeoDataFrame(
        {"id": np.arange(1, len(order) + 1), "area_ha": area[order], "quality": mean[order], "dpc": dpc[order]},
        geometry=gpd.GeoSeries(shapes[order], dtype="geometry"),
    )
    total = patches["area_ha"].cumsum()
    curve = pd.DataFrame({"rank": patches["id"], "area_ha": patches["area_ha"], "total_ha": total, "eca_ha": np.nan})
    if dispersal is not None:
        few = shapes[order[:LONGEST_CURVE]]
        links = near_pairs(few, vanishing_distance(dispersal))
        curve.loc[: len(few) - 1, "eca_ha"] = connectivity_curve(
            area[order[:LONGEST_CURVE]], *links, decay_rate(dispersal), lambda done: progress(0.9 + 0.1 * done)
        )
    curve["added_ha"] = curve["total_ha" if dispersal is None else "eca_ha"].diff()
    curve.loc[0, "added_ha"] = curve.loc[0, "total_ha" if dispersal is None else "eca_ha"]
    reasons = [_reasons(row, min_quality, min_area, min_dpc) for row in patches.itertuples()]
    return Sources(patches, names[labels], curve, reasons)


def _ranked(area: NDArray[np.float64], dpc: NDArray[np.float64], min_dpc: float | None) -> NDArray[np.int64]:
    """Positions of the patches with enough dPC, the best first; among equals the larger, then the first."""
    merit = np.where(np.isnan(dpc), 0.0, dpc).round(9)
    order = np.lexsort((np.arange(len(area)), -area, -merit))
    if min_dpc is None:
        return order
    kept = order[dpc[order] >= min_dpc]
    if not kept.size:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "No patch has a dPC of {min_dpc} % or more (MIN_DPC); the greatest is {largest} %. Lower MIN_DPC.",
            ),
            min_dpc=f"{min_dpc:g}",
            largest=f"{dpc.max():.4g}",
        )
    return kept


def _reasons(
    row: Any, min_quality: float | None, min_area: float, min_dpc: float | None
) -> list[tuple[str, dict[str, Any]]]:
    """Sentences that say why a patch is a source."""
    found: list[tuple[str, dict[str, Any]]] = [
        (
            QT_TRANSLATE_NOOP("LandRestoration", "area {found} ha, at least {needed}"),
            {"found": f"{row.area_ha:.4g}", "needed": f"{min_area:g}"},
        )
    ]
    if not np.isnan(row.quality):
        found.append(
            (QT_TRANSLATE_NOOP("LandRestoration", "mean quality {found}"), {"found": f"{row.quality:.3g}"})
            if min_quality is None
            else (
                QT_TRANSLATE_NOOP("LandRestoration", "mean quality {found}, every cell at least {needed}"),
                {"found": f"{row.quality:.3g}", "needed": f"{min_quality:g}"},
            )
        )
    if not np.isnan(row.dpc):
        found.append(
            (
                QT_TRANSLATE_NOOP("LandRestoration", "dPC {found} %, rank {rank}"),
                {"found": f"{row.dpc:.3g}", "rank": row.id},
            )
            if min_dpc is None
            else (
                QT_TRANSLATE_NOOP("LandRestoration", "dPC {found} %, at least {needed}, rank {rank}"),
                {"found": f"{row.dpc:.3g}", "needed": f"{min_dpc:g}", "rank": row.id},
            )
        )
    return found


def _check(
    quality: NDArray[np.floating[Any]] | None,
    min_quality: float | None,
    min_area: float,
    merge_distance: float,
    dispersal: float | None,
    min_dpc: float | None,
    max_count: int | None,
) -> None:
    for name, value in (("MIN_AREA", min_area), ("MERGE_DISTANCE", merge_distance), ("MIN_DPC", min_dpc)):
        if value is not None and not 0 <= value < np.inf:
            raise OutOfRange(name, found=value, allowed=">= 0")
    if dispersal is not None and not 0 < dispersal < np.inf:
        raise OutOfRange("DISPERSAL", found=dispersal, allowed="> 0 m")
    if max_count is not None and max_count < 1:
        raise OutOfRange("MAX_COUNT", found=max_count, allowed=">= 1")
    for name, value, needed, given in (
        ("MIN_QUALITY", min_quality, "QUALITY", quality is not None),
        ("MIN_DPC", min_dpc, "DISPERSAL", dispersal is not None),
    ):
        if value is not None and not given:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{name} needs {needed}, which is not given. Give both, or neither."
                ),
                name=name,
                needed=needed,
            )


def _habitat(
    habitat: NDArray[np.integer[Any]],
    classes: Iterable[int],
    quality: NDArray[np.floating[Any]] | None,
    min_quality: float | None,
) -> NDArray[np.bool_]:
    wanted = np.array(sorted(set(classes)), dtype=np.int64)
    mask = np.isin(habitat, wanted)
    if not mask.any():
        found = np.unique(habitat)
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "HABITAT has no cell of the classes {classes} (CLASSES_IN); its classes are {found}."
            ),
            classes=", ".join(map(str, wanted)),
            found=", ".join(map(str, found[found != NO_CLASS][:30])),
        )
    if quality is not None and min_quality is not None:
        mask &= quality >= min_quality
        if not mask.any():
            raise NotApplicable(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "No cell of habitat has a QUALITY of {min_quality} or more (MIN_QUALITY). Lower MIN_QUALITY.",
                ),
                min_quality=f"{min_quality:g}",
            )
    return mask


def _mean(labels: NDArray[np.int32], quality: NDArray[np.floating[Any]] | None, count: int) -> NDArray[np.float64]:
    if quality is None:
        return np.full(count, np.nan)
    known = (labels > 0) & ~np.isnan(quality)
    number = np.bincount(labels[known], minlength=count + 1)[1:]
    total = np.bincount(labels[known], quality[known], minlength=count + 1)[1:]
    with np.errstate(invalid="ignore"):
        return total / number
