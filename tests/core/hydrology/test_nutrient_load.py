import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable
from land_restoration.restoration_plugin.core.hydrology.nutrient_load import (
    area_by_code,
    export_coefficients,
    load_summary,
    nutrient_export,
    route_nutrients,
    spread_coefficient,
)
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from numpy.testing import assert_allclose

TABLE = pd.DataFrame(
    {"code": ["2", "1"], "name": ["forest", "crop"], "nitrogen": [3.0, 29.0], "phosphorus": [0.1, 2.0], "retention": [0.6, 0.2]}
)  # fmt: skip


def test_substances_in_order_and_codes_in_rising_order():
    coefficients, substances = export_coefficients(TABLE)
    assert substances == ["nitrogen", "phosphorus"]
    assert coefficients.index.tolist() == [1, 2]
    found = spread_coefficient(
        np.array([[1, 2, NO_CLASS]], np.int32), codes=coefficients.index.to_numpy(), values=coefficients["nitrogen"].to_numpy()
    )  # fmt: skip
    assert_allclose(found, [[29, 3, np.nan]])


def test_areas_and_loads_by_land_cover():
    coefficients, substances = export_coefficients(TABLE)
    codes = coefficients.index.to_numpy()
    landcover = np.array([[1, 2, 2, NO_CLASS]], np.int32)
    areas = area_by_code(landcover, np.array([[0.5]]), codes=codes)
    summary = load_summary(areas, coefficients, substances)
    assert summary["area_ha"].tolist() == [0.5, 1.0]
    assert_allclose(summary["nitrogen"], [0.0145, 0.003])


def test_the_most_retentive_cover_on_the_way_decides():
    line = np.array([[1, 1, 1, 1]], np.uint32)
    retention = np.array([[0.2, 0.6, 0.1, 0.9]])
    streams = np.array([[False, False, False, True]])
    found = nutrient_export(np.full((1, 4), 10.0), retention, line, np.arange(4, dtype=np.int32), streams)
    assert_allclose(found, [[4, 4, 9, 10]])


def test_export_never_exceeds_the_load():
    generator = np.random.default_rng(2)
    dem = generator.uniform(0, 50, (30, 30)) + np.linspace(0, 90, 30)
    landcover = generator.integers(1, 3, (30, 30)).astype(np.int32)
    coefficients, _ = export_coefficients(TABLE)
    load = spread_coefficient(
        landcover, codes=coefficients.index.to_numpy(), values=coefficients["nitrogen"].to_numpy()
    )
    export = route_nutrients(load, landcover, dem, coefficients, 20.0)
    valid = ~np.isnan(export)
    assert valid.any()
    assert (export[valid] <= load[valid]).all()


def test_wrong_tables_and_unknown_codes_are_named():
    with pytest.raises(InvalidInput, match="codes 9 have no row"):
        spread_coefficient(np.array([[9]], np.int32), codes=np.array([1]), values=np.array([1.0]))
    with pytest.raises(InvalidInput, match="needs the column code"):
        export_coefficients(TABLE.drop(columns="code"))
    with pytest.raises(InvalidTable, match="row 3, column code"):
        export_coefficients(TABLE.assign(code=[1, 1]))
    with pytest.raises(InvalidTable, match="row 2, column nitrogen"):
        export_coefficients(TABLE.assign(nitrogen=[-1, 2]))
    with pytest.raises(InvalidTable, match="row 2, column retention"):
        export_coefficients(TABLE.assign(retention=[60, 20]))
