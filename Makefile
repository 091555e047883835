# The two commands: `make serve` and `make test`. A stamp in .venv remembers what is installed, so that the second
# time needs no network.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
HOST ?= 127.0.0.1
PORT ?= 8000
SOURCES := $(shell find data/documents extract ontology shapes comity.py commands -type f -not -name '*.pyc' 2>/dev/null)

.PHONY: serve build test lint lock clean

serve: build  ## build the graph from data/documents and serve it
	$(BIN)/comity serve --host $(HOST) --port $(PORT)

build: build/.built

build/.built: $(STAMP) $(SOURCES)
	$(BIN)/comity build
	@touch $@

test: $(STAMP)  ## the whole test suite
	$(BIN)/pytest --numprocesses auto --dist loadfile

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Comity needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

lock:  ## resolve the dependencies anew, with hashes and for every platform
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header --output-file requirements.lock

clean:
	rm -rf build dist .venv
