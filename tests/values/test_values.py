"""Every kind of value is found in every way it is said, with its place; the tables beside this module are the cases."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from re._constants import MAX_REPEAT, MIN_REPEAT
from re._parser import SubPattern, parse

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from values import FINDERS, find, found
from values.numeral import LARGEST, LONGEST, whole

TABLES = {path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
          for path in sorted(Path(__file__).parent.glob("*.yaml"))}
CASES = [pytest.param(kind, text, values, id=f"{kind}, {how}: {text}") for kind, table in TABLES.items()
         for how, cases in table.items() for text, values in cases.items()]
PIECES = ["一", "十", "百", "万", "三点", "半", "晋A", "晋A1 ", "K1", "1+", "公里", "幺三八", "9 ", "1-", ":30", "差五分", "分钟",
          "个", "小时", "三到", "1.", "1,", "下午", "明天的", "oh ", "double ", "a ", "and a half ", "twenty ", "１", "十五点三十"]
MOST_REPEATED = 20

def test_every_kind_has_a_table():
    assert TABLES.keys() == FINDERS.keys()


@pytest.mark.parametrize(("kind", "text", "values"), CASES)
def test_a_value_is_found_with_its_place(kind: str, text: str, values: list[list[str]]):
    assert [[text[one.start:one.end], one.value] for one in find(kind, text)] == values


@pytest.mark.parametrize("kind", FINDERS)
@settings(max_examples=60, deadline=None)
@given(text=st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join))
def test_values_lie_in_the_text_in_order_and_apart(kind: str, text: str):
    values = find(kind, text)
    starts, ends = [one.start for one in values], [one.end for one in values]
    assert starts == sorted(starts) and ends == sorted(ends)
    assert all(0 <= one.start < one.end <= len(text) and one.kind == kind for one in values)


def expressions() -> list[re.Pattern[str]]:
    """The expressions that the finders pass over a text with."""
    modules = (sys.modules[finder.__module__] for finder in FINDERS.values())
    known = (one for module in modules for one in vars(module).values())
    return [one for each in known for one in (each if isinstance(each, tuple) else (each,)) if isinstance(one, re.Pattern)]


def repeats(tree) -> Iterator[int]:
    """How often each part of a parsed expression may be repeated at most."""
    for code, argument in tree:
        if code in (MAX_REPEAT, MIN_REPEAT):
            yield argument[1]
        for part in argument if isinstance(argument, (tuple, list)) else (argument,):
            for branch in part if isinstance(part, list) else (part,):
                if isinstance(branch, SubPattern):
                    yield from repeats(branch)


@pytest.mark.parametrize("expression", expressions(), ids=lambda one: one.pattern[:40])
def test_no_expression_of_a_finder_repeats_without_bound(expression: re.Pattern[str]):
    """So that it looks a bounded stretch ahead from every place, and a text of any kind is passed over once."""
    assert max(repeats(parse(expression.pattern)), default=0) <= MOST_REPEATED


@pytest.mark.parametrize("kind", FINDERS)
def test_any_long_text_is_gone_through(kind: str):
    for piece in PIECES:
        assert all(one.end <= 4_000 for one in find(kind, (piece * 4_000)[:4_000]))


@pytest.mark.parametrize("digit", ["9", "一", "十", "万", "九", "亿"])
def test_a_numeral_longer_than_anybody_says_is_none(digit: str):
    for text in (digit * 320, digit * 1_800):
        assert [value for kind in ("number", "duration", "time", "stake") for value in found(kind, text + "分钟")] == []


@given(st.text("零〇一二两三四五六七八九十百千万亿", max_size=30))
def test_a_numeral_means_a_bounded_number_or_none(text: str):
    number = whole(text)
    assert number is None or 0 <= number <= LARGEST
    assert number is None or len(text) <= LONGEST
