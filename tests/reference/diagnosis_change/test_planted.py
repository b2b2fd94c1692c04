"""What was planted in the sample county is found again; the shares of true and false alarms are the assertions."""

import json

import numpy as np
import pytest
from land_restoration.tests.support import examples

SIDE = 20  # of the county, in the units of the blocks


def read(path):
    from osgeo import gdal

    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    values = band.ReadAsArray().astype(float)
    values[values == band.GetNoDataValue()] = np.nan
    return values


def inside(shape, block):
    west, north, east, south = block
    v, u = ((np.arange(count) + 0.5) * SIDE / count for count in shape)
    return ((v >= north) & (v < south))[:, None] & ((u >= west) & (u < east))[None]


@pytest.fixture(scope="module")
def truth(county):
    return json.loads((county / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture
def call(algorithms, county, tmp_path):
    def run(identifier, *outputs, **changed):
        given = {**examples.inputs(identifier, county), **changed}
        targets = {name: str(tmp_path / f"{name.lower()}.tif") for name in outputs}
        examples.run(algorithms[identifier], {**given, **targets})
        return [read(path) for path in targets.values()]

    return run


def other_land(truth, shape):
    """Cells without anything planted in their series."""
    planted = [*truth["trends"], *truth["breaks"], truth["slowing_down"]]
    return ~np.any([inside(shape, item["block"]) for item in planted], axis=0)


@pytest.mark.parametrize(
    ("settings", "hit", "alarm"),
    [
        ({"STACK": ["ndvi_annual.tif"], "METHOD": 0, "FALSE_DISCOVERY": False}, 0.95, 0.15),
        ({"STACK": ["ndvi_annual.tif"], "METHOD": 0, "FALSE_DISCOVERY": True}, 0.8, 0.05),
        ({"STACK": ["ndvi_monthly.tif"], "METHOD": 4, "FALSE_DISCOVERY": True}, 0.95, 0.1),
        ({"STACK": ["ndvi_gaps.tif"], "METHOD": 4, "FALSE_DISCOVERY": True}, 0.95, 0.1),
    ],
    ids=["annual", "annual, controlled", "seasonal", "seasonal, a fifth missing"],
)
def test_trends(call, truth, county, settings, hit, alarm):
    settings = {**settings, "STACK": [str(county / name) for name in settings["STACK"]]}
    slope, classes = call("vegetationtrend", "SLOPE", "CLASSES", **settings)
    known = ~np.isnan(classes)
    for item in truth["trends"]:
        cells = inside(slope.shape, item["block"]) & known
        assert (classes[cells] == (5 if item["slope"] < 0 else 1)).mean() >= hit
        assert abs(np.median(slope[cells]) - item["slope"]) < 0.002
    calm = other_land(truth, slope.shape) & known
    assert np.isin(classes[calm], (1, 5)).mean() <= alarm


def with_gaps(path, target, share):
    """Copy a stack and leave out some of its values."""
    from osgeo import gdal

    copy = gdal.GetDriverByName("GTiff").CreateCopy(str(target), gdal.Open(str(path)))
    values = copy.ReadAsArray()
    values[np.random.default_rng(4).random(values.shape) < share] = copy.GetRasterBand(1).GetNoDataValue()
    copy.WriteArray(values)
    del copy
    return str(target)


@pytest.mark.parametrize("gaps", [0.0, 0.2], ids=["whole", "a fifth missing"])
def test_breaks(call, truth, county, tmp_path, gaps):
    """A drop whose year is missing is found in the next that is known: four of five can be right to the year."""
    stack = with_gaps(county / "ndvi_annual.tif", tmp_path / "stack.tif", gaps)
    year, drop = call("disturbancehistory", "YEAR", "MAGNITUDE", MIN_DROP=0.15, STACK=[stack])
    for item in truth["breaks"]:
        cells = inside(year.shape, item["block"]) & ~np.isnan(year)
        expected = 0.98 * (1 - gaps)
        chance = 3 * (expected * (1 - expected) / cells.sum()) ** 0.5 if gaps else 0.03
        assert (year[cells] == item["year"]).mean() > expected - chance
        assert (year[cells] == 0).mean() < 0.02  # none is overlooked
        assert abs(np.median(drop[cells]) - item["drop"]) < 0.06
    assert (year[other_land(truth, year.shape) & ~np.isnan(year)] != 0).mean() < 0.01


@pytest.mark.parametrize(("stack", "power"), [("ndvi_monthly.tif", 0.66), ("ndvi_gaps.tif", 0.52)])
def test_slowing_down(call, truth, county, stack, power):
    """Twelve years are short: ``power`` is what a simulation apart from this code finds of such series (480 of them).

    A test that knows how the memory rises would find 97 %; 24 years are enough for 93 % (84 % with gaps).
    """
    _, classes = call("earlywarning", "TAU", "CLASSES", STACK=[str(county / stack)], SURROGATES=199)
    known = ~np.isnan(classes)
    cells = inside(classes.shape, truth["slowing_down"]["block"]) & known
    calm = other_land(truth, classes.shape) & known
    assert (classes[cells] >= 3).mean() > power - 3 * (power * (1 - power) / cells.sum()) ** 0.5
    assert (classes[calm] >= 3).mean() < 0.05 + 3 * (0.05 * 0.95 / 199) ** 0.5  # all cells share 199 surrogates


@pytest.mark.parametrize(("gaps", "runs", "hit"), [(0.0, 1, 1.0), (0.2, 6, 0.85)], ids=["whole", "a fifth missing"])
def test_hot_spots(algorithms, county, truth, tmp_path, gaps, runs, hit):
    """Nine hot and four cold units; where neighbours are missing, some are overlooked."""
    from osgeo import ogr

    given, random, found = examples.inputs("hotspots", county), np.random.default_rng(6), []
    units = ogr.Open(str(county / "county.gpkg"))
    for run in range(runs):
        left_out = [str(unit.GetFID()) for unit in units.GetLayer("units") if random.random() < gaps]
        some, target = f'{given["INPUT"]}|subset="fid" NOT IN ({",".join(left_out)})', str(tmp_path / f"{run}.gpkg")
        examples.run(algorithms["hotspots"], {**given, "INPUT": some, "NEIGHBOURS": 0, "OUTPUT": target})
        source = ogr.Open(target)
        found += [(feature["unit_code"], feature["class"]) for feature in source.GetLayer()]
    hot, cold = truth["hot_spots"]["hot"], truth["hot_spots"]["cold"]
    assert np.mean([code >= 5 for unit, code in found if unit in hot]) >= hit
    assert np.mean([code <= 3 for unit, code in found if unit in cold]) >= hit
    assert np.mean([code != 4 for unit, code in found if unit not in {*hot, *cold}]) < 0.1
