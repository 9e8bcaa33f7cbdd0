"""Imports run downward only: app.py, views, commands → training → storage → simulator → scoring → values."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = ("values", "scoring", "simulator", "storage", "training", "commands", "views")
"""from the lowest to the highest; app.py stands with views, and views and commands know nothing of each other"""
ONLY_IN = {"streamlit": ("app.py", "views/"), "altair": ("views/",), "sqlalchemy": ("storage/",),
           "psycopg": ("storage/",), "alembic": ("storage/",)}


def modules() -> list[Path]:
    return [ROOT / "app.py", *(path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py")))]


@cache
def imported(path: Path) -> set[str]:
    """The top-level packages that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def height(name: str) -> int:
    own = name.split("/")[0].removesuffix(".py")
    return len(LAYERS) if own == "app" else LAYERS.index(own)


def above(name: str) -> set[str]:
    """The layers that a module may not import."""
    own = name.split("/")[0]
    return {*LAYERS[height(name) + 1:], *({"commands"} if own in ("views", "app.py") else ()),
            *({"app"} if own != "app.py" else ())}


def test_imports_run_downward():
    names = {path.relative_to(ROOT).as_posix(): path for path in modules()}
    assert {name: upward for name, path in names.items() if (upward := imported(path) & above(name))} == {}


@pytest.mark.parametrize("package", ONLY_IN)
def test_a_library_is_used_only_in_its_layer(package: str):
    users = [path.relative_to(ROOT).as_posix() for path in modules() if package in imported(path)]
    assert [name for name in users if not name.startswith(ONLY_IN[package])] == []


def test_only_training_and_the_pages_server_know_a_clock():
    users = {path.relative_to(ROOT).as_posix() for path in modules() if imported(path) & {"time"}}
    assert {name for name in users if not name.startswith("commands/")} <= {"training/clock.py"}


def test_no_module_is_longer_than_300_lines():
    long = {path.name: n for path in modules() if (n := len(path.read_text(encoding="utf-8").splitlines())) > 300}
    assert not long
