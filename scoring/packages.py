"""Single modules of packages that we build on, loaded by themselves: what else their packages import takes long."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType


def folder_of(package: str) -> Path:
    """Where the files of a package are."""
    return Path(importlib.util.find_spec(package).submodule_search_locations[0])


def module_of(package: str, file: str) -> ModuleType:
    """A module of a package by its file, loaded alone and anew; it must not need the others."""
    spec = importlib.util.spec_from_file_location(f"{package}_{Path(file).stem}", folder_of(package) / file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
