"""Contents: one matcher for right answers, call records and notes."""

from __future__ import annotations

import pytest

from scoring.contents import Contents, example, holds


@pytest.mark.parametrize(("text", "content"), [
    ("司机反映多收了钱", "多收|收费"), ("Car is boiling over", "boil|steam"), ("M61 J24 northbound", "24"),
    ("十二点半发现", "12:30"), ("12点半", "十二点半"), ("三十九度", "39"), ("30天内", "三十天"), ("晋Ａ-12345", "晋A12345"),
    ("在二广高速五百一十二公里三百米", "K512+300"), ("司机没有收到发票", "发票"), ("他说“退钱”", "退钱"), ("請求退費", "退费"),
    ("忻保高速全线封闭", "忻保 … 封闭"), ("收費有誤", "(多|)收费")])
def test_a_written_text_holds_what_it_names_however_it_is_written(text: str, content: str):
    assert holds(text, content, {})


@pytest.mark.parametrize(("text", "content"), [
    ("司机反映堵车", "多收|收费"), ("十二点发现", "12:30"), ("", "发票"), ("K512+100", "K512+300"), ("发票", "(")])
def test_it_does_not_hold_what_it_does_not_name(text: str, content: str):
    assert not holds(text, content, {})


@pytest.mark.parametrize(("reply", "right", "wrong"), [
    ("三十天之内都可以来取", True, False), ("30 天之内都可以来取", True, False), ("不是三十天", False, False),
    ("七日内来取", False, True), ("一周之内来取", False, True), ("不是一周，是三十天", True, False), ("随时来取", False, False)])
def test_an_answer_has_to_affirm_its_content(reply: str, right: bool, wrong: bool):
    said = Contents({"right": "三十天"}, {"wrong": "七天"}, "zh", {}).said(reply).evidence
    assert [("right" in said and said["right"].found), ("wrong" in said and said["wrong"].found)] == [right, wrong]


def test_english_answers_are_heard_word_by_word():
    contents = Contents({"right": "(four|4) pounds"}, {}, "en", {})
    assert contents.said("It is four pounds.").evidence["right"].found
    assert not contents.said("It is fourteen pounds.").evidence


def test_an_example_of_a_content_holds_it():
    for content in ("多收|收费", "Land Rover", "忻保 … 封闭|封了", "(补开|补票)发票", "K512+300"):
        assert holds(example(content, {}), content, {}), content
