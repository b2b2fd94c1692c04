"""Real landscapes: the oasis of Zhangye, and forty years of land cover in Sichuan."""

import csv

import numpy as np
import pytest
from land_restoration.tests.support import examples


def read(path):
    from osgeo import gdal

    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    return np.ma.masked_equal(band.ReadAsArray(), band.GetNoDataValue())


@pytest.fixture(scope="module")
def oasis(reference, algorithms, tmp_path_factory):
    """NDVI of Zhangye with the surface temperature in place of albedo: no albedo was measured."""
    data, folder = reference / "real" / "tvdi" / "data", tmp_path_factory.mktemp("oasis")
    results = examples.run(
        algorithms["desertification"],
        {
            "NDVI": str(data / "ndvi.tif"),
            "ALBEDO": str(data / "lst.tif"),
            "ALIGN": True,
            "CLASSES_COUNT": 5,
            "DDI": str(folder / "ddi.tif"),
            "CLASSES": str(folder / "classes.tif"),
        },
    )
    return results, read(folder / "ddi.tif"), read(folder / "classes.tif"), read(data / "ndvi.tif")


def test_the_oasis_is_green_and_the_desert_margin_is_not(oasis):
    results, _, classes, ndvi = oasis
    assert -2 < results["SLOPE"] < 0
    assert 0.1 < results["R2"] < 1
    rows, columns = (min(pair) for pair in zip(classes.shape, ndvi.shape))
    codes, green = classes[:rows, :columns], ndvi[:rows, :columns]
    known = ~(np.ma.getmaskarray(codes) | np.ma.getmaskarray(green) | np.isnan(green.data))
    means = [green.data[known & (codes.data == code)].mean() for code in range(1, 6)]
    assert (np.diff(means) < 0).all()
    assert means[0] > means[4] + 0.2


def test_natural_breaks_leave_no_class_empty(oasis):
    shares = [(oasis[2] == code).mean() for code in range(1, 6)]
    assert min(shares) > 0.02
    assert abs(sum(shares) - 1) < 1e-9


def test_transitions_of_sichuan_since_1980(reference, algorithms, tmp_path):
    folder = reference / "real" / "sichuan_1km" / "sichuan-lucc"
    start, end = folder / "lucc1980.tif", folder / "lucc2020.tif"
    results = examples.run(
        algorithms["landdegradation"],
        {
            "LANDCOVER_START": str(start),
            "LANDCOVER_END": str(end),
            "LEGEND": 5,
            "INDICATOR": str(tmp_path / "indicator.tif"),
            "SUMMARY": str(tmp_path / "summary.csv"),
        },
    )
    found = read(tmp_path / "indicator.tif")
    first, last = read(start), read(end)
    known = ~(np.ma.getmaskarray(found) | np.ma.getmaskarray(first) | np.ma.getmaskarray(last))
    levels = [np.where(values.data > 9, values.data // 10, values.data) for values in (first, last)]
    # cells of one level-1 class in both years cannot change, but for water and other land, which hold marsh and rivers
    same = known & (levels[0] == levels[1]) & np.isin(levels[0], (1, 2, 3, 5))
    assert (found[same] == 2).all()
    sealed = known & np.isin(levels[0], (1, 2, 3)) & (levels[1] == 5)
    assert sealed.sum() > 500
    assert (found[sealed] == 1).all()
    greened = known & (levels[0] == 1) & (levels[1] == 2)
    assert (found[greened] == 3).all()
    with (tmp_path / "summary.csv").open(encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["layer"] == "indicator"]
    total = sum(float(row["area_ha"]) for row in rows)
    assert 4.7e7 < total < 5.0e7  # Sichuan has 486,000 km²
    assert abs(float(rows[0]["area_ha"]) / total - results["DEGRADED_SHARE"]) < 1e-9
    assert 0.01 < results["DEGRADED_SHARE"] < 0.3
