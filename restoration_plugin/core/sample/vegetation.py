"""NDVI series with planted trends, breaks and slowing-down; spectral bands; cover."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import layout
from .land import BARREN, BUILT, CROP, FOREST, GRASS, SHRUB, WATER, WETLAND
from .site import FIRST_YEAR, Raster, Site, measure

LEVEL = {CROP: 0.52, FOREST: 0.74, SHRUB: 0.56, GRASS: 0.48, WATER: 0.02, BARREN: 0.14, BUILT: 0.16, WETLAND: 0.44}
SEASON = {CROP: 0.16, FOREST: 0.06, SHRUB: 0.1, GRASS: 0.14, WATER: 0.01, BARREN: 0.02, BUILT: 0.03, WETLAND: 0.12}
TREND = 0.012  # 1/a, down in DECLINE and up in IMPROVEMENT
FIRE_DROP, CLEARING_DROP = 0.3, 0.35


def lookup(table: dict, cover: NDArray[Any]) -> NDArray[np.float64]:
    """Value of each land-cover code."""
    values = np.zeros(10)
    for code, value in table.items():
        values[code] = value
    return values[cover]


def series(site: Site) -> NDArray[np.float32]:
    """Monthly NDVI of shape (12 × years, rows, columns)."""
    rng, cover = site.rng("ndvi"), site.known["cover_2020"]
    months = 12 * site.years
    step = np.arange(months)
    year = step / 12.0
    level = lookup(LEVEL, cover) + 0.03 * site.noise("vigour", 3.0, 4) - 0.12 * site.known["arid"] * (cover != WATER)
    sparse = site.known["sandy"] & np.isin(cover, (BARREN, GRASS))
    level = np.where(sparse, np.clip(level + 0.14 + 0.1 * site.noise("tufts", 2.0, 4), 0.09, 0.6), level)
    level = np.clip(level, -0.05, 0.9)
    swing = lookup(SEASON, cover)
    season = -np.cos((step - 0.5) / 12.0 * 2 * np.pi)
    common = 0.006 * rng.standard_normal(months)  # the same weather everywhere
    stack = np.empty((months, *site.shape), dtype=np.float32)
    noise = np.zeros(site.shape)
    slowing = site.inside(layout.SLOWING)
    memory = np.full(months, 0.2)
    memory[:] = 0.1 + 0.82 * np.clip((step - 0.2 * months) / (0.8 * months), 0, 1) if months else memory
    damped = np.where(cover == WATER, 0.1, 1.0)
    for month in range(months):
        site.alive()
        shock = rng.standard_normal(site.shape, dtype=np.float32) * 0.022
        phi = np.where(slowing, memory[month], 0.15)
        noise = phi * noise + shock
        stack[month] = level + swing * season[month] + damped * (noise + common[month])
    decline, improvement = site.inside(layout.DECLINE), site.inside(layout.IMPROVEMENT)
    stack[:, decline] -= (TREND * (year - year.mean()))[:, None].astype(np.float32)
    stack[:, improvement] += (TREND * (year - year.mean()))[:, None].astype(np.float32)
    burnt, cleared = site.inside(layout.FIRE), site.inside(layout.CLEARING)
    fire, clearing = fire_year(site), clearing_year(site)
    after = year - (fire - FIRST_YEAR)
    stack[:, burnt] -= np.where(after >= 0, FIRE_DROP * np.exp(-after / 4.0), 0.0)[:, None].astype(np.float32)
    before = year < clearing - FIRST_YEAR
    regrowth = 0.01 * np.clip(year - (clearing - FIRST_YEAR), 0, None)
    stack[:, cleared] += np.where(before, CLEARING_DROP - 0.1, -0.1 + regrowth)[:, None].astype(np.float32)
    site.alive()
    stack[:, ~site.land] = np.nan
    return np.clip(stack, -0.2, 0.98, out=stack)


def fire_year(site: Site) -> int:
    """Year of the planted fire."""
    return FIRST_YEAR + max(1, round(site.years * 0.4))


def clearing_year(site: Site) -> int:
    """Year of the planted clearing."""
    return FIRST_YEAR + max(1, round(site.years * 0.6))


def spectrum(site: Site, ndvi: NDArray[Any], name: str) -> tuple[dict, NDArray[np.float64]]:
    """Reflectance of six bands that give the NDVI, and the albedo from them (Liang 2001): it falls as the land greens."""
    rng, cover = site.rng(name), site.known["cover_2020"]

    def fine(scale: float) -> NDArray[np.float64]:
        return np.asarray(scale * rng.standard_normal(site.shape))

    water = cover == WATER
    bright = np.where(np.isin(cover, (BARREN, BUILT)), 0.04, 0.0)
    red = np.where(water, 0.03 + fine(0.001), np.clip(0.31 - 0.345 * ndvi + fine(0.003), 0.012, 0.6))
    bands = {
        "red": red,
        "nir": red * (1 + ndvi) / (1 - ndvi),
        "green": np.where(water, 0.055, 0.7 * red + 0.025) + fine(0.001),
        "blue": np.clip(0.5 * red + fine(0.002), 0.004, None),
        "swir1": np.where(water, 0.01, np.clip(0.40 - 0.37 * ndvi + bright, 0.03, None)) + np.abs(fine(0.003)),
        "swir2": np.where(water, 0.006, np.clip(0.35 - 0.38 * ndvi + bright, 0.02, None)) + np.abs(fine(0.003)),
    }
    share = {"blue": 0.356, "red": 0.130, "nir": 0.373, "swir1": 0.085, "swir2": 0.072}
    return bands, np.asarray(sum(weight * bands[band] for band, weight in share.items()) - 0.0018)


def vegetation(site: Site) -> tuple[dict[str, Raster], dict]:
    """Vegetation rasters and what was planted in them; sets ``ndvi`` and ``cover``."""
    known, cover = site.known, site.known["cover_2020"]
    monthly = series(site)
    yearly = monthly.reshape(site.years, 12, *site.shape)
    annual = yearly.mean(axis=1)
    summer = yearly[:, 4:10].mean(axis=1)
    first, last = summer[0], summer[-1]
    site.alive()
    gaps = monthly.copy()
    gaps[site.rng("gaps").random(monthly.shape, dtype=np.float32) < 0.2] = np.nan
    site.alive()
    bands, albedo = spectrum(site, last, "bands")
    albedo_base = spectrum(site, first, "first bands")[1]
    water = cover == WATER
    rng = site.rng("production")
    fraction = np.clip((last - 0.08) / (0.82 - 0.08), 0, 1)
    half = (np.repeat(monthly[-12:], 2, axis=0) - 0.08) / (0.82 - 0.08)
    periods = tuple(f"{month:02d}{part}" for month in range(1, 13) for part in "ab")
    npp = np.clip(
        80 + 1150 * fraction * np.clip(known["precipitation"] / 1500, 0.25, 1.1) + 15 * rng.standard_normal(site.shape),
        0,
        None,
    )
    npp = np.where(water, 20.0, npp)
    known.update(ndvi=last, ndvi_base=first, fraction=fraction, npp=npp, ndvi_annual=annual)
    site.alive()
    trend = np.polynomial.polynomial.polyfit(
        np.arange(site.years), annual.reshape(site.years, -1), 1
    )[1].reshape(site.shape) if site.years > 1 else 0 * last  # fmt: skip
    known["trend"] = trend
    land = site.only_land
    rasters = {
        **{name: measure(land(values), "–") for name, values in bands.items()},
        "ndvi": measure(land(last), "–"),
        "ndvi_base": measure(land(first), "–"),
        "albedo": measure(land(albedo), "–"),
        "albedo_base": measure(land(albedo_base), "–"),
        "ndvi_monthly": measure(monthly, "–", site.month_names),
        "ndvi_gaps": measure(gaps, "–", site.month_names),
        "ndvi_annual": measure(land(annual), "–", site.year_names),
        "cover": measure(land(fraction), "–"),
        "cover_periods": measure(land(np.clip(half, 0, 1)), "–", periods),
        "npp": measure(land(npp), "gC/(m²·a)"),
        "trend_slope": measure(land(trend), "1/a"),
    }
    truth = {
        "trends": [
            {"block": layout.DECLINE, "slope": -TREND, "cells": int(site.inside(layout.DECLINE).sum())},
            {"block": layout.IMPROVEMENT, "slope": TREND, "cells": int(site.inside(layout.IMPROVEMENT).sum())},
        ],
        "breaks": [
            {"kind": "fire", "block": layout.FIRE, "year": fire_year(site), "drop": FIRE_DROP, "recovery_years": 4.0,
             "cells": int(site.inside(layout.FIRE).sum())},
            {"kind": "clearing", "block": layout.CLEARING, "year": clearing_year(site), "drop": CLEARING_DROP,
             "recovery_years": None, "cells": int(site.inside(layout.CLEARING).sum())},
        ],
        "slowing_down": {"block": layout.SLOWING, "ar1": [0.1, 0.92], "cells": int(site.inside(layout.SLOWING).sum())},
    }  # fmt: skip
    return rasters, truth
