"""What happened in a call from outside: the only thing that is stored of it.

What the caller says, the rings and the moods follow from the scenario and these events, so they are
derived, not stored: the same events always give the same call.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal[
    "opened",       # the call begins to ring, or the trainee dials            {pace?, clock?: hh:mm}
    "answered",     # the trainee picks up, or goes over to the other line     {line: 1 | 2}
    "replied",      # the trainee says something                               {text, verdict, more from `say`}
    "hinted",       # the trainee looked at the owed acts                      {}
    "held",         # the caller is put on hold                                {}
    "resumed",      # the trainee is back on the line                          {}
    "transferred",  # the call is handed to somebody else                      {to}
    "looked_up",    # the trainee opened an article of the knowledge           {article}
    "recorded",     # the trainee filled a field of the call record            {field, value}
    "hung_up",      # the trainee puts the receiver down                       {}
    "closed",       # the trainee leaves the after-call work                   {}
]
Pace = Literal["normal", "fast", "at_once"]


class Event(BaseModel):
    """One thing that happened, with its time."""

    model_config = ConfigDict(frozen=True)

    number: int = Field(ge=1, description="1, 2, 3, ... without gaps")
    at: float = Field(ge=0, description="seconds since the call was opened, by the server's clock")
    kind: Kind
    data: dict[str, Any] = {}
