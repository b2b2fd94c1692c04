"""The fields that a translation of codes adds to a layer."""

from __future__ import annotations

from typing import Any, Sequence

from .code_translation import code_names, code_text, code_translation


def translated_fields(
    codes: Sequence[Any], source: str, target: str
) -> tuple[dict[str, list[Any]], dict[str, int], int]:
    """Fields of each feature, features by code without a translation, and features whose code is not certain.

    Parameters
    ----------
    codes : sequence
        A code a feature.
    source, target : str
        See ``code_translation``.

    Returns
    -------
    fields : dict
        code_new, name_zh, name_en, code_sfx, certain (0, 1), evidence; None where there is no translation.
    unknown : dict
        Code → number of features.
    unsure : int
    """
    translations = code_translation(codes, source, target)
    names = code_names(target)
    fields: dict[str, list[Any]] = {
        name: [] for name in ("code_new", "name_zh", "name_en", "code_sfx", "certain", "evidence")
    }
    unknown: dict[str, int] = {}
    unsure = 0
    for code in codes:
        text = code_text(code)
        found = translations[text]
        zh, en = names.get(found.target, (None, None))
        if not found.target:
            unknown[text] = unknown.get(text, 0) + 1
        unsure += bool(found.target) and not found.certain
        fields["code_new"].append(found.target or None)
        fields["name_zh"].append(zh)
        fields["name_en"].append(en)
        fields["code_sfx"].append(found.suffix or None)
        fields["certain"].append(int(found.certain) if found.target else None)
        fields["evidence"].append(found.evidence or None)
    return fields, unknown, unsure
