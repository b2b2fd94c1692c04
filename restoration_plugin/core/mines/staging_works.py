"""Works that may be scheduled, read from a layer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .columns import flag_column, number_column, record_labels


@dataclass(frozen=True)
class Works:
    """One row per technique of a site; rows of one site exclude each other.

    ``site`` indexes ``labels``; ``cost`` and the yearly ``benefit`` are the row's own, as is the topsoil ``need`` (m³);
    ``area`` (ha), ``release`` (first year in which work may be done), ``mandatory`` and ``strip`` (topsoil in m³ that
    the site yields) belong to the site and are given per site.
    """

    labels: NDArray[np.object_]
    site: NDArray[np.int64]
    cost: NDArray[np.float64]
    benefit: NDArray[np.float64]
    need: NDArray[np.float64]
    area: NDArray[np.float64]
    release: NDArray[np.float64]
    mandatory: NDArray[np.bool_]
    strip: NDArray[np.float64]


def staging_works(
    frame: pd.DataFrame,
    identifier: str,
    cost: str,
    benefit: str,
    area: str | None = None,
    available: str | None = None,
    risk: str | None = None,
    mandatory: str | None = None,
    strip: str | None = None,
    need: str | None = None,
) -> Works:
    """Read the works from the fields of a frame.

    Parameters
    ----------
    frame : DataFrame
        One row per site; several rows with one identifier are alternative techniques for that site.
    identifier, cost, benefit : str
        Fields; cost >= 0, benefit per year >= 0, none NULL.
    area : str, optional
        Field with the area in ha, >= 0; 0 without it.
    available : str, optional
        Field with the first year in which work may be done; NULL is from the start.
    risk : str, optional
        Field with the yearly reduction of risk in the unit of the benefit, >= 0, which is added to it.
    mandatory : str, optional
        Field that says which sites must be done.
    strip, need : str, optional
        Fields with topsoil in m³: what the site yields in its first year, and what the work takes.

    Returns
    -------
    Works

    Raises
    ------
    InvalidInput
        If a value is missing or not allowed, or rows of one site contradict each other; names the record.
    """
    if frame.empty:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "UNITS: the layer has no features to schedule."))
    names = record_labels(frame, identifier)
    empty = np.flatnonzero(names == "")
    if empty.size:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "UNITS. ID: field {field} of record {record} is empty. Name every site."
            ),
            field=identifier,
            record=int(empty[0]) + 1,
        )
    labels, first, site = _sites(names)

    def numbers(field: str | None, name: str, filled: bool = False) -> NDArray[np.float64]:
        if field is None:
            return np.zeros(len(frame))
        return np.nan_to_num(number_column(frame, field, name, names, at_least=0, filled=filled))

    def of_site(values: NDArray, name: str) -> NDArray:
        unlike = np.flatnonzero(values != values[first][site])
        if unlike.size:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "UNITS. {name}: site {site} has several rows (techniques) that hold {one} and {other}. "
                    "It belongs to the site and must be the same in all of them.",
                ),
                name=name,
                site=names[unlike[0]],
                one=values[first][site][unlike[0]],
                other=values[unlike[0]],
            )
        return values[first]

    must = np.zeros(len(frame), dtype=bool) if mandatory is None else flag_column(frame, mandatory, "MANDATORY", names)
    release = np.full(len(frame), -np.inf)
    if available is not None:
        years = number_column(frame, available, "AVAILABLE", names)
        release = np.where(np.isnan(years), -np.inf, years)
    return Works(
        labels=labels,
        site=site,
        cost=numbers(cost, "COST", filled=True),
        benefit=numbers(benefit, "BENEFIT", filled=True) + numbers(risk, "RISK"),
        need=numbers(need, "NEED"),
        area=of_site(numbers(area, "AREA"), "AREA"),
        release=of_site(release, "AVAILABLE"),
        mandatory=of_site(must, "MANDATORY"),
        strip=of_site(numbers(strip, "STRIP"), "STRIP"),
    )


def _sites(names: NDArray[np.object_]) -> tuple[NDArray[np.object_], NDArray[np.int64], NDArray[np.int64]]:
    """Distinct names in order of appearance, the first row of each, and the site of each row."""
    codes, distinct = pd.factorize(names)
    first = np.unique(codes, return_index=True)[1]
    return np.asarray(distinct, dtype=object), first.astype(np.int64), codes.astype(np.int64)
