"""Teaching an act a sentence: where it goes, and whether the standard may have it.

    change = taught(standard_parts("motorway-assist", root), "thanks", "Cheers for ringing")
    print(change.diff)
    change.write()

Nothing is written before every sentence that the standard names still means what it meant.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from scoring.guards import WHY
from scoring.judge import Judge
from scoring.pattern import PatternError, parse
from scoring.standard import Act, Standard
from simulator.content.editing import NotEdited, with_act, with_sentence
from simulator.content.library import Part, bank_of, merged
from simulator.content.problems import did_you_mean, shown

LONGEST = 800
"""characters of a sentence"""
LONGEST_SHOWN = 60
"""characters of a phrasing that are told"""
NEW_FILE = "acts.yaml"
"""the file of a standard's folder that takes acts of the starter banks, where the standard adds to them"""

REFUSED = {
    "unknown_act": "there is no act {act!r}: {hint}",
    "empty": "there is no sentence",
    "long": "the sentence has more than {most} characters",
    "pattern": "the sentence would be read as a pattern: write it without | ( ) < > {{ }} … ~ + ^ $",
    "there": "{act} has this sentence already, among its {key}",
    "heard": "{act} is heard in it already ({ear}, {similarity:g} of 100), by “{phrase}”",
    "forbidden": "the standard forbids it: {rules}",
    "unheard": "{act} would still not be heard in it: {why}",
    "still_heard": "{act} would still be heard in it ({ear}), by “{phrase}”",
    "undoes": "then {other} would {no}be heard in “{said}”, which stands among its {key}",
    "layout": "{file}: {why}",
}
"""why a sentence is not taken, by its code"""


class Refused(ValueError):
    """A sentence that is not taken, with a code of REFUSED and what it names. Its text is for people."""

    def __init__(self, code: str, **given: object):
        super().__init__(REFUSED[code].format(**given))
        self.code, self.given = code, given


@dataclass(frozen=True)
class Change:
    """What becomes of a file."""

    file: Path
    before: str
    """empty where the file is new"""
    after: str

    @property
    def diff(self) -> str:
        """The lines that change, as `diff -u` shows them."""
        lines = (text.splitlines(keepends=True) for text in (self.before, self.after))
        return "".join(unified_diff(*lines, shown(self.file), shown(self.file), n=1))

    def write(self) -> None:
        """Put it into effect, whole or not at all. Raises OSError; FileChangedError where somebody changed the file."""
        if _text(self.file) != self.before:
            raise FileChangedError(f"{shown(self.file)} was changed meanwhile")
        self.file.parent.mkdir(parents=True, exist_ok=True)
        mode = self.file.stat().st_mode & 0o777 if self.file.exists() else 0o644
        with tempfile.NamedTemporaryFile(dir=self.file.parent, suffix=".part", delete=False) as file:
            file.write(self.after.encode("utf8"))
        os.chmod(file.name, mode)
        os.replace(file.name, self.file)


class FileChangedError(OSError):
    """A file that is no longer what a change was made from."""


def taught(parts: list[Part], act_id: str, sentence: str, miss: bool = False) -> Change:
    """The change by which an act knows one more approved sentence, or one more that only looks like it (`miss`).

    `parts` are those of a sound standard (`library.standard_parts`). Raises Refused.
    """
    standard = merged(parts[0], parts)
    act, key, said = _act(standard, act_id), "misses" if miss else "phrases", " ".join(sentence.split())
    _refuse_as_text(standard, act, said)
    before = Judge(standard)
    if not miss:
        _refuse_as_meant(before, act, said)
    change = _change(parts, act, key, said)
    more = act.model_copy(update={key: (*getattr(act, key), said)})
    after = standard.model_copy(update={"acts": tuple(more if one.id == act.id else one for one in standard.acts)})
    _refuse_by_what_follows(before, Judge(after), more, said, miss)
    return change


def _act(standard: Standard, act_id: str) -> Act:
    acts = {act.id: act for act in standard.acts}
    if act_id not in acts:
        raise Refused("unknown_act", act=act_id, hint=did_you_mean(act_id, acts) or f"known: {', '.join(acts)}")
    return acts[act_id]


def _refuse_as_text(standard: Standard, act: Act, said: str) -> None:
    """A sentence that is none, or that the act has."""
    if not said or len(said) > LONGEST:
        raise Refused("long", most=LONGEST) if said else Refused("empty")
    try:
        plain = parse(said, standard.classes).literals == (said,)
    except PatternError:
        plain = False
    if not plain:
        raise Refused("pattern")
    for key in ("phrases", "hits", "misses"):
        if said in getattr(act, key):
            raise Refused("there", act=act.id, key=key)


def _refuse_as_meant(judge: Judge, act: Act, said: str) -> None:
    """A sentence that needs no teaching, or that nobody may say."""
    verdict = judge.reply(said, {act.id: act.id})
    if verdict.violations:
        raise Refused("forbidden", rules=", ".join(verdict.violations))
    found = verdict.evidence[0]
    if found.found and found.sure:
        raise Refused("heard", act=act.id, ear=found.ear, similarity=found.similarity, phrase=_short(found.phrase))


def _refuse_by_what_follows(before: Judge, after: Judge, act: Act, said: str, miss: bool) -> None:
    """A sentence that would not do what it is for, or would undo what others are for."""
    found = after.hears(act, said)
    if miss and found.found:
        raise Refused("still_heard", act=act.id, ear=found.ear, phrase=_short(found.phrase))
    if not miss and not found.found:
        raise Refused("unheard", act=act.id, why=WHY.get(found.guard, "nothing in it weighs enough"))
    for other, wrong, key in _misheard(after):
        if before.hears(other, wrong).found is (key == "hits"):
            raise Refused("undoes", other=other.id, said=wrong, key=key, no="no longer " if key == "hits" else "")


def _short(phrase: str) -> str:
    return phrase if len(phrase) <= LONGEST_SHOWN else f"{phrase[:LONGEST_SHOWN - 1]}…"


def _misheard(judge: Judge) -> Iterator[tuple[Act, str, str]]:
    """The sentences that are not heard as the standard has them: an act, the sentence, and where it stands."""
    for act in judge.standard.acts:
        for key, wanted in (("hits", True), ("misses", False)):
            yield from ((act, said, key) for said in getattr(act, key) if judge.hears(act, said).found is not wanted)


def _change(parts: list[Part], act: Act, key: str, said: str) -> Change:
    """In the file that has the act; in a file of the standard's own for an act of a starter bank."""
    bank = bank_of(parts[0], parts)
    file = next((one.place.tree.file for one in bank if any(own.id == act.id for own in one.content.acts)), None)
    new = file or parts[0].place.tree.file.with_suffix("") / NEW_FILE
    before = _text(new)
    try:
        after = with_sentence(before, act.id, key, said) if file else with_act(before, act.id, act.title, key, said)
    except NotEdited as fault:
        raise Refused("layout", file=shown(new), why=fault) from fault
    return Change(new, before, after)


def _text(file: Path) -> str:
    """The file as it is, line ends included; empty where there is none."""
    return file.read_bytes().decode("utf8") if file.exists() else ""

