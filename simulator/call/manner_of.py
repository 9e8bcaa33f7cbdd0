"""How people ask in the language of a call."""

from __future__ import annotations

from functools import cache

from scoring.standard import Lang
from simulator.call.manner import Manner


@cache
def manner(lang: Lang) -> Manner:
    """The forms of a language; those of the other one need not be read."""
    if lang == "zh":
        from simulator.call.manner_zh import ZH

        return ZH
    from simulator.call.manner_en import EN

    return EN
