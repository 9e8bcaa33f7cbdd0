"""A line that claims that something was said before: by what words, and where nothing of it can have been."""

from __future__ import annotations

import pytest

from simulator.check.claims import HERS, HIS


@pytest.mark.parametrize(("lang", "line"), [
    ("zh", "刚才说过了，我在二广高速。"), ("zh", "我不是跟你说了吗？"), ("zh", "我都跟您说过了。"), ("zh", "我刚才说的那个路口。"),
    ("en", "As I said, it won't start."), ("en", "I've told you already."), ("en", "Like I told you, the M6.")])
def test_a_caller_claims_that_he_has_told_it(lang, line):
    assert HIS[lang].search(line)


@pytest.mark.parametrize(("lang", "line"), [
    ("zh", "你刚才说四点前回我。"), ("zh", "您刚问过这个。"), ("zh", "你刚才不是答应了吗？"),
    ("en", "You've just asked me that."), ("en", "As you said, by five."), ("en", "You promised me a patrol a minute ago.")])
def test_a_caller_claims_that_the_trainee_has_said_it(lang, line):
    assert HERS[lang].search(line)


@pytest.mark.parametrize(("lang", "line"), [
    ("zh", "我说的这些你记下没有？"), ("zh", "收音机里刚说的。"), ("zh", "站上的人说我跟车太近。"), ("zh", "我跟我爱人说过这事。"),
    ("en", "Forty minutes, you said, and it's been over an hour!"), ("en", "I told your people at the station."),
    ("en", "Would you tell me when?"), ("en", "I'd say ten minutes.")])
def test_what_was_said_elsewhere_or_in_an_earlier_call_is_no_such_claim(lang, line):
    assert not (HIS[lang].search(line) or HERS[lang].search(line))
