import numpy as np
import pytest
from land_restoration.restoration_plugin.core.erosion.soil_loss import retention, soil_loss
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from numpy.testing import assert_allclose, assert_array_equal


def factors(shape=(4, 5), seed=3):
    generator = np.random.default_rng(seed)
    low, high = generator.uniform(0.01, 0.5, (2, *shape))
    return {
        "erosivity": generator.uniform(1000, 12000, shape),
        "erodibility": generator.uniform(0.01, 0.06, shape),
        "ls": generator.uniform(0.03, 40, shape),
        "c": low,
        "practice": high,
    }


def product(*arrays):
    return 100 * np.prod(np.stack(arrays), axis=0)


def test_rusle_is_the_product_of_its_factors():
    given = factors()
    assert_allclose(soil_loss(**given, model="rusle"), product(*given.values()), rtol=1e-6)


def test_csle_takes_engineering_and_tillage_and_leaves_the_practice_factor_out():
    given = factors()
    engineering, tillage = np.random.default_rng(4).uniform(0.1, 1, (2, 4, 5))
    loss = soil_loss(**given, engineering=engineering, tillage=tillage, model="csle")
    practice = given.pop("practice")
    assert_allclose(loss, product(*given.values(), engineering, tillage), rtol=1e-6)
    rusle = soil_loss(**given, practice=practice, engineering=engineering, tillage=tillage, model="rusle")
    assert_allclose(rusle, product(*given.values(), practice), rtol=1e-6)


def test_factors_that_are_absent_are_one():
    given = factors()
    del given["practice"]
    assert_array_equal(soil_loss(**given, model="rusle"), soil_loss(**given, model="csle"))


def test_loss_and_retention_make_up_the_potential():
    given = factors()
    potential = product(given["erosivity"], given["erodibility"], given["ls"])
    both = soil_loss(**given, model="rusle") + retention(**given, model="rusle")
    assert_allclose(both, potential, rtol=1e-6)


@pytest.mark.parametrize("function", [soil_loss, retention])
@pytest.mark.parametrize("name", ["erosivity", "erodibility", "ls", "c", "practice"])
def test_nodata_of_any_factor_stays_nodata(function, name):
    given = factors()
    given[name][1, 2] = np.nan
    result = function(**given, model="rusle")
    assert np.argwhere(np.isnan(result)).tolist() == [[1, 2]]
    assert result.dtype == np.float32


@pytest.mark.parametrize("mask", [np.array([[1, 0, NO_CLASS, 7]], np.int32), np.array([[1, 0, np.nan, 0.5]])])
def test_the_mask_leaves_out_zero_and_nodata(mask):
    given = factors((1, 4))
    for function in (soil_loss, retention):
        assert np.isnan(function(**given, mask=mask, model="rusle")).tolist() == [[False, True, True, False]]


def test_inputs_are_not_changed():
    given = {name: values.astype(np.float32) for name, values in factors().items()}
    copies = {name: values.copy() for name, values in given.items()}
    soil_loss(**given, mask=np.zeros((4, 5)), model="rusle")
    for name, values in given.items():
        assert_array_equal(values, copies[name])


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("erosivity", -1.0, r"EROSIVITY: found -1.*>= 0"),
        ("erosivity", np.inf, r"EROSIVITY: found inf"),
        ("erodibility", 0.26, r"ERODIBILITY: found 0\.26.*US units"),
        ("ls", -0.5, r"LS: found -0\.5.*>= 0"),
        ("c", 35.0, r"C_FACTOR: found 35.*0 … 1"),
        ("practice", 1.5, r"PRACTICE: found 1\.5.*0 … 1"),
    ],
)
def test_a_value_out_of_range_is_named(name, value, message):
    given = factors()
    given[name][0, 0] = value
    with pytest.raises(OutOfRange, match=message):
        soil_loss(**given, model="rusle")


def test_other_shapes_and_models_are_refused():
    given = factors()
    with pytest.raises(InvalidInput, match=r"LS: found a grid of \(2, 5\).*\(4, 5\)"):
        soil_loss(**{**given, "ls": given["ls"][:2]}, model="rusle")
    with pytest.raises(InvalidInput, match="MODEL: found usle"):
        soil_loss(**given, model="usle")
