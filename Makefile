# Two commands matter: `make run` opens the portal, `make test` checks everything.
# Each works alone on a machine with Python 3.11 or newer, make and git.

.DEFAULT_GOAL := help
.PHONY: help run setup test lint axe network bench lock wheel strings clean

# The first Python on this machine that is new enough.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
BIN := .venv/bin
LOCKS := backend/locks
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PORT ?= 8000

help: ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

run: .venv/run ## open the portal with its example clinic on http://localhost:8000
	$(BIN)/waymark serve --demo --port $(PORT)

setup: .venv/dev ## install everything for run, test and lint

test: .venv/dev lint ## check everything: style, types, storeys, tests on both databases and in a browser
	$(BIN)/python -m tests.machine
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: .venv/dev ## style, types and storeys only
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

axe: .venv/dev ## only the accessibility tests
	$(BIN)/python -m tests.machine
	$(BIN)/python -m pytest -n auto --dist worksteal tests/accessibility

network: .venv/dev ## what each page costs on the wire, beside its budget
	$(BIN)/python -m tests.machine
	$(BIN)/python -m tests.network

bench: .venv/dev ## speed, as ratios to a bare ASGI application; the engine's words a second
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.plain

lock: .venv/dev ## fix the version of every dependency anew
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
		--custom-compile-command "make lock" --group install pyproject.toml -o $(LOCKS)/run.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
		--custom-compile-command "make lock" --group dev -c $(LOCKS)/run.txt pyproject.toml -o $(LOCKS)/dev.txt

wheel: .venv/dev ## build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation

strings: .venv/dev ## collect the interface's sentences for translators
	$(BIN)/waymark translate extract

clean: ## remove what was built here
	rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# ---------------------------------------------------------------- what the above need

.venv/python:
	@test -n "$(PYTHON)" || { echo "Waymark needs Python 3.11 or newer. Please install it."; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python cannot make environments here. On Debian: apt-get install python3-venv"; exit 1; }
	@touch $@

.venv/run: .venv/python $(LOCKS)/run.txt pyproject.toml
	@echo "Installing Waymark into .venv …"
	@$(PIP) install --require-hashes -r $(LOCKS)/run.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev: .venv/run $(LOCKS)/dev.txt
	@echo "Installing what the tests need …"
	@$(PIP) install --require-hashes -r $(LOCKS)/dev.txt
	@touch $@
