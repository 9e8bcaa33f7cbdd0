"""What is not here is skipped with a word why, or fails where `REQUIRE_ALL=1` says that everything must be here."""

from __future__ import annotations

import gc
import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from argon2 import PasswordHasher
from argon2.profiles import CHEAPEST
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from commands.front import COLLECT_AFTER
from scoring.judge import Judge
from simulator.call import alike
from simulator.content.library import Library, load_library
from storage.database import FILE
from storage.store import Store
from tests.pages.server import Server
from tests.pages.trainee import STEP_MILLISECONDS, Trainee
from tests.pages.warm import Warm, warmed

ROOT = Path(__file__).parents[1]

CHROMIUM_ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                      "--disable-background-networking", "--disable-component-update", "--disable-sync",
                      "--disable-extensions", "--disable-default-apps", "--renderer-process-limit=1",
                      "--disable-features=Translate,PaintHolding,MediaRouter,OptimizationHints,AudioServiceOutOfProcess",
                      "--js-flags=--no-opt --no-maglev --single-threaded --min-semi-space-size=32 --max-semi-space-size=64")
"""no page lives long enough for its scripts to be worth optimising: that costs a sixth of the processor, and looking for what
of its memory is free a tenth; a page that opens in the process of another one finds its scripts read"""
MEMORY, ROOM = Path("/dev/shm"), 4 << 30
"""a file system in memory, and the bytes that have to be free there"""
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_configure(config: pytest.Config) -> None:
    """Workers share one process that servers are forked from. It reads the content while they collect the tests."""
    gc.set_threshold(COLLECT_AFTER)
    if getattr(config.option, "numprocesses", None) and not hasattr(config, "workerinput"):
        shared = ExitStack()
        shared.enter_context(_in_memory())
        config.warm = shared.enter_context(warmed(ROOT))
        config.add_cleanup(shared.close)


@contextmanager
def _in_memory() -> Iterator[None]:
    """Temporary files of a whole run lie in memory, where there is room: no test proves what a disk does, and half of the
    time of those that write would be waiting for it."""
    if "TMPDIR" in os.environ or not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < ROOM:
        yield
        return
    with TemporaryDirectory(dir=MEMORY, ignore_cleanup_errors=True) as folder, pytest.MonkeyPatch.context() as here:
        here.setenv("TMPDIR", folder)
        here.setattr("tempfile.tempdir", None)
        yield


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node) -> None:
    node.workerinput["warm"] = node.config.warm.place


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> None:
    """No worker begins before what the standards teach was learned, once and not by each of them."""
    if place := getattr(session.config, "workerinput", {}).get("warm"):
        Warm(place).is_ready()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Half of the workers, and as few browsers, begin with the tests in a browser, file by file, for these take longest."""
    if workers := getattr(config, "workerinput", {}).get("workercount"):
        items[:] = _dealt(items, workers)


def pytest_collection_finish(session: pytest.Session) -> None:
    """What was imported and collected stays to the end: nothing of it is garbage."""
    gc.freeze()


def _dealt(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """The tests in the order in which `--dist worksteal` cuts them into equal parts, one a worker."""
    files: dict[Path, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if "browser" in item.fixturenames:
            files[item.path].append(item)
    shares: list[list[pytest.Item]] = [[] for _ in range(workers)]
    for file in sorted(files.values(), key=len, reverse=True):
        min(shares[: max(1, workers // 2)], key=len).extend(file)
    others = [item for item in items if "browser" not in item.fixturenames]
    for share in shares:
        wanted = len(items) // workers - len(share)
        share += others[:wanted]
        del others[:wanted]
    return [item for share in shares for item in share] + others


@pytest.fixture(scope="session")
def lacking():
    """Call it with the reason when something that a test needs is not on this machine."""
    def stop(reason: str) -> None:
        if os.environ.get("REQUIRE_ALL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return stop


@pytest.fixture(scope="session", autouse=True)
def _cheap_hashes() -> Iterator[None]:
    """Argon2id as ever, with the least work: how long it takes to guess a secret is nothing that a test waits for."""
    with pytest.MonkeyPatch.context() as here:
        here.setattr("training.people.locks.PasswordHasher", partial(PasswordHasher.from_parameters, CHEAPEST))
        yield


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], None]:
    """Lays an empty database and its key into a folder, as `test.db` and where a server looks for it. It goes through the
    steps of the schema once and not for every test."""
    folder = tmp_path_factory.mktemp("empty")
    Store(f"sqlite:///{folder / FILE}").close()
    shutil.copy(folder / FILE, folder / "test.db")
    return lambda wanted: shutil.copytree(folder, wanted, dirs_exist_ok=True) and None


@pytest.fixture(scope="session")
def library() -> Library:
    """All content of the checkout."""
    everything = load_library()
    alike.learn(everything)
    return everything


@pytest.fixture(scope="session")
def judges(library: Library) -> dict[str, Judge]:
    """The judge of each standard, by its id."""
    return {id: Judge(standard) for id, standard in library.standards.items()}


@pytest.fixture(scope="session")
def browser(lacking: Callable[[str], None]) -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        path = path or playwright.chromium.executable_path
        if not Path(path).exists():
            lacking("no Chromium here: `make test` gets one, or CHROMIUM names one")
        opened = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def warm(pytestconfig: pytest.Config) -> Iterator[Warm]:
    """What servers are forked from; one for all workers."""
    if place := getattr(pytestconfig, "workerinput", {}).get("warm"):
        yield Warm(place)
    else:
        with warmed(ROOT) as one:
            yield one


@pytest.fixture(scope="session")
def server(warm: Warm, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests that leave it running."""
    one = Server(warm, tmp_path_factory.mktemp("data"))
    one.start()
    yield one
    one.kill()


@pytest.fixture(scope="session")
def serve(warm: Warm) -> Iterator[Callable[..., Server]]:
    """Starts a server with the data in the folder and the settings given."""
    started = []

    def start(data: Path, **settings: str) -> Server:
        started.append(Server(warm, data, **settings))
        started[-1].start()
        return started[-1]

    yield start
    for one in started:
        one.kill()


@pytest.fixture(scope="module")
def _mortal(warm: Warm, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    one = Server(warm, tmp_path_factory.mktemp("mortal"))
    yield one
    one.kill()


@pytest.fixture
def mortal(_mortal: Server) -> Server:
    """A server that is there to be killed."""
    if not _mortal.lives:
        _mortal.start()
    return _mortal


@pytest.fixture(scope="session")
def profiles(browser: Browser) -> dict[str, list[BrowserContext]]:
    """Browsers that nobody uses now, by their settings. They keep the scripts of the pages, and a page with nothing on it
    that holds the process in which these were read already, so a page opens faster."""
    return defaultdict(list)


@pytest.fixture
def open_trainee(browser: Browser, library: Library, profiles: dict) -> Iterator[Callable[..., Trainee]]:
    """Opens a browser of its own for a trainee; give locale, width or colours as Playwright names them."""
    with _trainees(browser, library, profiles) as opener:
        yield opener


@pytest.fixture(scope="module")
def open_visitor(browser: Browser, library: Library, profiles: dict) -> Iterator[Callable[..., Trainee]]:
    """The same for somebody of whose one way several tests tell."""
    with _trainees(browser, library, profiles) as opener:
        yield opener


@contextmanager
def _trainees(browser: Browser, library: Library, profiles: dict) -> Iterator[Callable[..., Trainee]]:
    used: list[tuple[str, BrowserContext]] = []

    def opener(server: Server, locale: str = "zh-CN", width: int = 1280, **settings) -> Trainee:
        wanted = {"locale": locale, "viewport": {"width": width, "height": 900}, "reduced_motion": "reduce", **settings}
        free = profiles[key := repr(wanted)]
        context = free.pop() if free else browser.new_context(**wanted)
        context.set_default_timeout(STEP_MILLISECONDS)
        if not context.pages:
            context.new_page().goto(f"{server.url}/icon.svg")
            context.clear_cookies()
        used.append((key, context))
        return Trainee(context.new_page(), server, library)

    expect.set_options(timeout=STEP_MILLISECONDS)
    yield opener
    for key, context in used:
        for page in context.pages[1:]:
            page.close()
        context.clear_cookies()
        profiles[key].append(context)
