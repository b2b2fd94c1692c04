import pytest
from land_restoration.restoration_plugin.core.planning.code_years import code_years
from land_restoration.restoration_plugin.core.standards import load


def test_laiwu_became_a_part_of_jinan():
    """Laiwu (3712) was dissolved at the end of 2018; its district 371202 became 370116 of Jinan."""
    assert code_years(["371202"], 2017) == ([], [])
    assert code_years(["371202"], 2019) == (["371200", "371202"], [])
    assert code_years(["370116", "370102"], 2019) == ([], [])
    assert code_years(["370116"], 2017) == ([], ["370116"])


def test_codes_that_were_never_in_force_together():
    """Chaohu was a city (3414) until 2010 and is a county (340181) of Hefei since 2011."""
    assert code_years(["341402001", "340181"]) == (["341400", "341402"], ["340181"])
    assert code_years(["340181", "370116", "140105"]) == ([], [])
    assert code_years(["341402", "371202"]) == ([], [])


def test_codes_that_changed_after_2020():
    """Jianggan of Hangzhou (330104) ended with 2020, Linping (330113) began in 2021; Milin became a city in 2023."""
    assert code_years(["330104", "330113"]) == (["330104"], ["330113"])
    assert code_years(["330102", "330104"], 2020) == ([], [])
    assert code_years(["330104"], 2021) == (["330104"], [])
    assert code_years(["540422", "540481"], 2022) == ([], ["540481"])
    assert code_years(["540422", "540481"], 2023) == (["540422"], [])
    assert code_years(["500105"], 2024) == ([], [])
    assert code_years(["500105", "500112"], 2025) == (["500105", "500112"], [])


@pytest.mark.parametrize("codes", [[], ["14"], ["140105", "140106"], ["990101"]])
def test_what_never_changed_or_is_unknown_is_in_force_always(codes):
    assert code_years(codes) == code_years(codes, 2023) == ([], [])


def test_the_table_is_in_order():
    table = load("code_years", None, numbers=("first", "last"))
    assert table["code"].is_unique
    assert table["code"].str.fullmatch(r"[1-9]\d{5}").all()
    assert (table["first"].fillna(0) <= table["last"].fillna(9999)).all()
    assert ((table["last"] >= 2010) | (table["first"] > 2010)).all()
