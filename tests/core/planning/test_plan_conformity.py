import numpy as np
import pytest
import shapely
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.planning.land_balance import land_balance, land_kinds, zone_access
from land_restoration.restoration_plugin.core.planning.overlay_pieces import overlay_pieces, split_slivers
from land_restoration.restoration_plugin.core.planning.plan_conformity import Plan, Projects, plan_conformity


def _area(shapes):
    return shapely.area(np.asarray(shapes, dtype=object)) / 1e4


def _boxes(*bounds):
    return np.array([shapely.box(*bound) for bound in bounds], dtype=object)


def _projects(shapes, actions):
    return Projects(shapes, [f"P{i}" for i in range(len(shapes))], actions, _area(shapes))


def test_pieces_are_those_of_all_pairs_whichever_layer_is_larger():
    rng = np.random.default_rng(1)
    corners = rng.uniform(0, 100, (60, 2))
    many = _boxes(*[(x, y, x + 9, y + 7) for x, y in corners])
    few = many[:11]
    for first, second in ((few, many), (many, few)):
        left, right, pieces = overlay_pieces(first, second)
        expected = {
            (i, j): a.intersection(b).area
            for i, a in enumerate(first)
            for j, b in enumerate(second)
            if a.intersection(b).area > 0
        }
        assert dict(zip(zip(left, right), shapely.area(pieces))) == pytest.approx(expected)


def test_slivers_are_split_by_area_and_by_width():
    shape = shapely.MultiPolygon(
        [shapely.box(0, 0, 100, 100), shapely.box(200, 0, 202, 500), shapely.box(300, 0, 310, 10)]
    )
    whole, slivers = split_slivers(shape, 400, 3)
    assert whole.area == 10_000
    assert slivers.area == 1_100


def test_most_specific_rule_and_parts_that_add_up():
    shapes = _boxes((0, 0, 100, 100), (200, 0, 300, 100), (0, 300, 100, 400))
    plan = Plan({"redline": _boxes((50, -50, 400, 200)), "core": _boxes((250, 0, 300, 100))})
    conflicts, status = plan_conformity(_projects(shapes, ["terracing", "road", "patrol"]), plan, _area)
    assert conflicts[["project", "rule"]].to_numpy().tolist() == [["P0", "C01"], ["P1", "C02"], ["P1", "C18"]]
    assert conflicts["area_ha"].tolist() == pytest.approx([0.5, 0.5, 0.5])
    assert status["status"].tolist() == ["blocking", "blocking", "free"]
    assert status[["block_ha", "resolv_ha", "free_ha"]].sum(axis=1).to_numpy() == pytest.approx(_area(shapes))


def test_cropland_that_is_gained_elsewhere_is_no_net_loss():
    shapes = _boxes((0, 0, 100, 100), (200, 0, 300, 100))
    plan = Plan({"cropland": _boxes((0, 0, 100, 100))})
    lost, _ = plan_conformity(_projects(shapes, ["grass_planting", "patrol"]), plan, _area)
    kept, _ = plan_conformity(_projects(shapes, ["grass_planting", "cropland_recovery"]), plan, _area)
    assert lost["rule"].tolist() == ["C19"]
    assert kept["rule"].tolist() == []


def test_a_conflict_is_never_larger_than_its_project():
    rng = np.random.default_rng(5)
    shapes = _boxes(*[(x, y, x + 60, y + 60) for x, y in rng.uniform(0, 500, (40, 2))])
    layer = _boxes(*[(x, y, x + 90, y + 90) for x, y in rng.uniform(0, 500, (40, 2))])
    conflicts, status = plan_conformity(
        _projects(shapes, ["building"] * 40), Plan({"redline": layer, "urban": layer}), _area
    )
    assert len(conflicts) > 40
    assert (conflicts["share"] <= 1).all()
    assert status[["block_ha", "resolv_ha", "free_ha"]].sum(axis=1).to_numpy() == pytest.approx(_area(shapes))


def test_an_unknown_action_is_refused():
    with pytest.raises(InvalidInput, match="row 1: found dancing"):
        plan_conformity(_projects(_boxes((0, 0, 1, 1)), ["dancing"]), Plan(), _area)


def test_balance_counts_land_of_two_projects_once():
    shapes = _boxes((0, 0, 100, 100), (50, 0, 150, 100))
    land = _boxes((0, 0, 150, 100))
    balance = land_balance(shapes, ["afforestation", "road"], land, np.array(["cropland"], dtype=object), _area)
    rows = balance.set_index("kind")["net"]
    assert rows.to_dict() == pytest.approx({"cropland": -1.5, "forest": 1.0, "construction": 0.5})


def test_land_codes_pass_through_the_crosswalk():
    kinds, unknown = land_kinds(["0103", "0301K", "0601", "0404", "9999"])
    assert kinds.tolist() == ["cropland", "forest", "construction", "other", "other"]
    assert unknown == ["9999"]


def test_access_of_lines_and_zones():
    layers = {"redline": _boxes((0, 0, 100, 100)), "cropland": _boxes((0, 0, 1, 1))}
    table = zone_access(layers, (_boxes((0, 0, 100, 100), (50, 0, 150, 100), (500, 0, 600, 100)), ["a", "b", "c"]))
    road = table[table["measure"] == "road"].set_index("zone")["access"]
    assert road.to_dict() == {"redline": "forbidden", "a": "forbidden", "b": "conditional", "c": "allowed"}
