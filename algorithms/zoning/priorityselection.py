"""Priority selection as a Processing algorithm."""

from ...restoration_plugin.bridge.selection import SelectionReading
from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import (
    choice,
    field,
    fields,
    integer,
    number,
    number_output,
    table_output,
    text,
    text_output,
    vector,
    vector_output,
)


class PrioritySelection(SelectionReading, RestorationAlgorithm):
    """Priority units by exact optimisation, with the proven gap."""

    ALGORITHM, GROUP = "priorityselection", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely", "highspy")
    UNITS, COST, FEATURES, TARGETS = "UNITS", "COST", "FEATURES", "TARGETS"
    OBJECTIVE, BUDGET, WEIGHTS, BOUNDARY_PENALTY = "OBJECTIVE", "BUDGET", "WEIGHTS", "BOUNDARY_PENALTY"
    LOCKED_IN, LOCKED_OUT, GAP, TIME_LIMIT = "LOCKED_IN", "LOCKED_OUT", "GAP", "TIME_LIMIT"
    PORTFOLIO, OUTPUT, TARGETS_OUT, OBJECTIVE_VALUE = "PORTFOLIO", "OUTPUT", "TARGETS_OUT", "OBJECTIVE_VALUE"
    BOUND, GAP_OUT, STATUS = "BOUND", "GAP_OUT", "STATUS"

    def displayName(self):
        return translate("LandRestoration", "Priority selection")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Chooses the units that meet all targets at least cost, or the most targets for a budget, exactly or with a proven gap, compact if wanted.",
        )

    def declare(self):
        yield vector(
            self.UNITS,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Planning units; in metres where a boundary penalty is given."),
        )
        yield field(
            self.COST,
            translate("LandRestoration", "Cost"),
            translate("LandRestoration", "Field, 0 or more."),
            self.UNITS,
            numeric=True,
        )
        yield fields(
            self.FEATURES,
            translate("LandRestoration", "Features"),
            translate("LandRestoration", "Fields with the amount of each feature in each unit, 0 or more."),
            self.UNITS,
            numeric=True,
        )
        yield text(
            self.TARGETS,
            translate("LandRestoration", "Targets"),
            translate(
                "LandRestoration",
                "One value, or one for each feature: 30% is a share of the total, a plain number an amount.",
            ),
            default="30%",
            optional=False,
        )
        yield choice(
            self.OBJECTIVE,
            translate("LandRestoration", "Objective"),
            translate(
                "LandRestoration",
                "Minimum set: all targets at least cost. Maximum cover: most targets whole for the budget. Minimum shortfall: least missing share for the budget.",
            ),
            [
                translate("LandRestoration", "Minimum set"),
                translate("LandRestoration", "Maximum cover"),
                translate("LandRestoration", "Minimum shortfall"),
            ],
        )
        yield number(
            self.BUDGET,
            translate("LandRestoration", "Budget"),
            translate("LandRestoration", "Most that the chosen units may cost, in the unit of the cost."),
            translate("LandRestoration", "unit of the cost"),
            minimum=0,
            optional=True,
        )
        yield text(
            self.WEIGHTS,
            translate("LandRestoration", "Weights of the targets"),
            translate("LandRestoration", "One value, or one for each feature; 1 where left out."),
        )
        yield number(
            self.BOUNDARY_PENALTY,
            translate("LandRestoration", "Boundary penalty"),
            translate(
                "LandRestoration",
                "Price of a metre of edge between chosen units and others; larger values give more compact plans. The outer edge does not count.",
            ),
            translate("LandRestoration", "unit of the cost per m"),
            default=0,
            minimum=0,
        )
        yield field(
            self.LOCKED_IN,
            translate("LandRestoration", "Locked in"),
            translate("LandRestoration", "Field with 1 for units that must be chosen, such as redlines."),
            self.UNITS,
            numeric=True,
            optional=True,
        )
        yield field(
            self.LOCKED_OUT,
            translate("LandRestoration", "Locked out"),
            translate("LandRestoration", "Field with 1 for units that must not be chosen, such as urban land."),
            self.UNITS,
            numeric=True,
            optional=True,
        )
        yield number(
            self.GAP,
            translate("LandRestoration", "Gap"),
            translate(
                "LandRestoration",
                "Proven distance from the optimum that is enough, 0.01 for 1 %; small problems end at the optimum all the same.",
            ),
            "0–1",
            default=0.01,
            minimum=0,
            maximum=1,
        )
        yield number(
            self.TIME_LIMIT,
            translate("LandRestoration", "Time limit"),
            translate("LandRestoration", "The best plan so far is given then, with its gap."),
            "s",
            default=300,
            minimum=1,
        )
        yield integer(
            self.PORTFOLIO,
            translate("LandRestoration", "Plans in the portfolio"),
            translate(
                "LandRestoration",
                "Number of near-optimal plans, as different as can be, from which the selection frequency is taken.",
            ),
            "",
            default=1,
            minimum=1,
            maximum=1000,
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Priority units"),
            translate("LandRestoration", "Units with selected (0, 1) and frequency (0 to 1)."),
            style="priority_selection",
        )
        yield table_output(
            self.TARGETS_OUT,
            translate("LandRestoration", "Targets"),
            translate("LandRestoration", "Total, target, amount held, share and shortfall of each feature."),
        )
        yield number_output(self.OBJECTIVE_VALUE, translate("LandRestoration", "Value of the objective"))
        yield number_output(self.BOUND, translate("LandRestoration", "Proven bound"))
        yield number_output(self.GAP_OUT, translate("LandRestoration", "Proven gap"))
        yield text_output(self.STATUS, translate("LandRestoration", "How the search ended"))

    def rules(self, parameters, context):
        if self.parameterAsEnum(parameters, self.OBJECTIVE, context) > 0 and parameters.get(self.BUDGET) is None:
            return translate("LandRestoration", "Maximum cover and minimum shortfall need BUDGET.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.zoning.priority_selection import priority_selection

        frame = self.selection_units()
        found = priority_selection(
            self.selection_problem(frame),
            self.number(self.GAP),
            self.number(self.TIME_LIMIT),
            self.integer(self.PORTFOLIO),
            self.watcher,
        )
        self.log_selection(found)
        columns = {"selected": found.chosen.astype(int), "frequency": found.frequency}
        self.write_frame(self.OUTPUT, self.with_fields(frame, columns))
        self.write_table(self.TARGETS_OUT, found.targets)
        return {
            self.OBJECTIVE_VALUE: found.value,
            self.BOUND: found.bound,
            self.GAP_OUT: found.gap,
            self.STATUS: found.status,
        }
