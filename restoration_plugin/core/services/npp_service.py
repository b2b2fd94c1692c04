"""Service indices from net primary production."""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, NotApplicable

Raster = NDArray[np.floating[Any]]

SERVICES: dict[str, tuple[tuple[str, bool], ...]] = {
    "water": (("NPP", False), ("INFILTRATION", False), ("PRECIPITATION", False), ("SLOPE", True)),
    "soil": (("NPP", False), ("ERODIBILITY", True), ("SLOPE", True)),
    "sand": (("NPP", False), ("ERODIBILITY", False), ("CLIMATE", False), ("ROUGHNESS", False)),
    "biodiversity": (("NPP", False), ("PRECIPITATION", False), ("TEMPERATURE", False), ("ELEVATION", True)),
}
"""Factors of each service, and whether one less the normalised factor counts."""


def npp_service(*factors: Raster, service: str, ranges: Mapping[str, tuple[float, float]]) -> NDArray[np.float32]:
    """Product of the normalised factors of a service.

    water: NPP · infiltration · precipitation · (1 − slope); soil: NPP · (1 − K) · (1 − slope); sand: NPP · K ·
    climate · roughness; biodiversity: NPP · precipitation · temperature · (1 − elevation). Each factor is brought to
    0 … 1 between the ends of its range.

    Parameters
    ----------
    *factors : ndarrays of shape (rows, columns)
        In the order of ``SERVICES[service]``, in any unit. NaN is NoData.
    service : {"water", "soil", "sand", "biodiversity"}
    ranges : mapping
        Lowest and highest value of each factor over the whole raster (``factor_ranges``).

    Returns
    -------
    ndarray of shape (rows, columns)
        0 to 1. NaN where a factor is NoData.

    Raises
    ------
    InvalidInput
        If the service is unknown or lacks a factor.
    NotApplicable
        If a factor is the same everywhere, so that it cannot be normalised.

    References
    ----------
    Ministry of Environmental Protection and National Development and Reform Commission of China (2017), Guide for
    delimiting the ecological redline, annex: method of net primary production.
    """
    names = factors_of(service)
    if len(factors) != len(names):
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Service {service}: found {found} factors, needed are {needed}."),
            service=service,
            found=len(factors),
            needed=", ".join(name for name, _ in names),
        )
    result = np.ones(factors[0].shape)
    for values, (name, reverse) in zip(factors, names):
        low, high = ranges[name]
        if not high > low:
            raise NotApplicable(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{name}: every cell is {value}, so that it cannot be normalised; use a larger area.",
                ),
                name=name,
                value=f"{low:g}",
            )
        normalised = np.clip((values.astype(np.float64) - low) / (high - low), 0.0, 1.0)
        result *= 1.0 - normalised if reverse else normalised
    return result.astype(np.float32)


def factors_of(service: str) -> tuple[tuple[str, bool], ...]:
    """Names of a service's factors, each with whether it counts reversed."""
    if service not in SERVICES:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{parameter}: found {found}, allowed are {allowed}."),
            parameter="SERVICE",
            found=service,
            allowed=", ".join(SERVICES),
        )
    return SERVICES[service]


def factor_ranges(*arrays: NDArray[Any]) -> NDArray[np.float64]:
    """Lowest and highest value of each raster of a window; the last array, the areas, is left out.

    Cells count where every factor has data. Shape (factors, 2).
    """
    factors = arrays[:-1]
    valid = ~np.any([np.isnan(values) for values in factors], axis=0)
    return np.array(
        [[np.min(v[valid], initial=np.inf), np.max(v[valid], initial=-np.inf)] for v in factors], dtype=float
    )


def join_ranges(first: NDArray[np.float64], second: NDArray[np.float64]) -> NDArray[np.float64]:
    """Join the ranges of two windows."""
    return np.column_stack([np.minimum(first[:, 0], second[:, 0]), np.maximum(first[:, 1], second[:, 1])])
