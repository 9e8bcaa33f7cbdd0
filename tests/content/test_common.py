"""Starter banks: what every hotline needs, and what a standard makes of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scoring.standard import MANNERS, Standard
from simulator.content.digest import restored, text_of
from simulator.content.library import ContentError, load_library, load_standard

SOUND = Path(__file__).parent / "sound"
COMMON = """\
acts:
- {id: hello, title: {en: greets}, phrases: [good day to you], hits: [Good day to you.], misses: [It was a day.]}
- {id: wish, title: {en: wishes}, phrases: [all the best], hits: [All the best.], misses: [The best road.]}
conduct:
- {rule: dead_air, clauses: [manners], limits: {seconds: 40, gives_up: 180}}
- {rule: hang_up_first, clauses: [manners]}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SOUND, tmp_path / "content"))


def written(content: Path, head: str) -> Standard:
    """The small standard with these lines in its head."""
    file = content / "standards/mini.yaml"
    file.write_text(file.read_text("utf-8").replace("  greeting_name: Mini\n", f"  greeting_name: Mini\n{head}"), "utf-8")
    return load_standard("mini", content)


def clauses(standard: Standard) -> set[str]:
    return {clause.id for clause in standard.clauses}


def test_attitudes_hold_by_default_and_count_for_a_common_clause(content: Path) -> None:
    standard = load_standard("mini", content)
    assert {rule.clause for rule in standard.forbidden if rule.id == "shirking"} == {MANNERS}
    assert MANNERS in clauses(standard)


def test_a_standard_names_the_clause_they_count_for(content: Path) -> None:
    standard = written(content, '  manners: "1.1"\n')
    assert {rule.clause for rule in standard.forbidden} == {"1.1"}
    assert MANNERS not in clauses(standard)


def test_a_standard_can_do_without(content: Path) -> None:
    standard = written(content, "  uses: []\n")
    assert [rule.id for rule in standard.forbidden] == ["not_my_job"]
    assert MANNERS not in clauses(standard)


def test_an_act_of_the_standard_adds_its_sentences_to_the_common_one(content: Path) -> None:
    (content / "common").mkdir()
    (content / "common/small.en.yaml").write_text(COMMON, "utf-8")
    standard = written(content, "  uses: [small]\n")
    acts = {act.id: act for act in standard.acts}
    assert acts["hello"].phrases == ("good morning", "good evening", "hello", "good day to you")
    assert acts["hello"].title.en == "greets" and "wish" in acts
    assert acts["hello"].misses == ("It was a good day yesterday.", "It was a day.")


def test_a_rule_of_conduct_of_the_standard_replaces_the_common_one(content: Path) -> None:
    (content / "common").mkdir()
    (content / "common/small.en.yaml").write_text(COMMON, "utf-8")
    standard = written(content, '  uses: [small]\n  manners: "2.1"\n')
    assert [(rule.rule, rule.clauses, rule.limits.get("seconds")) for rule in standard.conduct] \
        == [("dead_air", ("1.1",), 30), ("hang_up_first", ("2.1",), None)]


def test_the_digest_covers_what_is_shared(content: Path) -> None:
    before = load_standard("mini", content).digest
    (content / "common").mkdir()
    (content / "common/attitudes.en.yaml").write_text("forbidden: []\n", "utf-8")
    assert load_standard("mini", content).digest != before


def test_a_standard_is_the_same_alone_and_in_the_library(content: Path) -> None:
    assert load_library(content).standard("mini") == load_standard("mini", content)


def test_a_starter_bank_that_is_not_there_is_named(content: Path) -> None:
    with pytest.raises(ContentError, match="curtesy"):
        written(content, "  uses: [curtesy]\n")


def test_a_standard_kept_before_there_were_starter_banks_is_restored(content: Path) -> None:
    kept = text_of(written(content, "  uses: []\n"))
    assert "attitudes" not in kept
    assert text_of(restored(Standard, kept)) == kept
