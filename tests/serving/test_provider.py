"""On the way to an OpenID provider nothing is told but in words of ours."""

from __future__ import annotations

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from views.server.provider import Silence


@pytest.mark.parametrize(("path", "status"), [("/auth/login", 502), ("/auth/logout", 400)])
def test_a_provider_that_does_not_answer_is_told_in_a_sentence(path: str, status: int):
    asked = TestClient(Silence(PlainTextResponse("Authentication error", 400)))
    answer = asked.get(path, headers={"accept-language": "en-GB"})
    assert answer.status_code == status
    assert ("does not answer" in answer.text) == (status == 502)


def test_the_way_to_a_provider_that_answers_is_open():
    asked = TestClient(Silence(PlainTextResponse("onward", 302, {"location": "https://login.example.org/"})))
    answer = asked.get("/auth/login", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, "https://login.example.org/")
