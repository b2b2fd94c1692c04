"""Patch connectivity as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import choice, field, number, number_output, table, vector, vector_output


class PatchConnectivity(RestorationAlgorithm):
    """PC and IIC, and the share of each patch in them."""

    ALGORITHM, GROUP = "patchconnectivity", CORRIDORS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    PATCHES, WEIGHT, LINKS, DISPERSAL, PROBABILITY = "PATCHES", "WEIGHT", "LINKS", "DISPERSAL", "PROBABILITY"
    INDEX, LANDSCAPE_AREA = "INDEX", "LANDSCAPE_AREA"
    OUTPUT, PC, IIC, ECA = "OUTPUT", "PC", "IIC", "ECA"
    INDICES = (("pc", "iic"), ("pc",), ("iic",))
    IDENTIFIERS = ("patch_id", "id", "source_id", "fid")

    def displayName(self):
        return translate("LandRestoration", "Patch connectivity")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Probability of connectivity PC and integral index of connectivity IIC of a network of patches, and what both lose "
            "with each patch (dPC with its fractions intra, flux and connector, dIIC).",
        )

    def declare(self):
        yield vector(
            self.PATCHES,
            translate("LandRestoration", "Patches"),
            translate("LandRestoration", "Polygons, from ecologicalsources or mspa."),
        )
        yield field(
            self.WEIGHT,
            translate("LandRestoration", "Weight"),
            translate("LandRestoration", "Field with the attribute of a patch, >= 0; empty for its area in ha."),
            self.PATCHES,
            numeric=True,
            optional=True,
        )
        yield table(
            self.LINKS,
            translate("LandRestoration", "Links"),
            translate(
                "LandRestoration",
                "Columns from, to (patch_id, id or source_id of the patches, else their number) and distance; LINKS_OUT of "
                "leastcostcorridors serves too. Empty: distances from edge to edge.",
            ),
            optional=True,
        )
        yield number(
            self.DISPERSAL,
            translate("LandRestoration", "Dispersal distance"),
            translate(
                "LandRestoration",
                "Distance crossed with the probability below, in the unit of the links; longest link of IIC.",
            ),
            "m",
            minimum=0,
        )
        yield number(
            self.PROBABILITY,
            translate("LandRestoration", "Probability at this distance"),
            translate("LandRestoration", "0.5 where the distance is a median, 0.05 where it is a maximum."),
            "–",
            default=0.5,
            minimum=0,
            maximum=1,
        )
        yield choice(
            self.INDEX,
            translate("LandRestoration", "Index"),
            translate("LandRestoration", "What to compute; PC decides the rank where it is computed."),
            [
                translate("LandRestoration", "PC and IIC"),
                translate("LandRestoration", "PC"),
                translate("LandRestoration", "IIC"),
            ],
        )
        yield number(
            self.LANDSCAPE_AREA,
            translate("LandRestoration", "Area of the landscape"),
            translate("LandRestoration", "In the unit of the weights; empty for the sum of the weights."),
            "ha",
            optional=True,
            minimum=0,
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Patches with connectivity"),
            translate("LandRestoration", "dpc, dpcintra, dpcflux, dpcconn, diic (%), rank."),
            style="patch_connectivity",
        )
        yield number_output(self.PC, translate("LandRestoration", "Probability of connectivity PC"))
        yield number_output(self.IIC, translate("LandRestoration", "Integral index of connectivity IIC"))
        yield number_output(self.ECA, translate("LandRestoration", "Equivalent connected area ECA (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.connectivity.near_pairs import near_pairs
        from ...restoration_plugin.core.connectivity.patch_connectivity import patch_connectivity, vanishing_distance

        patches = self.metric_frame(self.PATCHES)
        chosen = self.field(self.WEIGHT)
        weight = self.numbers_of(patches, chosen) if chosen else self.area_ha(patches)
        dispersal, probability = self.number(self.DISPERSAL), self.number(self.PROBABILITY)
        links = self.link_table(patches)
        if links is None:
            reach = vanishing_distance(dispersal, probability)
            links = near_pairs(patches.geometry.to_numpy(), reach, self.watcher.part(0.0, 0.3))
        landscape = self.number(self.LANDSCAPE_AREA)
        if landscape is None:
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "Area of the landscape: the sum of the weights."))
        indices = self.INDICES[self.choice(self.INDEX)]
        result = patch_connectivity(
            weight, *links, dispersal, probability, landscape, indices, self.watcher.part(0.3, 0.95)
        )
        self.write_frame(self.OUTPUT, patches.assign(**result.patches))
        return {self.PC: result.pc, self.IIC: result.iic, self.ECA: result.eca}

    def link_table(self, patches):
        """Links of the table, None without one."""
        from ...restoration_plugin.core.connectivity.link_table import link_table

        table = self.table(self.LINKS, numbers=("distance", "cost"))
        if table is None:
            return None
        named = [name for name in self.IDENTIFIERS if name in patches.columns]
        identifiers = patches[named[0]] if named else range(1, len(patches) + 1)
        return link_table(self.layer_name(self.LINKS), table, list(identifiers))
