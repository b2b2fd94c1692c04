import numpy as np
import pytest
from land_restoration.restoration_plugin.core.erosion.cover_factor import cover_factor, cover_table
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from numpy.testing import assert_allclose


def test_cai_expects_percent_and_is_given_fractions():
    cover = np.array([0.10, 0.30, 0.50, 0.783, 0.001, 0.0, 0.79, np.nan])
    found = cover_factor(cover, cover, method="cai")
    assert_allclose(found, [0.3072, 0.143261, 0.067034, 0.000103, 1, 1, 0, np.nan], atol=6e-7)


def test_van_der_knijff():
    ndvi = np.array([0.2, 0.5, 0.8, -0.3, 1.0, np.nan])
    found = cover_factor(ndvi, np.zeros(6), method="van der knijff")
    assert_allclose(found, [0.606531, 0.135335, 0.000335, 1, 0, np.nan], atol=6e-7)


def test_the_table_by_land_cover_and_class_of_cover():
    codes = np.array([1, 1, 1, 3, 6, 7, 8, 5], np.int32)
    cover = np.array([0.05, 0.1, 0.9, 0.69, 0.3, 0.3, 0.3, 0.5])
    found = cover_factor(cover, cover, codes, method="cover table", table=cover_table())
    assert_allclose(found, [0.10, 0.08, 0.001, 0.09, 0, 0.01, 0.7, 0.087], rtol=1e-6)


def test_dry_farmland_takes_the_fraction():
    cover = np.array([0.2, 0.6, 0.0, 1.0])
    found = cover_factor(cover, cover, np.full(4, 9, np.int32), method="cover table", table=cover_table())
    assert_allclose(found, [0.6369, 0.3530, 1.0, 0.221], atol=1e-4)


def test_unknown_land_cover_and_nodata_are_never_guessed():
    codes = np.array([99, -2147483648, 0, 1, 9], np.int32)
    cover = np.array([0.5, 0.5, 0.5, np.nan, np.nan])
    assert np.isnan(cover_factor(cover, cover, codes, method="cover table", table=cover_table())).all()


def test_wrong_inputs_are_refused():
    with pytest.raises(OutOfRange, match=r"COVER: found 35.*not %"):
        cover_factor(np.array([0.5]), np.array([35.0]), method="cai")
    with pytest.raises(InvalidInput, match="LANDCOVER is missing"):
        cover_factor(np.array([0.5]), np.array([0.3]), method="cover table")
    with pytest.raises(InvalidInput, match="METHOD: found usle"):
        cover_factor(np.array([0.5]), np.array([0.3]), method="usle")


def test_a_users_table_with_unlike_classes_is_refused(tmp_path):
    table = tmp_path / "own.csv"
    table.write_text("code,lower,c,verified\n1,0,0.5,no\n1,0.5,0.1,no\n2,0,0.2,no\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match="land cover 2 has other classes"):
        cover_table(str(table))
