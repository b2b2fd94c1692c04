"""The help beside a dialog calls algorithms as the toolbox does."""


def test_names_stand_for_ids(algorithms):
    html = algorithms["soilloss"].shortHelpString()
    for identifier in ("gaugeerosivity", "rainfallerosivity", "soilerodibility", "vegetationcover"):
        assert identifier not in html
        assert f"“{algorithms[identifier].displayName()}”" in html


def test_words_and_codes_stay(algorithms):
    from land_restoration.restoration_plugin.bridge.help_text import with_names

    for text in (
        "Field with subsidence or pollution.",
        "weather_01.tif of anywhere",
        "restoration:soilloss",
        "soilloss_old",
    ):
        assert with_names(text) == text


def test_chinese_leaves_no_blanks_around_a_name(algorithms, monkeypatch):
    from land_restoration.restoration_plugin.bridge import help_text

    monkeypatch.setattr(help_text, "chinese", lambda: True)
    name = algorithms["soilerodibility"].displayName()
    assert help_text.with_names("由 soilerodibility 得到") == f"由“{name}”得到"
