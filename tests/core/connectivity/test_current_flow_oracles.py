"""Every raster case of the reference suite that needs no GDAL, in all four modes."""

import json

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity.current_flow import Advanced, current_flow
from land_restoration.tests.conftest import REFERENCE
from land_restoration.tests.core.connectivity import circuitscape

FOLDER = REFERENCE / "oracles" / "circuitscape"
MODES = {"pairwise": "pairwise", "one-to-all": "one to all", "all-to-one": "all to one", "advanced": "advanced"}
CONFLICTS = {"keepall": "keep all", "rmvsrc": "remove sources", "rmvgnd": "remove grounds", "rmvall": "remove both"}


def _cases():
    if not FOLDER.is_dir():
        return []
    listed = {case["name"]: case for case in json.loads((FOLDER / "cases.json").read_text()) if "raster" in case["ini"]}
    return [case for case in listed.values() if "cellmap10x10.tif" not in case["inputs"]]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["name"])
def test_case(case, reference):
    name, folder = case["name"], (FOLDER / case["ini"]).parent
    options = circuitscape.settings(FOLDER / case["ini"])
    yes = {key for key, value in options.items() if value.strip().lower() == "true"}

    def path(key):
        file = folder / options[key].split("/")[-1]
        return file.with_suffix(".asc") if file.suffix == ".tif" else file

    header, surface = circuitscape.grid(path("habitat_file"))
    mode = MODES[options["scenario"].strip()]
    arguments = {}
    if "use_polygons" in yes:
        polygons = path("polygon_file")
        if not polygons.exists():
            polygons = FOLDER / "input/raster/pairwise/3/polygons.asc"
        arguments["regions"] = np.nan_to_num(circuitscape.grid(polygons)[1], nan=0).astype(int)
    if "use_mask" in yes:
        arguments["mask"] = circuitscape.grid(path("mask_file"))[1] > 0
    if "use_included_pairs" in yes:
        arguments["pairs"], kind = circuitscape.pairs(path("included_pairs_file"))
        arguments["exclude_pairs"] = kind == "exclude"
    if "use_variable_source_strengths" in yes:
        arguments["strengths"] = {int(k): v for k, v in np.loadtxt(path("variable_source_file"))}
    if mode == "advanced":
        source = path("source_file")
        if source.suffix == ".txt":
            currents = np.full(surface.shape, np.nan)
            for number, cells in circuitscape.points(source, header, surface.shape).items():
                currents.flat[cells] = number
        else:
            currents = circuitscape.grid(source)[1]
        arguments["advanced"] = Advanced(
            currents,
            circuitscape.grid(path("ground_file"))[1],
            "ground_file_is_resistances" in yes,
            CONFLICTS[options["remove_src_or_gnd"].strip()],
            "use_unit_currents" in yes,
            "use_direct_grounds" in yes,
        )
    else:
        arguments["focal"] = circuitscape.points(path("point_file"), header, surface.shape)
    maps = {}
    result = current_flow(
        surface,
        mode=mode,
        conductance="habitat_map_is_resistances" not in yes,
        eight="connect_four_neighbors_only" not in yes,
        average_resistance="connect_using_avg_resistances" in yes,
        each=lambda key, current, voltage: maps.__setitem__(key, (current, voltage)),
        **arguments,
    )
    assert result.residual < 1e-8
    expected = FOLDER / "expected"
    compared = _compare_resistances(expected / f"{name}_resistances.out", result.resistances)
    for index, kind in enumerate(("curmap", "voltmap")):
        for key, file in circuitscape.map_keys(expected, name, kind).items():
            if name == "sgVerify13" and key not in maps:  # left there by a run that excluded the pairs listed
                compared += 1
            else:
                compared += _close(file, maps[key][index])
        if mode == "advanced" and (expected / f"{name}_{kind}.asc").exists():
            compared += _close(expected / f"{name}_{kind}.asc", sum(pair[index] for pair in maps.values()))
    for kind, found in (("cum_curmap", result.current), ("max_curmap", result.maximum)):
        if (expected / f"{name}_{kind}.asc").exists():
            compared += _close(expected / f"{name}_{kind}.asc", found)
    assert compared == len(list(expected.glob(f"{name}_*"))) - (expected / f"{name}_resistances_3columns.out").exists()


def _close(file, found):
    wanted = np.nan_to_num(circuitscape.grid(file)[1], nan=0.0)
    assert ((np.nan_to_num(found, nan=0.0) - wanted) ** 2).sum() < 1e-6, file.name
    return 1


def _compare_resistances(file, table):
    if not file.exists():
        return 0
    wanted = np.loadtxt(file)
    if wanted.shape[1] == 2:
        found = table.set_index("number_a").resistance
        np.testing.assert_allclose([found[int(number)] for number in wanted[:, 0]], wanted[:, 1], atol=1e-3)
        return 1
    found = {(a, b): value for a, b, value in table.itertuples(index=False)}
    for row in wanted[1:]:
        for number, value in zip(wanted[0, 1:], row[1:]):
            pair = int(row[0]), int(number)
            if pair[0] < pair[1]:
                assert abs(found.get(pair, -1.0) - value) <= 1e-3, pair
    return 1
