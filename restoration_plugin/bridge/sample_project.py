"""The styled project of the sample county."""

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsReferencedRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import QT_TRANSLATE_NOOP
from ..core.sample.site import EPSG
from ..i18n import translate
from .report.project import theme
from .styling import apply

# group, then (source, style, name) from top to bottom; the first group is shown, of the others their first layer is ticked
GROUPS = (
    (
        QT_TRANSLATE_NOOP("LandRestoration", "Overview"),
        (
            ("gauges", "sample_gauges", QT_TRANSLATE_NOOP("LandRestoration", "Gauges")),
            ("boundary", "sample_boundary", QT_TRANSLATE_NOOP("LandRestoration", "Planning area")),
            ("shoreline", "sample_shore", QT_TRANSLATE_NOOP("LandRestoration", "Shoreline")),
            ("railways", "sample_railways", QT_TRANSLATE_NOOP("LandRestoration", "Railways")),
            ("roads", "sample_roads", QT_TRANSLATE_NOOP("LandRestoration", "Roads")),
            ("streams", "sample_streams", QT_TRANSLATE_NOOP("LandRestoration", "Streams")),
            ("lakes", "sample_water", QT_TRANSLATE_NOOP("LandRestoration", "Lakes")),
            ("reservoirs", "sample_water", QT_TRANSLATE_NOOP("LandRestoration", "Reservoirs")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("LandRestoration", "Plan and projects"),
        (
            ("projects", "sample_projects", QT_TRANSLATE_NOOP("LandRestoration", "Projects")),
            ("reserves", "sample_reserves", QT_TRANSLATE_NOOP("LandRestoration", "Nature reserves")),
            ("redline", "sample_redline", QT_TRANSLATE_NOOP("LandRestoration", "Ecological redline")),
            ("farmland", "sample_farmland", QT_TRANSLATE_NOOP("LandRestoration", "Permanent basic farmland")),
            ("urban", "sample_urban", QT_TRANSLATE_NOOP("LandRestoration", "Urban development boundary")),
            ("units", "sample_units", QT_TRANSLATE_NOOP("LandRestoration", "Planning units by problem")),
            ("spaces", "sample_space", QT_TRANSLATE_NOOP("LandRestoration", "Spaces")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("LandRestoration", "Networks"),
        (
            ("paths", "sample_paths", QT_TRANSLATE_NOOP("LandRestoration", "Corridors")),
            ("sources", "sample_sources", QT_TRANSLATE_NOOP("LandRestoration", "Ecological sources")),
            ("resistance.tif", "sample_heat", QT_TRANSLATE_NOOP("LandRestoration", "Resistance")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("LandRestoration", "Mines"),
        (
            ("soil_samples", "sample_samples", QT_TRANSLATE_NOOP("LandRestoration", "Soil samples")),
            ("panels", "sample_panels", QT_TRANSLATE_NOOP("LandRestoration", "Mining panels")),
            ("mines", "sample_mines", QT_TRANSLATE_NOOP("LandRestoration", "Mines")),
            ("subsidence.tif", "sample_heat", QT_TRANSLATE_NOOP("LandRestoration", "Subsidence (mm)")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("LandRestoration", "Degradation"),
        (
            (
                "soil_loss_classes.tif",
                "sample_six",
                QT_TRANSLATE_NOOP("LandRestoration", "Soil loss by water, classes"),
            ),
            ("wind_loss_classes.tif", "sample_six", QT_TRANSLATE_NOOP("LandRestoration", "Soil loss by wind, classes")),
            ("rock_exposure.tif", "sample_grey", QT_TRANSLATE_NOOP("LandRestoration", "Bare rock")),
            ("trend_slope.tif", "sample_trend", QT_TRANSLATE_NOOP("LandRestoration", "NDVI trend (1/a)")),
            ("importance.tif", "sample_three", QT_TRANSLATE_NOOP("LandRestoration", "Ecological importance")),
            ("habitat_quality.tif", "sample_green", QT_TRANSLATE_NOOP("LandRestoration", "Habitat quality")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("LandRestoration", "Land"),
        (
            ("landuse", "sample_landuse", QT_TRANSLATE_NOOP("LandRestoration", "Land-use polygons")),
            ("landcover_2020.tif", "sample_cover", QT_TRANSLATE_NOOP("LandRestoration", "Land cover 2020")),
            ("landcover_2010.tif", "sample_cover", QT_TRANSLATE_NOOP("LandRestoration", "Land cover 2010")),
            ("landcover_2000.tif", "sample_cover", QT_TRANSLATE_NOOP("LandRestoration", "Land cover 2000")),
            ("ndvi.tif", "sample_green", QT_TRANSLATE_NOOP("LandRestoration", "NDVI")),
            ("soil.tif", "sample_soil", QT_TRANSLATE_NOOP("LandRestoration", "Soils")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("LandRestoration", "Climate"),
        (
            ("precipitation.tif", "sample_blue", QT_TRANSLATE_NOOP("LandRestoration", "Annual precipitation (mm)")),
            ("temperature.tif", "sample_heat", QT_TRANSLATE_NOOP("LandRestoration", "Mean temperature (°C)")),
            ("aridity.tif", "sample_blue", QT_TRANSLATE_NOOP("LandRestoration", "Aridity index (P/PET)")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("LandRestoration", "Terrain and basins"),
        (
            ("county", "sample_county", QT_TRANSLATE_NOOP("LandRestoration", "Counties")),
            ("basins", "sample_basins", QT_TRANSLATE_NOOP("LandRestoration", "Basins")),
            ("slope.tif", "sample_slope", QT_TRANSLATE_NOOP("LandRestoration", "Slope (°)")),
            ("dem.tif", "sample_terrain", QT_TRANSLATE_NOOP("LandRestoration", "Elevation (m)")),
        ),
    ),
)
SHOWN = ("dem.tif", "landcover_2020.tif", "projects")
FRAME, BACKGROUND = "boundary", "landcover_2020.tif"  # in every theme; where no other layer covers the county
COVERING = {"spaces", "units", "landuse", "county", "basins"}  # of the vectors


def write_project(folder):
    """Write ``sample.qgz`` beside the county's files, with relative paths."""
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(EPSG))
    project.setTitle(translate("LandRestoration", "Sample county"))
    project.setFileName(str(Path(folder) / "sample.qgz"))
    root = project.layerTreeRoot()
    extent, topics = None, {}
    for number, (title, rows) in enumerate(GROUPS):
        topic = topics.setdefault(_translated(title), {})
        group = root.addGroup(_translated(title))
        for source, style, name in rows:
            layer = _layer(Path(folder), source, _translated(name))
            apply(layer, style)
            added = project.addMapLayer(layer, False)
            group.addLayer(added).setItemVisibilityChecked(number == 0 or source in SHOWN)
            topic[source] = added, source.endswith(".tif") or source in COVERING
            if source == "dem.tif":
                extent = layer.extent()
        group.setExpanded(number == 0)
    every = {source: entry for topic in topics.values() for source, entry in topic.items()}
    for title, topic in topics.items():
        shown = theme([every[FRAME], *(topic[source] for source in topic if source != FRAME)], [every[BACKGROUND]])
        project.mapThemeCollection().insert(title, shown)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    written = project.write()
    reason = project.error()
    project.clear()
    if not written:
        raise OSError(reason)


def _layer(folder, source, name):
    if source.endswith(".tif"):
        return QgsRasterLayer(str(folder / source), name, "gdal")
    return QgsVectorLayer(f"{folder / 'county.gpkg'}|layername={source}", name, "ogr")


def _translated(marked):
    """Translate a text that is marked where it stands."""
    return QCoreApplication.translate("LandRestoration", marked)
