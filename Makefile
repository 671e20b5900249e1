# Needs Python 3.11 or newer and make; all else comes into an environment of its own.
# Another Python: make PYTHON=python3.12 demo

PYTHON ?= $(shell command -v python3 || command -v python)
PIP := -m pip --disable-pip-version-check install --quiet
PLAY := .venv/bin
PEERS := .venv-peers/bin
COMPILED := .venv-compiled/bin
AXE := 4.14.1
ROOMS := simulation scenarios roles reports overdracht

.DEFAULT_GOAL := demo
.DELETE_ON_ERROR:
.PHONY: demo test lint bench compiled prove accessible rehearse plausibility lessons oracle peers clean

demo: .venv/.can-play  ## plays the game with bots and says what to try next
	@$(PLAY)/overdracht demo

test: lint  ## everything that must hold, in minutes
	@$(PLAY)/pytest -n 2

lint: .venv/.can-test  ## style, layout and types
	@$(PLAY)/ruff check
	@$(PLAY)/ruff format --check
	@$(PLAY)/mypy

prove: .venv/.can-test  ## the long proofs
	@$(PLAY)/pytest -n 2 -m prove

accessible: .venv/.can-test .axe/package/axe.min.js  ## the plain page and its script in Chromium; fetches axe-core once, with npm
	@$(PLAY)/pytest -m prove tests/page

rehearse: .venv/.can-play  ## plays each game with simulated people, and says what a room would run into
	@$(PLAY)/python benchmarks/rehearse.py 10

plausibility: .venv/.can-play  ## plays a year of both towns three times, and writes docs/plausibility.md
	@$(PLAY)/python benchmarks/plausibility.py

lessons: .venv/.can-test  ## plays the proof of the eight lessons, and writes docs/lessons.md
	@$(PLAY)/overdracht --lang en lessons --out docs

bench: .venv-peers/.can-race  ## side by side with other simulators
	@$(PEERS)/python benchmarks/side_by_side.py

compiled: .venv-compiled/.is-compiled  ## compiles what costs most time (needs a C compiler), and proves that it plays the same
	@rm -rf .venv-compiled/house && mkdir .venv-compiled/house
	@cp -R tests benchmarks docs *.md *.toml Makefile setup.py .venv-compiled/house
	@cp -R $(addprefix .venv-compiled/lib/python*/site-packages/,$(ROOMS)) .venv-compiled/house
	@cd .venv-compiled/house && OVERDRACHT_COMPILED=1 ../bin/pytest -n 2

oracle: .venv-peers/.can-race  ## handovers of work held against pm4py
	@$(PEERS)/python benchmarks/with_pm4py.py

peers: .venv-peers/.can-race  ## only makes the environment of the peers

.axe/package/axe.min.js:
	@mkdir -p .axe && cd .axe && npm pack --silent axe-core@$(AXE) >/dev/null && tar -xzf axe-core-$(AXE).tgz package/axe.min.js package/LICENSE

clean:  ## leaves what git knows
	rm -rf .venv .venv-peers .venv-compiled .axe build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis

# A stamp says what its environment can do; each is renewed when the list of packages changes.

.venv/.can-play: pyproject.toml | .venv/bin/python
	@echo "Installing overdracht in .venv, once ..."
	@$(PLAY)/python $(PIP) --editable .
	@touch $@

.venv/.can-test: pyproject.toml | .venv/bin/python
	@echo "Installing overdracht and its tests in .venv, once ..."
	@$(PLAY)/python $(PIP) --editable '.[dev]'
	@touch $@ .venv/.can-play

.venv-peers/.can-race: pyproject.toml benchmarks/peers.txt | .venv-peers/bin/python
	@echo "Installing overdracht and its peers in .venv-peers, once ..."
	@$(PEERS)/python $(PIP) --editable . --requirement benchmarks/peers.txt
	@touch $@

.venv-compiled/.is-compiled: pyproject.toml setup.py $(shell find $(ROOMS) -type f) | .venv-compiled/bin/python
	@echo "Compiling overdracht in .venv-compiled, in minutes ..."
	@rm -rf build
	@OVERDRACHT_COMPILED=1 $(COMPILED)/python $(PIP) '.[dev]'
	@rm -rf build
	@touch $@

# Debian and Ubuntu ship Python without the parts that make an environment, hence the two questions first.
%/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python found: install Python 3.11 or newer." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$(PYTHON) is too old: overdracht needs Python 3.11 or newer (make PYTHON=python3.12 ...)." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) lacks its venv module: on Debian or Ubuntu, install the package python3-venv." >&2; exit 1; }
	@$(PYTHON) -m venv $*
