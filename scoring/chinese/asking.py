"""Asking in Chinese: 请报一下车型 and 什么车 ask, 红色小轿车，我记下了 asks nothing."""

from __future__ import annotations

import re

from scoring.folding import Folded

_ASKING = re.compile(
    r"[?？吗呢啥甚哪谁几怎咋贵留]|么(?!多)|什|多[少大高长远久重宽]|吧|还是|是否|有[没无]|[能可]否|[不没]\W*$|"
    r"(?P<a>[一-龥])[不没](?P=a)|是[一-龥]{1,2}是|尊姓|大名|敢问|打听|[想要]问|问(?:一|您|你|下)|请|麻烦|劳|烦|"
    r"(?<![您你])[报说讲念](?!的)|[您你][报说讲念](?=\W)|[报说讲念登]一|告[诉知]|提供|给[我咱]|发[我给]|需要|[得还]要|"
    r"核对|核实|确认|登记")


def asks(folded: Folded, start: int, end: int) -> bool:
    """Whether the units [start, end) ask or bid: by a word, or by the mark behind them."""
    return bool(_ASKING.search(folded.with_marks(start, end)))
