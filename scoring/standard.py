"""A service standard: what it demands, the speech acts it is made of, and what it forbids.

Plain frozen data. Where it comes from (files, lines) and whether it is sound is the business of
`simulator.content`; how a reply is held against it, of `scoring.judge`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Lang = Literal["zh", "en"]
Severity = Literal["warning", "violation", "critical"]
Kind = Literal["phrase", "conduct", "record", "knowledge"]
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=64)]
Words = Annotated[str, Field(min_length=1, max_length=800)]


class Content(BaseModel):
    """Everything read from content files: unknown keys refused, never changed once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Content):
    """One text in the interface's languages. At least one is there."""

    zh: str = Field("", description="Chinese")
    en: str = Field("", description="English")

    def in_(self, lang: str) -> str:
        """The text in `lang`, or in the other language where that is missing."""
        return getattr(self, lang) or self.zh or self.en


class Section(Content):
    id: Id
    title: Text


class Clause(Content):
    """One numbered demand of the standard."""

    id: Id = Field(description="number as printed, e.g. 6.2.5")
    section: Id = Field(description="the section it stands in")
    kind: tuple[Kind, ...] = Field(description="phrase: honoured by words; conduct: by what is done and when; "
                                               "record: in the call record; knowledge: asked in quizzes")
    duty: Text = Field(description="what the clause demands")
    say: tuple[Words, ...] = Field((), description="mandated wording; {slots} are filled in by the operator")
    printed: tuple[Words, ...] = Field((), description="the same wording as the printed source has it, accepted too")
    never: tuple[Words, ...] = Field((), description="wording or conduct the clause forbids, as the clause puts it")
    sample: str = Field("", description="a natural reply that honours the clause, where no wording is mandated")
    calls: Literal["", "inbound", "outbound"] = Field(
        "", description="the only calls in which it can be honoured, where it cannot be in both: inbound or outbound")
    source: str = Field("", description="where the demand comes from, if not from this standard itself (a law, say)")


class Act(Content):
    """A speech act that a reply can do, with the bank of approved phrasings that do it."""

    id: Id
    title: Text
    phrases: tuple[Words, ...] = Field(description="approved phrasings, in the pattern language of docs/scoring.md")
    unless: tuple[Words, ...] = Field(
        (), description="patterns that only look like the act: a phrasing found inside one is refused")
    quoting: bool = Field(False, description="the act is done by quoting the caller (restating, confirming), "
                                             "so that its phrasings may reach into quotation marks")
    each_time: bool = Field(False, description="owed afresh wherever a turn owes it (a greeting, an apology for a new "
                                               "grievance), unless it was done in the reply just before; other acts "
                                               "count wherever in the call they were done")
    by_words: bool = Field(False, description="done by set words alone (a farewell): heard word for word or nearly so, "
                                              "and never by what was meant")
    hits: tuple[Words, ...] = Field((), description="sentences that do the act and must be recognised; left out: the "
                                                    "phrasings, which are plain sentences then")
    misses: tuple[Words, ...] = Field(description="sentences that do not, though they may look like it")

    @property
    def sentences(self) -> tuple[str, ...]:
        """Sentences that do the act, as a person would say them."""
        return self.hits or self.phrases


Attitude = Literal["not_knowing", "shirking", "unwilling", "blaming", "arguing", "belittling", "impatience", "sneering",
                   "ordering", "rash_promise", "joining_in", "no_use", "coarse", "tone"]
MANNERS = "manners"
"""the clause that common forbidden wording counts for, unless the standard names one of its own"""


class Forbidden(Content):
    """Wording that the standard forbids."""

    id: Id
    clause: Id = Field(MANNERS, description="the clause that forbids it; left out: the one that the standard names "
                                            "under `manners`, else a common one that no call has to exercise")
    title: Text
    severity: Severity = Field(
        "violation", description="warning: noted; violation: the reply is violated; critical: the call fails")
    moments: tuple[Id, ...] = Field((), description="only at these moments; empty: everywhere")
    phrases: tuple[Words, ...] = Field(
        (), description="forbidden phrasings, in the pattern language of docs/scoring.md")
    unless: tuple[Words, ...] = Field((), description="harmless look-alikes: a phrasing found inside one is refused")
    attitudes: tuple[Attitude, ...] = Field((), description="attitudes that count as this too, however they are "
                                                            "worded; what each one hears stands in docs/scoring.md")
    hits: tuple[Words, ...] = Field(description="sentences that are forbidden")
    misses: tuple[Words, ...] = Field(description="sentences that are harmless, though they may look forbidden")


class Moment(Content):
    """A point in a call where a reply is judged against one clause."""

    id: Id
    clause: Id
    title: Text
    owes: dict[Id, Id] = Field(description="role in this moment -> the act that fills it")
    welcome: dict[Id, Id] = Field({}, description="roles that are good to have and owed by nobody")
    model: tuple[Words, ...] = Field(description="good replies, shown in the debrief; each must be judged met")


class Example(Content):
    """A reply that a person labelled: what was said at a moment, and what of it counts."""

    moment: Id
    reply: str
    acts: tuple[Id, ...] = Field(description="the roles of the moment, owed or welcome, that it fills")
    violated: bool = False


Rule = Literal["pick_up", "interruption", "brevity", "dead_air", "hold_consent", "hold_return", "second_line",
               "second_line_return", "transfer", "hang_up_first", "answer", "repeat_back", "record", "promise",
               "take_over", "call_back", "private_call", "complaint_forwarded", "hand_over"]


class Conduct(Content):
    """A rule of conduct of the simulator, bound to the clauses of this standard that demand it."""

    rule: Rule = Field(description="the rule; what each one watches stands in docs/writing-calls.md")
    clauses: tuple[Id, ...] = Field(min_length=1, description="the clauses that its points count for")
    acts: dict[Id, Id] = Field({}, description="for rules about words: role -> act by which it is honoured")
    limits: dict[Id, float] = Field({}, description="its limits, e.g. first: 2 and last: 5 for the rings; "
                                                    "seconds where it is a time")
    weight: float = Field(0.5, gt=0, le=10, description="how much it counts in the total, where a turn counts 1")


FieldKind = Literal["name", "text", "phone", "plate", "stake", "time", "number", "choice",
                    "call_time", "call_direction", "promised_time"]


class FormField(Content):
    """One field of the call record's form."""

    id: Id
    kind: FieldKind = Field(
        description="name: by likeness; text: by the words it must hold; phone, plate, stake, time, number: exactly, "
                    "after normalising; choice: one of the options; what belongs in these follows from the call: "
                    "call_time (when it was taken), call_direction (inbound or outbound), promised_time (by when an "
                    "answer was promised; due where the call names the field and a time was promised)")
    title: Text
    options: dict[Id, Text] = Field({}, description="for choice: what can be chosen; for call_direction: inbound and "
                                                    "outbound")
    clauses: tuple[Id, ...] = Field((), description="clauses that the field counts for; left out: those of the rule "
                                                    "`record`")
    weight: float = Field(1.0, gt=0, le=10, description="share of the field within the record")
    long: bool = Field(False, description="for text: several lines are written there")


class FormSection(Content):
    """Fields of the call record's form that stand together."""

    id: Id
    title: Text
    opens: dict[Id, Id] = Field({}, description="field -> the value with which it unfolds the section; left out: "
                                                "always unfolded")
    fields: tuple[FormField, ...] = Field(min_length=1)


class Bank(Content):
    """One file of a standard's folder: word classes, acts, forbidden wording, rules of conduct, the form of the call
    record; an addendum brings clauses and moments."""

    sections: tuple[Section, ...] = ()
    clauses: tuple[Clause, ...] = ()
    moments: tuple[Moment, ...] = ()
    classes: dict[Id, tuple[Words, ...]] = Field({}, description="word classes, named in patterns as <class>")
    acts: tuple[Act, ...] = ()
    forbidden: tuple[Forbidden, ...] = ()
    conduct: tuple[Conduct, ...] = Field((), description="the rules of conduct that this standard demands")
    record: tuple[FormSection, ...] = Field((), description="the form of the call record, section by section")


class Standard(Content):
    """A written service standard, whole."""

    id: Id
    lang: Lang = Field(description="the language operators speak under this standard")
    title: Text
    desk: Text = Field(description="the organisation whose line this is")
    greeting_name: str = Field(description="the name an operator announces when picking up")
    sections: tuple[Section, ...]
    clauses: tuple[Clause, ...]
    moments: tuple[Moment, ...]
    classes: dict[Id, tuple[Words, ...]] = {}
    acts: tuple[Act, ...] = ()
    forbidden: tuple[Forbidden, ...] = ()
    conduct: tuple[Conduct, ...] = ()
    record: tuple[FormSection, ...] = ()
    late: float = 0.5
    examples: tuple[Example, ...] = ()
    """labelled replies that teach the meant ear; those that are kept aside are not among them"""
    digest: str = Field("", description="SHA-256 of the content; computed on loading, never written by an author")
