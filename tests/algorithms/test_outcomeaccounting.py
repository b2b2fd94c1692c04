"""Outcome accounting of the sample county: planted effects come back, drifts do not, nothing counts twice."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from land_restoration.tests.support import examples

KINDS = ("cover", "soil_loss", "carbon", "habitat")


def _run(algorithms, county, folder, **changes):
    algorithm = algorithms["outcomeaccounting"]
    folder.mkdir(exist_ok=True)
    destinations = examples.outputs(algorithm, folder)
    inputs = {**examples.inputs("outcomeaccounting", county), **changes}
    feedback = examples.recording_feedback()
    examples.run(algorithm, {**{k: v for k, v in inputs.items() if v is not None}, **destinations}, feedback)
    table = pd.read_csv(destinations["LEDGER"], dtype={"unit": str}, keep_default_na=True)
    return table.set_index(["unit", "indicator"]), destinations, feedback.textLog()


def _shapes(county, name):
    from osgeo import ogr

    dataset = ogr.Open(f"{county}/county.gpkg")
    return np.array(
        [shapely.from_wkb(bytes(f.GetGeometryRef().ExportToWkb())) for f in dataset.GetLayer(name)], dtype=object
    )


def _layer(path, shapes, costs=None):
    """GeoPackage of polygons in the county's system."""
    from osgeo import ogr, osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(4549)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("units", system, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("cost", ogr.OFTReal))
    for number, shape in enumerate(shapes):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
        feature.SetField("cost", 100.0 if costs is None else costs[number])
        layer.CreateFeature(feature)
    dataset.FlushCache()
    return str(path)


def _planted(county):
    """Share of each treated unit that lies in cells on which the effect was planted (centre within a unit), and truth."""
    from osgeo import gdal

    dataset = gdal.Open(f"{county}/baseline_cover.tif")
    x0, size, _, y0, _, _ = dataset.GetGeoTransform()
    treated = _shapes(county, "treated")
    whole = shapely.union_all(treated)
    rows, columns = np.mgrid[0 : dataset.RasterYSize, 0 : dataset.RasterXSize]
    x, y = x0 + (columns + 0.5) * size, y0 - (rows + 0.5) * size
    centres = shapely.contains_xy(whole, x, y)
    cells = shapely.box(x - size / 2, y - size / 2, x + size / 2, y + size / 2)
    share = [shapely.area(shapely.intersection(cells[centres], unit)).sum() / unit.area for unit in treated]
    truth = json.loads((Path(county) / "truth.json").read_text(encoding="utf-8"))["outcomes"]
    return np.array(share), truth


@pytest.fixture(scope="module")
def made(algorithms, county, tmp_path_factory):
    return _run(algorithms, county, tmp_path_factory.mktemp("outcomes"))


def test_planted_effects_are_found_and_drifts_removed(made, county):
    """Within 1 % of the planted amounts on the land where they were planted; drifts within 1e-4 of their values."""
    share, truth = _planted(county)
    table = made[0]
    for kind in ("cover", "carbon", "habitat"):
        rows = [table.loc[(str(number), kind)] for number in range(1, 5)]
        assert [row["effect"] for row in rows] == pytest.approx(list(truth["effect"][kind] * share), rel=0.01)
        assert [row["control"] for row in rows] == pytest.approx([truth["drift"][kind]] * 4, rel=1e-3)
        assert (np.array([row["change"] for row in rows]) > [row["effect"] for row in rows]).all()
    for number in range(1, 5):
        row = table.loc[(str(number), "soil_loss")]
        assert row["control"] / row["baseline"] == pytest.approx(truth["drift"]["soil_loss"], rel=1e-3)
    cellwise = table.drop("connectivity", level=1)
    assert (cellwise["low"] < cellwise["effect"]).all()
    assert (cellwise["effect"] < cellwise["high"]).all()


def test_soil_loss_cell_by_cell(made, county):
    """The total is 40 % of what the planted cells lost, cell by cell, within 1 %."""
    from osgeo import gdal

    dataset = gdal.Open(f"{county}/baseline_soil_loss.tif")
    before = dataset.ReadAsArray().astype(float)
    x0, size, _, y0, _, _ = dataset.GetGeoTransform()
    treated = _shapes(county, "treated")
    rows, columns = np.nonzero(before != -9999)
    x, y = x0 + (columns + 0.5) * size, y0 - (rows + 0.5) * size
    inside = shapely.contains_xy(shapely.union_all(treated), x, y)
    cells = shapely.box(x - size / 2, y - size / 2, x + size / 2, y + size / 2)[inside]
    covered = shapely.area(shapely.intersection(cells, shapely.union_all(treated)))
    tonnes = (before[rows[inside], columns[inside]] * covered).sum() / 1e6
    assert made[0].loc[("total", "soil_loss"), "amount"] == pytest.approx(-0.4 * tonnes, rel=0.01)


def test_nothing_is_found_where_nothing_was_done(algorithms, county, tmp_path):
    """Untreated land away from treated and control land, of several kinds: no effect, and no unit cost above chance."""
    treated, controls = (shapely.union_all(_shapes(county, name)) for name in ("treated", "controls"))
    boundary = _shapes(county, "boundary")[0]
    left, low, right, _ = boundary.bounds
    step = (right - left) / 10
    grid = [
        shapely.box(left + i * step, low + j * step, left + (i + 1) * step, low + (j + 1) * step)
        for i in range(10)
        for j in range(10)
    ]
    taken = shapely.union(treated, controls).buffer(60)
    idle = [shape for shape in grid if boundary.contains(shape) and not shape.intersects(taken)][:8]
    assert len(idle) == 8
    units = _layer(tmp_path / "idle.gpkg", idle)
    table, out, _ = _run(algorithms, county, tmp_path / "a", UNITS=units, TARGETS=None)
    _, truth = _planted(county)
    for kind in ("cover", "carbon", "habitat"):
        found = [table.loc[(str(number), kind), "effect"] for number in range(1, 9)]
        assert np.abs(found).max() < 1e-3 * truth["effect"][kind]
    for number in range(1, 9):
        row = table.loc[(str(number), "soil_loss")]
        assert abs(row["effect"]) < 1e-3 * row["baseline"]
    cellwise = table.drop("connectivity", level=1)
    assert (cellwise["low"] < 0).all()
    assert (cellwise["high"] > 0).all()
    from osgeo import ogr

    dataset = ogr.Open(out["OUTPUT"])
    assert {feature["verdict"] for feature in dataset.GetLayer(0)} == {"no effect"}


def test_unit_costs_targets_and_evidence(made, county):
    table = made[0]
    carbon = table.loc[("2", "carbon")]
    assert carbon["unit_cost"] == pytest.approx(260e4 / carbon["amount"])
    assert carbon["amount"] == pytest.approx(carbon["effect"] * carbon["own_ha"] * 44 / 12)
    loss = table.loc[("2", "soil_loss")]
    assert loss["unit_cost"] == pytest.approx(260e4 / -loss["amount"])
    assert loss["met"] == 1.0
    assert table.loc[("3", "soil_loss"), "met"] == 0.0
    assert table.loc[("total", "carbon"), "cost"] == 900
    first, second = table.loc[("1", "cover"), "evidence"].split(" ")
    import hashlib

    assert first == hashlib.sha256((Path(county) / "baseline_cover.tif").read_bytes()).hexdigest()[:16]
    assert second != first
    page = Path(made[1]["REPORT"]).read_text(encoding="utf-8")
    assert "成效核算" in page or "Outcome accounting" in page
    assert "t CO2e" in page


def test_shared_land_counts_once_and_in_no_control(algorithms, county, tmp_path):
    """A unit given twice adds nothing; controls that reach into treated land lose it; both are said."""
    treated, controls = _shapes(county, "treated"), _shapes(county, "controls")
    units = _layer(tmp_path / "twice.gpkg", [*treated, treated[1]])
    wide = _layer(tmp_path / "wide.gpkg", [*controls, treated[0].buffer(200)])
    plain, _, _ = _run(algorithms, county, tmp_path / "a")
    table, out, log = _run(algorithms, county, tmp_path / "b", UNITS=units)
    assert table.loc[("total", "carbon"), "amount"] == pytest.approx(plain.loc[("total", "carbon"), "amount"])
    assert np.isnan(table.loc[("5", "carbon"), "effect"])
    assert "its land is counted in earlier units" in table.loc[("5", "carbon"), "note_en"]
    assert "count once" in log
    from osgeo import ogr

    dataset = ogr.Open(out["OUTPUT"])
    last = list(dataset.GetLayer(0))[-1]
    assert last["own_ha"] == pytest.approx(0.0, abs=1e-9)
    assert last["overlap_ha"] == pytest.approx(treated[1].area / 1e4, rel=1e-3)
    table, _, log = _run(algorithms, county, tmp_path / "c", CONTROLS=wide)
    assert "are treated land (UNITS) and no controls" in log
    assert table.loc[("2", "cover"), "effect"] == pytest.approx(plain.loc[("2", "cover"), "effect"], rel=0.1)


def test_without_controls_or_uncertainty(algorithms, county, tmp_path):
    table, _, log = _run(algorithms, county, tmp_path / "a", CONTROLS=None, UNCERTAINTY=None)
    assert table.drop("connectivity", level=1)["effect"].isna().all()
    assert table.xs("connectivity", level=1)["effect"].notna().all(), "a contribution needs no controls"
    assert table["change"].notna().all()
    assert "Without CONTROLS" in log
    table, _, _ = _run(algorithms, county, tmp_path / "b", UNCERTAINTY=None)
    assert set(table.drop("connectivity", level=1)["interval"]) == {"spread among controls"}
    assert ((table["high"] - table["low"])[table.index.get_level_values(1) == "cover"] < 0.01).all(), (
        "one drift for all"
    )


def test_what_does_not_fit_is_refused(algorithms, county, tmp_path):
    from qgis.core import QgsProcessingException

    inputs = examples.inputs("outcomeaccounting", county)
    targets = tmp_path / "targets.csv"
    targets.write_text("indicator,target,unit\ncover,0.5,\ncover,0.6,9\n", encoding="utf-8")
    odd = tmp_path / "odd.csv"
    odd.write_text("indicator,target,unit,dispersal_m\nconnectivity,,,500\nconnectivity,,1,600\n", encoding="utf-8")
    above = tmp_path / "above.csv"
    above.write_text("indicator,target,threshold\nconnectivity,,1.5\n", encoding="utf-8")
    twice = tmp_path / "twice.csv"
    twice.write_text("indicator,sd\ncover,0.5\ncover,0.6\n", encoding="utf-8")
    bad = (
        ({"ACHIEVED": inputs["ACHIEVED"][:3]}, "BASELINE has 5 rasters and ACHIEVED 3"),
        ({"INDICATORS": "cover, soil_loss"}, "INDICATORS"),
        ({"INDICATORS": "carbon, soil_loss, cover, habitat, connectivity"}, r"BASELINE .*is in –; t/ha is needed"),
        ({"TARGETS": str(targets)}, r"TARGETS.*row 3, column unit: found 9, allowed is 1 … 4"),
        ({"TARGETS": str(odd)}, r"TARGETS.*row 3, column dispersal_m: found 600.*, allowed is 500"),
        ({"TARGETS": str(above)}, r"TARGETS.*row 2, column threshold: found 1.5, allowed is > 0, <= 1"),
        ({"UNCERTAINTY": str(twice)}, r"UNCERTAINTY.*row 3.*each once"),
        ({"CONTROLS": inputs["UNITS"]}, "lies wholly within UNITS"),
    )
    for changes, message in bad:
        with pytest.raises(QgsProcessingException, match=message):
            _run(algorithms, county, tmp_path / "x", **changes)


def test_units_of_other_producers_are_not_judged(algorithms, county, tmp_path):
    """A raster of another producer that spells its unit otherwise is taken; its unit names an own indicator's."""
    from osgeo import gdal

    paths = {}
    for stage in ("baseline", "achieved"):
        paths[stage] = str(tmp_path / f"{stage}.tif")
        copy = gdal.Translate(paths[stage], f"{county}/{stage}_carbon.tif")
        copy.SetMetadata({})
        copy.GetRasterBand(1).SetUnitType("Mg ha-1")
        copy.FlushCache()
    rasters = {"BASELINE": [paths["baseline"]], "ACHIEVED": [paths["achieved"]], "TARGETS": None, "UNCERTAINTY": None}
    table, _, _ = _run(algorithms, county, tmp_path / "a", INDICATORS="carbon", **rasters)
    assert table.loc[("1", "carbon"), "measure_un"] == "t/ha"
    table, _, _ = _run(algorithms, county, tmp_path / "b", INDICATORS="biomass", **rasters)
    assert table.loc[("1", "biomass"), "amount_un"] == "Mg ha-1·ha"


def test_units_partly_beyond_the_data_count_by_what_has_data(algorithms, county, tmp_path):
    from osgeo import gdal

    dataset = gdal.Open(f"{county}/baseline_cover.tif")
    x0, _, _, y0, _, _ = dataset.GetGeoTransform()
    boundary = _shapes(county, "boundary")[0]
    x, y = boundary.bounds[0], boundary.centroid.y
    units = _layer(
        tmp_path / "edge.gpkg",
        [shapely.box(x - 300, y - 200, x + 300, y + 200), shapely.box(x0 - 900, y0 + 10, x0 - 600, y0 + 300)],
    )
    table, _, _ = _run(algorithms, county, tmp_path / "a", UNITS=units, TARGETS=None)
    edge, outside = table.loc[("1", "carbon")], table.loc[("2", "carbon")]
    assert 0 < edge["covered"] < 0.9
    assert "data cover" in edge["note_en"]
    assert edge["amount"] == pytest.approx(edge["effect"] * edge["own_ha"] * edge["covered"] * 44 / 12)
    assert np.isnan(outside["effect"])
    assert outside["note_en"].startswith("no data at both dates")
    assert table.loc[("total", "carbon"), "amount"] == pytest.approx(edge["amount"])


def _eca(quality, threshold, dispersal):
    """ECA (ha) of cells of 30 m, and area by quality: distances cell by cell, ways by Floyd and Warshall."""
    from scipy import ndimage

    with np.errstate(invalid="ignore"):
        labels, count = ndimage.label(quality >= threshold, np.ones((3, 3)))
    weight = ndimage.sum_labels(np.nan_to_num(quality), labels, np.arange(1, count + 1)) * 0.09
    cells = [np.argwhere(labels == number + 1) for number in range(count)]
    ways = np.zeros((count, count))
    for one in range(count):
        for other in range(one):
            gap = np.maximum(np.abs(cells[one][:, None] - cells[other][None]) - 1, 0) * 30.0
            ways[one, other] = ways[other, one] = np.hypot(gap[..., 0], gap[..., 1]).min()
    for through in range(count):
        ways = np.minimum(ways, ways[:, through, None] + ways[through])
    return np.sqrt(weight @ 0.5 ** (ways / dispersal) @ weight), weight.sum()


def test_connectivity_is_what_the_land_of_each_unit_adds(algorithms, county, tmp_path):
    """Against the same measure computed anew, cell by cell, for the raster with each unit's cells as at the baseline."""
    from osgeo import gdal

    targets = tmp_path / "targets.csv"
    targets.write_text("indicator,target,threshold,dispersal_m\nconnectivity,130,0.55,60\n", encoding="utf-8")
    table, out, _ = _run(algorithms, county, tmp_path / "a", TARGETS=str(targets), CONTROLS=None)
    paths = [f"{county}/{stage}_habitat.tif" for stage in ("baseline", "achieved")]
    before, after = (np.where(values < 0, np.nan, values) for values in (gdal.Open(p).ReadAsArray() for p in paths))
    x0, size, _, y0, _, _ = gdal.Open(paths[0]).GetGeoTransform()
    rows, columns = np.indices(before.shape)
    x, y = x0 + (columns + 0.5) * size, y0 - (rows + 0.5) * size
    inside = [shapely.contains_xy(shape, x, y) for shape in _shapes(county, "treated")]
    whole, area = _eca(after, 0.55, 60)
    rows = table.xs("connectivity", level=1)
    for number, land in enumerate([*inside, np.any(inside, axis=0)]):
        row = rows.iloc[number]
        without, less = _eca(np.where(land, before, after), 0.55, 60)
        assert row["effect"] == pytest.approx(whole - without, rel=1e-6)
        assert (row["achieved"], row["baseline"]) == pytest.approx((whole, _eca(before, 0.55, 60)[0]), rel=1e-6)
        assert row["change"] == pytest.approx(row["effect"] + row["control"])
        assert f"ΔECA {100 * (whole / without - 1):+.3g} %, ΔA {100 * (area / less - 1):+.3g} %" in row["note_en"]
        assert row["unit_cost"] == pytest.approx(row["cost"] * 1e4 / row["effect"])
        assert (row["measure_un"], row["amount_un"], row["met"]) == ("ha ECA", "ha ECA", float(whole >= 130))
        assert np.isnan(row["low"])
        assert "0.55, median dispersal distance 60 m" in row["method_en"]
    assert "do not add up" in rows.loc["total", "note_en"]
    page = Path(out["REPORT"]).read_text(encoding="utf-8")
    assert "ΔECA" in page
    assert "ha ECA" in page


def test_connectivity_alone_needs_neither_controls_nor_other_indicators(algorithms, county, tmp_path):
    pair = {stage.upper(): [f"{county}/{stage}_habitat.tif"] for stage in ("baseline", "achieved")}
    alone = {"INDICATORS": "connectivity", "TARGETS": None, "UNCERTAINTY": None, "CONTROLS": None}
    table, out, log = _run(algorithms, county, tmp_path / "a", **pair, **alone)
    assert list(table.index) == [
        ("1", "connectivity"),
        ("2", "connectivity"),
        ("3", "connectivity"),
        ("4", "connectivity"),
        ("total", "connectivity"),
    ]
    assert (table["effect"] > 0).all()
    assert "Without CONTROLS" not in log
    from osgeo import ogr

    dataset = ogr.Open(out["OUTPUT"])
    assert [feature["connec_eff"] for feature in dataset.GetLayer(0)] == pytest.approx(list(table["effect"][:4]))


def test_connectivity_refuses_what_is_no_share_of_quality(algorithms, county, tmp_path):
    from osgeo import gdal
    from qgis.core import QgsProcessingException

    path = str(tmp_path / "per cent.tif")
    raster = gdal.Translate(path, f"{county}/achieved_habitat.tif", outputType=gdal.GDT_Float32)
    values = raster.ReadAsArray()
    raster.WriteArray(np.where(values < 0, values, values * 100))
    raster.FlushCache()
    pair = {"BASELINE": [f"{county}/baseline_habitat.tif"], "ACHIEVED": [path]}
    with pytest.raises(QgsProcessingException, match=r"ACHIEVED \(per cent.*found .*, allowed is 0 … 1"):
        _run(algorithms, county, tmp_path / "x", INDICATORS="connectivity", TARGETS=None, UNCERTAINTY=None, **pair)


def test_the_report_is_in_the_users_language(made, algorithms, county, tmp_path, monkeypatch):
    from land_restoration.restoration_plugin.bridge import bilingual_page

    monkeypatch.setattr(bilingual_page.styling, "chinese", lambda: True)
    chinese = Path(_run(algorithms, county, tmp_path / "a")[1]["REPORT"]).read_text(encoding="utf-8")
    english = Path(made[1]["REPORT"]).read_text(encoding="utf-8")
    pairs = (
        ("生境连通性", "Habitat connectivity"),
        ("景观贡献：现状等效连通面积", "contribution to the landscape"),
        ("各单元贡献相互依存，不可相加", "contributions of units depend on each other and do not add up"),
        ("ΔECA % 大于 ΔA %", "ΔECA % above ΔA %"),
    )
    for zh, en in pairs:
        assert (zh in chinese, en in chinese) == (True, False)
        assert (zh in english, en in english) == (False, True)
