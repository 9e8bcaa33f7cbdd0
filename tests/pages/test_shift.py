"""A shift worked in a real browser from the list of shifts to its debrief, and a server that dies on the way.

The server's clock is real and nothing may sleep, so the server has a copy of the content with the same calls in a
shift of which little has to be waited for: they ring one after the other and fall silent when the trainee hangs up.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Locator, expect

from tests.pages.server import Server
from tests.pages.warm import Warm
from tests.pages.worker import Worker

ROOT = Path(__file__).parents[2] / "scenarios"
NOTE = "小店收费站一号车道检修，五点恢复。充电优惠和隧道通行的事，还欠阴女士一个回电。"
RING, FAST, DEAD = 2.0, 120.0, 2.5
"""seconds from ring to ring in the copy; how much faster its clock runs between calls; seconds without a server"""
CALLS = ("receipt", "charging", "lines", "hold", "friend")


@pytest.fixture(scope="module")
def desk(warm: Warm, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of the copy."""
    content = tmp_path_factory.mktemp("content")
    _copy(content)
    server = Server(warm, tmp_path_factory.mktemp("data"), content)
    server.start()
    yield server
    server.kill()


def _copy(scenarios: Path) -> None:
    """What the shift is about, and no more, for the server reads it at every start."""
    for folder in ("standards", "knowledge", "talk", "common"):
        shutil.copytree(ROOT / folder, scenarios / folder)
    (scenarios / "calls").mkdir()
    (scenarios / "shifts").mkdir()
    shift = _read(ROOT / "shifts" / "half-hour.yaml") | {"speed": FAST}
    for call in {call[key] for call in shift["calls"] for key in ("scenario", "call_back") if key in call}:
        _write(scenarios / "calls" / f"{call}.yaml", _hurried(_read(next(ROOT.glob(f"calls/*/{call}.yaml")))))
    file = scenarios / "shifts" / "half-hour.yaml"
    # Five seconds to take over, then call after call; both callers expect an answer by 16:00, six seconds later.
    for number, call in enumerate(shift["calls"]):
        call["at"] = number / 10
    _write(file, shift | {"clock": "15:48", "early": 10, "minutes": 12, "relief_late": 3})
    # Rings on arrival, and for a long time not again.
    for number, call in enumerate(shift["calls"]):
        call["at"] = 150 * number
    _write(file.with_name("killed.yaml"), shift | {"id": "killed", "clock": "08:00", "early": 0, "minutes": 720})


def _hurried(scenario: dict) -> dict:
    # A patience of thirty rings outlives a server that starts again.
    scenario["rings"] = {"pace": RING / 5, "patience": 30, "answered_on": 1}
    scenario.get("second_line", {})["after"] = 0
    for ending in scenario["endings"]:
        ending["hangs_up"] = "trainee"
    return scenario


def _read(file: Path) -> dict:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _write(file: Path, content: dict) -> None:
    file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")


@pytest.fixture
def work(desk, open_trainee) -> Callable[[], Worker]:
    return lambda: Worker(open_trainee(desk))


def test_a_shift_is_worked_from_the_list_to_its_debrief_which_is_read_in_both_languages(work):
    worker = work()
    worker.arrives("half-hour")
    worker.takes_over()
    worker.note.press_sequentially(NOTE[:9])
    receipt, charging, lines, hold, friend = (call.scenario for call in worker.shift.calls)
    worker.answers(receipt)
    expect(worker.note).to_have_value(NOTE[:9])
    worker.has_played(receipt)
    worker.has_played(charging)
    worker.page.reload()
    worker.answers(lines)
    expect(worker.note).to_have_value(NOTE[:9])
    worker.plays(lines)
    worker.answers(hold)
    before = worker.does_until("resume", hold)
    expect(worker.note).to_have_value(NOTE[:9])
    worker.has_played(hold, before)
    worker.has_played(friend)
    worker.page.reload()
    worker.press("back-receipt-")
    expect(worker.page.locator(".said.theirs").first).to_be_visible()
    worker.has_played("receipt-answer")
    worker.page.reload()
    worker.notes(NOTE)
    worker.leaves()
    _sees_the_whole_shift(worker)
    _reads_two_calls(worker)
    worker.reads("en")
    _sees_the_whole_shift(worker)


def _sees_the_whole_shift(worker: Worker) -> None:
    page, w = worker.page, worker.w
    rows = page.locator(".timeline li")
    expect(rows.locator(".name")).to_have_text([worker.title(call) for call in CALLS])
    assert [page.locator(f".timeline li .stretch.{kind}").count() for kind in ("call", "private", "call_back")] == [4, 1, 1]
    expect(rows.first).to_contain_text(re.compile(w("shift.span.call_back") + r" 15:\d\d–15:\d\d"))
    expect(rows.first).to_contain_text(w("shift.due", time="16:00"))
    told = page.locator(".findings").first
    for finding in ("take_over_taken_over", "private_call_short", "hand_over_complete"):
        expect(told).to_contain_text(w(f"conduct.{finding}").split("{")[0])
    expect(told).to_contain_text(w("conduct.call_back_kept", call=worker.title("receipt")))
    expect(told).to_contain_text(w("conduct.call_back_broken", call=worker.title("charging")))
    promises = page.locator(".findings").nth(1).locator("li")
    expect(promises.locator(".points")).to_have_text([w("shift.promise.kept"), w("shift.promise.broken")])
    expect(page.locator(".findings").nth(2).locator("li.good")).to_have_count(2)


def _reads_two_calls(worker: Worker) -> None:
    """The private call is not scored; another has the total that its own debrief shows."""
    page = worker.page
    back = worker.w("shift.back_of", call=worker.title("receipt"))
    rows = page.locator(".shift-call")
    expect(rows.locator("span:not(.when)")).to_have_text([*(worker.title(call) for call in CALLS), back])
    totals = rows.locator("b").all_inner_texts()
    assert [total for total in totals if total == "–"] == ["–"] == totals[4:5]
    for number, total in ((1, totals[1]), (4, "–")):
        page.locator("[class*=st-key-see-] button").nth(number).click()
        own = page.locator(".verdict .number")
        expect(page.locator(".said.mine").first).to_be_visible()
        assert total in ("–", own.inner_text()) and float(own.inner_text()) > 60
        worker.press("to-shift-head")
        expect(rows).to_have_count(len(totals))


def _shown(place: Locator, *names: str) -> list[int]:
    """What a clock that runs in the browser shows now."""
    read = "(clock, names) => clock.isConnected && names.map(name => Number(getComputedStyle(clock).getPropertyValue(name)))"
    while not (shown := place.evaluate(read, names)):
        continue  # it was just drawn anew
    return shown


def _dies(worker: Worker) -> None:
    """kill -9, nobody there for longer than a clock may be out, a new server, and the page loaded again."""
    server = worker.trainee.server
    server.kill()
    worker.page.evaluate("seconds => new Promise(done => setTimeout(done, 1000 * seconds))", DEAD)
    server.start()
    worker.page.reload()


def test_a_telephone_goes_on_ringing_by_the_clock_of_the_server_while_that_is_dead(work):
    worker = work()
    silent = time.monotonic()
    worker.arrives("killed")
    count = worker.page.locator(".bell .count")
    expect(count).to_have_text(worker.w("phone.ring", n=2))
    rung = time.monotonic()
    _dies(worker)
    expect(count).to_be_visible()
    looked = time.monotonic()
    told, dots = worker.page.locator(".bell").evaluate(
        "bell => [bell.querySelector('.count').innerText, bell.querySelectorAll('.dots .on').length]")
    ring = int(re.search(r"\d+", told)[0])
    assert ring >= 3 and 1 + (looked - rung) / RING <= ring <= 2 + (time.monotonic() - silent) / RING
    assert dots == ring
    worker.trainee.picks_up()
    worker.trainee.says("您好，太原高速。")


def test_a_call_on_hold_stays_on_hold_and_its_timer_goes_on_while_the_server_is_dead(work):
    worker = work()
    worker.arrives("killed")
    worker.goes_through()
    worker.answers("refund-query")
    worker.trainee.says("您好，太原高速，请您稍等一下可以吗？")
    worker.press("held-")
    on_hold, timer = worker.page.locator(".line-card.on_hold"), worker.page.locator(".line-card > .timer.runs")
    expect(on_hold).to_be_visible()
    before, began = _shown(timer, "--m", "--s"), time.monotonic()
    _dies(worker)
    expect(on_hold).to_be_visible()
    expect(worker.page.locator(".st-key-take-over input:checked")).to_have_count(1)
    after, passed = _shown(timer, "--m", "--s"), time.monotonic() - began
    assert abs(60 * (after[0] - before[0]) + after[1] - before[1] - passed) <= 1.5
    expect(worker.trainee.box).to_be_disabled()
    worker.press("resumed-")
    worker.trainee.says("很抱歉让您久等了。")
    expect(worker.trainee.said).to_have_count(2)


def test_between_two_calls_nothing_of_a_shift_is_lost_with_the_server_and_its_clock_goes_on(work):
    worker = work()
    page = worker.page
    worker.arrives("killed")
    expect(worker.note).to_be_visible()
    worker.has_taken_over()
    worker.has_played("refund-query")
    page.reload()
    worker.notes(NOTE)
    clock, due = page.locator(".clock"), page.locator(".st-key-due-receipt")
    expect(due).to_contain_text(worker.w("shift.due", time="16:00"))
    before, began = _shown(clock, "--h", "--m"), time.monotonic()
    _dies(worker)
    expect(due).to_contain_text(worker.w("shift.due", time="16:00"))
    after, passed = _shown(clock, "--h", "--m"), time.monotonic() - began
    assert abs(60 * (after[0] - before[0]) + after[1] - before[1] - passed * FAST / 60) <= 3
    expect(worker.note).to_have_value(NOTE)
    expect(page.locator(".st-key-take-over")).to_have_count(0)
    expect(page.locator("[class*=st-key-open-lane]")).to_be_visible()
    worker.press("back-receipt-")
    expect(page.locator(".said.theirs").first).to_be_visible()
