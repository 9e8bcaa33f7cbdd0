"""Teaching an act a sentence: what its author wrote stays, and what would do harm is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from scoring.judge import Judge
from scoring.standard import Text
from simulator.content.editing import NotEdited, with_act, with_sentence
from simulator.content.library import load_standard, standard_parts
from simulator.content.teaching import FileChangedError, Refused, taught
from tests.content.conftest import checked

LAID_OUT = """\
# kept
acts:
# about greeting
- id: hello
  title: {en: greets}  # also kept
  phrases: [good morning, "good evening",
    hello,]   # a comma too many
  hits:
  - Good day.   # why
  # nothing follows

  misses: []
# what is forbidden
forbidden: []
"""


def teach(content: Path, act: str, sentence: str, miss: bool = False) -> str:
    """What the change shows; it is put into effect."""
    change = taught(standard_parts("mini", content), act, sentence, miss)
    change.write()
    return change.diff


def refused(content: Path, act: str, sentence: str, miss: bool = False) -> Refused:
    before = (content / "standards/mini/bank.yaml").read_bytes()
    with pytest.raises(Refused) as why:
        teach(content, act, sentence, miss)
    assert (content / "standards/mini/bank.yaml").read_bytes() == before
    return why.value


@pytest.mark.parametrize(("key", "old", "new"), [
    ("phrases", "    hello,]   # a", "    hello, hi there,]   # a"),
    ("hits", "  - Good day.   # why\n", "  - Good day.   # why\n  - hi there\n"),
    ("misses", "misses: []", 'misses: ["hi there"]'),
])
def test_a_sentence_is_the_only_thing_that_changes_in_a_file(key: str, old: str, new: str) -> None:
    assert with_sentence(LAID_OUT, "hello", key, "hi there") == LAID_OUT.replace(old, new)


@pytest.mark.parametrize("sentence", ["yes: it is", "what, you?", "- well", "# hello", 'he said "hello"', "NO", "a # b",
                                      "好的：请讲", "12:30", "it's me", "", "back\\slash"])
@pytest.mark.parametrize("key", ["phrases", "hits", "misses"])
def test_any_sentence_reads_as_it_was_given(key: str, sentence: str) -> None:
    assert with_sentence(LAID_OUT, "hello", key, sentence)


def test_line_ends_stay_as_they_are() -> None:
    crlf = LAID_OUT.replace("\n", "\r\n")
    assert with_sentence(crlf, "hello", "hits", "Hi there.") \
        == crlf.replace("# why\r\n", "# why\r\n  - Hi there.\r\n")


def test_a_full_line_goes_on_in_the_next() -> None:
    full = f"acts:\n- id: hello\n  phrases: [{', '.join(['good morning'] * 7)}]\n"
    assert with_sentence(full, "hello", "phrases", "good evening") \
        == full.replace("]", ",\n    good evening]")


def test_an_act_more_stands_below_the_last_and_above_what_follows() -> None:
    after = with_act(LAID_OUT, "thanks", Text(zh="道谢", en="Thanks"), "phrases", "Many thanks.")
    assert after == LAID_OUT.replace("misses: []\n", """misses: []
- id: thanks
  title: {zh: "道谢", en: "Thanks"}
  phrases: ["Many thanks."]
  misses: []
""", 1)


def test_a_file_in_which_nothing_can_be_put_is_left_alone() -> None:
    with pytest.raises(NotEdited, match="brackets"):
        with_act("acts: [{id: hello, phrases: [hi]}]\n", "thanks", Text(en="Thanks"), "phrases", "Thanks.")


def test_a_taught_sentence_is_heard_and_the_file_is_sound(content: Path) -> None:
    diff = teach(content, "ask_plate", "Which letters are on the back of the car?")
    assert diff.count("\n+ ") == diff.count("\n- ") == 1
    standard = load_standard("mini", content)
    act = next(act for act in standard.acts if act.id == "ask_plate")
    assert Judge(standard).hears(act, "Which letters are on the back of the car?").ear == "exact"
    assert [str(one) for one in checked(content) if one.severity == "error"] == []


def test_a_sentence_that_only_looks_like_the_act_joins_its_misses(content: Path) -> None:
    teach(content, "hello", "We have had a long day.", miss=True)
    assert "We have had a long day." in load_standard("mini", content).acts[0].misses


def test_an_act_of_a_starter_bank_is_added_to_in_the_standard(content: Path) -> None:
    head = content / "standards/mini.yaml"
    head.write_text(head.read_text("utf-8").replace("  greeting_name: Mini\n",
                                                    "  greeting_name: Mini\n  uses: [courtesy]\n"), "utf-8")
    teach(content, "thanks", "You have been a star.")
    assert (content / "standards/mini/acts.yaml").read_text("utf-8").startswith("acts:\n- id: thanks\n  title:")
    thanks = next(act for act in load_standard("mini", content).acts if act.id == "thanks")
    assert thanks.phrases[0] == "You have been a star." and len(thanks.phrases) > 1


@pytest.mark.parametrize(("act", "sentence", "miss", "code", "says"), [
    ("helo", "Hi there.", False, "unknown_act", "hello"),
    ("hello", "  ", False, "empty", ""),
    ("hello", "x" * 801, False, "long", "800"),
    ("hello", "hi|there", False, "pattern", "pattern"),
    ("hello", "good morning", False, "there", "phrases"),
    ("hello", "It was a good day yesterday.", False, "there", "misses"),
    ("hello", "A good evening to you, madam", False, "heard", "good evening"),
    ("hello", "Not my job, mate", False, "forbidden", "not_my_job"),
    ("hello", "Say hello to him.", True, "still_heard", "hello"),
    ("hello", "a good day yesterday", False, "undoes", "It was a good day yesterday."),
])
def test_what_would_do_nothing_or_harm_is_refused(
        content: Path, act: str, sentence: str, miss: bool, code: str, says: str) -> None:
    why = refused(content, act, sentence, miss)
    assert why.code == code and says in str(why)


def test_a_file_that_was_changed_meanwhile_is_not_overwritten(content: Path) -> None:
    change = taught(standard_parts("mini", content), "ask_plate", "Which letters are on the back of the car?")
    with change.file.open("a", encoding="utf8") as file:
        file.write("# mine\n")
    with pytest.raises(FileChangedError):
        change.write()
    assert change.file.read_text("utf-8").endswith("# mine\n")
