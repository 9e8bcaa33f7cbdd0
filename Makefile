# make run    serves the app on http://localhost:8501    (PORT=8501 DATA_DIR=./data ADDRESS=127.0.0.1)
# make test   runs all tests
# make check  style and content
# make golden keeps the verdicts of the labelled replies as they are now, after a change that was meant
PYTHON ?= python3
PORT ?= 8501
ADDRESS ?= 127.0.0.1
PACKAGES = commands scoring simulator storage training values views
export DATA_DIR ?= $(CURDIR)/data
export PORT ADDRESS
# What is compiled once is kept, also where the environment says otherwise: the tests start a hundred processes.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup run test check golden

setup: .venv/installed

.venv/installed: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: PYTHON=python3.11 make $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "python3-venv is missing: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@echo '$(CURDIR)' > "$$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/second-ring.pth"
	.venv/bin/python -m compileall -q $(PACKAGES)
	@echo "Learning what the standards teach, once"
	@.venv/bin/python -c 'from tools.heads import learn; learn()'
	@touch $@

run: setup
	@echo "Second Ring: http://localhost:$(PORT)"
	@exec .venv/bin/python app.py

test: setup
	@CHROMIUM="$$(sh tools/chromium.sh)" .venv/bin/python -m pytest -n 4 --dist worksteal $(PYTEST_ARGS)

check: setup
	.venv/bin/ruff check .
	.venv/bin/python -m simulator check

# After a change of the phrase bank or the engine: keep the new verdicts, and read the difference.
golden: setup
	.venv/bin/python -m scoring golden scenarios/standards/taiyuan-expressway/replies/*.jsonl tests/replies/*.jsonl > golden.new
	mv golden.new tests/scoring/golden.jsonl
	git diff --stat tests/scoring/golden.jsonl
