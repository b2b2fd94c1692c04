"""Hot spots (Gi*) as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import POINT, POLYGON, choice, field, flag, number, number_output, vector, vector_output


class HotSpots(RestorationAlgorithm):
    """Where high or low values lie together."""

    ALGORITHM, GROUP = "hotspots", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    INPUT, FIELD, NEIGHBOURS, SIZE, FALSE_DISCOVERY = "INPUT", "FIELD", "NEIGHBOURS", "SIZE", "FALSE_DISCOVERY"
    OUTPUT, COUNT = "OUTPUT", "COUNT"

    def displayName(self):
        return translate("LandRestoration", "Hot spots (Gi*)")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Where high or low values of a field lie together more than chance would have it, with control of false discoveries.",
        )

    def declare(self):
        yield vector(
            self.INPUT,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Polygons or points; distances need a projected system in metres."),
            (POLYGON, POINT),
        )
        yield field(
            self.FIELD,
            translate("LandRestoration", "Value"),
            translate("LandRestoration", "Field to look at; units with NULL are left out."),
            self.INPUT,
            numeric=True,
        )
        yield choice(
            self.NEIGHBOURS,
            translate("LandRestoration", "Neighbours"),
            translate(
                "LandRestoration", "Units that touch, whose centres lie within a distance, or the nearest k centres."
            ),
            [
                translate("LandRestoration", "Touching (queen)"),
                translate("LandRestoration", "Within a distance"),
                translate("LandRestoration", "Nearest k"),
            ],
        )
        yield number(
            self.SIZE,
            translate("LandRestoration", "Distance or number"),
            translate(
                "LandRestoration",
                "Distance in m (by default the least at which every unit has a neighbour), or k (by default 8).",
            ),
            minimum=0,
            optional=True,
        )
        yield flag(
            self.FALSE_DISCOVERY,
            translate("LandRestoration", "Control false discoveries"),
            translate("LandRestoration", "Hold the share of false among all spots at the level of each class."),
            default=True,
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Hot spots"),
            translate(
                "LandRestoration",
                "Units with gi (z-score), p and class: 1–3 cold (99, 95, 90 %), 4 not significant, 5–7 hot (90, 95, 99 %).",
            ),
            style="hot_spots",
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Number of units"))

    def execute(self, feedback):
        import numpy as np

        from ...restoration_plugin.core.class_names import class_names
        from ...restoration_plugin.core.statistics.hot_spots import hot_spots
        from ...restoration_plugin.core.statistics.neighbourhood import RULES, neighbourhood

        rule = RULES[self.choice(self.NEIGHBOURS)]
        frame = self.frame(self.INPUT) if rule == "queen" else self.metric_frame(self.INPUT)
        neighbours, size = neighbourhood(frame, rule=rule, size=self.number(self.SIZE))
        alone = int((np.asarray(neighbours.sum(axis=1)) == 0).sum())
        if rule != "queen":
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "Size of the neighbourhood: {size}."), size=f"{size:.6g}")
        if alone:
            self.warn(QT_TRANSLATE_NOOP("LandRestoration", "{count} units have no neighbour."), count=alone)
        values = self.numbers_of(frame, self.field(self.FIELD))
        found = hot_spots(values, neighbours, control=self.flag(self.FALSE_DISCOVERY))
        names = class_names("hot spot")
        results = {
            "gi": found.gi,
            "p": found.p,
            "class": found.classes.astype(int),
            "class_en": [names[code][1] if code else "" for code in found.classes.tolist()],
            "class_zh": [names[code][0] if code else "" for code in found.classes.tolist()],
        }
        self.write_frame(self.OUTPUT, self.with_fields(frame, results))
        return {self.COUNT: len(frame)}
