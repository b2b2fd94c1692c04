"""The sample county, put together topic by topic."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterator

from ..errors import OutOfRange
from ..progress import Progress, silent
from .administration import administration
from .climate import climate
from .factors import CONTROLS, DRIFT, EFFECT, TREATED, factors
from .land import land
from .landuse import landuse
from .layout import CLEARED, DRIFTING, GREENED, SEALED
from .mines import mines
from .networks import networks
from .plan import plan
from .projects import projects
from .shapes import layer
from .site import Site
from .soils import soils
from .tables import tables
from .terrain import terrain
from .units import units
from .vegetation import vegetation
from .waters import daily, waters

SMALLEST, LARGEST = 60, 2000


@dataclass
class Part:
    """What one topic adds: rasters by file name, layers and tables by name, and planted truth."""

    rasters: dict = field(default_factory=dict)
    layers: dict = field(default_factory=dict)
    tables: dict = field(default_factory=dict)
    truth: dict = field(default_factory=dict)


def county(
    size: int = 400, cell_size: float = 30.0, years: int = 12, seed: int = 1, progress: Progress = silent
) -> Iterator[Part]:
    """Topics of a fictional county, one after the other, so that one can be written while the next is made.

    Parameters
    ----------
    size : int
        Rows and columns of the grid, 60 to 2000.
    cell_size : float
        In m, 1 to 1000.
    years : int
        Years of the monthly series, 2 to 60.
    seed : int
        Of everything that is random; the same seed gives the same county.
    progress : callable

    Yields
    ------
    Part
        Rasters with NaN (measures), 0 (classes) or 255 (masks) as NoData; layers in EPSG:4549.

    Raises
    ------
    OutOfRange
        If a parameter lies outside its limits.
    """
    for name, value, low, high in (("SIZE", size, SMALLEST, LARGEST), ("CELL_SIZE", cell_size, 1, 1000),
                                   ("YEARS", years, 2, 60), ("SEED", seed, 0, 2**31 - 1)):  # fmt: skip
        if not low <= value <= high:
            raise OutOfRange(name, found=value, allowed=f"{low} – {high}")
    done = 0.0

    def reached(fraction: float) -> None:
        nonlocal done
        done = fraction
        progress(fraction)

    site = Site(size, cell_size, years, seed, lambda: progress(done))
    reached(0.0)
    yield Part(rasters=terrain(site))
    reached(0.2)
    yield Part(rasters=land(site), truth=_transitions(site))
    reached(0.25)
    yield Part(rasters=climate(site))
    reached(0.3)
    rasters, truth = vegetation(site)
    yield Part(rasters=rasters, truth=truth)
    reached(0.45)
    rasters, soil_tables = soils(site)
    yield Part(rasters=rasters, tables=soil_tables)
    layers = administration(site)
    reached(0.5)
    layers.update(waters(site))
    yield Part(layers=layers, tables=daily(site))
    reached(0.55)
    yield Part(rasters=factors(site))
    reached(0.65)
    rasters, layers, link_tables = networks(site)
    yield Part(rasters=rasters, layers=layers, tables=link_tables)
    reached(0.85)
    site.layers["projects"] = projects(site)
    yield Part(layers={"projects": site.layers["projects"], **landuse(site)})
    reached(0.9)
    rasters, layers, mine_tables, truth = mines(site)
    yield Part(rasters=rasters, layers=layers, tables=mine_tables, truth=truth)
    reached(0.93)
    layers, truth = units(site)
    yield Part(layers=layers, truth=truth)
    reached(0.96)
    layers, plan_tables, truth = plan(site)
    yield Part(layers=layers, tables=plan_tables, truth=truth)
    yield Part(layers=_outcome_layers(site), tables=tables(site), truth=_outcome_truth())
    reached(1.0)


def _transitions(site: Site) -> dict:
    cover = {year: site.known[f"cover_{year}"] for year in (2000, 2010, 2020)}
    planted = (("greened", GREENED), ("cleared", CLEARED), ("sealed", SEALED), ("drifting", DRIFTING))
    out = []
    for name, block in planted:
        inside = site.inside(block)
        codes = [int(cover[year][inside].min()) for year in cover]
        out.append(
            {
                "name": name,
                "block": block,
                "cells": int(inside.sum()),
                "codes": dict(zip(("2000", "2010", "2020"), codes)),
            }
        )
    return {"extent": [site.x0, site.y0 - site.extent, site.x0 + site.extent, site.y0], "blocks": "west, north, east, south in twentieths of the extent",
            "transitions": out}  # fmt: skip


def _outcome_layers(site: Site) -> dict:
    return {
        "treated": layer({"unit_id": [1, 2, 3, 4], "cost": [120.0, 260.0, 340.0, 180.0],
                          "measure": ["enclosure", "afforestation", "planting", "sand_barrier"], "year": [2018, 2018, 2019, 2019]},
                         [site.rectangle(b) for b in TREATED], True),
        "controls": layer({"unit_id": [11, 12, 13]}, [site.rectangle(b) for b in CONTROLS], True),
    }  # fmt: skip


def _outcome_truth() -> dict:
    return {"outcomes": {"effect": EFFECT, "drift": DRIFT}}
