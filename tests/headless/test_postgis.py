"""A real PostgreSQL with PostGIS: layers read from it, results written to it, and what happens when it is killed."""

import csv
import re
import subprocess
import threading
import time

import pytest
from land_restoration.tests.support import database, examples, headless

pytestmark = [
    pytest.mark.skipif(not database.available(), reason="no PostgreSQL with PostGIS"),
    pytest.mark.skipif(headless.executable() is None, reason="no qgis_process"),
]


@pytest.fixture(scope="module")
def server():
    running = database.Server()
    yield running
    running.close()


@pytest.fixture(scope="module")
def schema(server, county):
    """Layers of the sample county in the database, in a schema with a Chinese name."""
    server.sql('CREATE SCHEMA "规划"')
    for layer, table in (("projects", "工程"), ("redline", "redline"), ("landuse", "landuse"), ("wetland", "wetland")):
        subprocess.run(
            ["ogr2ogr", "-f", "PostgreSQL", f"PG:{server.address}", f"{county}/county.gpkg", layer, "-nln", f"规划.{table}",
             "-lco", "FID=gid", "-lco", "GEOMETRY_NAME=图形", "-lco", "LAUNDER=NO"],
            check=True,
        )  # fmt: skip
    subprocess.run(
        ["ogr2ogr", "-f", "PostgreSQL", f"PG:{server.address}", f"{county}/programme.csv", "-nln", "规划.programme",
         "-lco", "FID=nr"],
        check=True,
    )  # fmt: skip
    server.sql('ALTER TABLE "规划"."工程" RENAME COLUMN action TO "措施"')
    return "规划"


def _address(server, table, schema="规划", key="key='gid' ", geometry="图形"):
    place = f'"{schema}"."{table}"' if schema else f'"{table}"'
    return f"{server.address} {key}table={place}" + (f" ({geometry})" if geometry else "")


def _inputs(server):
    return {
        "PROJECTS": "postgres://" + _address(server, "工程"),
        "ACTION": "措施",
        "REDLINE": "postgres://" + _address(server, "redline"),
        "LANDUSE": "postgres://" + _address(server, "landuse"),
        "LANDUSE_CODE": "DLBM",
        "CONTROLS": ["postgres://" + _address(server, "wetland")],
        "CONTROL_KIND": "wetland",
        "PROGRAMME": "postgres://" + _address(server, "programme", key="key='nr' ", geometry=""),
    }


def _run(algorithms, parameters):
    return examples.run(algorithms["planconformity"], parameters)


def _refused(algorithms, parameters):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        _run(algorithms, parameters)
    text = str(caught.value)
    assert "\n" not in text
    return text


def _tables(server):
    return server.sql("SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT LIKE 'pg%' AND schemaname <> "
                      "'information_schema' ORDER BY 1, 2")  # fmt: skip


def test_layers_are_read_and_results_written_by_qgis_process(server, schema, algorithms, county, tmp_path):
    """As from files, both in QGIS's old and new way to name a table."""
    conflicts = "postgis:" + _address(server, "冲突", key="", geometry="geom")
    reviewed = "postgres://" + _address(server, "reviewed", "", key="")
    balance = "postgis:" + _address(server, "balance", "public", key="", geometry="")
    destinations = {"CONFLICTS": conflicts, "PROJECTS_OUT": reviewed, "BALANCE": balance}
    code, results, log = headless.run("restoration:planconformity", {**_inputs(server), **destinations})
    assert code == 0, log
    assert results["CONFLICTS"] == "postgres://" + _address(server, "冲突", key="key='id' ", geometry="geom")

    files = {
        **_inputs(server),
        "PROJECTS": f"{county}/county.gpkg|layername=projects",
        "ACTION": "action",
        **{name: f"{county}/county.gpkg|layername={name.lower()}" for name in ("REDLINE", "LANDUSE")},
        "CONTROLS": [f"{county}/county.gpkg|layername=wetland"],
        "PROGRAMME": f"{county}/programme.csv",
        "CONFLICTS": str(tmp_path / "conflicts.csv"),
    }
    _run(algorithms, files)
    with (tmp_path / "conflicts.csv").open(encoding="utf-8") as rows:
        expected = [(row["project"], row["rule"], round(float(row["area_ha"]), 6)) for row in csv.DictReader(rows)]
    assert len(expected) > 5
    found = server.sql('SELECT project, rule, area_ha FROM "规划"."冲突" ORDER BY id')
    assert [(project, rule, round(float(area), 6)) for project, rule, area in found] == expected
    kinds = server.sql(
        "SELECT type, srid FROM geometry_columns WHERE f_table_name IN ('冲突', 'reviewed') ORDER BY f_table_name"
    )
    assert kinds == [["MULTIPOLYGON", "4549"]] * 2
    assert server.sql('SELECT bool_and(ST_IsValid("图形")), count(DISTINCT "措施") > 3, count(*) FROM reviewed') == [
        ["t", "t", str(30)]
    ]
    assert [row[0] for row in server.sql("SELECT kind FROM balance ORDER BY id")] == [
        "cropland",
        "forest",
        "construction",
    ]


def test_a_result_is_the_next_algorithms_input(server, schema, algorithms):
    first = _run(algorithms, {**_inputs(server), "CONFLICTS": "TEMPORARY_OUTPUT",
                              "PROJECTS_OUT": "postgis:" + _address(server, "chain", key="")})  # fmt: skip
    second = _run(algorithms, {"PROJECTS": first["PROJECTS_OUT"], "ACTION": "措施", "CONFLICTS": "memory:"})
    assert second["BLOCKING"] == 0


def test_owner_rights_key_and_later_rows_of_an_overwritten_table(server, schema, algorithms):
    server.sql(
        "CREATE ROLE office; CREATE ROLE reader; CREATE TABLE kept (old integer PRIMARY KEY); ALTER TABLE kept OWNER TO office;"
        "SET ROLE office; GRANT SELECT ON kept TO PUBLIC; GRANT INSERT ON kept TO reader WITH GRANT OPTION"
    )
    destination = "postgis:" + _address(server, "kept", "public", key="key='nr' ", geometry="geom")
    for _ in range(2):
        results = _run(algorithms, {**_inputs(server), "CONFLICTS": destination})
        assert "key='nr'" in results["CONFLICTS"]
        facts = "SELECT tableowner, has_table_privilege('reader', 'kept', 'SELECT, INSERT WITH GRANT OPTION')"
        assert server.sql(f"{facts} FROM pg_tables WHERE tablename = 'kept'") == [["office", "t"]]
        assert server.sql("SELECT has_table_privilege('reader', 'kept', 'DELETE')") == [["f"]]
    count = int(server.sql("SELECT count(*) FROM kept")[0][0])
    assert server.sql("INSERT INTO kept (rule) VALUES ('C01') RETURNING nr") == [[str(count + 1)]]
    names = {row[0] for row in server.sql("SELECT indexname FROM pg_indexes WHERE tablename = 'kept'")}
    assert "kept_pkey" in names
    comment = server.sql("SELECT obj_description('kept'::regclass)")
    assert comment[0] == ["LAND_RESTORATION_ALGORITHM: planconformity"]


def test_quotes_dates_and_missing_values_arrive_as_they_are(server, algorithms):
    """A text that would end a statement is a text."""
    word = "O'Brien\"; DROP TABLE odd; -- \\'"
    quoted = word.replace("'", "''")
    server.sql(
        'CREATE TABLE odd (id bigint PRIMARY KEY, action text, "a ""b"" 名" text, day date, moment timestamp, amount '
        "double precision, flag boolean, geom geometry(MultiPolygonZ, 4549));"
        f"INSERT INTO odd VALUES (7, 'patrol', '{quoted}', '2024-02-29', '2024-02-29 13:45:10', NULL, true,"
        " ST_Force3D(ST_Multi(ST_MakeEnvelope(500000, 3500000, 500100, 3500100, 4549)))),"
        " (5000000000, 'patrol', NULL, NULL, NULL, 0.1, NULL,"
        " ST_Force3D(ST_Multi(ST_MakeEnvelope(500300, 3500000, 500400, 3500100, 4549))))"
    )
    source = "postgres://" + _address(server, "odd", "public", "key='id' ", "geom")
    destination = "postgis:" + _address(server, "odd_out", "public", "key='id' ", "geom")
    _run(algorithms, {"PROJECTS": source, "ACTION": "action", "CONFLICTS": "memory:", "PROJECTS_OUT": destination})
    columns = 'id, "a ""b"" 名", day, moment, amount, flag, ST_NDims(geom), round(ST_Area(geom)), status'
    assert server.sql(f"SELECT {columns} FROM odd_out ORDER BY id") == [
        ["7", word, "2024-02-29", "2024-02-29 13:45:10", "", "t", "2", "10000", "free"],
        ["5000000000", "", "", "", "0.1", "", "2", "10000", "free"],
    ]


def test_an_input_may_be_overwritten(server, schema, algorithms):
    server.sql(
        'CREATE TABLE own AS SELECT gid, "措施", "图形" FROM "规划"."工程"; ALTER TABLE own ADD PRIMARY KEY (gid)'
    )
    own = _address(server, "own", "public")
    results = _run(
        algorithms,
        {
            "PROJECTS": "postgres://" + own,
            "ACTION": "措施",
            "PROJECTS_OUT": "postgis:" + own,
            "CONFLICTS": "postgis:" + _address(server, "doubles", "public", "", "geom"),
        },
    )
    resolvable = server.sql("SELECT count(*) FROM own WHERE status = 'resolvable'")
    assert resolvable == [[str(results["RESOLVABLE"])]]
    assert server.sql("SELECT count(*) FROM own") == [["30"]]
    assert server.sql("SELECT count(*) FROM doubles") == server.sql("SELECT sum(n_conflict) FROM own")


def test_a_result_without_a_row_is_an_empty_table(server, schema, algorithms):
    server.sql('CREATE TABLE one AS SELECT gid, "措施", "图形" FROM "规划"."工程" ORDER BY gid LIMIT 1')
    source = "postgres://" + _address(server, "one", "public", key="")
    destination = "postgis:" + _address(server, "empty", "public", "", "geom")
    _run(algorithms, {"PROJECTS": source, "ACTION": "措施", "CONFLICTS": destination})
    assert server.sql("SELECT count(*), Find_SRID('public', 'empty', 'geom') FROM empty") == [["0", "4549"]]


@pytest.mark.parametrize(
    ("made", "table", "said"),
    [
        (
            'CREATE VIEW {name} AS SELECT "措施", "图形" FROM "规划"."工程"',
            "seen",
            "public.seen is a view.*key='field'",
        ),
        ("SELECT 1", "absent", "public.absent: the database has no such table"),
    ],
)
def test_what_cannot_be_read_says_why(server, schema, algorithms, tmp_path, made, table, said):
    server.sql(made.format(name=table))
    source = "postgres://" + _address(server, table, "public", key="")
    text = _refused(algorithms, {"PROJECTS": source, "ACTION": "措施", "CONFLICTS": str(tmp_path / "x.gpkg")})
    assert re.search(said, text)
    server.sql(f"DROP VIEW IF EXISTS {table}")
    assert list(tmp_path.iterdir()) == []


def test_a_table_without_a_key_is_read(server, schema, algorithms):
    server.sql('CREATE TABLE keyless AS SELECT "措施", "图形" FROM "规划"."工程"')
    source = "postgres://" + _address(server, "keyless", "public", key="")
    results = _run(algorithms, {"PROJECTS": source, "ACTION": "措施", "CONFLICTS": "memory:"})
    assert results["BLOCKING"] == 0


def test_a_password_is_told_to_nobody(server, schema, algorithms, tmp_path):
    source = "postgres://" + _address(server, "工程").replace("user='planner'", "user='planner' password='s3cret/x'")
    assert "s3cret" not in _refused(algorithms, {"PROJECTS": source.replace("工程", "no"), "ACTION": "措施",
                                                 "CONFLICTS": str(tmp_path / "x.gpkg")})  # fmt: skip
    _run(algorithms, {"PROJECTS": source, "ACTION": "措施", "CONFLICTS": str(tmp_path / "x.gpkg"),
                      "PROJECTS_OUT": str(tmp_path / "y.gpkg")})  # fmt: skip
    assert all(b"s3cret" not in path.read_bytes() for path in tmp_path.iterdir())


def test_what_depends_on_a_table_keeps_it_and_nothing_of_the_run_appears(server, schema, algorithms, tmp_path):
    server.sql("CREATE TABLE relied AS SELECT 'old' AS was; CREATE VIEW relies AS SELECT * FROM relied")
    before = _tables(server)
    text = _refused(
        algorithms,
        {
            **_inputs(server),
            "CONFLICTS": str(tmp_path / "conflicts.gpkg"),
            "MATRIX": "postgis:" + _address(server, "matrix", "public", "", ""),
            "BALANCE": "postgis:" + _address(server, "relied", "public", "", ""),
        },
    )
    assert "public.relied cannot be written: cannot drop table relied because other objects depend on it" in text
    assert _tables(server) == before
    assert server.sql("SELECT was FROM relied") == [["old"]]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("table", "schema_name", "said"),
    [("out", "nowhere", 'schema "nowhere" does not exist'), ("长" * 22, "public", "63 bytes")],
)
def test_a_table_that_cannot_be_made_says_why(server, schema, algorithms, table, schema_name, said):
    destination = "postgis:" + _address(server, table, schema_name, "", "geom")
    assert said in _refused(algorithms, {**_inputs(server), "CONFLICTS": destination})


def test_a_layer_of_a_geopackage_is_replaced_and_the_others_stay(server, schema, algorithms, tmp_path):
    """The other database that QGIS's dialog offers."""
    from osgeo import ogr

    path = tmp_path / "plan.gpkg"
    for table in ("first", "second", "first"):
        destination = f"ogr:dbname='{path}' table=\"{table}\" (geom)"
        results = _run(algorithms, {**_inputs(server), "CONFLICTS": destination})
        assert results["CONFLICTS"] == f"{path}|layername={table}"
    dataset = ogr.Open(str(path))
    counts = {
        dataset.GetLayer(i).GetName(): dataset.GetLayer(i).GetFeatureCount() for i in range(dataset.GetLayerCount())
    }
    assert set(counts) == {"first", "second"}
    assert counts["first"] == counts["second"] > 0
    assert list(tmp_path.iterdir()) == [path]


def _blocked(server):
    """Wait until a statement of a run waits for the lock."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if server.sql("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"):
            return
        time.sleep(0.1)
    raise AssertionError("the run never came to the lock")


def test_a_server_killed_while_a_table_is_swapped(server, schema, tmp_path):
    """The run has written all and waits to put the table in place: the worst moment."""
    server.sql("CREATE TABLE result AS SELECT 'old' AS was")
    before = _tables(server)
    holder = server.hold("LOCK TABLE result IN ACCESS EXCLUSIVE MODE")
    outcome = []
    parameters = {**_inputs(server), "CONFLICTS": "postgis:" + _address(server, "result", "public", "", "geom"),
                  "MATRIX": str(tmp_path / "matrix.csv")}  # fmt: skip
    running = threading.Thread(target=lambda: outcome.append(headless.run("restoration:planconformity", parameters)))
    running.start()
    _blocked(server)
    server.kill()
    running.join()
    holder.wait()
    server.start()
    code, results, log = outcome[0]
    assert code == 1
    assert results == {}
    assert "The table public.result cannot be written" in log
    assert "Traceback" not in log
    assert server.sql("SELECT was FROM result") == [["old"]]
    assert _tables(server) == before
    assert list(tmp_path.iterdir()) == []


def test_a_server_killed_while_rows_are_written(server, schema, algorithms, tmp_path, monkeypatch):
    """Nothing is left of a table that was half written, once the server is back."""
    from land_restoration.restoration_plugin.bridge import postgis

    server.sql("CREATE TABLE half AS SELECT 'old' AS was")
    before, run, inserts = _tables(server), postgis.Database._run, []

    def killing(self, statement):
        inserts.append(statement.startswith("INSERT"))
        if sum(inserts) == 3:
            server.kill()
        run(self, statement)

    monkeypatch.setattr(postgis.Database, "_run", killing)
    monkeypatch.setattr(postgis, "BATCH", 1)
    destination = "postgis:" + _address(server, "half", "public", "", "geom")
    files = {"CONFLICTS": destination, "MATRIX": str(tmp_path / "matrix.csv")}
    text = _refused(algorithms, {**_inputs(server), **files})
    server.start()
    assert text.startswith("The table public.half cannot be written: the connection to the server was lost.")
    assert server.sql("SELECT was FROM half") == [["old"]]
    assert _tables(server) == before
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_run_leaves_the_database_as_it_was(server, schema, algorithms, monkeypatch):
    from land_restoration.restoration_plugin.bridge import postgis
    from qgis.core import QgsProcessingException

    feedback, run = examples.recording_feedback(), postgis.Database._run

    def cancelling(self, statement):
        if statement.startswith("INSERT"):
            feedback.cancel()
        run(self, statement)

    monkeypatch.setattr(postgis.Database, "_run", cancelling)
    before = _tables(server)
    destination = "postgis:" + _address(server, "cancelled", "public", "", "geom")
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        examples.run(algorithms["planconformity"], {**_inputs(server), "CONFLICTS": destination}, feedback)
    assert _tables(server) == before


def test_a_server_killed_while_a_layer_is_read(server, schema, algorithms, tmp_path, monkeypatch):
    """QGIS takes the loss for the layer's end; a result from half of it would look like any other."""
    from land_restoration.restoration_plugin.bridge import vectors

    server.sql(
        "CREATE TABLE many AS SELECT g AS gid, 'patrol'::text AS \"措施\", "
        'ST_MakeEnvelope(500000 + 30 * g, 3500000, 500020 + 30 * g, 3500020, 4549) AS "图形" FROM generate_series(1, 20000) g;'
        "ALTER TABLE many ADD PRIMARY KEY (gid)"
    )
    linear, seen = vectors._linear, []

    def killing(geometry):
        seen.append(1)
        if len(seen) == 3000:
            server.kill()
        return linear(geometry)

    monkeypatch.setattr(vectors, "_linear", killing)
    monkeypatch.setattr(vectors, "CHUNK", 1000)
    source = "postgres://" + _address(server, "many", "public")
    parameters = {"PROJECTS": source, "ACTION": "措施", "CONFLICTS": str(tmp_path / "x.gpkg")}
    text = _refused(algorithms, parameters)
    server.start()
    assert "of 20000 features" in text
    assert list(tmp_path.iterdir()) == []
