"""Links and nodes of a network from the layers that hold them."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from .circuit_tables import spelled
from .source_numbers import number_identifiers


def frame_links(paths: gpd.GeoDataFrame, start: str, end: str, costs: NDArray[np.floating[Any]] | None) -> pd.DataFrame:
    """Columns from, to, cost and length_km of the lines; the cost is the length in m where none is given.

    Raises
    ------
    OutOfRange
        If a cost is missing or not positive.
    InvalidInput
        If an end is missing.
    """
    length = paths.geometry.length.to_numpy()
    cost = length if costs is None else np.asarray(costs, dtype=np.float64)
    if not (cost > 0).all():
        raise OutOfRange("PATHS, COST", found=float(cost[~(cost > 0)][0]), allowed="> 0")
    ends = {}
    for name, field in (("from", start), ("to", end)):
        number_identifiers("PATHS", paths[field])
        ends[name] = [spelled(value) for value in paths[field]]
    return pd.DataFrame({**ends, "cost": cost, "length_km": length / 1000.0})


def frame_nodes(name: str, nodes: gpd.GeoDataFrame, field: str) -> list[str]:
    """Identifiers of the nodes in one spelling.

    Raises
    ------
    InvalidInput
        If one is missing, or given twice.
    """
    number_identifiers(name, nodes[field])
    names = [spelled(value) for value in nodes[field]]
    double = pd.Series(names).duplicated()
    if double.any():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{name}: node {node} occurs twice in field {field}; dissolve it first."
            ),
            name=name,
            node=names[int(np.flatnonzero(double)[0])],
            field=field,
        )
    return names


def with_indices(nodes: gpd.GeoDataFrame, names: list[str], indices: pd.DataFrame) -> gpd.GeoDataFrame:
    """Nodes with the fields degree, between, loss and part."""
    own = indices.set_index("node").loc[names].reset_index(drop=True)
    own = own.rename(columns={"component": "part"})
    return nodes.assign(**{column: own[column].to_numpy() for column in ("degree", "between", "loss", "part")})
