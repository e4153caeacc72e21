# make paper   builds the sample paper          make test   passes every check and test
# make hostile runs the long series against hostile inputs in full, of which make test runs a sample.
# make mutants breaks the guards, the gate and the atomic writer in every small way and counts what the tests notice.
# Each sets up all it needs first, in .venv and, for WeasyPrint, in the system.

PYTHON ?= python3
RUN := .venv/bin/
LIBRARIES := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
FOUND := $(PYTHON) -c "import ctypes; [ctypes.CDLL(name) for name in ('libpango-1.0.so.0', 'libpangoft2-1.0.so.0', 'libharfbuzz-subset.so.0')]" 2>/dev/null
INSTALL := apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(LIBRARIES)

.PHONY: paper test hostile mutants format bench clean libraries

paper: .venv/installed
	$(RUN)reportkit build ran-prisons-2021-11

test: .venv/installed-for-tests
	$(RUN)ruff check .
	$(RUN)ruff format --check .
	$(RUN)mypy
	$(RUN)lint-imports --no-cache
	$(RUN)pytest -n auto

hostile: .venv/installed-for-tests
	$(RUN)pytest -n auto -m full

mutants: .venv/installed-for-tests
	[ ! -w /dev/shm ] || export TMPDIR=/dev/shm; $(RUN)mutmut run
	$(RUN)mutmut export-cicd-stats
	cat mutants/mutmut-cicd-stats.json

bench: .venv/installed-for-tests
	$(RUN)python tests/bench/bench.py
	$(RUN)python tests/bench/gate.py
	$(RUN)python tests/bench/tables.py
	$(RUN)python tests/bench/word_notes.py

format: .venv/installed-for-tests
	$(RUN)ruff check --fix .
	$(RUN)ruff format .

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml | libraries
	$(RUN)pip install -q -c .ci/constraints.txt -e .
	@touch $@

.venv/installed-for-tests: .venv/bin/python pyproject.toml | libraries
	$(RUN)pip install -q -c .ci/constraints.txt -e '.[test]'
	@touch $@ .venv/installed

# Pango, HarfBuzz and HarfBuzz-subset lay out text for WeasyPrint: installed where that is allowed, asked for where it is not.
libraries:
	@$(FOUND) || { [ "$$(id -u)" = 0 ] && ( $(INSTALL) ); } || { sudo -n true 2>/dev/null && sudo sh -c '$(INSTALL)'; } || \
	{ echo "WeasyPrint needs three system libraries; type: sudo apt-get install $(LIBRARIES)"; exit 1; }

clean:
	rm -rf build .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
