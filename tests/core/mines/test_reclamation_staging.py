"""Staging against enumeration, the constraints one by one, and the messages of a clash."""

import itertools
import time

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import Cancelled, Infeasible, InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.mines.reclamation_staging import reclamation_staging
from land_restoration.restoration_plugin.core.mines.staging_chart import staging_chart
from land_restoration.restoration_plugin.core.mines.staging_model import StagingModel
from land_restoration.restoration_plugin.core.mines.staging_rules import precedence_pairs, staging_rules
from land_restoration.restoration_plugin.core.mines.staging_spending import (
    staged_units,
    staging_schedule,
    staging_spending,
)
from land_restoration.restoration_plugin.core.mines.staging_works import staging_works

KINDS = ("plain", "carry", "precedence", "release", "topsoil", "open", "stage", "mandatory", "techniques", "all")


def published():
    """The five sites whose optimum is known."""
    return pd.DataFrame({"id": list("01234"), "cost": [4, 3, 5, 2, 6], "benefit": [3, 2, 3.5, 1, 5]})


@pytest.mark.parametrize(
    ("carry_over", "total", "years", "spent"),
    [(False, 34.3349736, [2, 3, 1, 3, 0], [6, 5, 4, 5]), (True, 36.0626488, None, None)],
)
def test_the_known_optimum(carry_over, total, years, spent):
    works = staging_works(published(), "id", "cost", "benefit")
    rules = staging_rules(works, 1, 4, "6", predecessors=[("3", "0")], carry_over=carry_over)
    schedule = reclamation_staging(works, rules, gap=0)
    assert schedule.total == pytest.approx(total, abs=5e-8)
    assert schedule.bound == pytest.approx(total, abs=1e-6)
    assert schedule.status == "optimal"
    if years:
        assert (schedule.year - 1).tolist() == years
        assert staging_spending(works, rules, schedule)["spent"].tolist() == spent


def small_case(seed, kind):
    """Random works and rules with one kind of demand switched on, or all."""
    rng = np.random.default_rng(seed)
    count, years, start = int(rng.integers(3, 6)), 3, 2026
    on = {name: kind in (name, "all") for name in KINDS}
    frame = pd.DataFrame(
        {
            "id": [f"S{number}" for number in range(count)],
            "cost": rng.integers(1, 9, count),
            "benefit": rng.uniform(0.5, 5, count).round(2),
            "area": rng.integers(1, 20, count).astype(float),
            "risk": rng.uniform(0, 1, count).round(2),
            "year": np.where(rng.random(count) < 0.5, rng.integers(start, start + years + 1, count), np.nan),
            "must": rng.random(count) < 0.4,
            "strip": rng.integers(0, 10, count),
            "need": rng.integers(0, 12, count),
        }
    )
    if on["techniques"]:
        second = frame.sample(frac=0.5, random_state=seed)
        second = second.assign(cost=second["cost"] + 2, benefit=second["benefit"] * 2, need=second["need"] + 1)
        frame = pd.concat([frame, second], ignore_index=True)
    works = staging_works(
        frame, "id", "cost", "benefit", "area", "year" if on["release"] else None, "risk",
        "must" if on["mandatory"] else None, "strip" if on["topsoil"] else None, "need" if on["topsoil"] else None,
    )  # fmt: skip
    pairs = [(f"S{later}", f"S{int(rng.integers(0, later))}") for later in range(1, count) if rng.random() < 0.6]
    rules = staging_rules(
        works,
        start,
        years,
        ",".join(str(value) for value in rng.integers(2, 12, years)),
        "2,1" if on["stage"] else "",
        f"{rng.integers(5, 40)}%,{rng.integers(0, 6)}" if on["stage"] else "",
        pairs if on["precedence"] else (),
        on["carry"] or (kind == "all" and bool(seed % 2)),
        float(rng.integers(5, 40)) if on["open"] else None,
        0.05,
    )
    return works, rules


def allowed(works, rules, choice):
    """Whether a choice (row, year index) per site, or None, meets every rule; written from the rules, not the model."""
    years = len(rules.budgets)
    when = [pick[1] if pick else None for pick in choice]
    if any(must and year is None for must, year in zip(works.mandatory, when)):
        return False
    if any(year is not None and rules.start + year < works.release[site] for site, year in enumerate(when)):
        return False
    for later, earlier in rules.predecessors:
        if when[later] is not None and (when[earlier] is None or when[earlier] >= when[later]):
            return False
    purse = stock = open_area = 0.0
    reclaimed = np.zeros(int(rules.stages[-1]) + 1)
    for year in range(years):
        rows = [pick[0] for pick in choice if pick and pick[1] == year]
        purse = (purse if rules.carry_over else 0) + rules.budgets[year] - sum(works.cost[row] for row in rows)
        first = [
            site
            for site, release in enumerate(works.release)
            if (release == rules.start + year) or (year == 0 and release < rules.start)
        ]
        stock += sum(works.strip[site] for site in first) - sum(works.need[row] for row in rows)
        area = sum(works.area[works.site[row]] for row in rows)
        open_area += sum(works.area[site] for site in first) - area
        reclaimed[rules.stages[year]] += area
        if purse < -1e-9 or stock < -1e-9 or open_area > rules.open_land + 1e-9:
            return False
    return bool((reclaimed >= rules.stage_minimum - 1e-9).all())


def best_by_enumeration(works, rules):
    years = len(rules.budgets)
    options = [
        [None, *itertools.product(np.flatnonzero(works.site == site), range(years))]
        for site in range(len(works.labels))
    ]
    best = None
    for choice in itertools.product(*options):
        value = sum(
            works.benefit[row] * sum(1.05**-year for year in range(done + 1, years + 1))
            for row, done in filter(None, choice)
        )
        if (best is None or value > best) and allowed(works, rules, choice):
            best = value
    return best


@pytest.mark.parametrize("kind", KINDS)
def test_equals_enumeration(kind):
    """Twenty cases of each kind, 200 in all; those without a solution must be refused as such."""
    solved = 0
    for seed in range(20):
        works, rules = small_case(1000 * KINDS.index(kind) + seed, kind)
        best = best_by_enumeration(works, rules)
        if best is None:
            with pytest.raises(Infeasible):
                reclamation_staging(works, rules, gap=0)
            continue
        schedule = reclamation_staging(works, rules, gap=0)
        assert schedule.total == pytest.approx(best, rel=1e-9), (kind, seed)
        picks = [None] * len(works.labels)
        for row in np.flatnonzero(schedule.year):
            assert picks[works.site[row]] is None
            picks[works.site[row]] = (row, int(schedule.year[row]) - rules.start)
        assert allowed(works, rules, picks)
        solved += 1
    assert solved >= 4, f"{kind}: only {solved} of 20 cases have a solution"


def large_case(seed, count=300, years=10):
    rng = np.random.default_rng(seed)
    cost = rng.uniform(20, 500, count).round(1)
    frame = pd.DataFrame(
        {
            "id": [f"m{number}" for number in range(count)],
            "cost": cost,
            "benefit": cost * rng.uniform(0.05, 0.3, count),
            "area": (cost * rng.uniform(0.02, 0.1, count)).round(2),
            "year": 2026 + rng.integers(0, years // 2, count),
            "must": rng.random(count) < 0.08,
        }
    )
    works = staging_works(frame, "id", "cost", "benefit", "area", "year", None, "must")
    late = rng.choice(np.arange(1, count), count // 5, replace=False)
    pairs = [(f"m{number}", f"m{int(rng.integers(0, number))}") for number in late]
    return works, staging_rules(works, 2026, years, str(cost.sum() * 0.6 / years), "5,5", "15%", pairs)


@pytest.mark.long
def test_three_hundred_mines_in_twenty_seconds():
    works, rules = large_case(1)
    began = time.monotonic()
    schedule = reclamation_staging(works, rules, gap=0.005, time_limit=20)
    assert time.monotonic() - began < 22
    assert schedule.gap <= 0.005
    assert (staging_spending(works, rules, schedule)["spent"] <= rules.budgets + 1e-6).all()


def test_cancel_within_two_seconds():
    works, rules = large_case(2)
    asked = []

    def cancel(fraction):
        asked.append((time.monotonic(), fraction))
        if len(asked) == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        reclamation_staging(works, rules, gap=0, time_limit=60, progress=cancel)
    assert time.monotonic() - asked[-1][0] < 2
    assert [fraction for _, fraction in asked] == sorted(fraction for _, fraction in asked)


def test_a_clash_is_named_and_is_the_smallest():
    """Two mandatory sites of 6 and 5 cannot both be paid in two years when one of them waits for year two."""
    frame = published().assign(must=[0, 0, 1, 0, 1], year=[None, None, 2027, None, 2027])
    works = staging_works(frame, "id", "cost", "benefit", available="year", mandatory="must")
    rules = staging_rules(works, 2026, 2, "6")
    with pytest.raises(Infeasible) as error:
        reclamation_staging(works, rules)
    text = str(error.value)
    assert "MANDATORY [2; 4], BUDGET [2027: 6], AVAILABLE [2 (2027); 4 (2027)]" in text
    model = StagingModel(works, rules)
    assert {demand.parameter for demand in model.demands} == {"MANDATORY", "BUDGET", "AVAILABLE"}


def test_stage_minimum_against_release():
    frame = published().assign(area=[10, 10, 10, 10, 10], year=[2030, 2030, 2030, 2030, 2026])
    works = staging_works(frame, "id", "cost", "benefit", "area", "year")
    rules = staging_rules(works, 2026, 6, "100", "2,4", "40%,0")
    with pytest.raises(Infeasible, match=r"AVAILABLE \[.*STAGE_MINIMUM \[1: 20 ha\]"):
        reclamation_staging(works, rules)


def test_a_mandatory_site_beyond_every_budget_is_named():
    works = staging_works(published().assign(must=[0, 0, 0, 0, 1]), "id", "cost", "benefit", mandatory="must")
    with pytest.raises(Infeasible, match=r"mandatory site 4 costs at least 6.*more than 5\.5"):
        reclamation_staging(works, staging_rules(works, 2026, 3, "5.5"))
    carried = staging_rules(works, 2026, 3, "5.5", carry_over=True)
    assert reclamation_staging(works, carried, gap=0).year[4] == 2027


def test_spending_and_what_remains():
    """One site done in year 2 of 3 and one left out, 10 % price rise, 5 % discount, worked by hand."""
    frame = pd.DataFrame({"id": ["a", "b"], "cost": [100.0, 400.0], "benefit": [10.0, 9.0], "area": [5.0, 7.0]})
    works = staging_works(frame.assign(year=[2027, None]), "id", "cost", "benefit", "area", "year")
    rules = staging_rules(works, 2026, 3, "150", carry_over=False)
    schedule = reclamation_staging(works, rules, gap=0)
    assert schedule.year.tolist() == [2027, 0]
    assert schedule.total == pytest.approx(10 / 1.05**2 + 10 / 1.05**3)
    table = staging_spending(works, rules, schedule, price_rise=0.1)
    assert table["spent"].tolist() == [0, 100, 0]
    assert table["carried"].tolist() == [0, 0, 0]
    assert table["area"].tolist() == [0, 5, 0]
    assert table["open"].tolist() == [7, 7, 7]
    assert table["static"].tolist() == [500, 400, 400]
    assert table["dynamic"].tolist() == pytest.approx([100 * 1.1 + 400 * 1.1**3, 400 * 1.1**3, 400 * 1.1**3])
    assert table["present"].tolist() == pytest.approx(
        [100 * 1.1 / 1.05 + 400 * (1.1 / 1.05) ** 3, 400 * 1.1**3 / 1.05**2, 400 * 1.1**3 / 1.05]
    )
    found = staged_units(works, rules, schedule)
    assert found["stage"].tolist() == [1, 0]
    assert found["cost"].tolist() == [100, 0]
    assert found["year"][0] == 2027
    assert np.isnan(found["year"][1])
    listed = staging_schedule(works, rules, schedule)
    assert listed[["year", "site", "row"]].to_numpy().tolist() == [[2027, "a", 1]]


def test_net_present_value_of_yearly_benefit():
    """100 a year for five years at 5 %, counted from the year's end: 432.9476671."""
    works = staging_works(pd.DataFrame({"id": [1], "cost": [0], "benefit": [100]}), "id", "cost", "benefit")
    assert reclamation_staging(works, staging_rules(works, 1, 5, "0")).total == pytest.approx(432.9476671, abs=5e-8)


def test_carry_over_is_shown():
    works = staging_works(published(), "id", "cost", "benefit")
    rules = staging_rules(works, 2026, 4, "6", carry_over=True)
    table = staging_spending(works, rules, reclamation_staging(works, rules, gap=0))
    assert table["carried"].iloc[-1] == pytest.approx(24 - table["spent"].sum())
    assert (table["carried"] >= 0).all()


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"cost": [4, 3, -5, 2, 6]}, r"COST: field cost of record 2 holds -5, allowed is >= 0"),
        ({"benefit": [3, None, 3.5, 1, 5]}, r"BENEFIT: field benefit of record 1 holds NULL"),
        ({"cost": [4, 3, "much", 2, 6]}, r"COST: field cost of record 2 holds much"),
        ({"must": [0, 1, 0, "perhaps", 0]}, r"MANDATORY: field must of record 3 holds perhaps"),
        ({"id": ["0", "1", None, "3", "4"]}, r"ID: field id of record 3 is empty"),
        ({"id": list("01134"), "area": [1, 2, 3, 4, 5]}, r"AREA: site 1 has several rows.*2\.0 and 3\.0"),
    ],
)
def test_bad_works_name_the_record(changes, text):
    frame = published().assign(must=0, area=1.0)
    for name, values in changes.items():
        frame[name] = values
    with pytest.raises(InvalidInput, match=text):
        staging_works(frame, "id", "cost", "benefit", area="area", mandatory="must")


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"predecessors": [("1", "2"), ("2", "3"), ("3", "1")]}, r"circle"),
        ({"predecessors": [("1", "1")]}, r"1 → 1"),
        ({"predecessors": [("1", "nine")]}, r"row 1 names site nine"),
        ({"budget": "6,6"}, r"BUDGET: found '6,6' \(2\), allowed is 1 or 4"),
        ({"budget": "six"}, r"BUDGET: found six"),
        ({"budget": "-6"}, r"BUDGET: found -6"),
        ({"stages": "1,2"}, r"STAGES: found 1,2 \(3\), allowed is >= 4"),
        ({"stages": "2,x"}, r"STAGES: found 2,x"),
        ({"stage_minimum": "120%"}, r"STAGE_MINIMUM: found 120%"),
        ({"stages": "2,2", "stage_minimum": "1,2,3"}, r"STAGE_MINIMUM"),
        ({"years": 0}, r"YEARS: found 0"),
        ({"start": 0}, r"START: found 0"),
        ({"open_land": -1.0}, r"OPEN_LAND: found -1"),
        ({"discount": -1.0}, r"DISCOUNT: found -1"),
    ],
)
def test_bad_rules_name_the_parameter(options, text):
    works = staging_works(published(), "id", "cost", "benefit")
    with pytest.raises((OutOfRange, InvalidInput), match=text):
        staging_rules(works, **{"start": 2026, "years": 4, "budget": "6", **options})


def test_a_share_of_the_cost_as_budget():
    """5 % of the cheapest techniques, 4 + 3 + 5 + 2 + 6 = 20, and a site's dearer alternative does not count."""
    frame = pd.concat([published(), pd.DataFrame({"id": ["4"], "cost": [60], "benefit": [9]})], ignore_index=True)
    works = staging_works(frame, "id", "cost", "benefit")
    assert staging_rules(works, 2026, 4, "5%").budgets.tolist() == [1, 1, 1, 1]
    assert staging_rules(works, 2026, 2, "10%, 7").budgets.tolist() == [2, 7]
    with pytest.raises(OutOfRange, match=r"BUDGET: found 101%, allowed is 1 or 2 numbers >= 0 or shares such as 30%"):
        staging_rules(works, 2026, 2, "101%")


@pytest.mark.parametrize(("option", "value"), [("gap", -0.1), ("gap", 1.0), ("time_limit", 0.0)])
def test_bad_solver_settings(option, value):
    works = staging_works(published(), "id", "cost", "benefit")
    with pytest.raises(OutOfRange, match=option.upper()):
        reclamation_staging(works, staging_rules(works, 2026, 4, "6"), **{option: value})


def test_the_layer_is_not_changed():
    frame = published()
    before = frame.copy(deep=True)
    works = staging_works(frame, "id", "cost", "benefit")
    reclamation_staging(works, staging_rules(works, 2026, 4, "6"))
    pd.testing.assert_frame_equal(frame, before)


def test_no_features():
    with pytest.raises(InvalidInput, match="UNITS"):
        staging_works(published().iloc[:0], "id", "cost", "benefit")


def test_the_chart_shows_every_site_and_year():
    frame = published().assign(id=["甲", "b<c", "2", "3", "4"])
    works = staging_works(frame, "id", "cost", "benefit")
    rules = staging_rules(works, 2026, 4, "6")
    schedule = reclamation_staging(works, rules, gap=0)
    spending = staging_spending(works, rules, schedule)
    names = (
        "title",
        "summary",
        "sites",
        "waits",
        "restored",
        "left_out",
        "spending",
        "spent",
        "budget",
        "note",
    )
    texts = {name: name.upper() for name in (*names, *spending.columns)}
    html = staging_chart(works, rules, schedule, spending, texts)
    assert "甲" in html
    assert "b&lt;c" in html
    assert all(f">{year}<" in html for year in range(2026, 2030))
    assert html.count("LEFT_OUT") == int((schedule.year == 0).sum())
    assert "STAGE 1" in html
    assert "STAGE 2" not in html
    assert "http" not in html


def test_precedence_from_a_table():
    assert precedence_pairs(None) == []
    assert precedence_pairs(pd.DataFrame({"Unit": [2.0, "b"], "AFTER": [1.0, "a"]})) == [("2", "1"), ("b", "a")]
    with pytest.raises(InvalidInput, match="column after is missing, found are unit"):
        precedence_pairs(pd.DataFrame({"unit": ["b"]}))
    with pytest.raises(InvalidInput, match="row 1 has an empty cell"):
        precedence_pairs(pd.DataFrame({"unit": ["b"], "after": [None]}))
