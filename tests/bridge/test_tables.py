"""CSV tables: types found column by column, dates in three forms, and what is refused."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.bridge.tables import header, read_csv
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable


@pytest.fixture
def table(tmp_path):
    def write(text, encoding="utf-8"):
        path = tmp_path / "table.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


def test_types_are_found_column_by_column(table):
    path = table("站号; code ;day;count;share\n51;01;2012-02-29;3;0.5\n51;02;20120301;4;\n;;2012/3/1;5;1\n", "gb18030")
    frame = read_csv(path, "t", date_columns=("day",))
    assert list(frame.columns) == header(path, "t") == ["站号", "code", "day", "count", "share"]
    assert frame["code"].tolist() == ["01", "02", None]
    assert frame["day"].dt.strftime("%Y %m %d").tolist() == ["2012 02 29", "2012 03 01", "2012 03 01"]
    assert frame["count"].dtype == np.int64
    assert np.isnan(frame["share"][1])


def test_an_empty_cell_is_no_date(table):
    days = read_csv(table("day,n\n2012-01-01,1\n,2\n2012-01-01,3\n"), "t", date_columns=("day",))["day"]
    assert days.isna().tolist() == [False, True, False]


def test_what_only_looks_like_dates_stays_text(table):
    assert read_csv(table("day\n2012-01-01\n2012-13-01\n"), "t")["day"].tolist() == ["2012-01-01", "2012-13-01"]


def test_what_cannot_be_read_is_named(table):
    with pytest.raises(InvalidTable, match=r"3.*day.*2012-02-30"):
        read_csv(table("day\n2012-02-28\n2012-02-30\n"), "t", date_columns=("day",))
    with pytest.raises(InvalidTable, match=r"3.*3 cells"):
        read_csv(table("a,b\n1,2\n1,2,3\n"), "t")
    for read in (read_csv, header):
        with pytest.raises(InvalidInput, match="t is empty"):
            read(table("\n,\n"), "t")
