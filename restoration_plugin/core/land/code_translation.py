"""Land-use codes of one classification in another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Iterable, Mapping

import pandas as pd

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..standards import load

CLASSIFICATIONS = (
    "third survey 2019",
    "change survey 2024 on",
    "planning 2023",
    "planning 2020 trial",
    "gb21010-2017",
)
"""In the order of the parameters FROM, TO and VERSION."""

STEPS = {
    ("gb21010-2017", "third survey 2019"),
    ("third survey 2019", "planning 2023"),
    ("planning 2023", "planning 2020 trial"),
}
SAME = {"change survey 2024 on": "planning 2023"}
CHAIN = ("gb21010-2017", "third survey 2019", "planning 2023", "planning 2020 trial")
CODE = re.compile(r"^(\d{2}H\d|\d{2}(?:\d{2}){0,2})([A-Z]?)$")
SUFFIXES = ("", "A", "K")
CERTAIN = "one-to-one"


@dataclass(frozen=True)
class Translation:
    """A code in another classification.

    ``code`` without its ``suffix``; ``target`` "" where there is none; ``certain`` says whether no other code is
    possible; ``evidence`` says what else is needed to decide.
    """

    code: str
    suffix: str
    known: bool
    target: str
    certain: bool
    evidence: str


def code_translation(codes: Iterable[object], source: str, target: str) -> dict[str, Translation]:
    """Translate each distinct code; an unknown one has no target and is never guessed.

    A code below one that the crosswalk names (planning 070101 below 0701) takes that code's target. Suffixes (K land
    that can be turned back to crops, A variants) are split off and kept.

    Parameters
    ----------
    codes : iterable
        Codes as text, such as "0201K".
    source, target : str
        Of ``CLASSIFICATIONS``. Land surveyed from 2024 on carries planning codes.

    Returns
    -------
    dict
        Code as given → ``Translation``.

    Raises
    ------
    InvalidInput
        If a classification is unknown.

    References
    ----------
    TD/T 1055-2019, Technical regulation of the third national land survey. Ministry of Natural Resources of China
    (2023), Guide of classification for land and sea use in territorial survey, planning and control.

    Examples
    --------
    >>> code_translation(["0307K"], "third survey 2019", "planning 2023")["0307K"].target
    '0304'
    """
    for name, found in (("FROM", source), ("TO", target)):
        if found not in CLASSIFICATIONS:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{parameter}: found {found}, allowed are {allowed}."),
                parameter=name,
                found=found,
                allowed=", ".join(CLASSIFICATIONS),
            )
    known = code_names(source)
    route = _route(SAME.get(source, source), SAME.get(target, target))
    steps = [_rows(*pair) for pair in zip(route, route[1:])]
    return {text: _translate(text, known, steps) for text in sorted({code_text(code) for code in codes})}


def code_text(code: object) -> str:
    """A code as text without blanks, in capitals; "" for a missing one."""
    if code is None or code != code:
        return ""
    return str(code).strip().upper()


def split_code(text: str) -> tuple[str, str]:
    """A code and its suffix; ("", "") for what is no code."""
    match = CODE.match(text)
    if not match or match.group(2) not in SUFFIXES:
        return "", ""
    return match.group(1), match.group(2)


def code_names(classification: str) -> dict[str, tuple[str, str]]:
    """Code → (Chinese, English) name of a classification."""
    frame = load("landuse_codes", columns=("name_zh", "name_en"), filled=("classification", "code"))
    frame = frame[frame["classification"] == classification]
    return dict(zip(frame["code"], zip(frame["name_zh"], frame["name_en"])))


def _route(source: str, target: str) -> tuple[str, ...]:
    start, end = CHAIN.index(source), CHAIN.index(target)
    return CHAIN[start : end + 1] if start <= end else tuple(reversed(CHAIN[end : start + 1]))


def _rows(source: str, target: str) -> pd.DataFrame:
    frame = load("landuse_crosswalk", columns=("evidence_en",), filled=("from", "to", "code", "target", "kind"))
    return frame[(frame["from"] == source) & (frame["to"] == target)].set_index("code")


def _translate(text: str, known: Mapping[str, object], steps: list[pd.DataFrame]) -> Translation:
    code, suffix = split_code(text)
    if code not in known:
        return Translation(code or text, suffix, False, "", False, "")
    certain, evidence, current = True, "", code
    for step in steps:
        while current and current not in step.index:
            current = current[:-2] if len(current) > 2 else ""
        if not current:
            return Translation(code, suffix, True, "", False, "")
        row = step.loc[current]
        certain &= row["kind"] == CERTAIN
        evidence = evidence or row["evidence_en"]
        current = row["target"]
    return Translation(code, suffix, True, current, certain, evidence)
