"""Geographical detector as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import ANY, choice, field, fields, integer, number_output, table_output, vector


class CauseDetector(RestorationAlgorithm):
    """How much of a pattern factors explain, alone and together."""

    ALGORITHM, GROUP = "causedetector", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    INPUT, RESPONSE, FACTORS = "INPUT", "RESPONSE", "FACTORS"
    DISCRETISATION, CLASSES_COUNT = "DISCRETISATION", "CLASSES_COUNT"
    FACTORS_OUT, INTERACTIONS, BEST = "FACTORS_OUT", "INTERACTIONS", "BEST"

    def displayName(self):
        return translate("LandRestoration", "Geographical detector")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Share of the spatial variance of a degradation that each factor explains, its significance, and what factors explain "
            "two by two.",
        )

    def declare(self):
        yield vector(
            self.INPUT,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Units with the response and the factors as fields."),
            ANY,
        )
        yield field(
            self.RESPONSE,
            translate("LandRestoration", "Response"),
            translate("LandRestoration", "What is to be explained, such as soil loss."),
            self.INPUT,
            numeric=True,
        )
        yield fields(
            self.FACTORS,
            translate("LandRestoration", "Factors"),
            translate(
                "LandRestoration",
                "Text, and whole numbers with at most 20 distinct values, are strata as they are; others are cut into classes.",
            ),
            self.INPUT,
        )
        yield choice(
            self.DISCRETISATION,
            translate("LandRestoration", "Cutting into classes"),
            translate(
                "LandRestoration",
                "Natural breaks, equal numbers, or whichever of both explains most with 3 to 8 classes.",
            ),
            [
                translate("LandRestoration", "Natural breaks"),
                translate("LandRestoration", "Quantiles"),
                translate("LandRestoration", "Best of 3–8"),
            ],
        )
        yield integer(
            self.CLASSES_COUNT,
            translate("LandRestoration", "Number of classes"),
            translate("LandRestoration", "Of natural breaks and quantiles."),
            default=5,
            minimum=2,
            maximum=50,
        )
        yield table_output(
            self.FACTORS_OUT,
            translate("LandRestoration", "Factors"),
            translate("LandRestoration", "q (share of variance), F, p, strata, strata of one place, places, and how classes were cut."),
            optional=False,
        )  # fmt: skip
        yield table_output(
            self.INTERACTIONS,
            translate("LandRestoration", "Interactions"),
            translate("LandRestoration", "q of each pair of factors, alone and together, and the kind of interaction."),
        )
        yield number_output(self.BEST, translate("LandRestoration", "Largest q of a factor"))

    def execute(self, feedback):
        from ...restoration_plugin.core.class_names import class_names
        from ...restoration_plugin.core.statistics.discretise import METHODS, discretise, is_stratified
        from ...restoration_plugin.core.statistics.geographical_detector import geographical_detector

        frame = self.frame(self.INPUT)
        response = self.numbers_of(frame, self.field(self.RESPONSE))
        method, classes = METHODS[self.choice(self.DISCRETISATION)], self.integer(self.CLASSES_COUNT)
        strata, made, limits = {}, {}, {}
        for name in self.fields(self.FACTORS):
            if is_stratified(frame[name].to_numpy()):
                strata[name], made[name], limits[name] = frame[name].to_numpy(), "strata", ""
            else:
                found = discretise(
                    self.numbers_of(frame, name), method=method, classes=classes, response=response, name=name
                )
                strata[name], made[name] = found.codes, found.method
                limits[name] = ", ".join(f"{limit:.6g}" for limit in found.limits)
        factors, interactions = geographical_detector(response, strata, self.watcher)
        factors = factors.assign(method=factors["factor"].map(made), limits=factors["factor"].map(limits))
        self.write_table(self.FACTORS_OUT, factors.sort_values("q", ascending=False, kind="stable", ignore_index=True))
        names = class_names("interaction")
        for column, place in (("kind_en", 1), ("kind_zh", 0)):
            interactions[column] = [names[kind][place] for kind in interactions["kind"]]
        self.write_table(self.INTERACTIONS, interactions)
        single = factors.loc[factors["singles"] > 0, "factor"]
        for name in single:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "Factor {factor} has strata of one place, which lift its q."),
                factor=name,
            )
        return {self.BEST: float(factors["q"].max())}
