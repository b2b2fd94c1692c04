"""Translation of land-use codes as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import PREPARATION, RestorationAlgorithm
from ..land_choices import classification_choice
from ..parameters import ANY, field, number_output, vector, vector_output


class TranslateLandCodes(RestorationAlgorithm):
    """Land-use codes of one classification in another, by the versioned crosswalk."""

    ALGORITHM, GROUP = "translatelandcodes", PREPARATION
    REQUIRES = ("pandas", "geopandas", "shapely")
    INPUT, FIELD, FROM, TO = "INPUT", "FIELD", "FROM", "TO"
    OUTPUT, UNMAPPED = "OUTPUT", "UNMAPPED"

    def displayName(self):
        return translate("LandRestoration", "Translate land-use codes")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Translates codes of the land survey, the planning classification or the national standard into another. Suffixes are "
            "kept in a field; codes that need other evidence are marked; unknown ones stay empty.",
        )

    def declare(self):
        yield vector(
            self.INPUT,
            translate("LandRestoration", "Land-use polygons"),
            translate("LandRestoration", "Layer with a field of codes."),
            ANY,
        )
        yield field(
            self.FIELD,
            translate("LandRestoration", "Code"),
            translate("LandRestoration", "Field of the codes, as text such as 0101 or 0201K."),
            self.INPUT,
        )
        yield classification_choice(
            self.FROM,
            translate("LandRestoration", "From"),
            translate("LandRestoration", "Classification of the codes."),
        )
        yield classification_choice(
            self.TO,
            translate("LandRestoration", "To"),
            translate("LandRestoration", "Classification wanted."),
            2,
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Translated land use"),
            translate(
                "LandRestoration",
                "With code_new, name_zh, name_en, code_sfx (suffix), certain (1, or 0 where other evidence is needed), evidence.",
            ),
            ANY,
        )
        yield number_output(self.UNMAPPED, translate("LandRestoration", "Features without a translation"))

    def execute(self, feedback):
        from ...restoration_plugin.core.land.code_translation import CLASSIFICATIONS
        from ...restoration_plugin.core.land.translated_fields import translated_fields

        source, target = (CLASSIFICATIONS[self.choice(name)] for name in (self.FROM, self.TO))
        frame = self.frame(self.INPUT)
        fields, unknown, unsure = translated_fields(frame[self.field(self.FIELD)], source, target)
        for code, count in unknown.items():
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "Code {code} has no translation: {count} features."),
                code=code or "NULL",
                count=count,
            )
        if unsure:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{count} features have a code that needs other evidence (certain = 0)."
                ),
                count=unsure,
            )
        self.write_frame(self.OUTPUT, self.with_fields(frame, fields))
        return {self.UNMAPPED: sum(unknown.values())}
