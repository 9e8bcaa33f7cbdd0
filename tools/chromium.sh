#!/bin/sh
# Prints the path of a Chromium for the browser tests: the headless shell, which draws a page for half the processor
# that the whole browser needs, on the PATH, Playwright's, or the distribution's package; else any other that is here or
# that Playwright brings. Prints nothing when there is none to be had; what it does goes to standard error.
cd "$(dirname "$0")/.." || exit 1

on_path() {
    for name in "$@"; do
        command -v "$name" && return 0
    done
    return 1
}

playwrights() {
    for path in "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}"/$1/*/$2; do
        [ -x "$path" ] && "$path" --version >/dev/null 2>&1 && echo "$path" && return 0
    done
    return 1
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
install() { as_root apt-get install -qy --no-install-recommends "$@" >&2; }

shell() { on_path chromium-headless-shell || playwrights 'chromium_headless_shell-*' '*headless*shell'; }
whole() { on_path chromium chromium-browser google-chrome google-chrome-stable || playwrights 'chromium-*' chrome; }

if [ -n "$CHROMIUM" ]; then echo "$CHROMIUM"; exit 0; fi
shell && exit 0
if whole >/dev/null; then
    # Its own shell goes with a Chromium of the distribution, and needs nothing that is not here already.
    install chromium-headless-shell 2>/dev/null && shell && exit 0
    whole && exit 0
fi
echo "no Chromium on the PATH: asking Playwright for one" >&2
timeout 300 .venv/bin/python -m playwright install chromium-headless-shell >&2 && shell && exit 0
echo "Playwright's does not run here: installing the distribution's package" >&2
{ as_root apt-get update -q >&2 && { install chromium-headless-shell fonts-noto-cjk || install chromium fonts-noto-cjk; }; } \
    && { shell || whole; } && exit 0
echo "no Chromium: the browser tests will be skipped" >&2
