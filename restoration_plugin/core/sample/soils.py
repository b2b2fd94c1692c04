"""Soils, rock and sand."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .land import BUILT, CROP, WETLAND, mine_cells
from .site import Raster, Site, classes, mask, measure

PROFILES = pd.DataFrame(
    [
        (201, "红壤", "Red soil", 32.0, 36.0, 32.0, 1.3),
        (202, "黄壤", "Yellow soil", 28.0, 42.0, 30.0, 2.0),
        (203, "石灰土", "Limestone soil", 24.0, 38.0, 38.0, 2.4),
        (204, "风沙土", "Aeolian sandy soil", 80.0, 12.0, 8.0, 0.4),
        (205, "水稻土", "Paddy soil", 26.0, 46.0, 28.0, 1.8),
        (206, "滨海盐土", "Coastal saline soil", 18.0, 50.0, 32.0, 0.9),
    ],
    columns=["code", "name_zh", "name_en", "sand", "silt", "clay", "organic_carbon"],
)


def soils(site: Site) -> tuple[dict[str, Raster], dict]:
    """Soil rasters and the profile table; sets the texture and others."""
    known, cover, slope = site.known, site.known["cover_2020"], site.known["slope"]
    soil = np.where(site.known["filled"] / site.extent > 0.03, 202, 201)
    soil[np.isin(cover, (CROP, BUILT)) & (slope < 6)] = 205
    soil[known["karst"]] = 203
    soil[known["sandy"]] = 204
    soil[(site.u > 16.6) & ((cover == WETLAND) | (slope < 2)) & site.land] = 206
    soil = np.where(site.land, soil, 0)
    table = PROFILES.set_index("code")
    part = {name: np.zeros(site.shape) for name in ("sand", "silt", "clay", "organic_carbon")}
    for code, row in table.iterrows():
        for name, values in part.items():
            values[soil == code] = row[name]
    wobble = site.noise("texture", 2.0, 4)
    sand = np.clip(part["sand"] + 2.5 * wobble, 6, 93)
    clay = np.clip(part["clay"] - 1.2 * wobble + 0.8 * site.noise("clay", 2.0, 3), 5.2, 39)
    silt = 100 - sand - clay
    carbon = np.clip(part["organic_carbon"] * (1 + 0.15 * site.noise("carbon", 2.0, 4)), 0.12, 2.7)
    karst = known["karst"]
    rock = np.where(karst, np.clip(0.55 + 0.25 * site.noise("rock", 2.5, 3), 0.05, 1.0), 0.0)
    exposure = np.clip(rock * (1.3 - 0.95 * known["fraction"]) + 0.05 * site.noise("outcrop", 1.0, 3), 0, 1)
    exposure = np.where(mine_cells(site, "excavation"), 0.8, np.where(karst, exposure, np.clip(0.06 * exposure, 0, 1)))
    exposure[known["water"]] = 0.0
    carbonate = np.clip(np.where(karst, 9 + 3 * wobble, 1.2 + 0.5 * wobble) + 3 * known["arid"], 0, 25)
    depth = np.clip(85 - 1.6 * slope + 12 * site.noise("depth", 2.0, 3), 8, 150)
    depth = np.where(karst, np.clip(depth * 0.45 * (1.1 - exposure), 1.5, None), depth)
    depth = np.where(mine_cells(site, "excavation", "occupation"), 6.0, depth)
    sandy = known["sandy"]
    soc = np.clip(carbon * 30 * 1.3 * np.clip(depth, 0, 30) / 30, 1, None)
    infiltration = np.clip(0.15 + sand / 110, 0, 1)
    rough = np.clip(0.75 + 0.1 * site.noise("tillage", 1.0, 3), 0.4, 1)
    structure = np.where(site.land, np.where(soil == 204, 2, np.where(soil == 205, 4, 3)), 0)
    permeability = np.where(site.land, np.where(soil == 204, 1, np.where(clay > 32, 5, 3)), 0)
    known.update(
        soil=soil, sand=sand, silt=silt, clay=clay, carbon=carbon, carbonate=carbonate, depth=depth, rock=rock,
        exposure=exposure, soc=soc, sandy=sandy, rough=rough, infiltration=infiltration,
    )  # fmt: skip
    land = site.only_land
    names = {int(row.code): (row.name_zh, row.name_en) for row in PROFILES.itertuples()}
    rasters = {
        "sand": measure(land(sand), "%"),
        "silt": measure(land(silt), "%"),
        "clay": measure(land(clay), "%"),
        "very_fine_sand": measure(land(0.22 * sand), "%"),
        "organic_carbon": measure(land(carbon), "%"),
        "carbonate": measure(land(carbonate), "%"),
        "soil_structure": classes(structure),
        "permeability": classes(permeability),
        "soil": classes(soil, names),
        "soil_depth": measure(land(depth), "cm"),
        "soc": measure(land(soc), "t/ha"),
        "infiltration": measure(land(infiltration), "–"),
        "carbonate_rock": measure(land(rock), "–"),
        "rock_exposure": measure(land(exposure), "–"),
        "sandy": mask(sandy, site.land),
        "roughness": measure(land(rough), "–"),
        "surface_roughness": measure(land(1 / np.cos(np.radians(slope))), "–"),
    }
    return rasters, {"soil_profiles": PROFILES.copy()}
