"""One row of the account of a measure of the whole landscape."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .outcome_connectivity import NetworkOutcome
from .outcome_indicators import Outcome

METHOD = (
    "景观贡献：现状等效连通面积，减去假设该单元（合计为全部单元）土地仍为基期时的等效连通面积（生境质量不低于 {threshold:g}，"
    "扩散距离中位数 {dispersal:g} m）",
    "contribution to the landscape: equivalent connected area achieved, less that with the land of the unit (in the total of "
    "all units) as in the baseline (habitat from quality {threshold:g}, median dispersal distance {dispersal:g} m)",
)
ALIKE = 0.005
"""Part of a share up to which another one is the same: shares are given with three digits."""

Numbers = NDArray[np.float64]


def network_account(
    number: int, outcome: Outcome, network: NetworkOutcome, area: Numbers, covered: Numbers
) -> dict[str, Any]:
    """Equivalent connected area before and after, what works have added to it, and whether they are well located.

    Works are well located where they raise the equivalent connected area by a greater share than the quality-weighted
    area of habitat (ΔECA % > ΔA %).

    Parameters
    ----------
    number : int
        Of the unit, from 0; n for all units together.
    outcome : Outcome
    network : NetworkOutcome
    area, covered : ndarray, shape (n,)
        Own land of each unit in ha, and the share of it with data.

    Returns
    -------
    dict
        The ledger's columns but those of targets, cost and evidence. ``control`` is the change without the works.

    References
    ----------
    Saura, S., Estreguil, C., Mouton, C., Rodríguez-Freire, M. (2011), Ecological Indicators 11: ΔECA % and ΔA %.
    """
    whole = number == len(area)
    own = float(area.sum() if whole else area[number])
    land = float(area @ covered if whole else area[number] * covered[number])
    without = float(network.without[number])
    change, effect = network.achieved - network.baseline, network.achieved - without
    method = (text.format(threshold=outcome.threshold, dispersal=outcome.dispersal) for text in METHOD)
    notes = _notes(number, network, own, land, whole)
    return {
        "unit": "total" if whole else str(number + 1),
        "indicator": outcome.indicator,
        "name_zh": outcome.name_zh,
        "name_en": outcome.name_en,
        "measure_un": outcome.amount_unit,
        "own_ha": own,
        "covered": land / own if own > 0 else 0.0,
        "baseline": network.baseline,
        "achieved": network.achieved,
        "met": np.nan,
        "change": change,
        "control": change - effect,
        "effect": effect,
        "amount": effect,
        "amount_un": outcome.amount_unit,
        **dict.fromkeys(("low", "high", "amount_low", "amount_hi", "balance"), np.nan),
        "interval": "",
        **dict(zip(("method_zh", "method_en"), method)),
        **dict(zip(("note_zh", "note_en"), ("；".join(notes[0]), "; ".join(notes[1])))),
    }


def _notes(number: int, network: NetworkOutcome, own: float, land: float, whole: bool) -> tuple[list[str], list[str]]:
    said = []
    if np.isnan(network.without[number]):
        if own <= 0 and not whole:
            said.append(("土地已计入先列单元", "its land is counted in earlier units"))
        elif land <= 0:
            said.append(("没有两期数据", "no data at both dates"))
        else:
            said.append(("单元土地不含有数据像元的中心", "its land holds the centre of no cell with data"))
    else:
        works = _shares(network, float(network.without[number]), float(network.area_without[number]))
        if whole:
            change = _shares(network, network.baseline, network.area_baseline)
            said += [
                ("工程：" + works[0], "works: " + works[1]),
                ("全部变化：" + change[0], "whole change: " + change[1]),
            ]
            said.append(
                ("各单元贡献相互依存，不可相加", "contributions of units depend on each other and do not add up")
            )
        else:
            said.append(works)
        said.append(("景观指标，不计区间", "a measure of the landscape, so no interval"))
    if 0 < land < 0.995 * own:
        said.append((f"数据覆盖 {land / own:.1%}", f"data cover {land / own:.1%}"))
    return [zh for zh, _ in said], [en for _, en in said]


def _shares(network: NetworkOutcome, eca: float, area: float) -> tuple[str, str]:
    """ΔECA % beside ΔA %, and what they say of where the habitat was gained."""
    if not (eca > 0 and area > 0):
        return "此前无生境", "no habitat before"
    connected, gained = 100.0 * (network.achieved / eca - 1.0), 100.0 * (network.area_achieved / area - 1.0)
    zh, en = (f"ΔECA {connected:+.3g} %{comma}ΔA {gained:+.3g} %" for comma in ("，", ", "))
    if gained <= 0:
        return zh, en
    if connected > gained * (1.0 + ALIKE):
        return f"{zh}，布局优", f"{en}, well located"
    if connected < gained * (1.0 - ALIKE):
        return f"{zh}，连通性增幅小于面积增幅", f"{en}, connected less than the area has grown"
    return f"{zh}，与面积同步", f"{en}, as much as the area"
