#!/usr/bin/env bash
# QGIS with a profile of its own, the plugin enabled and the sample project open.
set -euo pipefail
cd "$(dirname "$0")/.."
profile=build/profile
mkdir -p "$profile/profiles/default/QGIS"
ini=$profile/profiles/default/QGIS/QGIS3.ini
grep -qs land_restoration "$ini" || printf '[PythonPlugins]\nland_restoration=true\nprocessing=true\n' >>"$ini"
[ -e build/demo/county/sample.qgz ] || build/venv/bin/python scripts/demo.py build/demo
export QGIS_PLUGINPATH=$PWD/build/dev PYTHONPATH=$PWD/build/venv/lib/python3.11/site-packages
unset QT_QPA_PLATFORM
exec qgis --profiles-path "$profile" --profile default build/demo/county/sample.qgz "$@"
