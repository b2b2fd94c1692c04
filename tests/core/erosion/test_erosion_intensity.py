import numpy as np
import pytest
from land_restoration.restoration_plugin.core.erosion.erosion_intensity import (
    erosion_intensity,
    intensity_scale,
    tolerable_losses,
)
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange


@pytest.mark.parametrize(
    ("loss", "tolerance", "expected"),
    [(600, 1000, 1), (600, 200, 2), (2500, 500, 3), (14999.9, 500, 5), (15000, 500, 6), (0, 200, 1), (5000, 500, 4)],
)
def test_classes_of_the_standard_hold_their_lower_limit(loss, tolerance, expected):
    assert erosion_intensity(np.array([float(loss)]), tolerance, intensity_scale()).tolist() == [expected]


def test_the_scale_has_six_named_classes_that_rise():
    scale = intensity_scale()
    assert scale.lower[1:].tolist() == [1000, 2500, 5000, 8000, 15000]
    assert scale.names[1] == ("微度", "Slight")
    assert scale.names[6] == ("剧烈", "Extreme")
    assert scale.codes.tolist() == [1, 2, 3, 4, 5, 6]
    assert scale.unverified == ()


def test_tolerance_varies_over_the_map_and_nodata_stays_nodata():
    loss = np.array([[600.0, 600.0, np.nan, 600.0, 2600.0]], np.float32)
    tolerance = np.array([[1000.0, 200.0, 200.0, np.nan, 3000.0]])
    result = erosion_intensity(loss, tolerance, intensity_scale())
    assert result.tolist() == [[1, 2, 0, 0, 1]]
    assert result.dtype == np.uint8


def test_regions_carry_their_tolerable_loss():
    regions = tolerable_losses()
    assert regions["西北黄土高原区"] == 1000
    assert regions["东北黑土区"] == regions["北方土石山区"] == 200
    assert regions["南方红壤丘陵区"] == regions["西南土石山区"] == 500
    assert len(regions) == 10


def test_a_tolerance_of_zero_is_refused():
    with pytest.raises(OutOfRange, match="TOLERANCE: found 0"):
        erosion_intensity(np.array([1.0]), 0.0, intensity_scale())


def test_a_users_table_replaces_the_scale(tmp_path):
    table = tmp_path / "own.csv"
    head = "standard,region,indicator,lower,upper,class_id,class_zh,class_en,verified\n"
    rows = "own,here,soil loss,0,100,1,低,low,no\nown,here,soil loss,100,,2,高,high,no\n"
    table.write_text(head + rows, encoding="utf-8")
    assert erosion_intensity(np.array([99.0, 100.0]), 100.0, intensity_scale(str(table))).tolist() == [1, 2]
    assert tolerable_losses(str(table)) == {"here": 100}
    table.write_text(head + rows.splitlines()[0], encoding="utf-8")
    with pytest.raises(InvalidInput, match="at least two rows"):
        intensity_scale(str(table))
