"""Habitat quality and carbon against InVEST, through the algorithms themselves."""

import numpy as np
import pytest
from land_restoration.tests.support import examples
from osgeo import gdal, osr

SUMS = {"deg_c": 1422.2422, "deg_f": 1438.791, "quality_c": 6961.4536, "quality_f": 4920.1206, "rarity": 3333.3335}


def values_of(path):
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    values = band.ReadAsArray().astype(float)
    nodata = band.GetNoDataValue()
    return np.where(np.abs(values) > 1e30, np.nan, np.where(values == nodata, np.nan, values))


@pytest.fixture(scope="module")
def unit(reference):
    return reference / "oracles" / "invest_hq_unit"


@pytest.mark.parametrize(("scenario", "landcover"), [("c", "lulc_cur.tif"), ("f", "lulc_fut.tif")])
def test_habitat_quality(algorithms, unit, tmp_path, scenario, landcover):
    """Sums within 1e-3, and every cell within 1e-6."""
    given = unit / "input"
    results = examples.run(
        algorithms["habitatquality"],
        {
            "LANDCOVER": str(given / landcover),
            "SENSITIVITY": str(given / "sensitivity.csv"),
            "THREATS": str(given / "threats.csv"),
            "THREAT_RASTERS": [str(given / f"threat_{number}_{scenario}.tif") for number in (1, 2)],
            "BASELINE": str(given / "lulc_bas.tif"),
            "ACCESS": str(given / "access.gpkg"),
            "ACCESS_FIELD": "ACCESS",
            "HALF_SATURATION": 0.5,
            **{name: str(tmp_path / f"{name}.tif") for name in ("QUALITY", "DEGRADATION", "RARITY")},
        },
    )
    expected = unit / "expected"
    for name, file, total in (
        ("QUALITY", f"quality_{scenario}", SUMS[f"quality_{scenario}"]),
        ("DEGRADATION", f"deg_sum_{scenario}", SUMS[f"deg_{scenario}"]),
        ("RARITY", f"rarity_{scenario}", SUMS["rarity"]),
    ):
        found, theirs = values_of(results[name]), values_of(expected / f"{file}_regression.tif")
        assert np.nansum(found) == pytest.approx(total, abs=1e-3)
        np.testing.assert_allclose(found, theirs, atol=1e-6)


def write(path, values):
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Byte)
    dataset.SetGeoTransform((500_000, 100, 0, 3_400_000, 0, -100))
    system = osr.SpatialReference()
    system.ImportFromProj4("+proj=cea +ellps=GRS80 +units=m")  # equal areas: a cell is one hectare
    dataset.SetProjection(system.ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(values)
    return str(path)


@pytest.mark.parametrize(
    ("years", "price", "discount", "decline", "sequestered", "value"),
    [(14, 43.0, -7.1, 2.8, -58.0, -3422.079), (2, 50.0, 50.0, 5.0, -58.0, -58 * 40.87301587)],
)
def test_carbon(algorithms, tmp_path, years, price, discount, decline, sequestered, value):
    pools = tmp_path / "pools.csv"
    pools.write_text("lucode,c_above,c_below,c_soil,c_dead\n1,40,15,26,5\n2,5,3,18,2\n", encoding="utf-8")
    results = examples.run(
        algorithms["carbonstorage"],
        {
            "LANDCOVER": write(tmp_path / "now.tif", np.array([[1]])),
            "FUTURE": write(tmp_path / "later.tif", np.array([[2]])),
            "POOLS": str(pools),
            "YEARS": years,
            "PRICE": price,
            "DISCOUNT": discount,
            "PRICE_DECLINE": decline,
            "SOIL_YEARS": 0,
            "STOCK": str(tmp_path / "stock.tif"),
        },
    )
    assert results["TOTAL"] == pytest.approx(86, rel=1e-6)
    assert results["SEQUESTRATION"] == pytest.approx(sequestered, rel=1e-6)
    assert results["VALUE"] == pytest.approx(value, rel=1e-6)
