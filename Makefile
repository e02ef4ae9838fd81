# Needs nothing but Python 3.11+ and make; everything else goes into .venv, from the lock files.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input install
LOCKED := $(PIP) --require-hashes --no-deps --no-build-isolation
SOURCES := service tests benchmarks
COLUMNS_SHOWN := doc,mention,type,decision,canonical_id,confidence

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run demo test check lint types imports aliases wheel fmt bench lock clean

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-7s %s\n", $$1, $$2}' Makefile

run: demo ## Resolve the names of the five articles, show them, serve the API and the page
	@echo "Serving the page and the API on http://127.0.0.1:$(PORT)/ (Ctrl+C stops it)"
	@$(BIN)/ansab serve --host 127.0.0.1 --port $(PORT) --aliases build/aliases.ansab

demo: .venv/.runtime ## The same without serving
	@mkdir -p build
	@$(BIN)/ansab aliases check aliases
	@$(BIN)/ansab build aliases -o build/aliases.ansab
	@$(BIN)/ansab bulk seeds/mentions.csv --column mention --type-column type --doc-column doc \
	  --aliases build/aliases.ansab -o build/mentions.csv --show $(COLUMNS_SHOWN)

test: .venv/.dev ## Run the tests
	@.ci/system-packages chromium:chromium fonts-noto-core: default-jre-headless:java
	$(BIN)/python -m pytest -m "not wheel"

check: lint types imports aliases wheel test ## Everything that CI runs

lint: .venv/.dev
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)

types: .venv/.dev
	$(BIN)/mypy

imports: .venv/.dev
	$(BIN)/lint-imports --no-cache

aliases: .venv/.dev
	$(BIN)/ansab aliases check aliases
	$(BIN)/ansab aliases fmt --check aliases

# The wheel is built, installed with the locked dependencies and nothing else, and tested as a user has it.
wheel: .venv/.dev
	@rm -rf dist .venv-wheel
	$(BIN)/python -m hatchling build -t wheel -d dist
	$(PYTHON) -m venv .venv-wheel
	@.venv-wheel/bin/python -m pip -qq --disable-pip-version-check --no-input install --require-hashes --no-deps -r requirements.lock
	@.venv-wheel/bin/python -m pip -qq --disable-pip-version-check --no-input install --no-deps --no-index dist/*.whl
	ANSAB_WHEEL=.venv-wheel/bin $(BIN)/python -m pytest -m wheel tests/test_wheel.py

fmt: .venv/.dev ## Format code and alias tables
	$(BIN)/ruff check --fix $(SOURCES)
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ansab aliases fmt aliases

bench: .venv/.bench ## Measure against the peers, on the seeds or on DATA=folder, and sizes (SCALE=--quick)
	$(BIN)/python benchmarks/accuracy.py $(DATA)
	$(BIN)/python benchmarks/scale.py $(SCALE)

lock: .venv/.dev ## Resolve the dependencies anew into the lock files
	.ci/lock $(BIN)/uv

clean: ## Remove what make made
	rm -rf .venv .venv-wheel build dist

# --- the environment; a stamp says that a lock file is installed -------------------------------------

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "ansab needs Python 3.11 or newer, but $(PYTHON) is: $$($(PYTHON) --version 2>&1)." >&2; \
	  echo "Name another one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) has no module venv; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.runtime: .venv/.made requirements-build.lock requirements.lock pyproject.toml
	@echo "Installing the locked dependencies into .venv (once, about a minute) ..."
	@$(LOCKED) -r requirements-build.lock
	@$(LOCKED) -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q service # or every start compiles, where PYTHONDONTWRITEBYTECODE is set
	@touch $@

.venv/.dev: .venv/.runtime requirements-dev.lock
	@echo "Installing what the tests need into .venv (once, about two minutes) ..."
	@$(LOCKED) -r requirements-dev.lock
	@touch $@

.venv/.bench: .venv/.dev requirements-bench.lock
	@.ci/system-packages libicu-dev: pkg-config:pkg-config g++:g++
	@$(LOCKED) -r requirements-bench.lock
	@touch $@
