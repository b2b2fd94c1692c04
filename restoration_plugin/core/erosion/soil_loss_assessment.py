"""Soil loss with its intensity class and what is retained, in one pass, and totals by class."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..standards import Limits
from .erosion_intensity import erosion_intensity
from .soil_loss import Factor, Raster, retention, soil_loss


def assess_soil_loss(
    erosivity: Raster,
    erodibility: Raster,
    ls: Raster,
    c: Raster,
    practice: Factor,
    engineering: Factor,
    tillage: Factor,
    mask: NDArray[Any] | None,
    tolerance: Factor,
    *,
    model: str,
    default_tolerance: float,
    scale: Limits,
    with_retention: bool,
) -> tuple[NDArray[np.float32], NDArray[np.uint8], NDArray[np.float32]]:
    """Soil loss, class and retention; takes what ``soil_loss`` takes, and ``erosion_intensity``'s scale.

    Parameters
    ----------
    tolerance : ndarray of shape (rows, columns), optional
        Tolerable loss by region in t/(km²·a); ``default_tolerance`` where it is NaN or not given.
    with_retention : bool
        Whether retention is asked for; the loss stands in its place otherwise.

    Returns
    -------
    (loss, classes, retention)
        In t/(km²·a), codes, t/(km²·a).
    """
    factors = (erosivity, erodibility, ls, c, practice, engineering, tillage, mask)
    loss = soil_loss(*factors, model=model)
    classes = erosion_intensity(loss, _filled(tolerance, default_tolerance), scale)
    return loss, classes, retention(*factors, model=model) if with_retention else loss


def _filled(tolerance: Factor, default: float) -> float | Raster:
    return default if tolerance is None else np.where(np.isnan(tolerance), default, tolerance)


def loss_by_class(
    loss: Raster, tolerance: Factor, areas: NDArray[np.float64], *, default_tolerance: float, scale: Limits
) -> pd.DataFrame:
    """Cells, area (ha) and loss (t/a) of each class in a window; add the frames of all windows.

    ``loss`` is in t/(km²·a), ``areas`` are cell areas in ha, of shape (1, 1) or that of ``loss``.
    """
    classes = erosion_intensity(loss, _filled(tolerance, default_tolerance), scale)
    hectares = np.broadcast_to(areas, classes.shape)
    tonnes = np.where(np.isnan(loss), 0.0, loss) * hectares / 100.0
    return pd.DataFrame(
        {
            "cells": np.bincount(classes.ravel(), minlength=256),
            "area_ha": np.bincount(classes.ravel(), weights=hectares.ravel(), minlength=256),
            "loss_t": np.bincount(classes.ravel(), weights=tonnes.ravel(), minlength=256),
        }
    )


def loss_summary(totals: pd.DataFrame, scale: Limits) -> pd.DataFrame:
    """Table of the classes with names, area, loss and shares, from the sum of ``loss_by_class``."""
    codes = sorted(scale.names)
    rows = totals.loc[codes].reset_index(drop=True)
    rows.insert(0, "class", codes)
    rows.insert(1, "name_en", [scale.names[code][1] for code in codes])
    rows.insert(2, "name_zh", [scale.names[code][0] for code in codes])
    for column, share in (("area_ha", "area_share"), ("loss_t", "loss_share")):
        total = rows[column].sum()
        rows[share] = rows[column] / total if total else 0.0
    return rows
