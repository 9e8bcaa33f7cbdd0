"""Which engine judged: recorded with every verdict, so that an old result can be told from a new one."""

from __future__ import annotations

import rapidfuzz

from scoring.meaning.encoder import WEIGHTS

ENGINE_VERSION = "9"
"""Changes whenever a verdict can change; the golden verdicts under tests/ show that it must."""

READING_VERSION = "2"
"""Changes whenever a time, a telephone number, a stake … is read otherwise out of the same words; 1 had no name."""


def _backend() -> str:
    from rapidfuzz import fuzz

    return "compiled" if "cpp" in fuzz.ratio.__module__ or "built-in" in repr(fuzz.ratio) else "python"


ENGINE = (f"second-ring/{ENGINE_VERSION} reading/{READING_VERSION} rapidfuzz/{rapidfuzz.__version__} {_backend()} "
          f"{WEIGHTS}")
