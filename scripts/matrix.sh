#!/usr/bin/env bash
# Contract, algorithm, headless and model tests on the QGIS of other Debians, and the values of all examples
# beside those of this system's QGIS: scripts/matrix.sh trixie|forky …
# Each system lives in build/matrix/<suite>, made by mmdebstrap; remove the folder to make it anew. Needs root.
set -euo pipefail
cd "$(dirname "$0")/.."
tests=${TESTS:-tests/contract tests/algorithms tests/headless tests/matrix}
values=build/matrix/values
include=qgis,qgis-providers,python3-qgis,python3-gdal,gdal-bin,python3-scipy,python3-pandas,python3-geopandas,python3-shapely,python3-rtree,python3-networkx,python3-matplotlib,python3-openpyxl,python3-venv,python3-distributed,postgresql,postgis,postgresql-postgis,fonts-noto-cjk,ca-certificates,qttools5-dev-tools

inside() {  # COMMAND: in the system of $root
    unshare --mount bash -euc '
        mount --bind /proc "$0/proc"; mount --bind /dev "$0/dev"
        [ ! -d /etc/ssl/certs ] || mount --bind /etc/ssl/certs "$0/etc/ssl/certs"
        chroot "$0" /usr/bin/env -i HOME=/root PATH=/usr/bin:/bin PIP_CERT="${PIP_CERT:-}" LC_ALL=C.UTF-8 \
            QT_QPA_PLATFORM=offscreen PROJ_DATA=/usr/share/proj PYTHONPYCACHEPREFIX=/project/build/pycache \
            LAND_RESTORATION_VALUES=/project/build/values bash -euc "cd /project; $1"' "$root" "$1"
}

system() {  # SUITE: make it where it is not there yet
    [ ! -e "$root/.made" ] || return 0
    rm -rf "$root"
    mkdir -p build/matrix
    # forky's release file has expired on some mirrors
    mmdebstrap --variant=minbase --aptopt='Acquire::Check-Valid-Until "false"' --include="$include" \
        "$1" "$root" http://deb.debian.org/debian >"build/matrix/$1.log" 2>&1 || { tail "build/matrix/$1.log" >&2; exit 1; }
    touch "$root/.made"
}

project() {  # copy what git knows or would add, and the recorded values; the system's own build/ stays
    mkdir -p "$root/project/build"
    find "$root/project" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
    git ls-files -z --cached --others --exclude-standard | tar -c --null --ignore-failed-read -T - | tar -x -C "$root/project"
    rm -rf "$root/project/build/values"
    [ ! -d $values ] || cp -r $values "$root/project/build/values"
}

scripts/setup.sh matrix
if [[ $tests == *tests/matrix* ]]; then
    scripts/setup.sh plugin
    rm -rf $values
    mkdir -p $values
    LAND_RESTORATION_RECORD=1 LAND_RESTORATION_VALUES=$values build/venv/bin/python -m pytest tests/matrix -q
fi
for suite in "$@"; do
    root=$PWD/build/matrix/$suite
    system "$suite"
    project
    state=$(cat scripts/lock/test.txt "scripts/lock/matrix-$suite.txt" | sha256sum | cut -c1-16)
    inside "[ -e build/venv/.state-$state ] || {
        python3 -m venv --system-site-packages build/venv
        build/venv/bin/python -m pip install -q --no-deps -r scripts/lock/matrix-$suite.txt -r scripts/lock/test.txt
        touch build/venv/.state-$state; }
        mkdir -p build/dev; ln -sfn /project build/dev/land_restoration
        for ts in i18n/*.ts; do \$(command -v lrelease || echo /usr/lib/qt6/bin/lrelease) -silent \$ts -qm \${ts%.ts}.qm; done
        qgis_process.bin --version 2>/dev/null | head -n 1; python3 -V; python3 -c 'import numpy; print(\"NumPy\", numpy.__version__)'
        build/venv/bin/python -m pytest $tests -q -n ${WORKERS:-2} --dist worksteal -m 'not long'"
done
