"""Ecological importance from services and sensitivities."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable, OutOfRange
from ..nodata import NO_CLASS, NO_RESULT
from ..standards import load

NAMES = {1: ("一般重要", "Generally important"), 2: ("重要", "Important"), 3: ("极重要", "Extremely important")}
SERVICE_NAMES = NAMES
SENSITIVITY_NAMES = {
    1: ("一般敏感", "Generally sensitive"),
    2: ("敏感", "Sensitive"),
    3: ("极敏感", "Extremely sensitive"),
}


def ecological_importance(
    *layers: NDArray[np.integer[Any]], services: int, matrix: NDArray[np.uint8]
) -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]:
    """Highest service and highest sensitivity of each cell, joined by a matrix; and the layer that decides.

    A cell that is NoData in some layers takes the others: coverage is that of the union, and a missing layer is never
    filled with a class. A cell with services only, or sensitivities only, is graded by what there is.

    Parameters
    ----------
    *layers : ndarrays of int32, shape (rows, columns)
        Classes 1 to 3, codes rising with importance or sensitivity; first the services, then the sensitivities.
        ``NO_CLASS`` is NoData.
    services : int
        How many of the layers are services.
    matrix : ndarray of uint8, shape (4, 4)
        Importance by service (row) and sensitivity (column), 0 standing for none; from ``importance_matrix``.

    Returns
    -------
    importance, service, sensitivity, decider : ndarrays of uint8, shape (rows, columns)
        Classes 1 to 3, 0 is NoData; ``decider`` is the number (from 1) of the first layer with the class that decides.

    Raises
    ------
    OutOfRange
        If a class lies outside 1 … 3.

    References
    ----------
    Ministry of Natural Resources of China (2020), Guide for evaluating the carrying capacity of resources and
    environment and the suitability for territorial development.
    """
    for number, layer in enumerate(layers):
        valid = layer[layer != NO_CLASS]
        if valid.size and (valid.min() < 1 or valid.max() > 3):
            name = f"SERVICES {number + 1}" if number < services else f"SENSITIVITIES {number - services + 1}"
            raise OutOfRange(
                name, found=int(valid.min() if valid.min() < 1 else valid.max()), allowed="1, 2, 3 (3 = extremely)"
            )
    shape = layers[0].shape
    highest = [_highest(part, shape) for part in (layers[:services], layers[services:])]
    service, sensitivity = highest
    importance = matrix[service, sensitivity]
    decider = np.zeros(shape, dtype=np.uint8)
    by_service = matrix[service, 0] >= matrix[0, sensitivity]
    wanted = np.where(by_service, service, sensitivity)
    for number, layer in reversed(list(enumerate(layers))):
        mine = by_service if number < services else ~by_service
        decider[mine & (layer == wanted) & (wanted > 0)] = number + 1
    decider[importance == NO_RESULT] = NO_RESULT
    return importance, service, sensitivity, decider


def _highest(layers: Sequence[NDArray[np.integer[Any]]], shape: tuple[int, ...]) -> NDArray[np.uint8]:
    result = np.zeros(shape, dtype=np.int32)
    for layer in layers:
        np.maximum(result, layer, out=result, casting="unsafe")
    return result.astype(np.uint8)


def importance_matrix(path: str | None = None) -> NDArray[np.uint8]:
    """The shipped matrix of service and sensitivity, or the user's; shape (4, 4), 0 for a missing side.

    Raises
    ------
    InvalidTable
        If a class lies outside 0 … 3.
    InvalidInput
        If a pair of classes is missing.
    """
    frame = load("importance_matrix", path, numbers=("service", "sensitivity", "importance"), filled=("importance",))
    matrix = np.zeros((4, 4), dtype=np.uint8)
    seen = np.zeros((4, 4), dtype=bool)
    seen[0, 0] = True
    for row, (service, sensitivity, importance) in enumerate(
        zip(frame["service"], frame["sensitivity"], frame["importance"])
    ):
        for column, value, allowed in (
            ("service", service, (0, 1, 2, 3)),
            ("sensitivity", sensitivity, (0, 1, 2, 3)),
            ("importance", importance, (1, 2, 3)),
        ):
            if value not in allowed:
                raise InvalidTable("importance_matrix", row + 2, column, value, ", ".join(map(str, allowed)))
        matrix[int(service), int(sensitivity)] = int(importance)
        seen[int(service), int(sensitivity)] = True
    if not seen.all():
        service, sensitivity = (int(index[0]) for index in np.nonzero(~seen))
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Table importance_matrix has no row for service {service} and sensitivity {sensitivity}.",
            ),
            service=service,
            sensitivity=sensitivity,
        )
    return matrix
