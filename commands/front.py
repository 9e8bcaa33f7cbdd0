"""The front door of a command line: a subparser for each verb, whose module is imported when the verb is called.

A verb's module has `arguments(parser)`, which says what it takes, and `run(asked) -> exit status`; `asked.refuse(why)`
ends it as a wrong argument does.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from importlib import import_module

from scoring.meaning import progress

COLLECT_AFTER = 100_000
"""Objects after which garbage is looked for: a command reads much that it keeps, and would be looking all the time."""


class Verb(ArgumentParser):
    """The parser of one verb. It asks the verb's module for the arguments only when it has to parse them."""

    module: str

    def parse_known_args(self, args: Sequence[str] | None = None,
                         namespace: Namespace | None = None) -> tuple[Namespace, list[str]]:
        verb = import_module(self.module)
        self.description = verb.__doc__
        verb.arguments(self)
        self.set_defaults(run=verb.run, refuse=self.error)
        return super().parse_known_args(args, namespace)


def main(name: str, about: str, verbs: Mapping[str, str], argv: Sequence[str]) -> int:
    """Run the verb of `python -m name` that `argv` opens with; its exit status, 2 where it names none.

    `verbs`: verb -> what it does. The module of a verb is commands.NAME.VERB.
    """
    parser = ArgumentParser(prog=f"python -m {name}", description=about)
    doors = parser.add_subparsers(metavar="VERB", parser_class=Verb)
    for verb, does in verbs.items():
        doors.add_parser(verb, help=does).module = f"commands.{name}.{verb}"
    gc.set_threshold(COLLECT_AFTER)
    atexit.register(gc.freeze)  # else all that was read is looked through once more at the end, for a tenth of the time
    asked = parser.parse_args(argv)
    if "run" not in asked:
        parser.print_help(sys.stderr)
        return 2
    progress.tell(lambda: sys.stderr, time.monotonic)
    try:
        status = asked.run(asked)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads along has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status
