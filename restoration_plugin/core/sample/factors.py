"""Factor rasters and class rasters, as earlier steps of a plan would leave them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt

from .land import BARREN, BUILT, CROP, FOREST, GRASS, SHRUB, WATER, WETLAND, mine_cells
from .site import COLUMNS, Raster, Site, classes, coast, mask, measure
from .vegetation import lookup

LEVELS = {1: ("一般", "Slight"), 2: ("重要", "Important"), 3: ("极重要", "Extremely important")}
SENSITIVE = {1: ("一般敏感", "Slight"), 2: ("敏感", "Sensitive"), 3: ("极敏感", "Extremely sensitive")}
EROSION = {1: ("微度", "Very slight"), 2: ("轻度", "Slight"), 3: ("中度", "Moderate"), 4: ("强烈", "Intense"),
           5: ("极强烈", "Very intense"), 6: ("剧烈", "Severe")}  # fmt: skip
KARST = {1: ("潜在或无", "Potential or none"), 2: ("轻度", "Light"), 3: ("中度", "Moderate"), 4: ("强度", "Severe"),
         5: ("极强度", "Extreme")}  # fmt: skip
DESERT = {
    1: ("无", "None"),
    2: ("轻度", "Slight"),
    3: ("中度", "Moderate"),
    4: ("重度", "Severe"),
    5: ("极重度", "Extreme"),
}
SAND = {1: ("轻度", "Light"), 2: ("中度", "Moderate"), 3: ("重度", "Severe"), 4: ("极重度", "Extreme")}
TREND = {1: ("显著改善", "Clear improvement"), 2: ("轻微改善", "Slight improvement"), 3: ("稳定", "Stable"),
         4: ("轻微退化", "Slight decline"), 5: ("显著退化", "Clear decline")}  # fmt: skip
WARNING = {1: ("无", "None"), 2: ("轻度", "Slight"), 3: ("中度", "Moderate"), 4: ("重度", "Severe")}
SHORES = {1: ("人工岸线", "Artificial"), 2: ("基岩岸线", "Bedrock"), 3: ("自然功能岸线", "Natural functional"),
          4: ("砂质岸线", "Sandy"), 5: ("淤泥质岸线", "Silty mud")}  # fmt: skip
HABITAT = {CROP: 0.3, FOREST: 1.0, SHRUB: 0.8, GRASS: 0.65, WATER: 0.7, BARREN: 0.08, BUILT: 0.0, WETLAND: 0.9}
RESISTANCE = {CROP: 100, FOREST: 1, SHRUB: 10, GRASS: 20, WATER: 50, BARREN: 300, BUILT: 1000, WETLAND: 20}
CARBON = {CROP: 62, FOREST: 168, SHRUB: 104, GRASS: 78, WATER: 0, BARREN: 22, BUILT: 12, WETLAND: 124}
EROSION_LIMITS = (500.0, 2500.0, 5000.0, 8000.0, 15000.0)
WIND_LIMITS = (200.0, 2500.0, 5000.0, 8000.0, 15000.0)
EFFECT = {"cover": 0.15, "soil_loss": -0.4, "carbon": 12.0, "habitat": 0.1}
"""What treatment adds (cover, carbon in t/ha, habitat) or by which share it changes (soil loss)."""
DRIFT = {"cover": 0.02, "soil_loss": -0.05, "carbon": 1.0, "habitat": 0.01}
"""What happens everywhere, treated or not."""
TREATED = ((5.0, 10.2, 6.4, 10.9), (9.4, 6.4, 11.0, 7.8), (6.4, 12.4, 8.4, 14.0), (2.8, 14.6, 3.8, 17.6))
CONTROLS = ((2.8, 8.0, 3.8, 10.0), (12.0, 6.6, 14.0, 7.8), (9.0, 17.0, 9.8, 19.0))


def graded(values: NDArray[Any], limits: tuple, land: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Class from 1 up by lower limits, 0 outside the land."""
    return np.where(land, np.searchsorted(limits, values, side="right") + 1, 0)


def factors(site: Site) -> dict[str, Raster]:
    """Erosion factors, services, sensitivities, scenarios, threats; sets what the units summarise."""
    known, land, only = site.known, site.land, site.only_land
    cover, slope, fraction = known["cover_2020"], known["slope"], known["fraction"]
    annual = known["precipitation"]
    erosivity = 0.0534 * annual**1.6548
    sand, silt, clay, carbon = (known[name] for name in ("sand", "silt", "clay", "carbon"))
    fine = 1 - sand / 100
    erodibility = 0.1317 * (
        (0.2 + 0.3 * np.exp(-0.0256 * sand * (1 - silt / 100)))
        * (silt / (clay + silt)) ** 0.3
        * (1 - 0.25 * carbon / (carbon + np.exp(3.72 - 2.95 * carbon)))
        * (1 - 0.7 * fine / (fine + np.exp(-5.51 + 22.9 * fine)))
    )
    erodibility = erodibility * (1 - 0.8 * known["exposure"])  # stones take no part
    sine = np.sin(np.radians(np.clip(slope, 0, 45)))
    steep = np.where(slope < 5, 10.8 * sine + 0.03, np.where(slope < 10, 16.8 * sine - 0.5, 21.91 * sine - 0.96))
    upslope = np.clip(known["accumulation"], 1, 10)
    ls = np.clip((upslope * site.cell / 22.13) ** 0.4, 0, 2.85) * steep
    percent = np.clip(fraction.astype(float) * 100, 0.1, 78.3)  # single logarithms vary between versions of NumPy
    c_factor = np.where(fraction > 0.783, 0.0, 0.6508 - 0.3436 * np.log10(percent))
    c_factor = np.clip(np.where(np.isin(cover, (WATER, BUILT)), 0.0, c_factor), 0, 1)
    practice = lookup({CROP: 0.3, FOREST: 1, SHRUB: 1, GRASS: 1, WATER: 0, BARREN: 0.8, BUILT: 0, WETLAND: 0}, cover)
    engineering = np.where(site.inside((9.4, 9.2, 12.4, 10.4)) & (cover == CROP), 0.414, 1.0)
    tillage = np.where(
        cover == CROP, np.interp(slope, [2.5, 7.5, 12.5, 17.5, 22.5, 30], [0.1, 0.22, 0.31, 0.58, 0.7, 0.8]), 1
    )
    bare = erosivity * erodibility * ls * 100
    soil_loss = bare * c_factor * practice
    dryness, _weather = known["arid"], known["weather"]
    wind_loss = np.where(cover == WATER, 0, 60 + 9000 * dryness * np.exp(-4 * fraction) * (sand / 80) ** 2)
    wind_class = graded(wind_loss, WIND_LIMITS, land)
    exposure, karst = known["exposure"], known["karst"]
    karst_class = np.where(karst, graded(exposure, (0.3, 0.5, 0.7, 0.9), land), 0)
    desert = np.where((known["aridity"] < 0.65) & land, graded(1 - fraction, (0.3, 0.5, 0.7, 0.85), land), 0)
    sandification = np.where(known["sandy"], graded(1 - fraction, (0.6, 0.75, 0.9), land), 0)
    trend = known["trend"]
    trend_class = graded(-trend, (-0.006, -0.0015, 0.0015, 0.006), land)
    mines = mine_cells(site, "excavation", "occupation", "subsidence", "pollution")

    water = np.clip(annual * (1 - lookup({CROP: 0.12, FOREST: 0.025, SHRUB: 0.042, GRASS: 0.094, WATER: 0, BARREN: 0.4,
                    BUILT: 0.7, WETLAND: 0}, cover)) - known["evapotranspiration"], 0, None)  # fmt: skip
    retention = np.clip(bare - soil_loss, 0, None)
    fixation = np.where(cover == WATER, 0, np.clip(9000 * dryness * (sand / 80) ** 2 - wind_loss, 0, None))
    quality = lookup(HABITAT, cover) * (1 - 0.5 * np.exp(-known["built_distance"] / 1.2)) * np.where(mines, 0.4, 1)
    services = {"water": (water, "mm"), "soil": (retention, "t/(km²·a)"), "sand": (fixation, "t/(km²·a)"),
                "biodiversity": (quality, "–")}  # fmt: skip
    out: dict[str, Raster] = {}
    extreme, important = np.zeros(site.shape, dtype=int), np.zeros(site.shape, dtype=int)
    for name, (values, unit) in services.items():
        code = _by_share(values, land)
        extreme += code == 3
        important += code >= 2
        out[f"service_{name}"] = measure(only(values), unit)
        out[f"service_{name}_classes"] = classes(code, LEVELS)
    near = land & (site.u > coast(site.v) - 0.9)
    shore_type = np.select([site.v < 4, site.v < 7.5, site.v < 10, site.v < 13.5], [2, 4, 3, 1], 5)
    surge = 1.2 + 0.12 * site.v + 0.1 * site.noise("surge", 8.0, 2)
    wave = 1.3 - 0.06 * site.v + 0.05 * site.noise("wave", 8.0, 2)
    retreat = np.select([shore_type == 5, shore_type == 4], [6 + 5 * np.sin(site.v), 1.2 + np.sin(site.v * 2)], 0.05)
    retreat = np.clip(retreat, 0, None)
    beach = np.where(near, np.clip(np.round((surge - 1) + retreat / 3), 1, 3), 0).astype(int)
    erosion_score = (np.searchsorted([0.2, 0.6], 1 - fraction) + np.searchsorted([5, 15], slope)) / 2
    sensitivities = {
        "erosion": np.where(land, 1 + np.round(erosion_score).astype(int), 0),
        "karst": np.where(karst, 1 + np.searchsorted([0.3, 0.7], known["rock"] * 0.7 + slope / 80), 0),
        "sand": np.where(land, 1 + np.searchsorted([0.3, 0.75], dryness * (1.3 - fraction)), 0),
        "coast": beach,
    }
    for name, code in sensitivities.items():
        out[f"sensitivity_{name}"] = classes(code, SENSITIVE)
    importance = np.where(land, 1 + (important >= 2) + (extreme >= 2), 0)
    current = np.where(land, np.clip(np.maximum.reduce([
        graded(soil_loss, (500.0, 2500.0, 8000.0), land), np.minimum(wind_class, 4), np.where(karst_class > 2, karst_class - 1, 1),
    ]), 1, 4), 0)  # fmt: skip
    state = np.where(trend < -0.004, 3, np.where(trend > 0.004, 1, 2))
    out["scenario_current"] = classes(current, WARNING)
    for number, name in enumerate(("ssp126", "ssp245", "ssp370", "ssp585")):
        drift = site.noise(f"scenario {name}", 4.0, 3) + 0.55 * number - 0.9
        future = np.where(land, np.clip(current + (drift > 0.8) + (drift > 1.9) - (drift < -1.9), 1, 4), 0)
        out[f"scenario_{name}"] = classes(future, WARNING)
    out["scenario_trend"] = classes(
        np.where(land, state, 0), {1: ("好转", "Improving"), 2: ("稳定", "Stable"), 3: ("恶化", "Worsening")}
    )
    road = known["road_cells"]
    distance = distance_transform_edt(~road) / site.size * COLUMNS
    resistance = lookup(RESISTANCE, cover) * (1 + slope / 60)
    resistance = np.where(road, np.maximum(resistance, 400.0), np.maximum(resistance, 1.0))
    delivery = 0.8 / (1 + np.exp((distance_transform_edt(~known["stream"]) - 6.0) / 6.0))
    out.update(
        erosivity=measure(only(erosivity), "MJ·mm/(ha·h·a)"),
        erodibility=measure(only(erodibility), "t·ha·h/(ha·MJ·mm)"),
        ls=measure(only(ls), "–"),
        c_factor=measure(only(c_factor), "–"),
        practice=measure(only(practice), "–"),
        engineering=measure(only(engineering), "–"),
        tillage=measure(only(tillage), "–"),
        soil_loss=measure(only(soil_loss), "t/(km²·a)"),
        soil_retention=measure(only(retention), "t/(km²·a)"),
        soil_loss_classes=classes(graded(soil_loss, EROSION_LIMITS, land), EROSION),
        wind_loss=measure(only(wind_loss), "t/(km²·a)"),
        wind_loss_classes=classes(wind_class, EROSION),
        karst_classes=classes(karst_class, KARST),
        desertification_classes=classes(desert, DESERT),
        sandification_classes=classes(sandification, SAND),
        delivery=measure(only(delivery), "–"),
        trend_classes=classes(trend_class, TREND),
        habitat_quality=measure(only(quality), "–"),
        importance=classes(importance, LEVELS),
        shore=classes(np.where(near, shore_type, 0), SHORES),
        surge=measure(np.where(near, surge, np.nan), "m"),
        wave=measure(np.where(near, wave, np.nan), "m"),
        retreat=measure(np.where(near, retreat, np.nan), "m/a"),
        threat_built=measure(only(cover == BUILT), "–"),
        threat_cropland=measure(only(cover == CROP), "–"),
        threat_mines=measure(only(mines), "–"),
        threat_roads=measure(only(road), "–"),
        resistance=measure(only(resistance), "–"),
        regions=classes(_regions(site)),
        circuit_mask=mask(site.v > 1.5, land),
    )
    known.update(
        soil_loss=soil_loss, wind_loss=wind_loss, erosion_class=graded(soil_loss, EROSION_LIMITS, land),
        wind_class=wind_class, karst_class=karst_class, desert_class=desert, trend_class=trend_class,
        importance=importance, quality=quality, water_yield=water, resistance=resistance, road_distance=distance,
        carbon_stock=lookup(CARBON, cover) * (0.9 + 0.2 * fraction), shore_type=shore_type, retreat=retreat,
        sandification=sandification,
    )  # fmt: skip
    out.update(_outcomes(site))
    out.update(_slopes(site))
    return out


def _by_share(values: NDArray[Any], land: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Class 3 for the cells that make up the first half of the total, 2 up to 80 %, else 1."""
    flat = values[land]
    order = np.argsort(-flat, kind="stable")
    before = np.cumsum(flat[order]) - flat[order]
    share = before / max(flat.sum(), 1e-12)
    code = np.empty(flat.size, dtype=int)
    code[order] = np.where(share < 0.5, 3, np.where(share < 0.8, 2, 1))
    code[flat <= 0] = 1
    out = np.zeros(values.shape, dtype=int)
    out[land] = code
    return out


def _regions(site: Site) -> NDArray[np.int64]:
    regions = np.zeros(site.shape, dtype=int)
    for number, block in enumerate(((7.0, 4.0, 8.0, 5.0), (13.0, 17.0, 14.0, 18.0))):
        regions[site.inside(block)] = number + 1
    return regions


def _outcomes(site: Site) -> dict[str, Raster]:
    known, only = site.known, site.only_land
    treated = np.zeros(site.shape, dtype=bool)
    for block in TREATED:
        treated |= site.inside(block)
    base = {
        "cover": np.clip(known["fraction"] * 0.8, 0, 0.8),
        "soil_loss": known["soil_loss"] + 150.0,
        "carbon": known["carbon_stock"],
        "habitat": np.clip(known["quality"], 0, 0.85),
    }
    units = {"cover": "–", "soil_loss": "t/(km²·a)", "carbon": "t/ha", "habitat": "–"}
    out = {}
    for name, values in base.items():
        if name == "soil_loss":
            after = values * (1 + DRIFT[name] + np.where(treated, EFFECT[name], 0))
        else:
            after = values + DRIFT[name] + np.where(treated, EFFECT[name], 0)
        out[f"baseline_{name}"] = measure(only(values), units[name])
        out[f"achieved_{name}"] = measure(only(after), units[name])
    return out


def _slopes(site: Site) -> dict[str, Raster]:
    known, only = site.known, site.only_land
    sand, clay = known["sand"], known["clay"]
    slope = np.radians(np.clip(known["slope"], 1.0, 60))
    cohesion = np.clip(0.4 + 0.12 * clay, 0.5, 6) * np.where(mine_cells(site, "occupation", "excavation"), 0.3, 1.0)
    friction = np.clip(21 + 0.14 * sand, 20, 36)
    weight = 17.5 + 0.02 * clay
    depth = np.clip(known["depth"] / 30, 0.5, 4)
    wet = np.clip(0.2 + 0.5 * np.exp(-site.known["road_distance"]) + 0.2 * site.noise("wet", 3.0, 3), 0, 1)
    factor = (cohesion + (weight - 9.81 * wet) * depth * np.cos(slope) ** 2 * np.tan(np.radians(friction))) / (
        weight * depth * np.sin(slope) * np.cos(slope)
    )
    known["stability"] = np.clip(factor, 0, 20)
    return {
        "cohesion": measure(only(cohesion), "kPa"),
        "friction": measure(only(friction), "°"),
        "unit_weight": measure(only(weight), "kN/m³"),
        "slide_depth": measure(only(depth), "m"),
        "saturation": measure(only(wet), "–"),
        "stability": measure(only(known["stability"]), "–"),
    }
