"""Calls played in a real browser against a real server."""

from __future__ import annotations

from playwright.sync_api import expect

CALL = "angry-toll"


def test_a_model_call_is_played_to_its_debrief(server, open_trainee):
    trainee = open_trainee(server)
    *before, nearly, last = trainee.sample(CALL, "model").replies
    trainee.sits_down(CALL, *before)
    trainee.says(nearly)
    trainee.says(last)
    trainee.sees_debrief()
    page = trainee.page
    scenario = trainee.library.scenario(CALL)
    expect(page.locator(".verdict .kind")).to_have_text(scenario.title.zh)
    expect(page.locator(".clause-row").first).to_be_visible()
    expect(page.locator("mark.act1").first).to_be_visible()
    expect(page.locator(".exchange .said.mine")).to_have_count(len(scenario.samples[0].replies))
    score = float(page.locator(".verdict .number").inner_text())
    due = len(scenario.record) + 2  # the time and the direction of the call are due after every one
    expect(page.locator(".record-row")).to_have_count(due)
    assert 0 < score <= 100
    if score >= scenario.pass_mark:
        expect(page.locator("h1")).to_have_text("通过")


def test_a_debrief_is_read_in_the_language_of_the_browser(server, open_trainee):
    trainee = open_trainee(server, "en-US")
    trainee.looks_back(CALL, "model")
    scenario = trainee.library.scenario(CALL)
    expect(trainee.page.locator(".verdict .kind")).to_have_text(scenario.title.en)
    expect(trainee.page.locator("h1")).to_have_text("Passed")
    expect(trainee.page.locator(".exchange .said.mine")).to_have_count(len(scenario.samples[0].replies))


def test_a_rude_call_fails_with_its_violations_marked(server, open_trainee):
    trainee = open_trainee(server)
    trainee.looks_back(CALL)
    expect(trainee.page.locator(".verdict.failed li").first).to_be_visible()
    expect(trainee.page.locator("mark.forbidden").first).to_be_visible()
    expect(trainee.page.locator(".model p").first).to_be_visible()
    expect(trainee.page.locator(".owed .missing").first).to_be_visible()


def test_a_turn_is_tried_again_from_where_it_stood(server, open_trainee):
    trainee = open_trainee(server)
    trainee.looks_back(CALL)
    trainee.page.locator(".st-key-retry-1 button").click()
    expect(trainee.box).to_be_enabled()
    expect(trainee.said).to_have_count(0)
    trainee.says("对不起，让您受委屈了，您慢慢说，我一定帮您解决。")


def test_a_refresh_comes_back_to_the_same_turn(server, open_trainee):
    trainee = open_trainee(server)
    trainee.sits_down(CALL)
    trainee.says("您好，太原高速。")
    before = trainee.page.locator(".talk .words").all_inner_texts()
    trainee.page.reload()
    for at, words in enumerate(before):
        expect(trainee.page.locator(".talk .words").nth(at)).to_have_text(words)
    expect(trainee.said).to_have_count(1)
    trainee.says("您别着急，慢慢说。")


def test_my_practice_leads_back_to_the_call_and_to_the_debrief(server, open_trainee):
    trainee = open_trainee(server)
    attempt = trainee.has_said(trainee.signs_in(), CALL)
    trainee.page.goto(f"{server.url}/mine")
    trainee.page.locator("[class*=st-key-go-] button").click()
    trainee.says("喂。")
    trainee.has_ended(attempt)
    trainee.page.goto(f"{server.url}/mine")
    trainee.page.locator("[class*=st-key-see-] button").click()
    expect(trainee.page.locator(".verdict.failed")).to_be_visible()


def test_the_call_of_somebody_else_is_not_shown(server, open_trainee):
    trainee = open_trainee(server)
    attempt = trainee.has_said(trainee.signs_in(), CALL)
    trainee.signs_in("王强")
    trainee.page.goto(f"{server.url}/call?attempt={attempt}")
    expect(trainee.page.locator(".say.fault")).to_be_visible()
    assert not trainee.page.locator(".said").count()


def test_hints_are_shown_when_wanted_and_noted(server, open_trainee):
    trainee = open_trainee(server)
    attempt = trainee.sits_down(CALL, hints=True)
    trainee.page.locator("[class*=st-key-hint-] button").click()
    expect(trainee.page.locator(".hint .chip").first).to_be_visible()
    trainee.page.goto(trainee.has_ended(attempt))
    expect(trainee.page.locator(".verdict .small")).to_contain_text("1")


def test_the_language_is_switched_and_remembered(server, open_trainee):
    trainee = open_trainee(server)
    trainee.comes_back()
    trainee.page.locator("a.language").first.click()
    expect(trainee.page.locator("h1")).to_have_text("Choose a call")
    trainee.page.goto(f"{server.url}/mine")
    expect(trainee.page.locator("h1")).to_have_text("My practice")


def test_the_identity_is_in_a_cookie_that_no_script_reads(server, open_trainee):
    trainee = open_trainee(server)
    trainee.page.goto(server.url)
    trainee.introduces_herself()
    cookie = next(one for one in trainee.page.context.cookies() if one["name"] == "second_ring_person")
    assert cookie["httpOnly"] and cookie["sameSite"] == "Lax"
    assert "second_ring_person" not in trainee.page.evaluate("document.cookie")


def test_a_call_is_handed_over_to_the_department_that_the_caller_wants(server, open_trainee):
    trainee = open_trainee(server)
    *words, hand_over, last = trainee.library.scenario("toll-office-please").samples[0].replies
    trainee.sits_down("toll-office-please", *words)
    trainee.page.locator("[class*=st-key-transfer-] summary").click()
    trainee.page.locator(f"[class*=st-key-to-{hand_over.to}-] button").click()
    expect(trainee.page.locator(".said.theirs .words").last).to_contain_text("收费管理部门，请讲")
    trainee.says(last)
    trainee.sees_debrief()
    expect(trainee.page.locator(".verdict.failed li")).to_have_count(1)  # the record was left blank, nothing else
    expect(trainee.page.locator(".findings .good").first).to_be_visible()


def test_the_voice_says_each_sentence_once_and_only_when_switched_on(server, open_trainee):
    trainee = open_trainee(server)
    trainee.page.add_init_script("window.heard = []; speechSynthesis.speak = one => window.heard.push(one.text)")
    trainee.sits_down(CALL)
    trainee.says("您好，太原高速。")
    assert trainee.page.evaluate("window.heard") == []
    trainee.page.locator(".st-key-voice label").click()
    expect(trainee.page.locator(".voice")).to_be_attached()
    trainee.says("您别着急，慢慢说。")
    trainee.page.wait_for_function("() => window.heard.length > 0")
    heard = trainee.page.evaluate("window.heard")
    assert len(heard) == len(set(heard)) and not [text for text in heard if text.startswith("（")]


def test_the_timers_of_an_open_desk_go_on_though_nothing_is_drawn_at_every_frame(server, open_trainee):
    trainee = open_trainee(server)
    trainee.sits_down("double-charge")
    trainee.page.wait_for_function("""() => {
        const clocks = [...document.querySelectorAll(".timer.runs, .clock")].flatMap(clock => clock.getAnimations());
        const seconds = getComputedStyle(document.querySelector(".timer.runs")).getPropertyValue("--s");
        return clocks.length === 4 && clocks.every(one => one.playState === "paused") && Number(seconds) > 1;
    }""", polling=250)


def test_a_caller_who_is_interrupted_falls_silent(server, open_trainee):
    trainee = open_trainee(server)
    trainee.page.add_init_script("window.cut = 0; speechSynthesis.speak = () => {};"
                                 " speechSynthesis.cancel = () => { window.cut += 1; }")
    trainee.sits_down(CALL, pace="normal")
    trainee.page.locator(".st-key-voice label").click()
    expect(trainee.page.locator(".voice")).to_be_attached()
    trainee.says("您好，太原高速。")
    before = trainee.page.evaluate("window.cut")
    trainee.says("您别着急，慢慢说。")
    trainee.page.wait_for_function("before => window.cut > before", arg=before)


def test_a_browser_that_cannot_speak_says_so(server, open_trainee):
    trainee = open_trainee(server, "en-US")
    trainee.page.add_init_script("for (const name of ['speechSynthesis', 'SpeechRecognition',"
                                 " 'webkitSpeechRecognition']) delete window[name]")
    trainee.sits_down(CALL)
    trainee.page.locator(".st-key-voice label").click()
    expect(trainee.page.locator(".voice")).to_contain_text("cannot read aloud")
    expect(trainee.page.locator(".voice")).to_contain_text("cannot take dictation")
    trainee.says("您好，太原高速。")


def test_a_name_given_with_two_quick_presses_leads_to_the_start(server, open_trainee):
    trainee = open_trainee(server)
    trainee.page.goto(server.url)
    trainee.page.locator("input[type=text]").fill("石双")
    trainee.page.locator(".stFormSubmitButton button").dblclick()
    expect(trainee.page.locator(".st-key-start h1")).to_be_visible()
