"""How an algorithm reads its plain parameters: numbers, texts, choices, files, names of fields."""

from pathlib import Path

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput
from .postgis import without_password
from .tables import header


class Values:
    """Part of ``Reading``; what it asks of it are the captured ``_parameters``, ``_context`` and ``_vectors``."""

    def _is_absent(self, name):
        value = self._parameters.get(name)
        return value is None or (isinstance(value, (str, list, tuple)) and not len(value)) or repr(value) == "NULL"

    def number(self, name):
        """Real number, None when it is absent and has no default."""
        if self._is_absent(name) and self.parameterDefinition(name).defaultValue() is None:
            return None
        return self.parameterAsDouble(self._parameters, name, self._context)

    def integer(self, name):
        """Whole number, None when it is absent and has no default."""
        if self._is_absent(name) and self.parameterDefinition(name).defaultValue() is None:
            return None
        return self.parameterAsInt(self._parameters, name, self._context)

    def choice(self, name):
        """Index of the chosen option."""
        return self.parameterAsEnum(self._parameters, name, self._context)

    def choices(self, name):
        """Indices of the chosen options."""
        return self.parameterAsEnums(self._parameters, name, self._context)

    def flag(self, name):
        """Yes or no."""
        return self.parameterAsBoolean(self._parameters, name, self._context)

    def text(self, name):
        """Text; empty when it is absent and has no default."""
        return self.parameterAsString(self._parameters, name, self._context).strip()

    def file(self, name):
        """Path of a file parameter, None when it is absent; refused when it does not exist."""
        path = self.parameterAsFile(self._parameters, name, self._context)
        if not path:
            return None
        if not Path(path).is_file():
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{name}: the file {path} does not exist."), name=name, path=path
            )
        return path

    def matrix(self, name):
        """Cells of a matrix parameter as one flat list; empty when it is absent."""
        return [] if self._is_absent(name) else list(self.parameterAsMatrix(self._parameters, name, self._context))

    def extent(self, name, crs):
        """Extent as a rectangle in ``crs`` (WKT), None when it is absent."""
        from qgis.core import QgsCoordinateReferenceSystem

        if self._is_absent(name):
            return None
        return self.parameterAsExtent(self._parameters, name, self._context, QgsCoordinateReferenceSystem.fromWkt(crs))

    def field(self, name):
        """Name of the chosen field, None when it is absent; refused when the layer has no such field."""
        chosen = self.fields(name)
        return chosen[0] if chosen else None

    def fields(self, name):
        """Names of the chosen fields; empty when there are none; refused when the layer lacks one."""
        definition = self.parameterDefinition(name)
        if self._is_absent(name):
            default = definition.defaultValue()
            chosen = [default] if default else []
        else:
            strings = getattr(self, "parameterAsStrings", None) or self.parameterAsFields  # the name until QGIS 3.40
            chosen = strings(self._parameters, name, self._context)
            if len(chosen) == 1:
                chosen = (
                    [item.strip() for item in chosen[0].replace(",", ";").split(";")] if ";" in chosen[0] else chosen
                )
        parent = definition.parentLayerParameterName()
        if parent in self._vectors and chosen:
            self._require_fields(name, chosen, parent)
        return chosen

    def _require_fields(self, name, chosen, parent):
        source, label = self._vectors[parent]
        if isinstance(source, Path):
            known = header(source, label)
        else:
            known = source.fields().names()
        for item in chosen:
            if item not in known:
                raise InvalidInput(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration", "{name}: the layer {layer} has no field {field}; it has {known}."
                    ),
                    name=name,
                    layer=label,
                    field=item,
                    known=", ".join(known),
                )

    def numbers_of(self, frame, field):
        """Values of a field as floats with NaN for NULL; refused where a filled cell is no number."""
        import pandas as pd

        values = pd.to_numeric(frame[field], errors="coerce")
        wrong = values.isna() & frame[field].notna() & (frame[field].astype(str).str.strip() != "")
        if wrong.any():
            row = int(wrong.to_numpy().nonzero()[0][0])
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Layer {layer}, field {field}, row {row}: {found} is no number. Correct it, or choose another field.",
                ),
                layer=frame.attrs.get("name", ""),
                field=field,
                row=row + 1,
                found=short(frame[field].iloc[row]),
            )
        return values.to_numpy(dtype=float)


def short(value):
    """What a message shows of a value: no password, no more than 80 characters."""
    text = without_password(str(value))
    return text if len(text) <= 80 else text[:77] + "…"
