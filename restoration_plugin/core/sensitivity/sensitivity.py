"""Sensitivity of land to degradation: one scoring that tables drive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable
from ..nodata import NO_CLASS, NO_RESULT
from ..standards import load

FACTORS = {
    "erosion": ("EROSIVITY", "TEXTURE", "RELIEF", "COVER"),
    "sandification": ("DRYNESS", "WIND_DAYS", "TEXTURE", "COVER"),
    "karst": ("CARBONATE", "SLOPE", "COVER"),
    "coast": ("SHORE", "SURGE", "WAVE", "RETREAT"),
}
"""Factors of each kind of sensitivity, in the order of their codes."""

FACTOR_NAMES = {
    "EROSIVITY": ("降雨侵蚀力", "Rainfall erosivity"),
    "TEXTURE": ("土壤质地", "Soil texture"),
    "RELIEF": ("地形起伏度", "Relief"),
    "COVER": ("植被覆盖度", "Vegetation cover"),
    "DRYNESS": ("干燥度", "Dryness"),
    "WIND_DAYS": ("起沙风天数", "Days of sand-moving wind"),
    "CARBONATE": ("碳酸盐岩出露", "Outcrop of carbonate rock"),
    "SLOPE": ("坡度", "Slope"),
    "SHORE": ("岸线类型", "Type of shore"),
    "SURGE": ("风暴潮增水", "Storm surge"),
    "WAVE": ("平均波高", "Mean wave height"),
    "RETREAT": ("岸线后退速率", "Retreat of the shore"),
}
GRADINGS = ("guideline text", "equal thirds")
CODED = ("TEXTURE", "SHORE")
SHORES = (1, 2, 3, 4, 5)
CLOSED = ("lower", "upper", "none", "both")
COAST_WEIGHTS = {"SHORE": 0.2, "SURGE": 0.4, "WAVE": 0.4}


@dataclass(frozen=True)
class Rule:
    """Values between two limits, each inside or not, score so much."""

    lower: float
    upper: float
    closed: str
    score: int

    def holds(self, values: NDArray[np.floating[Any]]) -> NDArray[np.bool_]:
        """Where values lie in the interval; limits are compared in the values' own precision."""
        kind = values.dtype.type
        lower, upper = kind(self.lower), kind(self.upper)
        above = values >= lower if self.closed in ("lower", "both") else values > lower
        below = values <= upper if self.closed in ("upper", "both") else values < upper
        return (above | np.isneginf(lower)) & (below | np.isposinf(upper)) & ~np.isnan(values)


@dataclass(frozen=True)
class Scale:
    """What decides one kind of sensitivity.

    ``rules``: factor → class of land ("" for any) → rules; ``codes``: factor → code or name → score; ``limits`` the
    upper limits of the classes (included), ``names`` the classes' (Chinese, English) names.
    """

    kind: str
    rules: Mapping[str, Mapping[str, tuple[Rule, ...]]]
    codes: Mapping[str, Mapping[str, int]]
    limits: tuple[float, ...]
    names: Mapping[int, tuple[str, str]]
    standard: str = ""
    unverified: tuple[str, ...] = ()


def sensitivity(
    factors: Mapping[str, NDArray[Any]], *, scale: Scale
) -> tuple[NDArray[np.float32], NDArray[np.uint8], NDArray[np.uint8]]:
    """Score the factors 1, 3 or 5, join them, and class the result.

    The joint score is the geometric mean of the scores; of the coast it is ½ · (0.2 shore + 0.4 surge + 0.4 wave +
    retreat). Classes rise with sensitivity.

    Parameters
    ----------
    factors : mapping of str to ndarray of shape (rows, columns)
        The factors of ``FACTORS[scale.kind]``: measures with NaN as NoData; ``TEXTURE`` (from ``soil_texture``) and
        ``SHORE`` (1 artificial, 2 bedrock, 3 natural, 4 sandy, 5 silty mud) int32 with ``NO_CLASS``.
    scale : Scale
        From ``sensitivity_scale``.

    Returns
    -------
    score : ndarray of float32
        1 to 5; NaN where any factor is NoData, or, for karst, without carbonate rock.
    classes : ndarray of uint8
        1 generally, 2 sensitive, 3 extremely sensitive; 0 is NoData.
    decider : ndarray of uint8
        Number (from 1) of the factor with the highest score, the first of equal ones; 0 is NoData.

    Raises
    ------
    InvalidInput
        If a factor is missing.

    References
    ----------
    Ministry of Environmental Protection and National Development and Reform Commission of China (2017), Guide for
    delimiting the ecological redline, annex. Ministry of Natural Resources of China (2020), evaluation guide
    (coast).
    """
    names = FACTORS[scale.kind]
    for name in names:
        if factors.get(name) is None:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{name} is missing, which this sensitivity needs."), name=name
            )
    scores = np.stack([_score(name, factors, scale) for name in names])
    if scale.kind == "karst":
        scores[:, factors["CARBONATE"] == 0] = np.nan
    if scale.kind == "coast":
        weighted = sum(weight * scores[names.index(name)] for name, weight in COAST_WEIGHTS.items())
        joint = 0.5 * (weighted + scores[names.index("RETREAT")])
    else:
        joint = np.prod(scores, axis=0) ** (1.0 / len(names))
    missing = np.isnan(joint)
    comparable = np.round(joint, 9)
    classes = np.searchsorted(np.asarray(scale.limits), np.where(missing, 0.0, comparable), side="left") + 1
    decider = np.argmax(np.where(missing, -1.0, scores), axis=0) + 1
    classes[missing] = NO_RESULT
    decider[missing] = NO_RESULT
    return joint.astype(np.float32), classes.astype(np.uint8), decider.astype(np.uint8)


def _score(name: str, factors: Mapping[str, NDArray[Any]], scale: Scale) -> NDArray[np.float64]:
    values = factors[name]
    scores = np.full(values.shape, np.nan)
    if name in CODED:
        table = scale.codes[name]
        for code, score in table.items():
            number = TEXTURES.index(code) + 1 if name == "TEXTURE" else int(code)
            scores[values == number] = score
        return scores
    for land, rules in scale.rules[name].items():
        here = np.True_ if land == "" else factors["SHORE"] == int(land)
        for rule in rules:
            scores[rule.holds(values) & here] = rule.score
    return scores


TEXTURES = (
    "gravel",
    "coarse sand",
    "fine sand",
    "very fine sand",
    "sandy silt",
    "silt",
    "sandy loam",
    "loam",
    "sandy clay",
    "silty clay",
    "loamy clay",
    "clay",
)
"""Textures in the order of their codes, from 1."""


def soil_texture(
    sand: NDArray[np.floating[Any]],
    silt: NDArray[np.floating[Any]],
    clay: NDArray[np.floating[Any]],
    table: pd.DataFrame,
) -> NDArray[np.int32]:
    """Texture code (place in ``TEXTURES``, from 1) of fine earth in %; ``NO_CLASS`` where one is NoData.

    ``table`` comes from ``texture_table``; a row holds its lower limits, and the first row that fits is taken. The
    fractions are brought to a sum of 100 first.
    """
    result = np.full(sand.shape, NO_CLASS, dtype=np.int32)
    total = sand + silt + clay
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = {"sand": 100.0 * sand / total, "silt": 100.0 * silt / total, "clay": 100.0 * clay / total}
    for row in table.itertuples(index=False):
        fits = result == NO_CLASS
        for part, values in parts.items():
            lower, upper = getattr(row, f"{part}_lower"), getattr(row, f"{part}_upper")
            fits &= ~np.isnan(values)
            if not np.isnan(lower):
                fits &= values >= lower
            if not np.isnan(upper):
                fits &= values < upper
        result[fits] = TEXTURES.index(row.texture) + 1
    return result


def texture_table(path: str | None = None) -> pd.DataFrame:
    """The limits of the textures."""
    limits = [f"{part}_{end}" for part in ("sand", "silt", "clay") for end in ("lower", "upper")]
    frame = load("soil_texture", path, numbers=limits, filled=("texture",))
    for row, name in enumerate(frame["texture"]):
        if name not in TEXTURES:
            raise InvalidTable("soil_texture", row + 2, "texture", name, ", ".join(TEXTURES))
    return frame


def sensitivity_scale(kind: str, grading: str = "guideline text", path: str | None = None) -> Scale:
    """The shipped scores and classes of one kind of sensitivity, or the user's scores.

    Raises
    ------
    InvalidInput
        If the kind or grading is unknown, or a factor has no row.
    InvalidTable
        If a score is none of 1, 3, 5, or a limit says not whether it is included.
    """
    for parameter, found, allowed in (("kind", kind, tuple(FACTORS)), ("GRADING", grading, GRADINGS)):
        if found not in allowed:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{parameter}: found {found}, allowed are {allowed}."),
                parameter=parameter,
                found=found,
                allowed=", ".join(allowed),
            )
    table = "sensitivity_scores"
    columns = ("region", "land_use", "indicator", "closed", "class_zh", "class_en", "verified")
    frame = load(table, path, columns=columns, numbers=("lower", "upper", "class_id"), filled=("indicator", "class_id"))
    frame = frame.assign(row=frame.index + 2)
    frame = frame[frame["region"] == kind]
    rules: dict[str, dict[str, tuple[Rule, ...]]] = {}
    codes: dict[str, dict[str, int]] = {}
    for row in frame.itertuples(index=False):
        if row.class_id not in (1, 3, 5):
            raise InvalidTable(table, int(row.row), "class_id", row.class_id, "1, 3, 5")
        if row.indicator in CODED:
            allowed_codes = TEXTURES if row.indicator == "TEXTURE" else tuple(map(str, SHORES))
            if row.land_use not in allowed_codes:
                raise InvalidTable(table, int(row.row), "land_use", row.land_use, ", ".join(allowed_codes))
            codes.setdefault(row.indicator, {})[row.land_use] = int(row.class_id)
            continue
        if row.closed not in CLOSED:
            raise InvalidTable(table, int(row.row), "closed", row.closed, ", ".join(CLOSED))
        lower = -np.inf if np.isnan(row.lower) else row.lower
        upper = np.inf if np.isnan(row.upper) else row.upper
        found_rules = rules.setdefault(row.indicator, {})
        found_rules[row.land_use] = (
            *found_rules.get(row.land_use, ()),
            Rule(lower, upper, row.closed, int(row.class_id)),
        )
    for factor in FACTORS[kind]:
        if factor not in rules and factor not in codes:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "Table {table} has no row of {factor} for {kind}."),
                table=table,
                factor=factor,
                kind=kind,
            )
    classes = load("sensitivity_classes", numbers=("upper", "class_id"))
    topic = "coast" if kind == "coast" else "score"
    classes = classes[(classes["clause"] == grading) & (classes["region"] == topic)].sort_values("class_id")
    rows = pd.concat([frame, classes])
    return Scale(
        kind=kind,
        rules=rules,
        codes=codes,
        limits=tuple(classes["upper"].dropna().tolist()),
        names={int(c): (zh, en) for c, zh, en in zip(classes["class_id"], classes["class_zh"], classes["class_en"])},
        standard=f"{classes['standard'].iloc[0]} ({grading})",
        unverified=tuple(
            sorted({f"{row.indicator} {row.land_use}".strip() for row in rows.itertuples() if row.verified != "yes"})
        ),
    )
