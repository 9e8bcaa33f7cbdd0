"""What the third ear has learned, for all tests and benchmarks: learning it anew takes long."""

from __future__ import annotations

from pathlib import Path

from scoring.judge import Judge
from scoring.meaning.kept import folder
from simulator.call import alike
from simulator.content.library import load_library

LEARNED = folder().resolve()
"""where `make check` and `make test` keep it, whatever data folder a test sets later"""


def share(data: Path) -> None:
    """Let a data folder keep and find there what was learned: it lies by digest, so that nothing old is taken."""
    LEARNED.mkdir(parents=True, exist_ok=True)
    if not (data / "heads").exists():
        (data / "heads").symlink_to(LEARNED, target_is_directory=True)


def learn() -> None:
    """Compile what standards listen for, learn what they teach and what callers are asked, unless it is kept."""
    library = load_library()
    for standard in library.standards.values():
        Judge(standard).warm_up()
    alike.learn(library)
