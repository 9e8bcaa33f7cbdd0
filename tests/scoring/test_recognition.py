"""What a judge finds in a reply, rule by rule."""

from __future__ import annotations

import pytest

from scoring.language import language

CHINESE = [
    # moment, reply, verdict, roles, why a case
    ("abuse", "对不起，我非常理解您的心情，我来帮您。", "met", {"sorry", "feeling", "help"}, "the very words"),
    ("abuse", "對不起，我非常理解您的心情，我來幫您。", "met", {"sorry", "feeling", "help"}, "traditional script"),
    ("abuse", "对不起我非常里解您的心请我来邦您", "met", {"sorry", "feeling", "help"}, "homophone slips"),
    ("abuse", "您、您好，对、对不起，我……我理解您", "partial", {"sorry", "feeling"}, "stammer"),
    ("abuse", "实在抱　歉您ＯＫ", "partial", {"sorry"}, "width and spaces do not matter"),
    ("abuse", "我非常理解的心情，真的", "partial", {"feeling"}, "a missing character in a long phrasing"),
    ("abuse", "我不理解您", "missed", set(), "negated"),
    ("abuse", "我不是不理解您", "partial", {"feeling"}, "two negations undo each other"),
    ("abuse", "我能不能帮您？", "partial", {"help"}, "能不能 negates nothing"),
    ("abuse", "不好意思，帮您看看", "partial", {"sorry", "help"}, "不好意思 negates nothing"),
    ("abuse", "我帮您不了", "missed", set(), "reversed afterwards"),
    ("abuse", "帮您就算了吧", "missed", set(), "reversed by words in which no negation stands"),
    ("abuse", "帮您的意义有限", "missed", set(), "the same"),
    ("abuse", "抱歉帮不了您", "partial", {"sorry"}, "不了 after an apology belongs to what it is for"),
    ("abuse", "没收到短信我就帮您", "partial", {"help"}, "a condition denies nothing of what follows it"),
    ("abuse", "您别急，我帮您", "partial", {"help"}, "a negation in another clause"),
    ("abuse", "他说“对不起”", "missed", set(), "quoted"),
    ("abuse", "您说帮您，我记着", "missed", set(), "an echo of the caller"),
    ("abuse", "要是我能帮您早就帮您了", "missed", set(), "counterfactual"),
    ("abuse", "抱歉；理解心情；帮助", "missed", set(), "a list of keywords"),
    ("abuse", "", "missed", set(), "silence"),
    ("abuse", "😀\u202e\u0000", "missed", set(), "nothing that can be said"),
    ("abuse", "抱歉 误会 理解您 帮助", "missed", set(), "a list of keywords, one of which addresses somebody"),
    ("number", "请您留个联系电话，我会在下午三点前给您答复", "met", {"number", "when"}, "pieces with a gap; a spoken clock time"),
    ("number", "电话留一下", "missed", set(), "an order that the phrasing does not allow"),
    ("number", "您把号码念给我", "missed", set(), "pieces stand in their order"),
    ("number", "不用留电话了", "missed", set(), "the caller is told not to"),
    ("number", "我15:30之前回复，留号码", "met", {"number", "when"}, "a written clock time"),
    ("raise", "我跟班长反映", "met", {"raise"}, "a word class"),
    ("raise", "我跟我们班长去反映", "missed", set(), "more than light words between the elements"),
    ("consult", "您看这样好不好？", "met", {"consult"}, "a question form"),
    ("consult", "您看这样式的牌子", "missed", set(), "a look-alike that the bank names"),
    ("silence", "我听不到您的声音", "met", {"cannot_hear"}, "a phrasing with a negation of its own"),
    ("later", "目前看不成没法答复", "met", {"reason"}, "a denial is not turned round by a negation further off"),
]


@pytest.mark.parametrize(("moment", "reply", "verdict", "roles", "why"), CHINESE, ids=[c[-1] for c in CHINESE])
def test_chinese_reply(chinese, moment, reply, verdict, roles, why):
    judged = chinese.at(moment, reply)
    assert (judged.verdict, set(judged.acts)) == (verdict, roles)


FORBIDDEN = [
    ("abuse", "我不知道", ["dont-know"], "forbidden wording"),
    ("abuse", "不知道您方便吗", [], "a harmless look-alike"),
    ("abuse", "不知道，您自己看", ["dont-know"], "a look-alike does not reach across a comma"),
    ("abuse", "您说“不知道”，我理解您", [], "quoted"),
    ("abuse", "不是不知道，是要核实", [], "denied"),
    ("number", "啊。", ["mumble"], "a whole reply"),
    ("number", "啊，请您留个电话", [], "not the whole reply"),
    ("abuse", "啊。", [], "only at its moment"),
]


@pytest.mark.parametrize(("moment", "reply", "violations", "why"), FORBIDDEN, ids=[c[-1] for c in FORBIDDEN])
def test_forbidden_wording(chinese, moment, reply, violations, why):
    judged = chinese.at(moment, reply)
    assert list(judged.violations) == violations
    assert (judged.verdict == "violated") == bool(violations)


def test_a_warning_is_noted_and_does_not_enter_the_verdict(chinese):
    judged = chinese.at("abuse", "嗯，喂，对不起")
    assert judged.warnings == ("feed",)
    assert judged.verdict == "partial"


def test_a_violation_takes_all_points_and_a_critical_one_is_marked(chinese):
    judged = chinese.at("abuse", "对不起，滚")
    assert (judged.verdict, judged.points, judged.critical) == ("violated", 0, True)


def test_evidence_points_at_the_characters_that_were_said(chinese):
    reply = "  實在對不起！我、我很抱歉。"
    sorry = next(e for e in chinese.at("abuse", reply).evidence if e.id == "sorry")
    assert [reply[a:b] for a, b in sorry.spans] == ["對不起"]


def test_refused_evidence_names_its_guard_and_its_characters(chinese):
    reply = "我不理解您"
    empathy = next(e for e in chinese.at("abuse", reply).evidence if e.id == "empathy")
    assert (empathy.found, empathy.guard, [reply[a:b] for a, b in empathy.spans]) == (False, "negated", ["理解您"])


def test_acts_that_nobody_owes_are_heard_when_asked_for(chinese):
    judged = chinese.at("abuse", "抱歉，请留个电话", also=("number",))
    assert judged.heard == ("number", "sorry")
    assert judged.acts == ("sorry",)


def test_the_order_in_which_replies_are_judged_changes_nothing(english, chinese):
    first = english.at("help", "leave your nummber")
    english.at("help", "we apologise")
    assert english.at("help", "leave your nummber") == first


ENGLISH = [
    ("I'm so sorry, could I have your phone number? I'll send a truck.", "met", "the words"),
    ("we're sory", "missed", "too short a word to bear a slip"),
    ("We do appologise", "partial", "a slip in a word"),
    ("I can't send a truck", "missed", "a contraction negates"),
    ("I don't know", "violated", "forbidden wording behind a contraction"),
    ("I don't know whether you could give me your number", "partial", "a harmless look-alike"),
    ("sorry, number, recovery", "missed", "a list of keywords"),
    ("He said \"sorry\"", "missed", "quoted"),
]


@pytest.mark.parametrize(("reply", "verdict", "why"), ENGLISH, ids=[c[-1] for c in ENGLISH])
def test_english_reply(english, reply, verdict, why):
    assert english.at("help", reply).verdict == verdict


@pytest.mark.parametrize(("lang", "reply", "listed"), [
    ("zh", "好的，谢谢王队，路上注意安全，再见", False), ("zh", "139-0000-5518", False), ("en", "07700, 900, 142", False),
    ("zh", "请报姓名、电话、桩号、方向", False), ("zh", "姓名、电话、桩号、方向，跟我说一下", False),
    ("zh", "姓名、电话、桩号、方向", True), ("zh", "周末、节日、祝愿、告别语", True), ("zh", "查实，联系电话，尽快回复，抱歉", True)])
def test_a_farewell_a_number_that_is_read_back_and_what_is_asked_for_are_no_lists_of_keywords(lang, reply, listed):
    assert language(lang, ()).is_keyword_list(reply) is listed
