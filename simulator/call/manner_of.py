"""How people ask in the language of a call."""

from __future__ import annotations

from scoring.standard import Lang
from simulator.call.manner import Manner
from simulator.call.manner_en import EN
from simulator.call.manner_zh import ZH


def manner(lang: Lang) -> Manner:
    """The forms of a language."""
    return ZH if lang == "zh" else EN
