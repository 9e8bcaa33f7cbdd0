"""The field reference says what the types say."""

from __future__ import annotations

from pathlib import Path

from simulator.check import CODES
from simulator.content.files import ROOT
from simulator.content.reference import EXAMPLES, reference
from simulator.content.scenario import Scenario, Turn

PAGE = Path(__file__).parents[2] / "docs" / "field-reference.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == reference(), "python -m simulator reference > docs/field-reference.md"


def test_every_key_of_a_call_is_explained() -> None:
    told = reference()
    assert [name for model in (Scenario, Turn) for name, field in model.model_fields.items()
            if name != "digest" and not (field.description and field.description in told)] == []


def test_every_code_is_listed() -> None:
    assert [code for code in CODES if f"| {code} |" not in reference()] == []


def test_its_examples_are_there() -> None:
    assert [example for example in EXAMPLES.values() if not (ROOT / example).is_file()] == []
