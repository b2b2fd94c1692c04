"""Windows on a Dask cluster of two worker processes."""

import signal
import time
from pathlib import Path

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.engine import run
from land_restoration.restoration_plugin.engine.grid import Grid
from land_restoration.restoration_plugin.engine.settings import Settings
from land_restoration.restoration_plugin.engine.source import RasterSource
from land_restoration.restoration_plugin.engine.target import Provenance, RasterTarget
from land_restoration.tests.support.cluster import Cluster
from osgeo import gdal, osr

pytest.importorskip("distributed", reason="no Dask here")


@pytest.fixture(scope="module")
def cluster():
    with Cluster(18786) as started:
        yield started


@pytest.fixture
def source(tmp_path):
    system = osr.SpatialReference()
    system.ImportFromEPSG(4549)
    grid = Grid(system.ExportToWkt(), (500000.0, 30.0, 0.0, 3300000.0, 0.0, -30.0), (2048, 1024))
    path = str(tmp_path / "in.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 1024, 2048, 1, gdal.GDT_Float32)
    dataset.SetProjection(grid.crs)
    dataset.SetGeoTransform(grid.transform)
    dataset.GetRasterBand(1).WriteArray(np.random.default_rng(0).random(grid.shape).astype(np.float32))
    dataset = None
    return RasterSource(path, "in", grid=grid)


def _run(source, path, settings):
    run.local(np.sqrt, [source], [RasterTarget(str(path))], settings, Provenance("test", "0"))
    return Path(path).read_bytes()


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_bytes_of_one_machine_and_outlives_a_worker(cluster, source, tmp_path):
    address = cluster.address
    expected = _run(source, tmp_path / "local.tif", Settings(64, 2))
    assert _run(source, tmp_path / "cluster.tif", Settings(64, 2, address)) == expected
    cluster.workers[0].send_signal(signal.SIGKILL)
    time.sleep(0.2)
    assert _run(source, tmp_path / "survivor.tif", Settings(64, 2, address)) == expected
    assert {item.name for item in tmp_path.iterdir()} == {"in.tif", "local.tif", "cluster.tif", "survivor.tif"}


@pytest.mark.filterwarnings("ignore")
def test_an_unreachable_scheduler_is_a_clear_error(source, tmp_path, monkeypatch):
    from land_restoration.restoration_plugin.engine import cluster as module

    monkeypatch.setattr(module, "CONNECT", 1)
    with pytest.raises(InvalidInput, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        _run(source, tmp_path / "out.tif", Settings(64, 2, "tcp://127.0.0.1:9"))
