"""The tables of the services keep the totals of the rasters."""

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.land.legend import legend
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.core.services.carbon_stock import carbon_pools, carbon_stock
from land_restoration.restoration_plugin.core.services.carbon_summary import add_carbon, carbon_by_class, carbon_summary
from land_restoration.restoration_plugin.core.services.importance_grading import (
    grade_amounts,
    grade_names,
    grade_summary,
    importance_grading,
)
from land_restoration.restoration_plugin.core.services.water_conservation import (
    add_classes,
    conservation_by_class,
    conservation_summary,
    water_conservation,
)

POOLS = carbon_pools(pd.DataFrame({"code": [1, 2], "above": [40, 5], "soil": [30, 10]}))


def landscape(seed=0, shape=(30, 20)):
    random = np.random.default_rng(seed)
    now, later = (random.integers(1, 4, shape).astype(np.int32) for _ in range(2))
    now[0, :5] = NO_CLASS
    areas = random.uniform(0.08, 0.1, shape)
    return now, later, areas


def test_carbon_by_class_in_parts():
    now, later, areas = landscape()
    parts = [
        carbon_by_class(now[s], later[s], areas[s], pools=POOLS, soil_share=0.5) for s in (slice(0, 7), slice(7, 30))
    ]
    table, total, gain, unknown = carbon_summary(add_carbon(*parts), POOLS, with_change=True)
    stock, change = carbon_stock(now, later, pools=POOLS, soil_share=0.5)
    assert total == pytest.approx(np.nansum(stock * areas), rel=1e-6)
    assert gain == pytest.approx(np.nansum(change * areas), rel=1e-5)
    assert unknown == {3: pytest.approx(areas[now == 3].sum())}
    assert table["co2_t"].sum() == pytest.approx(gain * 44 / 12)
    plain = carbon_summary(carbon_by_class(now, None, areas, pools=POOLS, soil_share=1.0), POOLS, with_change=False)
    assert "change_t" not in plain[0].columns
    assert plain[2] == 0


def test_water_by_class_in_parts():
    _, cover, areas = landscape(3)
    random = np.random.default_rng(1)
    rain, loss = random.uniform(300, 900, cover.shape), random.uniform(300, 700, cover.shape)
    runoff = legend("igbp", "runoff")
    options = {"runoff": runoff, "negative": "report"}
    parts = [
        conservation_by_class(rain[s], loss[s], cover[s], areas[s], **options) for s in (slice(0, 9), slice(9, 30))
    ]
    table = conservation_summary(add_classes(*parts), runoff)
    depth = water_conservation(rain, loss, cover, **options)
    assert table["volume_m3"].sum() == pytest.approx((depth * areas * 10).sum(), rel=1e-6)
    assert table["deficit"].sum() == (depth < 0).sum()
    assert table["area_ha"].sum() == pytest.approx(areas.sum())
    assert table["depth_mm"].to_numpy() == pytest.approx((table["volume_m3"] / table["area_ha"] / 10).to_numpy())


def test_amounts_by_grade_keep_the_total():
    random = np.random.default_rng(2)
    values = random.gamma(1, 5, (20, 20)).astype(np.float32)
    values[0, 0] = np.nan
    thresholds = np.array([12, 4], dtype=np.float32)
    names = grade_names(3)
    amounts = sum(
        grade_amounts(values[s], np.array([[2.0]]), thresholds=thresholds) for s in (slice(0, 9), slice(9, 20))
    )
    table = grade_summary(amounts, thresholds, names)
    assert table["class"].tolist() == [3, 2, 1]
    assert table["amount"].sum() == pytest.approx(2 * np.nansum(values.astype(float)))
    assert table["cells"].tolist() == [(importance_grading(values, thresholds) == code).sum() for code in (3, 2, 1)]
    assert table["lower"].tolist() == [12, 4, 0]
    assert table["area_share"].sum() == pytest.approx(1)
