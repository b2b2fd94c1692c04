"""Modes, zones and priorities of Sichuan from real indicators, headless: prefectures, counties and a 5 km grid."""

import numpy as np
import pytest
from land_restoration.tests.support import headless

pytestmark = [pytest.mark.long, pytest.mark.skipif(headless.executable() is None, reason="no qgis_process")]

# Importance from natural land, degradation from cropland in relief, by thirds and quarters of each layer's own units;
# equal units have equal ranks.
NATURAL = "coalesce(lc_2, 0) + coalesce(lc_3, 0) + coalesce(lc_4, 0)"
STEEP = "coalesce(lc_1, 0) * dem_std"
FIELDS = f"""
    min(1 + CAST(3 * percent_rank() OVER (ORDER BY {NATURAL}) AS INTEGER), 3) AS important,
    min(CAST(4 * percent_rank() OVER (ORDER BY {STEEP}) AS INTEGER), 3) AS degraded,
    CASE WHEN coalesce(lc_2, 0) >= 0.4 THEN 1 ELSE 0 END AS resilient,
    1 + coalesce(gdp_mean, 0) AS price, coalesce(lc_1, 0) AS crop, coalesce(pop_mean, 0) AS people,
    coalesce(lc_2, 0) * n AS forest, coalesce(lc_3, 0) * n AS grass, coalesce(lc_4, 0) * n AS water"""


def _run(identifier, parameters):
    code, results, log = headless.run(f"restoration:{identifier}", parameters)
    assert code == 0, log
    return results


def _column(path, *names):
    from osgeo import ogr

    source = ogr.Open(path)
    return [np.array(column) for column in zip(*([feature[name] for name in names] for feature in source.GetLayer(0)))]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("sichuan")


@pytest.fixture(scope="module")
def layers(reference, folder):
    """Layers of prefectures, counties and grid units in the rasters' projection, with their indicators."""
    from osgeo import gdal

    real = reference / "real"
    rasters = [
        str(real / "sichuan_1km" / name)
        for name in ("DEM.tif", "pop2019.tif.tif", "gdp2019.tif.tif", "sichuan-lucc/lucc2020.tif")
    ]
    system = gdal.Open(rasters[0]).GetProjection()
    china = str(real / "vector_china" / "admin_amap_9prov.gpkg")
    plain = {}
    for name in ("city", "county", "province"):
        plain[name] = str(folder / f"{name}.gpkg")
        sql = f"SELECT adcode, geom FROM {name} WHERE adcode LIKE '51%'"
        gdal.VectorTranslate(
            plain[name], china, SQLStatement=sql, dstSRS=system, reproject=True, makeValid=True, layerName=name,
            geometryType="MULTIPOLYGON",
        )  # fmt: skip
    plain["grid"] = str(folder / "grid.gpkg")
    _run("planningunits", {"BOUNDARY": plain["province"], "TYPE": 0, "SIZE": 5000, "OUTPUT": plain["grid"]})
    found = {}
    for name in ("city", "county", "grid"):
        measured, found[name] = str(folder / f"{name}_measured.gpkg"), str(folder / f"{name}_units.gpkg")
        _run(
            "unitstatistics",
            {
                "UNITS": plain[name],
                "RASTERS": rasters,
                "STATISTICS": [0, 4, 7, 8],
                "PREFIXES": "dem,pop,gdp,lc",
                "OUTPUT": measured,
            },
        )
        source = gdal.OpenEx(measured)  # a layer dies with its source
        table = source.GetLayer(0).GetName()
        source = None
        sql = f'SELECT *, {FIELDS} FROM (SELECT *, dem_n AS n FROM "{table}") WHERE dem_n > 0 AND dem_std IS NOT NULL'
        gdal.VectorTranslate(found[name], measured, SQLStatement=sql, SQLDialect="SQLITE", layerName="units")
    return found


@pytest.mark.parametrize(("name", "least", "most"), [("city", 21, 21), ("county", 183, 183), ("grid", 18_500, 20_500)])
def test_every_unit_has_a_mode_and_its_reason(layers, folder, name, least, most):
    output = str(folder / f"{name}_modes.gpkg")
    _run(
        "restorationmodes",
        {
            "UNITS": layers[name],
            "IMPORTANCE": "important",
            "DEGRADATION": "degraded",
            "RESILIENCE": "resilient",
            "OUTPUT": output,
        },
    )
    mode, rule, english, chinese = _column(output, "mode", "rule", "why_en", "why_zh")
    assert least <= len(mode) <= most
    assert all(rule) and all(english) and all(chinese)
    assert len(set(mode)) >= 3


@pytest.mark.parametrize(("name", "method", "count"), [("city", 0, 5), ("county", 0, 8), ("grid", 0, 12)])
def test_zones_are_contiguous(layers, folder, name, method, count):
    from osgeo import ogr

    output, zones = str(folder / f"{name}_zoned.gpkg"), str(folder / f"{name}_zones.gpkg")
    result = _run(
        "regionalise",
        {
            "UNITS": layers[name],
            "FIELDS": ["dem_mean", "crop", "people", "forest"],
            "METHOD": method,
            "COUNT": count,
            "OUTPUT": output,
            "ZONES": zones,
        },
    )
    (zone,) = _column(output, "zone")
    assert len(set(zone)) == count
    assert 0 < result["WITHIN_SHARE"] < 0.5  # most of the difference is between zones
    assert ogr.Open(zones).GetLayer(0).GetFeatureCount() == count


@pytest.mark.parametrize(
    ("name", "penalty", "gap"), [("city", 0, 1e-6), ("county", 0, 1e-6), ("county", 1e-4, 0.05), ("grid", 0, 0.01)]
)
def test_priorities_meet_their_targets_with_a_proof(layers, folder, name, penalty, gap):
    output, targets = str(folder / f"{name}_{penalty}.gpkg"), str(folder / f"{name}_{penalty}.csv")
    result = _run(
        "priorityselection",
        {
            "UNITS": layers[name],
            "COST": "price",
            "FEATURES": ["forest", "grass", "water"],
            "TARGETS": "30%,30%,20%",
            "BOUNDARY_PENALTY": penalty,
            "GAP": min(gap, 0.01),
            "TIME_LIMIT": 60,
            "PORTFOLIO": 3 if name == "grid" else 1,
            "OUTPUT": output,
            "TARGETS_OUT": targets,
        },
    )
    assert result["GAP_OUT"] <= gap
    assert result["BOUND"] <= result["OBJECTIVE_VALUE"] * (1 + 1e-9)
    selected, frequency, price = _column(output, "selected", "frequency", "price")
    if not penalty:
        assert price[selected == 1].sum() == pytest.approx(result["OBJECTIVE_VALUE"], rel=1e-6)
    assert (frequency[selected == 1] > 0).all()
