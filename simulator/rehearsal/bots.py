"""Simulated trainees. Each knows what to do next in a call; chance comes from a generator that is given."""

from __future__ import annotations

from random import Random

from simulator.call.session import Session
from simulator.call.state import Visit
from simulator.content.scenario import Step, Turn
from simulator.rehearsal.repertoire import Repertoire

Deeds = tuple[str | Step, ...]


class Bot:
    """A trainee. `rings`: on which rings she answers; `record`: how likely she fills a field of the call record."""

    name = ""
    rings: tuple[int, ...] = (2, 3, 4, 5)
    record = 1.0

    def __init__(self, repertoire: Repertoire, random: Random):
        self.can, self.random = repertoire, random

    def deeds(self, session: Session) -> Deeds:
        """What she does next, while the call goes on."""
        call = session.call
        if call.second_rings:
            return self.second_line()
        if call.visit is None:
            return ()
        return self.at(session.desk.turns[call.visit.turn], call.visit, session)

    def second_line(self) -> Deeds:
        rules = self.can.desk.acts
        return (Step(do="answer", line=2), self.can.doing(rules("second_line").values()), Step(do="line", line=1),
                self.can.doing(rules("second_line_return").values()))

    def at(self, turn: Turn, visit: Visit, session: Session) -> Deeds:
        raise NotImplementedError


class Model(Bot):
    """Says what the model replies say, asks for every fact, and hands over where that helps."""

    name = "model"

    def at(self, turn: Turn, visit: Visit, session: Session) -> Deeds:
        if visit.replies and turn.transfers and not visit.missing:
            return (Step(do="transfer", to=next(iter(turn.transfers))),)
        if visit.replies:
            return (self._more(turn, visit, session),)
        choices: list[Deeds] = [(reply,) for reply in turn.model]
        if turn.id in self.can.rehearsed:
            choices.append(self.can.rehearsed[turn.id])
        asking = self.can.asking(session.call, turn)
        moment = self.can.desk.moments.get(turn.moment or "")
        if not choices and asking:
            choices = [(asking,)]
        if not choices and moment and not turn.asks:
            choices = [(reply,) for reply in moment.model]
        return self.random.choice(choices) if choices else (self._more(turn, visit, session),)

    def _more(self, turn: Turn, visit: Visit, session: Session) -> str:
        """What is still missing, in the bank's own sentences."""
        wanted = [act for route in turn.routes if route.to or route.ends for act in route.when.acts]
        return (self.can.asking(session.call, turn) or self.can.doing(session.call.owed.values())
                or self.can.doing(act for act in wanted if act not in visit.acts) or self.can.nothing)


class Shuffled(Model):
    """Does everything, in another order: acts of the next turn early, one act late, all facts at once or in pieces."""

    name = "shuffled"
    early, late = 0.4, 0.15

    def __init__(self, repertoire: Repertoire, random: Random):
        super().__init__(repertoire, random)
        self.put_off: list[str] = []

    def at(self, turn: Turn, visit: Visit, session: Session) -> Deeds:
        if turn.answers or turn.transfers or not isinstance(self.can.rehearsed.get(turn.id, ("",))[0], str):
            return super().at(turn, visit, session)
        acts = list(session.call.owed.values())
        self.random.shuffle(acts)
        again, self.put_off = self.put_off, []
        if len(acts) > 1 and not visit.replies and not turn.vital and self.random.random() < self.late:
            self.put_off = [acts.pop()]
        if self.random.random() < self.early:
            acts += self._of_the_next(turn, session)
        return (self.can.doing((*acts, *again)) or super().at(turn, visit, session)[0],)

    def _of_the_next(self, turn: Turn, session: Session) -> list[str]:
        """What the turn after this one owes that may be said before it."""
        desk, onward = self.can.desk, turn.routes[-1].to
        owed = desk.owes(desk.turns[onward], session.call.facts).values() if onward else ()
        return [act for act in owed if act not in desk.each_time]


class Average(Bot):
    """Means well and forgets: drops each act with a chance of one in three, asks for facts one or two at a time."""

    name = "average"
    rings = (1, 2, 3, 3, 4, 5, 6, 7)
    record = 0.6

    def at(self, turn: Turn, visit: Visit, session: Session) -> Deeds:
        facts = [fact for fact in turn.gathers if fact not in session.call.facts]
        acts = [self.can.desk.scenario.facts[fact].asked_by for fact in facts] or list(session.call.owed.values())
        most = self.random.choice((1, 2)) if facts else len(acts)
        kept = [act for act in acts if self.random.random() > 1 / 3][:most]
        return (Step(say=self.can.doing(kept) or self.can.nothing, after=self.random.choice((0.5, 1, 3, 8))),)

    def second_line(self) -> Deeds:
        return super().second_line() if self.random.random() < 0.5 else (Step(do="wait", after=45),)


class Rude(Bot):
    """Says what is forbidden, now and then beside what is owed."""

    name = "rude"
    rings = (1, 3, 6, 8)
    record = 0.3

    def at(self, turn: Turn, visit: Visit, session: Session) -> Deeds:
        rude = self.random.choice(self.can.rude) if self.can.rude else ""
        owed = self.can.doing(session.call.owed.values()) if self.random.random() < 0.3 else ""
        return (self.can.together(filter(None, (owed, rude))) or self.can.nothing,)

    def second_line(self) -> Deeds:
        return (Step(do="wait", after=45),)


class Silent(Bot):
    """Picks up and says nothing."""

    name = "silent"
    record = 0.0

    def deeds(self, session: Session) -> Deeds:
        return (Step(do="wait", after=60),)


class Everything(Bot):
    """Says at every turn everything that is owed anywhere in the call."""

    name = "everything"

    def at(self, turn: Turn, visit: Visit, session: Session) -> Deeds:
        desk = self.can.desk
        owed = [act for one in desk.scenario.turns for act in desk.owes(one, ()).values()]
        asked = [fact.asked_by for fact in desk.scenario.facts.values()]
        return (self.can.doing((*owed, *asked)) or self.can.nothing,)


class Babble(Bot):
    """Says random words of the standard's language."""

    name = "babble"
    record = 0.2

    def at(self, turn: Turn, visit: Visit, session: Session) -> Deeds:
        units = self.can.units
        glue = "" if self.can.desk.lang == "zh" else " "
        return (glue.join(self.random.choice(units) for _ in range(self.random.randint(1, 20))) if units else "…",)


TRAINEES: tuple[type[Bot], ...] = (Model, Shuffled, Average, Rude, Silent, Everything, Babble)
"""those whose scores are reported"""
