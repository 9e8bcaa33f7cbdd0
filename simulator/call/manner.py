"""How people ask: by which forms a sentence asks, and what kind of answer it wants."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


@dataclass(frozen=True, eq=False)
class Manner:
    """The forms of one language, of which there is one object."""

    asking: re.Pattern[str]
    """a sentence that asks or requests something"""
    marked: re.Pattern[str]
    """one that wants an answer beyond doubt"""
    request: re.Pattern[str]
    """one that asks for things by naming them: tell me your name, your number …"""
    beside: re.Pattern[str]
    """words beside what is named that name nothing themselves: 您的, 麻烦"""
    interrogative: re.Pattern[str]
    """words that ask whatever stands beside them: 几点, 什么时候"""
    finds_out: re.Pattern[str]
    """a part that says what somebody will find out or tell him: 我去看看救援走到哪儿了"""
    plainly: re.Pattern[str]
    """a part that asks for something beyond doubt, whatever stands before it"""
    approves: re.Pattern[str]
    """a sentence that is glad of what it names: 人没伤着就好"""
    bare: re.Pattern[str]
    """a part that asks by itself: 贵姓"""
    parts: re.Pattern[str]
    """what parts a sentence whose parts ask each for themselves"""
    pieces: re.Pattern[str]
    """what parts a sentence into what may be asked one by one"""
    aside: re.Pattern[str]
    """a part that says under what condition something is asked, and asks nothing"""
    purpose: re.Pattern[str]
    """what a sentence says of the purpose for which it asks: so that the driver can ring you"""
    supposes: re.Pattern[str]
    """a sentence that supposes an answer, for which yes or no will do"""
    reads_back: re.Pattern[str]
    """one that says that it repeats what was told"""
    restates: re.Pattern[str]
    """a question whether one has understood what he asks or says: 您是问几点开门，对吧"""
    right: re.Pattern[str]
    clear: re.Pattern[str]
    bids: re.Pattern[str]
    """a question by which somebody is asked to do something, or is offered it"""
    wants: re.Pattern[str]
    """one by which somebody is asked, besides, to tell something"""
    contingent: re.Pattern[str]
    """where a sentence begins to say what he is to do if something should happen"""
    reported: re.Pattern[str]
    """a part that tells what somebody has done, and tells nobody to do it: 人都站到护栏外头了"""
    state: re.Pattern[str]
    """a part that asks whether something is done: are you behind the barrier"""
    fine: re.Pattern[str]
    offer: re.Pattern[str]
    """an offer of help, or a question that the caller's next words answer anyway"""
    closing: re.Pattern[str]
    no_more: re.Pattern[str]
    """a sentence by which he says that there is nothing else"""
    nor_more: re.Pattern[str]
    """the end of a sentence that adds it"""
    leave: re.Pattern[str]
    """a farewell; good wishes alone are none"""
    hold: re.Pattern[str]
    """words for waiting on the line"""
    moment: re.Pattern[str]
    """a sentence that bids him wait on the line a moment"""
    waits: re.Pattern[str]
    """a question by which he is asked to wait on the line, whatever else stands before it"""
    repeat: re.Pattern[str]
    """one that wants something said once more"""
    retells: re.Pattern[str]
    """one that offers to say something once more"""
    gladly: re.Pattern[str]
    """one that offers him something to be done"""
    none: re.Pattern[str]
    """one whether there is something, or whether something was done"""
    does: re.Pattern[str]
    """a part of a question before what it asks that says what the trainee does herself: I'll ring you by three"""
    others: re.Pattern[str]
    """a sentence that tells him what somebody else should do"""
    will_ask: re.Pattern[str]
    """one that promises to find something out for him and to tell him"""
    declines: re.Pattern[str]
    """one that says that something cannot be told or promised"""
    puts_through: re.Pattern[str]
    """one that says that the call is handed on"""
    wish: re.Pattern[str]
    """words by which a choice is one between wishes or opinions"""
    advises: re.Pattern[str]
    """a sentence that tells somebody what to do or to leave"""
    civil: re.Pattern[str]
    """words of people who mind their manners"""
    kind: re.Pattern[str]
    """one that says something kind: praise, sympathy, good wishes"""
    either: re.Pattern[str]
    """one that leaves a choice, which nothing but his own story answers"""
    or_not: re.Pattern[str]
    """one that leaves a choice between a thing and its contrary"""
    yes_no: re.Pattern[str]
    noun: re.Pattern[str]
    """one that only names something: 大罗服务区吗"""
    expects: re.Pattern[str]
    """one that expects yes: you have still got it, haven't you"""
    inside: re.Pattern[str]
    """one that holds another question: do you remember how much it was"""
    name: str
    """pattern of a question that calls the caller by his name, with {whole}, its {first} character and {last} word"""
    misnamed: str
    """the same for another name; empty where it cannot be told from other words"""
    anothers: re.Pattern[str]
    """a question for somebody else's name"""
    titled: re.Pattern[str]
    """a name with its title, as somebody is called by it: the name, and in Chinese the title after it"""
    common: re.Pattern[str]
    """words for an act that stand in many questions about something else"""
    whole_words: bool
    dialect: tuple[tuple[str, str], ...] = ()
    """words of dialects, and what they are in the standard language"""

    @cached_property
    def _spoken(self) -> re.Pattern[str]:
        """Any word of a dialect."""
        return re.compile("|".join(re.escape(word) for word, _ in self.dialect))

    def plain(self, text: str) -> str:
        """A text with its words of dialects in the standard language."""
        if not (self.dialect and self._spoken.search(text)):
            return text
        for word, plain in self.dialect:
            text = text.replace(word, plain)
        return text

    def find(self, word: str, flat: str, since: int) -> int:
        """Where a word stands in a text in small letters, from a place on; -1 for nowhere."""
        at = flat.find(word, since)
        while self.whole_words and at >= 0 and _goes_on(flat, at, at + len(word)):
            at = flat.find(word, at + 1)
        return at


def _goes_on(flat: str, start: int, end: int) -> bool:
    """Whether what stands at [start, end) is only a part of a word."""
    return flat[end : end + 1] in LETTERS or flat[max(0, start - 1) : start] in LETTERS
