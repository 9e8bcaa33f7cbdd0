"""The languages that operators speak, behind one face: how to fold, and what refuses a match."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from scoring.attitude import Attitude
from scoring.chinese import asking as chinese_asking
from scoring.chinese import attitude as chinese_attitude
from scoring.chinese import folding as chinese
from scoring.chinese import keywords as chinese_keywords
from scoring.chinese import negation as chinese_negation
from scoring.chinese.sound import all_sounds
from scoring.english import asking as english_asking
from scoring.english import attitude as english_attitude
from scoring.english import keywords as english_keywords
from scoring.english import negation as english_negation
from scoring.english.folding import FILLERS, Vocabulary
from scoring.folding import Folded
from scoring.match import Match
from scoring.standard import Lang
from scoring.thresholds import THRESHOLDS, Thresholds


@dataclass(frozen=True)
class Language:
    """What recognising acts needs to know of one language."""

    lang: Lang
    fold: Callable[..., Folded]
    """fold(reply, particles=False)"""
    fold_once: Callable[..., Folded]
    """the same, for a wording that is folded once"""
    sounds: Callable[[list[str]], list[str]]
    """what folded texts sound like, unit by unit"""
    fillers: frozenset[str]
    """units that fill a pause"""
    is_negated: Callable[[Folded, Match, bool], bool]
    polarity: Callable[[Folded, int, int], int]
    is_needless: Callable[[Folded, int, int], bool]
    """whether a stretch says that something need not be done"""
    asks: Callable[[Folded, int, int], bool | None]
    """whether a stretch asks or bids; None where nobody can tell"""
    is_keyword_list: Callable[[str], bool]
    attitudes: Callable[[], Attitude]
    """the attitudes that are forbidden, put together when somebody first listens for them"""

    @property
    def attitude(self) -> Attitude:
        return self.attitudes()


def language(lang: Lang, wordings: Iterable[str], thresholds: Thresholds = THRESHOLDS) -> Language:
    """The language of a standard. English learns its words from the wordings of the phrase bank, all at once, so
    that a reply is folded the same whatever was judged before it."""
    if lang == "zh":
        return Language(lang, chinese.fold, chinese.fold_once, all_sounds, chinese.PARTICLES,
                        partial(chinese_negation.is_negated, reach=thresholds.reach),
                        chinese_negation.polarity, chinese_negation.is_needless, chinese_asking.asks,
                        chinese_keywords.is_keyword_list, chinese_attitude.attitude)
    words = Vocabulary(wordings)
    return Language(lang, words.fold, words.fold, list, FILLERS, english_negation.is_negated, english_negation.polarity,
                    english_negation.is_needless, english_asking.asks, english_keywords.is_keyword_list,
                    english_attitude.attitude)
