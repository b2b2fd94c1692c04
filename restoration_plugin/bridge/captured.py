"""What is kept of a layer between the main thread, where it may be touched, and the run."""

from pathlib import Path
from urllib.parse import unquote, urlparse

DATABASES = ("postgres", "oracle", "mssql", "hana")


def remote(layer):
    """Address of a layer of a database, "" of any other."""
    database = layer is not None and layer.providerType() in DATABASES
    return f"{layer.providerType()}://{layer.source()}" if database else ""


class Snapshot:
    """A layer's feature source with what ``read_frame`` asks for."""

    def __init__(self, layer, source):
        self._source, self._fields = source, layer.fields()
        self._type, self._crs, self._count = layer.wkbType(), layer.crs(), layer.featureCount()
        self.remote = remote(layer)

    def fields(self):
        """Fields of the layer."""
        return self._fields

    def wkbType(self):
        """Type of its geometries."""
        return self._type

    def sourceCrs(self):
        """Its reference system."""
        return self._crs

    def featureCount(self):
        """Features, as the provider counts them."""
        return self._count

    def getFeatures(self, request):
        """Features that a request asks for."""
        return self._source.getFeatures(request)


def csv_path(layer, value):
    """Path of a table that is a CSV file, whatever opened it; None for any other layer."""
    if isinstance(value, str) and value.lower().endswith(".csv") and Path(value).is_file():
        return value
    if layer is None or not layer.isValid():
        return None
    source = layer.source()
    if layer.providerType() == "delimitedtext":
        return unquote(urlparse(source).path)
    path = source.split("|")[0]
    return path if layer.providerType() == "ogr" and path.lower().endswith(".csv") else None
