"""Pages in a browser that is too old, translated, cut off, or far away."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.serving.wire import Wire
from views.words import Words

CALL = "angry-toll"
REPLIES = ("您好，太原高速，请问有什么可以帮您？", "对不起，让您受委屈了，您慢慢说，我一定尽力帮您解决。")
TRANSLATE = """() => {
    const words = document.createTreeWalker(document.querySelector(".stMain"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (words.nextNode()) if (words.currentNode.data.trim()) found.push(words.currentNode);
    for (const word of found) {
        if (word.parentElement.closest("style, script, textarea")) continue;
        const inner = document.createElement("font"), outer = document.createElement("font");
        inner.append("[" + word.data + "]");
        outer.append(inner);
        word.replaceWith(outer);
    }
    return found.length;
}"""


def settled(page: Page) -> None:
    expect(page.locator('[data-testid=stApp][data-test-script-state="notRunning"]')).to_be_attached()


@pytest.mark.parametrize("without", ["delete Object.hasOwn", "delete Array.prototype.toSorted", "delete window.structuredClone"])
def test_a_browser_that_is_too_old_is_told_so(server, open_trainee, without):
    page = open_trainee(server).page
    page.add_init_script(without)
    page.goto(server.url)
    for lang in ("zh", "en"):
        expect(page.get_by_text(Words(lang)("server.too_old"))).to_be_visible()
    expect(page.locator("#root")).to_be_hidden()


def test_a_browser_without_scripts_is_told_so(server, open_trainee):
    page = open_trainee(server, java_script_enabled=False).page
    page.goto(server.url)
    expect(page.get_by_text(Words("zh")("server.no_script"))).to_be_visible()


def test_a_call_goes_on_in_a_page_that_the_browser_translates(server, open_trainee):
    trainee = open_trainee(server, locale="en-GB")
    trainee.sits_down(CALL)
    failed = []
    trainee.page.on("pageerror", lambda fault: failed.append(str(fault)))
    for reply in REPLIES:
        assert trainee.page.evaluate(TRANSLATE) > 10
        trainee.says(reply)
    assert trainee.page.evaluate(TRANSLATE) > 10
    trainee.hangs_up()
    trainee.sees_debrief()
    assert failed == []


def test_a_call_goes_on_when_the_line_was_dead_for_a_while(server, open_trainee):
    wire = Wire(server.port)
    trainee = open_trainee(server)
    trainee.sits_down(CALL, url=wire.url)
    trainee.says(REPLIES[0])
    trainee.box.fill(REPLIES[1])
    wire.cut()
    while wire.refused < 5:
        trainee.page.evaluate("() => new Promise(done => setTimeout(done, 100))")
    wire.mend()
    expect(trainee.box).to_be_enabled()
    expect(trainee.box).to_have_value(REPLIES[1])
    trainee.box.press("Enter")
    expect(trainee.said).to_have_text(list(REPLIES))
    wire.close()


def test_the_first_words_need_no_more_than_a_slow_line_brings_in_time(server, open_trainee):
    page = open_trainee(server).page
    page.goto(server.url)
    expect(page.locator(".stMain h1")).to_be_visible()
    settled(page)
    page.wait_for_load_state("networkidle")
    loaded = dict(page.evaluate("performance.getEntriesByType('resource').map(one => [one.name, one.transferSize])"))
    scripts = sum(size for name, size in loaded.items() if not name.endswith(".woff2"))  # words do not wait for fonts
    assert 0 < scripts < 700_000, "at 2 Mbit/s that is more than half of the five seconds"
