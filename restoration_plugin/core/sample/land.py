"""Land cover at four dates, with planted changes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_dilation, distance_transform_edt, gaussian_filter

from . import layout
from .projects import ON_CROPS, PROJECTS
from .site import COLUMNS, Raster, Site, classes, coast, mask, measure, river

CROP, FOREST, SHRUB, GRASS, WATER, BARREN, BUILT, WETLAND = 1, 2, 3, 4, 5, 7, 8, 9
NAMES = {
    1: ("耕地", "Cropland"), 2: ("林地", "Forest"), 3: ("灌木", "Shrub"), 4: ("草地", "Grassland"), 5: ("水体", "Water"),
    7: ("裸地", "Barren"), 8: ("不透水面", "Impervious"), 9: ("湿地", "Wetland"),
}  # fmt: skip
GLOBELAND = {CROP: 10, FOREST: 20, SHRUB: 40, GRASS: 30, WATER: 60, BARREN: 90, BUILT: 80, WETLAND: 50}


def mine_cells(site: Site, *kinds: str) -> NDArray[np.bool_]:
    """Cells of the mine units of some kinds."""
    cells = np.zeros(site.shape, dtype=bool)
    for column, row, width, height, kind in layout.MINES:
        if kind in kinds:
            cells |= site.inside((column - width, row - height, column + width, row + height))
    return cells


def land(site: Site) -> dict[str, Raster]:
    """Land cover of 2000, 2010, 2020 and 2035, lights, population; sets ``cover_2020`` and others."""
    slope, known = site.known["slope"], site.known
    rough = slope + 2.5 * site.noise("woods", 2.0, 4)
    away = np.abs(site.v - river(site.u))
    code = np.full(site.shape, GRASS)
    code[(rough > 7.5) & (site.noise("glades", 3.0, 4) > -1.2)] = FOREST
    code[(rough > 4.5) & (rough <= 7.5)] = SHRUB
    _west, _north, _east, _south = layout.PLAIN
    plain = site.inside(layout.PLAIN) & (rough < 9.5) | site.land & (rough < 3.0) & (site.u > 8.5)
    code[plain] = CROP
    code[site.inside((2.2, 10.2, 9.2, 11.8)) & (slope < 15) & (away < 0.55)] = CROP
    karst = site.region(layout.KARST, "karst")
    code[karst & (site.noise("karst cover", 2.5, 4) > 0.2)] = SHRUB
    code[karst & (site.noise("karst cover", 2.5, 4) > 0.9)] = BARREN
    code[karst & (site.noise("karst fields", 1.5, 3) > 1.2)] = CROP
    sandy = site.region(layout.SANDY, "sand")
    dune = site.noise("dunes", 2.2, 4)
    code[sandy] = GRASS
    code[sandy & (dune > 0.75)] = BARREN
    code[sandy & (dune < -0.9)] = SHRUB
    code[site.inside((16.4, 14.6, 18.6, 17.4)) & (site.u > coast(site.v) - 1.1)] = WETLAND
    wide = known["stream"] & (known["accumulation"] > 0.12 * site.land.sum())
    water = wide if site.size < 200 else binary_dilation(wide) & site.land
    column, row, radius = layout.LAKE
    lake = site.disc(column, row, radius)
    code[site.disc(column, row, radius + 0.35)] = WETLAND
    res_column, res_radius = layout.RESERVOIR
    reservoir = np.hypot((site.u - res_column) / 1.3, site.v - river(res_column)) < res_radius * 0.5
    water |= lake | (reservoir & site.land)
    hamlets = site.noise("hamlets", 1.0, 2) > 2.4
    column, row, radius = layout.TOWN
    code[hamlets & (code == CROP)] = BUILT
    code[site.disc(column, row, radius)] = BUILT
    code[water] = WATER

    # planted, latest date first
    code[site.inside(layout.GREENED)] = FOREST
    code[site.inside(layout.CLEARED)] = CROP
    code[site.inside(layout.SEALED)] = BUILT
    code[site.inside(layout.DRIFTING)] = BARREN
    for block in (layout.DECLINE, layout.IMPROVEMENT, layout.FIRE):
        code[site.inside(block) & np.isin(code, (WATER, BUILT, BARREN, CROP))] = GRASS
    code[site.inside(layout.SLOWING)] = GRASS
    code[site.inside(layout.CLEARING)] = GRASS
    mined = mine_cells(site, "excavation", "occupation", "pollution")
    code[mined] = BARREN
    code[mine_cells(site, "subsidence")] = CROP
    for _, block, rule, _ in PROJECTS:
        if isinstance(block, tuple):
            inside = site.inside(block)
            if rule in ON_CROPS:
                code[inside] = CROP
            elif rule != "C08":
                code[inside & (code == CROP)] = GRASS
    cover_2020 = np.where(site.land, code, 0)

    earlier = cover_2020.copy()
    earlier[site.disc(column, row, radius) & ~site.disc(column, row, radius * 0.8) & ~water] = CROP
    earlier[site.inside(layout.SEALED)] = CROP
    earlier[site.inside(layout.CLEARING)] = FOREST
    earlier[mine_cells(site, "pollution")] = SHRUB
    first = earlier.copy()
    first[site.disc(column, row, radius) & ~site.disc(column, row, radius * 0.55) & ~water] = CROP
    first[site.inside(layout.GREENED)] = CROP
    first[site.inside(layout.CLEARED)] = FOREST
    first[site.inside(layout.DRIFTING)] = GRASS
    first[mined] = FOREST
    future = cover_2020.copy()
    future[site.disc(column, row, radius * 1.25) & (future == CROP)] = BUILT
    future[mined] = GRASS
    future[site.inside(layout.DRIFTING)] = SHRUB

    built = cover_2020 == BUILT
    lights = np.where(built, 30.0, 0.0) + 25.0 * np.exp(-(((site.u - column) ** 2 + (site.v - row) ** 2) / 3.0))
    lights = gaussian_filter(lights, site.size / 150.0) + 0.1
    people = np.where(built, 6.0, 0.0) + np.where(cover_2020 == CROP, 0.25, 0.01)
    people *= (site.cell / 30.0) ** 2
    known.update(
        cover_2000=first, cover_2010=earlier, cover_2020=cover_2020, cover_future=future, population=people,
        karst=karst, sandy=sandy, water=(cover_2020 == WATER), lake=lake, reservoir=reservoir & site.land, wide=wide,
        built_distance=distance_transform_edt(~built) / site.size * COLUMNS,
    )  # fmt: skip
    lookup = np.zeros(10, dtype=int)
    for key, value in GLOBELAND.items():
        lookup[key] = value
    clouds = site.noise("clouds", 4.0, 3) > 2.2
    return {
        "landcover_2000": classes(first, NAMES),
        "landcover_2010": classes(earlier, NAMES),
        "landcover_2020": classes(cover_2020, NAMES),
        "landcover_future": classes(future, NAMES),
        "landcover_globeland": classes(lookup[cover_2020]),
        "habitat_mask": classes(np.where(site.land, np.where(cover_2020 == FOREST, 2, 1), 0)),
        "lights": measure(site.only_land(lights), "nW/(cm²·sr)"),
        "population": measure(site.only_land(people), "persons"),
        "cloud_mask": mask(~clouds, site.land),
    }
