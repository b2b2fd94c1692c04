"""The sample county: complete, sound, the same again; and what was planted is where truth says."""

from collections import Counter

import geopandas as gpd
import numpy as np
import pytest
import shapely
from land_restoration.restoration_plugin.core.errors import Cancelled, OutOfRange
from land_restoration.restoration_plugin.core.sample.county import county
from land_restoration.restoration_plugin.core.sample.site import Site
from land_restoration.restoration_plugin.core.statistics.trend_test import trend_test
from land_restoration.restoration_plugin.core.vegetation.disturbance_history import disturbance_history
from land_restoration.restoration_plugin.core.vegetation.early_warning import early_warning, warning_scale
from numpy.testing import assert_allclose, assert_array_equal
from scipy.ndimage import distance_transform_edt

SIZE = 60


def _gather(size=SIZE, **options):
    whole = {"rasters": {}, "layers": {}, "tables": {}, "truth": {}}
    for part in county(size, **options):
        for name, store in whole.items():
            new = getattr(part, name)
            assert not set(new) & set(store)
            store.update(new)
    return whole


@pytest.fixture(scope="module")
def made():
    return _gather()


@pytest.fixture(scope="module")
def site():
    return Site(SIZE, 30.0, 12, 1)


def _block(site, truth):
    return site.inside(truth["block"])


def test_every_raster_covers_the_land_and_nothing_else(made, site):
    partial = {"surge", "wave", "retreat", "currents", "grounds"}
    for name, raster in made["rasters"].items():
        values = raster.values
        assert values.shape[1:] == site.shape, name
        if raster.kind == "measure":
            assert values.dtype == np.float32, name
            assert raster.unit, name
            assert np.isnan(values[:, ~site.land]).all(), name
            if name not in partial and name != "ndvi_gaps":
                assert np.isfinite(values[:, site.land]).all(), name
            assert np.ptp(values[np.isfinite(values)]) > 0 or name == "grounds" or name == "currents", name
        elif raster.kind == "class":
            assert (values[:, ~site.land] == 0).all(), name
            assert len(np.unique(values[values > 0])) > 1, name
        else:
            assert set(np.unique(values)) == {0, 1, 255}, name
        if raster.names:
            assert len(raster.names) == len(values), name


def test_every_layer_has_sound_shapes(made):
    for name, frame in made["layers"].items():
        assert len(frame) > 0, name
        assert frame.crs.to_epsg() == 4549, name
        assert not frame.geometry.is_empty.any(), name
        assert name == "projects_dirty" or frame.geometry.is_valid.all(), name
        assert len({kind.replace("Multi", "") for kind in frame.geom_type}) == 1, name


def test_fractions_and_percentages_keep_their_limits(made):
    rasters = {name: raster.values for name, raster in made["rasters"].items()}
    for name in (
        "cover",
        "rock_exposure",
        "carbonate_rock",
        "habitat_quality",
        "delivery",
        "infiltration",
        "albedo",
        "red",
        "nir",
    ):
        assert np.nanmin(rasters[name]) >= 0, name
        assert np.nanmax(rasters[name]) <= 1, name
    assert_allclose(
        rasters["sand"] + rasters["silt"] + rasters["clay"],
        np.where(np.isnan(rasters["sand"]), np.nan, 100.0),
        atol=1e-4,
    )
    assert np.nanmax(rasters["erodibility"]) < 0.1317
    assert np.nanmin(rasters["resistance"]) >= 1


def test_ndvi_and_albedo_come_from_the_bands(made):
    rasters = {
        name: raster.values[0].astype(float) for name, raster in made["rasters"].items() if len(raster.values) == 1
    }
    red, nir = rasters["red"], rasters["nir"]
    assert_allclose((nir - red) / (nir + red), rasters["ndvi"], atol=1e-5)
    weights = {"blue": 0.356, "red": 0.130, "nir": 0.373, "swir1": 0.085, "swir2": 0.072}
    assert_allclose(sum(w * rasters[b] for b, w in weights.items()) - 0.0018, rasters["albedo"], atol=1e-6)


def test_albedo_falls_as_the_land_greens(made):
    """Else the desertification index would not apply."""
    ndvi, albedo = (made["rasters"][name].values[0] for name in ("ndvi", "albedo"))
    dry = made["rasters"]["aridity"].values[0] < 0.65
    usable = dry & (made["rasters"]["landcover_2020"].values[0] != 5)
    assert usable.sum() > 100
    assert np.polyfit(ndvi[usable], albedo[usable], 1)[0] < -0.05


def test_all_land_drains_to_the_sea(made, site):
    """From each cell the steepest way down ends at the shore, not in a pit."""
    height = made["rasters"]["dem"].values[0].astype(float)
    lower = np.zeros(site.shape, dtype=bool)
    padded = np.pad(height, 1, constant_values=np.nan)
    for down in range(3):
        for right in range(3):
            with np.errstate(invalid="ignore"):
                lower |= padded[down : down + SIZE, right : right + SIZE] < height
    pits = site.land & ~lower
    shore = distance_transform_edt(np.pad(site.land, 1))[1:-1, 1:-1] < 1.5
    assert pits.any()
    assert not (pits & ~shore).any()
    assert (site.u[pits] > 15).all()


def test_administrations_tile_the_planning_area(made):
    layers = made["layers"]
    whole = layers["boundary"]["area_ha"].sum()
    for name, digits in (("province", 2), ("city", 4), ("county", 6), ("township", 9), ("village", 12)):
        frame = layers[name]
        assert_allclose(frame["area_ha"].sum(), whole, rtol=1e-6)
        assert (frame["code"].str.len() == digits).all()
        assert frame["code"].is_unique
        assert frame["code"].str[:2].isin(["98", "99"]).all()
    assert len(layers["province"]) == 2
    assert set(layers["village"]["code"].str[:9]) == set(layers["township"]["code"])


def test_land_use_polygons_tile_the_land_with_known_codes(made):
    landuse = made["layers"]["landuse"]
    boundary = made["layers"]["boundary"].geometry.iloc[0]
    double = made["truth"]["conflicts"]["double_funding"][0]["area_ha"]
    assert_allclose(landuse.area.sum(), boundary.area, rtol=1e-6)
    assert double > 0
    assert landuse["DLBM"].str.fullmatch(r"\d{4}[KA]?").all()
    assert landuse["DLBM"].str.endswith("K").any()
    assert landuse["DLBM"].str.endswith("A").any()
    assert_allclose(landuse["TBMJ"] / 1e4, landuse["area_ha"], rtol=1e-3, atol=1e-5)
    assert landuse["KCXS"].between(0, 1).all()


def test_budgets_are_the_sum_of_their_sources(made):
    funds = ["central", "provincial", "local", "enterprise", "social"]
    for name in ("units", "projects"):
        frame = made["layers"][name]
        assert_allclose(frame[funds].sum(axis=1), frame["budget"], atol=1e-6)
    truth = made["truth"]["units"]
    assert_allclose(sum(truth["budget_by_county"].values()), truth["budget"], atol=0.05)


def test_planted_trends_are_found(made, site):
    annual = made["rasters"]["ndvi_annual"].values
    found = trend_test(annual, np.arange(12.0))
    planted = np.zeros(site.shape, dtype=bool)
    for truth in made["truth"]["trends"]:
        block = _block(site, truth)
        planted |= block
        assert block.sum() == truth["cells"]
        assert_allclose(found.slope[block].mean(), truth["slope"], rtol=0.1)
        assert (found.p[block] <= 0.05).mean() > 0.95
    for truth in (*made["truth"]["breaks"], made["truth"]["slowing_down"]):
        planted |= _block(site, truth)
    calm = site.land & ~planted & (made["rasters"]["landcover_2020"].values[0] != 5)
    assert (found.p[calm] <= 0.05).mean() < 0.10


def test_planted_breaks_are_found_in_their_year(made, site):
    annual = made["rasters"]["ndvi_annual"].values
    year, drop, regained = disturbance_history(*annual, start=2009, least_drop=0.12)
    planted = np.zeros(site.shape, dtype=bool)
    for truth in made["truth"]["breaks"]:
        block = _block(site, truth)
        planted |= block
        assert (year[block] == truth["year"]).mean() > 0.9
        assert_allclose(drop[block].mean(), truth["drop"], atol=0.06)
        assert (np.nanmean(regained[block]) > 0.4) == (truth["recovery_years"] is not None)
    assert (year[site.land & ~planted] > 0).mean() < 0.01


@pytest.mark.long
def test_planted_slowing_down_is_found(made, site):
    monthly = made["rasters"]["ndvi_monthly"].values
    _, _, p, _, _ = early_warning(
        *monthly,
        steps=range(144),
        window=50,
        bandwidth=0.25,
        surrogates=200,
        seed=1,
        period=12,
        minimum=60,
        scale=warning_scale(),
    )
    block = _block(site, made["truth"]["slowing_down"])
    assert (p[block] <= 0.05).mean() > 0.6
    assert np.nanmean(p[site.land & ~block] <= 0.05) < 0.10


def test_planted_gaps_are_a_fifth(made, site):
    gaps = made["rasters"]["ndvi_gaps"].values[:, site.land]
    assert_allclose(np.isnan(gaps).mean(), 0.2, atol=0.005)


def test_planted_transitions_are_in_the_land_cover(made, site):
    for truth in made["truth"]["transitions"]:
        block = site.inside(truth["block"])
        assert block.sum() == truth["cells"] > 0
        for year, code in truth["codes"].items():
            assert_array_equal(made["rasters"][f"landcover_{year}"].values[0][block], code, err_msg=truth["name"])


def test_planted_hot_and_cold_units_stand_out(made):
    units, truth = made["layers"]["units"].set_index("unit_code"), made["truth"]["hot_spots"]
    rest = units.drop([*truth["hot"], *truth["cold"]])[truth["field"]]
    assert units.loc[truth["hot"], truth["field"]].min() > rest.mean() + 3 * rest.std()
    assert units.loc[truth["cold"], truth["field"]].max() < rest.mean() - 2.5 * rest.std()


def test_planted_cause_explains_most(made):
    units, truth = made["layers"]["units"], made["truth"]["causes"]
    response = units[truth["response"]]

    def share(field):
        within = units.groupby(field)[truth["response"]].transform("mean")
        return 1 - ((response - within) ** 2).sum() / ((response - response.mean()) ** 2).sum()

    assert share(truth["strongest"]) > 0.7 > 0.2 > share(truth["without_effect"])


def _overlap(made, project, layer):
    projects = made["layers"]["projects"].set_index("proj_id").geometry
    if layer == "cropland":
        landuse = made["layers"]["landuse"]
        other = landuse[landuse["DLBM"].str.startswith("01")]
    else:
        other = made["layers"][layer]
    return projects[project].intersection(shapely.unary_union(other.geometry)).area / 1e4


def test_truth_lists_exactly_the_overlaps_that_exist(made):
    truth = made["truth"]["conflicts"]
    listed = {(row["project"], row["layer"]): row["area_ha"] for row in truth["overlaps"]}
    layers = {layer for _, layer in listed} | {"redline", "farmland", "urban", "reserves", "river_shore", "coast"}
    for project in made["layers"]["projects"]["proj_id"]:
        for layer in layers:
            assert_allclose(_overlap(made, project, layer), listed.get((project, layer), 0.0), rtol=1e-4, atol=1.5e-6)


def test_each_planted_conflict_is_one(made):
    projects = made["layers"]["projects"].set_index("proj_id")
    truth = made["truth"]["conflicts"]
    rules = {row["project"]: row["rule"] for row in truth["planted"]}
    assert set(rules.values()) == {f"C{i:02d}" for i in range(1, 23)} - {"C16"}
    where = {"C01": "redline", "C02": "redline", "C03": "farmland", "C04": "cropland", "C05": "redline", "C06": "farmland",
             "C07": "urban", "C08": "redline", "C09": "corridors", "C15": "redline", "C18": "reserves", "C19": "cropland"}  # fmt: skip
    controls = ("natural_forest", "wetland", "basic_grassland", "heritage", "flood", "minerals", "water_source")
    for project, rule in rules.items():
        if rule in where:
            assert _overlap(made, project, where[rule]) > 0, (project, rule)
        elif rule in ("C20", "C21"):
            assert sum(_overlap(made, project, layer) > 0 for layer in controls) == 1, (project, rule)
    assert (projects["water_need"] > projects["water_have"]).sum() == 1
    wrong = (projects["plan_area"] / projects["area_ha"] - 1).abs() > 0.005
    assert [rules[i] for i in projects.index[wrong]] == ["C12"]
    first, last = truth["plan_period"]
    outside = (projects["start_year"] < first) | (projects["end_year"] > last)
    assert [rules[i] for i in projects.index[outside]] == ["C13"]
    assert truth["not_listed"] == [i for i, rule in rules.items() if rule == "C22"]
    assert truth["key_areas_uncovered"] == [4]


def test_the_sliver_is_narrower_than_the_tolerance(made):
    truth = made["truth"]["conflicts"]
    project = next(row["project"] for row in truth["planted"] if row["rule"] == "C15")
    shape = made["layers"]["projects"].set_index("proj_id").geometry[project]
    part = shape.intersection(shapely.unary_union(made["layers"]["redline"].geometry))
    west, _, east, _ = part.bounds
    assert 0 < east - west < 3


def test_double_funding_is_the_one_overlap_between_projects(made):
    projects = made["layers"]["projects"]
    (double,) = made["truth"]["conflicts"]["double_funding"]
    pairs = gpd.sjoin(projects[["proj_id", "geometry"]], projects[["proj_id", "geometry"]], predicate="overlaps")
    assert {tuple(sorted(pair)) for pair in zip(pairs["proj_id_left"], pairs["proj_id_right"])} == {
        tuple(double["projects"])
    }
    total = made["truth"]["projects"]
    assert_allclose(total["area_ha"] - total["area_without_overlap_ha"], double["area_ha"], atol=1e-4)


def test_dirty_projects_hold_the_same_land(made):
    clean, dirty = made["layers"]["projects"].geometry, made["layers"]["projects_dirty"].geometry
    assert not dirty.is_valid.all()
    mended = shapely.make_valid(dirty.to_numpy())
    assert_allclose(shapely.area(shapely.symmetric_difference(mended, clean.to_numpy())), 0, atol=1e-6)


def test_treatment_changes_what_truth_says(made, site):
    effect, drift = made["truth"]["outcomes"]["effect"], made["truth"]["outcomes"]["drift"]

    def mean_change(name, layer):
        before, after = (made["rasters"][f"{stage}_{name}"].values[0] for stage in ("baseline", "achieved"))
        inside = np.zeros(site.shape, dtype=bool)
        for shape in made["layers"][layer].geometry:
            inside |= shapely.contains_xy(shape, site.x, site.y)
        change = after / before - 1 if name == "soil_loss" else after - before
        return change[inside & site.land].mean()

    for name, value in effect.items():
        assert_allclose(mean_change(name, "controls"), drift[name], atol=2e-4, rtol=1e-4)
        assert_allclose(mean_change(name, "treated"), drift[name] + value, atol=2e-4, rtol=1e-4)


def test_links_costs_and_sources_agree(made):
    paths, sources = made["layers"]["paths"], made["layers"]["sources"].set_index("source_id").geometry
    cost, corridor = (made["rasters"][name].values[0] for name in ("cost_distance", "corridor"))
    ids = made["rasters"]["source_ids"].values[0]
    assert len(sources) >= 4
    assert_array_equal(cost[ids > 0], 0)
    assert np.nanmin(corridor) == 0
    for row in paths.itertuples():
        assert row.geometry.distance(sources[row.from_id]) < 1e-6
        assert row.geometry.distance(sources[row.to_id]) < 1e-6
        assert row.cost >= row.length_m * 0.999


def test_the_same_seed_gives_the_same_county_and_another_one_does_not(made):
    again, other = _gather(), _gather(seed=2)
    for name, raster in made["rasters"].items():
        assert_array_equal(again["rasters"][name].values, raster.values, err_msg=name)
    for name, frame in made["layers"].items():
        assert again["layers"][name].equals(frame), name
    for name, table in made["tables"].items():
        assert again["tables"][name].equals(table), name
    assert again["truth"] == made["truth"]
    assert not np.array_equal(other["rasters"]["dem"].values, made["rasters"]["dem"].values, equal_nan=True)


@pytest.mark.parametrize(("option", "value"), [("size", 59), ("cell_size", 0), ("years", 1), ("seed", -1)])
def test_what_lies_outside_the_limits_is_refused(option, value):
    with pytest.raises(OutOfRange, match=rf"{option.upper()}: found {value}, allowed is "):
        next(county(**{option: value}))


@pytest.mark.long
@pytest.mark.parametrize(
    "options", [{"seed": 7}, {"size": 150, "seed": 3}, {"size": 80, "cell_size": 10.0, "years": 2}]
)
def test_other_counties_are_complete_too(options):
    made = _gather(**options)
    assert all(len(frame) for frame in made["layers"].values())
    truth = made["truth"]
    assert {row["rule"] for row in truth["conflicts"]["planted"]} == {f"C{i:02d}" for i in range(1, 23)} - {"C16"}
    assert len(truth["conflicts"]["double_funding"]) == 1


def test_a_cancel_is_heard_within_the_long_topics():
    """Each of them looks several times, not only when it begins."""
    looks = Counter()
    for _ in county(SIZE, 30.0, 12, 1, lambda fraction: looks.update([fraction])):
        pass
    assert min(looks[fraction] for fraction in (0.0, 0.2, 0.25, 0.3, 0.55, 0.65, 0.85)) >= 5
    assert looks[0.3] >= 12 * 12  # each month of the series

    left = [8]

    def progress(fraction):
        left[0] -= 1
        if not left[0]:
            raise Cancelled

    with pytest.raises(Cancelled):
        next(county(SIZE, 30.0, 12, 1, progress))
