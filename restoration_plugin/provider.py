"""The Processing provider."""

from pathlib import Path

from processing.core.ProcessingConfig import ProcessingConfig, Setting
from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..algorithms.corridors.barriers import Barriers
from ..algorithms.corridors.corridorcrossings import CorridorCrossings
from ..algorithms.corridors.costdistance import CostDistance
from ..algorithms.corridors.currentflow import CurrentFlow
from ..algorithms.corridors.ecologicalsources import EcologicalSources
from ..algorithms.corridors.leastcostcorridors import LeastCostCorridors
from ..algorithms.corridors.mspa import Mspa
from ..algorithms.corridors.networkindices import NetworkIndices
from ..algorithms.corridors.patchconnectivity import PatchConnectivity
from ..algorithms.corridors.resistancesurface import ResistanceSurface
from ..algorithms.corridors.riparianbuffers import RiparianBuffers
from ..algorithms.corridors.securitypattern import SecurityPattern
from ..algorithms.diagnosis.carbonstorage import CarbonStorage
from ..algorithms.diagnosis.causedetector import CauseDetector
from ..algorithms.diagnosis.climatescenario import ClimateScenario
from ..algorithms.diagnosis.coastalsensitivity import CoastalSensitivity
from ..algorithms.diagnosis.compositeindex import CompositeIndex
from ..algorithms.diagnosis.desertification import Desertification
from ..algorithms.diagnosis.disturbancehistory import DisturbanceHistory
from ..algorithms.diagnosis.earlywarning import EarlyWarning
from ..algorithms.diagnosis.ecologicalimportance import EcologicalImportance
from ..algorithms.diagnosis.erosionsensitivity import ErosionSensitivity
from ..algorithms.diagnosis.gaugeerosivity import GaugeErosivity
from ..algorithms.diagnosis.habitatquality import HabitatQuality
from ..algorithms.diagnosis.hotspots import HotSpots
from ..algorithms.diagnosis.importancegrading import ImportanceGrading
from ..algorithms.diagnosis.karstsensitivity import KarstSensitivity
from ..algorithms.diagnosis.karststatus import KarstStatus
from ..algorithms.diagnosis.landdegradation import LandDegradation
from ..algorithms.diagnosis.nppservice import NppService
from ..algorithms.diagnosis.nutrientload import NutrientLoad
from ..algorithms.diagnosis.obstaclefactors import ObstacleFactors
from ..algorithms.diagnosis.practicefactor import PracticeFactor
from ..algorithms.diagnosis.rainfallerosivity import RainfallErosivity
from ..algorithms.diagnosis.sandificationsensitivity import SandificationSensitivity
from ..algorithms.diagnosis.sandificationstatus import SandificationStatus
from ..algorithms.diagnosis.scenariowarning import ScenarioWarning
from ..algorithms.diagnosis.sedimentdelivery import SedimentDelivery
from ..algorithms.diagnosis.slopelength import SlopeLength
from ..algorithms.diagnosis.soilerodibility import SoilErodibility
from ..algorithms.diagnosis.soilloss import SoilLoss
from ..algorithms.diagnosis.sourcetracing import SourceTracing
from ..algorithms.diagnosis.vegetationcover import VegetationCover
from ..algorithms.diagnosis.vegetationtrend import VegetationTrend
from ..algorithms.diagnosis.waterconservation import WaterConservation
from ..algorithms.diagnosis.winderosion import WindErosion
from ..algorithms.diagnosis.windweather import WindWeather
from ..algorithms.mines.erosioncontrol import ErosionControl
from ..algorithms.mines.minedamage import MineDamage
from ..algorithms.mines.minerisk import MineRisk
from ..algorithms.mines.reclamationacceptance import ReclamationAcceptance
from ..algorithms.mines.reclamationstaging import ReclamationStaging
from ..algorithms.mines.reclamationsuitability import ReclamationSuitability
from ..algorithms.mines.slopestability import SlopeStability
from ..algorithms.mines.soilbalance import SoilBalanceAndHaulage
from ..algorithms.mines.soilpollution import SoilPollution
from ..algorithms.mines.subsidence import Subsidence
from ..algorithms.preparation.alignraster import AlignRaster
from ..algorithms.preparation.checkplanningdata import CheckPlanningData
from ..algorithms.preparation.createsampledata import CreateSampleData
from ..algorithms.preparation.landusetransition import LandUseTransition
from ..algorithms.preparation.rasteriselanduse import RasteriseLandUse
from ..algorithms.preparation.reclassifylandcover import ReclassifyLandCover
from ..algorithms.preparation.spectralindices import SpectralIndices
from ..algorithms.preparation.translatelandcodes import TranslateLandCodes
from ..algorithms.reporting.planreport import PlanReport
from ..algorithms.zoning.administrativerollup import AdministrativeRollup
from ..algorithms.zoning.basinallocation import BasinAllocation
from ..algorithms.zoning.diagnoseproblems import DiagnoseProblems
from ..algorithms.zoning.evaluatealternatives import EvaluateAlternatives
from ..algorithms.zoning.indicatorweights import IndicatorWeights
from ..algorithms.zoning.mergeprojects import MergeProjects
from ..algorithms.zoning.outcomeaccounting import OutcomeAccounting
from ..algorithms.zoning.planconformity import PlanConformity
from ..algorithms.zoning.planindicators import PlanIndicators
from ..algorithms.zoning.planningunits import PlanningUnits
from ..algorithms.zoning.priorityselection import PrioritySelection
from ..algorithms.zoning.regionalise import Regionalise
from ..algorithms.zoning.restorationmodes import RestorationModes
from ..algorithms.zoning.targetallocation import TargetAllocation
from ..algorithms.zoning.techniquematching import TechniqueMatching
from ..algorithms.zoning.unitstatistics import UnitStatistics
from .bridge.models import ShippedModel, shipped_models
from .bridge.settings import PREFIX
from .i18n import translate
from .version import VERSION

ALGORITHMS = (
    Barriers,
    CorridorCrossings,
    CostDistance,
    CurrentFlow,
    EcologicalSources,
    LeastCostCorridors,
    Mspa,
    NetworkIndices,
    PatchConnectivity,
    ResistanceSurface,
    RiparianBuffers,
    SecurityPattern,
    CarbonStorage,
    CauseDetector,
    ClimateScenario,
    CoastalSensitivity,
    CompositeIndex,
    Desertification,
    DisturbanceHistory,
    EarlyWarning,
    EcologicalImportance,
    ErosionSensitivity,
    GaugeErosivity,
    HabitatQuality,
    HotSpots,
    ImportanceGrading,
    KarstSensitivity,
    KarstStatus,
    LandDegradation,
    NppService,
    NutrientLoad,
    ObstacleFactors,
    PracticeFactor,
    RainfallErosivity,
    SandificationSensitivity,
    SandificationStatus,
    ScenarioWarning,
    SedimentDelivery,
    SlopeLength,
    SoilErodibility,
    SoilLoss,
    SourceTracing,
    VegetationCover,
    VegetationTrend,
    WaterConservation,
    WindErosion,
    WindWeather,
    ErosionControl,
    MineDamage,
    MineRisk,
    ReclamationAcceptance,
    ReclamationStaging,
    ReclamationSuitability,
    SlopeStability,
    SoilBalanceAndHaulage,
    SoilPollution,
    Subsidence,
    AlignRaster,
    CheckPlanningData,
    CreateSampleData,
    LandUseTransition,
    RasteriseLandUse,
    ReclassifyLandCover,
    SpectralIndices,
    TranslateLandCodes,
    PlanReport,
    AdministrativeRollup,
    BasinAllocation,
    DiagnoseProblems,
    EvaluateAlternatives,
    IndicatorWeights,
    MergeProjects,
    OutcomeAccounting,
    PlanConformity,
    PlanIndicators,
    PlanningUnits,
    PrioritySelection,
    Regionalise,
    RestorationModes,
    TargetAllocation,
    TechniqueMatching,
    UnitStatistics,
)
"""Every algorithm of the plugin, sorted by group and id."""

ICON = Path(__file__).resolve().parent / "icons" / "land_restoration.svg"


class RestorationProvider(QgsProcessingProvider):
    """Algorithms and models of Land Restoration."""

    def id(self):
        return "restoration"

    def name(self):
        return translate("LandRestoration", "Land Restoration")

    def longName(self):
        return translate("LandRestoration", "Land Restoration: integrated land-space restoration planning")

    def versionInfo(self):
        return VERSION

    def icon(self):
        return QIcon(str(ICON))

    def svgIconPath(self):
        return str(ICON)

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        for model in shipped_models():
            self.addAlgorithm(model)

    def models(self):
        """Return the shipped models."""
        return [algorithm for algorithm in self.algorithms() if isinstance(algorithm, ShippedModel)]

    def load(self):
        group = self.name()
        for key, label, default in (
            ("memory", translate("LandRestoration", "Memory of a run in MB (0: 1,024)"), 0),
            ("threads", translate("LandRestoration", "Threads (0: one a processor)"), 0),
            ("scheduler", translate("LandRestoration", "Address of a Dask cluster (empty: this machine)"), ""),
        ):
            ProcessingConfig.addSetting(Setting(group, f"{PREFIX}/{key}", label, default))
        ProcessingConfig.readSettings()
        self.refreshAlgorithms()
        return True

    def unload(self):
        for key in ("memory", "threads", "scheduler"):
            ProcessingConfig.removeSetting(f"{PREFIX}/{key}")
