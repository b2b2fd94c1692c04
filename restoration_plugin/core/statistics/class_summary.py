"""Cells and area of each class as a table."""

from __future__ import annotations

from typing import Mapping

import pandas as pd


def class_summary(
    cells: Mapping[int, int], areas: Mapping[int, float], names: Mapping[int, tuple[str, str]]
) -> pd.DataFrame:
    """Table of the classes that have a name, those without a cell too.

    Parameters
    ----------
    cells, areas : mapping
        Class code → number of cells, and area in ha.
    names : mapping
        Class code → (Chinese, English) name.

    Returns
    -------
    DataFrame
        class, name_en, name_zh, cells, area_ha, area_share (0–1 of all classes).

    Examples
    --------
    >>> class_summary({1: 3, 2: 1}, {1: 0.3, 2: 0.1}, {1: ("无", "None"), 2: ("有", "Some")})["area_share"].tolist()
    [0.75, 0.25]
    """
    codes = sorted(names)
    hectares = [float(areas.get(code, 0.0)) for code in codes]
    total = sum(hectares)
    return pd.DataFrame(
        {
            "class": codes,
            "name_en": [names[code][1] for code in codes],
            "name_zh": [names[code][0] for code in codes],
            "cells": [int(cells.get(code, 0)) for code in codes],
            "area_ha": hectares,
            "area_share": [value / total if total else 0.0 for value in hectares],
        }
    )
