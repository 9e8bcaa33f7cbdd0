"""What surrounds the conversation of a scripted call: the bell, the second line, the call record, right answers.

All of it is optional in a scenario. Every field's description is printed in the field reference.
"""

from __future__ import annotations

from pydantic import Field

from scoring.standard import Content, FieldKind, Id, Text, Words


class Rings(Content):
    """How the telephone rings: a second of ringing, four of pause, so ring n begins 5 (n-1) seconds after the first."""

    pace: float = Field(1.0, gt=0, le=10, description="scales the five seconds from ring to ring; 1 is the real pace")
    patience: int = Field(8, ge=1, le=30, description="rings after which the caller gives up")
    again: int = Field(1, ge=0, le=5, description="how often a caller who was missed rings again, angrier each time")
    again_after: float = Field(20, ge=1, le=600, description="seconds until a missed caller rings again, scaled "
                                                             "by pace")
    answered_on: int = Field(2, ge=1, le=12, description="in an outbound call: the ring on which the other side "
                                                         "picks up")


class SecondLine(Content):
    """Another call that comes in during this one. The operator should answer it, ask to wait, and come back."""

    turn: Id = Field(description="rings when this turn is entered")
    after: float = Field(3, ge=0, le=120, description="seconds after the turn was entered")
    patience: float = Field(30, ge=5, le=600, description="seconds until that caller gives up")
    says: Text = Field(description="what the second caller says when answered")
    agrees: Text = Field(Text(zh="好的，我等着。", en="All right, I'll hold."),
                         description="her answer once asked to wait")
    objects: Text = Field(Text(zh="喂？我有急事呢！", en="Hello? It's urgent!"),
                          description="her answer to any other reply")


class RecordField(Content):
    """What one field of the call record should hold after this call.

    A field of the standard's form needs only that; one of this call's own says its `kind` and `title` too. The time
    and the direction of the call are due whether they are named or not; `promised: {}` makes a promised time due.
    """

    fact: Id | None = Field(None, description="the fact that belongs here; if the caller corrects it, the "
                                              "corrected one")
    value: str = Field("", description="or the value itself, where it is no fact; for a choice: the id of the right "
                                       "option")
    also: tuple[str, ...] = Field((), description="for a choice: further options that are right too, where a call may "
                                                  "be filed in more than one way or goes to two departments")
    words: tuple[Words, ...] = Field((), description="for text: contents that must be there, each in the language of "
                                                     "docs/scoring.md, e.g. [车牌|号牌, 掉|丢]; a value counts however "
                                                     "it is written (12:30, 十二点半); they decide, whatever the fact")
    kind: FieldKind | None = Field(None, description="left out: that of the form")
    title: Text | None = Field(None, description="left out: that of the form")
    options: dict[Id, Text] = Field({}, description="for choice, instead of those of the form")
    clauses: tuple[Id, ...] = Field((), description="clauses that the field counts for; left out: those of the form, "
                                                    "else of the standard's rule `record`")
    weight: float | None = Field(None, gt=0, le=10, description="share of the field within the record; left out: that "
                                                                "of the form, else 1")


class Answers(Content):
    """What a right answer says here and what contradicts the facts; judged by patterns beside the acts."""

    article: Id | None = Field(None, description="the article of the knowledge where the answer stands")
    right: tuple[Words, ...] = Field(min_length=1, description="contents that a right answer holds, all of them; each "
                                                               "in the language of docs/scoring.md: a|b either, "
                                                               "a … b in this order, a + b in any, (a|)b with or "
                                                               "without a. The turn is not done until all are said")
    wrong: tuple[Words, ...] = Field((), description="contents that contradict the knowledge")
