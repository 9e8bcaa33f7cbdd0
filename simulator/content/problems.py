"""What can be wrong with content: the problem as it is told to an author, and the table of all codes.

R reading, S schema, X references, F flow of a call, C content: wording, samples, items, exams.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

CODES = {
    "R101": "the file cannot be read",
    "R102": "the file is larger than 2 MB",
    "R103": "the file is no UTF-8 text",
    "R104": "the file holds a control character",
    "R105": "the file is empty",
    "R106": "the file holds a tab",
    "R107": "the YAML has a syntax error",
    "R108": "an anchor or an alias",
    "R109": "a tag",
    "R110": "more than one document in a file",
    "R111": "a key stands twice in one mapping",
    "R112": "nested too deeply",
    "R113": "too many values in one file",
    "R114": "a key that is no plain text",
    "R115": "a file of no known kind",
    "S201": "an unknown key",
    "S202": "a key is missing",
    "S203": "a value of the wrong form",
    "S204": "a value that is not among the allowed ones",
    "S205": "a number out of its range",
    "S206": "a text or list that is too short or too long",
    "S207": "an id with characters that ids do not have",
    "X301": "a standard that is not there",
    "X302": "a clause that is not there",
    "X303": "a section that is not there",
    "X304": "a moment that is not there",
    "X305": "an act that is not there",
    "X306": "a forbidden wording that is not there",
    "X307": "a turn that is not there",
    "X308": "an ending that is not there",
    "X309": "a fact that is not there",
    "X310": "a scenario that is not there",
    "X311": "an option that is not there",
    "X312": "a field of the call record that is not there",
    "X313": "an article of the knowledge that is not there",
    "X314": "a word class that is not there",
    "X320": "an id that is given twice",
    "X321": "a file that is not named by the id of what it holds",
    "F401": "a turn that no route leads to",
    "F402": "an ending that no route leads to",
    "F403": "a call without a good ending",
    "F404": "a fact that no turn gathers or tells",
    "F405": "an endless loop",
    "F406": "a route that leads to a turn and to an ending",
    "F407": "a last route with a condition",
    "F408": "a dead end: a last route that leads nowhere",
    "F409": "a condition that never holds",
    "F410": "a route that is never taken",
    "F411": "a call that a simulated trainee cannot bring to its end",
    "F412": "a turn that no simulated trainee reaches",
    "F413": "a route that no simulated trainee takes",
    "F421": "a shift with an outbound call that rings, or an inbound one as a call-back",
    "F422": "a shift with a call that rings after its end",
    "C501": "a text that is missing in one language",
    "C502": "a phrasing that the pattern language cannot read",
    "C503": "a sentence of `hits` that is not recognised",
    "C504": "a sentence of `misses` that is recognised",
    "C505": "a model reply that is not judged met",
    "C506": "an act that nothing owes or listens for",
    "C507": "a sample call that no longer holds",
    "C508": "a model trainee below 95, or one who fails",
    "C509": "a rude trainee who passes",
    "C510": "a call with fewer than three samples, or without a model, or without a rude or failing trainee",
    "C511": "a call in which a simulated model trainee scores below 95 or fails",
    "C512": "a call in which a simulated rude trainee reaches the pass mark",
    "C513": "a field of the call record of which nothing says what belongs there",
    "C514": "a call in another language than its standard",
    "C515": "a model trainee whose call record is not judged right",
    "C521": "an item with fewer than three options",
    "C522": "an option about the other options, such as all of the above",
    "C523": "two options that say the same",
    "C524": "a multiple choice where none or all of the options are right",
    "C525": "an ordering whose key is not every option once",
    "C526": "a matching whose key does not join every option on the left with another one on the right",
    "C527": "a mandated wording that does not do the acts asked for",
    "C530": "a clause that has to be known, with fewer than two items",
    "C531": "a key that is the longest option too often over the bank",
    "C532": "a key that stands at the same place too often over the bank",
    "C533": "a bank of statements that are true, or false, too often",
    "C541": "a row of a blueprint that the bank cannot fill",
    "C542": "a row of a blueprint with so few items that candidates will know them",
    "C543": "an exam or a shift with a call under another standard",
    "C544": "a cut for a section of which no row draws",
}


@dataclass(frozen=True)
class Problem:
    """One fault, with everything an author needs to find and mend it."""

    file: Path
    line: int
    """1 is the first line"""
    code: str
    """a key of `CODES`"""
    thing: str
    """kind and id of what is at fault, e.g. Turn(abuse)"""
    key: str
    """the key in it, e.g. routes[1].to; empty when the thing as a whole is at fault"""
    message: str
    hint: str = ""
    """the likely correction"""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        """file:line CODE severity  Thing(id) > key  message  hint; the file relative to the working directory."""
        where = f"{shown(self.file)}:{self.line} {self.code} {self.severity}"
        what = " > ".join(part for part in (self.thing, self.key) if part)
        return "  ".join(part for part in (where, what, self.message, self.hint) if part)

    def as_json(self) -> dict[str, str | int]:
        return {"file": shown(self.file), "line": self.line, "code": self.code, "severity": self.severity,
                "thing": self.thing, "key": self.key, "message": self.message, "hint": self.hint}


def shown(file: Path) -> str:
    """The file as it is named to people: relative to the working directory when it lies below it."""
    absolute = file.resolve()
    return str(absolute.relative_to(Path.cwd())) if absolute.is_relative_to(Path.cwd()) else str(file)


def did_you_mean(word: str, known: object) -> str:
    """A hint that names the known word nearest to `word`, or nothing when none is near."""
    from rapidfuzz import fuzz, process

    near = process.extractOne(word, [str(name) for name in known], scorer=fuzz.ratio, score_cutoff=60)
    return f"did you mean {near[0]}?" if near else ""
