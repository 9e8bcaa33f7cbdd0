"""What the server answers to whom: headers, addresses, probes, sizes."""

from __future__ import annotations

import gzip
import re

import pytest

from views.frame import PAGES
from views.server.headers import HEADERS
from views.server.limits import LARGEST_BODY


@pytest.mark.parametrize("path", ["/", *(f"/{name}" for name in PAGES), "/nonsense", "/healthz", "/first.js", "/desk.js",
                                  "/_stcore/health", "/_stcore/host-config", "/static/js/none.js"])
def test_every_answer_has_the_security_headers(ask, path: str):
    _, headers, _ = ask(path)
    assert HEADERS.items() <= headers.items()


def test_a_policy_allows_no_script_written_in_a_page(ask):
    _, headers, body = ask("/")
    scripts = re.search("script-src ([^;]*)", headers["content-security-policy"])[1].split()
    assert set(scripts) <= {"'self'", "blob:", "'wasm-unsafe-eval'"}
    assert re.search(rb"<script(?![^>]* src=)", body) is None


def test_over_tls_the_browser_is_told_to_stay_there(ask):
    assert "strict-transport-security" not in ask("/")[1]
    assert "max-age=" in ask("/", X_Forwarded_Proto="https", X_Forwarded_For="203.0.113.7")[1]["strict-transport-security"]


@pytest.mark.parametrize("path", ["/nonsense", "/call/deeper", "/static/js/none.js", "/static/../app.py", "/static/%2e%2e/index.html",
                                  "/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/script-health-check",
                                  "/auth/login", "/component/any/index.html", "/manifest.json", "/index.html"])
def test_what_is_not_there_is_not_found(ask, path: str):
    status, _, body = ask(path, Accept_Language="en-GB")
    assert status == 404
    assert b"There is no such page here." in body


@pytest.mark.parametrize("path", ["/", *(f"/{name}" for name in PAGES)])
def test_every_page_is_there(ask, path: str):
    assert ask(path)[0] == 200


def test_the_page_says_its_language(ask):
    assert b'<html lang="zh-Hans">' in ask("/", Accept_Language="zh-CN,en;q=0.8")[2]
    assert b'<html lang="en">' in ask("/", Accept_Language="en-GB,zh;q=0.8")[2]
    assert b'<html lang="en">' in ask("/", Accept_Language="zh-CN", Cookie="second_ring_language=en")[2]


def test_the_probes_answer_in_plain_words(ask):
    assert ask("/healthz")[::2] == (200, b"ok\n")
    assert ask("/readyz")[::2] == (200, b"ready\n")


def test_the_counts_are_for_this_machine_only(ask):
    assert ask("/metrics")[0] == 200
    assert ask("/metrics", X_Forwarded_For="203.0.113.7")[0] == 404
    assert ask("/metrics", X_Forwarded_For="127.0.0.1")[0] == 404


def test_scripts_are_compressed_and_kept_for_good(ask):
    _, _, page = ask("/")
    for path in re.findall(rb'(?:src|href)="\.(/static/[^"]+\.(?:js|css))"', page):
        status, plain, body = ask(path.decode())
        _, headers, squeezed = ask(path.decode(), Accept_Encoding="gzip")
        assert status == 200 and gzip.decompress(squeezed) == body
        assert headers["content-encoding"] == "gzip" and "content-encoding" not in plain
        assert headers["cache-control"] == "public, max-age=31536000, immutable"


def test_a_body_that_is_too_large_or_of_unknown_size_is_refused(ask):
    assert ask("/", "POST", Content_Length=str(LARGEST_BODY + 1))[0] == 413
    assert ask("/", "POST", Transfer_Encoding="chunked")[0] == 411
