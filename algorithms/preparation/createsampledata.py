"""The sample county as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import PREPARATION, RestorationAlgorithm
from ..parameters import folder_output, integer, number, number_output


class CreateSampleData(RestorationAlgorithm):
    """A fictional county with every input that the other algorithms take."""

    ALGORITHM, GROUP = "createsampledata", PREPARATION
    REQUIRES = ("scipy", "pandas", "shapely", "geopandas")
    SIZE, CELL_SIZE, YEARS, SEED, FOLDER, COUNT = "SIZE", "CELL_SIZE", "YEARS", "SEED", "FOLDER", "COUNT"

    def displayName(self):
        return translate("LandRestoration", "Create sample county")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Writes a small fictional county with every input that the other algorithms take, a styled project, and a record of what "
            "was planted where, so that each method can be tried and checked at once.",
        )

    def declare(self):
        yield integer(
            self.SIZE,
            translate("LandRestoration", "Rows and columns"),
            translate("LandRestoration", "Size of the square grid on which the county lies."),
            translate("LandRestoration", "cells"),
            default=400,
            minimum=60,
            maximum=2000,
        )
        yield number(
            self.CELL_SIZE,
            translate("LandRestoration", "Cell size"),
            translate("LandRestoration", "Side of a cell; the county grows with it."),
            "m",
            default=30.0,
            minimum=1.0,
            maximum=1000.0,
        )
        yield integer(
            self.YEARS,
            translate("LandRestoration", "Years"),
            translate("LandRestoration", "Length of the monthly series of NDVI and rain, and of the daily records."),
            translate("LandRestoration", "years"),
            default=12,
            minimum=2,
            maximum=60,
        )
        yield integer(
            self.SEED,
            translate("LandRestoration", "Seed"),
            translate("LandRestoration", "Of everything that is random; the same seed gives the same county."),
            default=1,
            minimum=0,
            maximum=2**31 - 1,
        )
        yield folder_output(
            self.FOLDER,
            translate("LandRestoration", "Sample county"),
            translate(
                "LandRestoration",
                "Folder with the rasters, county.gpkg, the tables, the project sample.qgz and truth.json. Files of the same names are "
                "replaced.",
            ),
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Files written"))

    def execute(self, feedback):
        from ...restoration_plugin.bridge.sample_project import write_project
        from ...restoration_plugin.engine.sample import write_county

        folder = self.folder(self.FOLDER)
        written = write_county(
            folder,
            self.integer(self.SIZE),
            self.number(self.CELL_SIZE),
            self.integer(self.YEARS),
            self.integer(self.SEED),
            self.watcher.part(0.0, 0.95),
        )
        write_project(folder)
        return {self.COUNT: len(written["rasters"]) + len(written["tables"]) + 3}
