"""`python -m simulator reference`: print the field reference of the content files, made from the types."""

from __future__ import annotations

import argparse

from simulator.content.reference import reference


def main(argv: list[str]) -> int:
    argparse.ArgumentParser(prog="python -m simulator reference", description=__doc__).parse_args(argv)
    print(reference(), end="")
    return 0
