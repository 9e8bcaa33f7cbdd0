"""`python -m bench [NAME…] [--json]`: the benchmarks, each against its stated baseline in the same run.

Those that take long and have options of their own are run by name only: `python -m bench room --help`.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import sys

import bench

LONG = ("faults", "fuzz", "live", "room", "seed", "trainers")
"""what has a `main` of its own"""


def names() -> list[str]:
    """The benchmarks there are: the modules of this package that have a `run`."""
    found = {m.name for m in pkgutil.iter_modules(bench.__path__) if not m.name.startswith("_")}
    return sorted(found.difference(LONG))


def main(argv: list[str]) -> int:
    """Run the named benchmarks, or all of them."""
    if argv and argv[0] in LONG:
        return importlib.import_module(f"bench.{argv[0]}").main(argv[1:])
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("name", nargs="*", choices=[*names(), []], help=", ".join(names()))
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(argv)
    results = {}
    for name in asked.name or names():
        results[name] = importlib.import_module(f"bench.{name}").run()
        if not asked.json:
            print(f"\n{name}")
            for what, value in results[name].items():
                told = "  ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else value
                print(f"  {what:44} {told}")
    if asked.json:
        print(json.dumps(results, ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
