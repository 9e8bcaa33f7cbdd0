"""What the third ear has learned, for all tests and benchmarks of this user: learning it anew takes long."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

LEARNED = Path(tempfile.gettempdir()) / f"second-ring-heads-of-{os.getuid()}"


def share(data: Path) -> None:
    """Let a data folder keep and find there what was learned: it lies by digest, so that nothing old is taken."""
    LEARNED.mkdir(mode=0o700, exist_ok=True)
    if not (data / "heads").exists():
        (data / "heads").symlink_to(LEARNED, target_is_directory=True)
