"""Riparian and shore buffers as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import LINE, POLYGON, field, number_output, vector, vector_output


class RiparianBuffers(RestorationAlgorithm):
    """Buffers along rivers and around waters, by class."""

    ALGORITHM, GROUP = "riparianbuffers", CORRIDORS
    REQUIRES = ("pandas", "geopandas", "shapely")
    WATERS, CLASS, TABLE, OUTPUT, COUNT, AREA = "WATERS", "CLASS", "TABLE", "OUTPUT", "COUNT", "AREA"

    def displayName(self):
        return translate("LandRestoration", "Riparian and shore buffers")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Buffer of each class of water as wide as the table says, without the water itself; where two overlap the wider one takes "
            "the ground.",
        )

    def declare(self):
        yield vector(
            self.WATERS,
            translate("LandRestoration", "Waters"),
            translate("LandRestoration", "Rivers as lines, or rivers, lakes and reservoirs as polygons."),
            [LINE, POLYGON],
        )
        yield field(
            self.CLASS,
            translate("LandRestoration", "Class of a water"),
            translate(
                "LandRestoration", "main, branch, small, lake, reservoir, coast, or their Chinese names; else other."
            ),
            self.WATERS,
            optional=True,
        )
        yield self.table_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Buffers"),
            translate(
                "LandRestoration", "One polygon a class: class, name_zh, name_en, width_m, waters, length_m, area_ha."
            ),
            POLYGON,
            style="riparian_buffers",
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Number of classes"))
        yield number_output(self.AREA, translate("LandRestoration", "Area of the buffers (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.connectivity.riparian_buffers import riparian_buffers, riparian_widths

        waters = self.metric_frame(self.WATERS)
        widths = riparian_widths(self.file("TABLE"))
        if (widths["verified"] != "yes").any():
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "The widths are defaults that nobody has verified; TABLE replaces them."
                )
            )
        buffers = riparian_buffers(waters, self.field(self.CLASS), widths)
        buffers = buffers.assign(area_ha=self.area_ha(buffers))
        self.write_frame(self.OUTPUT, buffers)
        return {self.COUNT: len(buffers), self.AREA: float(buffers["area_ha"].sum())}
