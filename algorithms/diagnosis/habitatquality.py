"""Habitat quality as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..land_choices import warn_unknown
from ..parameters import number, number_output, raster, raster_list, raster_output, table
from .accessibility import Accessibility


class HabitatQuality(Accessibility, RestorationAlgorithm):
    """Habitat quality, degradation and rarity by the model of InVEST."""

    ALGORITHM, GROUP = "habitatquality", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    LANDCOVER, SENSITIVITY, THREATS, THREAT_RASTERS = "LANDCOVER", "SENSITIVITY", "THREATS", "THREAT_RASTERS"
    BASELINE, HALF_SATURATION, SCALING = "BASELINE", "HALF_SATURATION", "SCALING"
    QUALITY, DEGRADATION, RARITY, MEAN = "QUALITY", "DEGRADATION", "RARITY", "MEAN"
    WHOLE_BYTES = 48  # a cell, when a threat reaches farther than windows allow

    def displayName(self):
        return translate("LandRestoration", "Habitat quality")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Quality of habitats between 0 and 1 from land cover and the threats around it, with the degradation, and the rarity "
            "against a baseline.",
        )

    def declare(self):
        yield raster(
            self.LANDCOVER,
            translate("LandRestoration", "Land cover"),
            translate("LandRestoration", "Classes of the table of sensitivities."),
            classes=True,
        )
        yield table(
            self.SENSITIVITY,
            translate("LandRestoration", "Sensitivities"),
            translate(
                "LandRestoration",
                "Columns code, habitat (suitability 0–1), and one named after each threat (sensitivity 0–1).",
            ),
        )
        yield table(
            self.THREATS,
            translate("LandRestoration", "Threats"),
            translate(
                "LandRestoration",
                "Columns threat, distance (largest, m), weight, decay (linear or exponential); one row a threat.",
            ),
        )
        yield raster_list(
            self.THREAT_RASTERS,
            translate("LandRestoration", "Rasters of the threats"),
            translate(
                "LandRestoration",
                "One a threat in the order of the table's rows; cells other than 0 are a source, whatever their value.",
            ),
            "–",
            minimum=0,
            maximum=1,
        )
        yield raster(
            self.BASELINE,
            translate("LandRestoration", "Baseline land cover"),
            translate("LandRestoration", "Earlier land cover in the same classes, for the rarity."),
            classes=True,
            optional=True,
        )
        yield from self.access_parameters()
        yield number(
            self.HALF_SATURATION,
            translate("LandRestoration", "Half saturation k"),
            translate("LandRestoration", "Degradation at which half the quality is lost; the same for all scenarios."),
            "–",
            default=0.05,
            minimum=1e-6,
        )
        yield number(
            self.SCALING,
            translate("LandRestoration", "Exponent z"),
            translate("LandRestoration", "Steepness of the loss of quality."),
            "–",
            default=2.5,
            minimum=0.1,
            maximum=10,
            advanced=True,
        )
        for name, label, help_text, style in (
            (self.QUALITY, translate("LandRestoration", "Habitat quality"), translate("LandRestoration", "0 to 1, 1 the best."), "habitat_quality"),
            (self.DEGRADATION, translate("LandRestoration", "Habitat degradation"), translate("LandRestoration", "0 to 1, 1 the worst."), "habitat_degradation"),
            (self.RARITY, translate("LandRestoration", "Habitat rarity"), translate("LandRestoration", "Above 0.5 rarer than in the baseline; needs the baseline."), "habitat_rarity"),
        ):  # fmt: skip
            first = name == self.QUALITY
            yield raster_output(name, label, help_text, "–", style=style, optional=not first, checked=first)
        yield number_output(self.MEAN, translate("LandRestoration", "Mean quality"))

    def rules(self, parameters, context):
        if parameters.get(self.RARITY) and not parameters.get(self.BASELINE):
            return translate(
                "LandRestoration", "RARITY needs the baseline land cover: give BASELINE or leave RARITY out."
            )
        if parameters.get(self.ACCESS) and not parameters.get(self.ACCESS_FIELD):
            return translate("LandRestoration", "ACCESS needs ACCESS_FIELD: choose the field of the accessibility.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.services.habitat_quality import (
            habitat_model,
            habitat_quality,
            halo,
            quality_of_window,
            threat_count,
        )

        model = habitat_model(self.table(self.SENSITIVITY), self.table(self.THREATS))
        threats = self.raster_list(self.THREAT_RASTERS)
        if len(threats) != len(model.threats):
            raise threat_count(len(threats), len(model.threats))
        for name, source in zip(model.threats, threats):
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "Threat {threat}: {layer}."), threat=name, layer=source.name)
        options = {
            "model": model,
            "cell_size": self.grid.cell_size,
            "cell_height": self.grid.cell_height,
            "half_saturation": self.number(self.HALF_SATURATION),
            "scaling": self.number(self.SCALING),
        }
        access = self.accessibility()
        border = halo(model, self.grid.cell_size, self.grid.cell_height)
        watcher = self.watcher.part(0.0, 0.7)
        self.report_unknown(model)
        if self.halo_fits(border, len(threats) + 2, 2):
            sources = [self.raster(self.LANDCOVER), access, *threats]
            outputs = [self.output(self.QUALITY), self.output(self.DEGRADATION)]
            written, _ = self.run_focal(partial(quality_of_window, **options), sources, outputs, border, watcher)
        else:
            self.require_memory(self.displayName(), self.WHOLE_BYTES)
            landcover, reach = self.array(self.LANDCOVER), None if access is None else self.read(access)
            quality, degradation = habitat_quality(landcover, reach, self.one_by_one(threats), **options)
            written = self.write_raster(self.QUALITY, quality)
            self.write_raster(self.DEGRADATION, degradation)
        if self.wanted(self.RARITY):
            self.write_rarity()
        return {self.MEAN: written.mean}

    def one_by_one(self, threats):
        """Yield whole rasters of threats, so that one is held at a time and the user can cancel between them."""
        for done, source in enumerate(threats):
            self.watcher.part(0.0, 0.7)(done / len(threats))
            yield self.read(source)

    def report_unknown(self, model):
        """Warn for each class that the table does not know."""
        from ...restoration_plugin.core.land.class_areas import add_class_areas, class_areas

        found = self.run_reduce(
            class_areas, [self.raster(self.LANDCOVER)], add_class_areas, watcher=self.watcher.part(0.7, 0.8)
        )
        areas = {code: area for code, (_, area) in found.items() if code not in model.codes}
        warn_unknown(self, areas, self.SENSITIVITY)

    def write_rarity(self):
        """Count the classes now and before, then write the rarity."""
        from ...restoration_plugin.core.services.habitat_rarity import add_counts, class_counts, habitat_rarity

        sources = [self.raster(self.LANDCOVER), self.raster(self.BASELINE)]
        now, before = self.run_reduce(class_counts, sources, add_counts, watcher=self.watcher.part(0.8, 0.9))
        self.run_local(
            partial(habitat_rarity, now=now, before=before),
            sources,
            [self.output(self.RARITY)],
            self.watcher.part(0.9, 1.0),
        )
