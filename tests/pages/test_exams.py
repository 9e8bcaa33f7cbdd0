"""Exams sat in a real browser against a real server, as a candidate would."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from scoring.standard import Text
from tests.training.candidate import right as key_of
from training.exams.papers import Files
from views.services import Services

EXAM, QUIZ = "live-line", "warm-up"


class Candidate:
    """A trainee who knows the item bank by heart."""

    def __init__(self, trainee, lang: str) -> None:
        self.trainee, self.page, self.lang, self.library = trainee, trainee.page, lang, trainee.library
        self.url = trainee.server.url
        self.standard = self.library.standard("taiyuan-expressway")
        self.items = {self.text(item.text): item for part in self.library.parts if part.kind == "Quiz"
                      for item in part.content.items}

    def text(self, text) -> str:
        return text.in_(self.lang)

    def begins(self, exam: str) -> None:
        self.page.goto(f"{self.url}/exams")
        self.page.locator(f".st-key-start-{exam} button").click()
        self.page.locator(f".st-key-proof-{exam} input").fill(self.page.locator(".right .name").text_content())
        self.page.locator(f".st-key-begin-{exam} button").click()
        expect(self.page.locator(".st-key-item")).to_be_visible()

    def sits_down(self, exam: str) -> None:
        """Be at an exam that was begun before, in another window."""
        house = self.trainee.server.house
        sitting = house.register.open(self.trainee.signs_in(), exam, "before")
        self.page.goto(f"{self.url}/sitting?sitting={sitting}")
        expect(self.page.locator(".st-key-item")).to_be_visible()

    @property
    def here(self):
        return self.page.locator(".st-key-paper-map button[kind=primary]").first

    def answers(self, reply: str | None = None) -> str:
        """Answer the item on the page rightly; `reply` is said where a reply is asked for. The kind of the item."""
        expect(self.page.locator(".asked")).to_be_visible()
        item = self.items.get(self.page.locator(".asked").inner_text().strip())
        if item is None:
            return "call"
        if item.kind == "reply":
            self.writes(reply or self.model(item))
        else:
            getattr(self, item.kind.replace("-", "_"))(item)
        expect(self.here).to_contain_text("✓")
        return item.kind

    def option(self, item, id: str) -> str:
        options = (*getattr(item, "options", ()), *getattr(item, "left", ()), *getattr(item, "right", ()))
        return next(self.text(one.text) for one in options if one.id == id)

    def choose(self, item, text: str) -> None:
        """Within the item's own choice: for a moment the page may still hold the item before."""
        labels = self.page.locator(f".st-key-answer-{item.id}- [role=radiogroup] label")
        labels.filter(has_text=re.compile(f"^{re.escape(text)}$")).click()

    def single(self, item) -> None:
        self.choose(item, self.option(item, item.key))

    def true_false(self, item) -> None:
        self.choose(item, {"zh": ("错", "对"), "en": ("False", "True")}[self.lang][item.key])

    def multiple(self, item) -> None:
        for id in item.key:
            box = self.page.locator(f"[class*=st-key-answer-{item.id}-{id}]")
            box.locator("label").click()
            expect(box.locator("input")).to_be_checked()
            expect(self.here).to_contain_text("✓")

    def ordering(self, item) -> None:
        steps = self.page.locator(".step span:nth-child(2)")
        want = [self.option(item, id) for id in item.key]
        for text in want:  # for a moment the page may still hold the item before
            expect(steps.filter(has_text=re.compile(f"^{re.escape(text)}$"))).to_have_count(1)
        expect(steps).to_have_count(len(want))
        for at, text in enumerate(want):
            while (now := steps.all_inner_texts()) != want and now.index(text) > at:
                place = now.index(text)
                self.page.locator(f"[class*=st-key-up-{item.id}-{item.key[at]}] button").first.click()
                expect(steps.nth(place - 1)).to_have_text(text)
        right = self.page.locator(f".st-key-right-{item.id} button")
        if right.count():
            right.click()

    def matching(self, item) -> None:
        for left, right in item.key.items():
            box = self.page.locator(f".st-key-answer-{item.id}-{left}").get_by_role("combobox")
            box.click()
            self.page.get_by_role("option", name=self.option(item, right), exact=True).click()
            expect(box).to_have_value(self.option(item, right))

    def wording(self, item) -> None:
        self.writes(item.model)

    def model(self, item) -> str:
        return next(one for one in self.standard.moments if one.id == item.moment).model[0]

    def writes(self, text: str) -> None:
        self.page.locator("textarea").first.fill(text)
        self.page.locator("textarea").first.blur()

    def takes_the_call(self) -> None:
        """Say what the model trainee of the call on the page says."""
        brief = self.page.locator(".asked").inner_text().strip()
        scenario = next(one for one in self.library.scenarios.values() if self.text(one.brief) == brief)
        self.page.locator(".st-key-let-ring button").click()
        expect(self.page.locator(".bell .count")).to_contain_text("2", timeout=30_000)
        self.page.locator("[class*=st-key-answered-] button").click()
        said = self.page.locator(".said.mine")
        for number, reply in enumerate(next(s for s in scenario.samples if s.trainee == "model").replies, 1):
            box = self.page.locator("[data-testid=stChatInputTextArea]")
            expect(box).to_be_enabled()
            box.fill(reply)
            box.press("Enter")
            expect(said).to_have_count(number)

    def goes_on(self) -> None:
        before, asked = (self.page.locator(part).inner_text() for part in (".item-head .n", ".asked"))
        self.page.locator(".st-key-next button").click()
        expect(self.page.locator(".item-head .n")).not_to_have_text(before)
        expect(self.page.locator(".asked")).not_to_have_text(asked)  # what is asked is drawn after its number

    def turns_to(self, place: int, asked: Text) -> None:
        """Choose what is asked at a place of the paper, counted from 1, by its map."""
        self.page.locator(f".st-key-entry-{place} button").first.click()  # its tooltip holds another
        expect(self.page.locator(".asked")).to_have_text(self.text(asked))

    def sits(self, reply: str | None = None, items: int = 20) -> None:
        for _ in range(items):
            if self.answers(reply) == "call":
                break
            if self.page.locator(".st-key-next button").is_enabled():
                self.goes_on()

    def is_heard(self) -> None:
        """Press a button until it works: a server that has just started may not hear the first press."""
        for _ in range(5):
            label = self.page.locator(".st-key-flag button").inner_text()
            self.page.locator(".st-key-flag button").click()
            try:
                expect(self.page.locator(".st-key-flag button")).not_to_have_text(label, timeout=4_000)
                return
            except AssertionError:
                continue
        raise AssertionError("the server that was started again hears nothing")

    def hands_in(self) -> None:
        self.page.locator(".st-key-hand-in button").click()
        self.page.locator(".st-key-hand-in-now button").click()
        expect(self.page.locator(".verdict")).to_be_visible()


def candidate(server, open_trainee, lang: str, **settings) -> Candidate:
    return Candidate(open_trainee(server, {"zh": "zh-CN", "en": "en-US"}[lang], **settings), lang)


def answers_what_comes_again(house: Services, person: str) -> tuple[str, dict[str, tuple[int, Text]]]:
    """A sitting whose candidate has answered, in a window before, every item but the first of each kind; and of these by
    kind where they stand and what they ask."""
    sitting, left = house.register.open(person, EXAM, "before"), {}
    file = Files(house.store, house.shelf, house.clock).get(sitting)
    for place, slot in enumerate(file.sitting.form.slots, 1):
        kind, asked = ("call", file.scenarios[slot.scenario].brief) if slot.is_call else (slot.item.kind, slot.item.text)
        if left.setdefault(kind, (place, asked)) != (place, asked):
            house.sittings.show(person, sitting, "before", 0, slot.id)
            house.sittings.answer(person, sitting, "before", 0, slot.id, key_of(slot.item, file.standard))
    return sitting, left


def test_a_candidate_who_knows_passes_with_twenty_items_and_a_call(server, open_trainee):
    trainee = open_trainee(server)
    sitting, left = answers_what_comes_again(server.house, trainee.signs_in())
    sits = Candidate(trainee, "zh")
    sits.page.goto(f"{server.url}/sitting?sitting={sitting}")
    for kind, (place, asked) in left.items():
        sits.turns_to(place, asked)
        assert sits.answers() == kind
    sits.takes_the_call()
    sits.hands_in()
    expect(sits.page.locator(".verdict.passed")).to_be_visible()
    expect(sits.page.locator("[class*=st-key-turn-]")).to_have_count(21)
    sits.page.reload()
    expect(sits.page.locator(".verdict.passed")).to_be_visible()


def test_no_key_and_no_judgement_reaches_the_browser_before_the_result(server, open_trainee):
    sits = candidate(server, open_trainee, "en")
    frames: list[bytes] = []

    def keep(payload) -> None:
        frames.append(payload if isinstance(payload, bytes) else payload.encode("utf8"))

    sits.page.on("websocket", lambda socket: socket.on("framereceived", keep))
    sits.trainee.signs_in()
    sits.begins(QUIZ)
    sits.sits(items=8)
    received = b"".join(frames)
    assert b"hand-in" in received
    for item in sits.items.values():
        for text in (item.rationale.zh, item.rationale.en):
            assert text.encode("utf8") not in received
    assert not re.search(rb"rationale|evidence|similarity|\bverdict|\"key\"", received)
    sits.hands_in()
    assert any(item.rationale.en in sits.page.content() for item in sits.items.values())


def test_a_killed_server_costs_no_answer_and_no_time_is_won(mortal, open_trainee):
    sits = candidate(mortal, open_trainee, "zh")
    sits.sits_down(EXAM)
    sits.answers()
    sits.goes_on()
    place = sits.page.locator(".item-head .n").inner_text()
    mortal.kill()
    mortal.start()
    sits.page.reload()
    expect(sits.page.locator(".item-head .n")).to_have_text(place)
    sits.is_heard()
    expect(sits.page.locator(".st-key-paper-map")).to_contain_text("✓")
    sits.sits(items=3)
    expect(sits.page.locator(".st-key-paper-map button").filter(has_text="✓").nth(3)).to_be_attached()
    sits.hands_in()


def test_the_newer_window_goes_on_and_the_older_is_told(server, open_trainee):
    sits = candidate(server, open_trainee, "zh")
    sits.sits_down(QUIZ)
    newer = sits.page.context.new_page()
    newer.goto(sits.page.url)
    expect(newer.locator(".st-key-item")).to_be_visible()
    sits.page.locator(".st-key-next button").click()
    expect(sits.page.locator(".say.fault")).to_be_visible()
    sits.page.locator(".st-key-go-on-here button").click()
    expect(sits.page.locator(".st-key-item")).to_be_visible()


def test_a_paper_fits_a_telephone(server, open_trainee):
    sits = candidate(server, open_trainee, "zh", width=390)
    sits.sits_down(QUIZ)
    for scheme in ("light", "dark"):
        sits.page.emulate_media(color_scheme=scheme)
        assert sits.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    sits.page.emulate_media(color_scheme="light")


def test_somebody_elses_sitting_is_refused(server, open_trainee):
    sits = candidate(server, open_trainee, "zh")
    sits.sits_down(QUIZ)
    other = open_trainee(server)
    other.signs_in("王强")
    other.page.goto(sits.page.url)
    expect(other.page.locator(".say.fault")).to_be_visible()
    expect(other.page.locator(".st-key-item")).to_have_count(0)
