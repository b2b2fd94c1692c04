"""Sediment delivery as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, elevation, number, number_output, raster, raster_output, vector, vector_output


class SedimentDelivery(RestorationAlgorithm):
    """Sediment that reaches the streams of watersheds, after InVEST's delivery ratio."""

    ALGORITHM, GROUP = "sedimentdelivery", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "pyflwdir", "geopandas", "shapely")
    DEM, EROSIVITY, ERODIBILITY, C_FACTOR, PRACTICE = "DEM", "EROSIVITY", "ERODIBILITY", "C_FACTOR", "PRACTICE"
    WATERSHEDS, STREAM_CELLS, FLOW, LS_FORM = "WATERSHEDS", "STREAM_CELLS", "FLOW", "LS_FORM"
    K, IC0, SDR_MAX, L_MAX, OUTPUT, TOTAL_EXPORT = "K", "IC0", "SDR_MAX", "L_MAX", "OUTPUT", "TOTAL_EXPORT"
    FLOWS, FORMS = ("d8", "mfd"), ("desmet-govers", "invest")
    RASTERS = ("LS", "POTENTIAL", "SOIL_LOSS", "CONNECTIVITY", "DELIVERY", "EXPORT", "DEPOSITION")

    def displayName(self):
        return translate("LandRestoration", "Sediment delivery")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Soil loss, its part that reaches the streams and what settles on the way, by the connectivity of each cell, inside watersheds.",
        )

    def declare(self):
        yield elevation(
            self.DEM,
            translate("LandRestoration", "Elevation"),
            translate("LandRestoration", "Terrain; depressions are filled."),
        )
        for name, label, help_text, unit, largest, optional in (
            (self.EROSIVITY, translate("LandRestoration", "Rainfall erosivity R"), translate("LandRestoration", "From gaugeerosivity or rainfallerosivity."), "MJ·mm/(ha·h·a)", None, False),
            (self.ERODIBILITY, translate("LandRestoration", "Soil erodibility K"), translate("LandRestoration", "From soilerodibility."), "t·ha·h/(ha·MJ·mm)", 0.1317, False),
            (self.C_FACTOR, translate("LandRestoration", "Cover factor C"), translate("LandRestoration", "From vegetationcover."), "–", 1, False),
            (self.PRACTICE, translate("LandRestoration", "Support practice factor P"), translate("LandRestoration", "From practicefactor; 1 when left out."), "–", 1, True),
        ):  # fmt: skip
            yield raster(name, label, help_text, unit, optional=optional, minimum=0, maximum=largest)
        yield vector(
            self.WATERSHEDS,
            translate("LandRestoration", "Watersheds"),
            translate("LandRestoration", "Each should drain to one point of interest; cells outside all are left out."),
        )
        yield number(
            self.STREAM_CELLS,
            translate("LandRestoration", "Cells that make a stream"),
            translate(
                "LandRestoration",
                "Cells that drain into a cell of a stream; choose it so that the streams match the map.",
            ),
            "cells",
            default=1000,
            minimum=1,
        )
        yield choice(
            self.FLOW,
            translate("LandRestoration", "Flow"),
            translate("LandRestoration", "To the steepest neighbour, or shared among all lower ones."),
            [translate("LandRestoration", "Single (D8)"), translate("LandRestoration", "Multiple (MFD)")],
        )
        yield choice(
            self.LS_FORM,
            translate("LandRestoration", "Form of LS"),
            translate(
                "LandRestoration",
                "Desmet and Govers as published, or as InVEST computes it, to compare with its results.",
            ),
            [translate("LandRestoration", "Desmet and Govers"), translate("LandRestoration", "InVEST")],
        )
        for name, label, help_text, unit, default, low, high in (
            (self.K, translate("LandRestoration", "Parameter k"), translate("LandRestoration", "Slope of the delivery ratio; calibrate it on observed sediment."), "–", 2, 0.01, 100),
            (self.IC0, translate("LandRestoration", "Parameter IC0"), translate("LandRestoration", "Connectivity with half the largest delivery ratio."), "–", 0.5, -20, 20),
            (self.SDR_MAX, translate("LandRestoration", "Largest delivery ratio"), translate("LandRestoration", "Part of the soil that can be carried as fine sediment."), "–", 0.8, 0.01, 1),
            (self.L_MAX, translate("LandRestoration", "Longest slope"), translate("LandRestoration", "In m; with InVEST's form, the largest length factor."), "m", 122, 1, 100000),
        ):  # fmt: skip
            yield number(name, label, help_text, unit, default=default, minimum=low, maximum=high, advanced=True)
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Sediment of the watersheds"),
            translate("LandRestoration", "Fields in t/a: usle (soil loss), export, deposit, to_stream (flux that reaches a stream from the cells beside it), lost (drains to no stream), avoided (export avoided by cover and measures), avoid_ero (soil loss avoided)."),
            style="sediment_watersheds",
        )  # fmt: skip
        for name, label, help_text, unit, style in (
            ("LS", translate("LandRestoration", "Topographic factor LS"), translate("LandRestoration", "On the filled terrain."), "–", "topographic_factor"),
            ("POTENTIAL", translate("LandRestoration", "Potential soil loss"), translate("LandRestoration", "R · K · LS of bare land."), "t/(km²·a)", "soil_loss"),
            ("SOIL_LOSS", translate("LandRestoration", "Soil loss"), translate("LandRestoration", "R · K · LS · C · P; NoData on streams."), "t/(km²·a)", "soil_loss"),
            ("CONNECTIVITY", translate("LandRestoration", "Index of connectivity"), translate("LandRestoration", "NoData on streams and where nothing drains to one."), "–", "connectivity"),
            ("DELIVERY", translate("LandRestoration", "Sediment delivery ratio"), translate("LandRestoration", "NoData on streams and where nothing drains to one."), "–", "delivery_ratio"),
            ("EXPORT", translate("LandRestoration", "Sediment export"), translate("LandRestoration", "Soil loss that reaches a stream."), "t/(km²·a)", "sediment_export"),
            ("DEPOSITION", translate("LandRestoration", "Deposition"), translate("LandRestoration", "Sediment from above that settles in the cell."), "t/(km²·a)", "sediment_export"),
        ):  # fmt: skip
            yield raster_output(name, label, help_text, unit, style=style, optional=True, checked=False)
        yield raster_output(
            "STREAMS",
            translate("LandRestoration", "Streams"),
            translate("LandRestoration", "1 off the streams, 2 on them."),
            style="streams",
            optional=True,
            checked=False,
        )
        yield number_output(self.TOTAL_EXPORT, translate("LandRestoration", "Total export (t/a)"))

    def execute(self, feedback):
        import numpy as np

        from ...restoration_plugin.core.hydrology import sediment_account as account

        frame = self.frame(self.WATERSHEDS)
        window = account.covering_window(frame.total_bounds, self.grid.transform, self.grid.shape)
        cells = tuple(part.start for part in window) + tuple(part.stop - part.start for part in window)
        self.require_memory(
            translate("LandRestoration", "Flow over the terrain"), account.BYTES_PER_CELL, cells[2] * cells[3]
        )
        self.log(
            QT_TRANSLATE_NOOP("LandRestoration", "Filling depressions; the first run compiles for some 15 seconds.")
        )
        practice = self.array(self.PRACTICE, cells)
        if practice is None:
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "PRACTICE is left out: P is 1 everywhere."))
        result, totals = account.account_sediment(
            *(self.array(name, cells) for name in (self.DEM, self.EROSIVITY, self.ERODIBILITY, self.C_FACTOR)),
            practice,
            self.labels(frame, cells),
            len(frame),
            self.grid.areas(cells),
            self.grid.cell_size,
            stream_cells=self.number(self.STREAM_CELLS),
            flow=self.FLOWS[self.choice(self.FLOW)],
            ls_form=self.FORMS[self.choice(self.LS_FORM)],
            k=self.number(self.K),
            ic0=self.number(self.IC0),
            sdr_max=self.number(self.SDR_MAX),
            l_max=self.number(self.L_MAX),
            progress=self.watcher.part(0.05, 0.85),
        )
        for name in filter(self.wanted, self.RASTERS):
            self.write_raster(name, account.delivery_raster(result, name.lower(), window, self.grid.shape))
        if self.wanted("STREAMS"):
            streams = account.delivery_raster(result, "streams", window, self.grid.shape)
            names = {1: ("非河道", "Off streams"), 2: ("河道", "Stream")}
            self.write_raster("STREAMS", np.nan_to_num(streams).astype("uint8"), classes=names)
        self.write_frame(self.OUTPUT, self.with_fields(frame, totals))
        return {self.TOTAL_EXPORT: float(np.nansum(totals["export"]))}

    def labels(self, frame, cells):
        """Index of the watershed in each cell of a window, one array per group of watersheds that do not overlap."""
        from ...restoration_plugin.core.hydrology.sediment_account import layers_without_overlap

        groups = layers_without_overlap(frame.geometry.to_numpy())
        return [self.rasterised(frame.iloc[group], group, "int32", -1).read(cells) for group in groups]
