"""What callers say of their own accord, where a call has no line of its own for it: lines by mood, in variants.

`scenarios/talk/*.yaml` hold them for all calls, and for those of one standard; a call's own `talk` goes before both.
Reading a library writes them into every call, so that they are kept with it. No line of them is said twice in a call.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

from pydantic import Field

from scoring.standard import Content, Id, Text
from simulator.content.cues import Cues
from simulator.content.files import ROOT, TALK, content_files

Mood = Literal["furious", "angry", "upset", "anxious", "neutral", "calm", "pleased"]
Lines = dict[Mood, tuple[Text, ...]]
Answers = dict[Id, tuple[Text, ...]]

LIKE: dict[Mood, tuple[Mood, ...]] = {
    "furious": ("furious", "angry", "upset", "neutral"), "angry": ("angry", "upset", "neutral"),
    "upset": ("upset", "neutral"), "anxious": ("anxious", "neutral"), "neutral": ("neutral",),
    "calm": ("calm", "neutral"), "pleased": ("pleased", "calm", "neutral")}
"""mood -> the moods whose lines fit it, the best first"""


class Instruction(Content):
    """Something that callers are told to do."""

    words: tuple[str, ...] = Field((), description="words, one of which stands in every sentence that tells "
                                               "him to")
    says: tuple[Text, ...] = Field((), description="how he says that he does it, in variants, each said once; "
                                                   "left out: he takes no notice")
    acts: tuple[Id, ...] = Field((), description="acts that tell him to; where a turn of the call waits for one "
                                                 "of them, it is left to the lines of that turn")
    taken_up: tuple[str, ...] = Field((), description="words by which his other lines show that he does it")
    before: Answers = Field({}, description="topic -> how he answers questions about it until he is told, where a turn "
                                            "of the call waits for one of `acts`")
    after: Answers = Field({}, description="topic -> the same once he was told")


class Talk(Content):
    """Lines by mood, the first that was not said yet is taken; those of a milder mood follow when they are used up."""

    unheard: Lines = Field({}, description="nothing of the reply was recognised")
    waits: Lines = Field({}, description="the reply said something, but nothing that he is waiting for")
    lingers: Lines = Field({}, description="the same where the call is about to end")
    more: Lines = Field({}, description="he has told what was asked and there is more to ask for")
    heard: Lines = Field({}, description="a short word where all that he would ask for was said before")
    resigned: Lines = Field({}, description="he goes on without what he was waiting for")
    offended: Lines = Field({}, description="something forbidden was said")
    gives_up: Lines = Field({}, description="it was said again: he hangs up")
    interrupted: Lines = Field({}, description="he was not let finish")
    silence: Lines = Field({}, description="he calls into a silence, after `hello`")
    agrees: Lines = Field({}, description="asked to hold, or on return, after `agrees`")
    again: Lines = Field({}, description="before a fact that he has told already")
    unknown: Lines = Field({}, description="asked for something that the call has no fact for")
    right: Lines = Field({}, description="something was repeated back or guessed rightly")
    wrong: Lines = Field({}, description="before a fact that was repeated back or guessed wrongly")
    nothing_more: Lines = Field({}, description="asked whether there is anything else, at the end of the call")
    nods: Lines = Field({}, description="a word that shows that he listens, where he has nothing else to say")
    touched: Lines = Field({}, description="a kind word was said to him, and nothing that he was waiting for")
    fine: Lines = Field({}, description="asked whether something suits him")
    clear: Lines = Field({}, description="asked whether he has understood")
    hedges: Lines = Field({}, description="asked something that the call knows nothing of, so that yes is expected")
    unsure: Lines = Field({}, description="asked something by yes or no that the call knows nothing of")
    gladly: Lines = Field({}, description="asked whether he wants something done for him")
    both: Lines = Field({}, description="asked which of two things he wants or minds, of which the call knows nothing")
    leaves_it: Lines = Field({}, description="told that somebody will find out what he wants to know")
    none: Lines = Field({}, description="asked whether there is something, or something was done")
    questions: dict[Id, tuple[Text, ...]] = Field({}, description="act or topic by which something is asked -> the "
                                                  "answer of a caller who has no fact for it; {caller} is his name; "
                                                  "an empty list: one of `unknown`")
    topics: dict[Id, tuple[str, ...]] = Field({}, description="what questions are about: an act by which something is "
                                                "asked, or a name of your own that stands in `questions` -> words, "
                                                "one of which stands in every question for it; 'a … b': in this order. "
                                                "For an act they decide what is asked, not its likeness")
    besides: dict[Id, tuple[str, ...]] = Field({}, description="further topics, which stand in `questions` too; a part "
                                                               "of a sentence is about them only where it is about no "
                                                               "topic of `topics` and guesses at no fact")
    alike: dict[Id, tuple[str, ...]] = Field({}, description="topic -> questions about it as people ask them; one "
                                                             "that no word decides is taken for the likest of these")
    instructions: dict[Id, Instruction] = Field({}, description="what he may be told to do, and that he does it")
    closing: tuple[Id, ...] = Field((), description="acts that ask whether there is anything else or all is clear")
    reads_back: tuple[Id, ...] = Field((), description="acts that read something back: a reply that repeats a number, "
                                                       "plate or stake rightly has done them at its turn")
    inoffensive: tuple[Id, ...] = Field((), description="forbidden wording that only breaks a form, and offends nobody "
                                                        "in a reply that does anything else: 喂，您好")
    listening: tuple[str, ...] = Field((), description="words that only show that one listens: 嗯, 好的, I see. A "
                                                       "reply of nothing else is not unheard")

    @cached_property
    def topic_cues(self) -> Cues:
        """The topics and the words for them, to be looked for in a text; made once for all who play the call."""
        return Cues(self.topics)

    @cached_property
    def beside_cues(self) -> Cues:
        """What questions are about besides, likewise."""
        return Cues(self.besides)

    def lines(self, kind: str, mood: Mood) -> tuple[Text, ...]:
        """The variants of a kind that fit a mood, the best first."""
        by_mood: Lines = getattr(self, kind)
        return tuple(line for like in LIKE[mood] for line in by_mood.get(like, ()))


class TalkFile(Talk):
    """The lines of callers for the calls of one standard, or of all."""

    standard: Id | None = Field(None, description="the standard whose calls they are for; left out: all")


def talk_files(root: Path) -> list[Path]:
    """The lines of callers for the content below `root`: its own, and the shipped ones for all if it has none."""
    own = content_files(root / TALK)
    shipped = ROOT / TALK / "callers.yaml"
    return own if any(path.name == shipped.name for path in own) else [*own, shipped]


def talk_of(scenario: Any, talks: Iterable[TalkFile]) -> Talk:
    """The lines of one call: its own, those of its standard, those of all."""
    talks = list(talks)
    of_standard = [talk for talk in talks if talk.standard == scenario.standard]
    return together((scenario.talk, *of_standard, *(talk for talk in talks if talk.standard is None)))


MOODS: tuple[Mood, ...] = get_args(Mood)


def together(talks: Iterable[Talk]) -> Talk:
    """All of these as one: the lines of the first go before those of the next, an answer of the first replaces."""
    talks = tuple(talks)
    if len(talks) == 1:
        return talks[0]
    joined = {kind: {mood: lines for mood in MOODS
                     if (lines := tuple(line for talk in talks for line in getattr(talk, kind).get(mood, ())))}
              for kind, field in Talk.model_fields.items() if field.annotation == Lines}
    questions = {act: lines for talk in reversed(talks) for act, lines in talk.questions.items()}
    topics = {topic: words for talk in reversed(talks) for topic, words in talk.topics.items()}
    besides: dict[str, tuple[str, ...]] = {}
    for talk in talks:
        besides |= {topic: words for topic, words in talk.besides.items() if topic not in besides}
    alike = {topic: tuple(dict.fromkeys(one for talk in talks for one in talk.alike.get(topic, ())))
             for topic in dict.fromkeys(topic for talk in talks for topic in talk.alike)}
    ids = dict.fromkeys(id for talk in talks for id in talk.instructions)
    instructions = {id: _instruction([talk.instructions[id] for talk in talks if id in talk.instructions])
                    for id in ids}
    return Talk(**joined, questions=questions, topics=topics, besides=besides, alike=alike, instructions=instructions,
                closing=tuple(dict.fromkeys(act for talk in talks for act in talk.closing)),
                reads_back=tuple(dict.fromkeys(act for talk in talks for act in talk.reads_back)),
                inoffensive=tuple(dict.fromkeys(id for talk in talks for id in talk.inoffensive)),
                listening=tuple(dict.fromkeys(word for talk in talks for word in talk.listening)))


def _instruction(several: list[Instruction]) -> Instruction:
    """The same instruction from several files as one: it is told in all of their words, and answered in the first's."""
    answers = {key: {topic: lines for one in reversed(several) for topic, lines in getattr(one, key).items()}
               for key in ("before", "after")}
    says = next((one.says for one in several if one.says or not (one.before or one.after)), ())
    return Instruction(says=says, **answers, **{key: tuple(dict.fromkeys(one for each in several
                                                                                    for one in getattr(each, key)))
                                                           for key in ("words", "acts", "taken_up")})
