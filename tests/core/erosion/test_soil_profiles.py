import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.erosion.soil_erodibility import soil_erodibility
from land_restoration.restoration_plugin.core.erosion.soil_profiles import soil_profiles, spread_profiles
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from numpy.testing import assert_allclose

TABLE = pd.DataFrame(
    {
        "SEQN": ["2", "1"],
        "SOL_OM": ["2.31-0.84", 1.0],
        "SOL_SAND": ["52.25-44.6", 40],
        "SOL_SILT": [13.8, 40],
        "SOL_CLAY": [15.66, 20],
    }
)


def test_the_top_layer_counts_and_rock_is_left_out():
    profiles = soil_profiles(TABLE)
    assert profiles.index.tolist() == [2, 1]
    assert_allclose(profiles.loc[2, ["sand", "silt", "clay"]].sum(), 100)
    assert_allclose(profiles.loc[2, "carbon"], 0.58 * 2.31)
    assert "matter" not in profiles


def test_codes_become_rasters():
    rasters = spread_profiles(np.array([[1, 2, NO_CLASS]], np.int32), soil_profiles(TABLE))
    assert_allclose(rasters["sand"], [[40, 100 * 52.25 / 81.71, np.nan]], rtol=1e-6)
    with pytest.raises(InvalidInput, match="the codes 7 are not in PROFILES"):
        spread_profiles(np.array([[1, 7]], np.int32), soil_profiles(TABLE))


def test_the_real_table(reference):
    path = reference / "real" / "youwuzhen" / "data_prepare" / "lookup" / "soil_properties_lookup.csv"
    profiles = soil_profiles(pd.read_csv(path, comment="#"))
    rasters = spread_profiles(np.array([201, 202, 203, 204, 205], np.int32), profiles)
    found = soil_erodibility(rasters["sand"], rasters["silt"], rasters["clay"], rasters["carbon"], method="epic")
    assert_allclose(found, [0.024102, 0.025030, 0.032899, 0.027148, 0.027042], atol=6e-7)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"SOL_SAND": ["sandy", 1]}, "row 2, column SOL_SAND: found 'sandy'"),
        ({"SOL_CLAY": [1, -3]}, "row 3, column SOL_CLAY: found -3"),
        ({"SEQN": [1, 1]}, "row 3, column SEQN: found 1, allowed is an integer, once"),
    ],
)
def test_cells_that_cannot_be_are_named(change, message):
    with pytest.raises(InvalidTable, match=message):
        soil_profiles(TABLE.assign(**change))


def test_a_missing_column_is_named():
    with pytest.raises(InvalidInput, match="column clay is missing"):
        soil_profiles(TABLE.drop(columns="SOL_CLAY"))
