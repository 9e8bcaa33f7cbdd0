"""What an operator may look up during a call."""

from __future__ import annotations

from training.practice import Played
from views.words import Words


def panel(w: Words, played: Played) -> None:
    del w, played
