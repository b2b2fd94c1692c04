"""Outputs appear whole or not at all: written under a temporary name beside the target, renamed together at the end."""

from __future__ import annotations

import os
import shutil
import uuid
from pathlib import Path
from types import TracebackType
from typing import Callable, Protocol, TypeVar

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput

SIDECARS = (".aux.xml", ".ovr", ".msk", ".qmd", ".qml")  # appended to the name
REPLACED_ENDINGS = (".qmd", ".qml", ".tfw", ".cpg", ".csvt")  # in place of the ending
FAMILIES = {
    ".shp": (".shx", ".dbf", ".prj", ".qpj", ".qix", ".sbn", ".sbx"),
    ".tab": (".dat", ".map", ".id", ".ind"),
    ".mif": (".mid",),
    ".gml": (".xsd", ".gfs"),
}  # further files of a format, in place of the ending
JOURNALS = ("-wal", "-shm", "-journal")


class Participant(Protocol):
    """What appears together with the files of a run, such as the tables of a database."""

    def prepare(self) -> None:
        """Do all that may fail, before any file is in place."""

    def commit(self) -> None:
        """Make it visible, after the files."""

    def discard(self) -> None:
        """Undo what has not been committed."""


Member = TypeVar("Member", bound=Participant)


class Staging:
    """Temporary names for the outputs of one run.

    Use as a context: ``commit`` renames everything to its target; leaving without it removes everything.
    """

    def __init__(self) -> None:
        self._files: list[tuple[Path, Path]] = []
        self._scratch: list[Path] = []
        self._participants: list[Participant] = []
        self._last: list[Callable[[], None]] = []

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.discard()

    def file(self, target: str) -> str:
        """Temporary path for a file that shall become ``target``.

        Raises
        ------
        InvalidInput
            If the folder is missing or cannot be written.
        """
        goal = Path(target)
        require_place(goal)
        part = goal.with_name(f".{goal.stem}.{uuid.uuid4().hex[:8]}.part{goal.suffix}")
        self._files.append((part, goal))
        return str(part)

    def folder(self, target: str) -> str:
        """Temporary folder, the files of which shall move into ``target``."""
        goal = Path(target)
        require_place(goal)
        part = goal.with_name(f".{goal.name}.{uuid.uuid4().hex[:8]}.part")
        part.mkdir()
        self._files.append((part, goal))
        return str(part)

    def scratch(self, beside: str, ending: str = "") -> str:
        """Path of an intermediate file beside ``beside``, removed in the end in any case."""
        goal = Path(beside)
        require_place(goal)
        path = goal.with_name(f".{goal.stem}.{uuid.uuid4().hex[:8]}.tmp{ending}")
        self._scratch.append(path)
        return str(path)

    def join(self, participant: Member) -> Member:
        """Let something else take part in the commit; returns it."""
        self._participants.append(participant)
        return participant

    def finally_do(self, action: Callable[[], None]) -> None:
        """Run ``action`` in ``commit`` after all files have been renamed (database tables, memory layers)."""
        self._last.append(action)

    def commit(self) -> None:
        """Move everything to its target."""
        for participant in self._participants:
            participant.prepare()
        for part, goal in self._files:
            try:
                if part.is_dir():
                    _move_into(part, goal)
                else:
                    _replace(part, goal)
            except OSError as error:
                raise InvalidInput(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration",
                        "{path} cannot be written: {reason}. Close it elsewhere, or choose another name.",
                    ),
                    path=goal,
                    reason=error.strerror or error,
                ) from error
        for participant in self._participants:
            participant.commit()
        for action in self._last:
            action()
        self._files, self._last = [], []
        self.discard()

    def discard(self) -> None:
        """Remove everything that has not been committed."""
        for participant in self._participants:
            participant.discard()
        for path in (*(part for part, _ in self._files), *self._scratch):
            for leftover in (path, *_companions(path)):
                if leftover.is_dir():
                    shutil.rmtree(leftover, ignore_errors=True)
                else:
                    leftover.unlink(missing_ok=True)
        self._files, self._scratch, self._participants, self._last = [], [], [], []


def require_place(goal: Path) -> None:
    """Refuse a target the folder of which is missing, or that cannot be written.

    Raises
    ------
    InvalidInput
    """
    folder = goal.parent
    if not folder.is_dir():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "The folder {folder} does not exist. Create it, or choose another output."
            ),
            folder=folder,
        )
    if not os.access(folder, os.W_OK):
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "The folder {folder} is read-only. Choose another output."),
            folder=folder,
        )
    if goal.is_dir() and goal.suffix:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{path} is a folder. Choose another output."), path=goal
        )
    if goal.is_file() and not os.access(goal, os.W_OK):
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{path} is read-only. Choose another output."), path=goal
        )


def _companions(part: Path) -> list[Path]:
    """What was written beside a temporary file: its name is unique, so all that shares the stem belongs to it."""
    beside = part.parent.iterdir() if part.parent.is_dir() else ()
    return [path for path in beside if path.name.startswith(f"{part.stem}.") and path != part]


def _replace(part: Path, goal: Path) -> None:
    """Put the file in place with all that belongs to it; what belonged to a former file goes."""
    for ending in SIDECARS:
        goal.with_name(goal.name + ending).unlink(missing_ok=True)
    for ending in (*REPLACED_ENDINGS, *FAMILIES.get(goal.suffix.lower(), ())):
        if ending != goal.suffix:
            goal.with_suffix(ending).unlink(missing_ok=True)
    part.replace(goal)
    for path in _companions(part):
        if not path.name.endswith(JOURNALS):
            path.replace(goal.with_name(goal.stem + path.name[len(part.stem) :]))


def _move_into(part: Path, goal: Path) -> None:
    goal.mkdir(exist_ok=True)
    for item in sorted(part.rglob("*")):
        place = goal / item.relative_to(part)
        if item.is_dir():
            place.mkdir(exist_ok=True)
        else:
            item.replace(place)
    shutil.rmtree(part)
