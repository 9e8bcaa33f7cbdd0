"""A trainee who knows the way, in front of a real browser."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from simulator.call.state import Pace
from simulator.content.library import Library
from tests.pages.server import Server
from training.practice import Settings
from views.server.cookies import PERSON

STEP_MILLISECONDS = 20_000
"""what a page has for any one step"""


class Trainee:
    """Somebody in front of a browser."""

    def __init__(self, page: Page, server: Server, library: Library) -> None:
        self.page, self.server, self.library = page, server, library

    def signs_in(self, name: str = "李敏") -> str:
        """Somebody new who has given her name in this browser already; her id."""
        house = self.server.house
        person, token = house.people.welcome(name).id, house.sessions.token()
        house.sessions.begin(token, person)
        self.page.context.add_cookies([{"name": PERSON, "value": token, "url": self.server.url, "httpOnly": True}])
        return person

    def has_said(self, person: str, scenario: str, *replies: str, hints: bool = False, pace: Pace = "at_once") -> str:
        """In a call that was picked up already somebody has said this; its attempt."""
        practice = self.server.house.practice
        attempt = practice.open(person, scenario, Settings(pace=pace, hints=hints))
        practice.act(attempt, 1, "answered")
        for reply in replies:
            if not (now := practice.played(attempt)).call.finished:
                practice.act(attempt, now.number, "replied", {"text": reply})
        return attempt

    def has_ended(self, attempt: str) -> str:
        """The call is over, whoever hung up, and its record is left; the address of the debrief."""
        practice = self.server.house.practice
        for kind in ("hung_up", "closed"):
            if kind == "closed" or not practice.played(attempt).call.finished:
                practice.act(attempt, practice.played(attempt).number, kind)
        return f"{self.server.url}/debrief?attempt={attempt}"

    def hears_it_ring(self, scenario: str) -> None:
        """Be at the desk with a call that nobody has picked up yet."""
        attempt = self.server.house.practice.open(self.signs_in(), scenario, Settings())
        self.page.goto(f"{self.server.url}/call?attempt={attempt}")
        expect(self.page.locator(".bell")).to_be_visible()

    def sits_down(self, scenario: str, *replies: str, name: str = "李敏", url: str = "", **settings) -> str:
        """Be at the desk with a call in which this was said already; its attempt."""
        attempt = self.has_said(self.signs_in(name), scenario, *replies, **settings)
        self.page.goto(f"{url or self.server.url}/call?attempt={attempt}")
        expect(self.page.locator(".said.theirs").first).to_be_visible()
        return attempt

    def looks_back(self, scenario: str, trainee: str = "rude") -> str:
        """Be at the debrief of a call that was played before as one of its trainees plays it; the address."""
        replies = self.sample(scenario, trainee).replies
        self.page.goto(address := self.has_ended(self.has_said(self.signs_in(), scenario, *replies)))
        expect(self.page.locator(".verdict")).to_be_visible()
        return address

    def comes_back(self, name: str = "李敏") -> None:
        """Be where all calls are, known to the browser already."""
        self.signs_in(name)
        self.page.goto(self.server.url)
        expect(self.page.locator(".card").first).to_be_visible()

    def introduces_herself(self, name: str = "李敏") -> None:
        """Give a name, which leads to where one starts."""
        self.page.locator("input[type=text]").fill(name)
        self.page.locator(".stFormSubmitButton button").click()
        start, another = self.page.locator(".st-key-start h1"), self.page.locator(".st-key-another button")
        expect(start.or_(another)).to_be_visible()
        if another.is_visible():  # the server knows somebody of that name already
            another.click()
        expect(start).to_be_visible()

    def chooses_by_herself(self) -> None:
        """Leave the way in for all calls."""
        self.page.locator(".st-key-to-practice button").click()
        expect(self.page.locator(".card").first).to_be_visible()

    def takes(self, scenario: str, hints: bool = False) -> None:
        """Take a call whose caller's words all appear at once, and pick up."""
        if hints:
            self.page.locator(".st-key-controls [data-testid=stCheckbox] label").click()
        self.page.locator(".st-key-controls [data-testid=stButtonGroup] button").last.click()
        expect(self.page.locator(".st-key-controls [data-testid=stButtonGroup] button").last).to_have_attribute(
            "aria-checked", "true")
        self.page.locator(f".st-key-take-{scenario} button").click()
        self.picks_up()

    def picks_up(self) -> None:
        self.page.locator("[class*=st-key-answered-] button").click()
        expect(self.page.locator(".said.theirs").first).to_be_visible()

    @property
    def box(self):
        return self.page.locator("[data-testid=stChatInputTextArea]")

    @property
    def said(self):
        return self.page.locator(".said.mine .words")

    def says(self, text: str) -> None:
        before = self.said.count()
        expect(self.box).to_be_enabled()
        self.box.fill(text)
        self.box.press("Enter")
        expect(self.said).to_have_count(before + 1)

    def sample(self, scenario: str, trainee: str):
        """What a sample trainee says in a scenario."""
        return next(one for one in self.library.scenario(scenario).samples if one.trainee == trainee)

    def hangs_up(self) -> None:
        button = self.page.locator("[class*=st-key-hung_up-] button")
        expect(button).to_have_count(1)
        button.click()

    def sees_debrief(self) -> None:
        close = self.page.locator("[class*=st-key-close-] button")
        onward = self.page.locator(".st-key-to-debrief button")
        expect(close.or_(onward)).to_be_visible()
        if close.is_visible():
            close.click()
            warning = self.page.locator(".st-key-after .say.fault")
            expect(warning.or_(onward)).to_be_visible()
            if warning.is_visible():  # the record is empty, and is left so
                close.click()
        onward.click()
        expect(self.page.locator(".verdict")).to_be_visible()
