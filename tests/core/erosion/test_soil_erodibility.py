import numpy as np
import pytest
from land_restoration.restoration_plugin.core.erosion.soil_erodibility import CARBON, soil_erodibility
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from numpy.testing import assert_allclose


def erodibility(*texture, method, **others):
    return soil_erodibility(
        *np.array(texture, dtype=float)[:, None], **{k: np.array([v]) for k, v in others.items()}, method=method
    )[0]


def test_epic_and_its_chinese_form():
    assert_allclose(erodibility(40, 40, 20, carbon=1.5, method="epic"), 0.03429989889, rtol=1e-6)
    assert_allclose(erodibility(40, 40, 20, carbon=1.5, method="epic china"), 0.01586876185, rtol=1e-6)


def test_the_handbooks_nomograph():
    found = erodibility(
        5, 65, 30, carbon=2.8 * CARBON, very_fine_sand=0.0, structure=2.0, permeability=4.0, method="nomograph"
    )
    assert_allclose(found, 0.04093911124, rtol=1e-6)


def test_mean_geometric_diameter():
    assert_allclose(erodibility(40, 40, 20, method="dg"), 0.0371362153, rtol=1e-6)


@pytest.mark.parametrize(
    ("texture", "matter", "expected"),
    [
        ((52.25, 13.8, 15.66), 2.31, 0.024102),
        ((48.31, 14.65, 16.5), 2.29, 0.025030),
        ((41.73, 23.4, 15.83), 1.73, 0.032899),
        ((53.73, 13.11, 16.92), 1.1, 0.027148),
        ((46.69, 11.39, 18.22), 0.82, 0.027042),
    ],
)
def test_real_soils_whose_fine_earth_was_scaled_to_100(texture, matter, expected):
    scaled = 100 * np.array(texture) / sum(texture)
    assert_allclose(erodibility(*scaled, carbon=CARBON * matter, method="epic"), expected, atol=5e-7)


def test_small_deviations_from_100_are_scaled():
    assert_allclose(
        erodibility(40.8, 40.8, 20.4, carbon=1.5, method="epic"),
        erodibility(40, 40, 20, carbon=1.5, method="epic"),
    )


def test_where_a_method_does_not_hold_is_nodata():
    assert np.isnan(erodibility(100, 0, 0, carbon=0.1, method="epic"))
    assert np.isfinite(erodibility(100, 0, 0, method="dg"))
    classes = {"structure": 2.0, "permeability": 3.0}
    assert np.isnan(erodibility(20, 68, 12, carbon=1.0, very_fine_sand=3.0, **classes, method="nomograph"))
    assert np.isnan(erodibility(20, 40, 40, carbon=20.0, very_fine_sand=3.0, **classes, method="nomograph"))


@pytest.mark.parametrize("place", range(4))
def test_nodata_stays_nodata(place):
    values = [np.array([[40.0]]), np.array([[40.0]]), np.array([[20.0]]), np.array([[1.5]])]
    values[place] = np.array([[np.nan]])
    assert np.isnan(soil_erodibility(*values, method="epic")).all()


def test_inputs_that_cannot_be_are_named():
    with pytest.raises(OutOfRange, match=r"SAND \+ SILT \+ CLAY: found 1 %.*90 … 110 %"):
        erodibility(0.4, 0.4, 0.2, carbon=1.5, method="epic")
    with pytest.raises(OutOfRange, match="CLAY: found -20"):
        erodibility(60, 60, -20, carbon=1.5, method="epic")
    with pytest.raises(OutOfRange, match="STRUCTURE: found 5"):
        erodibility(40, 40, 20, carbon=1.5, very_fine_sand=1.0, structure=5.0, permeability=1.0, method="nomograph")
    with pytest.raises(InvalidInput, match="ORGANIC_CARBON is missing, which method epic needs"):
        erodibility(40, 40, 20, method="epic")
    with pytest.raises(InvalidInput, match="METHOD: found usle"):
        erodibility(40, 40, 20, method="usle")
