# Land Restoration. `make help` lists the targets.
SHELL := /bin/bash
export PROJ_DATA ?= /usr/share/proj
export QT_QPA_PLATFORM ?= offscreen
PYTHON := build/venv/bin/python
TOOLS := build/tools/bin
WORKERS ?= 2

.PHONY: help demo test test-all check package bench matrix gui handbook translations docs pictures clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

demo:  ## sample county, whole plan through qgis_process, report in build/demo
	@scripts/setup.sh plugin
	@$(PYTHON) scripts/demo.py build/demo

test:  ## all tests but the long ones
	@scripts/setup.sh plugin core tools cluster database browser
	@build/core/bin/python -m pytest tests/core -q -n $(WORKERS) --dist worksteal -m "not long"
	@$(PYTHON) -m pytest tests --ignore=tests/core -q -n $(WORKERS) --dist worksteal -m "not long"

test-all:  ## all tests
	@scripts/setup.sh plugin core tools cluster database browser gui grass
	@build/core/bin/python -m pytest tests/core -q -n $(WORKERS) --dist worksteal
	@$(PYTHON) -m pytest tests -q -n $(WORKERS) --dist worksteal

check:  ## static checks: style, types, layers, translations, documentation, security of the package
	@scripts/setup.sh plugin core tools cluster
	$(TOOLS)/ruff check .
	$(TOOLS)/ruff format --check .
	$(TOOLS)/flake8 --config scripts/flake8.cfg algorithms restoration_plugin __init__.py
	build/core/bin/mypy restoration_plugin/core restoration_plugin/engine
	cd build/dev && ../tools/bin/lint-imports land_restoration/pyproject.toml --no-cache
	$(PYTHON) scripts/translations.py --check
	$(PYTHON) scripts/docs.py --check
	@$(MAKE) --no-print-directory package
	$(TOOLS)/bandit -q -r build/package/unzipped
	$(TOOLS)/detect-secrets scan --all-files build/package/unzipped | $(PYTHON) scripts/no_secrets.py

package:  ## zip for QGIS's plugin manager, in build/package
	@scripts/setup.sh plugin tools
	@$(PYTHON) scripts/package.py build/package

bench:  ## timings beside named peers, in benchmarks/RESULTS.md
	@scripts/setup.sh plugin
	@$(PYTHON) benchmarks/run.py

matrix:  ## contract, algorithm, headless and model tests on QGIS of Debian 13 and forky, and values beside this one's; as root
	@scripts/matrix.sh trixie forky

gui: handbook  ## QGIS with a profile of its own and the sample project
	@scripts/setup.sh gui
	@QT_QPA_PLATFORM= scripts/gui.sh

translations:  ## renew i18n/*.ts from the code
	@scripts/setup.sh plugin tools
	@$(PYTHON) scripts/translations.py

docs:  ## renew docs/algorithms from the registry
	@scripts/setup.sh plugin
	@$(PYTHON) scripts/docs.py

pictures:  ## draw the handbook's pictures of the examples anew
	@scripts/setup.sh plugin
	@$(PYTHON) scripts/pictures.py

handbook:  ## local pages for the help button, in handbook/
	@scripts/setup.sh plugin tools
	@$(PYTHON) scripts/handbook.py handbook

clean:  ## remove build/
	rm -rf build
