"""Labelled replies are read, checked and taught like all content of a standard."""

from __future__ import annotations

import json
from pathlib import Path
from zlib import crc32

import pytest

from scoring.standard import Standard
from simulator.check import REFER, check
from simulator.content.digest import restored, text_of
from simulator.content.library import ContentError, load_around, load_library, load_standard
from simulator.content.replies import kept_aside

HERE = Path(__file__).parent
FILE = "standards/mini/replies/people.jsonl"


def line(reply: str, **keys: object) -> str:
    return json.dumps({"id": f"r{crc32(reply.encode())}", "moment": "open", "caller": "", "reply": reply,
                       "acts": ["hello"], "violated": False, **keys}, ensure_ascii=False)


def write(content: Path, *lines: str) -> Path:
    file = content / FILE
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join(lines), encoding="utf8")
    return file


def faults(content: Path, *lines: str) -> list[tuple[str, int]]:
    file = write(content, *lines)
    problems = [problem for problem in check(load_library(content), stages=(REFER,)) if problem.file == file]
    named = check(load_around([file], content), {file}, stages=(REFER,))
    assert problems == named, "named by itself"
    return [(problem.code, problem.line) for problem in problems]


TAUGHT = next(text for text in (f"您好{n}" for n in range(99)) if not kept_aside(text))
ASIDE = next(text for text in (f"您好{n}" for n in range(99)) if kept_aside(text))


def test_what_is_not_kept_aside_belongs_to_the_standard_and_to_its_digest(content: Path) -> None:
    before = load_standard("mini", content)
    write(content, line(ASIDE))
    assert load_standard("mini", content) == before
    write(content, line(ASIDE), line(TAUGHT))
    after = load_standard("mini", content)
    assert [one.reply for one in after.examples] == [TAUGHT]
    assert after.digest != before.digest


def test_what_was_kept_of_a_standard_brings_back_what_taught(content: Path) -> None:
    write(content, line(TAUGHT))
    standard = load_standard("mini", content)
    assert restored(Standard, text_of(standard)) == standard


def test_a_reply_is_kept_aside_by_its_text_alone_one_in_five() -> None:
    aside = sum(kept_aside(f"好的，这就帮您查第{number}条") for number in range(1000))
    assert 150 < aside < 250
    assert kept_aside(f" {ASIDE}\n")


@pytest.mark.parametrize("said", ["no json", '["a list"]', '{"id": "a", "id": "b"}', '{"id": ' + "[" * 100_000])
def test_a_line_that_is_no_object_is_told_with_its_line(content: Path, said: str) -> None:
    assert [number for _, number in faults(content, line(TAUGHT), "", said)] == [3]


def test_all_faults_of_a_file_are_told_at_once(content: Path) -> None:
    assert faults(content, line("a", moment="opem"), line("b", acts=["helo"]), line("b"), line("c", what=1),
                  "{", line("d", violated="perhaps")) == [
        ("X304", 1), ("X318", 2), ("X320", 3), ("S201", 4), ("R121", 5), ("S203", 6)]


def test_a_standard_with_a_faulty_line_is_not_served(content: Path) -> None:
    write(content, "{")
    assert "mini" not in load_library(content).standards
    with pytest.raises(ContentError, match="R121"):
        load_standard("mini", content)
