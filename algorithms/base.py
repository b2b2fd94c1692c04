"""What every algorithm shares: declaration, checks, reading, running, writing, errors."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
)

from ..restoration_plugin.bridge import checks, dependencies, handbook, help_text
from ..restoration_plugin.bridge.errors import as_processing_exception, message
from ..restoration_plugin.bridge.feedback import Watcher
from ..restoration_plugin.bridge.reading import Reading
from ..restoration_plugin.bridge.writing import Writing
from ..restoration_plugin.core.errors import QT_TRANSLATE_NOOP, RestorationError
from ..restoration_plugin.engine.run import bounded_cache
from ..restoration_plugin.engine.source import close_all
from ..restoration_plugin.engine.staging import Staging
from ..restoration_plugin.i18n import translate
from .parameters import file, properties

PREPARATION, DIAGNOSIS, ZONING, CORRIDORS, MINES, REPORTING = (
    "preparation",
    "diagnosis",
    "zoning",
    "corridors",
    "mines",
    "reporting",
)
ICONS = Path(__file__).resolve().parents[1] / "restoration_plugin" / "icons"
FIRST_RUN = QT_TRANSLATE_NOOP(
    "LandRestoration",
    "The first run of an algorithm compiles its loops, which may take half a minute; later ones do not.",
)


def group_names():
    """Group id → name in the user's language."""
    return {
        PREPARATION: translate("LandRestoration", "Preparation"),
        DIAGNOSIS: translate("LandRestoration", "Degradation diagnosis"),
        ZONING: translate("LandRestoration", "Priority zoning"),
        CORRIDORS: translate("LandRestoration", "Ecological corridors"),
        MINES: translate("LandRestoration", "Mine reclamation"),
        REPORTING: translate("LandRestoration", "Reporting"),
    }


class RestorationAlgorithm(Reading, Writing, QgsProcessingAlgorithm):
    """Base of all algorithms.

    A subclass gives ``ALGORITHM``, ``GROUP``, ``displayName``, ``shortDescription``, ``declare`` (a generator of
    parameters and outputs) and ``execute``. It reads with the methods of ``Reading`` and writes with those of
    ``Writing``; ``rules`` may refuse combinations of parameters early.
    """

    ALGORITHM = ""
    GROUP = ""
    REQUIRES = ("scipy", "pandas", "numba")
    """Packages that the run imports besides numpy and GDAL."""

    def name(self):
        return self.ALGORITHM

    def group(self):
        return group_names()[self.GROUP]

    def groupId(self):
        return self.GROUP

    def icon(self):
        from qgis.PyQt.QtGui import QIcon

        return QIcon(str(ICONS / f"{self.GROUP}.svg"))

    def createInstance(self):
        return type(self)()

    def shortHelpString(self):
        return help_text.html(self)

    def helpUrl(self):
        return handbook.address(f"algorithms/{self.ALGORITHM}")

    def declare(self):
        """Yield the parameters and outputs in the order of the dialog."""
        raise NotImplementedError

    def table_parameter(self):
        """Return the parameter ``TABLE``, with which a user's table replaces the shipped one."""
        return file(
            "TABLE",
            translate("LandRestoration", "Own table"),
            translate("LandRestoration", "CSV file with the columns of the shipped table, used in its place."),
        )

    def rules(self, parameters, context):
        """Return a translated refusal of a combination of parameters, or None; called by every check."""
        return

    def execute(self, feedback):
        """Run the method; return the numbers and texts among the outputs."""
        raise NotImplementedError

    def initAlgorithm(self, configuration=None):
        declared = list(self.declare())
        for item in declared:
            self._add(item)
        if any(properties(p).get("on_grid") for p in declared if isinstance(p, QgsProcessingParameterDefinition)):
            align = QgsProcessingParameterBoolean(
                "ALIGN", translate("LandRestoration", "Align rasters to one grid"), False, optional=True
            )
            align.setHelp(
                translate(
                    "LandRestoration",
                    "Off: rasters on another grid are refused. On: they are warped to the grid with the smallest cells, "
                    "classes by nearest or mode, measures by bilinear or average; the log says how.",
                )
            )
            align.setFlags(align.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
            self._add(align)

    def _add(self, item):
        """Add a parameter or an output; a name that stands already is a mistake in ``declare``."""
        if isinstance(item, QgsProcessingOutputDefinition):
            accepted = self.addOutput(item)
        else:
            accepted = self.addParameter(item)
        if not accepted:
            raise ValueError(f"{self.ALGORITHM} declares {item.name()} twice")

    def checkParameterValues(self, parameters, context):
        refusal = self._refusal(parameters, context)
        if refusal:
            return False, refusal
        return super().checkParameterValues(parameters, context)

    def _refusal(self, parameters, context):
        try:
            return (
                checks.missing_packages(self.REQUIRES)
                or checks.refusal(self, parameters, context)
                or self.rules(parameters, context)
            )
        except RestorationError as error:
            return message(error)

    def prepareAlgorithm(self, parameters, context, feedback):
        refusal = self._refusal(parameters, context)
        if refusal:
            raise QgsProcessingException(refusal)
        try:
            self.capture(parameters, context, feedback)
        except Exception as error:
            self.release()
            raise _translated(error) from error
        return True

    def processAlgorithm(self, parameters, context, feedback):
        self._context = context  # in the desktop another than while preparing: what is to be loaded is noted in it
        with Staging() as staging:
            watcher = Watcher(feedback)
            self.open_outputs(staging, watcher.part(0.0, 0.98))
            try:
                dependencies.load(self.REQUIRES)
                first = "numba" in self.REQUIRES and not dependencies.compiled_before(self.ALGORITHM)
                if first:
                    self.log(FIRST_RUN)
                with bounded_cache(self.settings):
                    values = self.execute(feedback) or {}
                if first:
                    dependencies.remember_compiled(self.ALGORITHM)
                watcher(0.98)
                staging.commit()
            except Exception as error:
                raise _translated(error) from error
            finally:
                self.release()
                close_all()
        return {**self.results, **values}


def _translated(error):
    return as_processing_exception(error) or error
