"""The county's small tables."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .factors import CARBON, HABITAT
from .land import BARREN, BUILT, CROP, FOREST, GRASS, NAMES, SHRUB, WATER, WETLAND
from .site import Site

CODES = (CROP, FOREST, SHRUB, GRASS, WATER, BARREN, BUILT, WETLAND)
THREATS = ("built", "cropland", "mines", "roads")
SDG = np.array([[0, -1, -1, -1, -1, -1, 0], [1, 0, 1, -1, -1, -1, 0], [1, -1, 0, -1, -1, -1, 0], [-1, -1, -1, 0, -1, -1, 0],
                [1, 1, 1, 1, 0, 1, 0], [1, 1, 1, 1, -1, 0, 0], [0, 0, 0, 0, 0, 0, 0]])  # fmt: skip


def tables(site: Site) -> dict[str, pd.DataFrame]:
    """Coefficients, pools, threats, targets and other tables."""
    names = [NAMES[code][1] for code in CODES]
    carbon = np.array([CARBON[code] for code in CODES], dtype=float)
    nitrogen = {CROP: 29.0, FOREST: 2.4, SHRUB: 4.0, GRASS: 6.0, WATER: 0.0, BARREN: 3.0, BUILT: 13.0, WETLAND: 1.5}
    sensitivity = {"built": 0.8, "cropland": 0.5, "mines": 0.7, "roads": 0.4}
    share = {CROP: 0.4, FOREST: 1.0, SHRUB: 0.8, GRASS: 0.7, WATER: 0.9, BARREN: 0.1, BUILT: 0.0, WETLAND: 1.0}
    reach = site.extent / 12.0
    units = site.layers["units"]
    fields = ["soil_loss", "rock", "trend", "cover"]
    villages, provinces = site.layers["village"], site.layers["province"]
    total = round(float(villages["need"].sum()) * 0.6, 2)
    basins = site.layers["basins"]["basin_id"].to_numpy()
    rng = site.rng("basin load")
    load = np.round(rng.uniform(40, 400, len(basins)), 2)
    rows = [(receptor, int(b), "98" if i % 4 == 0 else "99", round(float(x * f), 3), round(0.3 + 0.05 * (i % 6), 2))
            for receptor, f in (("bay", 0.7), ("section 1", 0.3)) for i, (b, x) in enumerate(zip(basins, load))]  # fmt: skip
    contribution = pd.DataFrame(rows, columns=["receptor", "unit", "province", "load", "controllable"])
    grades = [(name, unit, grade, low, high) for name, unit in (("maturity", "score"), ("difficulty", "score"), ("suitability", "score"),
              ("benefit", "score"), ("potential", "score"))
              for grade, (low, high) in enumerate(((1.0, 1.5), (1.5, 2.5), (2.5, 3.5), (3.5, 4.5), (4.5, 5.0)), 1)]  # fmt: skip
    alternatives = pd.DataFrame(
        [
            ("A1", "封育为主", "Enclosure", 4.5, 1.5, 4.0, 2.5, 4.0, 120.0, 80, 70, 85, 90, 60, 70, 75, 80),
            ("A2", "人工造林", "Planting", 4.0, 3.0, 3.5, 4.0, 3.5, 310.0, 70, 60, 65, 55, 60, 55, 60, 70),
            ("A3", "工程为主", "Engineering", 3.5, 4.0, 3.0, 4.5, 2.5, 540.0, 60, 40, 30, 20, 50, 45, 40, 50),
            ("A4", "综合治理", "Combined", 4.0, 3.0, 4.5, 4.5, 4.0, 380.0, 85, 80, 75, 60, 75, 70, 80, 75),
        ],
        columns=["id", "name_zh", "name_en", "maturity", "difficulty", "suitability", "benefit", "potential", "cost",
                 *[f"nbs{i}" for i in range(1, 9)]],
    )  # fmt: skip
    classes = ["tree", "grass", "crop", "wetland", "artificial", "other", "water"]
    matrix = pd.DataFrame(SDG, columns=classes)
    matrix.insert(0, "from", classes)
    return {
        "nutrient_coefficients": pd.DataFrame({"code": CODES, "name_en": names, "nitrogen": [nitrogen[c] for c in CODES],
                                               "phosphorus": [round(nitrogen[c] / 12, 3) for c in CODES],
                                               "retention": [0.25, 0.8, 0.65, 0.5, 0.1, 0.05, 0.05, 0.75]}),
        "runoff_coefficients": pd.DataFrame({"code": CODES, "name_en": names,
                                             "runoff": [0.12, 0.023, 0.042, 0.094, 0.0, 0.4, 0.7, 0.0]}),
        "carbon_pools": pd.DataFrame({"code": CODES, "name_en": names, "above": np.round(carbon * 0.35, 2), "below": np.round(carbon * 0.1, 2),
                                      "soil": np.round(carbon * 0.5, 2), "dead": np.round(carbon * 0.05, 2)}),
        "threats": pd.DataFrame({"threat": THREATS, "distance": np.round([reach, reach * 0.4, reach * 0.8, reach * 0.3], 1),
                                 "weight": [1.0, 0.5, 0.9, 0.6], "decay": ["exponential", "linear", "exponential", "linear"],
                                 "raster": [f"threat_{name}.tif" for name in THREATS]}),
        "habitat_sensitivity": pd.DataFrame({"code": CODES, "name_en": names, "habitat": [HABITAT[c] for c in CODES],
                                             **{t: [round(share[c] * s, 3) for c in CODES] for t, s in sensitivity.items()}}),
        "weights": pd.DataFrame({"name": fields, "weight": [0.4, 0.2, 0.25, 0.15]}),
        "ranges": pd.DataFrame({"indicator": fields, "low": [round(float(units[f].min()) * 0.9, 6) for f in fields],
                                "high": [round(float(units[f].max()) * 1.1 + 0.001, 6) for f in fields]}),
        "costs": pd.DataFrame({"technique": ["封育", "水平阶整地造林", "坡改梯", "草方格沙障"], "unit": ["ha"] * 4,
                               "cost_low": [0.1, 0.9, 2.4, 1.5], "cost_high": [0.3, 1.8, 4.5, 2.6]}),
        "support": pd.DataFrame({"level": [1, 2, 3, 3], "code": ["99", "9901", "990101", "990201"],
                                 "body": ["示例省土地整治中心", "山前市土地整治中心", "青岭县地质环境监测站", "矿山区地质环境监测站"]}),
        "uncertainty": pd.DataFrame({"indicator": ["cover", "soil_loss", "carbon", "habitat"], "sd": [0.03, 120.0, 6.0, 0.02]}),
        "outcome_targets": pd.DataFrame({"indicator": ["cover", "soil_loss", "carbon", "habitat"], "target": [0.6, 1500.0, 120.0, 0.6]}),
        "totals": pd.DataFrame({"level": [1, 1], "code": provinces["code"].tolist()[:2],
                                "total": [round(total * 0.15, 2), round(total * 0.85, 2)]}),
        "contribution": contribution,
        "basin_targets": pd.DataFrame({"receptor": ["bay", "section 1"], "target": [
            round(float(contribution.loc[contribution["receptor"] == r, "load"].sum()) * 0.2, 2) for r in ("bay", "section 1")]}),
        "basin_costs": pd.DataFrame({"unit": basins, "cost": np.round(rng.uniform(0.5, 3.0, len(basins)), 3),
                                     "maximum": np.round(load * 0.5, 2)}),
        "legend_custom": pd.DataFrame({"code": CODES, "target": [1, 2, 2, 3, 4, 5, 6, 7], "name_zh": [NAMES[c][0] for c in CODES],
                                       "name_en": names}),
        "degradation_matrix": matrix,
        "grades": pd.DataFrame(grades, columns=["indicator", "unit", "grade", "lower", "upper"]),
        "alternatives": alternatives,
        "schema": pd.DataFrame({"layer": ["STXF_FQ", "STXF_FQ", "STXF_GC", "STXF_GC"], "field": ["FQDM", "FQMC", "GCDM", "GCMC"],
                                "source_layer": ["zones", "zones", "projects", "projects"],
                                "source_field": ["zone", "name_zh", "proj_id", "name_zh"]}),
    }  # fmt: skip
