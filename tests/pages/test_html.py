"""Text from people is data: it is escaped wherever it stands in our HTML."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from views.html import div, span, text
from views.parts import marks
from views.words import Words

HOSTILE = '<script>alert("1")</script>&\'<img src=x onerror=alert(1)>'


def test_a_script_becomes_text():
    assert str(div("words", HOSTILE)) == (
        '<div class="words">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#x27;'
        "&lt;img src=x onerror=alert(1)&gt;</div>")


def test_an_attribute_cannot_be_left():
    assert str(span("", title='"><script>')) == '<span title="&quot;&gt;&lt;script&gt;"></span>'


def test_what_is_html_already_is_not_escaped_again():
    assert str(div("", span("", "a<b"), None, ["c", span("", "d")])) == "<div><span>a&lt;b</span>c<span>d</span></div>"


def test_an_attribute_of_zero_stays():
    assert str(span("", tabindex=0, hidden=False, open=True)) == '<span tabindex="0" open></span>'


def test_marks_that_turn_the_line_round_are_replaced():
    assert "\u202e" not in text("a\u202eb") and "\ud800" not in text("\ud800")


@settings(deadline=None)
@given(st.text(max_size=80))
def test_every_character_of_a_reply_stands_in_its_marked_form(judges, reply):
    said = "对不起，您慢慢说。" + reply
    judge = judges["taiyuan-expressway"]
    html = str(marks.reply(Words("zh"), judge.standard, said, judge.at("6.2.5", said)))
    words = re.search(r'<div class="words"[^>]*>(.*?)</div>', html, re.S).group(1)
    plain = re.sub(r"<sup>\d+</sup>|<mark[^>]*>|</mark>", "", words)
    assert plain == text(said)
