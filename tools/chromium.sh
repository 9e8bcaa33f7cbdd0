#!/bin/sh
# Prints the path of a Chromium for the browser tests: one on the PATH, else Playwright's, else the
# distribution's package. Prints nothing when there is none to be had; what it does goes to standard error.
cd "$(dirname "$0")/.." || exit 1

on_path() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" && return 0
    done
    return 1
}

playwrights() {
    path=$(.venv/bin/python -c 'from playwright.sync_api import sync_playwright as start
with start() as p: print(p.chromium.executable_path)' 2>/dev/null)
    [ -x "$path" ] && "$path" --version >/dev/null 2>&1 && echo "$path"
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

if [ -n "$CHROMIUM" ]; then echo "$CHROMIUM"; exit 0; fi
on_path && exit 0
playwrights && exit 0
echo "no Chromium on the PATH: asking Playwright for one" >&2
timeout 300 .venv/bin/python -m playwright install chromium-headless-shell chromium >&2 && playwrights && exit 0
echo "Playwright's does not run here: installing the distribution's package" >&2
{ as_root apt-get update -q && as_root apt-get install -qy --no-install-recommends chromium fonts-noto-cjk; } >&2 \
    && on_path && exit 0
echo "no Chromium: the browser tests will be skipped" >&2
