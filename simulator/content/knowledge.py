"""What an operator may look up during a call: departments with their numbers and hours, policies, road conditions.

The model an author writes against. Every field's description is printed in the field reference.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from scoring.standard import Content, Id, Text


class Article(Content):
    """One thing that can be looked up."""

    id: Id = Field(description="the name by which calls refer to it")
    kind: Literal["road", "department", "policy", "service"] = Field(
        description="road: conditions as they are now; department: who does what, with number and hours; policy: rules "
                    "and charges; service: what is offered to drivers")
    title: Text = Field(description="as it stands in the list")
    text: Text = Field(description="what it says; an answer that contradicts it is wrong")


class Knowledge(Content):
    """One file of articles that are at hand in every call under a standard."""

    standard: Id = Field(description="the standard whose operators have it at hand")
    articles: tuple[Article, ...] = Field(min_length=1)
