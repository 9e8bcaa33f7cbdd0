"""Two small standards, one a language, that show every rule of recognition without the real phrase banks."""

from __future__ import annotations

import pytest

from scoring.judge import Judge
from scoring.standard import Act, Forbidden, Moment, Standard, Text

TITLE = Text(zh="题", en="title")


def act(id: str, *phrases: str, unless: tuple[str, ...] = ()) -> Act:
    return Act(id=id, title=TITLE, phrases=phrases, unless=unless, hits=("x",), misses=("x",))


def forbidden(id: str, *phrases: str, unless: tuple[str, ...] = (), severity: str = "violation", moments=()) -> Forbidden:
    return Forbidden(id=id, clause="1", title=TITLE, severity=severity, moments=moments, phrases=phrases, unless=unless,
                     hits=("x",), misses=("x",))


def standard(lang: str, acts: list[Act], rules: list[Forbidden], moments: dict[str, dict[str, str]], **classes) -> Standard:
    return Standard(id=f"small-{lang}", lang=lang, title=TITLE, desk=TITLE, greeting_name="", sections=(), clauses=(),
                    moments=tuple(Moment(id=m, clause="1", title=TITLE, owes=owes, model=("x",)) for m, owes in moments.items()),
                    classes=classes, acts=tuple(acts), forbidden=tuple(rules))


@pytest.fixture(scope="session")
def chinese() -> Judge:
    acts = [
        act("sorry", "对不起|抱歉|不好意思"),
        act("empathy", "我非常理解您的心情", "理解您"),
        act("help", "帮您"),
        act("number", "留|报|念 … 电话|号码"),
        act("time", "我(会|)(在|){time}(之前|前|)(给|)(您|)(答复|回复)"),
        act("raise", "(跟|向)<lead>(反映|汇报)"),
        act("consult", "您看这样好不好", unless=("您看这样式",)),
        act("cannot_hear", "听不到您的声音"),
        act("cannot_answer", "目前 … 没法答复"),
    ]
    rules = [
        forbidden("dont-know", "不知道|不清楚", unless=("不知道(您|是不是)",)),
        forbidden("feed", "^喂", severity="warning"),
        forbidden("mumble", "^(啊|噢)$", moments=("number",)),
        forbidden("insult", "滚", severity="critical"),
    ]
    moments = {"abuse": {"sorry": "sorry", "feeling": "empathy", "help": "help"}, "number": {"number": "number", "when": "time"},
               "raise": {"raise": "raise"}, "consult": {"consult": "consult"}, "silence": {"cannot_hear": "cannot_hear"},
               "later": {"reason": "cannot_answer"}}
    return Judge(standard("zh", acts, rules, moments, lead=("领导", "班长")))


@pytest.fixture(scope="session")
def english() -> Judge:
    acts = [act("sorry", "sorry|apologise"), act("number", "(give|leave|have) … number"), act("help", "(send|get) … recovery|truck")]
    rules = [forbidden("dont-know", "(i|we) do not know|no idea", unless=("do not know (if|whether)",))]
    return Judge(standard("en", acts, rules, {"help": {"sorry": "sorry", "number": "number", "help": "help"}}))
