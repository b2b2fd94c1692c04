import numpy as np
import pytest
from land_restoration.restoration_plugin.core.desert.sandification_status import sand_scale, sandification_status
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from numpy.testing import assert_array_equal

COVER = np.array([[0.0, 0.09, 0.1, 0.25, 0.28, 0.40, 0.45, 0.5, np.nan]])
SANDY = np.ones(COVER.shape, dtype=np.int32)
SCALE = sand_scale()


def test_arid_land_by_the_table():
    assert_array_equal(sandification_status(COVER, SANDY, scale=SCALE), [[4, 4, 3, 2, 2, 1, 1, 1, 0]])


def test_subhumid_land_needs_more_cover():
    arid, humid = np.full(COVER.shape, 0.49), np.full(COVER.shape, 0.5)
    assert_array_equal(
        sandification_status(COVER, SANDY, arid, scale=SCALE), sandification_status(COVER, SANDY, scale=SCALE)
    )
    assert_array_equal(sandification_status(COVER, SANDY, humid, scale=SCALE), [[4, 4, 3, 3, 3, 2, 2, 1, 0]])


def test_only_sandy_land_counts():
    sandy = SANDY.copy()
    sandy[0, 0], sandy[0, 1] = 0, NO_CLASS
    aridity = np.full(COVER.shape, 0.3)
    aridity[0, 2] = np.nan
    assert_array_equal(sandification_status(COVER, sandy, aridity, scale=SCALE)[0, :4], [0, 0, 0, 2])


def test_percent_is_refused_and_tables_are_checked(tmp_path):
    with pytest.raises(OutOfRange, match=r"COVER: found 45.*0 … 1"):
        sandification_status(np.array([[45.0]]), np.ones((1, 1), dtype=np.int32), scale=SCALE)
    table = tmp_path / "own.csv"
    table.write_text("standard,region,indicator,lower,upper,class_id,class_zh,class_en,verified\na,b,c,0,1,1,d,e,yes\n")
    with pytest.raises(InvalidInput, match="no row with indicator = aridity"):
        sand_scale(str(table))
