"""Land-use polygons onto a grid as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import PREPARATION, RestorationAlgorithm
from ..land_choices import classification_choice
from ..parameters import choice, field, number_output, raster, raster_output, table_output, vector


class RasteriseLandUse(RestorationAlgorithm):
    """Surveyed land-use polygons as a raster of codes, with the account of areas."""

    ALGORITHM, GROUP = "rasteriselanduse", PREPARATION
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely", "exactextract")
    INPUT, FIELD, VERSION, REFERENCE = "INPUT", "FIELD", "VERSION", "REFERENCE"
    RULE, DEDUCTION = "RULE", "DEDUCTION"
    OUTPUT, AREAS, UNMAPPED_AREA = "OUTPUT", "AREAS", "UNMAPPED_AREA"
    BYTES_PER_CELL = 20

    def displayName(self):
        return translate("LandRestoration", "Land-use polygons to grid")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Codes of land-use polygons on a grid, by the class with the largest share of a cell or by the cell's centre, with the "
            "areas on the grid against those surveyed.",
        )

    def declare(self):
        yield vector(
            self.INPUT,
            translate("LandRestoration", "Land-use polygons"),
            translate("LandRestoration", "Layer with a field of codes."),
        )
        yield field(
            self.FIELD,
            translate("LandRestoration", "Code"),
            translate("LandRestoration", "Field of the codes, as text such as 0101 or 0201K."),
            self.INPUT,
        )
        yield classification_choice(
            self.VERSION,
            translate("LandRestoration", "Classification"),
            translate("LandRestoration", "Version of the codes; an unknown code is NoData and reported."),
        )
        yield raster(
            self.REFERENCE,
            translate("LandRestoration", "Reference grid"),
            translate("LandRestoration", "Raster whose grid is taken."),
            translate("LandRestoration", "any unit"),
        )
        yield choice(
            self.RULE,
            translate("LandRestoration", "Rule"),
            translate(
                "LandRestoration",
                "Largest share: exact fractions, NoData where less than half a cell is covered. Centre: what lies at the cell's centre.",
            ),
            [translate("LandRestoration", "Largest share"), translate("LandRestoration", "Centre")],
        )
        yield field(
            self.DEDUCTION,
            translate("LandRestoration", "Deduction"),
            translate("LandRestoration", "Share of field ridges (0–1), for the net area."),
            self.INPUT,
            numeric=True,
            optional=True,
            unit="–",
        )
        yield raster_output(
            self.OUTPUT,
            translate("LandRestoration", "Land use"),
            translate(
                "LandRestoration", "Whole-number codes with names: 0101 is 101, H counts as 9, suffixes are left out."
            ),
        )
        yield table_output(
            self.AREAS,
            translate("LandRestoration", "Areas by code"),
            translate(
                "LandRestoration", "Surveyed (ellipsoidal), deducted and net area, area on the grid, and difference."
            ),
        )
        yield number_output(self.UNMAPPED_AREA, translate("LandRestoration", "Area of unknown codes (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.land.code_translation import CLASSIFICATIONS
        from ...restoration_plugin.core.land.raster_codes import codes_of_polygons
        from ...restoration_plugin.core.land.survey_areas import survey_areas, unknown_areas

        self.require_memory(self.displayName(), self.BYTES_PER_CELL)
        frame = self.frame(self.INPUT)
        chosen, deduction = self.field(self.FIELD), self.field(self.DEDUCTION)
        codes, names = codes_of_polygons(
            frame[chosen], CLASSIFICATIONS[self.choice(self.VERSION)], f"{self.layer_name(self.INPUT)}, {chosen}"
        )
        areas = self.area_ha(frame)
        deductions = None if deduction is None else self.numbers_of(frame, deduction)
        written = self.write_raster(self.OUTPUT, self.burnt(frame, codes), dtype="int32", classes=names, nodata=0)
        table = survey_areas(codes, areas, deductions, written.class_areas, names)
        for code, area in unknown_areas(frame[chosen], codes, areas).items():
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "Code {code} ({area} ha) is unknown to the classification: its cells are NoData."
                ),
                code=code or "NULL",
                area=f"{area:.2f}",
            )
        self.write_table(self.AREAS, table)
        return {self.UNMAPPED_AREA: float(areas[codes == 0].sum())}

    def burnt(self, frame, codes):
        """Codes on the grid by the rule chosen."""
        from ...restoration_plugin.bridge.vectors import to_wkb
        from ...restoration_plugin.engine.polygon_shares import burn_largest_share
        from ...restoration_plugin.engine.rasterise import burn

        known = codes > 0
        if self.choice(self.RULE) == 0:
            return burn_largest_share(
                frame.geometry[known].tolist(), codes[known], self.grid, self.watcher.part(0, 0.9)
            )
        return burn(to_wkb(frame[known]), codes[known], self.grid, dtype="int32", empty=0)
