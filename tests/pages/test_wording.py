"""Every word of the interface is in both languages, and only there."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from simulator import happening
from simulator.call import conduct
from simulator.call import events as call
from simulator.content.scenario import CallerKind, Mood
from simulator.exam import events as exam
from simulator.shift import events as shift
from simulator.shift import score as shift_score
from training.exams import sit
from views.words import LANGUAGES, texts

VIEWS = Path(__file__).parents[2] / "views"
CHINESE = re.compile(r"[\u3400-\u9fff]")
NOT_SHOWN = {"words.py", "talk.py"}
"""the languages' own names; the brackets of stage directions"""


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_keys():
    zh, en = texts("zh"), texts("en")
    assert set(zh) == set(en) and set(LANGUAGES) == {"zh", "en"}


def test_both_languages_fill_in_the_same_places():
    zh, en = texts("zh"), texts("en")
    assert {key for key in zh if places(zh[key]) != places(en[key])} == set()


def test_no_text_is_empty():
    assert [key for lang in LANGUAGES for key, text in texts(lang).items() if not str(text).strip()] == []


@pytest.fixture(scope="module")
def views() -> dict[str, ast.Module]:
    return {path.relative_to(VIEWS).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
            for path in sorted(VIEWS.rglob("*.py"))}


def test_no_view_holds_chinese_outside_comments_and_docstrings(views):
    def literals(tree: ast.Module) -> list[str]:
        documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)
                and isinstance(node.value, str) and id(node) not in documentation]
    assert {name: found for name, tree in views.items() if Path(name).name not in NOT_SHOWN
            and (found := list(filter(CHINESE.search, literals(tree))))} == {}


def test_no_view_hands_an_english_sentence_to_anything_that_shows_it(views):
    def shown(tree: ast.Module) -> list[str]:
        first = [node.args[0].value for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args
                 and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)
                 and node.func.value.id == "st" and isinstance(node.args[0], ast.Constant)]
        return [text for text in first if isinstance(text, str) and " " in text]
    assert {name: found for name, tree in views.items() if (found := shown(tree))} == {}


def test_every_key_that_a_view_names_is_there(views):
    def named(tree: ast.Module) -> set[str]:
        return {node.args[0].value for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args
                and isinstance(node.func, ast.Name) and node.func.id == "w" and isinstance(node.args[0], ast.Constant)}
    assert {name: found for name, tree in views.items() if (found := named(tree) - set(texts("zh")))} == {}


@pytest.mark.parametrize("module", [conduct, shift_score], ids=["conduct", "shift"])
def test_every_finding_on_conduct_has_its_words(module):
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    missing = set()
    for rule in (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name in module.RULES):
        found = [node for node in ast.walk(rule) if isinstance(node, ast.Call)
                 and isinstance(node.func, ast.Name) and node.func.id == "Finding"]
        codes = {leaf.value for call in found for leaf in values(call.args[1])}
        missing |= {key for code in codes if (key := f"conduct.{rule.name}_{code}") not in texts("zh")}
    assert missing == set()


@pytest.mark.parametrize("module", [happening, call, shift, exam, sit], ids=lambda module: module.__name__)
def test_every_refusal_has_its_words(module):
    """The codes that a refusal gives back, that stand for unreadable data, or that are raised."""
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    given = [node.value for node in ast.walk(tree) if isinstance(node, ast.Return | ast.Assign) and node.value]
    given += [node.args[0] for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args
              and isinstance(node.func, ast.Name) and node.func.id == "Refused"]
    codes = {leaf.value for node in given for leaf in ast.walk(node) if isinstance(leaf, ast.Constant)
             and isinstance(leaf.value, str) and re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", leaf.value)}
    kinds = {*call.COURSE.kinds, *shift.COURSE.kinds, *exam.COURSE.kinds}
    rules = {"dead_air", "hold_consent", "last_number"}
    assert codes - kinds - rules and {code for code in codes - kinds - rules if f"fault.{code}" not in texts("zh")} == set()


def values(node: ast.expr) -> list[ast.Constant]:
    """The texts that an expression can have, as far as they stand in it: not the ones it compares with."""
    if isinstance(node, ast.IfExp):
        return values(node.body) + values(node.orelse)
    return [node] if isinstance(node, ast.Constant) else []


@pytest.mark.parametrize(("group", "ids"), [("mood", Mood), ("kind", CallerKind)])
def test_every_mood_and_kind_of_caller_has_a_word(group, ids):
    assert [id for id in ids.__args__ if f"{group}.{id}" not in texts("zh")] == []
