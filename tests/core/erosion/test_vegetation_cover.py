import numpy as np
import pytest
from land_restoration.restoration_plugin.core.erosion.vegetation_cover import (
    ndvi_histogram,
    ndvi_percentiles,
    vegetation_cover,
)
from land_restoration.restoration_plugin.core.errors import NotApplicable, OutOfRange
from numpy.testing import assert_allclose


def test_the_published_case_and_its_limits():
    assert_allclose(vegetation_cover(np.array([0.5, 0.0, 0.95, np.nan]), 0.1, 0.8), [0.5714285714, 0, 1, np.nan])


@pytest.mark.parametrize("percents", [(5.0, 95.0), (2.0, 98.0), (0.0, 100.0), (0.5, 99.5)])
def test_percentiles_equal_those_of_the_values(percents):
    ndvi = np.random.default_rng(1).normal(0.5, 0.2, 997).clip(-1, 1).round(4)
    histogram = ndvi_histogram(ndvi[:400]) + ndvi_histogram(np.append(ndvi[400:], np.nan))
    assert_allclose(ndvi_percentiles(histogram, percents), np.percentile(ndvi, percents), atol=1e-9)


def test_scaled_or_constant_or_absent_values_are_refused():
    with pytest.raises(OutOfRange, match=r"NDVI: found 8000.*scale factor"):
        vegetation_cover(np.array([8000.0]), 0.1, 0.8)
    with pytest.raises(OutOfRange, match=r"BARE_NDVI: found 0\.8, allowed is < FULL_NDVI = 0\.8"):
        vegetation_cover(np.array([0.5]), 0.8, 0.8)
    with pytest.raises(NotApplicable, match=r"are both 0\.5000"):
        ndvi_percentiles(ndvi_histogram(np.full(9, 0.5)), (5, 95))
    with pytest.raises(NotApplicable, match="no valid cell"):
        ndvi_percentiles(ndvi_histogram(np.array([np.nan])), (5, 95))
    with pytest.raises(OutOfRange, match="LOW, HIGH"):
        ndvi_percentiles(ndvi_histogram(np.array([0.1, 0.2])), (95, 5))
