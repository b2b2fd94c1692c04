"""Rain, warmth, evaporation and wind."""

from __future__ import annotations

import numpy as np

from .land import BARREN, BUILT, GRASS
from .site import Raster, Site, classes, coast, measure

RAIN_SHARE = np.array([45, 70, 110, 150, 200, 230, 160, 180, 110, 50, 40, 30], dtype=float)
WARMTH = np.array([-9.0, -7.5, -4.0, 0.8, 4.8, 8.0, 10.2, 9.8, 6.5, 1.5, -3.8, -7.8])
SNOWFREE_WIND = np.array([5, 6, 9, 11, 8, 5, 3, 3, 4, 5, 5, 5], dtype=float)


def dry(site: Site) -> np.ndarray:
    """1 in the sandy south-west, 0 elsewhere, with a smooth edge."""
    return np.asarray(1 / (1 + np.exp((site.u - 7.8) * 1.6)) / (1 + np.exp((13.6 - site.v) * 1.6)))


def climate(site: Site) -> dict[str, Raster]:
    """Climate rasters; sets ``precipitation``, ``evapotranspiration``, ``temperature`` and monthly stacks."""
    rng, known = site.rng("climate"), site.known
    height = known["filled"] / site.extent * 12_000.0  # relief as in the county of full size
    arid = dry(site)
    annual = (1350.0 + 0.35 * height + 90.0 * site.noise("rain", 12.0, 2)) * (1 - 0.72 * arid)
    annual *= 1 + 0.1 * np.clip(site.u / 18.0, 0, 1)
    share = RAIN_SHARE / RAIN_SHARE.sum()
    monthly = annual * share[:, None, None]
    swing = 1 + 0.12 * rng.standard_normal(site.years)
    single = np.clip(1 + 0.3 * rng.standard_normal((site.years, 12)), 0.1, None)
    months = (monthly[None] * (swing[:, None] * single)[:, :, None, None]).astype(np.float32)
    yearly = months.sum(axis=1)
    mean = 18.0 - 0.0055 * height + 0.5 * arid + 0.3 * site.noise("warmth", 12.0, 2)
    warm = mean + WARMTH[:, None, None]
    potential = 980.0 + 22.0 * (mean - 16) + 260.0 * arid
    ratio = potential / annual
    omega = 2.2 + 0.3 * site.noise("omega", 8.0, 2)
    actual = annual * (1 + ratio - (1 + ratio**omega) ** (1 / omega))
    cover, lake = known["cover_2020"], known["water"]
    actual = actual * np.where(cover == BARREN, 0.7, np.where(cover == BUILT, 0.4, 1.0))
    actual = np.where(lake, np.minimum(potential * 1.05, 0.98 * annual), actual)
    watered = (cover == GRASS) & (arid > 0.5) & (site.noise("irrigation", 1.2, 2) > 1.5)
    actual = np.where(watered, annual * 1.15, actual)  # irrigated from elsewhere: a deficit
    aridity = annual / potential
    growing = np.where(warm >= 10, warm, 0) * 30.4
    rain_growing = np.where(warm >= 10, monthly, 0).sum(axis=0)
    dryness = 0.16 * growing.sum(axis=0) / np.clip(rain_growing, 20, None) * (1 + 4 * arid)
    shore = np.exp(-((coast(site.v) - site.u) / 1.5))
    wind_days = 6 + 30 * arid + 10 * shore + 2 * site.noise("wind", 6.0, 2)
    season = np.repeat(SNOWFREE_WIND, 2) / 2
    gusts = np.clip(1 + 0.25 * site.rng("weather").standard_normal(24), 0.3, None)
    weather = (0.3 + 4.5 * arid + 0.8 * shore) * (season * gusts)[:, None, None] / 4
    zone = np.where(arid > 0.4, 1, np.where(height > 650, 5, 2))
    wind_factor = np.clip(0.05 + 0.5 * arid + 0.2 * shore, 0, 1)
    scenario = np.array([8, 10, 6, 4, -2, -5, 5, 12, 15, 4, 2, 6.0])
    change = scenario[:, None, None] + 2 * site.noise("change", 10.0, 2)
    hotter = 1.6 + 0.3 * np.cos(np.arange(12) / 12 * 2 * np.pi)[:, None, None] + 0 * mean
    known.update(
        precipitation=annual, rain_yearly=yearly, evapotranspiration=actual, temperature=mean, arid=arid,
        potential=potential, aridity=aridity, dryness=dryness, wind_days=wind_days, zone=np.where(site.land, zone, 0),
        rain_monthly=monthly, weather=weather,
    )  # fmt: skip
    names = tuple(f"{month:02d}" for month in range(1, 13))
    halves = tuple(f"{month}{half}" for month in names for half in "ab")
    zones = {1: ("温带干旱", "Temperate dry"), 2: ("温带湿润", "Temperate moist"), 3: ("热带干旱", "Tropical dry"),
             4: ("热带湿润", "Tropical moist"), 5: ("热带山地", "Tropical montane")}  # fmt: skip
    land = site.only_land
    return {
        "precipitation": measure(land(annual), "mm"),
        "precipitation_monthly": measure(land(monthly), "mm", names),
        "precipitation_years": measure(land(months.reshape(-1, *site.shape)), "mm", site.month_names),
        "rain_annual": measure(land(yearly), "mm", site.year_names),
        "temperature": measure(land(mean), "°C"),
        "temperature_monthly": measure(land(warm), "°C", names),
        "evapotranspiration": measure(land(actual), "mm"),
        "potential_evapotranspiration": measure(land(potential), "mm"),
        "aridity": measure(land(aridity), "–"),
        "dryness": measure(land(dryness), "–"),
        "wind_days": measure(land(wind_days), "d/a"),
        "weather": measure(land(weather), "kg/m", halves),
        "climate_zone": classes(known["zone"], zones),
        "climate_factor": measure(land(wind_factor), "–"),
        "change_monthly": measure(land(change), "%", names),
        "change_temperature": measure(land(hotter), "°C", names),
    }
