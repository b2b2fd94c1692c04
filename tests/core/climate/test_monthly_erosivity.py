import numpy as np
import pytest
from land_restoration.restoration_plugin.core.climate.monthly_erosivity import monthly_erosivity
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from numpy.testing import assert_allclose

RAIN = [5.0, 10.0, 20.0, 40.0, 60.0, 90.0, 150.0, 120.0, 70.0, 35.0, 15.0, 5.0]
FORMS = {
    "zhang monthly": 1524.772503,
    "arnoldus": 1866.37398,
    "renard-freimund": 3581.555661,
    "wischmeier": 1890.104621,
}


def months(*years):
    return [np.array([[value]]) for year in years for value in year]


@pytest.mark.parametrize(("method", "expected"), FORMS.items())
def test_published_forms(method, expected):
    assert_allclose(monthly_erosivity(*months(RAIN), method=method), [[expected]], rtol=1e-6)


def test_even_rain_has_the_index_of_a_month():
    even = monthly_erosivity(*months([50.0] * 12), method="arnoldus")
    assert_allclose(even, [[0.302 * 50**1.93]], rtol=1e-6)
    assert_allclose(monthly_erosivity(*months([50.0] * 12), method="renard-freimund"), 0.07397 * 50**1.847, rtol=1e-6)


def test_the_index_is_averaged_over_years_not_the_rain():
    other = RAIN[6:] + RAIN[:6]
    both = monthly_erosivity(*months(RAIN, other), method="zhang monthly")
    assert_allclose(both, [[FORMS["zhang monthly"]]], rtol=1e-6)


@pytest.mark.parametrize("method", FORMS)
def test_nodata_stays_and_a_dry_year_is_zero_or_the_constant(method):
    stack = [np.array([[value, np.nan, 0.0]]) for value in RAIN]
    result = monthly_erosivity(*stack, method=method)
    assert np.isnan(result).tolist() == [[False, True, False]]
    assert result[0, 2] == 0
    assert result.dtype == np.float32


def test_wrong_counts_signs_and_forms_are_refused():
    with pytest.raises(InvalidInput, match="found 13 rasters"):
        monthly_erosivity(*months(RAIN, RAIN[:1]), method="arnoldus")
    with pytest.raises(OutOfRange, match="PRECIPITATION: found -5"):
        monthly_erosivity(*months([-5.0] + RAIN[1:]), method="arnoldus")
    with pytest.raises(InvalidInput, match="METHOD: found fournier"):
        monthly_erosivity(*months(RAIN), method="fournier")
