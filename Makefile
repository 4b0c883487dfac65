# make        sets everything up in .venv and builds the editions: tei/sources → tei/editions → dist
# make test   sets everything up and runs the tests
# make lint   ruff and mypy         make schema  derives the schema files         make bench  measures
# make wheel  builds the package    make clean   removes what was set up and built

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: all build test lint schema bench wheel clean

all: build

build: $(READY)
	$(BIN)/memcon build

test: $(READY) extras
	$(BIN)/pytest --numprocesses auto

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

schema: $(READY)
	$(BIN)/python schema/derive.py

bench: $(READY)
	$(BIN)/python tests/bench

wheel: $(READY)
	$(BIN)/pip wheel --quiet --no-deps --wheel-dir build/wheels .

clean:
	rm -rf .venv build

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "memcon needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test,dev]'
	touch $@

# What some tests compare with; they are skipped where it cannot be had.
.PHONY: extras
extras: $(READY)
	@$(BIN)/python tests/fetch_tei_all.py || true
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[ner]' || true
