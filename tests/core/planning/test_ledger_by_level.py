"""The ledger of a level is the sum of its parts."""

import numpy as np
import pandas as pd
from land_restoration.restoration_plugin.core.planning.ledger_by_level import ledger_by_level

LEDGER = pd.DataFrame(
    {
        "unit": ["110101001001", "110101001002", "110101002001", "110201001001", "110201001001"],
        "problem": ["karst", "karst", "mine", "karst", "mine"],
        "severity": ["1", "3", "2", "", "2"],
        "area_ha": [2.0, 3.0, 5.0, 7.0, 11.0],
        "lead": ["林草", "林草", "自然资源", "林草", "自然资源"],
        "measure": ["planting", "terraces", "reclamation", "planting", None],
        "start": [2027, 2026, 2026, 2028, 2026],
        "end": [2028, 2030, 2027, 2029, 2026],
        "budget": [1.5, 2.0, 4.0, 8.0, np.nan],
        "central": [1.0, 1.0, 2.0, 4.0, 1.0],
        "target": [0.5, 0.6, 0.7, 0.8, 0.9],
    }
)


def test_a_county_gathers_its_villages_by_problem():
    found = ledger_by_level(LEDGER, 6)
    assert found[["unit", "problem"]].values.tolist() == [
        ["110101", "karst"], ["110101", "mine"], ["110201", "karst"], ["110201", "mine"],
    ]  # fmt: skip
    assert found.loc[0, ["units", "severity", "area_ha", "start", "end", "budget", "central"]].tolist() == [
        2, 3.0, 5.0, 2026.0, 2030.0, 3.5, 2.0,
    ]  # fmt: skip
    assert found.loc[0, "measure"] == "planting; terraces"
    assert found.loc[0, "lead"] == "林草"
    assert "target" not in found  # targets of different places do not add up


def test_what_is_empty_stays_empty():
    found = ledger_by_level(LEDGER, 6)
    assert np.isnan(found.loc[2, "severity"])
    assert np.isnan(found.loc[3, "budget"])
    assert found.loc[3, "measure"] == ""


def test_sums_are_the_same_at_every_level():
    for digits in (2, 4, 6, 9, 12):
        found = ledger_by_level(LEDGER, digits)
        assert found["area_ha"].sum() == LEDGER["area_ha"].sum()
        assert found["budget"].sum() == LEDGER["budget"].sum()
        assert found["units"].sum() == len(LEDGER)
