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
SCRIPT = "ScriptRunner.scriptThread"
"""the thread in which Streamlit runs the script of a page"""
IDLE = {"select", "poll", "wait", "_worker", "get"}
PLACES = (("/scoring/", "judging"), ("/values/", "judging"), ("/simulator/", "folding"), ("/storage/", "storage"),
          ("/sqlalchemy/", "storage"))


def what(frame: FrameType, script: bool) -> str | None:
    """What a thread is doing: the innermost of its calls that is of a known place. What else the script of a page does
    is drawing, what else the server does is serving; None where it only waits."""
    if frame.f_code.co_name in IDLE:
        return None
    here: FrameType | None = frame
    while here is not None:
        for part, name in PLACES:
            if part in here.f_code.co_filename:
                return name
        here = here.f_back
    return "drawing" if script else "serving"


def look(counts: Counter[str]) -> None:
    """Look at every thread but this one, for ever."""
    own = threading.get_ident()
    while True:
        time.sleep(EVERY)
        names = {thread.ident: thread.name for thread in threading.enumerate()}
        for thread, frame in sys._current_frames().items():
            if thread != own and (name := what(frame, names.get(thread) == SCRIPT)):
                counts[name] += 1


def main(file: Path) -> None:
    counts: Counter[str] = Counter()
    threading.Thread(target=look, args=(counts,), daemon=True).start()
    signal.signal(signal.SIGUSR1, lambda *_: file.write_text(json.dumps(counts)))
    from app import app

    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="warning", access_log=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
