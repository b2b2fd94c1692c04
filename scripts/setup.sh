#!/usr/bin/env bash
# Set up what a make target needs: scripts/setup.sh plugin|core|tools|gui|database …
# Does nothing, and asks no network, when it is there already.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p build

say() { printf '%s\n' "$*" >&2; }

debian() { [ -r /etc/debian_version ] && command -v apt-get >/dev/null; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

packages() {
    local absent=()
    for name in "$@"; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || absent+=("$name")
    done
    [ ${#absent[@]} = 0 ] && return
    say "Installing ${absent[*]}"
    as_root apt-get -qq update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${absent[@]}" >build/apt.log 2>&1 ||
        { tail -n 20 build/apt.log >&2; exit 1; }
}

need() {  # on a system that is not Debian: say what to install instead
    if debian; then packages "$@"; return; fi
    [ -e build/.told ] || say "Not a Debian system: install QGIS 3.22 or newer with its Python bindings, Qt's linguist tools, and for QGIS's Python: scipy pandas geopandas rtree networkx."
    touch build/.told
}

# environment NAME LOCKS… : (re)made when a lock file has changed
environment() {
    local name=$1 options=$2; shift 2
    local state; state=$(cat "$@" | sha256sum | cut -c1-16)
    [ -e "build/$name/.state-$state" ] && return
    say "Making build/$name"
    if [ ! -x "build/$name/bin/python" ]; then
        /usr/bin/python3 -m venv $([ "$name" = venv ] && echo --system-site-packages) "build/$name"
    fi
    local args=(); for lock in "$@"; do args+=(-r "$lock"); done
    # shellcheck disable=SC2086
    "build/$name/bin/python" -m pip install -q --disable-pip-version-check $options "${args[@]}"
    rm -f "build/$name"/.state-*
    touch "build/$name/.state-$state"
}

plugin() {
    need qgis qgis-providers python3-qgis python3-gdal gdal-bin python3-scipy python3-pandas python3-geopandas \
        python3-rtree python3-networkx python3-matplotlib python3-openpyxl python3-venv qttools5-dev-tools fonts-noto-cjk
    environment venv --no-deps scripts/lock/plugin.txt scripts/lock/test.txt
    mkdir -p build/dev build/profile
    ln -sfn "$PWD" build/dev/land_restoration
    local lrelease; lrelease=$(command -v lrelease || echo /usr/lib/qt5/bin/lrelease)
    for ts in i18n/*.ts; do
        [ "${ts%.ts}.qm" -nt "$ts" ] || "$lrelease" -silent "$ts" -qm "${ts%.ts}.qm"
    done
}

core() { need python3-venv; environment core --no-deps scripts/lock/core.txt; }
tools() { need python3-venv; environment tools --no-deps scripts/lock/tools.txt; }
gui() { plugin; need xvfb xauth; }
database() { need postgresql postgis postgresql-15-postgis-3; }
cluster() { need python3-distributed; }
browser() { need chromium poppler-utils; }
grass() { need grass-core; }
matrix() { need mmdebstrap; }

for part in "$@"; do "$part"; done
