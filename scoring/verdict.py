"""What the scoring says of one reply: a value, the evidence for it, and the engine that said it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from scoring.standard import Severity

VerdictName = Literal["met", "partial", "missed", "violated"]


class Evidence(BaseModel):
    """Why an act or a forbidden wording was found in a reply, or why it was refused."""

    model_config = ConfigDict(frozen=True)

    what: Literal["act", "forbidden"]
    id: str
    """the act's or the forbidden wording's id in the standard"""
    role: str = ""
    """the role the act fills at this moment; empty for acts that nobody owes and for forbidden wording"""
    found: bool
    phrase: str = ""
    """the approved (or forbidden) phrasing that the reply was aligned with, as its author wrote it; of the meant ear
    the nearest approved sentence"""
    spans: tuple[tuple[int, int], ...] = ()
    """the characters of the original reply that carry it: [start, end) in code points, in order"""
    similarity: float = 0.0
    """0 to 100; 100 is the very words; of the meant ear how near the meaning is"""
    ear: Literal["exact", "near", "meant", ""] = ""
    """which ear heard it: the approved words themselves, words near to them, or what was meant; empty: none did"""
    sure: bool = True
    """whether the engine stands by `found`; where it does not, an act may be there or not: perhaps. Of what is
    forbidden false where the tone of the reply hardly speaks against it"""
    against: str = ""
    """of the meant ear: the nearest sentence that speaks against the act"""
    against_similarity: float = 0.0
    """of the meant ear: how near that is, 0 to 100"""
    attitude: str = ""
    """the attitude in which the reply is forbidden, where it says no forbidden phrasing"""
    unhelped: bool = False
    """whether that counts only because the reply offers no help"""
    guard: str = ""
    """the guard that refused it (negated, quoted, keywords, ...); empty when found"""
    severity: Severity | None = None
    """of forbidden wording"""

    @property
    def violates(self) -> bool:
        """Whether it is forbidden wording that was found and enters the verdict: a warning is only told."""
        return self.what == "forbidden" and self.found and self.severity != "warning"


class Verdict(BaseModel):
    """The judgement of one reply at one moment."""

    model_config = ConfigDict(frozen=True)

    verdict: VerdictName
    points: float
    """one for each owed act that was done; 0 when violated"""
    out_of: float
    """the number of acts owed"""
    acts: tuple[str, ...]
    """roles that the reply fills, owed first, then welcome"""
    missing: tuple[str, ...]
    """owed roles that it does not fill"""
    heard: tuple[str, ...]
    """ids of all acts found, owed or not, among those that were listened for"""
    violations: tuple[str, ...]
    """ids of the forbidden wording found, of severity violation or critical"""
    warnings: tuple[str, ...] = ()
    """ids of the forbidden wording found, of severity warning: see `Evidence.violates`"""
    sure: bool = True
    """whether the engine stands by this verdict: of 100 sure verdicts at least 97 are right"""
    perhaps: tuple[str, ...] = ()
    """owed roles of which it is not sure whether they are filled; a trainee may claim them in practice"""
    critical: bool = False
    evidence: tuple[Evidence, ...] = ()
    engine: str = ""

    def in_favour(self) -> Verdict:
        """The same verdict with every doubt about what is forbidden counted in the trainee's favour: as a warning."""
        doubted = {one.id for one in self.evidence if one.violates and not one.sure}
        if not doubted or doubted != set(self.violations):
            return self
        done = self.out_of - len(self.missing)
        return self.model_copy(update={
            "verdict": "met" if not self.missing else "partial" if done else "missed", "points": done, "sure": False,
            "violations": (), "warnings": (*self.warnings, *self.violations),
            "evidence": tuple(one.model_copy(update={"severity": "warning"}) if one.violates else one
                              for one in self.evidence)})
