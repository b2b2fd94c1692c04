"""The version of the plugin, as in metadata.txt."""

VERSION = "0.1.0"
