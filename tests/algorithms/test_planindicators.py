"""Plan indicators of the sample county, against areas cut by other means."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from land_restoration.tests.support import examples


def _run(algorithms, county, folder, **changes):
    algorithm = algorithms["planindicators"]
    folder.mkdir(exist_ok=True)
    destinations = examples.outputs(algorithm, folder)
    inputs = {**examples.inputs("planindicators", county), **changes}
    feedback = examples.recording_feedback()
    examples.run(algorithm, {**{k: v for k, v in inputs.items() if v is not None}, **destinations}, feedback)
    table = pd.read_csv(destinations["OUTPUT"], dtype={"code": str, "parent": str})
    return table, Path(destinations["REPORT"]).read_text(encoding="utf-8"), feedback.textLog()


def _layer(county, name):
    import geopandas as gpd
    from osgeo import ogr

    dataset = ogr.Open(f"{county}/county.gpkg")
    layer = dataset.GetLayer(name)
    rows = [(feature.items(), bytes(feature.GetGeometryRef().ExportToWkb())) for feature in layer]
    return gpd.GeoDataFrame([row for row, _ in rows], geometry=shapely.from_wkb([wkb for _, wkb in rows]))


@pytest.fixture(scope="module")
def made(algorithms, county, tmp_path_factory):
    return _run(algorithms, county, tmp_path_factory.mktemp("indicators"))


def _values(table, indicator, level):
    rows = table[(table["indicator"] == indicator) & (table["level"] == level)]
    return rows.set_index("code")["baseline"]


def test_land_use_as_cut_by_the_land_use_layers_own_areas(made, county):
    """Land of each kind in all villages is that of the county's polygons within them, by the areas they carry."""
    use = _layer(county, "landuse")
    codes = use["DLBM"].str.extract(r"^(\d{4}|\d{2}H\d)")[0]
    for indicator, wanted in (
        ("forest_area", ["0301", "0302", "0305", "0307"]),
        ("grass_area", ["0401", "0403", "0404"]),
        ("wetland_area", ["0303", "0304", "0306", "0402", "0603", "1105", "1106", "1108"]),
    ):
        expected = use.loc[codes.isin(wanted), "area_ha"].sum()
        assert expected > 0
        for level in (1, 3, 5):
            assert _values(made[0], indicator, level).sum() == pytest.approx(expected, rel=1e-5)


def test_the_conservation_rate_by_counting_cells(made, county):
    """Cells of both slight classes over all cells with data, within the county whose cells are whole."""
    from osgeo import gdal

    water, wind = (
        gdal.Open(f"{county}/{name}_loss_classes.tif").ReadAsArray().astype(int) for name in ("soil", "wind")
    )
    land = (water > 0) & (wind > 0)
    expected = 100 * ((water == 1) & (wind == 1)).sum() / land.sum()
    rows = made[0][(made[0]["indicator"] == "conservation") & (made[0]["level"] == 1)]
    assert 100 * rows["part"].sum() / rows["whole"].sum() == pytest.approx(expected, abs=0.3)
    assert (rows["covered"] > 0.95).all()


def test_shore_and_mines_keep_their_sums(made, county):
    shore, mines = _layer(county, "shoreline"), _layer(county, "mines")
    length = shore.geometry.length
    natural = length[shore["natural"] == 1].sum()
    assert _values(made[0], "shore_natural", 4).sum() == pytest.approx(natural / 1000, rel=1e-3)
    whole = made[0][(made[0]["indicator"] == "shore_rate") & (made[0]["level"] == 1)]
    assert whole["part"].sum() / whole["whole"].sum() == pytest.approx(natural / length.sum(), rel=1e-9)
    assert _values(made[0], "mine_treated", 5).sum() == pytest.approx(mines["treated"].sum(), rel=1e-6)
    land = shapely.union_all(mines.geometry.to_numpy()).area / 1e4
    assert _values(made[0], "mine_area", 2).sum() == pytest.approx(land, rel=1e-3)


def test_statistics_of_the_administrations_add_up(made, county):
    villages, counties = _layer(county, "village"), _layer(county, "county")
    for indicator, field in (("erosion_treated", "treat_ero"), ("desert_treated", "treat_des")):
        assert _values(made[0], indicator, 1).sum() == pytest.approx(villages[field].sum())
        found = _values(made[0], indicator, 3)
        assert found.to_dict() == pytest.approx(dict(zip(counties["code"], counties[field])), abs=0.02)


def test_what_is_missing_says_why_in_both_languages(algorithms, county, tmp_path):
    table, page, _ = _run(algorithms, county, tmp_path / "a", ADMIN=f"{county}/county.gpkg|layername=township")
    rows = table[table["indicator"] == "erosion_treated"]
    assert rows["baseline"].isna().all()
    assert rows["note_en"].str.contains("no field treat_ero").all()
    assert rows["note_zh"].str.contains("没有字段 treat_ero").all()
    assert "水土保持率" in page or "Soil and water conservation rate" in page
    assert "没有字段 treat_ero" in page or "no field treat_ero" in page


def test_a_coarser_layer_gives_the_same_sums(made, algorithms, county, tmp_path):
    table, _, _ = _run(algorithms, county, tmp_path / "a", ADMIN=f"{county}/county.gpkg|layername=county", MINES=None)
    assert table["level"].max() == 3
    for name in ("forest_share", "conservation", "shore_rate", "wind_eroded"):
        np.testing.assert_allclose(_values(table, name, 3), _values(made[0], name, 3), rtol=2e-4)
    gone = table[table["indicator"] == "mine_area"]
    assert gone["baseline"].isna().all()
    assert set(gone["note_en"]) == {"MINES is not given"}


def test_land_use_as_a_raster(made, algorithms, county, tmp_path):
    """Codes of rasteriselanduse give nearly the areas of the polygons; a land-cover product is refused, its groups taken."""
    from qgis.core import QgsProcessingException

    grid = {"INPUT": f"{county}/county.gpkg|layername=landuse", "FIELD": "DLBM", "REFERENCE": f"{county}/dem.tif"}
    raster = str(tmp_path / "use.tif")
    examples.run(algorithms["rasteriselanduse"], {**grid, "OUTPUT": raster})
    table, _, _ = _run(algorithms, county, tmp_path / "a", LANDUSE=raster)
    for name in ("forest_share", "grass_share"):
        np.testing.assert_allclose(_values(table, name, 1), _values(made[0], name, 1), atol=3.0)
    with pytest.raises(QgsProcessingException, match=r"LANDUSE.*reclassifylandcover"):
        _run(algorithms, county, tmp_path / "b", LANDUSE=f"{county}/landcover_2020.tif")
    groups = str(tmp_path / "groups.tif")
    examples.run(
        algorithms["reclassifylandcover"],
        {"INPUT": f"{county}/landcover_2020.tif", "LEGEND": 0, "TARGET": 1, "OUTPUT": groups},
    )
    table, _, _ = _run(algorithms, county, tmp_path / "c", LANDUSE=groups)
    assert (_values(table, "forest_share", 1) > 5).all()
    assert _values(table, "wetland_area", 1).sum() > 0


def test_an_own_table_reads_a_product_and_names_its_faults(algorithms, county, tmp_path):
    from qgis.core import QgsProcessingException

    head = "indicator,name_zh,name_en,kind,unit,measure,input,field,classification,part,whole,method_zh,method_en,source,verified"
    own = tmp_path / "own.csv"
    own.write_text(f"{head}\nf,林,Forest,,km²,area,LANDUSE,LC,,2,,,,CLCD,yes\n", encoding="utf-8")
    table, _, log = _run(algorithms, county, tmp_path / "a", LANDUSE=f"{county}/landcover_2020.tif", TABLE=str(own))
    assert set(table["indicator"]) == {"f"}
    assert (table["baseline"] > 0).any()
    assert "Not verified" not in log
    own.write_text(f"{head}\nf,林,Forest,,%,area,LANDUSE,LC,,2,,,,CLCD,yes\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"own.csv, row 2, column unit: found %"):
        _run(algorithms, county, tmp_path / "b", TABLE=str(own))


def test_layers_without_a_feature_say_that_there_is_nothing(algorithms, county, tmp_path):
    none = "|subset=fid < 0"
    changes = {
        name: f"{county}/county.gpkg|layername={layer}{none}"
        for name, layer in (("MINES", "mines"), ("SHORE", "shoreline"))
    }
    table, _, _ = _run(algorithms, county, tmp_path / "a", **changes)
    assert (_values(table, "mine_area", 3) == 0).all()
    assert (_values(table, "shore_natural", 3) == 0).all()
    rates = table[table["indicator"] == "shore_rate"]
    assert rates["baseline"].isna().all()
    assert set(rates["note_en"]) == {"there is nothing of the kind"}


def test_a_geographic_layer_is_brought_to_the_grid(made, algorithms, county, tmp_path):
    from osgeo import gdal

    path = str(tmp_path / "degrees.gpkg")
    gdal.VectorTranslate(
        path, f"{county}/county.gpkg", format="GPKG", layers=["village"], dstSRS="EPSG:4490", reproject=True
    )
    table, _, _ = _run(algorithms, county, tmp_path / "a", ADMIN=path)
    np.testing.assert_allclose(table["baseline"], made[0]["baseline"], rtol=1e-4, atol=0.01)
