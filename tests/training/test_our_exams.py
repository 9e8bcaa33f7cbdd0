"""The exams that come with the program: who knows everything passes with full points, who knows nothing fails."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.call.session import DEEDS
from simulator.content.files import ROOT
from simulator.content.scenario import Scenario, Step
from storage.store import Store
from tests.training.candidate import right
from training.content import Shelf
from training.exams.papers import Files
from training.exams.register import Register
from training.exams.sit import Sittings
from training.people import People
from training.practice import Practice
from training.replay import replay

EXAMS = sorted(path.stem for path in (ROOT / "exams").glob("*.yaml"))
WINDOW = "w"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(f"sqlite:///{tmp_path_factory.mktemp('exams') / 'test.db'}")


@pytest.fixture(scope="module")
def shelf(store: Store) -> Shelf:
    """One for all candidates: what it costs to read the content and to compile the phrase bank, it costs once."""
    return Shelf(store)


class Candidate:
    def __init__(self, store: Store, shelf: Shelf, exam: str, seed: str) -> None:
        self.now = 1_700_000_000.0
        self.store = store
        self.shelf = shelf
        self.practice = Practice(self.store, self.shelf, lambda: self.now)
        self.files = Files(self.store, self.shelf, lambda: self.now)
        self.sittings = Sittings(self.store, self.shelf, self.practice, lambda: self.now)
        self.person = People(self.store, lambda: self.now).welcome("李雷").id
        self.sitting = Register(self.store, self.shelf, lambda: self.now, lambda: seed).open(self.person, exam, WINDOW)

    def sit(self, knows: bool) -> Any:
        file = self.files.get(self.sitting)
        for slot in file.sitting.form.slots:
            self.sittings.show(self.person, self.sitting, WINDOW, 0, slot.id)
            if knows and slot.is_call:
                self.call(slot.id, file.scenarios[slot.scenario])
            elif knows:
                self.sittings.answer(self.person, self.sitting, WINDOW, 0, slot.id, right(slot.item, file.standard))
        return self.sittings.submit(self.person, self.sitting, WINDOW, 0).result

    def call(self, slot: str, scenario: Scenario) -> None:
        """Play the model sample, politely."""
        self.sittings.ring(self.person, self.sitting, WINDOW, 0, slot)
        self.now += 11
        self.act(slot, "answered", line=1)
        sample = next(sample for sample in scenario.samples if sample.trainee == "model")
        for what in sample.replies:
            step = Step(say=what) if isinstance(what, str) else what
            call = self.sittings.call(self.person, self.sitting, WINDOW, slot).call
            self.now += max(0.0, call.speaking_until - call.now) + step.after
            if step.do == "say":
                self.act(slot, "replied", text=step.say)
            elif step.do != "wait":
                kind, names = DEEDS[step.do]
                self.act(slot, kind, **{name: getattr(step, name) for name in names})
        self.now += 30
        for field, value in sample.record.items():
            self.act(slot, "recorded", field=field, value=value)

    def act(self, slot: str, kind: str, **data: Any) -> None:
        seen = self.sittings.call(self.person, self.sitting, WINDOW, slot).events[-1].number
        self.sittings.act(self.person, self.sitting, WINDOW, slot, seen, kind, data)


@pytest.mark.parametrize("seed", "abc")
@pytest.mark.parametrize("exam", EXAMS)
def test_who_knows_everything_passes(exam: str, seed: str, store: Store, shelf: Shelf) -> None:
    candidate = Candidate(store, shelf, exam, seed)
    result = candidate.sit(knows=True)
    assert [(item.slot, item.points, item.out_of) for item in result.items if item.points < 0.95 * item.out_of] == []
    assert (result.passed, result.failed_by) == (True, ())
    assert replay(candidate.store, candidate.shelf, candidate.practice, candidate.files, candidate.sitting).same


@pytest.mark.parametrize("exam", EXAMS)
def test_who_hands_in_an_empty_paper_fails(exam: str, store: Store, shelf: Shelf) -> None:
    result = Candidate(store, shelf, exam, "a").sit(knows=False)
    assert (result.percent, result.passed) == (0.0, False)
