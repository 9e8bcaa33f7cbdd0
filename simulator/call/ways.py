"""The ways out of a turn: what a caller says as he goes on, waits, or goes on without."""

from __future__ import annotations

from dataclasses import replace

from scoring.standard import Text
from simulator.call.desk import Desk
from simulator.call.farewell import asks_closing, ends_on_closing
from simulator.call.leaving import wants_nothing
from simulator.call.line import Line
from simulator.call.manner import Manner
from simulator.call.manner_of import manner
from simulator.call.memory import declined, in_passing, just_now, replies
from simulator.call.move import Move
from simulator.call.opening import grievance
from simulator.call.remarks import advises, is_kind
from simulator.call.speech import ANGRIER, fresh, own
from simulator.call.state import Call
from simulator.call.timing import sentences
from simulator.call.waiting import closes, content, holds_here, is_only_clear, plainly, satisfied
from simulator.content.scenario import Route, Turn, Word

GIVING_UP = ("angry", "furious")
"""moods, grown by what was said, in which a second violation makes him hang up"""


def only_waits(desk: Desk, call: Call, turn: Turn, line: Line, answers_it: bool, only_again: bool) -> bool:
    """Whether it is the trainee's turn again whatever was done: he has put something right, only said once more what he
    had told (`only_again`), or said at the end of the call that there is nothing else."""
    if line.verdict.violations:
        return False
    if only_again:
        return True
    if answers_it and (line.misquoted or False in line.guesses.values()):
        return True
    return (closes(turn) and ends_on_closing(desk, line) and wants_nothing(desk, call)
            and own(desk, call, "nothing_more") is not None)


def taken(desk: Desk, call: Call, turn: Turn, route: Route, done: bool = False) -> Move:
    """A way that leads on: what he says of what was done here, then what the route says."""
    done = done or satisfied(desk, call, turn)
    word = _settled(desk, call, turn) if done and not route.says else None
    return Move(route, tuple(filter(None, (word, route.says))), done=done)


def takes_word(desk: Desk, call: Call, turn: Turn, line: Line, answered: bool) -> Move | None:
    """How he takes it that the answer to his question, all that the turn waits for, will be found out for him, or that
    he is being put through: he waits, and asks for it no more. None where neither was said."""
    how, visit = manner(desk.lang), call.visit
    if turn.answers and visit.answer == "none" and not visit.missing and set(turn.needs) <= set(call.settled):
        promised = [one for one in replies(call) if one.visit == visit.number
                    and how.will_ask.search(one.text.in_(desk.lang))]
        if promised == [line]:
            return Move(None, own_words(desk, call, "leaves_it"))
        return Move(None if answered else turn.routes[-1]) if promised else None
    through = {*desk.acts("transfer").values()} & {*line.verdict.heard}
    if turn.transfers and through and how.puts_through.search(line.text.in_(desk.lang)):
        return Move(None, own_words(desk, call, "agrees")) if visit.prompts < turn.patience else None
    return None


def _settled(desk: Desk, call: Call, turn: Turn) -> Text | None:
    """What he says of what was done at a turn: a short word where it was only like what he was waiting for."""
    if turn.settled is None or not fresh(desk, call, (turn.settled,)) or is_only_clear(desk, call):
        return None
    if plainly(call):
        return _without_no(desk, turn.settled, replies(call)[-1])
    return None if replies(call)[-1].questions else own(desk, call, "heard")


def _without_no(desk: Desk, word: Word, line: Line) -> Word | None:
    """A word without its sentences that say that there is nothing else, where nobody has asked that."""
    if asks_closing(line):
        return word
    said = word.in_(desk.lang)
    how, kept = manner(desk.lang), [said[start:end] for start, end in sentences(said)]
    text = "".join(how.nor_more.sub("", one) for one in kept if not how.no_more.search(one.strip())).strip()
    if text == said:
        return word
    return word.model_copy(update={desk.lang: text, "rules_out": ()}) if text else None


def offends(desk: Desk, line: Line) -> bool:
    """Whether a reply offends him: by abuse, by words that stand in a sentence that does nothing for him, by its tone
    where it is not civil. A civil reply that asks, tells, advises or is kind does not, nor one that does what is owed
    and only breaks a form: 喂，您好，太原高速."""
    verdict, how, text = line.verdict, manner(desk.lang), line.text.in_(desk.lang)
    if not (verdict.violations and verdict.sure) or verdict.critical:
        return bool(verdict.violations and verdict.sure)
    owed = any(one.found and one.role for one in verdict.evidence)
    cares = any(question.kind in ("fine", "closing") for question in line.questions)
    if (owed or cares) and set(verdict.violations) <= set(desk.scenario.talk.inoffensive):
        return False
    if _only_asks(how, line, text):
        return False
    helps = owed or line.questions or line.instructs or line.quoted or line.informs or advises(desk, text)
    if not (is_kind(desk, text) or (how.civil.search(text) and helps)):
        return True
    against = [span for one in verdict.evidence if one.what == "forbidden" and one.found and one.phrase
               for span in one.spans]
    return any(not _does_something(desk, line, text, start, end) for start, end in sentences(text)
               if any(a < end and start < b for a, b in against))


def _only_asks(how: Manner, line: Line, text: str) -> bool:
    """Whether a reply does nothing but ask for what the call knows, and is rude by its likeness only."""
    rude = [one for one in line.verdict.evidence if one.what == "forbidden" and one.found]
    known = any(question.kind in ("about", "guess") for question in line.questions)
    return known and all(one.ear == "meant" or not one.phrase for one in rude) and all(
        how.marked.search(text[start:end].strip()) for start, end in sentences(text))


def _does_something(desk: Desk, line: Line, text: str, start: int, end: int) -> bool:
    """Whether a sentence of a reply asks, is kind, or does what is owed."""
    how, said = manner(desk.lang), text[start:end].strip()
    acts = any(one.role and one.found and any(a < end and start < b for a, b in one.spans)
               for one in line.verdict.evidence)
    return bool(acts or how.marked.search(said)) or is_kind(desk, said)


def offended(desk: Desk, call: Call, turn: Turn, patient: bool) -> Move:
    """Something forbidden was said and the author has no answer to it: he grows angrier, and in the end hangs up."""
    mood = ANGRIER[call.mood]
    worse = replace(call, mood=mood)
    if len(call.violations) > 1 and mood in GIVING_UP and desk.bad_ending:
        leave = desk.endings[desk.bad_ending].says
        return Move(Route(ends=desk.bad_ending, mood=mood), () if leave else own_words(desk, worse, "gives_up"))
    if patient:
        return Move(Route(mood=mood), own_words(desk, worse, "offended"))
    return Move(turn.routes[-1].model_copy(update={"mood": mood}), own_words(desk, worse, "offended"))


def resigned(desk: Desk, call: Call, turn: Turn, something: bool) -> Move:
    """He goes on without what he was waiting for: with a sigh where the reply gave him nothing at all."""
    route = turn.routes[-1]
    if content(desk, call, turn) and (word := _settled(desk, call, turn)):
        return Move(route, tuple(filter(None, (word, route.says))), done=True)
    if route.says or turn.unsettled:
        return Move(route, tuple(filter(None, (turn.unsettled, route.says))))
    silent = something or closes(turn) or not call.visit.prompts
    return Move(route, () if silent else own_words(desk, call, "resigned"))


def passed(desk: Desk, call: Call, turn: Turn) -> Move | None:
    """How a turn is passed over whose needs are settled, or where everything owed was done before; None when it is
    not. A turn that waits for something that must not be said is played unless the reply just before declined to say
    it, and so is a grievance."""
    visit = call.visit
    if closes(turn) and any(ends_on_closing(desk, line) for line in replies(call)[-1:]):
        return None
    if len(call.visits) == 2 and desk.scenario.direction == "inbound":  # he has not told yet why he rings
        return None
    if not (visit.owed or turn.gathers or turn.answers or turn.needs) and not desk.owes(turn, ()):
        return None
    needless = bool(turn.needs) and set(turn.needs) <= set(call.settled)
    trap = any(route.when.said for route in turn.routes) and not declined(desk, call, turn)
    trap = trap or grievance(desk, call, turn)
    if not needless and (trap or not satisfied(desk, call, turn) or in_passing(desk, call, visit)):
        return None
    route = next((one for one in turn.routes[:-1] if (one.to or one.ends) and holds_here(one, call, None, True)), None)
    settled = turn.settled and _without_no(desk, turn.settled, replies(call)[-1])
    words = (settled,) if settled else (route.says,) if route and route.says else ()
    words = words if just_now(desk, call, turn) else ()
    words = tuple(word for word in words if fresh(desk, call, (word,)))
    last = turn.routes[-1]
    if last.ends and not words and last.says:
        words = (last.says,)
    return Move(route or last, words, done=True)


def own_words(desk: Desk, call: Call, kind: str) -> tuple[Text, ...]:
    """A word of his own of a kind of `Talk`, while he has one that he has not said."""
    word = own(desk, call, kind)
    return (word,) if word else ()
