"""The first visit over a line of 2 Mbit/s and 40 ms, in a real Chromium: when its first words stand there.

The baseline is the bare page of `bench room`, served by Streamlit as it comes: nothing compressed, every script asked
for when the one before has come.
"""

from __future__ import annotations

import shutil
import subprocess
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from bench.room.stage import stage
from tools.process import ROOT

LINE = {"offline": False, "latency": 40, "downloadThroughput": 250_000, "uploadThroughput": 250_000}
VISITS = 3
WAIT_MILLISECONDS = 60_000
LOADED = """() => [performance.now() / 1000,
    performance.getEntriesByType("resource").reduce((sum, one) => sum + one.transferSize, 0)]"""


def run() -> dict[str, dict[str, object]]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=("--headless", "--no-sandbox"))
        figures = {}
        for name, product, words in (("first visit", True, ".stMain h1"), ("bare page", False, ".stHtml p")):
            with stage("sqlite", product) as up:
                figures[name] = _visits(browser, up.url, words)
        browser.close()
    return figures


def _visits(browser: Browser, url: str, words: str) -> dict[str, object]:
    seen = [_visit(browser, url, words) for _ in range(VISITS)]
    return {"first words after": f"{median(seconds for seconds, _ in seen):.1f} s",
            "loaded by then": f"{median(size for _, size in seen) / 1000:.0f} kB"}


def _visit(browser: Browser, url: str, words: str) -> tuple[float, int]:
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", LINE)
    page.goto(url, wait_until="commit")
    page.locator(words).first.wait_for(timeout=WAIT_MILLISECONDS)
    seen = tuple(page.evaluate(LOADED))
    context.close()
    return seen


def _chromium() -> str | None:
    """As `make test` finds it."""
    found = subprocess.run(["sh", ROOT / "tools" / "chromium.sh"], capture_output=True, text=True).stdout.strip()
    return found or shutil.which("chromium")
