"""Administrations in five levels, with fictional codes."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

from .shapes import hectares, layer, voronoi
from .site import Site

COLUMNS_OF_VILLAGES = (1.4, 4.2, 6.8, 9.6, 12.6, 16.4)
ROWS_OF_VILLAGES = (2.4, 6.2, 10.0, 13.8, 17.6)
NAMES = {
    "99": ("示例省", "Sample Province"),
    "98": ("邻省", "Neighbour Province"),
    "9901": ("山前市", "Hillside City"),
    "9902": ("滨海市", "Seaside City"),
    "9801": ("上游市", "Upstream City"),
    "990101": ("青岭县", "Green Ridge County"),
    "990201": ("矿山区", "Quarry District"),
    "990202": ("海湾县", "Bay County"),
    "980101": ("源头县", "Headwater County"),
}
TREATED = {"treat_ero": 0.15, "treat_des": 0.06}
"""Largest share of a village that was treated against erosion and desertification."""
COUNT = "一二三四五六七八九十"


def _county(column: int, row: int) -> str:
    if column == 0:
        return "980101"
    if column <= 2:
        return "990101"
    return "990201" if row < 2 else "990202"


def administration(site: Site) -> dict[str, gpd.GeoDataFrame]:
    """Layers boundary, province, city, county, township and village, which tile the planning area."""
    rng = site.rng("villages")
    places, codes = [], []
    seen: dict = {}
    for row, v in enumerate(ROWS_OF_VILLAGES):
        for column, u in enumerate(COLUMNS_OF_VILLAGES):
            county = _county(column, row)
            township = f"{county}{101 + (row // 2 if county != '990201' else column % 3):03d}"
            seen[township] = seen.get(township, 0) + 1
            codes.append(f"{township}{200 + seen[township]:03d}")
            places.append(site.point(*(np.array([u, v]) + rng.uniform(-0.5, 0.5, 2))))
    geometry = voronoi(np.array(places), site.boundary)
    order = np.argsort(codes, kind="stable")
    codes = [codes[i] for i in order]
    geometry = [geometry[i] for i in order]
    village = layer({"code": codes}, geometry)
    treated = _treated(site, village)
    layers = {"boundary": layer({"code": ["99"], "name_zh": ["示例规划区"], "name_en": ["Sample planning area"]},
                                [site.boundary], area=True)}  # fmt: skip
    for level, (name, digits) in enumerate(
        (("province", 2), ("city", 4), ("county", 6), ("township", 9), ("village", 12))
    ):
        parts = village.assign(code=village["code"].str[:digits]).dissolve("code").reset_index()
        names = [_name(code) for code in parts["code"]]
        columns = {
            "code": parts["code"].tolist(),
            "name_zh": [zh for zh, _ in names],
            "name_en": [en for _, en in names],
            "parent": [code[: {2: 0, 4: 2, 6: 4, 9: 6, 12: 9}[digits]] for code in parts["code"]],
            "level": [level + 1] * len(parts),
        }
        if name in ("county", "village"):
            local = site.rng(name)
            columns["need"] = np.round(local.uniform(20, 200, len(parts)), 2)
            columns["capacity"] = np.round(columns["need"] * local.uniform(0.4, 1.2, len(parts)), 2)
            columns["cost"] = np.round(local.uniform(1.0, 6.0, len(parts)), 3)
            columns.update(treated.groupby(treated.index.str[:digits]).sum().round(2).to_dict("list"))
        layers[name] = layer(columns, parts.geometry, area=True)
    site.layers.update(layers)
    return layers


def _treated(site: Site, village: gpd.GeoDataFrame) -> pd.DataFrame:
    """Land of each village that was treated against erosion and desertification before the baseline, ha."""
    local, area = site.rng("treated land"), hectares(village.geometry)
    amounts = {name: np.round(area * local.uniform(0.02, most, len(area)), 2) for name, most in TREATED.items()}
    return pd.DataFrame(amounts, index=village["code"].to_numpy())


def _name(code: str) -> tuple:
    if code in NAMES:
        return NAMES[code]
    number = int(code[-3:])
    if len(code) == 9:
        return f"{NAMES[code[:6]][0][:2]}第{COUNT[number - 101]}镇", f"{NAMES[code[:6]][1]}, township {number - 100}"
    zh, en = _name(code[:9])
    return f"{zh}{COUNT[(number - 201) % 10]}村", f"{en}, village {number - 200}"
