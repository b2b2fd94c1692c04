"""Readers of the circuit oracles, without GDAL."""

import configparser
import gzip
import re
from pathlib import Path

import numpy as np


def grid(path):
    """Header and values of an ESRI ASCII grid (gzipped or not), NaN where NoData."""
    raw = path.read_bytes()
    text = gzip.decompress(raw).decode() if path.suffix == ".gz" else raw.decode()
    header, at = {}, 0
    for line in text.splitlines():
        if not re.match(r"\s*[A-Za-z]", line):
            break
        key, value = line.split()
        header[key.lower()] = float(value)
        at += 1
    values = np.array(" ".join(text.splitlines()[at:]).split(), dtype=float)
    values = values.reshape(int(header["nrows"]), int(header["ncols"]))
    return header, np.where(values == header.get("nodata_value", -9999), np.nan, values)


def settings(path):
    """The options of a case, whatever section they stand in."""
    parser = configparser.ConfigParser(strict=False)
    text = path.read_text()
    parser.read_string(text if text.lstrip().startswith("[") else "[all]\n" + text)
    return {key: value for section in parser.sections() for key, value in parser[section].items()}


def points(path, header, shape):
    """Focal number → flat cell indices, from a list of points (number, x, y) or a raster."""
    found = {}
    if path.suffix == ".txt":
        for number, x, y in np.loadtxt(path, ndmin=2):
            column = int((x - header["xllcorner"]) / header["cellsize"])
            row = shape[0] - 1 - int((y - header["yllcorner"]) / header["cellsize"])
            found.setdefault(int(number), []).append(row * shape[1] + column)
    else:
        values = grid(path)[1].ravel()
        for cell in np.flatnonzero(values > 0):
            found.setdefault(int(values[cell]), []).append(int(cell))
    return {number: np.array(found[number]) for number in sorted(found)}


def pairs(path):
    """Pairs to include, from a list or from a matrix with limits."""
    lines = path.read_text().split("\n")
    if lines[0].split()[0] == "mode":
        return [tuple(int(item) for item in line.split()) for line in lines[1:] if line.strip()], lines[0].split()[1]
    low, high = (float(line.split()[1]) for line in lines[:2])
    numbers = [int(item) for item in lines[2].split()[1:]]
    listed = []
    for line in lines[3:]:
        if line.strip():
            one, *values = line.split()
            listed += [(int(one), two) for two, value in zip(numbers, values) if low <= float(value) <= high]
    return listed, "include"


def map_keys(folder, name, kind):
    """Key → path of the maps ``<name>_<kind>_<key>.asc``."""
    pattern = re.compile(rf"{name}_{kind}_([\d_]+)\.asc")
    return {
        tuple(int(part) for part in match[1].split("_")): path
        for path in sorted(Path(folder).glob(f"{name}_{kind}_*.asc"))
        if (match := pattern.fullmatch(path.name))
    }
