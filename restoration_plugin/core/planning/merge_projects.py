"""Projects that lie together joined into units, with land and money counted once."""

from __future__ import annotations

from typing import Any, Callable, Sequence

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .overlay_pieces import groups, overlapping_pairs, overlay_pieces, own_land, polygonal, split_slivers

Measure = Callable[[NDArray[Any]], NDArray[np.float64]]
SLIVER_AREA, SLIVER_WIDTH = 400.0, 3.0
"""m² and m: what a project has of another county below them is two layers' edges not meeting."""


def merge_projects(
    shapes: NDArray[Any],
    labels: Sequence[str],
    problems: Sequence[str] | None,
    budgets: pd.DataFrame,
    basins: tuple[NDArray[Any], Sequence[str]] | None,
    counties: tuple[NDArray[Any], Sequence[str]] | None,
    measure: Measure,
    distance: float = 1000.0,
    minimum: float = 0.0,
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Units are the connected parts of the graph of near projects of one problem and one basin.

    Parameters
    ----------
    shapes : ndarray of valid polygons, shape (n,)
        In metres.
    labels : sequence of str
    problems : sequence of str, optional
        Projects of different problems are not joined.
    budgets : DataFrame, n rows
        One column for each source of funds, 10⁴ CNY; no missing value.
    basins, counties : (polygons, codes), optional
        A project is in the basin that holds most of it; in every county where it has land, slivers apart.
    measure : callable
        Ellipsoidal area (ha).
    distance : float
        Largest gap between neighbours, m.
    minimum : float
        Area (ha) below which a unit is marked small.

    Returns
    -------
    units : DataFrame
        unit, members, n, problem, basin, counties, across (0 no, 1 counties, 2 provinces), sums of budgets, budget,
        sum_ha (of the members), area_ha (land counted once), small, geometry.
    lineage : DataFrame
        One row for each project: unit, project, area_ha, own_ha (without what an earlier member covers), the budgets.
    overlaps : DataFrame
        Each pair with land in common: first, second, unit_1, unit_2, area_ha, budget_1 and budget_2 (that of the common
        land by area), geometry.

    Raises
    ------
    InvalidInput
        If a label stands twice.
    """
    count = len(shapes)
    seen: set[str] = set()
    for row, label in enumerate(labels, 1):
        if label in seen:  # a project in two rows carries its budget twice
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "Table {table}, row {row}: {found} stands there twice. Give it once."
                ),
                table="PROJECTS",
                row=row,
                found=label,
            )
        seen.add(label)
    home = _home(shapes, basins)
    tree = shapely.STRtree(shapes)
    left, right = tree.query(shapes, predicate="dwithin", distance=distance)
    same = (left < right) & (home[left] == home[right])
    if problems is not None:
        kind = np.asarray(problems, dtype=object)
        same &= kind[left] == kind[right]
    left, right = left[same], right[same]
    graph = coo_matrix((np.ones(len(left)), (left, right)), shape=(count, count))
    _, unit = connected_components(graph, directed=False)
    area, money = measure(shapes), budgets.to_numpy(dtype=float).sum(axis=1)
    first, second, pieces = overlapping_pairs(shapes)
    overlaps = _overlaps(first, second, pieces, labels, unit, measure, area, money)
    own = own_land(shapes, unit)
    lineage = pd.DataFrame({"unit": unit + 1, "project": list(labels), "area_ha": area, "own_ha": measure(own)})
    lineage = pd.concat([lineage, budgets.reset_index(drop=True)], axis=1)
    sides = _sides(shapes, counties)
    rows = []
    for number, members in groups(unit):
        codes = sorted(set().union(*(sides[i] for i in members)))
        land = lineage["own_ha"].to_numpy()[members].sum()
        rows.append(
            {
                "unit": number + 1,
                "members": ", ".join(labels[i] for i in members.tolist()),
                "n": len(members),
                "problem": "" if problems is None else problems[int(members[0])],
                "basin": home[members[0]],
                "counties": ", ".join(codes),
                "across": 2 if len({code[:2] for code in codes}) > 1 else int(len(codes) > 1),
                **{name: float(values.iloc[members].sum()) for name, values in budgets.items()},
                "budget": float(money[members].sum()),
                "sum_ha": float(area[members].sum()),
                "area_ha": float(land),
                "small": int(land < minimum),
                "geometry": polygonal(np.array([shapely.union_all(shapes[members])], dtype=object))[0],
            }
        )
    ranked = lineage.sort_values(["unit", "project"], kind="stable").reset_index(drop=True)
    return pd.DataFrame(rows), ranked, overlaps


def _home(shapes: NDArray[Any], basins: tuple[NDArray[Any], Sequence[str]] | None) -> NDArray[Any]:
    """Code of the basin that holds most of each project, "" where none does."""
    home = np.full(len(shapes), "", dtype=object)
    if basins is not None:
        index, basin, pieces = overlay_pieces(shapes, basins[0])
        for k in np.argsort(shapely.area(pieces), kind="stable"):
            home[index[k]] = basins[1][basin[k]]
    return home


def _sides(shapes: NDArray[Any], counties: tuple[NDArray[Any], Sequence[str]] | None) -> list[set[str]]:
    """County codes of each project."""
    sides: list[set[str]] = [set() for _ in shapes]
    if counties is not None:
        index, county, pieces = overlay_pieces(shapes, counties[0])
        area = shapely.area(pieces)
        largest = np.zeros(len(shapes))
        np.maximum.at(largest, index, area)
        for i, k, piece, own in zip(index, county, pieces, area):
            if own >= largest[i] or not split_slivers(piece, SLIVER_AREA, SLIVER_WIDTH)[0].is_empty:
                sides[i].add(counties[1][k][:6])
    return sides


def _overlaps(
    first: NDArray[Any], second: NDArray[Any], pieces: NDArray[Any], labels: Sequence[str], unit: NDArray[Any],
    measure: Measure, area: NDArray[np.float64], money: NDArray[np.float64],
) -> pd.DataFrame:  # fmt: skip
    common = measure(pieces) if len(pieces) else np.zeros(0)
    return pd.DataFrame(
        {
            "first": [labels[i] for i in first],
            "second": [labels[i] for i in second],
            "unit_1": unit[first] + 1,
            "unit_2": unit[second] + 1,
            "area_ha": common,
            "budget_1": money[first] * common / area[first],
            "budget_2": money[second] * common / area[second],
            "geometry": pieces,
        }
    )
