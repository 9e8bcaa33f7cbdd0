"""Negation and reversal: 我不能帮您 does not help, 不是不能帮您 does, 理解不了 understands nothing.

Edit distance cannot see a 不. So the words that govern a match are read: those before it in its clause, those
in its gaps, and those that turn it round just after it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from scoring.folding import Folded
from scoring.match import Match
from scoring.thresholds import THRESHOLDS

REACH_OF_DENIAL = 3
"""How many characters before a match a negation still governs it, where the match denies by itself (眼下看不成，没法答您): only what stands right before turns it round."""
REACH_AFTER, REACH_SUMMED_UP = 7, 18

_HARMLESS = re.compile(
    r"(?P<c>[一-龥])不(?P=c)|(?P<d>[一-龥]{2})不(?P=d)|有没有|能否|是否|可否|方不方便|可不可以|愿不愿意|知不知道|清不清楚|明不明白|"
    r"不好意[思西司丝]?|不门|不动产|得[通了到着见清懂来上下及起]不|别[几级机激](?=慢|先|您|我)|对不[起住其]|过意不去|不知道?(?:您|是否|是不是|能不能|可不可以|方不方便|这样|道|哪|这会|怎么|合|现在)|"
    r"不妨|不单|不光|不仅|不但|不只|不过|不断|不管|不论|不如|不然|不久|不等|不错|不一会|不大会|不多久|不多时|不一样|不同|"
    r"不由|差不多|无论|无非|非常|非得|未来|未免|特别|分别|区别|级别|告别|性别|个别|别的|别人|别处|别家|别墅|别克|"
    r"不小心|不怪|怪不得|说不定|免不了|少不了|忍不住|禁不住|巴不得|了不起|不得不|不耽误|不遗余力|不辞|不敢怠慢|不敢耽搁|"
    r"(?:您先|先|可|千万|您)?(?:别|不要|不用|不必|甭|莫|勿|无需|无须)(?:太|再|老|先|这么|那么)?"
    r"(?:着急|急|担心|怕|慌|挂|生气|客气|走开|走|动|激动|上火|紧张|害怕|难过|见外|往心里去|放在心上|介意|忙|焦急|焦虑|心急|有负担|有顾虑|赶|说谢)|"
    r"不(?:着急|急(?!着|于)|要紧|碍事|打紧|客气|谢|赶时间|麻烦|妨事|怨|慌|忙)|没(?:关系|事|问题|说的|错)|没有的话|没有(?=就|咱|您|我|请|那)|(?:如果|要是|要|若|如|假如)(?:是|您)?没(?:有|啥|什么)?|"
    r"要不(?:然|咱|您|这么|先|我)?|不(?:会)?(?:让|叫|使)您|不(?:会)?(?:撂|落|丢|扔|推|拖|漏|耽误|耽搁)|没听(?:清|见|到|明白|真|准|懂)|听不(?:清|见|到|真|明白)|"
    r"不便|不满|不适|不周|不足|不到位|不够|不妥|不当|不畅|不容易|不易|不得已|不幸|不少|不止|不远|不时|不利|无法确定|无奈|无聊|无常|没人接"
)
_NEGATION = re.compile(
    r"不|没|别|未|勿|甭|莫|休想|难以|拒绝|懒得|哪能|怎能|怎么可能|岂能|无法|无从|无力|无需|无须|无权|毫无|谁(?:会|能|要|给|还)|凭什么|凭啥|免谈|禁止|犯不着|用不着|谈不上|哪(?:还|里)?用|何[必须需]|不劳"
)
_FAILED_AFTER = re.compile(r"^[一-龥]{0,1}?(?:不了|不到|不着|不成|不来|不起|不上|不动|不得)")
_REVERSED_AFTER = re.compile(
    r"^[一-龥]{0,4}?(?:是不可能|不可能|没门|免谈|就免了|就算了|就不必|不必了|没必要|没用|没戏|办不到|做不到|想都别想|那是假的|意义不大|价值不大|不大|不高|有限)|"
    r"^[一-龥]{0,5}?(?:先|就|也|再)?(?:不|甭|没)(?:说|问您|提|讲了|复述|往下)"
)

_COMPLEMENT = re.compile(r"(?![谈用犯称算顾配])[一-龥]不(?:通|了|到|着|成|动|起|上|清|出|开|完|住|懂|见|准)")
"""打不通 says that something failed before, and nothing of what comes after."""
_COURTESY = re.compile(r"(?:抱歉|对不[起住]|不好意思|歉意|谢谢|感谢|见谅|包涵)[您你]?$")
"""After an apology or thanks 不了 belongs to what it is for: 抱歉给不了您准话."""
_NEEDLESS = re.compile(r"不用|不必|不需要|无需|无须|用不着|没必要|甭")
_REFUSED = re.compile(r"不用|不必|不需|无需|无须|甭|不再|就不|也不|先不|没法|不给|不替|不帮")
"""What refuses even in the gaps of a match that quotes the caller."""
_BARRIER = re.compile(r"实在|真是|但是|所以|然后|那就|[了吧]|之前|以前|的话|(?<![用要让等给])(?:我|咱)(?:再|就|这就|马上|立刻)")
"""Where a new thought begins, though nothing was put between: 我就不去了实在对不起, 没收到我再给您催."""
_TURNED_ROUND = re.compile(rf"{_NEGATION.pattern}|就免了|就算了|那是假的|有限")
"""One of which stands in every reply that turns round anything it says."""
_SUMMED_UP = re.compile(r"(?:这些|那些|这一样|一样|统统|一概)(?:我|您)?(?:一样|一个)?(?:都|也|全)?(?:不用|不必|不需要|不会|不给|做不到|办不到|没有|甭)")


@lru_cache(maxsize=64)
def harmless_mask(text: str) -> frozenset[int]:
    """The characters that belong to words which carry a negation and negate nothing (不好意思, 能不能)."""
    return frozenset(i for found in _HARMLESS.finditer(text) for i in range(*found.span()))


@lru_cache(maxsize=64)
def _turns_round(text: str) -> bool:
    return bool(_TURNED_ROUND.search(text))


def is_negated(folded: Folded, match: Match, quoting: bool = False, reach: int = THRESHOLDS.reach) -> bool:
    """Whether the words around a match turn it into its opposite. Two negations undo each other.

    A negation governs what stands at most `reach` characters behind it. With `quoting` the gaps of the match hold the caller's words, whose negations are not the speaker's.
    """
    text, clause = folded.text, folded.clause
    if not _turns_round(text):
        return False
    start = match.start
    low = start
    while low > 0 and start - low < reach and clause[low - 1] == clause[start]:
        low -= 1
    carried = {i for part in match.parts for i in range(*part)}
    masked = carried | harmless_mask(text)
    masked |= {i for found in _COMPLEMENT.finditer(text, 0, start) for i in range(*found.span())}
    denies = any(polarity(folded, *part) for part in match.parts)
    if denies:
        low = max(low, start - REACH_OF_DENIAL)
    governing = _NEGATION.finditer(text, low, start if quoting or denies else match.end)
    refused = _REFUSED.finditer(text, start, match.end) if quoting else ()
    negations = Counter(
        clause[found.start()] for found in (*governing, *refused)
        if masked.isdisjoint(range(*found.span())) and not _BARRIER.search(text, found.end(), max(start, found.end()))
    )
    if any(count % 2 for count in negations.values()):
        return True
    return not negations and _is_reversed_after(folded, match, masked)


def polarity(folded: Folded, start: int, end: int) -> int:
    """0 where the units [start, end) affirm, 1 where they deny."""
    harmless = harmless_mask(folded.text)
    found = (f.start() for f in _NEGATION.finditer(folded.text, start, end) if f.start() not in harmless)
    return sum(1 for _ in found) % 2


def is_needless(folded: Folded, start: int, end: int) -> bool:
    """Whether the units [start, end) say that something need not be done: 单号不用报 asks for no number."""
    harmless = harmless_mask(folded.text)
    return any(found.start() not in harmless for found in _NEEDLESS.finditer(folded.text, start, end))


def _is_reversed_after(folded: Folded, match: Match, masked: set[int]) -> bool:
    """Whether what follows a match, in its clause or summing up its sentence, turns it round."""
    clause, sentence, end = folded.clause, folded.sentence, match.end
    after = folded.text[end : end + max(REACH_AFTER, REACH_SUMMED_UP)]
    after = "".join(" " if at in masked else char for at, char in enumerate(after, end))
    near = after[: _reach(clause, end, REACH_AFTER)]
    failed = _FAILED_AFTER.match(near) and not _COURTESY.search(folded.text, match.start, end)
    return bool(failed or _REVERSED_AFTER.match(near)
                or _SUMMED_UP.search(after[: _reach(sentence, end, REACH_SUMMED_UP)]))


def _reach(parts: Sequence[int], end: int, most: int) -> int:
    """How many units after `end` belong to the same part as the one before it."""
    reached = 0
    while reached < most and end + reached < len(parts) and parts[end + reached] == parts[end - 1]:
        reached += 1
    return reached
