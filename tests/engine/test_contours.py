"""Contours of a cone."""

import numpy as np
from land_restoration.restoration_plugin.engine.contours import contours
from land_restoration.restoration_plugin.engine.grid import Grid


def cone():
    """Height 100 at (500, 500), falling by 0.2 a metre; cells of 10 m."""
    centres = np.arange(5, 1000, 10.0)
    values = 100 - 0.2 * np.hypot(centres[None, :] - 500, centres[::-1][:, None] - 500)
    return values, Grid("", (0.0, 10.0, 0.0, 1000.0, 0.0, -10.0), values.shape)


def test_circles():
    """The level 60 is a circle of 200 m, the level 40 one of 300 m."""
    values, grid = cone()
    found = contours(values, grid, [60, 40, 200])
    assert found["level"].tolist() == [40, 60]
    for level, line in zip(found["level"], found.geometry):
        radius = (100 - level) / 0.2
        assert abs(line.length - 2 * np.pi * radius) < 0.01 * line.length
        assert line.hausdorff_distance(line.centroid) < radius + 2
        assert line.centroid.distance(line) > radius - 2


def test_nodata_has_no_contour():
    values, grid = cone()
    values[:, 50:] = np.nan
    (line,) = contours(values, grid, [60]).geometry
    assert line.bounds[2] <= 510


def test_levels_that_are_not_reached():
    values, grid = cone()
    assert contours(values, grid, [1000]).empty
