"""What need not be done is not done: 单号不用报 asks for no number, though it is all about one."""

from __future__ import annotations

import pytest

from scoring.language import language

SAID = {"zh": {"单号不用报": True, "您不用再说第二遍": True, "没必要换电话": True, "您不用着急": False, "别用座机打": False,
               "报一下单号": False},
        "en": {"you needn't tell me when": True, "you don't have to hold": True, "I won't be asking you to hold": True,
               "no need to repeat it": True, "don't hang up": False, "no need to worry": False, "tell me when": False}}


@pytest.mark.parametrize("lang", SAID)
def test_what_is_said_not_to_be_needed_is_told_from_what_only_denies(lang: str) -> None:
    spoken = language(lang, SAID[lang])
    folded = {said: spoken.fold(said) for said in SAID[lang]}
    assert {said: spoken.is_needless(one, 0, len(one.units)) for said, one in folded.items()} == SAID[lang]
