"""Spectral indices as a Processing algorithm."""

from functools import partial
from operator import add

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import PREPARATION, RestorationAlgorithm
from ..parameters import number, number_output, raster, raster_output


class SpectralIndices(RestorationAlgorithm):
    """NDVI, albedo, share of bare rock and MNDWI from the bands of an image."""

    ALGORITHM, GROUP = "spectralindices", PREPARATION
    RED, NIR, GREEN, BLUE, SWIR1, SWIR2 = "RED", "NIR", "GREEN", "BLUE", "SWIR1", "SWIR2"
    SCALE, OFFSET, MASK = "SCALE", "OFFSET", "MASK"
    NDVI, ALBEDO, ROCK_EXPOSURE, MNDWI, MEAN = "NDVI", "ALBEDO", "ROCK_EXPOSURE", "MNDWI", "MEAN"

    def displayName(self):
        return translate("LandRestoration", "Spectral indices")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "NDVI, shortwave albedo (Liang 2001), share of bare rock from the rock index, and MNDWI from surface reflectance.",
        )

    def declare(self):
        for name, label, optional in (
            (self.RED, translate("LandRestoration", "Red"), False),
            (self.NIR, translate("LandRestoration", "Near infrared"), False),
            (self.GREEN, translate("LandRestoration", "Green"), True),
            (self.BLUE, translate("LandRestoration", "Blue"), True),
            (self.SWIR1, translate("LandRestoration", "Short-wave infrared 1 (1.6 µm)"), True),
            (self.SWIR2, translate("LandRestoration", "Short-wave infrared 2 (2.2 µm)"), True),
        ):
            help_text = translate(
                "LandRestoration", "Surface reflectance, or numbers that SCALE and OFFSET turn into it."
            )
            yield raster(name, label, help_text, "–", optional=optional)
        yield number(
            self.SCALE,
            translate("LandRestoration", "Scale"),
            translate("LandRestoration", "Reflectance = number × scale + offset; Landsat collection 2: 0.0000275."),
            "–",
            default=1,
            minimum=1e-9,
        )
        yield number(
            self.OFFSET,
            translate("LandRestoration", "Offset"),
            translate("LandRestoration", "Landsat collection 2: −0.2."),
            "–",
            default=0,
        )
        yield raster(
            self.MASK,
            translate("LandRestoration", "Mask"),
            translate("LandRestoration", "Cells to compute: those that are neither 0 nor NoData."),
            classes=True,
            optional=True,
        )
        for name, label, help_text, style in (
            (
                self.NDVI,
                translate("LandRestoration", "NDVI"),
                translate("LandRestoration", "From red and near infrared."),
                "ndvi",
            ),
            (
                self.ALBEDO,
                translate("LandRestoration", "Albedo"),
                translate("LandRestoration", "Needs all bands but green."),
                "albedo",
            ),
            (
                self.ROCK_EXPOSURE,
                translate("LandRestoration", "Bare rock"),
                translate(
                    "LandRestoration",
                    "0–1 between the 5 and 95 % percentiles of the rock index; mask towns and mines first. Needs SWIR2.",
                ),
                "rock_exposure",
            ),
            (
                self.MNDWI,
                translate("LandRestoration", "Water index MNDWI"),
                translate("LandRestoration", "Needs green and SWIR1."),
                "mndwi",
            ),
        ):
            first = name == self.NDVI
            yield raster_output(name, label, help_text, "–", style=style, optional=not first, checked=first)
        yield number_output(self.MEAN, translate("LandRestoration", "Mean NDVI"))

    def execute(self, feedback):
        from ...restoration_plugin.core.land.spectral_indices import (
            BANDS,
            NEEDS,
            missing_band,
            rock_histogram,
            rock_limits,
            spectral_indices,
        )

        indices = tuple(name for name in NEEDS if self.wanted(name))
        for index in indices:
            for band in NEEDS[index]:
                if not self.given(band):
                    raise missing_band(band, index)
        scale, offset = self.number(self.SCALE), self.number(self.OFFSET)
        rock = None
        if self.ROCK_EXPOSURE in indices:
            sources = [self.raster(name) for name in (self.NIR, self.SWIR2, self.MASK)]
            count = partial(rock_histogram, scale=scale, offset=offset)
            rock = rock_limits(self.run_reduce(count, sources, add, watcher=self.watcher.part(0, 0.3)))
            self.log(
                QT_TRANSLATE_NOOP("LandRestoration", "Rock index without rock {low}, of bare rock {high}."),
                low=f"{rock[0]:.4f}",
                high=f"{rock[1]:.4f}",
            )
        written = self.run_local(
            partial(spectral_indices, indices=indices, scale=scale, offset=offset, rock=rock),
            [self.raster(name) for name in (*BANDS, self.MASK)],
            [self.output(name) for name in NEEDS],
            self.watcher.part(0.3, 1),
        )[0]
        return {self.MEAN: written.mean}
