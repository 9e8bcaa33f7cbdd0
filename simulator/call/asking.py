"""What a reply asks: question by question, in order, and what each of them is about.

Likeness in meaning cannot tell a question from a statement about the same thing, so what is asked is read off the
words: a sentence asks by its form, and it is about a topic by the words that `Talk.topics` names for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scoring.standard import Lang
from scoring.verdict import Verdict
from simulator.call.alike import alike, asks_other, by_chance, rather
from simulator.call.choices import chosen
from simulator.call.desk import Desk
from simulator.call.instructions import instructed
from simulator.call.kinds import asks_plainly, bids, by_form, is_marked, only_reads_back, reads_on
from simulator.call.line import Asking, Question
from simulator.call.manner import Manner
from simulator.call.manner_of import manner
from simulator.call.names import is_misnamed
from simulator.call.quotes import watched
from simulator.call.runs import share_run
from simulator.call.timing import sentences
from simulator.call.topics import NOTHING, beside, besides, cues, knows, listed
from values import find, letters

_SILENT = re.compile(r"（[^（）]*）|\([^()]*\)")
"""what is told of a caller who says nothing yet: (noise)"""
UNDECIDED = ("yes_no", "none", "open", "either", "both")
"""kinds of a question that may be about something though no word says so"""
IN_PART = 60
"""how much liker than a whole sentence a part of one has to be"""
MOSTLY = 0.6
"""share of a sentence that the words of an act take up by which the sentence says nothing else"""
MEANING = "mean_it"
"""the topic of words by which somebody makes sure what he means, unless they ask for it: 您是说哪个出口"""
NAME = "ask_name"
"""the act that asks for his own name"""
AGAIN: dict[Lang, int] = {"zh": 4, "en": 16}
"""letters in a row by which a reply says again what he has said"""
EMERGENCY = 5
"""digits up to which a telephone number is nobody's own: 120, 12345"""
SHORT = 12
"""letters up to which a sentence asks for nothing but what the one before it asked for"""
DONE: dict[Lang, int] = {"zh": 5, "en": 14}
"""letters up to which a question names nothing of its own"""
PART: dict[Lang, int] = {"zh": 2, "en": 6}
"""letters that it shares with what he tells then"""


def questions(desk: Desk, verdict: Verdict, text: str, guessed: Iterable[str] = (),
              told: Iterable[str] = ()) -> tuple[Question, ...]:
    """The questions of a reply, in order. `guessed`: the sentences that guess at a fact; `told`: what he has said."""
    how, guessed, told = manner(desk.lang), set(guessed), list(told)
    silent, story = not any(letters(_SILENT.sub("", line)) for line in told), [letters(line) for line in told]
    found: list[Question] = []
    before = ""
    for start, end in sentences(text):
        sentence = how.purpose.sub("", how.plain(text[start:end].strip()))
        if not sentence or _asks_whether_done(desk, how, sentence, before):
            continue
        before = sentence
        if silent and how.offer.search(sentence):  # who has not spoken yet tells his story now
            found.append(Question("offer"))
        else:
            found += _asked(desk, verdict, how, sentence, (start, end), sentence in guessed)
            found = _reconsidered(desk, found, sentence, story)
    if len(found) > 1 and found[-1].kind == "open" and asks_plainly(how, sentence):
        found[-1] = Question("rest")
    return tuple(found)


def _asked(desk: Desk, verdict: Verdict, how: Manner, sentence: str, span: tuple[int, int], guessed: bool
           ) -> list[Question]:
    """The questions of a sentence that stands in a reply at a span. `guessed`: it guesses at a fact."""
    bidding = bids(how, sentence) and bool(instructed(desk, sentence))
    tells = bidding or bool(how.restates.search(sentence)) or only_reads_back(how, sentence)
    asks, closes = is_marked(how, sentence), _closes(desk, verdict, how, sentence, *span)
    waits = bool(how.waits.search(sentence) or (how.fine.search(sentence) and how.hold.search(sentence)))
    plainly = asks and not (closes or waits or tells)
    about = _about(desk, how, sentence, bidding, tells, closes, plainly and not guessed)
    about = about or (_besides_bidding(desk, how, sentence) if waits or bidding else ())
    found: list[Question] = []
    if about:
        other = len(about) == 1 and asks and asks_other(desk, sentence, about[0])
        found.append(Question("about", about, bool(how.supposes.search(sentence)), other))
        found += _unknown(desk, how, sentence) if plainly else []
        found += [Question("wait")] if how.waits.search(sentence) else []
    if closes:
        found += [*(Question(kind) for kind in _asked_before(how, sentence)), Question("closing")]
    elif guessed:
        found.append(Question("guess"))
    elif bidding:
        found += [Question("fine")] if how.fine.search(sentence) else []
    elif not about and (asks or how.repeat.search(sentence)) and not reads_on(how, sentence):
        found.append(_of_name(desk, sentence) or _of_itself(desk, verdict, how, sentence, *span))
    return found


def _asks_whether_done(desk: Desk, how: Manner, sentence: str, before: str) -> bool:
    """Whether a short sentence only asks whether he has done what the one before told him to do: 按了没？"""
    return (len(letters(sentence)) <= DONE[desk.lang] and bool(how.state.search(sentence))
            and not how.marked.search(before) and bool(instructed(desk, before)))


def _about(desk: Desk, how: Manner, sentence: str, bids: bool, tells: bool, closes: bool, asks: bool
           ) -> tuple[str, ...]:
    """What a sentence asks for. `bids`: it tells him to do something; `tells`: that, or only what was said; `closes`:
    it asks whether there is anything else; `asks`: it asks, and does none of these."""
    about = () if tells else _topics(desk, how, sentence)
    if bids and how.wants.search(sentence):
        about = tuple(topic for topic in _topics(desk, how, sentence) if knows(desk, topic))
    if asks:
        about = (alike(desk, sentence, about) if about else ()) or about + besides(desk, how, sentence)
        about = tuple(topic for topic in about if topic != MEANING or not how.inside.search(sentence))
        about += _alike_in_parts(desk, how, sentence) if about else ()
    elif how.request.search(sentence) and not (closes or tells):
        about += besides(desk, how, sentence)
    elif closes:
        parts = (part for part in how.pieces.split(sentence) if not how.closing.search(part))
        about += besides(desk, how, ", ".join(part for part in parts
                                             if how.asking.search(part.strip()) or how.bare.search(part)))
    return tuple(dict.fromkeys(about))


def _reconsidered(desk: Desk, found: list[Question], sentence: str, story: Iterable[str]) -> list[Question]:
    """The questions up to a sentence, its own seen beside what was asked before and what he has told."""
    *before, last = found or [None]
    how = manner(desk.lang)
    if last and last.kind == "yes_no" and not (how.inside.search(sentence) or how.either.search(sentence)
                                               or how.or_not.search(sentence)) and any(
            share_run(letters(sentence), line, AGAIN[desk.lang]) for line in story):
        last = Question("right")  # whether it is as he has said
    if last and before and last.kind in ("yes_no", "open", "either") and before[-1].kind == "about" and (
            _says_of(desk, sentence, before[-1].about)):
        last = None  # only says once more what was asked just before
    now = [*before, last] if last else before
    misnamed = is_misnamed(desk, sentence) and Question("misnamed") not in now
    return [*now, Question("misnamed")] if misnamed else now


def _asked_before(how: Manner, sentence: str) -> list[Asking]:
    """What a sentence asks before it asks whether there is anything else: is that right, and is there anything else?"""
    kinds = [by_form(how, f"{part.strip()}?").kind for part in how.pieces.split(sentence)
             if how.marked.search(part.strip()) and not how.closing.search(part)]
    return [kind for kind in kinds if kind in ("right", "clear", "fine")][:1]


def compared(desk: Desk, text: str) -> Iterator[str]:
    """What of a reply may be compared with the questions that the call knows, before it is known what it asks."""
    how = manner(desk.lang)
    for sentence in (how.plain(text[start:end].strip()) for start, end in sentences(text)):
        if is_marked(how, sentence):
            yield sentence
            yield from (part for part in how.parts.split(sentence) if cues(desk, how, part))


def statements(desk: Desk, text: str) -> str:
    """A reply without its sentences that ask for something."""
    how = manner(desk.lang)
    return "".join(text[start:end] for start, end in sentences(text)
                   if not _topics(desk, how, how.plain(text[start:end].strip())))


def _says_of(desk: Desk, sentence: str, topics: Iterable[str]) -> bool:
    """Whether a short sentence names part of what he tells when he is asked about some topics."""
    told = [letters(f"{one.value} {one.says.in_(desk.lang)}") for one in desk.scenario.facts.values()
            if {one.asked_by, *one.also_by} & {*topics}]
    return bool(told) and bool(manner(desk.lang).noun.search(sentence) or (len(letters(sentence)) <= SHORT and any(
        share_run(letters(sentence), one, PART[desk.lang]) for one in told)))


def _unknown(desk: Desk, how: Manner, sentence: str) -> list[Question]:
    """The last part of a sentence that asks for several things, where the call knows nothing of it."""
    *before, part = how.pieces.split(sentence)
    if not before or not asks_plainly(how, part) or how.aside.search(part) or how.finds_out.search(part):
        return []
    if cues(desk, how, part) or beside(desk, how, part.lower()) or alike(desk, part):
        return []
    asked = by_form(how, part.strip())
    return [Question("rest")] if asked.kind == "open" else [asked] if asked.kind in ("none", "yes_no") else []


def _of_itself(desk: Desk, verdict: Verdict, how: Manner, sentence: str, start: int, end: int) -> Question:
    """A question that holds none of the words for a topic: by what is heard in it or offered, else by its form."""
    question = by_form(how, sentence)
    if question.kind not in UNDECIDED:
        return question
    about = chosen(desk, how, sentence) if question.kind in ("either", "both") else _heard(desk, verdict, start, end)
    about = about or alike(desk, sentence) or _alike_in_parts(desk, how, sentence)
    return Question("about", about) if about else question


def _besides_bidding(desk: Desk, how: Manner, sentence: str) -> tuple[str, ...]:
    """What a sentence asks beside what it bids him do: are you on the road already, and may I put you on hold?"""
    parts = [part.strip(" ?？") for part in how.pieces.split(sentence)]
    asked = [part for part in parts if (how.marked.search(part) or how.bare.search(part))
             and not any(way.search(part) for way in (how.hold, how.fine, how.bids)) and not instructed(desk, part)]
    return tuple(dict.fromkeys(topic for part in asked for topic in (
        _topics(desk, how, part) or alike(desk, part) or tuple(filter(None, (beside(desk, how, part.lower()),))))))


def _alike_in_parts(desk: Desk, how: Manner, sentence: str) -> tuple[str, ...]:
    """The topics that the parts of a sentence are about by their likeness, where each of them asks for something."""
    parts = [part.strip() for part in how.pieces.split(sentence)]
    asked = [part for part in parts if any(way.search(part) for way in (how.marked, how.either, how.bare))
             and not how.aside.search(part) and not (cues(desk, how, part) or beside(desk, how, part.lower()))]
    return tuple(dict.fromkeys(topic for part in asked for topic in alike(desk, part, surely=IN_PART))) \
        if len(parts) > 1 else ()


def _of_name(desk: Desk, sentence: str) -> Question | None:
    """A question that calls him by his name, 请问是薛师傅吗, is that Mr Reid, or by one like it that is not his."""
    return next((Question(kind) for kind, calls in desk.calling.items() if calls.search(sentence)), None)


def _heard(desk: Desk, verdict: Verdict, start: int, end: int) -> tuple[str, ...]:
    """What a question asks for that holds none of the words for a topic: a fact of the call, heard by the words."""
    asking = {act for fact in desk.scenario.facts.values() for act in (fact.asked_by, *fact.also_by)}
    return tuple(one.id for one in verdict.evidence if one.found and one.ear != "meant" and one.id in asking
                 and any(a < end and start < b for a, b in one.spans))[:1]


def _closes(desk: Desk, verdict: Verdict, how: Manner, sentence: str, start: int, end: int) -> bool:
    """Whether a sentence asks whether there is anything else: by its form, or because it hardly says anything else."""
    if how.marked.search(sentence) and how.closing.search(sentence):
        return True
    if how.offer.search(sentence):
        return False
    heard = [span for one in verdict.evidence if one.found and one.ear != "meant"
             and one.id in desk.scenario.talk.closing for span in one.spans]
    return any(start <= a and b <= end and (b - a) >= MOSTLY * len(sentence) for a, b in heard) \
        and not (how.clear.search(sentence) or how.retells.search(sentence))


def _topics(desk: Desk, how: Manner, sentence: str) -> tuple[str, ...]:
    """What a sentence asks for: topics whose words stand in a part of it that asks."""
    requests = bool(how.request.search(sentence))
    if about := listed(desk, how, sentence):
        return tuple(dict.fromkeys(about))
    if not (how.asking.search(sentence) or _only_names(desk, how, sentence)):
        return ()
    topics: list[str] = []
    for part in how.parts.split(sentence):
        here = cues(desk, how, part)
        named = sum(end - start for start, end, _ in here) >= MOSTLY * len(how.beside.sub("", part).strip())
        if requests and not how.marked.search(part) and any(find(kind, part) for kind in ("phone", "plate", "stake")):
            continue  # tells a number itself
        asks = requests or named or any(way.search(part) for way in (how.asking, how.bare, how.either))
        if asks and not how.finds_out.search(part):
            wanted = [topic for _, _, topic in here if topic != NOTHING]
            doubtful = how.marked.search(sentence) and not how.interrogative.search(part)
            wanted = _meant(desk, part, wanted) if doubtful else wanted
            by_word = how.whole_words or how.interrogative.search(part)
            topics += wanted if by_word else rather(desk, part, wanted)
    topics = [topic for topic in topics if topic != NAME or not how.anothers.search(sentence)]
    return tuple(dict.fromkeys(topic for topic in topics if not _said_with(desk, topic, sentence)))


def _meant(desk: Desk, part: str, topics: list[str]) -> list[str]:
    """The topics of a part, but for a single one whose words stand in it by chance."""
    return [] if len({*topics}) == 1 and by_chance(desk, part, topics[0]) else topics


def _only_names(desk: Desk, how: Manner, sentence: str) -> bool:
    """Whether a sentence says little but what it wants: 车牌和车型。"""
    named = sum(end - start for start, end, topic in cues(desk, how, sentence) if topic != NOTHING)
    return named >= MOSTLY * len(sentence.strip()) and not (how.approves.search(sentence) or instructed(desk, sentence))


def about_else(desk: Desk, sentence: str) -> bool:
    """Whether a sentence asks about a topic that is no act's: the call's own, or one of the further ones."""
    how = manner(desk.lang)
    return bool(besides(desk, how, sentence)) or any(topic not in desk.every_act
                                                     for topic in _topics(desk, how, sentence))


def _said_with(desk: Desk, topic: str, sentence: str) -> bool:
    """Whether a sentence names the value itself: then it reads it back and does not ask for it."""
    facts, kinds = desk.scenario.facts, watched(desk)
    wanted = {kinds[fact] for fact, one in facts.items() if fact in kinds and topic in (one.asked_by, *one.also_by)}
    return any(len(value.value) > EMERGENCY for kind in wanted for value in find(kind, sentence))
