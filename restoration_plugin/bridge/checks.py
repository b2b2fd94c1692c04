"""Every check that QGIS may skip: inside a model, or on the command line, nothing else looks at the parameters."""

import math
from pathlib import Path

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterNumber

from ..engine.staging import require_place
from ..i18n import translate
from .dependencies import how_to_install, missing
from .lost_files import why_unusable
from .outputs import destination_text, is_file
from .postgis import database_address, without_password

KEY = "land_restoration"
"""Under which a parameter's metadata hold what is checked of it."""


def missing_packages(packages):
    """Refusal for packages that are not installed, or None."""
    absent = missing(packages)
    return how_to_install(absent) if absent else None


def refusal(algorithm, parameters, context):
    """First thing that is wrong with the parameters' values, as one translated line; None when all is well."""
    definitions = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
    for name in parameters:
        if name not in definitions:
            return translate("LandRestoration", "There is no parameter {name}; the parameters are {known}.").format(
                name=name, known=", ".join(sorted(definitions))
            )
    for name, definition in definitions.items():
        problem = _problem(definition, parameters.get(name), context)
        if problem:
            return problem
    return None


def _problem(definition, value, context):
    recorded = definition.metadata().get(KEY, {})
    label = f"{definition.name()} ({definition.description()})"
    if _absent(value):
        if recorded.get("needed"):
            return translate("LandRestoration", "{parameter} is missing. It is needed.").format(parameter=label)
        return None
    if isinstance(definition, QgsProcessingParameterNumber):
        return _number_problem(definition, value, label, recorded)
    if isinstance(definition, QgsProcessingParameterEnum):
        return _enum_problem(definition, value, label)
    if not definition.checkValueIsAcceptable(value, context):
        reason = None if definition.isDestination() else why_unusable(value)
        if reason:
            return f"{label}: {reason}"
        return translate("LandRestoration", "{parameter}: {value} cannot be used here.").format(
            parameter=label, value=_short(value)
        )
    if definition.isDestination():  # now, not when all has been computed
        destination = destination_text(value, context)
        if is_file(destination) and database_address(destination) is None:
            require_place(Path(destination))
    return None


def _absent(value):
    return value is None or (isinstance(value, (str, list, tuple)) and len(value) == 0) or repr(value) == "NULL"


def _number_problem(definition, value, label, recorded):
    if hasattr(value, "staticValue"):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        return translate("LandRestoration", "{parameter}: {value} is no number.").format(
            parameter=label, value=_short(value)
        )
    low, high = recorded.get("minimum"), recorded.get("maximum")
    inside = math.isfinite(number) and (low is None or number >= low) and (high is None or number <= high)
    whole = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
    if inside and whole and (number != int(number) or abs(number) > 2**31 - 1):
        inside = False
    if inside:
        return None
    allowed = translate("LandRestoration", "a whole number") if whole else translate("LandRestoration", "a number")
    if low is not None:
        allowed += f" >= {low:g}"
    if high is not None:
        allowed += f" <= {high:g}"
    return translate("LandRestoration", "{parameter}: found {value}, allowed is {allowed}.").format(
        parameter=label, value=_short(value), allowed=allowed
    )


def _enum_problem(definition, value, label):
    values = value if isinstance(value, (list, tuple)) else str(value).split(",")
    if not definition.allowMultiple() and len(values) > 1:
        values = [value]
    options = definition.options()
    for item in values:
        try:
            good = 0 <= int(item) < len(options) and float(item) == int(item)
        except (TypeError, ValueError):
            good = False
        if not good:
            return translate("LandRestoration", "{parameter}: found {value}, allowed is {allowed}.").format(
                parameter=label,
                value=_short(item),
                allowed=", ".join(f"{n} = {option}" for n, option in enumerate(options)),
            )
    return None


def _short(value):
    text = without_password(str(value))
    return text if len(text) <= 80 else text[:77] + "…"
