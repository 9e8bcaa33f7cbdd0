"""Chinese: the words by which a forbidden attitude shows. What a cue is stands in `scoring.attitude.cue`.

A line holds no particles (啊, 嘛, 哦) and no erhua; its marks are , . and ?.
"""

from __future__ import annotations

from functools import cache

from scoring.attitude.cue import Attitude
from scoring.chinese.attitude import duty, manner
from scoring.chinese.attitude.words import HELPING, REPORTED


@cache
def attitude() -> Attitude:
    """The attitudes of Chinese, put together when the first Chinese standard needs them."""
    return Attitude({**duty.cues(), **manner.cues()}, HELPING, REPORTED)
