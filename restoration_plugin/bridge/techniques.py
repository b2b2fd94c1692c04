"""What technique matching reads."""

MEASURES = {
    "slope": "SLOPE",
    "soil_depth": "SOIL_DEPTH",
    "precipitation": "PRECIPITATION",
    "evapotranspiration": "EVAPOTRANSPIRATION",
    "cover": "COVER",
    "area": "AREA",
}
TEXTS = {"climate": "CLIMATE", "space": "SPACE"}
CONTROLS = {"redline": "REDLINE", "farmland": "FARMLAND"}


class TechniqueReading:
    """Mixed into the algorithm."""

    def technique_units(self, frame):
        """What the rules ask of each unit: problem, severity, measures, classes and shares under control."""
        from ..core.zoning.overlay import covered_share

        units = {"problem": self._texts(frame, self.field("PROBLEM"))}
        units["severity"] = self.numbers_of(frame, self.field("SEVERITY"))
        units["area"] = self.area_ha(frame)
        for key, name in MEASURES.items():
            if self.field(name) is not None:
                units[key] = self.numbers_of(frame, self.field(name))
        for key, name in TEXTS.items():
            if self.field(name) is not None:
                units[key] = self._texts(frame, self.field(name))
        for key, name in CONTROLS.items():
            areas = self.frame(name, frame.crs.to_wkt())
            if areas is not None:
                units[key] = covered_share(frame.geometry, areas.geometry)
        return units

    def technique_costs(self):
        """The user's unit costs, None without."""
        return self.either("COSTS") if self.given("COSTS") else None

    def _texts(self, frame, field):
        return frame[field].fillna("").astype(str).to_numpy(dtype=object)
