"""What the algorithms share that look at rasters through time."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ...restoration_plugin.i18n import translate
from ..parameters import raster_list, text


class Units:
    """Mixed into the algorithms whose table is made by units."""

    def unit_source(self, name, frame, raster):
        """Return the numbers 1, 2, 3 … of a frame's polygons on the grid; refused where they do not meet it."""
        left, bottom, right, top = frame.total_bounds
        grid = self.grid.bounds
        if left > grid[2] or right < grid[0] or bottom > grid[3] or top < grid[1]:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{raster} and {name} do not overlap. Check the reference systems of both, or choose other layers.",
                ),
                raster=self.layer_name(raster),
                name=self.layer_name(name),
            )
        return self.rasterised(frame, range(1, len(frame) + 1), "int32", -1)


class Stacks:
    """Mixed into the algorithms of series."""

    STACK, TIMES = "STACK", "TIMES"

    def stack_parameter(self):
        """Return the rasters in time order."""
        return raster_list(
            self.STACK,
            translate("LandRestoration", "Rasters in time order"),
            translate(
                "LandRestoration",
                "Vegetation index or another measure, one raster a time; a multi-band raster stands for its bands. "
                "Gaps are NoData.",
            ),
            "–",
        )

    def times_parameter(self):
        """Return the times of the rasters."""
        return text(
            self.TIMES,
            translate("LandRestoration", "Times"),
            translate(
                "LandRestoration",
                "Years or dates, one for each raster: 2001,2002 or 2001-07,2001-08. Without them the band names are "
                "read, else the rasters count as 1, 2, 3.",
            ),
            advanced=True,
        )

    def time_axis(self):
        """Return the times of the stack, and log where they are from."""
        from ...restoration_plugin.core.statistics.time_axis import time_axis

        axis = time_axis(self.text(self.TIMES), [source.name for source in self.raster_list(self.STACK)])
        if axis.dated:
            self.log(
                QT_TRANSLATE_NOOP("LandRestoration", "{count} rasters from {first} to {last}."),
                count=len(axis.times),
                first=axis.labels[0],
                last=axis.labels[-1],
            )
        else:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "No dates are known: the rasters count as 1 … {count}, slopes are per step."
                ),
                count=len(axis.times),
            )
        return axis
