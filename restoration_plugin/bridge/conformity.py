"""Reading and writing of plan conformity."""

import numpy as np

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput
from .bilingual_page import headers, page

CORE = ("core", "核心", "核心区", "核心保护区")
LABELS = ("proj_id", "key_id", "basin_id", "code", "zone", "id", "name_zh", "name_en")
SLOPE_CLASSES = ("GDPDJB", "gdpdjb")
CONTROL_LINES = ("REDLINE", "FARMLAND", "URBAN", "CORRIDORS")
NAMES = {
    "project": "工程", "rule": "规则", "name_zh": "内容", "name_en": "内容", "severity": "性质", "layer": "图层", "layer_en": "图层", "area_ha": "面积（公顷）", "share": "占比",
    "department": "主管部门", "dept_en": "主管部门", "why_en": "原因", "why_zh": "原因", "status": "结论", "projects": "工程数",
    "block_ha": "禁止（公顷）", "resolv_ha": "可协调（公顷）", "free_ha": "无冲突（公顷）", "kind": "地类",
    "before": "实施前", "after": "实施后", "net": "净变化",
}  # fmt: skip


class ConformityReading:
    """Mixed into the algorithm."""

    def review(self):
        """Read, judge, write."""
        import geopandas as gpd
        import pandas as pd

        from ..core.planning.land_balance import land_balance, zone_access
        from ..core.planning.plan_conformity import Plan, plan_conformity

        frame = self.metric_frame("PROJECTS")
        crs = frame.crs.to_wkt()

        def measure(shapes):
            return np.asarray(self.area_ha(gpd.GeoDataFrame(geometry=list(shapes), crs=frame.crs)), dtype=float)

        projects = self._projects(frame, measure)
        zones = labelled(self, "ZONES", crs)
        near = projects.shapes if zones is None else np.concatenate([projects.shapes, zones[0]])
        landuse, kinds, steep = self._landuse(crs, projects.shapes)
        layers = self._layers(crs, near)
        if landuse is not None:
            layers["cropland"] = landuse[kinds == "cropland"]
            layers["steep"] = landuse[(kinds == "cropland") & steep]
        counties, basins = administrations(self, crs), self.frame("BASINS", crs)
        plan = Plan(layers, labelled(self, "KEY_AREAS", crs), counties, None if basins is None else shapes_of(basins))
        rules = self.file("RULES")
        conflicts, status = plan_conformity(
            projects, plan, measure, self.number("MIN_AREA"), self.number("MIN_WIDTH"), rules, self.watcher
        )
        balance = pd.DataFrame({"kind": [], "name_zh": [], "before": [], "after": [], "net": []})
        if landuse is not None:
            balance = land_balance(projects.shapes, projects.action, landuse, kinds, measure, self.watcher)
        self.write_frame("CONFLICTS", gpd.GeoDataFrame(conflicts, geometry="geometry", crs=frame.crs))
        self.write_frame("PROJECTS_OUT", self.with_fields(frame, status))
        attributes = conflicts.drop(columns="geometry")
        matrix = attributes.pivot_table("area_ha", ["row", "project"], "rule", "sum", fill_value=0.0).reset_index()
        matrix.columns = [str(name) for name in matrix.columns]
        self.write_table("MATRIX", matrix)
        self.write_table("BALANCE", balance)
        self.write_table("ACCESS", zone_access(layers, zones, rules))
        self.write_html("REPORT", _report(attributes.drop(columns="row"), status, balance, rules))
        counts = status["status"].value_counts()
        return {"BLOCKING": int(counts.get("blocking", 0)), "RESOLVABLE": int(counts.get("resolvable", 0))}

    def _projects(self, frame, measure):
        from ..core.planning.plan_conformity import Projects

        def numbers(name):
            return self.numbers_of(frame, self.field(name)) if self.field(name) else None

        def texts(name):
            return frame[self.field(name)].fillna("").astype(str).str.strip().tolist() if self.field(name) else None

        shapes = shapes_of(frame)
        listed, label = self._listed(frame)
        slope = self.raster("SLOPE")
        if slope is not None:
            from ..engine.unit_values import unit_values

            slope = np.asarray(unit_values(frame.geometry, slope, self.watcher)["mean"], dtype=float)
        return Projects(
            shapes, label, texts("ACTION"), measure(shapes), texts("PLANNED_CODE"), numbers("PLANNED_AREA"),
            numbers("START"), numbers("END"), numbers("WATER_DEMAND"), numbers("WATER_AVAILABLE"), slope, listed,
        )  # fmt: skip

    def _listed(self, frame):
        programme = self.table("PROGRAMME")
        if programme is None:
            return None, _labels(frame)
        common = [name for name in programme.columns if name in frame.columns]
        if not common:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "PROGRAMME and PROJECTS have no column in common; the programme has {found}. Name the project's "
                    "identifier alike in both.",
                ),
                found=", ".join(programme.columns),
            )
        known = set(programme[common[0]].astype(str).str.strip())
        label = frame[common[0]].astype(str).str.strip()
        return label.isin(known).to_numpy(), label.tolist()

    def _landuse(self, crs, near):
        from ..core.planning.land_balance import land_kinds

        if not self.given("LANDUSE"):
            return None, None, None
        code = needed(self, "LANDUSE_CODE")
        frame = self.frame("LANDUSE", crs, near, {code, *SLOPE_CLASSES})
        kinds, unknown = land_kinds(frame[code].tolist())
        if unknown:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "Land-use codes that are unknown and count as other land: {codes}."
                ),
                codes=", ".join(unknown),
            )
        classes = next((frame[name] for name in SLOPE_CLASSES if name in frame.columns), None)
        steep = np.zeros(len(frame), bool) if classes is None else (classes.astype(str).str[:1] == "5").to_numpy()
        return shapes_of(frame), kinds, steep

    def _layers(self, crs, near):
        layers = {}
        for name in CONTROL_LINES:
            frame = self.frame(name, crs, near, ())
            if frame is not None:
                layers[name.lower()] = shapes_of(frame)
        if self.given("RESERVES"):
            zone = needed(self, "RESERVE_ZONE")
            reserves = self.frame("RESERVES", crs, near, (zone,))
            layers["reserves"] = shapes_of(reserves)
            layers["core"] = layers["reserves"][
                reserves[zone].astype(str).str.strip().str.lower().isin(CORE).to_numpy()
            ]
        layers.update(self._controls(crs, near))
        return layers

    def _controls(self, crs, near):
        from ..core.planning.plan_conformity import CROSSED, OCCUPIED

        frames = self.frame_list("CONTROLS", crs, near, ())
        kinds = [
            kind.strip().lower() for kind in self.text("CONTROL_KIND").replace("，", ",").split(",") if kind.strip()
        ]
        if len(kinds) != len(frames) or set(kinds) - {*OCCUPIED, *CROSSED}:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "CONTROL_KIND: found {found} for {count} layers of CONTROLS, allowed is one of {allowed} for each, "
                    "separated by commas.",
                ),
                found=", ".join(kinds) or "–",
                count=len(frames),
                allowed=", ".join((*OCCUPIED, *CROSSED)),
            )
        joined = {}
        for kind, frame in zip(kinds, frames):
            joined.setdefault(kind, []).append(shapes_of(frame))
        return {kind: np.concatenate(parts) for kind, parts in joined.items()}


def shapes_of(frame):
    """Geometries of a frame as an array."""
    return np.asarray(frame.geometry.to_numpy(), dtype=object)


def needed(algorithm, name):
    """Field that must be chosen because its layer is given."""
    chosen = algorithm.field(name)
    if chosen is None:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{name} is missing. Choose the field of its layer."), name=name
        )
    return chosen


def administrations(algorithm, crs):
    """Polygons and codes of the layer ADMIN, None without it."""
    from ..core.planning.administrative_codes import administrative_codes

    frame = algorithm.frame("ADMIN", crs)
    if frame is None:
        return None
    return shapes_of(frame), administrative_codes(frame[needed(algorithm, "ADMIN_CODE")], algorithm.layer_name("ADMIN"))


def labelled(algorithm, name, crs):
    """Polygons and labels of a layer, None without it."""
    frame = algorithm.frame(name, crs)
    return None if frame is None else (shapes_of(frame), _labels(frame))


def _labels(frame):
    lower = {str(name).lower(): name for name in frame.columns}
    found = next((lower[name] for name in LABELS if name in lower), None)
    return [str(value) for value in (range(1, len(frame) + 1) if found is None else frame[found])]


def _report(conflicts, status, balance, rules_path):
    from ..core.planning.plan_conformity import conformity_rules, layer_names

    total = status.groupby("status")[["block_ha", "resolv_ha", "free_ha"]].sum()
    total.insert(0, "projects", status["status"].value_counts())
    total = total.reset_index()
    rules = conflicts.groupby(["rule", "severity"]).agg(projects=("project", "count"), area_ha=("area_ha", "sum"))
    rules = rules.reset_index()
    named = conformity_rules(rules_path)
    rules.insert(1, "name_zh", rules["rule"].map(named["name_zh"]))
    rules.insert(2, "name_en", rules["rule"].map(named["name_en"]))
    conflicts = conflicts.assign(
        layer=[layer_names(layer, "name_zh", "、") for layer in conflicts["layer"]],
        layer_en=[layer_names(layer, "name_en", ", ") for layer in conflicts["layer"]],
    )
    sections = [
        (("审查结论", "Result"), headers(total, NAMES), total),
        (("分规则统计", "By rule"), headers(rules, NAMES), rules),
        (("冲突清单", "Conflicts"), headers(conflicts, NAMES), conflicts),
    ]
    if len(balance):
        sections.append(
            (
                ("地类平衡（公顷）", "Land balance (ha)"),
                headers(balance.drop(columns="name_zh"), NAMES),
                balance.drop(columns="name_zh"),
            )
        )
    note = (
        "规则为插件默认值，处置性质须由规划主管部门确认；面积为椭球面积。",
        "Rules are defaults of this plugin, their severity is to be confirmed by the authority; areas are ellipsoidal.",
    )
    return page(("规划符合性审查报告", "Review of plan conformity"), sections, note)
