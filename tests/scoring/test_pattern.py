"""The pattern language: what it says, and how it refuses what it cannot read."""

from __future__ import annotations

import pytest

from scoring.pattern import PatternError, parse

FAULTS = [
    ("(a", "a ( without its )"),
    ("a)", "a ) without its ("),
    ("<boss>反映", "no word class <boss>"),
    ("{when}", "no slot {when}"),
    ("留 … ", "an empty piece"),
    ("", "an empty piece"),
    ("a … b + c", "… and + cannot stand in one phrasing"),
    ("a …99 b", "a gap is 40 characters at most"),
    ("a + b + c + d", "at most three pieces may come in any order"),
    ("(a|)(b|)", "a piece that may be empty"),
    ("a}b", "'}' stands alone"),
    ("|a", "an empty alternative outside a group"),
    ("({time}前|后)", "a slot in a group stands alone"),
    ("啊$|噢", "$ only at its very end"),
    ("(" + "(a|b)" * 9 + ")", "a group with more than 400 wordings"),
]


@pytest.mark.parametrize(("source", "message"), FAULTS)
def test_a_fault_is_named_and_the_phrasing_quoted(source, message):
    with pytest.raises(PatternError) as raised:
        parse(source)
    assert message in str(raised.value)
    assert repr(source) in str(raised.value)


def test_only_plain_sentences_are_aligned_approximately():
    assert parse("理解您的心情").literals == ("理解您的心情",)
    assert parse("对不起|(很|真)抱歉|给您添麻烦了").literals == ("对不起", "给您添麻烦了")
    assert [parse(s).literals for s in ("a … b", "^a", "(a|b)c", "{time}")] == [()] * 4


def test_groups_may_be_nested_and_empty():
    elements = parse("(我|咱|)(马上|这就(去|))帮您").pieces[0][0]
    assert elements[0].optional
    assert elements[1].literals == ("马上", "这就去", "这就")


def test_gaps_are_ten_unless_said():
    assert parse("a … b …20 c").gaps == (10, 20)
    assert parse("a + b").gaps == (24,)
    assert parse("a ~ b ~4 c").gaps == (10, 4)


def test_a_gap_may_be_kept_within_the_clause():
    assert parse("a ~ b … c").close == (True, False)
