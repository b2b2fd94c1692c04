"""Soil erodibility as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, number_output, raster, raster_output, table


class SoilErodibility(RestorationAlgorithm):
    """Erodibility K from rasters of texture, or from soil codes with a table of profiles."""

    ALGORITHM, GROUP = "soilerodibility", DIAGNOSIS
    SAND, SILT, CLAY, ORGANIC_CARBON = "SAND", "SILT", "CLAY", "ORGANIC_CARBON"
    SOIL, PROFILES, VERY_FINE_SAND = "SOIL", "PROFILES", "VERY_FINE_SAND"
    STRUCTURE, PERMEABILITY, METHOD, OUTPUT, MEAN = "STRUCTURE", "PERMEABILITY", "METHOD", "OUTPUT", "MEAN"
    METHODS = ("epic", "epic china", "dg", "nomograph")
    TEXTURE = (SAND, SILT, CLAY)

    def displayName(self):
        return translate("LandRestoration", "Soil erodibility")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Erodibility factor K from texture and organic carbon: as rasters, or as soil codes with a table of profiles.",
        )

    def declare(self):
        def percent(name, label, help_text):
            return raster(name, label, help_text, "%", optional=True, minimum=0, maximum=100)

        texture = translate(
            "LandRestoration", "Of the fine earth by the USDA limits (0.05 and 0.002 mm); the three add up to 100."
        )
        yield percent(self.SAND, translate("LandRestoration", "Sand"), texture)
        yield percent(self.SILT, translate("LandRestoration", "Silt"), texture)
        yield percent(self.CLAY, translate("LandRestoration", "Clay"), texture)
        yield percent(
            self.ORGANIC_CARBON,
            translate("LandRestoration", "Organic carbon"),
            translate("LandRestoration", "Carbon, not organic matter (which holds 58 % of carbon); not needed by Dg."),
        )
        yield raster(
            self.SOIL,
            translate("LandRestoration", "Soil codes"),
            translate("LandRestoration", "In place of the rasters above, with PROFILES."),
            classes=True,
            optional=True,
        )
        yield table(
            self.PROFILES,
            translate("LandRestoration", "Soil profiles"),
            translate(
                "LandRestoration",
                "Columns code, sand, silt, clay and organic_carbon or organic_matter (%) of the top layer; further layers "
                "after a dash are ignored, rock is left out by scaling to 100.",
            ),
            optional=True,
        )
        yield percent(
            self.VERY_FINE_SAND,
            translate("LandRestoration", "Very fine sand"),
            translate("LandRestoration", "Part of the sand between 0.05 and 0.1 mm, for the nomograph."),
        )
        yield raster(
            self.STRUCTURE,
            translate("LandRestoration", "Soil structure"),
            translate(
                "LandRestoration", "Classes 1 very fine granular … 4 blocky, platy or massive, for the nomograph."
            ),
            classes=True,
            optional=True,
        )
        yield raster(
            self.PERMEABILITY,
            translate("LandRestoration", "Profile permeability"),
            translate("LandRestoration", "Classes 1 rapid … 6 very slow, for the nomograph."),
            classes=True,
            optional=True,
        )
        yield choice(
            self.METHOD,
            translate("LandRestoration", "Equation"),
            translate("LandRestoration", "EPIC China is the EPIC value corrected for Chinese soils."),
            [
                translate("LandRestoration", "EPIC"),
                translate("LandRestoration", "EPIC, corrected for China"),
                translate("LandRestoration", "Mean diameter (Dg)"),
                translate("LandRestoration", "Nomograph"),
            ],
        )
        yield raster_output(
            self.OUTPUT,
            translate("LandRestoration", "Soil erodibility"),
            translate("LandRestoration", "Erodibility factor K."),
            "t·ha·h/(ha·MJ·mm)",
            style="erodibility",
        )
        yield number_output(self.MEAN, translate("LandRestoration", "Mean erodibility (t·ha·h/(ha·MJ·mm))"))

    def rules(self, parameters, context):
        given = {name for name in (*self.TEXTURE, self.SOIL, self.PROFILES) if parameters.get(name)}
        if given == {self.SOIL, self.PROFILES} or given == set(self.TEXTURE):
            return None
        return translate(
            "LandRestoration", "Give SAND, SILT and CLAY, or SOIL with PROFILES; not parts or both of them."
        )

    def execute(self, feedback):
        from ...restoration_plugin.core.erosion.erodibility_map import erodibility_by_profile, erodibility_of
        from ...restoration_plugin.core.erosion.soil_profiles import soil_profiles

        method = self.METHODS[self.choice(self.METHOD)]
        extra = [self.raster(name) for name in (self.VERY_FINE_SAND, self.STRUCTURE, self.PERMEABILITY)]
        if self.given(self.SOIL):
            profiles = soil_profiles(self.table(self.PROFILES))
            function = partial(erodibility_by_profile, profiles=profiles, method=method)
            sources = [self.raster(self.SOIL), *extra]
        else:
            function = partial(erodibility_of, method=method)
            sources = [*(self.raster(name) for name in (*self.TEXTURE, self.ORGANIC_CARBON)), *extra]
        (erodibility,) = self.run_local(function, sources, [self.output(self.OUTPUT)])
        if method == "nomograph":
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "The nomograph leaves NoData where silt and very fine sand exceed 70 %."
                )
            )
        return {self.MEAN: erodibility.mean}
