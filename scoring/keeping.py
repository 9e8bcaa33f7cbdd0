"""A compiled bank between starts: reading and compiling thousands of phrasings takes half a second.

Kept is what every reply is searched with: the literals of the bank, what each phrasing needs of them, and what the
sentences sound like. A phrasing itself is compiled when a reply first has all that it needs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import sha256
from threading import Lock
from typing import Any

import numpy as np

from scoring.align import Sentence, Sentences
from scoring.compiled import Compiled, Lazily, Parts
from scoring.index import Lexicon
from scoring.match import Compiler, PatternIndex
from scoring.meaning import kept
from scoring.pattern import is_anchored, parse
from scoring.standard import Act, Forbidden
from scoring.thresholds import THRESHOLDS

LARGE = 500
"""phrasings of a bank from which on it takes long enough"""
Bank = Sequence[Act | Forbidden]


def is_worth_it(bank: Bank, compiled: Compiled) -> bool:
    """Whether a bank is so large that it is kept; what is tried with other thresholds is not."""
    return sum(len(rule.phrases) for rule in bank) >= LARGE and compiled.thresholds == THRESHOLDS


def keep(bank: Bank, compiled: Compiled, parts: Sequence[Parts]) -> None:
    """Keep a bank without faults, every rule of which has been compiled."""
    sounding = dict(pair for some in parts for pair in zip(
        some.sentences.numbers, (one.folded.text for one in some.sentences.sentences), strict=True))
    index = {"bare": compiled.bare.packed(), "whole": compiled.whole.packed(),
             "sounding": [sounding[number] for number in sorted(sounding)],
             "rules": [[(part.numbers.start, part.numbers.stop) for part in some] for some in parts],
             "sentences": [[(rule.phrases.index(one.source), one.folded.original) for one in some.sentences.sentences]
                           for rule, some in zip(bank, parts, strict=True)]}
    kept.keep(_name(bank, compiled), {"index": np.frombuffer(json.dumps(index).encode(), np.uint8)})


def fetch(bank: Bank, compiled: Compiled, lock: Lock) -> list[Parts]:
    """What was kept of a bank, rule by rule; nothing where nothing was. What was compiled before is forgotten."""
    found = kept.read(_name(bank, compiled))
    if found is None:
        return []
    index = json.loads(found["index"].tobytes())
    sounds, thresholds = compiled.language.sounds, compiled.thresholds
    compiled.begin(*(Lexicon.unpacked(index[name], sounds, thresholds) for name in ("bare", "whole")))
    compiled.chorus.add(sounds(index["sounding"]))
    return [_parts(rule, [range(*one) for one in numbers], said, compiled, lock)
            for rule, numbers, said in zip(bank, index["rules"], index["sentences"], strict=True)]


def _parts(rule: Act | Forbidden, numbers: list[range], said: list[tuple[int, str]], compiled: Compiled, lock: Lock
           ) -> Parts:
    anchored = [phrase for phrase in rule.phrases if is_anchored(phrase)]
    others = [phrase for phrase in rule.phrases if not is_anchored(phrase)]
    bare, whole = (partial(_compile, compiler, compiled.classes)
                   for compiler in (compiled.compile_bare, compiled.compile_whole))
    spoken = [(rule.phrases[at], literal) for at, literal in said]
    sentence = partial(_sentence, compiled)
    return Parts(PatternIndex(Lazily(others, bare, lock), numbers[0]),
                 PatternIndex(Lazily(anchored, whole, lock), numbers[1]),
                 Sentences(Lazily(spoken, sentence, lock), numbers[2]),
                 PatternIndex(Lazily(rule.unless, bare, lock), numbers[3]))


def _compile(compiler: Compiler, classes: Mapping[str, tuple[str, ...]], source: str) -> Any:
    return compiler.pattern(parse(source, classes))


def _sentence(compiled: Compiled, said: tuple[str, str]) -> Sentence:
    return Sentence(said[0], compiled.language.fold_once(said[1]), compiled.thresholds)


def _name(bank: Bank, compiled: Compiled) -> str:
    """The name under which a bank is kept, which says everything that it follows from."""
    said = [kept.code(), compiled.language.lang, list(compiled.classes.items()),
            [(type(rule).__name__, rule.id, rule.phrases, rule.unless) for rule in bank]]
    return "bank-" + sha256(json.dumps(said).encode()).hexdigest()
