# make demo    cross-check the articles in corpus/
# make check   format, lint, types and all tests: what must pass before a change is accepted
# make test    the tests alone
# make lint    format, lint and types alone
# make schema  write the JSON Schemas of reports and rules anew after a change of the records
#
# Needs Python 3.11 to 3.13 and git; everything else goes into .venv. Another interpreter: make PYTHON=/path/to/python

CANDIDATES = python3 python3.13 python3.12 python3.11
FITS = import sys, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(shell for name in $(CANDIDATES); do if $$name -c '$(FITS)' 2>/dev/null; then echo $$name; break; fi; done)

ENV = .venv
BIN = $(ENV)/bin
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --constraint constraints.txt

.PHONY: demo check test lint schema
.DEFAULT_GOAL := check

demo: $(ENV)/.installed
	$(BIN)/verify report corpus/

check: lint test

test: $(ENV)/.installed-dev
	$(BIN)/python -m pytest

lint: $(ENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

schema: $(ENV)/.installed
	$(BIN)/python -m verify.report.schema
	$(BIN)/python -m verify.ruleset.schema

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "no Python 3.11 to 3.13 with venv and pip found; name one: make PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv $(ENV)

# pip reads dependency groups from version 25.1 on, and older ones miss extras that are spelled with a dash
$(ENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	$(INSTALL) "pip>=25.1"
	$(INSTALL) --editable .
	@touch $@

$(ENV)/.installed-dev: $(ENV)/.installed
	$(INSTALL) --group dev
	@touch $@
