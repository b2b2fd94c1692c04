"""Sichuan: soil loss under the climates of 2030 with warning levels, and forty years of land cover by county."""

import numpy as np
import pandas as pd
import pytest
from land_restoration.tests.support import examples
from osgeo import gdal

SCENARIOS = (126, 245, 585)
COVER_FACTOR = np.array([np.nan, 0.2, 0.01, 0.05, 0.0, 0.01, 0.4])  # crop, wood, grass, water, built-up, unused
SEVERE = 4
GREEN, BLUE, YELLOW, ORANGE, RED = 1, 2, 3, 4, 5


@pytest.fixture(scope="module")
def folder(reference):
    return reference / "real" / "sichuan_1km"


def read(path):
    dataset = gdal.Open(str(path))
    values = dataset.ReadAsArray()
    return np.where(values == dataset.GetRasterBand(1).GetNoDataValue(), np.nan, values.astype(float)), dataset


def write(path, values, like):
    rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(like.GetGeoTransform())
    dataset.SetProjection(like.GetProjection())
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).WriteArray(np.where(np.isnan(values), -9999, values))
    return str(path)


def on_grid(path, like):
    """Values of another raster on the grid of ``like``."""
    left, width, _, top, _, height = like.GetGeoTransform()
    columns, rows = like.RasterXSize, like.RasterYSize
    warped = gdal.Warp(
        "", str(path), format="MEM", dstSRS=like.GetProjection(), width=columns, height=rows, resampleAlg="bilinear",
        outputBounds=(left, top + rows * height, left + columns * width, top), dstNodata=-9999,
        outputType=gdal.GDT_Float32,
    )  # fmt: skip
    values = warped.ReadAsArray().astype(float)
    return np.where(values == -9999, np.nan, values)


@pytest.fixture(scope="module")
def degradation(folder, reference, algorithms, tmp_path_factory):
    """Land-cover indicator 1980–2020 and its areas by county."""
    place, covers = tmp_path_factory.mktemp("degradation"), folder / "sichuan-lucc"
    counties = reference / "real" / "vector_china" / "admin_amap_9prov.gpkg"
    results = examples.run(
        algorithms["landdegradation"],
        {
            "LANDCOVER_START": str(covers / "lucc1980.tif"),
            "LANDCOVER_END": str(covers / "lucc2020.tif"),
            "LEGEND": 5,
            "ADMIN": f"{counties}|layername=county|subset=adcode LIKE '51%'",
            "ADMIN_CODE": "adcode",
            "INDICATOR": str(place / "indicator.tif"),
            "SUMMARY": str(place / "summary.csv"),
        },
    )
    table = pd.read_csv(place / "summary.csv", dtype={"unit": str})
    return results, read(place / "indicator.tif"), table


@pytest.fixture(scope="module")
def county_of(reference, degradation):
    """Code of each cell's county, by the cell's centre."""
    _, (_, like), _ = degradation
    left, width, _, top, _, height = like.GetGeoTransform()
    columns, rows = like.RasterXSize, like.RasterYSize
    shapes = gdal.VectorTranslate(
        "/vsimem/counties.gpkg", str(reference / "real" / "vector_china" / "admin_amap_9prov.gpkg"),
        SQLStatement="SELECT CAST(adcode AS INTEGER) AS code, geom FROM county WHERE adcode LIKE '51%'",
        dstSRS=like.GetProjection(), reproject=True, layerName="counties",
    )  # fmt: skip
    del shapes  # closes the file
    burnt = gdal.Rasterize(
        "", "/vsimem/counties.gpkg", format="MEM", attribute="code", outputType=gdal.GDT_Int32, width=columns,
        height=rows, outputBounds=(left, top + rows * height, left + columns * width, top),
    )  # fmt: skip
    gdal.Unlink("/vsimem/counties.gpkg")
    return burnt.ReadAsArray()


@pytest.mark.long
def test_transitions_by_county(degradation, county_of):
    """The table is the raster's cells (of 100 ha), county by county; cities that grew over cropland lead it."""
    results, (indicator, _), table = degradation
    table = table[table["layer"] == "indicator"]
    assert table["unit"].nunique() == 183
    assert table["unit"].str.startswith("51").all()
    areas = table.pivot_table(index="unit", columns="class", values="area_ha")
    for unit, row in areas.iterrows():
        own = indicator[county_of == int(unit)]
        np.testing.assert_allclose(row, [100.0 * (own == code).sum() for code in (1, 2, 3)], rtol=1e-9, err_msg=unit)
    shares = areas[1] / areas.sum(axis=1)
    inside = np.isin(indicator, (1, 2, 3))
    assert results["DEGRADED_SHARE"] == pytest.approx((indicator == 1).sum() / inside.sum(), rel=1e-9)
    assert results["DEGRADED_SHARE"] == pytest.approx(0.01034, abs=1e-5)
    leading = shares.sort_values(ascending=False).index[:5]
    assert leading.str.startswith("5101").all()  # Chengdu
    assert shares["510107"] == pytest.approx(0.744, abs=1e-3)  # Wuhou, built over within these years
    assert shares[shares.index.str.startswith("5133")].max() < 0.02  # Garze, the high pastures


def soil_loss(algorithms, folder, place, year, scenario):
    """Classes of soil loss with land cover of a year and rain of 2030 (R = 0.302 · MFI^1.93, months alike)."""
    cover, like = read(folder / "sichuan-lucc" / f"lucc{year}.tif")
    rain = on_grid(folder / "CIM6" / f"sichuanprec{scenario}-2030.tif", like)
    dem = on_grid(folder / "DEM.tif", like)
    south, east = np.gradient(dem, 1000.0)
    steep = np.arctan(np.hypot(south, east))
    codes = np.nan_to_num(cover, nan=0).astype(int)
    factors = {
        "EROSIVITY": 0.302 * (rain / 12) ** 1.93,
        "ERODIBILITY": np.full(cover.shape, 0.03),
        "LS": np.maximum(10.8 * np.sin(steep) + 0.03, 0) * (300 / 22.13) ** 0.5,
        "C_FACTOR": COVER_FACTOR[codes],
    }
    given = {name: write(place / f"{name}_{year}_{scenario}.tif", values, like) for name, values in factors.items()}
    target = str(place / f"loss_{year}_{scenario}.tif")
    examples.run(algorithms["soilloss"], {**given, "SOIL_LOSS": str(place / "loss.tif"), "CLASSES": target})
    return target


def level_by_hand(now, trend, scenarios):
    """Rules of the four colours; ``trend`` is 1 where land improved, 3 where it degraded."""
    rising = np.mean([later > now for later in scenarios], axis=0) >= 2 / 3
    reaching = np.mean([later >= SEVERE for later in scenarios], axis=0) >= 2 / 3
    worse, better = trend == 3, trend == 1
    pressed = worse | rising
    return np.select(
        [now >= SEVERE, now == SEVERE - 1, now == SEVERE - 2],
        [
            np.select([worse & rising, better], [RED, YELLOW], ORANGE),
            np.select([pressed, better], [ORANGE, BLUE], YELLOW),
            np.select([pressed, better], [YELLOW, GREEN], BLUE),
        ],
        np.select([rising & reaching, rising], [YELLOW, BLUE], GREEN),
    )


@pytest.mark.long
def test_warning_levels_for_the_climates_of_2030(algorithms, folder, degradation, tmp_path):
    """No layer holds the climate of today: SSP1-2.6 with the land cover of 1980 stands for the state to compare with."""
    _, (indicator, like), _ = degradation
    now = soil_loss(algorithms, folder, tmp_path, 1980, 126)
    later = [soil_loss(algorithms, folder, tmp_path, 2020, scenario) for scenario in SCENARIOS]
    trend = 4 - indicator  # warnings count 1 as improving
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("LEVEL", "FREQUENCY", "WORST", "RULE")}
    examples.run(
        algorithms["scenariowarning"],
        {
            "CURRENT": now,
            "SCENARIOS": later,
            "TREND": write(tmp_path / "trend.tif", trend, like),
            "SEVERE": SEVERE,
            "SUMMARY": str(tmp_path / "levels.csv"),
            **outputs,
        },
    )
    level, frequency, worst, rule = (read(path)[0] for path in outputs.values())
    present, scenarios = read(now)[0], [read(path)[0] for path in later]
    known = ~np.isnan(level)
    assert known.sum() > 440_000  # of 486,000 km²; the cells of the climate end before the border does
    assert (known == ~np.isnan(np.sum([present, trend, *scenarios], axis=0))).all()
    parts = [values[known] for values in (present, trend, *scenarios)]
    np.testing.assert_array_equal(level[known], level_by_hand(parts[0], parts[1], parts[2:]))
    np.testing.assert_allclose(frequency[known], np.mean([p >= SEVERE for p in parts[2:]], axis=0), atol=1e-6)
    np.testing.assert_array_equal(worst[known], np.max(parts[2:], axis=0) - parts[0])
    assert (~np.isnan(rule) == known).all()
    table = pd.read_csv(tmp_path / "levels.csv")
    areas = table.groupby("level")["area_ha"].sum()
    for code in (GREEN, BLUE, YELLOW, ORANGE, RED):
        assert areas[code] == pytest.approx(100 * (level[known] == code).sum(), rel=1e-9)
    assert areas[RED] > 0
    assert set(table["rule"]) == set(range(1, 15))  # every rule decides somewhere
