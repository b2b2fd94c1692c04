"""Plan indicators by real codes: land cover of Sichuan by county, city and province, against counts of cell centres."""

import numpy as np
import pandas as pd
import pytest
from land_restoration.tests.support import examples
from osgeo import gdal, ogr

pytestmark = pytest.mark.long

HEAD = "indicator,name_zh,name_en,kind,unit,measure,input,field,classification,part,whole,method_zh,method_en,source,verified"
OWN = f"""{HEAD}
forest,林,Forest,,%,rate,LANDUSE,LC,,2,,,,CNLUCC,yes
grass,草,Grass,,km²,area,LANDUSE,LC,,3,,,,CNLUCC,yes
"""


@pytest.fixture(scope="module")
def sichuan(reference, tmp_path_factory):
    """Counties, cities and the province in one layer on the raster's system, and the raster."""
    folder = tmp_path_factory.mktemp("sichuan")
    raster = str(reference / "real/sichuan_1km/sichuan-lucc/lucc2020.tif")
    system = gdal.Open(raster).GetProjection()
    source, path = str(reference / "real/vector_china/admin_amap_9prov.gpkg"), str(folder / "admin.gpkg")
    for level in ("county", "city", "province"):
        for name, mode in ((level, None), ("all", None if level == "county" else "append")):
            gdal.VectorTranslate(
                path,
                source,
                format="GPKG",
                accessMode=mode or ("update" if ogr.Open(path) else None),
                layerName=name,
                layers=[level],
                where="adcode LIKE '51%'",
                dstSRS=system,
                reproject=True,
                geometryType="MULTIPOLYGON",
            )
    own = folder / "own.csv"
    own.write_text(OWN, encoding="utf-8")
    return path, raster, str(own), folder


def _run(algorithms, sichuan, layer, folder):
    path, raster, own, _ = sichuan
    algorithm = algorithms["planindicators"]
    folder.mkdir(exist_ok=True)
    inputs = {"ADMIN": f"{path}|layername={layer}", "CODE": "adcode", "YEAR": 2020, "LANDUSE": raster, "TABLE": own}
    outputs = examples.outputs(algorithm, folder)
    feedback = examples.recording_feedback()
    examples.run(algorithm, {**inputs, **outputs}, feedback)
    return pd.read_csv(outputs["OUTPUT"], dtype={"code": str, "parent": str}), feedback.textLog()


def test_counties_against_cell_centres_and_levels_against_each_other(algorithms, sichuan, tmp_path):
    path, raster, _, _ = sichuan
    table, _ = _run(algorithms, sichuan, "county", tmp_path / "a")
    values = gdal.Open(raster).ReadAsArray()
    forest = table[table["indicator"] == "forest"].set_index("code")
    grass = table[table["indicator"] == "grass"]
    boundaries = ogr.Open(path)  # which the layer does not keep open
    layer = boundaries.GetLayerByName("county")
    codes = {feature["adcode"] for feature in layer}
    assert set(forest.index[forest["level"] == 3]) == codes
    assert len(codes) > 150
    burnt = gdal.GetDriverByName("MEM").Create("", *values.shape[::-1], 1, gdal.GDT_Int32)
    dataset = gdal.Open(raster)
    burnt.SetGeoTransform(dataset.GetGeoTransform())
    burnt.SetProjection(dataset.GetProjection())
    for code in sorted(codes):
        layer.SetAttributeFilter(f"adcode = '{code}'")
        gdal.RasterizeLayer(burnt, [1], layer, burn_values=[int(code)])
    owner = burnt.ReadAsArray()
    for code in sorted(codes):
        cells = values[(owner == int(code)) & (values != 127)]
        if len(cells) > 1000:
            assert forest.loc[code, "baseline"] == pytest.approx(100 * (cells == 2).mean(), abs=1.0)
    cells = values[(owner > 0) & (values != 127)]
    assert forest.loc["51", "baseline"] == pytest.approx(100 * (cells == 2).mean(), abs=0.05)
    assert grass.groupby("level")["baseline"].sum().to_numpy() == pytest.approx(
        np.full(3, (cells == 3).sum()), rel=0.01
    )
    for level in (1, 2):
        parts = forest[forest["level"] == level + 1].groupby("parent")[["part", "whole"]].sum()
        own = forest[forest["level"] == level]
        assert own["baseline"].to_numpy() == pytest.approx((100 * parts["part"] / parts["whole"])[own.index].to_numpy())


def test_a_layer_of_all_levels_counts_once(algorithms, sichuan, tmp_path):
    counties, _ = _run(algorithms, sichuan, "county", tmp_path / "a")
    everything, log = _run(algorithms, sichuan, "all", tmp_path / "b")
    pd.testing.assert_frame_equal(everything.drop(columns=["data"]), counties.drop(columns=["data"]))
    assert "administrations count by those within them" in log
