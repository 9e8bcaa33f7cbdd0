"""`python -m bench [NAME…] [--json]`: the benchmarks, each against its stated baseline in the same run."""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import sys

import bench


def names() -> list[str]:
    """The benchmarks there are: the modules of this package that have a `run`."""
    return sorted(m.name for m in pkgutil.iter_modules(bench.__path__) if not m.name.startswith("_"))


def main(argv: list[str]) -> int:
    """Run the named benchmarks, or all of them."""
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
