"""What priority selection reads, and what it says of its result."""

import numpy as np

from ..core.errors import QT_TRANSLATE_NOOP


class SelectionReading:
    """Mixed into the algorithm."""

    def selection_units(self):
        """Records of the units; in metres where edges are priced."""
        return self.metric_frame("UNITS") if self.number("BOUNDARY_PENALTY") > 0 else self.frame("UNITS")

    def selection_problem(self, frame):
        """The problem that the parameters state over the units."""
        from ..core.zoning.parsing import parse_numbers, parse_targets
        from ..core.zoning.selection_problem import OBJECTIVES, Boundary, SelectionProblem
        from ..core.zoning.unit_adjacency import unit_adjacency

        penalty, budget = self.number("BOUNDARY_PENALTY"), self.number("BUDGET")
        names = self.fields("FEATURES")
        features = np.stack([self._filled(frame, name) for name in names], axis=1)
        return SelectionProblem(
            cost=self._filled(frame, self.field("COST")),
            features=features,
            targets=parse_targets(self.text("TARGETS"), features.sum(axis=0)),
            names=tuple(names),
            objective=OBJECTIVES[self.choice("OBJECTIVE")],
            budget=np.inf if budget is None else budget,
            weights=parse_numbers("WEIGHTS", self.text("WEIGHTS") or "1", len(names)),
            penalty=penalty,
            boundary=unit_adjacency(frame.geometry.to_numpy()) if penalty > 0 else Boundary.none(),
            locked_in=self._lock(frame, "LOCKED_IN"),
            locked_out=self._lock(frame, "LOCKED_OUT"),
        )

    def log_selection(self, found):
        """Say how the search ended."""
        self.log(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{status}: value {value}, proven bound {bound}, gap {gap} %; cost {cost}, edge {edge} m, {units} units, {plans} plans.",
            ),
            status=found.status,
            value=f"{found.value:.10g}",
            bound=f"{found.bound:.10g}",
            gap=f"{100 * found.gap:.3f}",
            cost=f"{found.cost:.10g}",
            edge=f"{found.edge:.0f}",
            units=int(found.chosen.sum()),
            plans=found.plans,
        )

    def _filled(self, frame, field):
        """Values of a field; an empty cell is refused, since a unit without cost or amount cannot be judged."""
        values = self.numbers_of(frame, field)
        self.require_filled("UNITS", field, np.isnan(values))
        return values

    def _lock(self, frame, name):
        """Yes or no for each unit; an empty cell is no."""
        field = self.field(name)
        return np.zeros(len(frame), dtype=bool) if field is None else np.nan_to_num(self.numbers_of(frame, field)) > 0
