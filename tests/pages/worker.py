"""A trainee on a shift, in a browser: what she presses, says and writes."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from simulator.call.session import DEEDS
from simulator.content.scenario import Step
from views.words import Words


class Worker:
    """A trainee on a shift."""

    def __init__(self, trainee) -> None:
        self.trainee, self.page, self.w = trainee, trainee.page, Words("zh")
        self.shift = trainee.library.shifts["half-hour"]
        self.note = self.page.locator(".st-key-hand-over textarea")
        trainee.signs_in()

    def reads(self, lang: str) -> None:
        """Switch the language of the interface."""
        self.page.locator("a.language").first.click()
        self.w = Words(lang)

    def press(self, name: str) -> None:
        button = self.page.locator(f"[class*=st-key-{name}] button")
        expect(button).to_have_count(1)
        button.click()

    def arrives(self, shift: str) -> None:
        self.page.goto(f"{self.trainee.server.url}/shifts")
        at_once = self.page.locator(".st-key-controls [data-testid=stButtonGroup] button").last
        at_once.click()
        expect(at_once).to_have_attribute("aria-checked", "true")
        self.press(f"start-{shift}")

    def takes_over(self) -> None:
        self.goes_through()
        self.press("take-")
        expect(self.page.locator(".st-key-take-over")).to_have_count(0)

    def has_taken_over(self) -> None:
        """The same by the house's own verb."""
        shifts = self.trainee.server.house.shifts
        matters = [one.id for one in self.shift.taken_over]
        shifts.act(self._running(), shifts.look(self._running()).number, "took_over", {"matters": matters})

    def _running(self) -> str:
        return parse_qs(urlsplit(self.page.url).query)["shift"][0]

    def goes_through(self) -> None:
        for number in range(len(self.shift.taken_over)):
            self.page.locator(".st-key-take-over [data-testid=stCheckbox] label").nth(number).click()

    def plays(self, scenario: str) -> None:
        """Do everything that the model trainee of a scenario does, hang up, and leave the record."""
        sample = self.trainee.sample(scenario, "model")
        for step in sample.replies:
            self.does(step)
        self.press("hung_up-")
        content = self.page.locator(".st-key-record textarea").first
        content.fill(sample.record["content"])
        content.press("Tab")
        expect(self.page.locator('[data-testid=stApp][data-test-script-state="notRunning"]')).to_be_attached()
        self.press("close-")
        expect(self.page.locator("[class*=st-key-close-]")).to_have_count(0)

    def has_played(self, scenario: str, done: int = 0) -> None:
        """The same by the house's own verbs, from the step on that comes after as many as are `done`; where none is, from
        the moment at which the call rings."""
        house, sample = self.trainee.server.house, self.trainee.sample(scenario, "model")
        shift = self._running()
        self.page.wait_for_timeout(1000 * (house.shifts.look(shift).seconds_to_ring or 0))
        attempt = house.shifts.look(shift).call.attempt.id
        replies = [Step(do="say", say=one) if isinstance(one, str) else one for one in sample.replies]
        record = Step(do="record", field="content", value=sample.record["content"])
        begun = [Step(do="answer")] if house.practice.played(attempt).call.state == "ringing" else []
        for step in (*begun, *replies[done:], Step(do="hang_up"), record, Step(do="close")):
            kind, names = ("replied", ()) if step.do == "say" else DEEDS[step.do]
            house.practice.act(attempt, house.practice.played(attempt).number, kind,
                               {"text": step.say} if step.do == "say" else {name: getattr(step, name) for name in names})
        house.shifts.look(shift)

    def does(self, step) -> None:
        if isinstance(step, str) or step.do == "say":
            self.trainee.says(getattr(step, "say", step))
        elif step.do == "hold":
            self.press("held-")
            expect(self.page.locator(".line-card.on_hold")).to_be_visible()
        elif step.do == "look_up":
            title = self.trainee.library.articles[step.article].title.in_(self.w.lang)
            self.page.locator(".st-key-knowledge input").click()
            self.page.keyboard.type(title)  # the list draws only what is in sight
            self.page.get_by_role("option").filter(has_text=title).click()
            expect(self.page.locator(".article")).to_be_visible()
        elif step.do == "resume":
            self.press("resumed-")
            expect(self.page.locator(".line-card.on_hold")).to_have_count(0)
        else:
            self.press(f"answered_{step.line}-")
            expect(self.page.locator(".line-card.two")).to_have_class(re.compile("talking" if step.line == 2 else "on_hold"))

    def does_until(self, deed: str, scenario: str) -> int:
        """What the model trainee does up to a deed; after how many steps it is done."""
        for done, step in enumerate(self.trainee.sample(scenario, "model").replies, 1):
            self.does(step)
            if getattr(step, "do", "say") == deed:
                return done
        raise LookupError(deed)

    def answers(self, scenario: str) -> None:
        brief = self.trainee.library.scenario(scenario).brief.in_(self.w.lang)
        expect(self.page.locator(".desk-title .brief")).to_contain_text(brief.split("{")[0])
        self.trainee.picks_up()

    def notes(self, text: str) -> None:
        self.note.fill(text)
        self.page.locator(".st-key-open-matters h2").click()

    def leaves(self) -> None:
        """As soon as the relief is there."""
        expect(self.page.locator(".st-key-hand-over [role=status]")).to_contain_text(self.w("shift.relief_there"))
        self.page.locator(".st-key-hand-over .stPopover button").click()
        self.press("leave-")
        expect(self.page.locator(".verdict")).to_be_visible()

    def title(self, call: str) -> str:
        scenario = next(one.scenario for one in self.shift.calls if one.id == call)
        return self.trainee.library.scenario(scenario).title.in_(self.w.lang)
