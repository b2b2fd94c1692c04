"""Service indices from net primary production as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, number_output, raster, raster_output


class NppService(RestorationAlgorithm):
    """Index of a service from net primary production and normalised factors."""

    ALGORITHM, GROUP = "nppservice", DIAGNOSIS
    SERVICE, OUTPUT, VALID_AREA = "SERVICE", "OUTPUT", "VALID_AREA"

    def displayName(self):
        return translate("LandRestoration", "Service index from NPP")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Relative index (0–1) of water conservation, soil retention, sand fixation or biodiversity from net primary production "
            "and factors normalised over the area.",
        )

    def declare(self):
        yield choice(
            self.SERVICE,
            translate("LandRestoration", "Service"),
            translate(
                "LandRestoration",
                "Water: NPP, infiltration, precipitation, slope. Soil: NPP, erodibility, slope. Sand: NPP, erodibility, climate, "
                "roughness. Biodiversity: NPP, precipitation, temperature, elevation.",
            ),
            [
                translate("LandRestoration", "Water conservation"),
                translate("LandRestoration", "Soil retention"),
                translate("LandRestoration", "Sand fixation"),
                translate("LandRestoration", "Biodiversity"),
            ],
        )
        for name, label, help_text, unit in (
            ("NPP", translate("LandRestoration", "Net primary production"), translate("LandRestoration", "Mean of several years."), "gC/(m²·a)"),
            ("SLOPE", translate("LandRestoration", "Slope"), translate("LandRestoration", "For water and soil."), "°"),
            ("INFILTRATION", translate("LandRestoration", "Infiltration of the soil"), translate("LandRestoration", "0–1 by texture: heavy clay 1/13 … sand 1; for water."), "–"),
            ("PRECIPITATION", translate("LandRestoration", "Precipitation"), translate("LandRestoration", "For water and biodiversity."), "mm"),
            ("ERODIBILITY", translate("LandRestoration", "Soil erodibility K"), translate("LandRestoration", "For soil and sand."), "t·ha·h/(ha·MJ·mm)"),
            ("CLIMATE", translate("LandRestoration", "Climate factor of wind erosion"), translate("LandRestoration", "Σ u³·(ETP − P)/ETP·d / 100 over the months; for sand."), "–"),
            ("ROUGHNESS", translate("LandRestoration", "Roughness of the surface"), translate("LandRestoration", "1 / cos(slope); for sand."), "–"),
            ("TEMPERATURE", translate("LandRestoration", "Temperature"), translate("LandRestoration", "Annual mean; for biodiversity."), "°C"),
            ("ELEVATION", translate("LandRestoration", "Elevation"), translate("LandRestoration", "For biodiversity."), "m"),
        ):  # fmt: skip
            yield raster(name, label, help_text, unit, optional=name != "NPP")
        yield raster_output(
            self.OUTPUT,
            translate("LandRestoration", "Index of the service"),
            translate("LandRestoration", "0 to 1; comparable within one run only, since its factors are normalised."),
            "–",
            style="service_index",
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with a value (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.errors import InvalidInput
        from ...restoration_plugin.core.services.npp_service import (
            SERVICES,
            factor_ranges,
            factors_of,
            join_ranges,
            npp_service,
        )

        service = tuple(SERVICES)[self.choice(self.SERVICE)]
        names = [name for name, _ in factors_of(service)]
        for name in names:
            if not self.given(name):
                raise InvalidInput(
                    QT_TRANSLATE_NOOP("LandRestoration", "{name} is missing, which the service {service} needs."),
                    name=name,
                    service=service,
                )
        sources = [self.raster(name) for name in names]
        found = self.run_reduce(factor_ranges, sources, join_ranges, watcher=self.watcher.part(0, 0.4))
        ranges = {name: (float(low), float(high)) for name, (low, high) in zip(names, found)}
        for name, (low, high) in ranges.items():
            self.log(
                QT_TRANSLATE_NOOP("LandRestoration", "{name} normalised between {low} and {high}."),
                name=name,
                low=f"{low:g}",
                high=f"{high:g}",
            )
        written = self.run_local(
            partial(npp_service, service=service, ranges=ranges),
            sources,
            [self.output(self.OUTPUT)],
            self.watcher.part(0.4, 1),
        )[0]
        return {self.VALID_AREA: written.area}
