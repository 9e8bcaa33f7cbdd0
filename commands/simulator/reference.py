"""`python -m simulator reference`: print the field reference of the content files, made from the types."""

from __future__ import annotations

import argparse

from simulator.content.reference import reference


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes nothing."""


def run(asked: argparse.Namespace) -> int:
    print(reference(), end="")
    return 0
