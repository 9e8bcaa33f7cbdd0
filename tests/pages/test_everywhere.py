"""One way through every page there is, in a real browser, and what must not be met on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, expect

from tests.pages.trainee import Trainee
from views.frame import PAGES

CALL = "angry-toll"
LONG = "喂" * 300 + "https://example.com/" + "x" * 300
WIDE, NARROW = 1280, 390
REPORT = """document.addEventListener("securitypolicyviolation",
    (event) => console.error("POLICY", event.violatedDirective, event.blockedURI, event.sourceFile))"""


@dataclass
class Seen:
    """What came to light: reports of the policy, hosts that were asked, how far a place reached beyond a window."""

    reports: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    beyond: dict[str, int] = field(default_factory=dict)
    first: bool = False
    """whether the name of the first page led to it, and no dialog said that there is no such page"""


def settled(page: Page) -> None:
    expect(page.locator('[data-testid=stApp][data-test-script-state="notRunning"]')).to_be_attached()


def watched(page: Page, seen: Seen) -> Page:
    """Notes what the page reports and asks for."""
    page.add_init_script(REPORT)
    page.on("console", lambda line: seen.reports.append(line.text)
            if "POLICY" in line.text or "Content Security Policy" in line.text else None)
    page.on("request", lambda request: seen.hosts.add(re.sub(r"^\w+://([^/:]+).*", r"\1", request.url)))
    return page


def measured(page: Page, seen: Seen, where: str, *widths: int) -> None:
    """Notes how far a place reaches beyond windows of these widths."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        expect(page.locator(".stMain")).to_have_js_property("offsetWidth", width)
        wide = page.evaluate("[...document.querySelectorAll('body, .stMain, .stApp')].map(e => e.scrollWidth)")
        seen.beyond[f"{where} at {width}"] = max(wide) - width


@pytest.fixture(scope="module")
def seen(server, open_visitor) -> Seen:
    seen, trainee = Seen(), open_visitor(server)
    page = watched(trainee.page, seen)
    page.goto(server.url)
    expect(page.locator(".steps")).to_be_visible()
    measured(page, seen, "welcome", NARROW, WIDE)
    takes_a_call(trainee, seen)
    page.set_viewport_size({"width": NARROW, "height": 900})
    for name in PAGES:
        page.goto(f"{server.url}/{name}")
        expect(page.locator(".brand")).to_be_visible()
        if name == next(iter(PAGES)):
            expect(page.locator(".card").first).to_be_visible()
            seen.first = not page.get_by_role("dialog").count()
        settled(page)
        measured(page, seen, name, NARROW)
    for name in ("shifts", "exams"):
        begins(trainee, name)
    return seen


def takes_a_call(trainee: Trainee, seen: Seen) -> None:
    page = trainee.page
    trainee.sits_down(CALL, hints=True)
    page.locator(".st-key-voice label").click()
    expect(page.locator("[class*=st-key-voice-]")).to_be_attached()
    trainee.says(LONG)
    measured(page, seen, "call", NARROW, WIDE)
    trainee.hangs_up()
    trainee.sees_debrief()
    measured(page, seen, "debrief", NARROW, WIDE)


def begins(trainee: Trainee, name: str) -> None:
    """A shift, or an exam, after which it has to be loaded."""
    page = trainee.page
    page.goto(f"{trainee.server.url}/{name}")
    page.locator("[class*=st-key-start-] button").first.click()
    if name == "exams":
        page.locator("[class*=st-key-proof-] input").fill("李敏")
        page.locator("[class*=st-key-begin-] button").click()
    page.wait_for_url(lambda url: "?" in url)
    settled(page)


def test_no_page_does_what_the_policy_forbids(seen):
    assert seen.reports == []


def test_nothing_of_a_page_comes_from_another_host(seen):
    assert {host for host in seen.hosts if not host.startswith(("data:", "blob:"))} == {"127.0.0.1"}


def test_no_page_scrolls_sideways(seen):
    assert {where: wide for where, wide in seen.beyond.items() if wide > 0} == {}


def test_an_address_with_the_name_of_the_first_page_leads_there(seen):
    assert seen.first


def test_the_policy_reports_what_it_forbids(server, open_trainee):
    seen = Seen()
    page = watched(open_trainee(server).page, seen)
    page.goto(server.url)
    page.evaluate("document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/a.png'}))")
    page.evaluate("() => new Promise(done => setTimeout(done))")
    assert any("img-src" in report for report in seen.reports)
