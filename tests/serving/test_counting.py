"""What is counted, limited and logged while serving."""

from __future__ import annotations

import json
import logging
import re
import sys

from playwright.sync_api import expect
from streamlit import config

from storage.database import StorageError
from views.server.limits import Bucket
from views.server.logs import Lines
from views.server.metrics import Times

REPLY = "您好，太原高速，请问有什么可以帮您？"


def count(ask, name: str) -> float:
    return float(re.search(rf"^{name} (\S+)$", ask("/metrics")[2].decode(), re.MULTILINE)[1])


def test_a_reply_counts_as_a_turn_once(server, ask, open_trainee):
    trainee = open_trainee(server)
    trainee.sits_down("angry-toll")
    turns, runs = count(ask, "second_ring_turn_seconds_count"), count(ask, "second_ring_run_seconds_count")
    trainee.says(REPLY)
    expect(trainee.page.locator('[data-testid=stApp][data-test-script-state="notRunning"]')).to_be_attached()
    assert count(ask, "second_ring_turn_seconds_count") == turns + 1
    assert count(ask, "second_ring_run_seconds_count") > runs
    assert count(ask, "second_ring_sessions") >= 1


def test_a_histogram_counts_what_is_at_most_as_long():
    times = Times("x", "told")
    for seconds in (0.01, 0.02, 7, 70):
        times.add(seconds)
    text = times.text()
    assert 'x_bucket{le="0.01"} 1\n' in text and 'x_bucket{le="10.0"} 3\n' in text
    assert 'x_bucket{le="+Inf"} 4\n' in text and "x_count 4\n" in text and "x_sum 77.030000\n" in text


def test_a_bucket_lets_a_rush_in_and_then_so_many_a_second():
    bucket = Bucket(per_second=10, at_once=3, now=0.0)
    assert [bucket.take(0.0) for _ in range(5)] == [True, True, True, False, False]
    assert [bucket.take(0.1), bucket.take(0.1)] == [True, False]
    assert [bucket.take(100.0) for _ in range(4)] == [True, True, True, False]


def test_a_bucket_tells_how_long_to_wait():
    bucket = Bucket(per_second=10, at_once=1, now=0.0)
    assert [round(bucket.wait(0.0), 3) for _ in range(3)] == [0.0, 0.1, 0.2]


def logged(fault: Exception) -> dict:
    try:
        raise fault
    except Exception:
        record = logging.LogRecord("second_ring", logging.ERROR, __file__, 1, "a page failed", (), sys.exc_info())
    return json.loads(Lines().format(record))


def test_a_fault_is_logged_by_kind_and_place_without_what_was_said():
    line = logged(ValueError(f"cannot read {REPLY}"))
    assert line["fault"] == "ValueError" and "test_counting.py" in line["where"][0]
    assert REPLY not in json.dumps(line, ensure_ascii=False)


def test_streamlit_prints_no_fault_past_the_log():
    assert config.get_option("logger.enableRich") is False


def test_a_fault_of_the_storage_says_why():
    assert logged(StorageError("second-ring.db: disk is full"))["why"] == "second-ring.db: disk is full"


def test_the_form_of_a_foreign_line_is_kept_without_what_fills_it():
    record = logging.LogRecord("streamlit.x", logging.ERROR, __file__, 1, "bad text %s", (REPLY,), None)
    assert json.loads(Lines().format(record))["message"] == "bad text %s"
