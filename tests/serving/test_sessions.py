"""The cookie by which a browser is known: signed, kept from scripts, renewed, and given up when somebody else comes."""

from __future__ import annotations

from http.cookies import SimpleCookie

PAGE = {"accept": "text/html"}


def cookie(headers: dict[str, str]):
    return SimpleCookie(headers.get("set-cookie", "")).get("second_ring_person")


def test_a_browser_gets_a_token_that_no_script_reads(ask) -> None:
    given = cookie(ask("/", **PAGE)[1])
    assert given["httponly"] and given["samesite"] == "Lax" and 0 < int(given["max-age"]) <= 31 * 24 * 3600


def test_a_token_of_ours_is_kept_and_any_other_is_replaced(ask) -> None:
    ours = cookie(ask("/", **PAGE)[1]).value
    assert cookie(ask("/", cookie=f"second_ring_person={ours}", **PAGE)[1]) is None
    for foreign in ("0" * 32, ours[:-1] + ("0" if ours[-1] != "0" else "1")):
        assert cookie(ask("/", cookie=f"second_ring_person={foreign}", **PAGE)[1]) is not None


def test_who_is_somebody_else_gets_another_token(ask) -> None:
    ours = cookie(ask("/", **PAGE)[1]).value
    status, headers, _ = ask("/change", cookie=f"second_ring_person={ours}", **PAGE)
    assert status == 303 and headers["location"] == "./" and cookie(headers).value != ours


def test_another_site_signs_nobody_out(ask) -> None:
    ours = cookie(ask("/", **PAGE)[1]).value
    status, headers, _ = ask("/change", cookie=f"second_ring_person={ours}", sec_fetch_site="cross-site", **PAGE)
    assert status == 303 and cookie(headers) is None
