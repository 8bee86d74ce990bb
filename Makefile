# Two commands to know: `make demo` and `make test`. Each sets up what it needs and says so.
SHELL := /bin/bash
.SHELLFLAGS := -eo pipefail -c
.DEFAULT_GOAL := help
BIN := .venv/bin
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(not (3,11) <= sys.version_info[:2] < (3,14))' 2>/dev/null \
	&& echo $$p && break; done)
READY := .venv/.ready
GUIDE := tests/corpus/a.mail tests/corpus/b.mail
ANNOTATED := $(foreach file,a b c d e f g h i j k l m n o p q s t u w,tests/corpus/$(file).mail)
say = @printf '\033[1m==> %s\033[0m\n' "$(1)"

.PHONY: help setup demo up test check lint fast bench quality train fuzz lock clean

help: ## show these commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

setup: $(READY) ## install everything into .venv (locked versions); leaves .venv/bin/briefgeheim

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "briefgeheim needs Python 3.11, 3.12 or 3.13: install one, or say which with PYTHON=..." >&2; exit 1; }
	$(call say,Setting up .venv with $(PYTHON) (once; one to three minutes))
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is missing: on Debian and Ubuntu, apt install python3-venv" >&2; exit 1; }
	$(call say,Installing the locked dependencies)
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar off --require-hashes -r requirements.lock \
		| awk -v n="$$(grep -c '^[a-z].*==' requirements.lock)" -v end="$$([ -t 1 ] && printf '\r\033[K' || printf '\n')" \
		'/^(Collecting|Requirement already|Ignoring|Processing)/ {name = $$1 == "Requirement" ? $$4 : $$2; \
		sub(/.*\//, "", name); printf "%s  %3d/%d %s", end, ++i, n, name} \
		/^Installing collected/ {printf "%s  unpacking %d packages, a minute or so", end, i} {fflush()} END {print ""}'
	$(call say,Installing briefgeheim itself)
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation --editable .
	@touch $@
	$(call say,Ready: .venv/bin/briefgeheim)

demo: $(READY) ## a guided tour: mails in by SMTP, see what comes out
	@$(BIN)/briefgeheim demo

up: $(READY) ## run all of it on embedded parts until Ctrl-C
	@$(BIN)/briefgeheim up

test: $(READY) ## every test
	$(call say,Running the tests that need no server)
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m 'not server'
	$(call say,Running the tests with real servers: one at a time, for they watch the clock)
	@$(BIN)/python -m pytest -m server

check: $(READY) lint ## lint, types, architecture, and the tests that need no server, with coverage
	$(call say,Tests with coverage; those with real servers are in make test)
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m 'not server' --cov --cov-report=term:skip-covered --cov-fail-under=85

lint: $(READY) ## ruff, mypy --strict, import-linter
	$(call say,ruff)
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(call say,mypy --strict)
	@$(BIN)/mypy
	$(call say,import-linter)
	@$(BIN)/lint-imports --no-cache

fast: $(READY) ## the tests that need no server
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m 'not server'

bench: $(READY) ## throughput against stock Presidio on the same mails
	@$(BIN)/briefgeheim bench

quality: $(READY) ## measure everything docs/quality.md tells (ten minutes; DATE=2026-11-22 dates it, TIGHTEN=1 turns the ratchet)
	@$(BIN)/briefgeheim quality tests/corpus/*.mail $(GUIDE:%=--guide %) $(if $(DATE),--date $(DATE)) $(if $(TIGHTEN),--tighten tests/ratchet.json)

train: $(READY) ## make the embedded models anew (half an hour at most; EUROPEANA=enp_NL.kb.bio adds real Dutch, docs/models.md)
	$(call say,Training the name model (ten minutes or so))
	@$(BIN)/briefgeheim train ner --steps 2400 $(if $(EUROPEANA),--europeana $(EUROPEANA))
	$(call say,Training the text models of rights and purposes)
	@$(BIN)/briefgeheim train triage $(ANNOTATED)
	$(call say,Training the witness of who is needed)
	@$(BIN)/briefgeheim train whose $(ANNOTATED)
	$(call say,Training the witness of secrets)
	@$(BIN)/briefgeheim train secrets $(ANNOTATED)
	$(call say,Training the witness of things that bear a name)
	@$(BIN)/briefgeheim train things $(ANNOTATED)

fuzz: $(READY) ## look for mails that break parse or rewrite, guided by coverage (SECONDS=600; Linux and macOS)
	$(call say,Installing atheris, which only this needs)
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet atheris==3.0.0
	@cd tests && PYTHONPATH=.. ../$(BIN)/python fuzz_mail.py ../var/fuzz -max_total_time=$(or $(SECONDS),600) -max_len=8192

lock: $(READY) ## write requirements.lock anew from pyproject.toml (needs uv)
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--upgrade pyproject.toml --group dev --output-file requirements.lock

clean: ## remove .venv, caches and the embedded data folder
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis htmlcov .coverage var
