"""How people ask, in Chinese and in English: by which forms a sentence asks, and what kind of answer it wants."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scoring.standard import Lang


@dataclass(frozen=True)
class Manner:
    """The forms of one language."""

    asking: re.Pattern[str]
    """a sentence that asks or requests something"""
    marked: re.Pattern[str]
    """one that wants an answer beyond doubt"""
    request: re.Pattern[str]
    """one that asks for things by naming them: tell me your name, your number …"""
    bare: re.Pattern[str]
    """a part that asks by itself: 贵姓"""
    parts: re.Pattern[str]
    """what parts a sentence whose parts ask each for themselves"""
    supposes: re.Pattern[str]
    """a sentence that supposes an answer, for which yes or no will do"""
    right: re.Pattern[str]
    clear: re.Pattern[str]
    fine: re.Pattern[str]
    offer: re.Pattern[str]
    """an offer of help, or a question that the caller's next words answer anyway"""
    closing: re.Pattern[str]
    leave: re.Pattern[str]
    """a farewell; good wishes alone are none"""
    hold: re.Pattern[str]
    """words for waiting on the line"""
    either: re.Pattern[str]
    """one that leaves a choice, which nothing but his own story answers"""
    yes_no: re.Pattern[str]
    whole_words: bool

    def find(self, word: str, flat: str, since: int) -> int:
        """Where a word stands in a text in small letters, from a place on; -1 for nowhere."""
        if not self.whole_words:
            return flat.find(word, since)
        found = re.compile(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])").search(flat, since)
        return found.start() if found else -1


_END = r"[\s。，,！!?？~～…]*$"
_ZH_TELL = (r"(?:告诉我|告知我|跟我说|说一?[下声]|讲一?下|报一?[下遍]|报给我|念一?[下遍]|留一?[个下]|提供|描述)")
_ZH_REQUEST = (rf"请问[您你].{{0,2}}的|(?<!我)(?<!我[再来先就])(?<!我[给跟和为帮向][您你])(?<!我再[给跟][您你])"
               rf"(?<!我现在)(?<!我马上)(?<!我这就){_ZH_TELL}|把.{{1,30}}(?:说|告诉|报|讲)|[您你].{{0,6}}给我")
_ZH = Manner(
    asking=re.compile(rf"[?？]|(?:吗|么|呢){_END}|请问|贵姓|怎么称呼|多少|{_ZH_REQUEST}|(?:说说|讲讲|登记一?下[您你]的|(?:还|就)[差缺][您你一]|需要(?:知道|问|登记)?一?下?[您你]的)|"
                      rf"[您你](?:现在|的|)?.{{0,8}}(?:在哪|什么|哪|几)|[您你]的.{{0,10}}(?:是|呢){_END}"),
    marked=re.compile(rf"[?？]{_END}|吗{_END}"),
    request=re.compile(_ZH_REQUEST),
    bare=re.compile(r"贵姓|怎么称呼|什么|啥|哪|多少|几"),
    parts=re.compile(r"[，,：:]"),
    supposes=re.compile(rf"(?:吧|对吗|对不对|是吗|是不是|是么|吗){_END}"),
    right=re.compile(rf"(?:对[吗吧么嘛不]|是[吗吧么嘛]|对不对|是不是|没错吧|没错吗|没记错吧|准确吗){_END}"),
    clear=re.compile(rf"(?:清楚|明白|记住|记下|听清|听懂|懂|(?:知道(?=了))|记好|写好|写下来|听明白|了解)(?:了|来了|)(?:吗|吧|么|没有|没|不){_END}"),
    fine=re.compile(rf"(?:行|好|可以|成|中|没问题|方便|合适|愿意|同意|能接受|介意)(?:吗|吧|么|嘛|不|呢){_END}|"
                    rf"(?:行不行|好不好|可不可以|可以不可以|方便不方便|您看(?:怎么样|如何|呢)|怎么样|如何){_END}"),
    offer=re.compile(r"(?:什么|怎么|哪|啥).{0,4}(?:可以|能|需要|要)?.{0,3}帮(?:到|助|您|你)|有什么(?:可以|能).{0,6}帮|"
                     r"想(?:咨询|了解|问|反映|查)(?:点|些)?(?:什么|啥)|(?:稍等|等一下|等一会|等我|稍候).{0,12}[?？吗]"),
    closing=re.compile(
        r"(?:还有|有没有|还).{0,6}(?:(?:别的|其他|其它)(?:的|)(?:什么|事|问题|需要|要|吗|疑问|业务|方面|没有|不|.{0,4}要[问办])|"
        r"什么(?:要|需要|事|问题|能|可以|别的|其他|疑问|不))|"
        r"还有.{0,4}(?:事|问题|疑问|需要|要问的)(?:吗|么|没有|没)|(?:别的|其他|其它)(?:还|)(?:有|需要).{0,8}(?:吗|么|没有)|"
        r"还需要.{0,8}(?:帮|什么).{0,8}(?:吗|么|[?？])"),
    leave=re.compile(r"再见|再会|拜拜|回见|慢走"),
    hold=re.compile(r"等|稍候|别挂|不要挂"),
    either=re.compile("还是"),
    yes_no=re.compile(rf"(?:吗|吧|么|没有|没|不){_END}|是不是|有没有|是否|能不能|会不会|要不要|[在带开看坐喝吃]没[在带开看坐喝吃]"),
    whole_words=False)
_AUX = (r"(?:are|is|am|do|does|did|have|has|had|can|could|will|would|was|were|shall|should|may|"
        r"any(?:body|one|thing)?|isn't|aren't|don't|didn't|haven't|hasn't|won't|can't)")
_LEAD = (r"^(?:(?:and|so|now|then|but|ok|okay|right|well|also|sorry|just|oh|good|thanks|thank you|please)[,\s]+)*")
_EN = Manner(
    asking=re.compile(r"\?\s*$|\b(?:tell|give|read|spell) me (?:your|the|what|where|whereabouts|which|who|a)\b|"
                      r"\blet me (?:have|take|get|know) (?:your|the|what|where|which|a)\b|"
                      r"\bi(?:'ll|'d| will| would)?(?: also| just| still| like to| only)* (?:need|take|have)\b.{0,6}"
                      r"\b(?:your|the|a|where|whereabouts|which|what)\b|"
                      r"\b(?:can|could|may|might) i (?:have|take|get|ask)\b|"
                      r"\bi(?:'m| am)(?: still| just)? missing\b|\bi(?: still)? (?:haven't got|don't have) your\b|"
                      r"\bplease (?:give|tell|say|confirm)\b|\b(?:didn't|did not) (?:catch|get|hear) "
                      r"(?:your|the)\b", re.I),
    marked=re.compile(r"\?\s*$"),
    request=re.compile(r"\w"),
    bare=re.compile(r"(?!)"),
    parts=re.compile(r"[;\n]"),
    supposes=re.compile(r"\b(?:right|correct|is it|isn't it|aren't you|yes)\?\s*$|"
                        rf"{_LEAD}(?:it's|it is|you're|is it|so it's)\b", re.I),
    right=re.compile(r"\b(?:right|correct|is it|isn't it|yes|aren't you|got that|did i get that(?: right)?)\?\s*$|"
                     rf"{_LEAD}(?:have i|did i) (?:got|get|heard|hear)\b", re.I),
    clear=re.compile(r"\b(?:got (?:that|it|all that)|make sense|makes sense|is that clear|all clear|understand|"
                     r"understood|follow(?:ing)? me|written that down|with me)\?\s*$", re.I),
    fine=re.compile(r"\b(?:ok|okay|all right|alright|fine|suit you|work for you|sound good|be best|with you|"
                    r"do you)\?\s*$|"
                    rf"{_LEAD}(?:is it (?:ok|okay|all right|alright|fine)|is that|would that|will that|does that|"
                    r"do you mind|would you|would it|may i|shall i|could you|can you|will you|if i)\b", re.I),
    offer=re.compile(r"\b(?:how|what) (?:can|may|could|else can) (?:i|we) (?:help|do)\b|\bwhat seems\b|"
                     r"\bwhat(?:'s| has|'s been| is)? (?:happened|happening|going on)\b|"
                     r"\bwhat(?:'s| is) (?:the (?:problem|matter|trouble)|wrong)\b", re.I),
    closing=re.compile(r"(?<!before )\b(?:anything|something) (?:else|further|more)\b|"
                       r"\bany (?:other|more|further) (?:questions?|help)\b|"
                       r"\bis (?:that|there) (?:everything|all)\b", re.I),
    leave=re.compile(r"\b(?:good)?bye\b", re.I),
    hold=re.compile(r"\b(?:hold|holding|wait|waiting|moment|minute|second|bear with|hang on|hanging on)\b", re.I),
    either=re.compile(r"\bor (?!something|anything|so\b|not\b)", re.I),
    yes_no=re.compile(rf"{_LEAD}{_AUX}\b|, {_AUX} (?:you|he|she|it|they|there|that)\b", re.I),
    whole_words=True)


def manner(lang: Lang) -> Manner:
    """The forms of a language."""
    return _ZH if lang == "zh" else _EN
