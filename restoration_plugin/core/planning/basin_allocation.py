"""Duties to reduce a load along a basin."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.optimize import linprog

from ..errors import QT_TRANSLATE_NOOP, Infeasible, InvalidInput

CONTROLLABLE, CHEAPEST = 0, 1


def basin_allocation(
    contribution: pd.DataFrame, targets: pd.DataFrame, costs: pd.DataFrame | None = None, rule: int = CONTROLLABLE
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Split the reduction that each receptor needs among the units upstream.

    Parameters
    ----------
    contribution : DataFrame
        receptor, unit, load (that arrives), optionally controllable (0 to 1; else 1) and province.
    targets : DataFrame
        receptor, target: load to be taken away.
    costs : DataFrame, optional
        unit, cost (per load at the unit), maximum (reduction at the unit). Needed by the least-cost rule.
    rule : int
        0 by controllable load, each receptor on its own; 1 least cost for all receptors together: minimise Σ c·x with
        Σ x·T ≥ target, where T is the part of the unit's largest load that arrives.

    Returns
    -------
    shares : DataFrame
        receptor, unit, province, load, controllable, share, duty (reduction that arrives), at_unit, cost. One reduction
        serves all receptors that it reaches: its cost is split among them by duty and adds up to that of the largest.
    compensation : DataFrame
        receptor, province, load, duty, by_load (duty by load alone), extra, price, payment (what the others owe it for
        the extra duty; sums to zero at each receptor).

    Raises
    ------
    InvalidInput
        If a column or cost is missing, a number is out of range, or a row stands twice.
    Infeasible
        If a target exceeds what can be controlled.
    """
    _columns(contribution, "CONTRIBUTION", ("receptor", "unit"), ("load",))
    _columns(targets, "TARGETS", ("receptor",), ("target",))
    if "controllable" in contribution.columns:
        _columns(contribution, "CONTRIBUTION", (), ("controllable",), 1.0)
    _once(contribution, "CONTRIBUTION", ["receptor", "unit"])
    _once(targets, "TARGETS", ["receptor"])
    rows = pd.DataFrame(
        {
            "receptor": contribution["receptor"].astype(str),
            "unit": contribution["unit"].astype(str),
            "province": contribution["province"].astype(str) if "province" in contribution.columns else "",
            "load": contribution["load"].astype(float),
            "controllable": contribution["controllable"].astype(float)
            if "controllable" in contribution.columns
            else 1.0,
        }
    ).reset_index(drop=True)
    wanted = dict(zip(targets["receptor"].astype(str), targets["target"].astype(float)))
    rows = rows[rows["receptor"].isin(list(wanted))].reset_index(drop=True)
    price = pd.Series(dtype=float)
    if costs is not None:
        _columns(costs, "COST", ("unit",), ("cost", "maximum"))
        _once(costs, "COST", ["unit"])
        price = pd.Series(costs["cost"].to_numpy(dtype=float), index=costs["unit"].astype(str))
    available = (rows["load"] * rows["controllable"]).groupby(rows["receptor"]).sum()
    for receptor, target in wanted.items():
        if target > available.get(receptor, 0.0) * (1 + 1e-9):
            raise _infeasible(receptor, target, float(available.get(receptor, 0.0)))
    reaching = _reaching(rows)
    if rule == CHEAPEST:
        if costs is None:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{name} is missing; this rule needs it. Choose its field."),
                name="COST",
            )
        at_unit = rows["unit"].map(_cheapest(rows, wanted, costs, price, reaching)).to_numpy(dtype=float)
        rows["duty"] = at_unit * reaching
    else:
        able = rows["load"] * rows["controllable"]
        rows["duty"] = (
            able / able.groupby(rows["receptor"]).transform("sum").replace(0, 1) * rows["receptor"].map(wanted)
        )
        at_unit = np.divide(rows["duty"], reaching, out=np.zeros(len(rows)), where=reaching > 0)
    rows["at_unit"] = at_unit
    rows["share"] = rows["duty"] / rows.groupby("receptor")["duty"].transform("sum").replace(0, 1)
    own = rows.groupby("unit")
    part = rows["duty"] / own["duty"].transform("sum").replace(0, 1)
    rows["cost"] = own["at_unit"].transform("max") * rows["unit"].map(price).astype(float) * part
    return rows, _compensation(rows)


def _reaching(rows: pd.DataFrame) -> NDArray[np.float64]:
    """Part of each unit's largest load that arrives."""
    largest = rows.groupby("unit")["load"].transform("max").to_numpy()
    return np.divide(rows["load"], largest, out=np.zeros(len(rows)), where=largest > 0)


def _cheapest(
    rows: pd.DataFrame, wanted: dict[str, float], costs: pd.DataFrame, price: pd.Series, reaching: NDArray[np.float64]
) -> dict[str, float]:  # fmt: skip
    units = sorted(set(rows["unit"]))
    absent = [unit for unit in units if unit not in price.index]
    if absent:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "COST has no row for the unit {unit}. Add its cost and maximum."),
            unit=absent[0],
        )
    most = dict(zip(costs["unit"].astype(str), costs["maximum"].astype(float)))
    arrives = reaching > 0  # what is controllable on the way to one receptor bounds the unit's whole reduction
    able = (rows["load"] * rows["controllable"])[arrives].div(reaching[arrives]).groupby(rows["unit"][arrives]).min()
    receptors = list(wanted)
    matrix = np.zeros((len(receptors), len(units)))
    np.add.at(matrix, (rows["receptor"].map(receptors.index), rows["unit"].map(units.index)), reaching)
    bounds = [(0.0, min(most[unit], float(able.get(unit, 0.0)))) for unit in units]
    found = linprog(price[units].to_numpy(), -matrix, -np.array([wanted[r] for r in receptors]), bounds=bounds)
    if found.status != 0:
        reach = matrix @ np.array([high for _, high in bounds])
        worst = int(np.argmin(reach - np.array(list(wanted.values()))))
        raise _infeasible(receptors[worst], wanted[receptors[worst]], float(reach[worst]))
    return dict(zip(units, found.x))


def _infeasible(receptor: str, target: float, most: float) -> Infeasible:
    return Infeasible(
        QT_TRANSLATE_NOOP(
            "LandRestoration",
            "The target of {receptor} is {target}, but the units upstream can take away {most} at most. "
            "Lower the target, or raise what is controllable.",
        ),
        receptor=receptor,
        target=round(target, 3),
        most=round(most, 3),
    )


def _compensation(rows: pd.DataFrame) -> pd.DataFrame:
    table = rows.groupby(["receptor", "province"], sort=True)[["load", "duty"]].sum().reset_index()
    whole = table.groupby("receptor")[["load", "duty"]].transform("sum")
    table["by_load"] = whole["duty"] * table["load"] / whole["load"].replace(0, 1)
    table["extra"] = table["duty"] - table["by_load"]
    spent = rows.groupby("receptor")[["cost", "duty"]].sum(min_count=1)
    table["price"] = table["receptor"].map(spent["cost"] / spent["duty"])
    table["payment"] = table["extra"] * table["price"]
    return table


def _once(frame: pd.DataFrame, table: str, keys: list[str]) -> None:
    """Refuse a row that stands twice, since it would count twice or win over the first."""
    texts = frame[keys].astype(str)
    twice = np.flatnonzero(texts.duplicated().to_numpy())
    if twice.size:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Table {table}, row {row}: {found} stands there twice. Give it once."),
            table=table,
            row=int(twice[0]) + 1,
            found=", ".join(texts.iloc[twice[0]]),
        )


def _columns(
    frame: pd.DataFrame, table: str, texts: tuple[str, ...], numbers: tuple[str, ...], most: float = np.inf
) -> None:
    for column in (*texts, *numbers):
        if column not in frame.columns:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "Table {table}: column {column} is missing, found are {found}."),
                table=table,
                column=column,
                found=", ".join(map(str, frame.columns)),
            )
    for column in numbers:
        values = pd.to_numeric(frame[column], errors="coerce").to_numpy(dtype=float)
        wrong = np.flatnonzero(~((values >= 0) & (values <= most)))
        if wrong.size:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Table {table}, row {row}, column {column}: found {found}, allowed are numbers of 0 and more.",
                )
                if most == np.inf
                else QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Table {table}, row {row}, column {column}: found {found}, allowed are numbers from 0 to 1.",
                ),
                table=table,
                row=int(wrong[0]) + 1,
                column=column,
                found=frame[column].iloc[wrong[0]],
            )
