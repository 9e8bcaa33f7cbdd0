"""The application with somebody who looks over its shoulder: 500 times a second, at what every thread is doing.

    python -m bench.room.sampled FILE       serves it, and keeps the shares in FILE whenever it gets SIGUSR1
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from types import FrameType

import uvicorn

EVERY = 0.002
IDLE = {"select", "poll", "epoll", "wait", "accept", "get", "_worker", "sleep"}
PLACES = (("/scoring/", "judging"), ("/values/", "judging"), ("/simulator/", "folding"), ("/storage/", "storage"),
          ("/sqlalchemy/", "storage"), ("/training/", "practice"), ("/views/server/", "serving"),
          ("/views/", "drawing"), ("/streamlit/runtime/scriptrunner", "drawing"), ("/streamlit/elements", "drawing"),
          ("/streamlit/delta_generator", "drawing"), ("/streamlit/", "serving"), ("/uvicorn/", "serving"),
          ("/websockets/", "serving"), ("/starlette/", "serving"))


def what(frame: FrameType | None) -> str | None:
    """What a thread is doing: the innermost of its calls that is of a known place; None where it only waits."""
    if frame is None or frame.f_code.co_name in IDLE:
        return None
    while frame is not None:
        for part, name in PLACES:
            if part in frame.f_code.co_filename:
                return name
        frame = frame.f_back
    return None


def look(counts: Counter[str], own: int) -> None:
    """Look at every thread but this one, for ever."""
    while True:
        time.sleep(EVERY)
        for thread, frame in sys._current_frames().items():
            if thread != own and (name := what(frame)):
                counts[name] += 1


def main(file: Path) -> None:
    counts: Counter[str] = Counter()
    threading.Thread(target=lambda: look(counts, threading.get_ident()), daemon=True).start()
    signal.signal(signal.SIGUSR1, lambda *_: file.write_text(json.dumps(counts)))
    from app import app

    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="warning", access_log=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
