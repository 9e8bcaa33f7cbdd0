"""How people ask in English."""

from __future__ import annotations

import re

from simulator.call.manner import Manner

_AUX = (r"(?:are|is|am|do|does|did|have|has|had|can|could|will|would|was|were|shall|should|may|"
        r"any(?:body|one|thing)?|isn't|aren't|don't|didn't|haven't|hasn't|won't|can't)")
_LEAD = r"^(?:(?:and|so|now|then|but|ok|okay|right|well|also|sorry|just|oh|good|thanks|thank you|please)[,\s]+)*"
_WHO = (r"(?:you|your|it|he|she|they|there|everyone|everybody|anyone|anybody|someone|somebody|that|this|the|i)\b")
_ASKS = (rf"{_LEAD}(?:(?:what|where|which|who|how|whereabouts)(?:'s|'re)?\b"
         r"(?! an? | (?:lovely|nice|kind|exciting|awful|terrible|dreadful|frightening|wonderful|sweet|annoying|"
         r"frustrating|horrible|clever|thoughtful|funny|sensible)\b| happens (?:next |now )?is| will happen|"
         r" i(?:'ll|'m)? | we(?:'ll|'re)? )|"
         r"(?:when|why) (?:are|is|do|does|did|have|has|can|could|will|would|was|were)\b|"
         rf"(?:are|is|do|does|did|have|has|can|could|will|would|was|were|shall|should|may) {_WHO})")
_MY = r"\b(?:your|the|a|where|whereabouts|which|what)\b"

EN = Manner(
    asking=re.compile(rf"\?\s*$|{_ASKS}|"
                      r"\b(?:tell|give|read|spell) me (?:your|the|what|where|whereabouts|which|who|a)\b|"
                      r"\b(?:give|tell) it (?:to )?me\b|"
                      r"\blet me (?:have|take|get|know) (?:your|the|what|where|which|a|it)\b|"
                      r"\bi(?:'ll|'d| will| would)?(?: also| just| still| like to| only)* (?:need|take|have|like)\b"
                      rf".{{0,6}}{_MY}|"
                      r"\b(?:can|could|may|might) i (?:just |also |please )?(?:have|take|get|ask|grab)\b|"
                      r"\bi(?:'m| am)(?: still| just)? missing\b|\bi(?: still)? (?:haven't got|don't have) your\b|"
                      r"\bplease (?:give|tell|say|confirm|state|provide|let me have)\b|"
                      r"\bwhat i(?:'ll| will|'d| also| still)* (?:need|want|like)\b[^.?]*\bis\b|"
                      rf"{_LEAD}(?:your|a) (?:\w+ )?"
                      r"(?:name|number|mobile|phone|reg|registration|plate|location|surname|make)\b|"
                      r"\b(?:you could|you can|you) give me (?:your|the|a)\b|"
                      r"\b(?:didn't|did not) (?:catch|get|hear) (?:your|the)\b|"
                      r"\b(?:don't|do not|didn't) (?:think|believe) you(?:'ve)? (?:gave|given|told|said)(?: me)? "
                      r"your\b|"
                      r"\b(?:haven't|have not|never) (?:gave|given|told)(?: me)? your\b", re.I),
    marked=re.compile(rf"\?\s*$|{_ASKS}", re.I),
    request=re.compile(r"(?!)"),
    beside=re.compile(r"(?!)"),
    interrogative=re.compile(r"(?!)"),
    finds_out=re.compile(r"(?!)"),
    plainly=re.compile(rf"{_LEAD}(?:what|who|which|how|when|have you|has any|did any|do you know)\b", re.I),
    approves=re.compile(r"(?!)"),
    bare=re.compile(r"(?!)"),
    purpose=re.compile(r"(?<=\w),?\s+so (?:that )?(?:you|i|we|he|she|they|the [\w ]{1,20}?)\b"
                       r"(?! will| are| were| is| was| have| had|(?: just| only| still| also)* (?:need|want)\b|'\w)"
                       r"[^?.!,]*|,\s*if (?:you don't mind|i may ask|i might ask|you could|possible)\b[^?.!]*|"
                       r"(?<=\w),?\s+in case (?:you|it|we|i|this|that|the|they|he|she|any\w+)\b[^?.!,:;]*", re.I),
    parts=re.compile(r"[;\n]|"
                     r",? (?:and then|and|then) (?=(?:tell|give|let) me\b)"),
    pieces=re.compile(rf"[,;\n](?!\s*{_AUX} (?:you|he|she|it|they)\?)|\band\b|\bor\b|\bplus\b|\bas well as\b",
                      re.I),
    aside=re.compile(r"^\s*(?:as long as|so long as|so that|so i can|because|since|in case|provided)\b", re.I),
    supposes=re.compile(r"\b(?:right|correct|is it|isn't it|aren't you|yes)\?\s*$|"
                        rf"{_LEAD}(?:it's|it is|you're|is it|so it's)\b", re.I),
    reads_back=re.compile(r"\bread (?:that|it|this|them|everything) ?(?:all )?back|"
                          r"\blet me (?:just )?(?:repeat|confirm|check i)|"
                          r"\b(?:can|could|may) i (?:just )?(?:check|confirm) (?:what i|that i|i have|i've)|"
                          r"\bjust to (?:check|confirm|recap)\b", re.I),
    restates=re.compile(r"\b(?:you(?:'re| are) (?:asking|wondering)|you(?:'d like| want) to know|"
                        r"your question is)\b"
                        r".*\b(?:right|correct|is that it|yes)\?\s*$", re.I),
    right=re.compile(rf"(?:"
                     rf"{_LEAD}(?:it's|that's|you're|you are|he's|she's) (?!n't|not)[^?]*\?\s*$|"
                     r"(?<!be all )(?<!, all )\b(?:(?<!that all )right|correct|is it|isn't it|yes|aren't you|got that|"
                     r"did i get that(?: right)?|did you say|you said|as it should be|in order|accurate|"
                     r"spot on|bang on|"
                     r"(?:understood|got|taken) (?:you|that|it|all that|everything)(?: down)? "
                     r"(?:right|rightly|correctly))\?\s*$|\bdid you say\b[^?]*\?\s*$|"
                     rf"{_LEAD}(?:have i|did i) (?:got|get|heard|hear)\b)", re.I),
    clear=re.compile(r"\b(?:got (?:that|it|all that)|make sense|makes sense|is that clear|all clear|understand|"
                     r"understood|follow(?:ing)? me|written that down|with me)\?\s*$|"
                     rf"{_LEAD}(?:(?:have you got|have you written|did you get|did you catch) "
                     r"(?:that|it|all)|(?:is|was) (?:that|it|everything|all that) (?:all )?clear(?: enough)?)\b", re.I),
    wants=re.compile(r"\b(?:tell|give|let|read|spell) me\b|"
                     r"\b(?:can|could|may|might) i (?:just |also |please )?(?:have|take|get|grab)\b|"
                     r"\bi(?:'ll| will| just| also)? need your\b", re.I),
    contingent=re.compile(r"\bin case (?:you|it|anything)\b|"
                          r"\bif (?:you (?:do |ever |should )?(?:break|get stuck|run into|meet)|"
                          r"anything (?:happens|goes wrong))\b", re.I),
    reported=re.compile(r"(?!)"),
    state=re.compile(r"\b(?:are|were|is|have|has|did) (?:you|he|she|they|everyone|everybody|the \w+)\b", re.I),
    fine=re.compile(r",\s*(?:won't|will|can|could|would) you\?\s*$|"
                    r"\bis that (?:ok|okay|all right|alright|fine) (?:with|by|for) you\?\s*$|"
                    r"\b(?:ok|okay|all right|alright|fine|suit you|work for you|sound good|be best|"
                    r"do you)\?\s*$|"
                    rf"{_LEAD}(?:is it (?:ok|okay|all right|alright|fine)|is that|would that|will that|does that|"
                    r"do you mind|would it|may i|shall i|if i|can i (?:just |quickly )?(?:put|pop|place)|"
                    r"(?:would|could|can|will) you"
                    r"(?! (?:like|prefer|see|hear|find|remember|read|smell|feel|think|know|recall)))\b", re.I),
    bids=re.compile(r"\b(?:can|could|would|will) you\b|\bplease\b|\b(?:can|could|may|shall|should) (?:i|we)\b|"
                    r"\bwould you like (?:me|us)\b", re.I),
    offer=re.compile(r"\b(?:how|what) (?:can|may|could|else can) (?:i|we) (?:help|do)\b|\bwhat seems\b|"
                     r"\bwhat(?:'s| has|'s been| is)? (?:happened|happening|going on)\b|"
                     r"\bwhat(?:'s| is) (?:the (?:problem|matter|trouble|emergency)|wrong)\b", re.I),
    closing=re.compile(r"(?<!before )\b(?:anything|something|owt|aught) (?:else|further|more)\b"
                       r"(?! (?:go|gone|went|wrong|break|broke|broken|happen|happened)\b)|"
                       r"\bany (?:other|more|further) (?:questions?|help|assistance|queries|enquiries|matters?|way|"
                       r"business)\b|"
                       r"\bis (?:that|there) (?:everything|all)\b"
                       r"(?! right| correct| ok| as it| in order| clear| accurate)", re.I),
    no_more=re.compile(r"^no(?:,|\.| )[^.]*\b(?:that's (?:all|it|everything)|nothing|you're all right)|"
                       r"^(?:that's (?:all|everything)|nothing (?:else|more))\b", re.I),
    nor_more=re.compile(r",? (?:and )?(?:that's (?:all|everything)|nothing else)\b[^,.]*", re.I),
    leave=re.compile(r"\b(?:good)?bye\b", re.I),
    hold=re.compile(r"\b(?:hold|holding|wait|waiting|moment|minute|second|bear with|hang on|hanging on)\b", re.I),
    moment=re.compile(rf"{_LEAD}(?:(?:just )?(?:one|a|half a) (?:moment|second|sec|minute|mo|tick)|"
                      r"bear with me|hang on|hold (?:on|the line)|wait a (?:moment|second|minute))\b[^?]{0,40}$", re.I),
    waits=re.compile(r"\b(?:can|could|may) i (?:just )?(?:hold|keep) you\b|"
                     r"\b(?:put|pop|plac|stick|leav|keep|hav)\w* you (?:back )?on (?:a )?(?:quick |brief |short )?"
                     r"hold\b[^.!]*\?|"
                     r"\b(?:ok|okay|all right|alright|happy|able|can|could|would|will|mind)\b[^.?!]*"
                     r"\b(?:hang on|hold (?:on|for|a|the line)|bear with|wait (?:a|one|for a))\b[^.?!]*\?|"
                     r"\b(?:hang on|bear with me)\b[^.?!]*\?|"
                     r"\bmind (?:waiting|holding|hanging on)\b[^.?!]*\?", re.I),
    repeat=re.compile(r"\b(?:(?:say|repeat|run) (?:that|it|all that)(?: by me)?(?: for me)?(?: again| once more)|"
                      r"(?:could|can|would|will) you (?:please )?(?:repeat|say) (?:that|it)|pardon|come again|"
                      r"(?:didn't|did not|couldn't) (?:quite )?(?:catch|get|hear) (?:that|you|all|any)|"
                      r"missed (?:that|what))\b", re.I),
    retells=re.compile(r"\b(?:say|go over|read|repeat|run through) (?:it|that|them|all that)?\b.*\bagain\b", re.I),
    gladly=re.compile(rf"(?:{_LEAD}|, )(?:would you like|do you want|do you need|should i|shall i)\b|"
                      r"^(?!.*\b(?:what|which|where|who|when|how|is there|anything|something|particular)\b).*"
                      r"\b(?:want me to|like me to)\b", re.I),
    none=re.compile(rf"{_LEAD}(?:(?:is|are|was|were) there|have you had any|have you(?: \w+)? got|do you have|"
                    r"have you (?:called|rung|reported|told|tried)|any(?: |one|body|thing)|"
                    r"(?:does|did|has|is) (?:any|some)(?:one|body|thing))", re.I),
    does=re.compile(r"\b(?:i|we)(?:'ll|'m|'re|'ve| will| am| are| have| can)\b|"
                    r"^\s*(?:and )?(?:ring|call|phone|let|get back)\b", re.I),
    others=re.compile(r"\b(?:tell|ask|let) (?:him|her|them|your \w+)\b", re.I),
    will_ask=re.compile(r"\b(?:find out|ask|check|look into)\b.{0,60}"
                        r"\b(?:let you know|tell you|(?:ring|call|phone) you|get back to you)\b", re.I),
    declines=re.compile(r"\b(?:can't|cannot|can not|couldn't|won't|not able to|not going to) (?:\w+ ){0,2}"
                        r"(?:promise|say|guarantee|guess|tell you|give you)\b|\bi don't (?:actually |really )?know\b|"
                        r"\bno way of knowing\b", re.I),
    puts_through=re.compile(r"\b(?:put(?:ting)?|transfer(?:ring)?|pass(?:ing)?) you (?:back |straight )?"
                            r"(?:through|over|on|to)\b", re.I),
    wish=re.compile(r"\b(?:want|wish|prefer|mind|bother|worry|worries|worried|think|feel|rather)\w*\b", re.I),
    advises=re.compile(rf"(?:{_LEAD}|[,;] )(?:you (?:could|should|can|must|might|need to|had better)\b|"
                       r"(?:please )?(?:don't|do not|never|make sure|try|keep|stay|be careful|remember|let|put|take|"
                       r"get|give|"
                       r"hold|go|turn|switch|wait|sit|stand|have|leave|mind|watch|pop|wrap|ring|call)\b)", re.I),
    civil=re.compile(r"\b(?:please|would|could|should|shall|may|might|thank|sorry|love|dear|don't|there's|"
                     r"(?:did|have|are) you)\b", re.I),
    kind=re.compile(r"\b(?:you've been (?:\w+ ){0,2}(?:patient|brave|helpful|good)|well done|bless|good for you|"
                    r"poor (?:you|thing|love)|(?:very|so|really|awfully) (?:kind|good|brave|patient|sensible)|"
                    r"congratulations|"
                    r"i (?:do )?hope|happy (?:new|christmas)|take care|(?:don't|not to) worry|"
                    r"doing (?:\w+ )?(?:well|fine|brilliantly|splendidly|great)|no need to apologise|"
                    r"not at all)\b", re.I),
    either=re.compile(r"\bor (?!something|anything|so\b|not\b)", re.I),
    or_not=re.compile(r"\bor not\b", re.I),
    expects=re.compile(r"\b(?:right|correct|isn't it|aren't you|haven't you|don't you|is it|won't you)\?\s*$", re.I),
    inside=re.compile(r"\b(?:know|remember|recall|tell|say|idea|sure|notice) (?:\w+ ){0,2}"
                      r"(?:what|which|where|who|how|when|why)\b", re.I),
    yes_no=re.compile(rf"{_LEAD}{_AUX}\b|, {_AUX} (?:you|he|she|it|they|there|that)\b", re.I),
    noun=re.compile(r"^(?:a|an|the|any|or|like|maybe|perhaps)\b[^?]*\?$", re.I),
    name=r"\b(?:is (?:that|this)(?! (?:all |quite )?(?:right|ok|okay|clear|fine|correct|everything|good)\b)|"
         r"am i (?:speaking|talking) (?:to|with)|are you)\b.*\b{last}\b",
    misnamed=r"\b(?:is|was) (?:it|that|this) (?-i:{first}[a-z]+ (?!{last}\b)[A-Z][a-z'-]+)\?",
    anothers=re.compile(r"(?!)"),
    titled=re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mister)\.? ([A-Z][a-z'’]+)"),
    common=re.compile(r"(?!)"),
    whole_words=True)
"""the forms of English"""
