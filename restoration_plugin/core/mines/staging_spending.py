"""Tables of a schedule: what is done when, what is spent, and what remains to be paid."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import OutOfRange
from .reclamation_staging import Schedule
from .staging_rules import Rules
from .staging_works import Works


def staging_spending(works: Works, rules: Rules, schedule: Schedule, price_rise: float = 0.0) -> pd.DataFrame:
    """Spending by year, and what remains at the end of each year.

    Parameters
    ----------
    works, rules, schedule
        As given to and returned by ``reclamation_staging``.
    price_rise : float
        Yearly rise of prices, > -1. Budgets and spending stay in prices of the first year.

    Returns
    -------
    DataFrame
        One row per year: year, stage (from 1), budget, spent, carried (to the next year; 0 without carry-over), area
        (ha reclaimed), open (ha released and not reclaimed at the end of the year), value, and for the sites not yet reclaimed at the end of the year static (cost in prices of
        the first year), dynamic (cost in the prices of the year in which each is due) and present (dynamic cost
        discounted to the end of this year). A site that the schedule leaves out counts with its cheapest technique,
        due in the year after the last.

    Raises
    ------
    OutOfRange
        If ``price_rise`` is not above -1.

    Notes
    -----
    Dynamic cost of a work due in year y = 1, 2 …: c (1+p)^(y−1); present value at the end of year t:
    c (1+p)^(y−1) / (1+d)^(y−t). An estimate for planning; the reclamation fund that the law asks for follows the
    approved plan and its own rules.
    """
    if price_rise <= -1:
        raise OutOfRange("PRICE_RISE", found=price_rise, allowed="> -1")
    years = len(rules.budgets)
    sites = len(works.labels)
    cost = np.full(sites, np.inf)
    np.minimum.at(cost, works.site, works.cost)
    due = np.full(sites, years)
    done = schedule.year > 0
    cost[works.site[done]] = works.cost[done]
    due[works.site[done]] = schedule.year[done] - rules.start
    calendar = rules.start + np.arange(years)
    dynamic = cost * (1 + price_rise) ** due
    spent = np.bincount(due, weights=cost, minlength=years + 1)[:years]
    left = due[None, :] > np.arange(years)[:, None]
    discount = (1 + rules.discount) ** -(due[None, :] - np.arange(years, dtype=np.float64)[:, None])
    return pd.DataFrame(
        {
            "year": calendar,
            "stage": rules.stages + 1,
            "budget": rules.budgets,
            "spent": spent,
            "carried": np.cumsum(rules.budgets - spent) if rules.carry_over else np.zeros(years),
            "area": np.bincount(due, weights=works.area, minlength=years + 1)[:years],
            "open": (left & (works.release[None, :] <= calendar[:, None])) @ works.area,
            "value": np.bincount(due, weights=_by_site(works, schedule), minlength=years + 1)[:years],
            "static": left @ cost,
            "dynamic": left @ dynamic,
            "present": np.where(left, discount, 0.0) @ dynamic,
        }
    )


def staging_schedule(works: Works, rules: Rules, schedule: Schedule) -> pd.DataFrame:
    """The works that are done, in order: year, stage (from 1), site, row (of the layer, from 1), cost, area, value."""
    rows = np.flatnonzero(schedule.year > 0)
    rows = rows[np.lexsort((rows, schedule.year[rows]))]
    year = schedule.year[rows]
    return pd.DataFrame(
        {
            "year": year,
            "stage": rules.stages[year - rules.start] + 1,
            "site": works.labels[works.site[rows]],
            "row": rows + 1,
            "cost": works.cost[rows],
            "area": works.area[works.site[rows]],
            "value": schedule.value[rows],
        }
    )


def staged_units(works: Works, rules: Rules, schedule: Schedule) -> pd.DataFrame:
    """What each row of the layer gets: year (NaN where it is left out), stage (from 1; 0), cost spent, value."""
    done = schedule.year > 0
    stage = np.zeros(len(done), dtype=np.int64)
    stage[done] = rules.stages[schedule.year[done] - rules.start] + 1
    return pd.DataFrame(
        {
            "year": np.where(done, schedule.year, np.nan),
            "stage": stage,
            "cost": np.where(done, works.cost, 0.0),
            "value": schedule.value,
        }
    )


def _by_site(works: Works, schedule: Schedule) -> np.ndarray:
    return np.bincount(works.site, weights=schedule.value, minlength=len(works.labels))
