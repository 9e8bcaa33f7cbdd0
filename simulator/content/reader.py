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
from typing import Any, NoReturn

import yaml
from yaml.cyaml import CParser

from simulator.content.problems import MOST_TOLD, Code, Problem
from simulator.content.slips import slip, slips, undecoded

MAX_BYTES = 2_000_000
MAX_DEPTH = 24
MAX_VALUES = 50_000
MAX_MEMBERS = 1_000
"""of one list or mapping"""
MAX_TEXT = 4_000
"""characters of one value"""

R101 = Code("R101", "the file cannot be read", "cannot be read: {why}")
R102 = Code("R102", "the file is larger than 2 MB", "larger than 2 MB", "split it into several files")
R104 = Code("R104", "the file holds a control character", "control character U+{number:04X}", "delete it")
R105 = Code("R105", "the file is empty", "the file is empty")
R106 = Code("R106", "the file holds a tab", "a tab", "indent with spaces")
R107 = Code("R107", "the YAML has a syntax error", "no valid YAML: {said}",
            "text that holds : # {{ }} [ ] or starts with * & ! % @ ` | > needs quotes")
R108 = Code("R108", "an anchor or an alias", "the {what}", "write the value out")
R109 = Code("R109", "a tag", "the tag {tag}", "delete it: types follow from the field reference")
R110 = Code("R110", "more than one document in a file", "a second document", "delete the --- line")
R111 = Code("R111", "a key stands twice in one mapping",
            "the key {name} stands here a second time (first in line {first})", "keep one of the two")
R112 = Code("R112", "nested too deeply", f"nested more than {MAX_DEPTH} deep")
R113 = Code("R113", "too many values in one file", f"more than {MAX_VALUES} values", "split the file into several")
R114 = Code("R114", "a key that is no plain text", "a key must be plain text", "put the key in quotes")
R118 = Code("R118", "a text that is too long", f"{{size}} characters, {MAX_TEXT} at most",
            "is a quote or a bracket missing that should end it?")
R119 = Code("R119", "a list or mapping with too many members", f"more than {MAX_MEMBERS} in one list or mapping",
            "split the file into several")

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
    text, problems = text_in(file)
    return Tree(file, None, Lines(1), problems) if text is None else parsed(text, file)


def text_in(file: Path) -> tuple[str | None, list[Problem]]:
    """The text of a file, or None and why there is none. Never raises."""
    try:
        with file.open("rb") as stream:
            return decoded(stream.read(MAX_BYTES + 1), file)
    except OSError as error:
        return None, [R101.problem(file, 1, why=error.strerror or error)]


def decoded(raw: bytes, file: Path) -> tuple[str | None, list[Problem]]:
    """The text that `raw` holds, or None and why it holds none; `file` only names it."""
    if len(raw) > MAX_BYTES:
        return None, [R102.problem(file, 1)]
    if problem := undecoded(raw, file):
        return None, [problem]
    text = raw.decode("utf-8-sig")
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        return None, [R104.problem(file, line, number=ord(found[0]))]
    return text, []


def parse(raw: bytes, file: Path) -> Tree:
    """The content that `raw` holds; `file` only names it in problems."""
    text, problems = decoded(raw, file)
    if text is None:
        return Tree(file, None, Lines(1), problems)
    return parsed(text, file)


def parsed(text: str, file: Path) -> Tree:
    """The content that a text holds; `file` only names it in problems."""
    if (tab := text.find("\t")) >= 0:
        return Tree(file, None, Lines(1), [R106.problem(file, text.count("\n", 0, tab) + 1)])
    return _Builder(file, text).build()


class _Stop(Exception):
    """The rest of the file is not worth reading."""


class _Builder:
    """Folds parser events into a tree. `stack` holds the open containers, `keys` the key each mapping waits to fill."""

    def __init__(self, file: Path, text: str) -> None:
        self.tree, self.text = Tree(file, None, Lines(1)), text
        self.stack: list[tuple[Any, Lines]] = []
        self.keys: list[str | None] = []
        self.values = 0
        self.documents = 0

    def build(self) -> Tree:
        parser = CParser(self.text)
        try:
            while not isinstance(event := parser.get_event(), yaml.StreamEndEvent):
                self._take(event)
            if not self.values:
                self._problem(R105, 0)
        except _Stop:
            self.tree.data = None
        except yaml.YAMLError as error:
            self.tree.data = None
            self.tree.problems += self._slips(error) or [self._syntax(error)]
        finally:
            parser.dispose()
        return self.tree

    def _syntax(self, error: yaml.YAMLError) -> Problem:
        """Told where the author has to look: at the opening quote or bracket that nothing closes, else at the fault."""
        context = getattr(error, "context", None) or ""
        unclosed = "quoted" in context or "flow" in context
        mark = getattr(error, "context_mark" if unclosed else "problem_mark", None)
        said = " ".join((context, getattr(error, "problem", None) or str(error))).strip()
        return R107.problem(self.tree.file, mark.line + 1 if mark else 1, said=said)

    def _slips(self, error: yaml.YAMLError) -> list[Problem]:
        """All slips of the keyboard in the file, where one of them explains the error."""
        marks = [mark.line + 1 for name in ("context_mark", "problem_mark") if (mark := getattr(error, name, None))]
        found = list(slips(self.text, self.tree.file))
        return found if any(min(marks) - 1 <= one.line <= max(marks) for one in found if marks) else []

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
            self._problem(R108, event.start_mark.line, what=f"alias *{event.anchor}")
            self._node(event, "")
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self._stop(R110, event.start_mark.line)

    def _open(self, event: Any, data: Any, inner: Any) -> None:
        lines = self._node(event, data)
        lines.inner = inner
        self.stack.append((data, lines))
        self.keys.append(None)
        if len(self.stack) > MAX_DEPTH:
            self._stop(R112, event.start_mark.line)

    def _node(self, event: Any, value: Any) -> Lines:
        """Put a value where it belongs: as the root, the next of a list, a mapping's key or the value of its key."""
        line = event.start_mark.line
        self.values += 1
        if self.values > MAX_VALUES:
            self._stop(R113, line)
        self._refuse_magic(event, line)
        if type(value) is str and len(value) > MAX_TEXT:
            self._problem(R118, line, size=len(value))
            value = value[:MAX_TEXT]
        lines = Lines(line + 1)
        if not self.stack:
            self.tree.data, self.tree.lines = value, lines
            return lines
        holder, inner = self.stack[-1]
        if len(holder) >= MAX_MEMBERS and self.keys[-1] is None:
            self._stop(R119, line)
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
            self._stop(R114, line)
        if found := list(slip(f"{value}:", self.tree.file, line + 1)):
            self.tree.problems += list(slips(self.text, self.tree.file)) or found
            raise _Stop
        if value in holder:
            self.keys[-1] = _REPEATED
            self._problem(R111, line, name=value, first=inner.inner[value].line)
        else:
            self.keys[-1] = value
            holder[value], inner.inner[value] = "", Lines(line + 1)

    def _refuse_magic(self, event: Any, line: int) -> None:
        if getattr(event, "tag", None):
            self._problem(R109, line, tag=event.tag)
        if type(event) is not yaml.AliasEvent and event.anchor:
            self._problem(R108, line, what=f"anchor &{event.anchor}")
        if type(event) is yaml.ScalarEvent and (found := _CONTROL.search(event.value)):
            self._problem(R104, line, number=ord(found[0]))

    def _problem(self, code: Code, line: int, **given: object) -> None:
        self.tree.problems.append(code.problem(self.tree.file, line + 1, **given))
        if len(self.tree.problems) > MOST_TOLD:
            raise _Stop

    def _stop(self, code: Code, line: int) -> NoReturn:
        self._problem(code, line)
        raise _Stop


_REPEATED = "\0"  # stands for a repeated key, whose value is dropped; no key of a file can be it
