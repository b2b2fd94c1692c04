"""Projects that lie together joined into units, with land and money counted once."""

from __future__ import annotations

from typing import Any, Callable, Sequence

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from .overlay_pieces import overlay_pieces, polygonal

Measure = Callable[[NDArray[Any]], NDArray[np.float64]]


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
        A project is in the basin that holds most of it; in every county that it touches with an area.
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
    """
    count = len(shapes)
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
    first, second, pieces = overlay_pieces(shapes, shapes)
    pair = first < second
    overlaps = _overlaps(first[pair], second[pair], pieces[pair], labels, unit, measure, area, money)
    own = shapes.copy()
    for j in np.unique(second[pair & (unit[first] == unit[second])]):
        earlier = first[pair & (second == j) & (unit[first] == unit[j])]
        own[j] = shapely.difference(shapes[j], shapely.union_all(shapes[earlier]))
    lineage = pd.DataFrame(
        {"unit": unit + 1, "project": list(labels), "area_ha": area, "own_ha": measure(polygonal(own))}
    )
    lineage = pd.concat([lineage, budgets.reset_index(drop=True)], axis=1)
    sides = _sides(shapes, counties)
    rows = []
    for number in range(unit.max() + 1):
        members = np.flatnonzero(unit == number)
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
        index, county, _ = overlay_pieces(shapes, counties[0])
        for i, k in zip(index, county):
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
