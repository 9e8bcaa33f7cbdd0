"""Starter banks: what every hotline needs, written once in `common/NAME.LANG.yaml` for the standards that use it.

An act or a forbidden wording of the standard with the same id adds its sentences to the common one and otherwise
stands in its place; a rule of conduct of the standard replaces the common one.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from scoring.standard import MANNERS, Act, Bank, Clause, Conduct, Forbidden, Section, Standard, Text
from simulator.content.files import COMMON, ROOT

SECTION = Section(id=MANNERS, title=Text(zh="通用要求", en="What every hotline asks"))
CLAUSE = Clause(id=MANNERS, section=MANNERS, kind=(), duty=Text(
    zh="以礼相待：不推诿、不指责、不敷衍、不轻易承诺。",
    en="Be civil: never shirk, blame, brush off, or promise rashly."))
"""the clause that common wording counts for where the standard names none; nothing has to exercise it"""
ADDED = ("phrases", "unless", "hits", "misses")

Rule = TypeVar("Rule", Act, Forbidden)


def common_files(root: Path) -> list[Path]:
    """The starter banks for the content below `root`: its own, and the shipped ones that it has no file for."""
    own = sorted((root / COMMON).glob("*.yaml"))
    names = {path.name for path in own}
    return own + [path for path in sorted((ROOT / COMMON).glob("*.yaml")) if path.name not in names]


def common_file(name: str, lang: str) -> str:
    """The name of the file that holds a starter bank in a language."""
    return f"{name}.{lang}.yaml"


def with_common(standard: Standard, banks: Iterable[Bank], manners: str) -> Standard:
    """A standard with the starter banks it uses; what counts for no clause of its own counts for `manners`."""
    for bank in banks:
        own_rules = {one.rule for one in standard.conduct}
        standard = standard.model_copy(update={
            "classes": {**bank.classes, **standard.classes},
            "acts": _joined(bank.acts, standard.acts),
            "forbidden": _joined(bank.forbidden, standard.forbidden),
            "conduct": (*standard.conduct, *(one for one in bank.conduct if one.rule not in own_rules)),
        })
    return _counted(standard, manners or MANNERS)


def _joined(common: tuple[Rule, ...], own: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The standard's own rules, each with the common sentences of its id, and then the common ones it has not."""
    shared = {rule.id: rule for rule in common}
    known = {rule.id for rule in own}
    return (*(_added(shared[rule.id], rule) if rule.id in shared else rule for rule in own),
            *(rule for rule in common if rule.id not in known))


def _added(common: Rule, own: Rule) -> Rule:
    added = {key: tuple(dict.fromkeys((*getattr(own, key), *getattr(common, key)))) for key in ADDED}
    if isinstance(own, Forbidden):
        added["attitudes"] = tuple(dict.fromkeys((*own.attitudes, *common.attitudes)))
    return own.model_copy(update=added)


def _counted(standard: Standard, manners: str) -> Standard:
    """The same, with every common wording counted for the clause `manners`; the common clause only where needed."""
    forbidden = tuple(rule if rule.clause != MANNERS else rule.model_copy(update={"clause": manners})
                      for rule in standard.forbidden)
    conduct = tuple(_for(rule, manners) for rule in standard.conduct)
    counted = {rule.clause for rule in forbidden} | {clause for rule in conduct for clause in rule.clauses}
    changed = {"forbidden": forbidden, "conduct": conduct}
    if MANNERS in counted and MANNERS not in {clause.id for clause in standard.clauses}:
        changed |= {"sections": (*standard.sections, SECTION), "clauses": (*standard.clauses, CLAUSE)}
    return standard.model_copy(update=changed)


def _for(rule: Conduct, manners: str) -> Conduct:
    clauses = tuple(dict.fromkeys(manners if clause == MANNERS else clause for clause in rule.clauses))
    return rule.model_copy(update={"clauses": clauses})
