"""Quiz items: what is known rather than said, and what is said, asked one at a time.

The model an author writes against. Every field's description is printed in the field reference. What an answer
is worth is the business of the sitting; whether a bank is sound, of `simulator.check.items`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scoring.standard import Content, Id, Text, Words

ItemKind = Literal["single", "multiple", "true-false", "ordering", "matching", "wording", "reply", "call"]


class Option(Content):
    id: Id = Field(description="stable: answers are kept by it; the order shown is drawn for each candidate")
    text: Text


class _Item(Content):
    id: Id = Field(description="its name, unlike that of any other item")
    clause: Id = Field(description="the clause of the standard that the item asks about")
    difficulty: int = Field(ge=1, le=3, description="1 easy, 2 medium, 3 hard")
    text: Text = Field(description="the question")
    rationale: Text = Field(description="why the key is right, shown after the result")


class Single(_Item):
    """Single choice: exactly one option is right."""

    kind: Literal["single"]
    options: tuple[Option, ...] = Field(description="three or more")
    key: Id = Field(description="the option that is right")


class Multiple(_Item):
    """Multiple choice: all the right options and no other."""

    kind: Literal["multiple"]
    options: tuple[Option, ...] = Field(description="three or more")
    key: tuple[Id, ...] = Field(description="the options that are right: one or more, not all of them")


class TrueFalse(_Item):
    """A statement that is true or false."""

    kind: Literal["true-false"]
    key: bool = Field(description="true when the statement is true")


class Ordering(_Item):
    """Steps to be put in order."""

    kind: Literal["ordering"]
    options: tuple[Option, ...] = Field(description="three or more")
    key: tuple[Id, ...] = Field(description="every option once, in the right order")


class Matching(_Item):
    """Two lists to be joined: each on the left with exactly one on the right."""

    kind: Literal["matching"]
    left: tuple[Option, ...] = Field(description="three or more")
    right: tuple[Option, ...] = Field(description="as many as on the left, or more")
    key: dict[Id, Id] = Field(description="every option on the left -> the one on the right that belongs to it")


class Wording(_Item):
    """Fill in the mandated wording. Judged by the acts it does, not letter by letter."""

    kind: Literal["wording"]
    acts: tuple[Id, ...] = Field(min_length=1, description="the acts that what is filled in has to do")
    model: Words = Field(description="the wording as the standard has it, in the language of the standard")


class Reply(_Item):
    """Write the reply: judged at a moment of the standard, as in a call."""

    kind: Literal["reply"]
    moment: Id = Field(description="the moment of the standard at which the reply is judged")
    caller: Text = Field(description="what the caller has just said")


class Call(_Item):
    """An exam call: a scenario, played in the practice desk without hints."""

    kind: Literal["call"]
    scenario: Id


Item = Annotated[Single | Multiple | TrueFalse | Ordering | Matching | Wording | Reply | Call,
                 Field(discriminator="kind")]


class Quiz(Content):
    """One file of the item bank."""

    standard: Id = Field(description="the standard that the items ask about")
    exam_only: bool = Field(False, description="whether its items are asked in exams that certify and nowhere else")
    items: tuple[Item, ...] = Field(min_length=1)
