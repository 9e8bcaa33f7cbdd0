"""What `bench faults` would find, and what a server says that can keep nothing."""

from __future__ import annotations

from collections import Counter

import pytest

import bench.faults
from bench.faults.report import Report
from tools.ports import free_ports
from tools.process import Process


def test_a_server_that_can_keep_nothing_says_so_in_one_line_and_does_not_start(tmp_path):
    server = Process(free_ports(1)[0], tmp_path, DATABASE_URL="sqlite:////proc/nowhere/room.db")
    said = server.fails_to_start().strip()
    assert said.startswith("sqlite:////proc/nowhere/room.db: ") and "\n" not in said


@pytest.mark.parametrize("fault", [{"lost": 1}, {"doubled": 1}, {"broken": ["call"]}, {"unproved": ["line 3"]},
                                   {"stuck": 1}, {"tracebacks": 1}])
def test_nothing_that_was_lost_passes_for_sound(fault):
    told = {"replies": 2, "calls": 1, "faults": Counter({"disk full": 1}), "refused_to_start": [],
            "saw": Counter({("disk full", "not_kept"): 3, ("no fault", "shown as sent"): 2})}
    assert Report(**told).sound and not Report(**told, **fault).sound
    assert "| disk full | 1 |  | 3 |" in Report(**told).text() or "| disk full | 1 | 3 |  |" in Report(**told).text()


@pytest.mark.parametrize("given", [["--turns", "0"], ["--turns", "100001"], ["--seats", "51"], ["--on", "oracle"]])
def test_the_bench_is_bounded(given, capsys):
    with pytest.raises(SystemExit) as refused:
        bench.faults.main(given)
    assert refused.value.code == 2
