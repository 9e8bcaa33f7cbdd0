"""Reads one YAML file into plain text values that remember their lines.

The subset of YAML that content needs: mappings, lists and text. Every value is kept as its author wrote it
(NO, 12:30 and 007 are text; the types of the content decide what is a number). Anchors, aliases, tags, tabs,
further documents and repeated keys are problems; so is a file that is too large, too deep or too full to be content.
The parser's events are folded with a stack of our own, so no input can exhaust the interpreter's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml.cyaml import CParser

from simulator.content.problems import Problem

MAX_BYTES = 2_000_000
MAX_DEPTH = 24
MAX_VALUES = 200_000

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass
class Lines:
    """Where a value stands: its own line, and those of what it holds, by key or index."""

    line: int
    inner: dict[str, Lines] | list[Lines] | None = None

    def at(self, path: tuple[str | int, ...]) -> int:
        """The line of what `path` leads to, or of the last step that exists."""
        here = self
        for step in path:
            try:
                here = here.inner[step]  # type: ignore[index]
            except (KeyError, IndexError, TypeError):
                break
        return here.line

    def forget(self, path: tuple[str | int, ...]) -> None:
        """Drop the line of what `path` leads to, if it has one."""
        here = self
        try:
            for step in path[:-1]:
                here = here.inner[step]  # type: ignore[index]
            del here.inner[path[-1]]  # type: ignore[arg-type]
        except (KeyError, IndexError, TypeError):
            pass


@dataclass
class Tree:
    """A file's content as nested dict, list and str, with the lines beside it."""

    file: Path
    data: Any
    lines: Lines
    problems: list[Problem] = field(default_factory=list)
    raw: Any = None
    """`data` as it was before faulty spots were mended; None where nothing was"""


def read(file: Path) -> Tree:
    """The content of `file`; its problems beside it. Never raises, whatever the file holds."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return _failed(file, "R101", 1, f"cannot be read: {error.strerror or error}")
    return parse(raw, file)


def parse(raw: bytes, file: Path) -> Tree:
    """The content that `raw` holds; `file` only names it in problems."""
    if len(raw) > MAX_BYTES:
        return _failed(file, "R102", 1, f"larger than {MAX_BYTES // 1_000_000} MB", "split it into several files")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _failed(file, "R103", raw.count(b"\n", 0, error.start) + 1, "no UTF-8 text", "save the file as UTF-8")
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        return _failed(file, "R104", line, f"control character U+{ord(found[0]):04X}", "delete it")
    if (tab := text.find("\t")) >= 0:
        return _failed(file, "R106", text.count("\n", 0, tab) + 1, "a tab", "indent with spaces")
    return _Builder(file).build(text)


def _failed(file: Path, code: str, line: int, message: str, hint: str = "") -> Tree:
    return Tree(file, None, Lines(1), [Problem(file, line, code, "", "", message, hint)])


class _Stop(Exception):
    """The rest of the file is not worth reading."""


class _Builder:
    """Folds parser events into a tree. `stack` holds the open containers, `keys` the key each mapping waits to fill."""

    def __init__(self, file: Path) -> None:
        self.tree = Tree(file, None, Lines(1))
        self.stack: list[tuple[Any, Lines]] = []
        self.keys: list[str | None] = []
        self.values = 0
        self.documents = 0

    def build(self, text: str) -> Tree:
        parser = CParser(text)
        try:
            while not isinstance(event := parser.get_event(), yaml.StreamEndEvent):
                self._take(event)
            if not self.values:
                self._problem("R105", 0, "the file is empty")
        except _Stop:
            self.tree.data = None
        except yaml.YAMLError as error:
            self._syntax(error)
            self.tree.data = None
        finally:
            parser.dispose()
        return self.tree

    def _syntax(self, error: yaml.YAMLError) -> None:
        """Told where the author has to look: at the opening quote or bracket that nothing closes, else at the fault."""
        context = getattr(error, "context", None) or ""
        unclosed = "quoted" in context or "flow" in context
        mark = getattr(error, "context_mark" if unclosed else "problem_mark", None)
        said = getattr(error, "problem", None) or str(error)
        self._problem("R107", mark.line if mark else 0, f"no valid YAML: {' '.join((context, said)).strip()}",
                      _SYNTAX_HINT)

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._node(event, event.value)
        elif kind is yaml.MappingStartEvent:
            self._open(event, {}, {})
        elif kind is yaml.SequenceStartEvent:
            self._open(event, [], [])
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.stack.pop()
            self.keys.pop()
        elif kind is yaml.AliasEvent:
            self._problem("R108", event.start_mark.line, f"the alias *{event.anchor}", "write the value out")
            self._node(event, "")
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self._problem("R110", event.start_mark.line, "a second document", "delete the --- line")
                raise _Stop

    def _open(self, event: Any, data: Any, inner: Any) -> None:
        lines = self._node(event, data)
        lines.inner = inner
        self.stack.append((data, lines))
        self.keys.append(None)
        if len(self.stack) > MAX_DEPTH:
            self._problem("R112", event.start_mark.line, f"nested more than {MAX_DEPTH} deep")
            raise _Stop

    def _node(self, event: Any, value: Any) -> Lines:
        """Put a value where it belongs: as the root, the next of a list, a mapping's key or the value of its key."""
        line = event.start_mark.line
        self.values += 1
        if self.values > MAX_VALUES:
            self._problem("R113", line, f"more than {MAX_VALUES} values", "split the file into several")
            raise _Stop
        self._refuse_magic(event, line)
        lines = Lines(line + 1)
        if not self.stack:
            self.tree.data, self.tree.lines = value, lines
            return lines
        holder, inner = self.stack[-1]
        if type(holder) is list:
            holder.append(value)
            inner.inner.append(lines)
        elif (key := self.keys[-1]) is None:
            self._key(value, line)
        else:
            self.keys[-1] = None
            if key is not _REPEATED:
                lines.line = inner.inner[key].line
                holder[key], inner.inner[key] = value, lines
        return lines

    def _key(self, value: Any, line: int) -> None:
        holder, inner = self.stack[-1]
        if type(value) is not str:
            self._problem("R114", line, "a key must be plain text", "put the key in quotes")
            raise _Stop
        if value in holder:
            self.keys[-1] = _REPEATED
            self._problem("R111", line, f"the key {value} stands here a second time (first in line "
                          f"{inner.inner[value].line})", "keep one of the two")
        else:
            self.keys[-1] = value
            holder[value], inner.inner[value] = "", Lines(line + 1)

    def _refuse_magic(self, event: Any, line: int) -> None:
        if getattr(event, "tag", None):
            self._problem("R109", line, f"the tag {event.tag}", "delete it: types follow from the field reference")
        if type(event) is not yaml.AliasEvent and event.anchor:
            self._problem("R108", line, f"the anchor &{event.anchor}", "write the value out")
        if type(event) is yaml.ScalarEvent and (found := _CONTROL.search(event.value)):
            self._problem("R104", line, f"control character U+{ord(found[0]):04X}", "delete it")

    def _problem(self, code: str, line: int, message: str, hint: str = "") -> None:
        self.tree.problems.append(Problem(self.tree.file, line + 1, code, "", "", message, hint))


_REPEATED = "\0"  # stands for a repeated key, whose value is dropped; no key of a file can be it
_SYNTAX_HINT = "text that holds : # { } [ ] or starts with * & ! % @ ` | > needs quotes"
