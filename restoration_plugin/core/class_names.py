"""Names of the classes of results whose limits are no standard's."""

from __future__ import annotations

from .standards import limits, load


def class_names(indicator: str) -> dict[int, tuple[str, str]]:
    """Code → (Chinese, English) name of the classes of ``indicator`` in the table ``diagnosis_classes``.

    Examples
    --------
    >>> class_names("warning level")[5]
    ('红色预警', 'Red')
    """
    return limits(load("diagnosis_classes", numbers=("lower", "upper", "class_id")), indicator=indicator).names
