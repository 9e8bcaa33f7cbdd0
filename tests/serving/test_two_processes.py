"""Two processes over one PostgreSQL behind the nginx configuration that is shipped; one of them is killed."""

from __future__ import annotations

import re
import ssl
import subprocess
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from storage.store import Store
from tests.pages.server import Server
from tools.nginx import nginx, program
from tools.postgres import postgres, programs
from tools.process import ROOT

CALL = "angry-toll"
REPLIES = ("您好，太原高速，请问有什么可以帮您？", "对不起，让您受委屈了，您慢慢说，我一定尽力帮您解决。")
UNTRUSTED = ssl.create_default_context()
UNTRUSTED.check_hostname, UNTRUSTED.verify_mode = False, ssl.CERT_NONE


@pytest.fixture(scope="module")
def database(lacking):
    if (found := programs()) is None:
        lacking("no PostgreSQL here: install postgresql")
    with postgres(found) as url:
        yield url


@pytest.fixture(scope="module")
def pair(warm, database, lacking, tmp_path_factory):
    """Two processes over one database."""
    if program() is None:
        lacking("no nginx here: install nginx-light")
    folder = tmp_path_factory.mktemp("pair")
    both = [Server(warm, folder, DATABASE_URL=database, PUBLIC_URL="") for _ in range(2)]
    for one in both:
        one.start()
    yield both
    for one in both:
        one.kill()


@pytest.fixture(params=[False, True], ids=["own host", "sub-path"])
def address(request, pair, tmp_path):
    with nginx([one.port for one in pair], tmp_path, sub_path=request.param) as url:
        yield url


def get(url: str, **headers: str) -> tuple[int, dict[str, str]]:
    """Status and headers of an answer."""
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(request, context=UNTRUSTED, timeout=20) as answer:
            return answer.status, dict(answer.headers.items())
    except urllib.error.HTTPError as refused:
        return refused.code, dict(refused.headers.items())


def sessions(process: Server) -> int:
    with urllib.request.urlopen(f"{process.url}/metrics", timeout=20) as answer:
        return int(re.search(r"^second_ring_sessions (\d+)$", answer.read().decode(), re.MULTILINE)[1])


@pytest.mark.parametrize("address", [True], ids=["sub-path"], indirect=True)
def test_a_trainee_goes_on_at_the_other_process_when_one_is_killed(pair, address, database, open_trainee):
    trainee = open_trainee(pair[0], ignore_https_errors=True)
    trainee.page.goto(address)
    trainee.introduces_herself()
    trainee.chooses_by_herself()
    trainee.takes(CALL)
    trainee.says(REPLIES[0])
    here = next(one for one in pair if sessions(one))
    here.kill()
    expect(trainee.box).to_be_enabled()
    trainee.says(REPLIES[1])
    here.start()
    expect(trainee.said).to_have_text(list(REPLIES))
    trainee.page.reload()
    expect(trainee.said).to_have_text(list(REPLIES))
    store = Store(database)
    events = store.attempts.get(parse_qs(urlsplit(trainee.page.url).query)["attempt"][0])[1]
    store.close()
    assert [event.data["text"] for event in events if event.kind == "replied"] == list(REPLIES)
    assert [event.number for event in events] == list(range(1, len(events) + 1))


def test_links_lead_to_pages_and_the_language_can_be_chosen(pair, address, open_trainee):
    trainee = open_trainee(pair[0], ignore_https_errors=True)
    page = trainee.page
    failed = []
    page.on("response", lambda answer: failed.append((answer.status, answer.url)) if answer.status >= 400 and
            not answer.url.endswith(("/_stcore/health", "/_stcore/host-config")) else None)
    page.goto(address)
    trainee.introduces_herself()
    page.locator(".st-key-head a[href$=shifts]").click()
    expect(page.locator(".st-key-shifts")).to_be_visible()
    page.reload()
    expect(page.locator(".st-key-shifts")).to_be_visible()
    page.locator("a.language").click()
    expect(page.locator("html[lang=en] .st-key-shifts")).to_be_visible()
    assert page.url == f"{address}shifts"
    page.locator("a.brand").click()
    expect(page.locator(".card").first).to_be_visible()
    assert failed == []
    for cookie in page.context.cookies():
        assert cookie["secure"] or not cookie["name"].startswith("second_ring")
        assert urlsplit(address).path.startswith(cookie["path"]) or cookie["path"] == "/"


def test_the_proxy_compresses_keeps_the_headers_and_hides_the_counts(address):
    status, headers = get(address, Accept_Encoding="gzip")
    assert status == 200 and headers["content-encoding"] == "gzip"
    assert "content-security-policy" in headers and headers["strict-transport-security"]
    assert [get(address + path)[0] for path in ("metrics", "readyz", "nonsense", "healthz")] == [404, 404, 404, 200]


def test_the_systemd_unit_is_sound_and_exposes_little(tmp_path, lacking):
    unit = (ROOT / "deploy/systemd/second-ring@.service").read_text()
    here = tmp_path / "second-ring@8501.service"
    here.write_text(unit.replace("/opt/second-ring/.venv/bin/python", "/bin/true"))
    if not Path("/usr/bin/systemd-analyze").exists():
        lacking("no systemd-analyze here: install systemd")
    verified = subprocess.run(["systemd-analyze", "verify", here], capture_output=True, text=True)
    assert verified.returncode == 0 and verified.stderr == ""
    rated = subprocess.run(["systemd-analyze", "security", "--offline=true", "--threshold=20", here],
                           capture_output=True, text=True)
    assert rated.returncode == 0, rated.stdout[-200:]
