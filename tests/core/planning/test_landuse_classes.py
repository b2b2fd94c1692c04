import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.core.planning.landuse_classes import landuse_classes, landuse_raster_classes

SURVEY = "third survey 2019"


def test_codes_of_polygons():
    assert landuse_classes(["0307K", " 0301", "0501", None, "1104A"], SURVEY).tolist() == [
        "0307",
        "0301",
        "",
        "",
        "1104",
    ]
    assert landuse_classes([2, "x", None], "").tolist() == ["2", "X", ""]


def test_codes_of_rasters():
    """0301 is 301 and 05H1 is 591, as rasteriselanduse writes them; 9999 is no code."""
    codes = np.array([301, 591, 9999, NO_CLASS, 3])
    assert landuse_raster_classes(codes, {}, SURVEY).tolist() == ["0301", "05H1", "", "", "03"]
    named = {13: "00 湿地", 3: "03 林地", 14: "05–10 建设用地（未细分）"}
    assert landuse_raster_classes(np.array([13, 3, 14]), named, SURVEY).tolist() == ["00", "03", named[14]]
    assert landuse_raster_classes(np.array([2, 9]), {2: "林地"}, "").tolist() == ["2", "9"]


@pytest.mark.parametrize("names", [{}, {1: "耕地", 2: "林地"}])
def test_the_codes_of_a_product_are_refused(names):
    with pytest.raises(InvalidInput, match=r"LC holds the codes 1, 2, 9.*reclassifylandcover"):
        landuse_raster_classes(np.array([1, 2, 9, NO_CLASS]), names, SURVEY, "LC")
