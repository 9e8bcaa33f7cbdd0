"""Slips of the keyboard and of the editor that leave no YAML: another encoding, a full-width colon, an odd space.

Each is told as what it is, for what the parser says of it leads nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from simulator.content.problems import Code, Problem

R103 = Code("R103", "the file is no UTF-8 text", "no UTF-8 text: {what}", "save the file as UTF-8")
R116 = Code("R116", "a full-width colon after a key", "a full-width colon after {name}",
            "write {name}: with a half-width colon and a space")
R117 = Code("R117", "a space before a key that is none of the keyboard's", "{space} before {name}",
            "indent with plain spaces: the key has to stand under its neighbours")

SPACES = {"\u3000": "an ideographic space", "\xa0": "a no-break space"}
_KEY = r"[a-z][a-z0-9_-]*"
_COLON = re.compile(rf"^ *(?:- +)?({_KEY}) ?：")
_SPACE = re.compile(rf"^ *(?:- *)?([\u3000\xa0])[\s\u3000\xa0]*(?:- *)?({_KEY}) ?[:：]")
_SAMPLE = 4096
"""bytes from which the encoding is guessed"""


def slips(text: str, file: Path) -> Iterator[Problem]:
    """Lines that open with a key in which something was mistyped. Only for text that is no YAML as it stands."""
    for number, line in enumerate(text.split("\n"), 1):
        yield from slip(line, file, number)


def slip(line: str, file: Path, number: int) -> Iterator[Problem]:
    """What was mistyped at the key with which a line, or a text that should be a mapping, opens."""
    if found := _SPACE.match(line):
        yield R117.problem(file, number, space=SPACES[found[1]], name=found[2])
    elif found := _COLON.match(line):
        yield R116.problem(file, number, name=found[1])


def undecoded(raw: bytes, file: Path) -> Problem | None:
    """The problem of bytes that are not UTF-8, with the encoding that they seem to have."""
    if _is_utf16(raw):
        return R103.problem(file, 1, what="it seems to be UTF-16")
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return R103.problem(file, line, what=_guess(raw) or f"the byte {raw[error.start]:02X} cannot stand here")
    return None


def _is_utf16(raw: bytes) -> bool:
    head = raw[:_SAMPLE]
    return head[:2] in (b"\xff\xfe", b"\xfe\xff") or (len(head) > 8 and head.count(0) > len(head) / 4)


def _guess(raw: bytes) -> str:
    """What the text seems to be; nothing where most of it is UTF-8 and only a byte of it is broken."""
    readable = raw.decode("utf-8", "replace")
    if sum(char > "\x7f" and char != "\ufffd" for char in readable) > readable.count("\ufffd"):
        return ""
    for encoding, common, name in (("gb18030", "gb2312", "GBK (GB18030)"), ("big5", "big5", "Big5")):
        if _reads_as(raw, encoding, common):
            return f"it seems to be {name}"
    return ""


def _reads_as(raw: bytes, encoding: str, common: str) -> bool:
    """Whether two characters or more beyond ASCII come out, nine of ten of them common ones."""
    try:
        beyond = [char for char in raw.decode(encoding) if char > "\x7f"]
    except UnicodeDecodeError:
        return False
    kept = sum(bool(char.encode(common, "ignore")) for char in beyond)
    return len(beyond) > 1 and kept >= 0.9 * len(beyond)
