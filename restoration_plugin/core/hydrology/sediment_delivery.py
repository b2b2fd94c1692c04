"""Soil loss that reaches the streams."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from ..erosion.slope_length import length_exponent, length_factor, ls_invest, steepness_factor
from ..errors import QT_TRANSLATE_NOOP, InvalidInput, NotApplicable, OutOfRange
from ..progress import Progress, silent
from .connectivity import connectivity_index
from .depressions import fill_depressions
from .flow_routing import accumulate, flow_directions, flow_order
from .grid_neighbours import strips
from .sediment_routing import sediment_routing
from .stream_cells import stream_cells as find_streams
from .terrain_slope import terrain_slope

Raster = NDArray[np.floating[Any]]
Part = TypeVar("Part", bound="Loss")


@dataclass(frozen=True)
class Loss:
    """Soil loss and the share of it that reaches a stream. See ``Delivery``."""

    ls: Raster
    erosivity: Raster
    erodibility: Raster
    c: Raster
    practice: Raster | None
    connectivity: Raster
    streams: NDArray[np.bool_]
    ratio: tuple[float, float, float]

    def rows(self: Part, part: slice) -> Part:
        """Return some of the rows."""
        cut: dict[str, Any] = {
            name: values[part] if isinstance(values, np.ndarray) else values for name, values in vars(self).items()
        }
        return type(self)(**cut)

    @property
    def potential(self) -> Raster:
        """Soil loss of bare land without measures: R · K · LS."""
        return np.where(self.streams, np.nan, self.ls * self.erosivity * self.erodibility)

    @property
    def soil_loss(self) -> Raster:
        """R · K · LS · C · P."""
        factor = np.asarray(self.c, dtype=np.float64)
        return self.potential * (factor if self.practice is None else factor * self.practice)

    @property
    def delivery(self) -> Raster:
        """Share of the soil loss that reaches a stream."""
        k, ic0, sdr_max = self.ratio
        return np.asarray(sdr_max / (1 + np.exp((ic0 - self.connectivity) / k)))


@dataclass(frozen=True)
class Delivery(Loss):
    """Rasters in the shape of the inputs; NaN is NoData. Soil and sediment in t/(ha·a).

    Only what follows the flow is held; the rest is computed when asked for, of ``rows`` at a time where memory counts.
    On streams, potential, soil loss, connectivity, delivery, export and deposition are NaN. ``arriving`` is the flux
    into a stream's cell, ``lost`` what leaves for land that drains to no stream: soil loss = export + deposition +
    arriving + lost. ``avoided`` is the export that cover and measures avoid, deposition included.

    Attributes
    ----------
    ls : ndarray
        NaN where one of the inputs is NoData.
    erosivity, erodibility, c, practice
        The inputs themselves.
    connectivity : ndarray
    streams : ndarray of bool
    ratio : tuple of float
        k, IC0 and SDR_max.
    routed : ndarray
        Deposition, and on streams what arrives.
    lost : ndarray
    """

    routed: Raster
    lost: Raster

    @property
    def export(self) -> Raster:
        """Soil loss that reaches a stream."""
        return self.soil_loss * self.delivery

    @property
    def deposition(self) -> Raster:
        """Sediment from above that settles in a cell."""
        return np.where(np.isnan(self.connectivity), np.nan, self.routed)

    @property
    def arriving(self) -> Raster:
        """Sediment that enters a stream's cell from land."""
        return np.where(self.streams, self.routed, np.nan)

    @property
    def avoided_loss(self) -> Raster:
        """Soil loss that cover and measures avoid."""
        return self.potential - self.soil_loss

    @property
    def avoided(self) -> Raster:
        """Export that cover and measures avoid."""
        return self.avoided_loss * self.delivery + self.deposition


def sediment_delivery(
    dem: Raster,
    erosivity: Raster,
    erodibility: Raster,
    c: Raster,
    practice: Raster | None,
    cell: float,
    *,
    stream_cells: float,
    flow: str,
    ls_form: str,
    k: float = 2.0,
    ic0: float = 0.5,
    sdr_max: float = 0.8,
    l_max: float = 122.0,
    progress: Progress = silent,
) -> Delivery:
    """Sediment delivery ratio, export and deposition by the model of InVEST.

    SDR = SDR_max / (1 + exp((IC0 − IC)/k)); export = USLE · SDR; the rest is led downslope and settles (see
    ``sediment_routing``).

    Parameters
    ----------
    dem : ndarray of shape (rows, columns)
        Elevation in m. NaN is NoData and bounds the watersheds: land drains over the edge of what is valid here.
    erosivity, erodibility : ndarray of shape (rows, columns)
        R in MJ·mm/(ha·h·a), K in t·ha·h/(ha·MJ·mm).
    c, practice : ndarray of shape (rows, columns)
        C and P, 0 to 1; P is 1 when left out. A cell in which one of the inputs is NaN is left out of all.
    cell : float
        Cell size in m.
    stream_cells : float
        Cells that drain into a cell of a stream (see ``stream_cells``).
    flow : {"d8", "mfd"}
    ls_form : {"desmet-govers", "invest"}
        LS by Desmet and Govers (aspect, area; McCool's exponent; steepness with breaks at 9 % and 25 %), with slopes of
        at most ``l_max`` metres; or as InVEST computes it, with L of at most ``l_max``.
    k, ic0, sdr_max : float
        Parameters of the delivery ratio; k is calibrated on observed sediment.
    l_max : float
    progress : Progress

    Returns
    -------
    Delivery

    Raises
    ------
    OutOfRange
        If a parameter or a factor lies outside its range.
    InvalidInput
        If no cell is valid in all inputs.
    NotApplicable
        If no cell is a stream.

    References
    ----------
    Natural Capital Project (2024), InVEST user's guide, Sediment Delivery Ratio. Vigiak, O. et al. (2012), Comparison
    of conceptual landscape metrics to define hillslope-scale sediment delivery ratio, Geomorphology 138.
    """
    _check(stream_cells, k, sdr_max, l_max, erosivity, erodibility, c, practice)
    valid = ~np.isnan(dem) & ~np.isnan(erosivity) & ~np.isnan(erodibility) & ~np.isnan(c)
    if practice is not None:
        valid &= ~np.isnan(practice)
    if not valid.any():
        raise no_cell()
    filled = fill_depressions(np.where(valid, dem, np.float32(np.nan)))
    del valid
    progress(0.35)
    directions = flow_directions(filled, flow)
    order = flow_order(directions)
    progress(0.5)
    accumulation = accumulate(directions, order)
    streams = find_streams(accumulation, directions, stream_cells, flow)
    if not streams.any():
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "STREAM_CELLS: no cell drains more than {cells} cells, the most is {most}. Lower STREAM_CELLS.",
            ),
            cells=f"{stream_cells:g}",
            most=f"{np.nanmax(accumulation):.0f}",
        )
    slope, contour = terrain_slope(filled, cell, cell)
    del filled
    index = connectivity_index(slope, c, directions, order, accumulation, streams, cell, flow)
    progress(0.75)
    for rows in strips(streams.shape):  # LS takes the place of the accumulation
        accumulation[rows] = _ls(slope[rows], contour[rows], accumulation[rows], cell, l_max, ls_form)
    del slope, contour
    progress(0.85)
    loss = Loss(accumulation, erosivity, erodibility, c, practice, index, streams, (k, ic0, sdr_max))
    del accumulation
    routed = np.empty(streams.shape)
    for rows in strips(streams.shape):
        part = loss.rows(rows)
        routed[rows] = part.soil_loss * (1 - part.delivery)
    lost = sediment_routing(routed, index, loss.ratio, directions, order, streams)
    for rows in strips(streams.shape):
        part = loss.rows(rows)
        lost[rows] += np.where(np.isnan(part.connectivity) & ~part.streams, part.soil_loss, 0.0 * part.ls)
    progress(1.0)
    return Delivery(**vars(loss), routed=routed, lost=lost)


def no_cell() -> InvalidInput:
    """Error for watersheds outside the rasters, or their data."""
    return InvalidInput(
        QT_TRANSLATE_NOOP("LandRestoration", "No cell of the watersheds is valid in all rasters. Check their extents.")
    )


def _ls(slope: Raster, contour: Raster, accumulation: Raster, cell: float, l_max: float, form: str) -> Raster:
    if form == "invest":
        return ls_invest(slope, accumulation, cell, l_max)
    length = length_factor((accumulation - 1) * cell**2, contour, length_exponent(slope, "mccool"), cell, l_max)
    return length * steepness_factor(slope, "9, 14.04")


def _check(
    stream_cells: float,
    k: float,
    sdr_max: float,
    l_max: float,
    erosivity: Raster,
    erodibility: Raster,
    c: Raster,
    practice: Raster | None,
) -> None:
    for name, value in (("STREAM_CELLS", stream_cells), ("K", k), ("L_MAX", l_max)):
        if not value > 0:
            raise OutOfRange(name, found=value, allowed="> 0")
    if not 0 < sdr_max <= 1:
        raise OutOfRange("SDR_MAX", found=sdr_max, allowed="> 0 … 1")
    ranges = (
        ("EROSIVITY", erosivity, np.inf, ">= 0 MJ·mm/(ha·h·a)"),
        ("ERODIBILITY", erodibility, 0.1317, "0 … 0.1317 t·ha·h/(ha·MJ·mm) (US units × 0.1317)"),
        ("C_FACTOR", c, 1.0, "0 … 1"),
        ("PRACTICE", practice, 1.0, "0 … 1"),
    )
    for name, values, largest, allowed in ranges:
        if values is None:
            continue
        low, high = np.nanmin(values, initial=0.0), np.nanmax(values, initial=0.0)
        if low < 0 or high > largest:
            raise OutOfRange(name, found=float(low if low < 0 else high), allowed=allowed)
