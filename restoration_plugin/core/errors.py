"""The errors that methods raise.

An error carries a template and its fields apart, so that the bridge can translate the template and fill in
the fields afterwards. A template is marked with ``QT_TRANSLATE_NOOP`` where it stands, which is what the
translation tools look for; nothing is translated here.
"""

from __future__ import annotations

from typing import Any


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark ``text`` for translation and return it unchanged."""
    return text


class RestorationError(Exception):
    """An input or a demand that a method cannot serve.

    Parameters
    ----------
    template : str
        English sentence with ``{named}`` fields: what is wrong, with which input, what is allowed, the remedy.
    **fields
        Values of the template's fields.
    """

    def __init__(self, template: str, **fields: Any) -> None:
        super().__init__(template, fields)
        self.template = template
        self.fields = fields

    def __str__(self) -> str:
        return self.template.format(**self.fields)

    def __reduce__(self) -> Any:
        return _rebuild, (type(self), self.template, self.fields)


def _rebuild(kind: type[RestorationError], template: str, fields: dict[str, Any]) -> RestorationError:
    error = kind.__new__(kind)
    RestorationError.__init__(error, template, **fields)
    return error


class OutOfRange(RestorationError):
    """A value of ``name`` lies outside what is allowed."""

    def __init__(self, name: str, found: Any, allowed: str) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP("LandRestoration", "{name}: found {found}, allowed is {allowed}."),
            name=name,
            found=found,
            allowed=allowed,
        )


class InvalidInput(RestorationError):
    """An input whose content or form cannot be used."""


class InvalidTable(RestorationError):
    """A user's table that lacks a column, or holds a value that cannot be used; names row and column."""

    def __init__(self, table: str, row: Any, column: str, found: Any, allowed: str) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "Table {table}, row {row}, column {column}: found {found}, allowed is {allowed}."
            ),
            table=table,
            row=row,
            column=column,
            found=found,
            allowed=allowed,
        )


class NotApplicable(RestorationError):
    """The method does not hold for these data."""


class Infeasible(RestorationError):
    """No solution meets the constraints; the template names those that clash."""


class TooLarge(RestorationError):
    """The method needs more memory than is allowed."""

    def __init__(self, what: str, needed: float, allowed: float) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{what} needs about {needed} MB of memory, allowed are {allowed} MB. "
                "Use larger cells or a smaller extent, or raise the memory in the Processing options.",
            ),
            what=what,
            needed=round(needed),
            allowed=round(allowed),
        )


class Cancelled(Exception):
    """The user has cancelled; raised by a progress callback, to be let through."""
