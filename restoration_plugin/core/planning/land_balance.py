"""Cropland, forest and construction land before and after the projects, and what each zone allows."""

from __future__ import annotations

from typing import Any, Callable

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ..land.code_translation import code_names, code_text, code_translation, split_code
from ..progress import Progress, silent
from ..standards import load
from .overlay_pieces import common_land, groups, overlay_pieces, own_land
from .plan_conformity import CROSSED, OCCUPIED, actions, conformity_rules

CONSTRUCTION = ("07", "08", "09", "10", "11", "12", "13", "14", "15")
LAND = ("cropland", "steep")
KINDS = (("cropland", "耕地"), ("forest", "林地"), ("construction", "建设用地"))


def land_kinds(codes: list[Any]) -> tuple[NDArray[Any], list[str]]:
    """Cropland, forest, construction or other of land-use codes, and the codes that no classification knows.

    Codes of the third survey are translated to planning codes; where one is no survey code, all are taken as planning
    codes if these know more of them.
    """
    texts = [code_text(code) for code in codes]
    bare = {text: split_code(text)[0] for text in set(texts)}
    survey, planning = code_names("third survey 2019"), code_names("planning 2023")
    known = {name: sum(code in names for code in bare.values()) for name, names in (("s", survey), ("p", planning))}
    source = "third survey 2019" if known["s"] >= known["p"] else "planning 2023"
    found = code_translation(bare, source, "planning 2023")
    kinds = {}
    for text in bare:
        code = found[text].target
        survey_kind = {"01": "01", "03": "03"}.get(found[text].code[:2], "") if not code else code[:2]
        kinds[text] = {"01": "cropland", "03": "forest"}.get(survey_kind, "construction" if survey_kind in CONSTRUCTION else "other")  # fmt: skip
    unknown = sorted(text for text in bare if not found[text].known)
    return np.array([kinds[text] for text in texts], dtype=object), unknown


def land_balance(
    shapes: NDArray[Any], action: list[str], land: NDArray[Any], kinds: NDArray[Any],
    measure: Callable[[NDArray[Any]], NDArray[np.float64]], progress: Progress = silent,
) -> pd.DataFrame:  # fmt: skip
    """Area (ha) of each kind within the projects before and after; land in two projects counts in the first, and
    land under two parcels as the first of them.

    Returns
    -------
    DataFrame
        kind, name_zh, before, after, net.
    """
    targets = [{"crop": "cropland"}.get(kind, kind) for kind in actions(action)["target"]]
    own = own_land(shapes)
    index, parcel, pieces = overlay_pieces(own, land, progress)
    pieces = _once(own, index, pieces)
    area = measure(pieces) if len(pieces) else np.zeros(0)
    before = kinds[parcel]
    after = np.array([k if targets[i] == "keep" else targets[i] for i, k in zip(index, before)], dtype=object)
    rows = []
    for kind, name in KINDS:
        had, has = float(area[before == kind].sum()), float(area[after == kind].sum())
        rows.append((kind, name, had, has, has - had))
    return pd.DataFrame(rows, columns=["kind", "name_zh", "before", "after", "net"])


def _once(own: NDArray[Any], index: NDArray[np.int64], pieces: NDArray[Any]) -> NDArray[Any]:
    """Pieces without what an earlier piece of the same project covers.

    Where the pieces' areas add up to their project's, none can lie over another: the usual case, which costs nothing.
    """
    pieces = pieces.copy()
    area = shapely.area(pieces)
    for i, places in groups(index):
        total, whole = area[places].sum(), own[i].area
        if abs(total - whole) > 1e-9 * whole and total - shapely.union_all(pieces[places]).area > 1e-9 * total:
            pieces[places] = own_land(pieces[places])
    return pieces


def zone_access(
    layers: dict[str, NDArray[Any]], zones: tuple[NDArray[Any], list[str]] | None, rules_path: str | None = None
) -> pd.DataFrame:
    """Whether each control line, and each zone by the lines in it, allows each measure.

    A measure that a line of the zone forbids is forbidden where such lines fill the zone, else conditional.

    Returns
    -------
    DataFrame
        zone, measure, name_zh, access (allowed, conditional, forbidden), rule.
    """
    severity = conformity_rules(rules_path)["severity"]
    kinds = load("conformity_actions").set_index("action")
    forbidden = {
        (name, action): [rule for rule in _rules(name, action, kind) if rule in severity.index]
        for name in layers
        for action, kind in zip(kinds.index, kinds.itertuples())
    }
    rows = []
    for name in (name for name in layers if name not in LAND):
        for action, zh in zip(kinds.index, kinds["name_zh"]):
            found = forbidden[name, action]
            strict = any(severity[rule] in ("block", "exit") for rule in found)
            rows.append((name, action, zh, "forbidden" if strict else "conditional" if found else "allowed", ", ".join(found)))  # fmt: skip
    if zones is not None:
        shapes, labels = zones
        land = {name: common_land(shapes, layer) for name, layer in layers.items() if name not in LAND}
        for i, label in enumerate(labels):
            for action, zh in zip(kinds.index, kinds["name_zh"]):
                inside = [n for n in land if i in land[n] and forbidden[n, action]]
                found = sorted({rule for name in inside for rule in forbidden[name, action]})
                blocked = [land[n][i] for n in inside if any(severity[r] in ("block", "exit") for r in forbidden[n, action])]  # fmt: skip
                full = bool(blocked) and shapely.union_all(blocked).area > 0.999 * shapes[i].area
                rows.append((label, action, zh, "forbidden" if full else "conditional" if found else "allowed", ", ".join(found)))  # fmt: skip
    return pd.DataFrame(rows, columns=["zone", "measure", "name_zh", "access", "rule"])


def _rules(name: str, action: str, kind: Any) -> list[str]:
    if name == "redline":
        own = {"mine_reclamation": ["C08"], "cropland_recovery": ["C05"]}
        return {"not listed": ["C01"], "construction": ["C02"], "own rule": own.get(action, [])}.get(kind.redline, [])
    if name in ("core", "reserves"):
        return ["C08"] if action == "mine_reclamation" else ["C18"] if kind.works == "1" and name == "core" else []
    if name == "farmland":
        return ["C03"] if kind.target not in ("crop", "keep") else []
    if name in OCCUPIED:
        return ["C20"] if kind.occupies == "1" else []
    if name == "corridors":
        return ["C09"] if kind.redline == "construction" else []
    return ["C07"] if name == "urban" else ["C21"] if name in CROSSED else []
