"""What happened in a sitting: the only thing, besides the content, that its result follows from."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal[
    "opened",      # the form is drawn                                         {seed, window}
    "shown",       # an item is put before the candidate                       {slot}
    "answered",    # the first answer to an item                               {slot, answer}
    "changed",     # another answer to it, or an empty one                     {slot, answer}
    "flagged",     # the candidate marks an item to come back to, or unmarks   {slot, flag}
    "called",      # an exam call begins to ring                               {slot, attempt}
    "left",        # the candidate goes away                                   {}
    "resumed",     # the candidate is back, in this or another window          {window}
    "refused",     # something was asked for that is not allowed               {what, why, person, slot}
    "time_up",     # the time was over                                         {}
    "submitted",   # the candidate hands the paper in                          {}
    "scored",      # the result was made                                       {percent, passed}
]


class SittingEvent(BaseModel):
    """One thing that happened, with its time."""

    model_config = ConfigDict(frozen=True)

    number: int = Field(ge=1, description="1, 2, 3, ... without gaps")
    at: float = Field(ge=0, description="seconds since the sitting was opened, by the server's clock")
    kind: Kind
    data: dict[str, Any] = {}
