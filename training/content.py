"""The content at hand: the library as the files have it now, and older content by digest as storage kept it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TypeVar

from scoring.judge import Judge
from scoring.standard import Content, Standard
from simulator.content.digest import digest_of, restored, text_of
from simulator.content.files import ROOT, content_files
from simulator.content.library import Library, load_library
from storage.database import Damaged
from storage.records import Content as Kept
from storage.store import Store
from training.clock import ticks

Thing = TypeVar("Thing", bound=Content)
Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class _ByDigest:
    """A standard that is known by its digest."""

    digest: str
    standard: Standard = field(compare=False)


@lru_cache(maxsize=16)
def _educate(named: _ByDigest) -> Judge:
    return Judge(named.standard)


@lru_cache(maxsize=2)
def _load(root: Path, _stamp: Stamp) -> Library:
    return load_library(root)


class Shelf:
    """Read once, and again only when a file has changed. Safe to use from many threads.

    What was read and indexed is shared by all shelves of the process: the same files give the same library, the same
    digest the same judge.
    """

    def __init__(self, store: Store, root: Path = ROOT, look_every: float = 1.0) -> None:
        """`look_every`: seconds for which files are taken to be as they were when they were looked at."""
        self._store = store
        self._root = root
        self._look_every = look_every
        self._looked = float("-inf")
        self._reading = Lock()
        self._read: tuple[Stamp, Library] | None = None
        self._judge = lru_cache(maxsize=16)(self._find_judge)
        self._content = lru_cache(maxsize=512)(self._find)
        self._restored = lru_cache(maxsize=512)(self._restore)

    @property
    def root(self) -> Path:
        """Where the files of the library are."""
        return self._root

    def library(self) -> Library:
        """All content as the files have it now; while another thread reads changed files, as they were before."""
        read, now = self._read, ticks()
        if read and now < self._looked + self._look_every:
            return read[1]
        self._looked = now
        stamp = _stamp(self._root)
        if read and (read[0] == stamp or self._reading.locked()):
            return read[1]
        with self._reading:
            if self._read is None or self._read[0] != stamp:
                self._read = stamp, _load(self._root, stamp)
            return self._read[1]

    def kept(self, model: type[Thing], digest: str) -> Thing:
        """The content that storage kept under `digest`. Raises `Damaged` when it is gone or is another one now."""
        return self._restored(model, digest)

    def content(self, model: type[Thing], digest: str) -> Thing:
        """The content of a digest: the library's own where it has it, so that it is read and indexed once for all who
        use it, or else what storage kept. Raises `Damaged` as `kept` does."""
        return self._content(model, digest)

    def judge(self, standard_digest: str) -> Judge:
        """The judge of a standard that the library has, or that storage has kept."""
        return self._judge(standard_digest)

    def _find_judge(self, digest: str) -> Judge:
        return _educate(_ByDigest(digest, self.content(Standard, digest)))

    def _find(self, model: type[Thing], digest: str) -> Thing:
        library = self.library()
        at_hand = (one for some in (library.standards, library.scenarios) for one in some.values()
                   if one.digest == digest)
        return next(at_hand, None) or self.kept(model, digest)

    def _restore(self, model: type[Thing], digest: str) -> Thing:
        kept = self._store.contents.get(digest)
        if fault := content_fault(kept, digest):
            raise Damaged(fault)
        return restored(model, kept.body)


def content_fault(kept: Kept | None, digest: str) -> str:
    """Why what is kept under a digest is not what was kept there; empty when it is."""
    if kept is None:
        return f"the content {digest[:12]}… is not kept any more"
    if digest_of(kept.body) != digest:
        return f"the {kept.kind} {kept.id} was changed after it was kept: its digest is not {digest[:12]}… any more"
    return ""


def to_keep(kind: str, thing: Content) -> Kept:
    """A sealed piece of content as storage keeps it."""
    return _to_keep(kind, _Sealed(thing.digest, thing))


@dataclass(frozen=True)
class _Sealed:
    """Content that is known by its digest."""

    digest: str
    thing: Content = field(compare=False, repr=False)


@lru_cache(maxsize=256)
def _to_keep(kind: str, of: _Sealed) -> Kept:
    return Kept(digest=of.digest, kind=kind, id=of.thing.id, body=text_of(of.thing))


def _stamp(root: Path) -> Stamp:
    return tuple((str(path), info.st_mtime_ns, info.st_size)
                 for path in content_files(root) for info in (path.stat(),))
