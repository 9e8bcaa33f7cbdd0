"""A sitting: stored before acknowledged, refused with a reason, scored once and for good."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict

import pytest

from simulator.happening import Refused
from tests.training.candidate import BYE, CURSE, GREETING, SORRY, WINDOW, Candidate, answer_all
from training.exams.register import NotNow


def test_a_good_candidate_passes(candidate) -> None:
    answer_all(candidate)
    candidate.call(GREETING, SORRY, BYE)
    result = candidate.submit()
    assert (result.percent, result.passed, result.failed_by) == (100.0, True, ())
    assert {section.section: section.percent for section in result.sections} == {"1": 100, "2": 100, "calls": 100}


def test_one_critical_violation_fails_though_the_points_would_do(candidate) -> None:
    answer_all(candidate, reply=CURSE)
    candidate.call(GREETING, SORRY, BYE)
    result = candidate.submit()
    assert result.percent >= result.cut
    assert (result.passed, result.failed_by) == (False, ("critical",))


def test_a_critical_violation_in_the_exam_call_fails(candidate) -> None:
    answer_all(candidate)
    candidate.call(GREETING, CURSE, SORRY, BYE)
    assert "critical" in candidate.submit().failed_by


def test_a_section_below_its_cut_fails(candidate) -> None:
    for slot in candidate.slots("single"):
        candidate.answer(slot, "o1")
    candidate.answer("reply", SORRY)
    candidate.call(GREETING, SORRY, BYE)
    result = candidate.submit()
    assert (result.percent, result.failed_by) == (70.0, ("1",))


def test_an_empty_paper_fails_overall(candidate) -> None:
    assert candidate.submit().failed_by == ("overall", "1")


def test_a_changed_answer_counts_and_both_are_kept(candidate) -> None:
    slot = candidate.slots("single")[0]
    candidate.answer(slot, "o1")
    candidate.answer(slot, "o2")
    assert [(event.kind, event.data["answer"]) for event in candidate.events()[2:]] == \
        [("answered", "o1"), ("changed", "o2")]
    assert candidate.paper.question.answer == "o2"


def test_an_answer_taken_back_leaves_the_item_open(candidate) -> None:
    candidate.answer("reply", SORRY)
    candidate.answer("reply", "")
    assert next(place for place in candidate.paper.entries if place.slot == "reply").status == "open"


def test_the_map_shows_answered_open_and_flagged(candidate) -> None:
    first, second, _ = candidate.slots("single")
    candidate.answer(first, "o1")
    candidate.do("flag", first, True)
    candidate.do("show", second)
    states = {place.slot: (place.status, place.flagged) for place in candidate.paper.entries}
    assert (states[first], states[second]) == (("answered", True), ("open", False))
    candidate.do("flag", first, False)
    assert not any(place.flagged for place in candidate.paper.entries)


def test_what_is_sent_before_the_result_gives_nothing_away(candidate) -> None:
    sent = []
    for place in candidate.paper.entries:
        sent.append(asdict(candidate.do("show", place.slot)))
    text = repr(sent)
    assert "SECRET" not in text
    for hidden in ("key", "rationale", "verdict", "evidence", "model", "clause", "difficulty"):
        assert f"'{hidden}'" not in text
    assert SORRY not in text


def test_options_come_in_the_order_of_the_seed(candidate) -> None:
    slot = candidate.slots("single")[0]
    shown = [choice.id for choice in candidate.do("show", slot).question.choices]
    candidate.house.restart()
    again = candidate.house.sittings.look(candidate.house.person, candidate.sitting, WINDOW)
    assert [choice.id for choice in again.question.choices] == shown


def test_a_restarted_server_comes_back_to_the_same_item_with_the_right_time_left(house, candidate) -> None:
    slot = candidate.slots("single")[1]
    candidate.answer(slot, "o3")
    house.now += 100
    house.restart()
    again = Candidate(house, "window-2", candidate.sitting)
    assert again.paper.moved
    paper = again.do("resume")
    assert (paper.question.slot, paper.question.answer, paper.seconds_left) == (slot, "o3", 500)


def test_opening_again_goes_on_with_the_running_sitting(house, candidate) -> None:
    assert house.register.open(house.person, "first", "window-2") == candidate.sitting
    (offer,) = house.register.offers(house.person)
    assert (offer.running, offer.attempts_left) == (candidate.sitting, 1)


def test_two_windows_that_open_at_once_share_one_sitting(house) -> None:
    with ThreadPoolExecutor(4) as pool:
        opened = set(pool.map(lambda n: house.register.open(house.person, "first", f"w{n}"), range(4)))
    assert len(opened) == 1


def test_the_newer_window_goes_on_and_the_older_is_told(house, candidate) -> None:
    slot = candidate.slots("single")[0]
    candidate.answer(slot, "o1")
    newer = Candidate(house, "window-2", candidate.sitting)
    newer.do("resume")
    with pytest.raises(Refused, match="old_window"):
        candidate.answer(slot, "o3")
    older = house.sittings.look(house.person, candidate.sitting, WINDOW)
    assert (older.moved, older.question) == (True, None)
    newer.answer(slot, "o2")  # the refusal in between takes nothing from the newer window
    assert newer.paper.question.answer == "o2"
    assert candidate.refused() == [("shown", "old_window")]


def test_a_double_click_is_harmless(candidate) -> None:
    slot = candidate.slots("single")[0]
    candidate.do("show", slot)
    house, seen = candidate.house, candidate.paper.number
    for _ in range(2):
        house.sittings.answer(house.person, candidate.sitting, WINDOW, seen, slot, "o1")
    house.sittings.answer(house.person, candidate.sitting, WINDOW, seen, slot, "o2")  # the page had not been redrawn
    house.sittings.answer(house.person, candidate.sitting, WINDOW, seen, slot, "o1")  # a reconnect sends it again
    assert [event.data.get("answer") for event in candidate.events()[2:]] == ["o1", "o2"]


def test_a_double_submit_gives_the_same_result(candidate) -> None:
    answer_all(candidate)
    assert candidate.submit() == candidate.submit()
    assert candidate.refused() == []


def test_many_answers_at_once_are_all_kept(candidate) -> None:
    slots = candidate.slots("single")
    for slot in slots:
        candidate.do("show", slot)
    house, seen = candidate.house, candidate.paper.number
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda s: house.sittings.answer(house.person, candidate.sitting, WINDOW, seen, s, "o2"), slots))
    kept = {event.data["slot"] for event in candidate.events() if event.kind == "answered"}
    assert kept == set(slots)


def test_there_is_no_result_before_the_end(house, candidate) -> None:
    with pytest.raises(Refused, match="exam_not_over"):
        house.sittings.result(house.person, candidate.sitting)
    assert house.register.outcomes(house.person) == ()


def test_an_exam_call_has_no_hints_and_ends_with_the_sitting(house, candidate) -> None:
    candidate.call(GREETING)
    (slot,) = candidate.slots("call")
    with pytest.raises(Refused, match="impossible"):
        house.sittings.act(house.person, candidate.sitting, WINDOW, slot, 3, "hinted")
    candidate.submit()
    with pytest.raises(Refused, match="submitted"):
        house.sittings.act(house.person, candidate.sitting, WINDOW, slot, 3, "replied", {"text": SORRY})


def test_an_exam_call_rings_once(house, candidate) -> None:
    (slot,) = candidate.slots("call")
    candidate.do("show", slot)
    first = candidate.do("ring", slot).question.attempt
    assert candidate.do("ring", slot).question.attempt == first != ""
    assert house.practice.unfinished(house.person) == ()
    assert house.practice.history(house.person) == ()


def test_how_a_call_was_judged_is_secret_until_the_sitting_is_over(house, candidate) -> None:
    assert house.sittings.is_secret(candidate.sitting)
    assert not house.sittings.is_secret(None)
    candidate.submit()
    assert not house.sittings.is_secret(candidate.sitting)


def test_attempts_and_waiting_time(house, candidate) -> None:
    candidate.submit()
    with pytest.raises(NotNow) as wait:
        Candidate(house)
    assert (wait.value.code, wait.value.until) == ("too_early", house.now + 24 * 3600)
    house.now += 24 * 3600
    Candidate(house).submit()
    house.now += 24 * 3600
    with pytest.raises(NotNow, match="no_attempts_left"):
        Candidate(house)
    assert [outcome.file.record.ordinal for outcome in house.register.outcomes(house.person)] == [2, 1]


def test_a_sitting_keeps_its_content_when_the_files_change(house, candidate) -> None:
    answer_all(candidate)
    for file in ("quizzes/items.yaml", "exams/first.yaml", "calls/toll.yaml"):
        (house.root / file).unlink()
    house.restart()
    candidate.call(GREETING, SORRY, BYE)
    assert candidate.submit().percent == 100.0
    assert house.register.offers(house.person) == ()
    (outcome,) = house.register.outcomes(house.person)
    assert outcome.result.percent == 100.0
