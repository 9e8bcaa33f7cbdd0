"""`python -m bench.faults.served`: the application, in a process whose time of day is another one.

The file CLOCK says by how many seconds; it may change while the server runs.
"""

from __future__ import annotations

import os
import runpy
import time
from pathlib import Path

LOOKS = 0.2
"""seconds between two looks at the file"""


def main() -> None:
    wall, ticks, file = time.time, time.monotonic, Path(os.environ["CLOCK"])
    known = [float("-inf"), 0.0]

    def set_wrong() -> float:
        if ticks() > known[0] + LOOKS:
            known[:] = ticks(), float(file.read_text() or 0)
        return wall() + known[1]

    time.time = set_wrong
    runpy.run_path("app.py", run_name="__main__")


if __name__ == "__main__":
    main()
