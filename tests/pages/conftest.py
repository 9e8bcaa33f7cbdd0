"""A real server in a process of its own, a real Chromium, and a trainee who knows the way."""

from __future__ import annotations

import signal
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from streamlit.components.v2 import manifest_scanner

from simulator.call.state import Pace
from simulator.content.library import Library
from storage.store import Store
from tests.pages.warm import Warm
from tools.heads import share
from tools.ports import free_ports
from training.clock import system_clock
from training.practice import Settings
from views.server.cookies import PERSON
from views.services import Services, services_of

ROOT = Path(__file__).parents[2]
START_SECONDS, STEP_MILLISECONDS = 180, 20_000


class Server:
    """The product as `make run` serves it, with data of its own; `settings` are variables of its environment."""

    def __init__(self, warm: Warm, data: Path, **settings: str) -> None:
        self.data = data
        self.port, = free_ports(1)
        self.url = f"http://127.0.0.1:{self.port}"
        self._warm, self._process = warm, None
        self._environ = {"DATA_DIR": str(data), "DATABASE_URL": "", "PORT": str(self.port), "ADDRESS": "127.0.0.1",
                         "PUBLIC_URL": self.url} | settings

    @cached_property
    def house(self) -> Services:
        """What the server works with, on the same data: for what a test needs not do in the browser."""
        return services_of(Store(f"sqlite:///{self.data / 'second-ring.db'}"), system_clock())

    def start(self) -> None:
        share(self.data)
        self._process = self._warm.serve(self.data / f"{self.port}.log", self._environ)
        for _ in range(START_SECONDS * 20):
            assert self.lives, self.log
            try:
                urllib.request.urlopen(f"{self.url}/readyz", timeout=5)
                return
            except OSError:
                self._process.waits(0.05)
        raise AssertionError("the server does not start")

    @property
    def log(self) -> str:
        """What it has said."""
        return (self.data / f"{self.port}.log").read_text()

    @property
    def lives(self) -> bool:
        return self._process is not None and self._process.lives

    def freeze(self) -> None:
        """It takes what is sent, and does nothing."""
        self._process.send(signal.SIGSTOP)

    def kill(self) -> None:
        """kill -9: nothing is tidied up."""
        if self._process is not None:
            self._process.kill()


class Trainee:
    """Somebody in front of a browser."""

    def __init__(self, page: Page, server: Server, library: Library) -> None:
        self.page, self.server, self.library = page, server, library

    def signs_in(self, name: str = "李敏") -> str:
        """Somebody new who has given her name in this browser already; her id."""
        house = self.server.house
        person, token = house.people.welcome(name).id, house.sessions.token()
        house.sessions.begin(token, person)
        self.page.context.add_cookies([{"name": PERSON, "value": token, "url": self.server.url, "httpOnly": True}])
        return person

    def sits_down(self, scenario: str, hints: bool = False, pace: Pace = "at_once", name: str = "李敏",
                  url: str = "") -> None:
        """Be at the desk with a call that was chosen already, and pick up."""
        settings = Settings(pace=pace, hints=hints)
        attempt = self.server.house.practice.open(self.signs_in(name), scenario, settings)
        self.page.goto(f"{url or self.server.url}/call?attempt={attempt}")
        self.picks_up()

    def looks_back(self, scenario: str, trainee: str = "rude") -> str:
        """Be at the debrief of a call that was played before as one of its trainees plays it; the address."""
        practice = self.server.house.practice
        attempt = practice.open(self.signs_in(), scenario, Settings(pace="at_once"))
        practice.act(attempt, 1, "answered")
        for reply in self.sample(scenario, trainee).replies:
            if not (now := practice.played(attempt)).call.finished:
                practice.act(attempt, now.number, "replied", {"text": reply})
        for kind in ("hung_up", "closed"):
            if kind == "closed" or not practice.played(attempt).call.finished:
                practice.act(attempt, practice.played(attempt).number, kind)
        address = f"{self.server.url}/debrief?attempt={attempt}"
        self.page.goto(address)
        expect(self.page.locator(".verdict")).to_be_visible()
        return address

    def comes_back(self, name: str = "李敏") -> None:
        """Be where all calls are, known to the browser already."""
        self.signs_in(name)
        self.page.goto(self.server.url)
        expect(self.page.locator(".card").first).to_be_visible()

    def arrives(self, name: str = "李敏") -> None:
        """Give a name and go to where all calls are."""
        self.page.goto(self.server.url)
        self.introduces_herself(name)
        self.chooses_by_herself()

    def introduces_herself(self, name: str = "李敏") -> None:
        """Give a name, which leads to where one starts."""
        self.page.locator("input[type=text]").fill(name)
        self.page.locator(".stFormSubmitButton button").click()
        start, another = self.page.locator(".st-key-start h1"), self.page.locator(".st-key-another button")
        expect(start.or_(another)).to_be_visible()
        if another.is_visible():  # the server knows somebody of that name already
            another.click()
        expect(start).to_be_visible()

    def chooses_by_herself(self) -> None:
        """Leave the way in for all calls."""
        self.page.locator(".st-key-to-practice button").click()
        expect(self.page.locator(".card").first).to_be_visible()

    def takes(self, scenario: str, hints: bool = False) -> None:
        """Take a call whose caller's words all appear at once, and pick up."""
        if hints:
            self.page.locator(".st-key-controls [data-testid=stCheckbox] label").click()
        self.page.locator(".st-key-controls [data-testid=stButtonGroup] button").last.click()
        expect(self.page.locator(".st-key-controls [data-testid=stButtonGroup] button").last).to_have_attribute(
            "aria-checked", "true")
        self.page.locator(f".st-key-take-{scenario} button").click()
        self.picks_up()

    def picks_up(self) -> None:
        self.page.locator("[class*=st-key-answered-] button").click()
        expect(self.page.locator(".said.theirs").first).to_be_visible()

    @property
    def box(self):
        return self.page.locator("[data-testid=stChatInputTextArea]")

    @property
    def said(self):
        return self.page.locator(".said.mine .words")

    def says(self, text: str) -> None:
        before = self.said.count()
        expect(self.box).to_be_enabled()
        self.box.fill(text)
        self.box.press("Enter")
        expect(self.said).to_have_count(before + 1)

    def plays(self, scenario: str) -> None:
        """Say everything that the model trainee of a scenario says."""
        for reply in self.sample(scenario, "model").replies:
            self.says(reply)

    def is_rude(self, scenario: str) -> None:
        """Say everything that the rude trainee of a scenario says, until the caller hangs up."""
        for reply in self.sample(scenario, "rude").replies:
            self.says(reply)

    def sample(self, scenario: str, trainee: str):
        """What a sample trainee says in a scenario."""
        return next(one for one in self.library.scenario(scenario).samples if one.trainee == trainee)

    def hangs_up(self) -> None:
        button = self.page.locator("[class*=st-key-hung_up-] button")
        expect(button).to_have_count(1)
        button.click()

    def sees_debrief(self) -> None:
        close = self.page.locator("[class*=st-key-close-] button")
        onward = self.page.locator(".st-key-to-debrief button")
        expect(close.or_(onward)).to_be_visible()
        if close.is_visible():
            close.click()
            warning = self.page.locator(".st-key-after .say.fault")
            expect(warning.or_(onward)).to_be_visible()
            if warning.is_visible():  # the record is empty, and is left so
                close.click()
        onward.click()
        expect(self.page.locator(".verdict")).to_be_visible()


@pytest.fixture(scope="session", autouse=True)
def _installed() -> Iterator[None]:
    """Which components are installed is looked up once, as a server does, and not whenever a page is visited."""
    with pytest.MonkeyPatch.context() as here:
        here.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(scope="session")
def warm() -> Iterator[Warm]:
    """What servers are forked from."""
    one = Warm(ROOT)
    yield one
    one.end()


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
    used: list[tuple[str, BrowserContext]] = []

    def opener(server: Server, locale: str = "zh-CN", width: int = 1280, **settings) -> Trainee:
        wanted = {"locale": locale, "viewport": {"width": width, "height": 900}, "reduced_motion": "reduce", **settings}
        free = profiles[key := repr(wanted)]
        context = free.pop() if free else browser.new_context(**wanted)
        context.set_default_timeout(STEP_MILLISECONDS)
        if not context.pages:
            context.new_page().goto(f"{server.url}/icon.svg")
        used.append((key, context))
        return Trainee(context.new_page(), server, library)

    expect.set_options(timeout=STEP_MILLISECONDS)
    yield opener
    for key, context in used:
        for page in context.pages[1:]:
            page.close()
        context.clear_cookies()
        profiles[key].append(context)
