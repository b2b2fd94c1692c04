"""Restoration zones as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import choice, field, fields, integer, number, number_output, vector, vector_output


class Regionalise(RestorationAlgorithm):
    """Contiguous zones by SKATER or max-p."""

    ALGORITHM, GROUP = "regionalise", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    UNITS = "UNITS"
    FIELDS = "FIELDS"
    METHOD = "METHOD"
    COUNT = "COUNT"
    SIZE_FIELD = "SIZE_FIELD"
    MINIMUM = "MINIMUM"
    MINIMUM_MAP = "MINIMUM_MAP"
    SEED = "SEED"
    OUTPUT = "OUTPUT"
    ZONES = "ZONES"
    WITHIN_SHARE = "WITHIN_SHARE"

    def displayName(self):
        return translate("LandRestoration", "Restoration zones")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Groups units into contiguous zones that are alike within: a given number (SKATER), or as many as each reach a minimum (max-p).",
        )

    def declare(self):
        yield vector(
            self.UNITS,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Planning units in a projected system."),
        )
        yield fields(
            self.FIELDS,
            translate("LandRestoration", "Fields"),
            translate(
                "LandRestoration",
                "What the zones are made of. Fields whose spread differs more than tenfold are all standardised.",
            ),
            self.UNITS,
            numeric=True,
        )
        yield choice(
            self.METHOD,
            translate("LandRestoration", "Method"),
            translate(
                "LandRestoration", "SKATER prunes the minimum spanning tree; max-p grows and improves many starts."
            ),
            [translate("LandRestoration", "SKATER"), translate("LandRestoration", "Max-p")],
        )
        yield integer(
            self.COUNT,
            translate("LandRestoration", "Number of zones"),
            translate("LandRestoration", "For SKATER."),
            "",
            default=6,
            minimum=1,
        )
        yield field(
            self.SIZE_FIELD,
            translate("LandRestoration", "Size"),
            translate(
                "LandRestoration",
                "Field that adds up to the minimum of max-p; the number of units where none is given.",
            ),
            self.UNITS,
            numeric=True,
            optional=True,
        )
        yield number(
            self.MINIMUM,
            translate("LandRestoration", "Least size of a zone"),
            translate("LandRestoration", "Least sum of the size in a zone, for max-p."),
            "",
            minimum=0,
            optional=True,
        )
        yield number(
            self.MINIMUM_MAP,
            translate("LandRestoration", "Least area of a zone"),
            translate("LandRestoration", "Smaller zones join the neighbour with the longest shared edge."),
            "ha",
            minimum=0,
            optional=True,
        )
        yield integer(
            self.SEED,
            translate("LandRestoration", "Seed"),
            translate("LandRestoration", "Of the random starts of max-p."),
            "",
            default=1,
            minimum=0,
            maximum=1000000,
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Units with zone"),
            translate("LandRestoration", "Units with zone; empty where a field has no value."),
            style="restoration_zones",
        )
        yield vector_output(
            self.ZONES,
            translate("LandRestoration", "Zones"),
            translate("LandRestoration", "Dissolved zones with zone, name_en, name_zh, units and area_ha."),
            style="restoration_zones",
            optional=True,
        )
        yield number_output(self.WITHIN_SHARE, translate("LandRestoration", "Share of the variation within zones"))

    def rules(self, parameters, context):
        if self.parameterAsEnum(parameters, self.METHOD, context) == 1 and parameters.get(self.MINIMUM) is None:
            return translate("LandRestoration", "Max-p needs MINIMUM, the least size of a zone.")
        return None

    def execute(self, feedback):
        import numpy as np

        from ...restoration_plugin.core.zoning.regionalise import MAX_P, SKATER, dissolved_zones, regionalise

        frame = self.metric_frame(self.UNITS)
        chosen, size = self.fields(self.FIELDS), self.field(self.SIZE_FIELD)
        values = np.stack([self.numbers_of(frame, name) for name in chosen], axis=1)
        found = regionalise(
            frame.geometry.to_numpy(),
            values,
            (SKATER, MAX_P)[self.choice(self.METHOD)],
            self.integer(self.COUNT),
            None if size is None else self.numbers_of(frame, size),
            self.number(self.MINIMUM) or 0.0,
            self.area_ha(frame),
            self.number(self.MINIMUM_MAP) or 0.0,
            self.integer(self.SEED),
            self.watcher,
        )
        self.log(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Standardised: {standardised}. Units joined across a gap: {islands}. Zones merged for their size: {merged}.",
            ),
            standardised="+" if found.standardised else "-",
            islands=found.islands,
            merged=found.merged,
        )
        self.write_frame(
            self.OUTPUT, self.with_fields(frame, {"zone": np.where(found.labels > 0, found.labels, np.nan)})
        )
        if self.wanted(self.ZONES):
            zones = dissolved_zones(frame, values, found.labels, chosen)
            self.write_frame(self.ZONES, zones.assign(area_ha=self.area_ha(zones)))
        return {self.WITHIN_SHARE: found.within_share}
