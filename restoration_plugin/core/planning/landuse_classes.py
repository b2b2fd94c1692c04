"""Land-use codes of polygons and rasters as the classes that indicators are defined by."""

from __future__ import annotations

import re
from typing import Any, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..land.code_translation import code_names, code_text, split_code
from ..land.raster_codes import raster_names
from ..nodata import NO_CLASS

NAMED = re.compile(r"^(\d{2}(?:H\d|\d{2})?)\s")


def landuse_classes(codes: Iterable[object], classification: str) -> NDArray[Any]:
    """Codes of polygons without suffix; "" for a missing one and for one that the classification does not know.

    Without a classification (an own table's codes) the text counts as it is.

    Examples
    --------
    >>> landuse_classes(["0307K", "9999", None], "third survey 2019").tolist()
    ['0307', '', '']
    """
    known = code_names(classification) if classification else {}
    found = {}
    texts = [code_text(code) for code in codes]
    for text in set(texts):
        code = split_code(text)[0]
        found[text] = (code if code in known else "") if classification else text
    return np.array([found[text] for text in texts], dtype=object)


def landuse_raster_classes(
    codes: NDArray[np.integer[Any]], names: Mapping[int, str], classification: str, name: str = "LANDUSE"
) -> NDArray[Any]:
    """Codes of raster cells as text.

    Parameters
    ----------
    codes : ndarray of int
        As ``raster_codes`` makes them (0301 is 301), or any codes whose recorded names begin with the land-use code
        ("00 湿地"); ``NO_CLASS`` is NoData.
    names : mapping
        Code → name recorded in the raster; empty where it has none.
    classification : str
        Of the definitions; "" takes the numbers as they are (an own table's codes).
    name : str
        How the error calls the raster.

    Raises
    ------
    InvalidInput
        If the codes may as well be those of a land-cover product, in which the same numbers mean other land.
    """
    distinct = [int(code) for code in np.unique(codes) if code != NO_CLASS]
    texts = {NO_CLASS: ""}
    if not classification:
        texts.update({code: str(code) for code in distinct})
    elif any(NAMED.match(text) for text in names.values()):
        begins = {code: NAMED.match(text) for code, text in names.items()}
        texts.update({code: _begin(begins.get(code), code, names) for code in distinct})
    elif distinct and max(distinct) < 101:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name} holds the codes {found}, which are those of a land-cover product or of groups alone. Translate it with "
                "restoration:reclassifylandcover (survey groups), or list its codes in TABLE without a classification.",
            ),
            name=name,
            found=", ".join(map(str, distinct[:8])),
        )
    else:
        known = {number: text.split(" ")[0] for number, (text, _) in raster_names(classification).items()}
        texts.update({code: known.get(code, "") for code in distinct})
    return np.array([texts[int(code)] for code in codes], dtype=object)


def _begin(match: re.Match[str] | None, code: int, names: Mapping[int, str]) -> str:
    return match.group(1) if match else names.get(code, "")
