"""A layer of a GeoPackage is replaced whole, or not at all."""

import geopandas as gpd
import pytest
import shapely
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.engine import geopackage
from osgeo import ogr


def _file(path, **layers):
    for name, count in layers.items():
        shapes = shapely.box(range(count), 0, range(1, count + 1), 1)
        gpd.GeoDataFrame({"名": ["甲"] * count}, geometry=list(shapes), crs="EPSG:4549").to_file(
            path, layer=name, driver="GPKG"
        )
    return str(path)


def _counts(path):
    dataset = ogr.Open(str(path))
    return {
        dataset.GetLayer(i).GetName(): dataset.GetLayer(i).GetFeatureCount() for i in range(dataset.GetLayerCount())
    }


def test_one_layer_is_replaced_and_the_others_stay(tmp_path):
    part, target = _file(tmp_path / "part.gpkg", part=3), _file(tmp_path / "plan.gpkg", zones=5, units=7)
    geopackage.replace_layer(part, target, "zones")
    geopackage.replace_layer(part, target, '新 "层"')
    assert _counts(target) == {"units": 7, "zones": 3, '新 "层"': 3}
    assert gpd.read_file(target, layer="zones")["名"].tolist() == ["甲"] * 3


def test_the_file_is_made_where_there_is_none(tmp_path):
    part = _file(tmp_path / "part.gpkg", part=2)
    geopackage.replace_layer(part, str(tmp_path / "new.gpkg"), "zones")
    assert _counts(tmp_path / "new.gpkg") == {"zones": 2}


@pytest.mark.parametrize("name", ["plan.gpkg", "new.gpkg"])
def test_a_failure_leaves_what_was(tmp_path, monkeypatch, name):
    part, target = _file(tmp_path / "part.gpkg", part=3), _file(tmp_path / "plan.gpkg", zones=5, units=7)
    copy = geopackage._copy

    def broken(*arguments):
        copy(*arguments)
        raise RuntimeError("disk full")

    monkeypatch.setattr(geopackage, "_copy", broken)
    with pytest.raises(InvalidInput, match="cannot be written: disk full"):
        geopackage.replace_layer(part, str(tmp_path / name), "zones")
    assert _counts(target) == {"zones": 5, "units": 7}
    assert {path.name for path in tmp_path.iterdir()} == {"part.gpkg", "plan.gpkg"}
