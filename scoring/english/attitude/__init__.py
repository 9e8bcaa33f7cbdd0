"""English: the words by which a forbidden attitude shows. What a cue is stands in `scoring.attitude.cue`.

A line is lower case with contractions spelled out (don't is do not, didn't you is did not you), possessives without
their s, and the marks , . and ? set right after a word.
"""

from __future__ import annotations

from functools import cache

from scoring.attitude.cue import Attitude
from scoring.english.attitude import duty, manner
from scoring.english.attitude.words import HELPING, REPORTED


@cache
def attitude() -> Attitude:
    """The attitudes of English, put together when the first English standard needs them."""
    return Attitude({**duty.cues(), **manner.cues()}, HELPING, REPORTED, between=" ", particles=True)
