"""Reclamation staging as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import MINES, RestorationAlgorithm
from ..parameters import (
    field,
    flag,
    html_output,
    integer,
    number,
    number_output,
    table,
    table_output,
    text,
    text_output,
    vector,
    vector_output,
)


class ReclamationStaging(RestorationAlgorithm):
    """Which mine is reclaimed when, exact within a proven gap."""

    ALGORITHM, GROUP = "reclamationstaging", MINES
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely", "highspy", "networkx")
    UNITS, ID, COST, BENEFIT, AREA, AVAILABLE = "UNITS", "ID", "COST", "BENEFIT", "AREA", "AVAILABLE"
    RISK, MANDATORY, STRIP, NEED, PREDECESSORS = "RISK", "MANDATORY", "STRIP", "NEED", "PREDECESSORS"
    YEARS, START, BUDGET, STAGES, STAGE_MINIMUM = "YEARS", "START", "BUDGET", "STAGES", "STAGE_MINIMUM"
    CARRY_OVER, OPEN_LAND, DISCOUNT, PRICE_RISE = "CARRY_OVER", "OPEN_LAND", "DISCOUNT", "PRICE_RISE"
    GAP, TIME_LIMIT, OUTPUT, SCHEDULE, SPENDING = "GAP", "TIME_LIMIT", "OUTPUT", "SCHEDULE", "SPENDING"
    CHART, VALUE, BOUND, GAP_OUT, STATUS = "CHART", "VALUE", "BOUND", "GAP_OUT", "STATUS"

    def displayName(self):
        return translate("LandRestoration", "Reclamation staging")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "The schedule with the largest discounted benefit within yearly budgets, precedence, release years, topsoil, "
            "open land and stage minimums: exact, with a proven gap. Demands that clash are named.",
        )

    def columns(self):
        """Name, label, help, unit, whether it may be left out and whether it holds numbers, of each field."""
        return (
            (self.ID, translate("LandRestoration", "Identifier"), translate("LandRestoration", "Field that names a site."), "", False, False),
            (self.COST, translate("LandRestoration", "Cost"), translate("LandRestoration", "Field in the unit of the budget and prices of the first year."), "", False, True),
            (self.BENEFIT, translate("LandRestoration", "Benefit per year"), translate("LandRestoration", "Field; counts from the end of the year in which a site is done."), "", False, True),
            (self.AREA, translate("LandRestoration", "Area"), translate("LandRestoration", "Field; needed for stage minimums and open land."), "ha", True, True),
            (self.AVAILABLE, translate("LandRestoration", "Release year"), translate("LandRestoration", "Field with the first year in which work may be done, when mining and subsidence have ended."), "", True, True),
            (self.RISK, translate("LandRestoration", "Risk reduction per year"), translate("LandRestoration", "Field in the unit of the benefit, to which it is added."), "", True, True),
            (self.MANDATORY, translate("LandRestoration", "Mandatory"), translate("LandRestoration", "Field that is 1 or yes for sites that must be done."), "", True, False),
            (self.STRIP, translate("LandRestoration", "Topsoil that a site yields"), translate("LandRestoration", "Field; in stock from the release year on."), "m³", True, True),
            (self.NEED, translate("LandRestoration", "Topsoil that a site needs"), translate("LandRestoration", "Field; never more than is in stock."), "m³", True, True),
        )  # fmt: skip

    def declare(self):
        yield vector(self.UNITS, translate("LandRestoration", "Sites"), translate("LandRestoration", "Sites to reclaim. Several features with one identifier are alternative techniques."))  # fmt: skip
        for name, label, help_text, unit, optional, numeric in self.columns():
            yield field(name, label, help_text, self.UNITS, numeric=numeric, optional=optional, unit=unit)
        yield table(self.PREDECESSORS, translate("LandRestoration", "Predecessors"), translate("LandRestoration", "Table with the columns unit and after: the unit is done in a later year than the other."), optional=True)  # fmt: skip
        yield integer(self.YEARS, translate("LandRestoration", "Years"), translate("LandRestoration", "Length of the plan."), "a", default=15, minimum=1, maximum=60)  # fmt: skip
        yield integer(self.START, translate("LandRestoration", "First year"), translate("LandRestoration", "Calendar year."), minimum=1, maximum=9000)  # fmt: skip
        yield text(self.BUDGET, translate("LandRestoration", "Budget"), translate("LandRestoration", "One number for every year, or one per year, separated by commas; 5% is a share of what all sites cost."), optional=False)  # fmt: skip
        yield text(self.STAGES, translate("LandRestoration", "Stages"), translate("LandRestoration", "Lengths of the stages in years, which cover the plan; what lies beyond it is cut."), default="5,5,5", unit="a")  # fmt: skip
        yield text(self.STAGE_MINIMUM, translate("LandRestoration", "Least area per stage"), translate("LandRestoration", "Area, or a share of the total such as 30%; one for all stages or one per stage."), unit="ha")  # fmt: skip
        yield flag(self.CARRY_OVER, translate("LandRestoration", "Carry budgets over"), translate("LandRestoration", "Money that is not spent may be spent later."))  # fmt: skip
        yield number(self.OPEN_LAND, translate("LandRestoration", "Open-land cap"), translate("LandRestoration", "Released area that may lie open at the end of any year."), "ha", minimum=0, maximum=1e9, optional=True)  # fmt: skip
        yield number(self.DISCOUNT, translate("LandRestoration", "Discount rate"), translate("LandRestoration", "Per year."), "–", default=0.05, minimum=0, maximum=1)  # fmt: skip
        yield number(self.PRICE_RISE, translate("LandRestoration", "Price rise"), translate("LandRestoration", "Per year, for the dynamic cost of what remains; budgets and spending stay in prices of the first year."), "–", default=0, minimum=0, maximum=1)  # fmt: skip
        yield number(self.GAP, translate("LandRestoration", "Gap"), translate("LandRestoration", "Share of the value at which the search may stop."), "–", default=0.01, minimum=0, maximum=0.99, advanced=True)  # fmt: skip
        yield number(self.TIME_LIMIT, translate("LandRestoration", "Time limit"), translate("LandRestoration", "The best schedule by then is taken, with its gap."), "s", default=300, minimum=0.1, maximum=1e6, advanced=True)  # fmt: skip
        yield vector_output(self.OUTPUT, translate("LandRestoration", "Staged sites"), translate("LandRestoration", "Sites with year and stage (0: left out), cost and value."), style="reclamation_stage")  # fmt: skip
        yield table_output(self.SCHEDULE, translate("LandRestoration", "Schedule"), translate("LandRestoration", "Works in order of year."))  # fmt: skip
        yield table_output(self.SPENDING, translate("LandRestoration", "Spending"), translate("LandRestoration", "By year: budget, spent, carried over, area, open land, value, and what remains: static, dynamic and present cost. An estimate, not the legal fund."))  # fmt: skip
        yield html_output(self.CHART, translate("LandRestoration", "Chart"), translate("LandRestoration", "Sites by year, and spending."))  # fmt: skip
        yield number_output(self.VALUE, translate("LandRestoration", "Value of the schedule"))
        yield number_output(self.BOUND, translate("LandRestoration", "Value that no schedule exceeds"))
        yield number_output(self.GAP_OUT, translate("LandRestoration", "Proven gap"))
        yield text_output(self.STATUS, translate("LandRestoration", "Status"))

    def rules(self, parameters, context):
        def given(name):
            return parameters.get(name) not in (None, "")

        if (given(self.OPEN_LAND) or given(self.STAGE_MINIMUM)) and not given(self.AREA):
            return translate("LandRestoration", "OPEN_LAND and STAGE_MINIMUM need AREA, the field with the area in ha.")
        if given(self.NEED) and not given(self.STRIP):
            return translate("LandRestoration", "NEED needs STRIP, the field with the topsoil that a site yields.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.mines.reclamation_staging import reclamation_staging
        from ...restoration_plugin.core.mines.staging_rules import precedence_pairs, staging_rules
        from ...restoration_plugin.core.mines.staging_spending import staged_units, staging_schedule, staging_spending
        from ...restoration_plugin.core.mines.staging_works import staging_works

        frame = self.frame(self.UNITS)
        works = staging_works(frame, *(self.field(name) for name, *_ in self.columns()))
        rules = staging_rules(
            works,
            self.integer(self.START),
            self.integer(self.YEARS),
            self.text(self.BUDGET),
            self.text(self.STAGES),
            self.text(self.STAGE_MINIMUM),
            precedence_pairs(self.table(self.PREDECESSORS)),
            self.flag(self.CARRY_OVER),
            self.number(self.OPEN_LAND),
            self.number(self.DISCOUNT),
        )
        schedule = reclamation_staging(works, rules, self.number(self.GAP), self.number(self.TIME_LIMIT), self.watcher)
        spending = staging_spending(works, rules, schedule, self.number(self.PRICE_RISE))
        self.write_frame(self.OUTPUT, self.with_fields(frame, staged_units(works, rules, schedule)))
        self.write_table(self.SCHEDULE, staging_schedule(works, rules, schedule))
        self.write_table(self.SPENDING, spending)
        self.chart(works, rules, schedule, spending)
        self.log(
            QT_TRANSLATE_NOOP("LandRestoration", "Value {value}, no schedule exceeds {bound} (gap {gap}), {status}."),
            value=f"{schedule.total:.6g}",
            bound=f"{schedule.bound:.6g}",
            gap=f"{schedule.gap:.3%}",
            status=schedule.status,
        )
        return {
            self.VALUE: schedule.total,
            self.BOUND: schedule.bound,
            self.GAP_OUT: schedule.gap,
            self.STATUS: schedule.status,
        }

    def chart(self, works, rules, schedule, spending):
        """Write the chart in the user's language."""
        from ...restoration_plugin.core.mines.staging_chart import staging_chart

        if not self.wanted(self.CHART):
            return
        texts = {
            "title": translate("LandRestoration", "Reclamation staging"),
            "summary": translate("LandRestoration", "Value {value}, proven gap {gap}, {done} of {all} sites.").format(
                value=f"{schedule.total:,.6g}",
                gap=f"{schedule.gap:.3%}",
                done=int((schedule.year > 0).sum()),
                all=len(works.labels),
            ),
            "sites": translate("LandRestoration", "Sites by year"),
            "waits": translate("LandRestoration", "released, waits"),
            "restored": translate("LandRestoration", "restored"),
            "left_out": translate("LandRestoration", "not scheduled"),
            "spending": translate("LandRestoration", "Spending by year"),
            "note": translate("LandRestoration", "Static cost is in prices of the first year, dynamic cost in those of the year due, present cost discounted to the end of each year. An estimate for planning, not the fund that the law asks for."),
            "year": translate("LandRestoration", "Year"),
            "stage": translate("LandRestoration", "Stage"),
            "budget": translate("LandRestoration", "Budget"),
            "spent": translate("LandRestoration", "Spent"),
            "carried": translate("LandRestoration", "Carried over"),
            "area": translate("LandRestoration", "Area (ha)"),
            "open": translate("LandRestoration", "Open land (ha)"),
            "value": translate("LandRestoration", "Value"),
            "static": translate("LandRestoration", "Remains, static"),
            "dynamic": translate("LandRestoration", "Remains, dynamic"),
            "present": translate("LandRestoration", "Remains, present value"),
        }  # fmt: skip
        self.write_html(self.CHART, staging_chart(works, rules, schedule, spending, texts))
