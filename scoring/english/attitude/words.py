"""Small word classes of which the English cues are made."""

from __future__ import annotations

import re


def words(most: int) -> str:
    """Up to so many words of the same clause."""
    return rf"(?: [a-z0-9]+){{0,{most}}}"


def said(most: int) -> str:
    """Up to so many words of the same sentence."""
    return rf"(?:,? [a-z0-9]+){{0,{most}}}"


def any_of(*cues: str) -> re.Pattern[str]:
    """One of the cues, at the edge of a word."""
    return re.compile("|".join(rf"\b(?:{cue})" for cue in cues))


END = r"(?=[,.?]|$)"
START = r"(?:^|(?<=[,.?] ))(?:(?:please|just|now|do|so|and|then|oh|right|well|look|you) )*"
"""where a clause begins, and what may come before an order"""
SOFT = (r"(?:(?:really|just|simply|honestly|quite|very|rather|frankly|actually|absolutely|truly|afraid|personally|entirely|"
        r"totally|completely|perfectly|certainly|so|too|all|always|a bit|a little|only|even|still|also|well|i am) )*")
WE = r"(?:i|we)"
THIRD = (r"(?:he|she|they|it|that|this|there|you|everything|everyone|somebody|someone|your [a-z]+(?: [a-z]+)?|"
         r"the [a-z]+(?: [a-z]+)?|(?:our|a|one of our) [a-z]+)")
"""who or what is not the operator"""
WILL = r"(?:will|is going to|are going to|shall)"
SURE = (r"(?:definitely|certainly|absolutely|undoubtedly|surely|without (?:a |any )?doubt|no question|for sure|"
        r"for certain|guaranteed|(?:a |one )?hundred per ?cent|100)")
TOLD = r"(?:call|ring|phone|hear|be (?:called|rung|passed|looked|noted|logged|told|contacted|blocked|stopped))"
"""what an operator may be sure of: what she or her desk will do"""
OURS = (r"(?:(?:this|our|my) (?:whole |so called )?(?:outfit|company|firm|lot|place|bank|hospital|service|department|"
        r"branch|staff|people|crews?|patrols?|colleagues?|computers?|website|app|systems?|management|managers?|boss(?:es)?|"
        r"drivers?|contractors?)|the (?:company|bank|management|bosses|systems?|drivers|contractors|staff)|head office|"
        r"management|upstairs|(?:half|most|some) of (?:them|us|this lot))")
FAULTY = (r"(?:shambles|useless|joke|rubbish|disgrace(?:ful)?|hopeless|clueless|pathetic|cowboys|incompetent|robbers|"
          r"rip off|ripping|appalling|scandal(?:ous)?|crooks?|lazy|idiots?|garbage|falling apart|"
          r"never (?:listen|learn|bother|answer|check|turn up)s?|could not (?:care less|organise|run)|"
          r"do(?:es)? not (?:care|listen|give a))")
PAST = (r"(?:[a-z]+ed|known|thought|read|left|told|said|taken|kept|done|gone|brought|paid|put|set|made|rung|spoken|driven|"
        r"bought|found|given|held|worn|chosen|been (?:[a-z]+ )?(?:careful|clearer|quicker|ready|sensible|watching|looking|"
        r"listening|there)|had [a-z]+ (?:[a-z]+ )?(?:ready|serviced|checked|looked|to hand|handy))")
RUDE_VERB = r"(?:talking|shouting|crying|blubbing|screaming|interrupting|panicking|fussing|snivelling|moaning|whining|whinging|complaining|nagging|wasting|arguing|going on)"

HELPING = re.compile(
    r"\b(?:let me|let us|allow me|bear with me|leave (?:it|that|this) with me|give me a (?:minute|moment|second))"
    r"(?! be | tell you )"
    r"|\b(?:i|we)(?! (?:can|do|will|would|could|am|are|did|have)? ?(?:not|never))"
    r"(?: (?!not |never |only |told )[a-z]+){0,4} "
    r"(?:check|find|look|ask|enquire|inquire|ring|call|phone|get|come back|see (?:what|if|whether)|speak|chase|confirm|"
    r"send|pass|log|raise|put|note|write|forward|report|book|arrange|transfer|connect|contact|order|block|stop|cancel|sort|"
    r"sending|passing|logging|putting|checking|looking|ringing|calling|logged|noted|passed|written|taken)\b"
)
"""an offer or an act of help, in the first person"""
REPORTED = re.compile(
    r"\b(?:he|she|they|somebody|someone|the [a-z]+) (?:said|told you|called you|shouted|says)\b[^.?]{0,60}"
    r"|\byou (?:say|said|heard|mentioned)(?: that)? (?:he|she|they|the [a-z]+|our [a-z]+)\b[^.?]{0,60}"
)
"""what somebody else is told to have said"""
