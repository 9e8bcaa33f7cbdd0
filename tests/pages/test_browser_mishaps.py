"""What goes wrong at a desk: a server that dies, fingers that are too fast, pastes, input methods, hostile text."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from storage.store import Store

CALL = "angry-toll"
REPLIES = ("您好，太原高速，请问有什么可以帮您？", "对不起，让您受委屈了，您慢慢说，我一定尽力帮您解决。")


def kept(server, page) -> list[str]:
    """The replies that are in the database for the call of this page."""
    store = Store(f"sqlite:///{server.data / 'second-ring.db'}")
    events = store.attempts.get(page.url.split("attempt=")[1])[1]
    store.close()
    return [event.data["text"] for event in events if event.kind == "replied"]


def test_a_killed_server_loses_no_reply_that_was_shown(mortal, open_trainee):
    trainee = open_trainee(mortal)
    trainee.sits_down(CALL)
    for reply in REPLIES:
        trainee.says(reply)
    mortal.kill()
    mortal.start()
    trainee.page.reload()
    expect(trainee.said.last).to_have_text(REPLIES[-1])
    assert trainee.said.all_inner_texts() == list(REPLIES) == kept(mortal, trainee.page)


def test_a_page_left_open_goes_on_when_the_server_is_back(mortal, open_trainee):
    trainee = open_trainee(mortal)
    trainee.sits_down(CALL)
    trainee.says(REPLIES[0])
    mortal.kill()
    mortal.start()
    expect(trainee.box).to_be_enabled()
    trainee.page.wait_for_function("() => !document.querySelector('[data-testid=stDialog]')")
    trainee.says(REPLIES[1])
    assert kept(mortal, trainee.page) == list(REPLIES)


def test_a_reply_that_was_sent_to_a_dying_server_is_given_back(mortal, open_trainee):
    trainee = open_trainee(mortal)
    trainee.sits_down(CALL)
    trainee.says(REPLIES[0])
    mortal.freeze()
    trainee.box.fill(REPLIES[1])
    trainee.box.press("Enter")
    expect(trainee.box).to_have_value("")
    mortal.kill()
    mortal.start()
    expect(trainee.page.locator(".say.unsent")).to_contain_text(REPLIES[1])
    trainee.says(REPLIES[1])
    expect(trainee.page.locator(".say.unsent")).to_have_count(0)
    assert kept(mortal, trainee.page) == list(REPLIES)


def test_enter_while_composing_does_not_send(server, open_trainee):
    trainee = open_trainee(server)
    trainee.sits_down(CALL)
    trainee.box.fill("您好")
    trainee.box.evaluate("""box => {
        box.dispatchEvent(new CompositionEvent("compositionstart", {bubbles: true}));
        const enter = {key: "Enter", code: "Enter", keyCode: 229, isComposing: true, bubbles: true, cancelable: true};
        box.dispatchEvent(new KeyboardEvent("keydown", enter));
        box.dispatchEvent(new CompositionEvent("compositionend", {bubbles: true, data: "您好"}));
    }""")
    expect(trainee.box).to_have_value("您好")
    trainee.box.press("Enter")
    expect(trainee.said).to_have_text(["您好"])
    assert kept(server, trainee.page) == ["您好"]


def test_a_double_click_picks_up_once(server, open_trainee):
    trainee = open_trainee(server)
    trainee.hears_it_ring(CALL)
    trainee.page.locator("[class*=st-key-answered-] button").dblclick()
    expect(trainee.page.locator(".said.theirs").first).to_be_visible()
    trainee.says(REPLIES[0])
    store = Store(f"sqlite:///{server.data / 'second-ring.db'}")
    events = store.attempts.get(trainee.page.url.split("attempt=")[1])[1]
    store.close()
    assert [event.kind for event in events] == ["opened", "answered", "replied"]


def test_a_reply_from_a_window_that_was_left_behind_is_given_back(server, open_trainee):
    trainee = open_trainee(server)
    trainee.sits_down(CALL)
    behind = trainee.page.context.new_page()
    behind.goto(trainee.page.url)
    expect(behind.locator("[data-testid=stChatInputTextArea]")).to_be_enabled()
    trainee.says(REPLIES[0])
    behind.locator("[data-testid=stChatInputTextArea]").fill("这句没有送出")
    behind.locator("[data-testid=stChatInputTextArea]").press("Enter")
    expect(behind.locator(".say.fault:visible")).to_contain_text("这句没有送出")
    expect(behind.locator(".said.mine .words")).to_have_text([REPLIES[0]])
    assert kept(server, trainee.page) == [REPLIES[0]]


def test_a_paste_of_five_thousand_characters_is_given_back_and_the_call_goes_on(server, open_trainee):
    trainee = open_trainee(server)
    trainee.sits_down(CALL)
    long = "您好，太原高速，" * 625
    assert len(long) == 5000
    trainee.box.fill(long)
    trainee.box.press("Enter")
    expect(trainee.page.locator(".say.fault:visible")).to_contain_text(long)
    trainee.says(long[:2000])
    assert kept(server, trainee.page) == [long[:2000]]


def test_what_people_write_is_never_html(server, open_trainee):
    trainee = open_trainee(server)
    trainee.page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)><b>粗</b>"
    attempt = trainee.sits_down(CALL, name=hostile[:40])
    expect(trainee.page.locator(".right .name")).to_have_text(hostile[:40])
    trainee.says(hostile)
    expect(trainee.said.last).to_have_text(hostile)
    assert not trainee.page.locator(".said b, .said img, .right script").count()
    trainee.page.goto(trainee.has_ended(attempt))
    expect(trainee.page.locator(".said.mine .words").first).to_contain_text("<script>")


def test_back_in_the_browser_leads_to_the_debrief_one_came_from(server, open_trainee):
    trainee = open_trainee(server)
    debrief = trainee.looks_back(CALL)
    trainee.page.locator("[class*=st-key-retry-] button").first.click()
    expect(trainee.page.locator(".desk-title")).to_be_visible()
    trainee.page.go_back()
    expect(trainee.page.locator(".verdict")).to_be_visible()
    assert trainee.page.url == debrief
