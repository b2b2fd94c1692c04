"""What the tracing of sources reads: receptors, traps and units."""

_UNIT_NAMES = ("unit_code", "unit", "basin_id", "code", "id", "name", "name_en", "name_zh")
_RECEPTOR_NAMES = ("name", "name_en", "name_zh", "id")


class ReceptorReading:
    """Mixed into the algorithm."""

    def receptors(self):
        """Name, cells and kind of each receptor."""
        frame = self.frame("RECEPTORS")
        names = _names(frame, _RECEPTOR_NAMES)
        found = []
        for index in range(len(frame)):
            cells = self.rasterised(frame.iloc[[index]], [1], "uint8", 0, all_touched=True).read() == 1
            found.append((names[index], cells, "Point" in frame.geometry.iloc[index].geom_type))
        return found

    def indices(self, frame):
        """Row of the feature in each cell, −1 outside all; None without features."""
        if frame is None:
            return None
        return self.rasterised(frame, list(range(len(frame))), "int32", -1).read()

    def unit_names(self, units):
        """Code or name of each unit, else its number in the layer."""
        return _names(units, _UNIT_NAMES)


def _names(frame, fields):
    """Names of features: their first field of ``fields``, else their number in the layer."""
    known = {name.lower(): name for name in frame.columns}
    chosen = next((known[name] for name in fields if name in known), None)
    return [str(number) for number in range(1, len(frame) + 1)] if chosen is None else list(frame[chosen])
