"""Which gloss was read beside which text: glosses.txt of a scenarios folder, by hash.

A text in the language of its content and its gloss are a pair. `simulator gloss` keeps the pairs of a file as they
are read; where a source is another since and its gloss is the same, `simulator check` says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from scoring.standard import Lang, Text

FILE = "glosses.txt"
HEX = 8
"""digits of a hash: a file of content has some hundred pairs"""

Pair = tuple[str, str]
"""the hashes of a text and of its gloss"""
Pairs = dict[str, frozenset[Pair]]
"""file below the folder -> the pairs that were read"""


def pair(text: Text, lang: Lang) -> Pair | None:
    """The pair of a text of content in `lang`; None without a gloss."""
    source, gloss = (text.zh, text.en) if lang == "zh" else (text.en, text.zh)
    return (_hash(source), _hash(gloss)) if source.strip() and gloss.strip() else None


def is_stale(one: Pair, now: frozenset[Pair], read: frozenset[Pair]) -> bool:
    """Whether a pair that was not read keeps the gloss of one that was read and is gone: only its source changed."""
    return one not in read and any(gloss == one[1] and (source, gloss) not in now for source, gloss in read)


def load(root: Path) -> Pairs:
    """What was read of the content below `root`; nothing where no file says so."""
    return {name: _pairs(lines) for name, lines in _sections(_text(root)).items()}


def read_of(root: Path, name: str) -> frozenset[Pair]:
    """What was read of one file below `root`: most checks ask for one of hundreds."""
    return _pairs(_sections(_text(root)).get(name, ""))


def _text(root: Path) -> str:
    try:
        return (root / FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


@lru_cache(maxsize=2)
def _sections(kept: str) -> dict[str, str]:
    """File below the folder -> the lines about it."""
    found: dict[str, str] = {}
    for section in ("\n" + kept).split("\n# ")[1:]:
        name, _, lines = section.partition("\n")
        found[name.strip()] = found.get(name.strip(), "") + lines + "\n"
    return found


def _pairs(lines: str) -> frozenset[Pair]:
    return frozenset((hashes[0], hashes[1]) for line in lines.splitlines() if len(hashes := line.split()) == 2)


def save(root: Path, pairs: Pairs) -> None:
    """Keep what was read, file by file in order, so that a change of one file is a change of its lines."""
    lines = (line for name in sorted(pairs) if pairs[name]
             for line in (f"# {name}", *map(" ".join, sorted(pairs[name]))))
    (root / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")


def pairs_of(texts: Iterable[Text], lang: Lang) -> frozenset[Pair]:
    return frozenset(one for text in texts if (one := pair(text, lang)))


def _hash(text: str) -> str:
    return sha256(text.strip().encode()).hexdigest()[:HEX]
