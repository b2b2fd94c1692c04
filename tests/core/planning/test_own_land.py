import numpy as np
import pytest
import shapely
from land_restoration.restoration_plugin.core.planning.overlay_pieces import own_land


def test_own_land_adds_up_to_the_union_and_the_earlier_keeps_its_land():
    rng = np.random.default_rng(5)
    shapes = shapely.buffer(shapely.points(rng.uniform(0, 100, (40, 2))), rng.uniform(5, 20, 40))
    own = own_land(shapes)
    assert shapely.area(own).sum() == pytest.approx(shapely.union_all(shapes).area)
    assert own[0].equals(shapes[0])
    pairs = shapely.STRtree(own).query(own, predicate="overlaps")
    assert shapely.area(shapely.intersection(own[pairs[0]], own[pairs[1]])).max(initial=0.0) < 1e-9


def test_what_an_earlier_one_covers_wholly_is_empty():
    shapes = np.array([shapely.box(0, 0, 9, 9), shapely.box(1, 1, 2, 2), shapely.box(20, 0, 21, 1)], dtype=object)
    assert shapely.area(own_land(shapes)).tolist() == [81.0, 0.0, 1.0]
    assert len(own_land(np.zeros(0, dtype=object))) == 0
