"""Habitat quality against its equations, brute force, and independence of windows."""

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable, OutOfRange
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.core.services.habitat_quality import (
    habitat_model,
    habitat_quality,
    halo,
    quality_of_window,
)
from land_restoration.restoration_plugin.core.services.habitat_rarity import add_counts, class_counts, habitat_rarity
from land_restoration.restoration_plugin.core.services.threat_decay import threat_decay
from numpy.testing import assert_allclose, assert_array_equal

SENSITIVITY = pd.DataFrame({"LUCODE": [1, 2, 3], "HABITAT": [1, 0.5, 0], "t1": [1, 0.5, 0.3], "T2": [1, 1, 1]})
THREATS = pd.DataFrame(
    {"THREAT": ["t1", "t2"], "MAX_DIST": [40, 70], "WEIGHT": [0.7, 1.0], "DECAY": ["linear", "exponential"]}
)
MODEL = habitat_model(SENSITIVITY, THREATS)


def brute_force(threat, distance, decay, aspect=1.0):
    rows, columns = np.nonzero(np.isfinite(threat) & (threat != 0))
    result = np.zeros(threat.shape)
    for row, column in np.ndindex(threat.shape):
        if rows.size:
            d = np.sqrt(((rows - row) * aspect) ** 2 + (columns - column) ** 2).min()
            if d <= distance:
                result[row, column] = 1 - d / distance if decay == "linear" else np.exp(-2.99 * d / distance)
    return result


def test_published_values():
    """Decay at d = 2 of 4, and quality at D 0.2, k 0.5, z 2.5."""
    threat = np.array([[1.0, 0, 0, 0, 0, 0]])
    assert threat_decay(threat, 4)[0, 2] == pytest.approx(0.5)
    assert threat_decay(threat, 4, "exponential")[0, 2] == pytest.approx(0.2242486047)
    one = habitat_model(
        pd.DataFrame({"code": [1], "habitat": [1.0], "t": [0.2]}),
        pd.DataFrame({"threat": ["t"], "distance": [1.0], "weight": [3.0], "decay": ["linear"]}),
    )
    quality, degradation = habitat_quality(
        np.array([[1]], dtype=np.int32), None, [np.array([[1.0]])], model=one, cell_size=1, half_saturation=0.5
    )
    assert degradation[0, 0] == pytest.approx(0.2)
    assert quality[0, 0] == pytest.approx(0.9081061216)


@pytest.mark.parametrize("decay", ["linear", "exponential"])
@pytest.mark.parametrize(
    ("density", "distance", "aspect"), [(0.02, 5, 1.0), (0.3, 2.5, 1.0), (0.01, 7, 0.5), (0.01, 30, 2.0), (0, 3, 1)]
)
def test_decay_equals_brute_force(decay, density, distance, aspect):
    random = np.random.default_rng(3)
    threat = np.where(random.random((23, 31)) < density, random.uniform(0.1, 1, (23, 31)), 0.0)
    threat[random.random(threat.shape) < 0.05] = np.nan
    assert_allclose(
        threat_decay(threat, distance, decay, aspect), brute_force(threat, distance, decay, aspect), atol=1e-6
    )


def test_intensity_counts_as_presence_and_nodata_as_none():
    threat = np.array([[0.2, 0, 0, np.nan, np.nan]])
    assert_allclose(threat_decay(threat, 4), [[1, 0.75, 0.5, 0.25, 0]])


def test_a_cell_at_the_largest_distance_is_reached():
    assert threat_decay(np.array([[1.0, 0, 0]]), 2, "exponential")[0, 2] == pytest.approx(np.exp(-2.99))


def landscape(seed=1, shape=(90, 110)):
    random = np.random.default_rng(seed)
    cover = random.integers(1, 4, shape).astype(np.int32)
    cover[random.random(shape) < 0.03] = NO_CLASS
    threats = [np.where(random.random(shape) < 0.004, 1.0, 0.0) for _ in MODEL.threats]
    return cover, np.where(random.random(shape) < 0.5, 0.2, 1.0), threats


def test_windows_with_a_halo_give_the_same_bits():
    cover, access, threats = landscape()
    whole = habitat_quality(cover, access, threats, model=MODEL, cell_size=10.0)
    border = halo(MODEL, 10.0, 10.0)
    assert border == 7

    def padded(values, fill):
        return np.pad(values, border, constant_values=fill)

    stack = [padded(cover, NO_CLASS), padded(access, np.nan), *(padded(threat, np.nan) for threat in threats)]
    for top, left in ((0, 0), (30, 40), (60, 80)):
        rows, columns = slice(top, top + 30 + 2 * border), slice(left, left + 30 + 2 * border)
        parts = quality_of_window(*(values[rows, columns] for values in stack), model=MODEL, cell_size=10.0)
        for part, complete in zip(parts, whole):
            assert_array_equal(part[border:-border, border:-border], complete[top : top + 30, left : left + 30])


def test_more_access_never_raises_quality():
    cover, access, threats = landscape(5)
    closed, _ = habitat_quality(cover, access, threats, model=MODEL, cell_size=1.0)
    open_, degradation = habitat_quality(cover, None, threats, model=MODEL, cell_size=1.0)
    assert (closed[cover > 0] >= open_[cover > 0]).all()
    assert (degradation[cover > 0] <= 1).all()


def test_nodata_and_unknown_classes_stay_nodata():
    cover = np.array([[1, NO_CLASS, 9]], dtype=np.int32)
    for result in habitat_quality(cover, None, [np.zeros((1, 3))] * 2, model=MODEL, cell_size=1.0):
        assert_array_equal(np.isnan(result), [[False, True, True]])


def test_inputs_are_left_alone():
    cover, access, threats = landscape(2)
    copies = [values.copy() for values in (cover, access, *threats)]
    habitat_quality(cover, access, threats, model=MODEL, cell_size=1.0)
    for values, copy in zip((cover, access, *threats), copies):
        assert_array_equal(values, copy)


def test_rarity_in_parts():
    """2/3 for a class that has shrunk to half, 0 for a new one."""
    baseline = np.ones((10, 10), dtype=np.int32)
    cover = baseline.copy()
    cover[5:] = 2
    cover[0, 0] = NO_CLASS
    area = np.full((1, 1), 0.09)
    now, before = add_counts(class_counts(cover[:4], baseline[:4], area), class_counts(cover[4:], baseline[4:], area))
    rarity = habitat_rarity(cover, baseline, now=now, before=before)
    assert rarity[1, 1] == pytest.approx(1 - 49 / 149)
    assert rarity[9, 9] == 0
    assert np.isnan(rarity[0, 0])


@pytest.mark.parametrize(
    ("table", "column", "value", "match"),
    [
        ("threats", "DECAY", ["linear", "cubic"], "row 2, column decay: found cubic"),
        ("threats", "MAX_DIST", [0, 3], "row 1, column max_dist: found 0"),
        ("threats", "WEIGHT", [-1, 3], "column weight: found -1"),
        ("threats", "THREAT", ["t1", "T1"], "each threat once"),
        ("sensitivity", "HABITAT", [1, 50, 0], "column habitat: found 50.*0 … 1"),
        ("sensitivity", "LUCODE", [1, 1, 2], "each code once"),
        ("sensitivity", "LUCODE", [1.5, 1, 2], "whole"),
    ],
)
def test_wrong_tables_are_named(table, column, value, match):
    frames = {"threats": THREATS.copy(), "sensitivity": SENSITIVITY.copy()}
    frames[table][column] = value
    with pytest.raises(InvalidTable, match=match):
        habitat_model(frames["sensitivity"], frames["threats"])


def test_missing_columns_and_rasters_are_named():
    with pytest.raises(InvalidInput, match="column t2 is missing"):
        habitat_model(SENSITIVITY.drop(columns="T2"), THREATS)
    with pytest.raises(InvalidInput, match="sum up to 0"):
        habitat_model(SENSITIVITY, THREATS.assign(WEIGHT=0))
    cover = np.ones((2, 2), dtype=np.int32)
    for count in (1, 3):
        with pytest.raises(InvalidInput, match=f"found {count} rasters.*2 rows"):
            habitat_quality(cover, None, [np.zeros((2, 2))] * count, model=MODEL, cell_size=1.0)
    with pytest.raises(OutOfRange, match="HALF_SATURATION"):
        habitat_quality(cover, None, [np.zeros((2, 2))] * 2, model=MODEL, cell_size=1.0, half_saturation=0)
    with pytest.raises(InvalidInput, match="cubic"):
        threat_decay(np.zeros((2, 2)), 2, "cubic")
    with pytest.raises(OutOfRange, match="DISTANCE"):
        threat_decay(np.zeros((2, 2)), 0)
