"""Projects against land use, generated: what the conformity cases share.

Parcels form a coverage with bent borders that neighbours share (16 vertices each), over 100 km × 100 km; projects are
2,000 blobs of some 200 ha, of which some overlap.
"""

import sys
from pathlib import Path

SIDE, PROJECTS, EPSG = 100_000.0, 2_000, 4549
CODES = ("0101", "0103", "0301", "0305", "0401", "0702", "1006", "1104")
ACTIONS = ("patrol", "grass_planting", "afforestation", "grain_for_green", "cropland_recovery", "road", "facility")


def parcels(side):
    """Polygons of a side × side coverage."""
    import numpy as np
    import shapely

    random = np.random.default_rng(7)
    cell, fine = SIDE / side, 4
    count = side * fine + 1
    ticks = np.linspace(0.0, SIDE, count)
    x, y = (values.T.copy() for values in np.meshgrid(ticks, ticks))
    for values in (x, y):
        values += random.uniform(-0.08, 0.08, values.shape) * cell
    steps = np.arange(fine)
    column = np.concatenate([steps, np.full(fine, fine), steps[::-1] + 1, np.zeros(fine, int), [0]])
    row = np.concatenate([np.zeros(fine, int), steps, np.full(fine, fine), steps[::-1] + 1, [0]])
    for i in range(side):
        j = np.arange(side)[:, None] * fine
        points = np.stack([500_000 + x[i * fine + column, j + row], 3_500_000 + y[i * fine + column, j + row]], axis=-1)
        yield shapely.polygons(points)


def blobs():
    """Projects: stars of 60 vertices with a radius of about 800 m."""
    import numpy as np
    import shapely

    random = np.random.default_rng(11)
    centre = random.uniform(2_000.0, SIDE - 2_000.0, (PROJECTS, 2)) + (500_000.0, 3_500_000.0)
    angle = np.linspace(0.0, 2.0 * np.pi, 60, endpoint=False)
    radius = random.uniform(300.0, 1_000.0, (PROJECTS, 1)) * (
        1.0 + 0.2 * np.sin(random.integers(2, 6, (PROJECTS, 1)) * angle)
    )
    return shapely.polygons(centre[:, None] + np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=-1))


def write(folder, side):
    """Write projects.gpkg and landuse.gpkg."""
    import numpy as np
    import shapely
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    random = np.random.default_rng(3)

    def fill(name, field, words, parts):
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / f"{name}.gpkg"))
        layer = dataset.CreateLayer(name, system, ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for shapes in parts:
            layer.StartTransaction()
            for wkb, word in zip(shapely.to_wkb(shapes), random.choice(words, len(shapes)).tolist()):
                feature = ogr.Feature(layer.GetLayerDefn())
                feature.SetField(0, word)
                feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
                layer.CreateFeature(feature)
            layer.CommitTransaction()

    fill("projects", "action", ACTIONS, [blobs()])
    fill("landuse", "DLBM", CODES, parcels(side))


def ours(folder):
    """Run the algorithm as ``qgis_process`` does; print the balance."""
    from land_restoration.tests.support import examples, session

    _, plugin = session.start()
    found = {algorithm.name(): algorithm for algorithm in plugin.provider.algorithms()}
    results = examples.run(
        found["planconformity"],
        {
            "PROJECTS": str(folder / "projects.gpkg"), "ACTION": "action",
            "LANDUSE": str(folder / "landuse.gpkg"), "LANDUSE_CODE": "DLBM",
            "CONFLICTS": str(folder / "conflicts.gpkg"), "BALANCE": str(folder / "balance.csv"),
        },
    )  # fmt: skip
    return Path(results["BALANCE"])


def overlay(folder):
    """GeoPandas: the intersection of both layers alone, without a rule, a union or an ellipsoidal area."""
    import geopandas

    projects, landuse = (geopandas.read_file(folder / f"{name}.gpkg") for name in ("projects", "landuse"))
    pieces = geopandas.overlay(projects, landuse, keep_geom_type=True)
    return f"{len(pieces)} pieces"


def case(side):
    """Serve one size: prepare, ours, geopandas."""
    import csv

    action, folder = sys.argv[1], Path(sys.argv[2])
    if action == "prepare":
        write(folder, side)
        print(f"Plan conformity: {PROJECTS:,} projects against {side * side:,} land-use polygons")
        print("ours\ngeopandas.overlay" if side < 1_000 else "ours")
    elif action == "ours":
        with ours(folder).open(encoding="utf-8-sig") as rows:
            print(
                "; ".join(
                    f"{row['kind']} {float(row['before']):.1f} → {float(row['after']):.1f} ha"
                    for row in csv.DictReader(rows)
                )
            )
    else:
        print(overlay(folder))
