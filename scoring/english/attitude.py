"""English: the words by which a forbidden attitude shows. What a cue is stands in `scoring.attitude.cue`.

A line is lower case with contractions spelled out (don't is do not, didn't you is did not you), possessives without
their s, and the marks , . and ? set right after a word.
"""

from __future__ import annotations

import re
from functools import cache

from scoring.attitude.cue import Attitude, Cue

W = r"(?: [a-z0-9]+){0,%d}"
"""up to so many words of the same clause"""
S = r"(?:[,]? [a-z0-9]+){0,%d}"
"""up to so many words of the same sentence"""
SOFT = (r"(?:(?:really|just|simply|honestly|quite|very|rather|frankly|actually|absolutely|truly|afraid|personally|entirely|totally|completely|"
        r"perfectly|certainly|so|too|all|always|a bit|a little|only|even|still|also|well|as it happens|i am) )*")
WE = r"(?:i|we)"
THIRD = (r"(?:he|she|they|it|that|this|there|you|everything|everyone|somebody|someone|nobody|your [a-z]+(?: [a-z]+)?|the [a-z]+(?: [a-z]+)?|"
         r"(?:our|a|one of our) [a-z]+)")
WILL = r"(?:will|is going to|are going to|shall)"
SURE = r"(?:definitely|certainly|absolutely|undoubtedly|surely|without (?:a |any )?doubt|no question|for sure|for certain|guaranteed|a hundred per ?cent|one hundred per ?cent|100)"
OURS = (r"(?:(?:this|our|the|these|that|those|my) (?:whole |so called )?(?:outfit|company|firm|lot|place|bank|hospital|line|management|managers?|boss(?:es)?|head office|systems?|website|app|"
        r"drivers?|contractors?|crews?|patrols?|staff|service|department|branch(?:es)?|people|colleagues?|computers?|lads?|girls?)|they|head office|management|upstairs|"
        r"(?:half|most|some) of (?:them|us|this lot))")
FAULTY = (r"(?:shambles|useless|joke|rubbish|disgrace(?:ful)?|hopeless|clueless|pathetic|cowboys|incompetent|robb(?:ers|ery|ing)|rip off|ripping|appalling|scandal(?:ous)?|"
          r"crooks?|lazy|idiots?|mess|nightmare|dreadful|terrible|shocking|rotten|garbage|falling apart|never (?:listen|learn|bother|answer|check|turn up)|"
          r"could not (?:care less|organise|run)|do not (?:care|listen|give a))")
CALLER_ACT = r"(?:ring|rung|call|called|phone|phoned|come|go|ask)"

HELPING = re.compile(
    r"\b(?:let me|let us|allow me|bear with me|leave (?:it|that|this) with me|give me a (?:minute|moment|second))(?! be | tell you )"
    r"|\b(?:i|we)(?! (?:can|do|will|would|could|am|are|did|have)? ?(?:not|never))(?: (?!not |never |only |told )[a-z]+){0,4} "
    r"(?:check|find|look|ask|enquire|inquire|ring|call|phone|get|come back|see what|see if|see whether|speak|chase|confirm|send|pass|log|raise|put|note|write|forward|report|book|arrange|"
    r"transfer|connect|contact|order|block|stop|cancel|sort|sending|passing|logging|putting|checking|looking|ringing|calling|logged|noted|passed|written|put it|taken)\b"
)
PAST = (r"(?:[a-z]+ed|known|thought|read|left|told|said|taken|kept|done|gone|brought|paid|put|set|made|rung|spoken|driven|bought|found|given|held|worn|chosen|"
        r"been (?:more |a bit |a little |rather )*(?:careful|clearer|quicker|ready|sensible|paying|watching|looking|there|earlier)|had (?:it|them|that|your|this|the) (?:[a-z]+ )?(?:ready|serviced|checked|looked|to hand|with you|handy)|had [a-z]+ ready)")
GOT = r"(?:received|been|seen|heard|noticed a|had a|got|arrived|reached)"


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{one})" if one[0] != "^" else one for one in words))


def _cues() -> dict[str, Cue]:
    return {
        "not_knowing": Cue(
            always=_any(
                r"(?:how|why) (?:on earth |the hell )?(?:should|would|am|can) (?:i|we) (?:supposed to |meant to |possibly )?(?:know|tell)", r"(?:search|beats) me\b", r"your guess is as good", r"(?:god|heaven|goodness|lord|who|christ) (?:only |alone )?knows(?=[.,?]|$)",
                r"(?:not|have not|i have) (?:a|the|got a|got the) (?:clue|foggiest|faintest|scooby)", r"(?:do not|why) ask me(?! for)", r"anybody guess|anyone guess",
            ),
            unhelped=_any(
                rf"{WE} {SOFT}(?:do not|would not|could not|can not|did not) {SOFT}(?:know|tell you|say)\b(?! (?:if|whether) you)", rf"(?:{WE} have |have |absolutely |sorry,? |^)(?:absolutely |really |got )?no idea", r"no idea(?=[,.]|$)",
                rf"{WE} (?:am|are) not {SOFT}sure(?=[,.]|$)", r"not a clue|none the wiser|(?:do not|have not got|not got) that information",
            ),
            harmless=_any(r"(?:do not|would not|can not) (?:know|say|tell you) (?:how (?:sorry|frightening|hard|much|grateful|glad)|what you|enough|fairer)", r"(?:do not|no) (?:know|idea) (?:how|what) (?:frightening|hard|you)", r"(?:if|in case|that) (?:you|i|we) do not know"),
        ),
        "shirking": Cue(
            always=_any(
                r"(?:nothing|not anything|not a thing) (?:whatsoever |at all )?to do with (?:me|us|this (?:office|desk|line|department|team|number)|our)", rf"(?:is|am|are|was|that is|it is) {SOFT}(?:not|hardly|none of) {SOFT}(?:my|our) {SOFT}(?:job|problem|department|business|concern|responsibility|area|remit|pigeon|lookout|worry|affair)",
                r"^not (?:my|our) (?:job|problem|department|business|concern|fault|responsibility)|(?<=[,.] )not (?:my|our) (?:job|problem|department|business|concern|responsibility)", r"(?:do not|no use|no good) (?:look|looking|blame|blaming|come|coming) (?:at |to )?me\b", r"above my pay", r"not what (?:i am|we are|i get) (?:here|paid) for",
                r"(?:google|bing) (?:it|that)", r"(?:ring|call|try|ask|phone|pester|bother|tell|find) (?:somebody|someone|anyone|anybody) else(?! (?:to|who|if|for you))", r"(?:sort|work|figure) (?:it|that|this) out (?:yourself|yourselves|between)", r"(?:look|find) (?:it|that) (?:up |out )(?:yourself|for yourself)",
                r"take (?:it|that) up with (?:them|him|her|the|your|whoever|somebody|someone)",
            ),
            unhelped=_any(
                r"(?:out of|not in) (?:my|our) hands", rf"(?:that|it|this) (?:is|would be) {SOFT}(?:really )?(?:up to|down to|a matter for|a question for|one for|for|between you and) (?:the|whoever|them|him|her|your|another|somebody|someone|a different)", r"(?:a |an |entirely )?(?:separate|different|outside|other) (?:firm|company|department|team|outfit|desk|organisation)",
                rf"{WE} (?:do not|can not|never) {SOFT}(?:deal with|do|handle|get involved|cover|touch|take on|look after|help with)\b", rf"{WE} (?:only|just|merely) {SOFT}(?:answer|take|work|do) (?:the )?(?:phones?|calls?|here|telephone|bookings?)",
                rf"you (?:would|will|had|are|might|may|should)? ?(?:be |do )?(?:far |much |a lot )?(?:better|best)(?: off)? (?:to )?(?:ask|ring|try|tak|go|speak|call|contact|phon|talk|writ|wait)(?:ing|e)?\b", rf"you (?:will|would|do)? ?(?:{SOFT})(?:have|need|want|ought) to (?:be )?(?:take|tak|ring|call|ask|try|sort|go|speak|contact|phone|write|talk|find)(?:ing)?\b(?! (?:to )?(?:us|me|this))",
                r"(?:^|[,.] )(?:please |just |well |then |so |oh |perhaps |maybe )*(?:try|ask|ring|call|phone|contact|speak to|go to|go and ask|go and see|write to|check with) (?:the |your |their |them|him|her|his |another |whoever )(?![^.?]*\b(?:i|we) (?:will|can|am|have))", r"(?:on|from|at|to|in) (?:the|our) (?:website|internet|web|app)(?=[,.]| then| yourself| instead|$)",
                r"you can always (?:write|try|ring|look|ask|go)",
            ),
            harmless=_any(rf"(?:is|it is|that is|was) not your (?:fault|problem)", rf"{WE} (?:will|can|am going to|could) (?:{SOFT})(?:ring|call|try|ask|phone|find|get) (?:somebody|someone|anyone)", r"you (?:do not|will not|would not) (?:have|need) to", r"[^.?]{0,60}\?"),
        ),
        "blaming": Cue(
            always=_any(
                rf"(?:you|one|people) {SOFT}(?:should|ought to|could|might|were supposed to|were meant to|needed to|must|would do well to) {SOFT}(?:not |never |at least )?{SOFT}(?:have|not have) {SOFT}(?!{GOT}\b){PAST}\b", r"which you (?:really )?(?:ought|should)", r"should you not have|ought you not|could you not have|would it not have been",
                rf"if (?:only )?(?:you|people|customers|drivers|callers|everyone) (?:had|would had|would have|would (?=(?:not |only |just )?{PAST}))(?! (?:a|an|the|any|some|your|time|no|one|to|another|something) ){S % 12},? (?:then )?(?:you|we|i|this|it|none|there|that|he|she|they|nobody)(?: [a-z]+){{0,2}} (?:would|might|could|not)\b", rf"(?:would|could|might|need) (?:not |never )?(?:have|be){S % 10} (?:if|had) (?:only )?you (?:had )?(?:{SOFT})(?!a |an |the |any |some |like |could |want)[a-z]+", r"none of (?:this|it) would", r"(?:it|that) would have saved",
                r"next time,? (?:(?:you )?(?:might|could|should|ought|will|may|want to|need to|would do well|had better|set off|go|drive|really|perhaps|maybe|do|try|remember|check|look|read|think|bring|have|keep|fill|watch|mind|leave|be|take|get)\b)", r"(?:another|in) (?:time|future),? (?:do|try|please|you (?:might|could|should|ought|want|need)|perhaps|maybe|remember|check|look|read|think|be|keep|have)\b",
                r"your own (?:fault|doing|making|mess|silly|stupid|lookout|carelessness)", r"(?:only |just |nobody |no one |only got |have |got )?yourself (?:but yourself )?to (?:blame|thank)|(?:nobody|no one) to blame but|brought (?:it|this|that) on yourself|(?:partly|largely|entirely|mostly|rather|really|clearly) (?:your|down to you)|your (?:fault|mistake|error|oversight|doing)\b", r"serves? you right",
                r"what (?:did|do|were|can|else did|else do) you (?:expect|expecting|think (?:would|was going)|thinking)", r"(?:why|how) on earth|(?:why|how come) (?:did not you|did you not|have not you|have you not|could not you|could you not|do not you|were not you|you did not|you have not|you never|you left)|(?:how|what) (?:could|possessed) you(?! (?:be|have) reached)|why (?:did|would|have) you (?:leave|wait|stop|drive|lose|keep|write|carry|give|tell|let|go|not)",
                r"it (?:was|is|were) (?:actually |really )?you (?:that|who|as|,)", rf"(?:hardly|not|is not|was not) {SOFT}(?:my|our) (?:doing|fault)|(?:no|through no) fault of (?:mine|ours)", rf"you do {SOFT}(?:mumble|shout|go on|gabble|talk|speak|ramble|whisper|rush)", r"(?:can not|can|could|hardly|one can not) (?:hardly |really |help )?be (?:altogether |very |too |that |so |all that )?surprised|(?:hardly|not (?:exactly |much of )?a|small|little|no) (?:surprise|surprising)",
                r"did (?:not you|you not) (?:even |ever |think|read|check|look|see|notice|listen|hear|learn|bother|keep|write|fill|realise)|(?:was|were|is|are) (?:it not|not it|not) you (?:the one )?who|are you (?:quite |absolutely |really )?sure (?:you|it|that you|he|she|they) (?:did not|was not|have not|had not|were not)|(?:is it possible|could it be|might it be|is it not possible|any chance)(?: that)? you (?:did|had|were|have|just|simply|lost|left|forgot|misread|misheard|provoked|said|shouted|started|gave|wrote)|(?:perhaps|maybe) (?:you|it was you) (?:should|ought|provoked|shouted|started|were rude|did not|misread|misheard|forgot|simply|had not)",
                r"(?:careless|foolish|silly|stupid|irresponsible|negligent|unwise|daft|rash) (?:of you|thing to)|you (?:were|have been|are being|must have been) (?:a bit |a little |rather |very |so |too )?(?:careless|foolish|silly|stupid|irresponsible|negligent|daft|rash|slow)", r"(?:most|other|normal|sensible|some) (?:people|drivers|customers|callers|folk|patients) (?:at least|manage|would|do|can|know|check|have the sense|look|read|keep|remember|seem)", r"people who|that is what (?:happens|comes|you get)|if you (?:will|would|insist on|choose to) (?:go|drive|driving|leave|leaving|keep|write|carry|let)", r"you (?:never|did not) (?:think|thought|bother|bothered|check|checked|look|looked|read|listen|listened|keep|tell us|told us|say|said)\b",
            ),
            harmless=_any(r"(?:not|is not|was not|none of it|never|hardly|nobody saying it is|not saying it is|do not think it is) (?:at all |your |entirely |in any way |any of it )*(?:own )?(?:fault|mistake|doing)", r"(?:sorry|apologise)[^.?]{0,20} you (?:did not|never)", r"you should (?:not|never) have (?:had|been|to)\b", r"(?:do not|no need to|must not) blame yourself|you did not (?:think|do|say) anything", r"(?:if|when|because|since|that|as|so) you did not (?:say|tell|read|see|hear|check)"),
        ),
        "arguing": Cue(
            always=_any(
                rf"you (?:are|have|must be|were) {SOFT}(?:got )?(?:mistaken|wrong|lying|confused|imagining|exaggerating|making (?:it|that) up|(?:being )?(?:unreasonable|ridiculous|difficult|rude|silly|dramatic|childish|aggressive|impossible|hysterical))(?! (?:number|department|line|person|place|side|way|turn|junction|lane|about nothing))", rf"(?:that|it) (?:is|was) {SOFT}(?:not true|untrue|a lie|rubbish|nonsense|not what (?:happened|i said|you said|we said)|a ridiculous|your opinion|your story)",
                rf"{WE} {SOFT}(?:never|did not|certainly did not) {SOFT}(?:say|said|tell|told|promise|promised)(?: you)? (?:any such|anything of the|that\b|so\b)", r"(?:do not|you can not|you do not|who are you to|do not you|do not you dare|dare you) (?:you )?(?:dare )?(?:shout|talk|speak|swear|raise your voice|take that|use that|get|start|come) (?:at|to|with|tone|the|language|me|your|smart|clever|funny|here)(?: me| like)?\b", r"who do you think you|(?:watch|mind) your (?:tone|mouth|language|manners)", rf"{WE} (?:am|are|do) not (?:going to |have to |here to |prepared to |paid to )(?:stand|sit|listen|put up|take (?:this|that)|be (?:spoken|shouted|sworn|talked|insulted))", r"calm down or|(?:are you|you are) calling me a|let us get one thing|with (?:all due |all |due |the greatest )?respect,?(?: (?:sir|madam|but))*,? (?:you|that|it|i)|(?:says|so you) you say\b|are you (?:quite |finally )?(?:finished|done)(?: shouting)?(?=[?.,]|$)|(?:shouting|swearing|screaming|yelling) (?:at me )?(?:will not|does not|is not going|never|gets)|(?:go ahead|feel free)(?: and|,|, then)* (?:complain|report|sue|write)|complain (?:all you|away|as much)|see if i care",
            ),
            harmless=_any(r"(?:if|in case|unless|correct me if) (?:i am|you think|i have|you are) (?:[a-z]+ )?(?:wrong|mistaken)", r"(?:not|never) (?:saying|suggesting|wrong|that) (?:that )?you are|you are not (?:being )?[a-z]+|if you are"),
        ),
        "belittling": Cue(
            always=_any(
                r"not (?:exactly )?the end of the world", rf"(?:it|that|this) (?:is|was) {SOFT}(?:only|just|hardly|merely|nothing but) (?:a |an |one |some )?(?:(?:flat|little|small|bit of|old|silly|plastic|single) )*(?:tyre|puncture|card|scratch|bump|bag|umbrella|purse|dent|noise|few (?:pounds|quid|pence|minutes)|car|rain|warning light|battery)\b", r"worse things|storm in a tea|(?:making|make|kicking up|such|all this|what) (?:such )?(?:a )?(?:fuss|meal of|mountain|scene|song and dance|drama|palaver)|fuss(?:ing)? (?:over|about)|(?:hardly|not) (?:really |exactly )?(?:urgent|serious|an emergency|a crisis|important|worth (?:a (?:call|phone)|ringing|calling|the|our|my|complaining|bothering))|no big deal",
                r"(?:get|got to get) over it|(?:get|have|need) (?:some|a) (?:grip|perspective|sense of proportion)|grow up(?=[,.?]|$)|pull yourself together|give over\b|(?:other|some) (?:people|callers|drivers|customers)(?: out there)? (?:have|have got|with|are|in) (?:got )?(?:real|bigger|worse|proper|far worse|actual|much)|(?:real|proper|genuine|actual) (?:emergenc|problem|trouble)|you are (?:not|hardly) the only|is that (?:all|it)(?: you| that)?(?=[?.,]| you)|(?:rang|ringing|called|calling|phoned)(?: me| us| up)? (?:just |only )?(?:for that|about that|to tell me that|over that)|(?:happens|people lose|everybody|everyone)(?: to everyone| all the time| them)? (?:all the time|every day|gets over|copes|manages)|you will (?:live|survive|get over)|boo hoo|diddums|drama queen",
            ),
            harmless=_any(r"(?:never|not|no|hardly) (?:a |any |making a |silly |at all )?fuss|(?:is|are) not (?:a )?fuss|(?:not|never) (?:just|only) (?:a|an|one)", r"you are not the only[^.?]{0,40}(?:sorry|apolog)"),
        ),
        "impatience": Cue(
            always=_any(
                r"for (?:heaven|goodness|god|pity|crying|christ|the love of|pete) ?(?:sake|out loud|god|sakes)?(?=[,.?]| )(?! (?:know|what|you))", r"how many (?:more )?times", rf"{WE} (?:have )?(?:already |just )+(?:told|said|asked|explained|given|answered)", rf"{WE} have {SOFT}(?:told|said|asked|explained)(?: it| that)?(?: to)? ?(?:you)?{W % 3} (?:times|already|twice|once|before)", r"as i (?:have )?(?:already |just |keep )+(?:said|told|explained|saying|telling)", r"(?:oh |god |christ )not again(?=[,.?]|$)|(?:oh|it is|not|hello),? you again|here we go", r"(?:get on with (?:it|you)|get to the point|get a move on|hurry (?:it )?up|make it (?:quick|snappy|brief)|spit it out|come to the point|keep it (?:short|brief)|be quick|look lively|chop chop)(?=[,.? ]|$)",
                r"(?:have not|do not|not) (?:got |have )?(?:all (?:day|night|morning)|time for (?:this|that|you)|the time (?:for|to listen))", r"(?:better|other|more important) (?:things|callers|calls) (?:to|waiting|than)|(?:wasting|waste of|waste) (?:of )?(?:my|our|everyone|everybody|people|line) ?(?:time)?", r"(?:^|(?<=[.?] ))(?:oh |well |yes |so |and )*what(?: is it| do you want)?(?: now| this time)?(?=[?]|$)|what the (?:hell|devil|heck)|what is (?:the matter|wrong) with you|what (?:else )?do you want (?:now|me to do)", r"give it a rest|enough (?:already|is enough|of (?:that|this))|have you (?:quite |nearly )?(?:finished|done)|make (?:up )?your mind|do you (?:ever|never) (?:stop|listen)|going round in circles|(?:sick|tired|fed up) of (?:this|you|your|people|being|hearing|answering)|do not have all day|some of us|on and on|whatever(?=[.,]|$)|are you (?:even )?listening|(?:stop|quit) (?:wasting|whining|whinging|moaning|complaining|going on|nagging|interrupting|pestering)",
            ),
            harmless=_any(r"for (?:god|goodness) knows", r"(?:whatever|for) (?:you|it|the|we|happens)", r"how many (?:more )?times (?:a|did|have you|has|do)", r"not wasting|you are not|no waste", r"i (?:have )?just (?:asked|told|given|said)(?: to)? (?:the|them|him|her|my|control|a|our)|i have already (?:told|asked|given|said)(?: to)? (?:the|them|him|her|my|control|our)|what do you want (?:to|us|me to (?:note|put|write))"),
        ),
        "sneering": Cue(
            always=_any(
                r"(?:lucky|poor|clever|bully for|good for) you(?=[,.]|$)|(?:are not you|are you not) (?:clever|the|lucky|a (?:delight|charmer|treat))", r"(?:draw|spell) (?:you|it out|that out)(?: a (?:map|picture|diagram))?(?: for you)?(?! for me)(?=[,.?]| in | with |$| slowly)", r"in (?:plain|proper) english|(?:speak|talk|learn) (?:proper |some )?english|speak properly|(?:are you|is everyone|must be) (?:all )?(?:deaf|blind|thick|stupid|slow|dense|hard of hearing|drunk|having a laugh|simple|for real|kidding|joking|always (?:this|so|like))", r"cat got your tongue|sock out of|marbles? in|use your (?:head|brain|common sense|eyes|ears|loaf)|common sense|(?:even )?(?:a|my) (?:child|five year old|toddler|monkey|idiot|fool|nan|gran) (?:can|could|would|knows)|(?:any|every) (?:fool|idiot|child)(?: can| could| would| knows)?|(?:hardly|not|is not) (?:exactly )?(?:rocket science|brain surgery)", r"do (?:at least )?try (?:and |to )(?:know|be|keep|remember|speak|pay|use|listen|make sense|get)|if you can manage (?:it|that|to)|if (?:it is|that is) not too (?:much trouble|difficult|taxing|complicated)|what a surprise|big deal|well done you|oh,? (?:bravo|brilliant|marvellous|wonderful|great)(?=[,.]|$)|(?:do|did) you (?:actually |really |even )?(?:know|own|have) (?:how to|what a)|can you (?:not |even |actually )*(?:read|count|tell the time|hear yourself)(?=[?,.]|$)|nice try|pull the other|cry me a|my heart bleeds|world (?:does not|revolves)|your (?:highness|majesty|ladyship|lordship)|sherlock|genius|einstein",
            ),
            harmless=_any(r"(?:in|speak) (?:plain )?english[^.?]{0,20}(?:or|if you prefer|welsh|any language)|spell (?:it|that) out for me"),
        ),
        "ordering": Cue(
            always=_any(
                r"(?:shut|pipe) (?:up|it|down)|shut your|be quiet|(?:hold|bite) your (?:horses|tongue)|(?:just |now )?listen (?:to me|here|up)|(?:stop|quit) (?:talking|shouting|crying|blubbing|screaming|interrupting|panicking|fussing|snivelling|your)|do not interrupt|let me finish", r"(?:just )?answer (?:the|my) question|do (?:exactly )?as (?:you are|i) (?:told|say|tell)|(?:you will|you will just) (?:just )?(?:have to|be) (?:wait(?:ing)? (?:like|your|until|there)|lump|put up|make do|live with|like it|accept)|you will (?:just |jolly well )?(?:wait|do as|listen|sit|speak|stop|get what)(?! (?:for|a|behind|in))|(?:wait|sit|stay) (?:there|still) and|wait your turn|(?:take it or leave it|like it or (?:lump|not))|(?:that is|and that is) (?:that|final|the way it is|how it is|your lot|tough|the end of)(?=[,.]|$)|tough(?: luck)?(?=[,.]|$)|(?:deal|live|put up) with it|rules are rules|no (?:ifs|buts|arguments?)|(?:because )?i (?:said|say) so|(?:you )?(?:had )?better (?:calm|stop|listen|behave|be)|(?:^|[.] )calm down(?=[,.]|$)(?!,? please)|either (?:you )?(?:calm|stop|speak|tell)|pay (?:more )?attention(?! to your)|concentrate(?=[,.]|$)",
            ),
            harmless=_any(r"please (?:[a-z]+ )?(?:listen|stop)|(?:i|we) (?:will|am going to|can)? ?(?:just )?listen|do not (?:be quiet|shut)|shut (?:up|down) (?:shop|at|for|the|early)|is (?:shut|closed)"),
        ),
        "rash_promise": Cue(
            always=_any(
                rf"{WE} (?:can |will |do |could |hereby |personally |absolutely |fully |both |truly |solemnly |)*(?:guarantee|swear|vow|vouch|bet you)(?: you| to you| it| that)?", rf"{WE} (?:can |do |will |)*(?:promise|assure|give you my word|can tell you for (?:sure|certain|a fact))(?: you)?(?: faithfully)?(?: that)?,? (?!(?:i|we|to|nothing is being|that i|that we)\b){S % 3}", rf"that (?:much )?{WE} (?:can|do|will) (?:promise|guarantee|assure)|that is a (?:promise|guarantee|dead cert|certainty)|(?:^|[,.] )(?:and )?i promise(?: you)?(?: that)?(?=[.,]|$)", r"(?:you have|take|give you|got) my (?:solemn |absolute |personal )?word|my word on|(?:trust|believe) me,? (?:he|she|they|it|you|the|your)|(?:mark|trust) my words?|cross my heart|hand on heart|set your (?:watch|clock)|(?:bank|bet|count|rely|depend) on (?:it|that|him|her|them|your (?:life|house))(?=[,.]|$)|not a (?:single )?(?:minute|second|moment|day|penny|pound) (?:later|more|longer|less)|on the dot|(?:nothing|no harm|no one|nobody|no body) (?:bad |whatsoever |at all |whatever )*(?:can|could|will|is going to) (?:possibly |ever )?(?:happen|come to|go wrong|hurt|touch|harm|get)|(?:no )?(?:question about it|two ways about|shadow of a doubt)|consider it (?:done|sorted|fixed)|as good as (?:done|yours|there|in your)|(?:dead|absolutely|completely|totally|hundred per ?cent|100 per ?cent|100) (?:cert|certain|sure|guaranteed|safe)\b|guaranteed(?=[,.]|$)|leave it to me and it",
                rf"{THIRD} {WILL}(?: be)? {SURE}\b(?! (?:call|ring|phone|hear|be (?:called|passed|looked|noted|logged|told|contacted)))", rf"{SURE},? {THIRD} {WILL}\b(?! (?:call|ring|phone|hear))", rf"{THIRD} {WILL}{W % 8},? (?:{SURE}|no doubt about it|without fail|no problem at all|for definite)(?=[,.]|$)", rf"{THIRD} {SURE} {WILL}\b", rf"{THIRD} (?:can not|could not) (?:possibly )?(?:fail|go wrong|be late|miss)",
                rf"(?:you|we|they) {WILL} (?:{SOFT})(?:get|have|see|be getting|receive|recover) (?:all |every (?:penny|pound)(?: of)? ?|it all |the lot |the whole [a-z]* ?|of )*(?:your |the |that )?(?:money|cash|refund|it|penny|lot|amount|funds)?(?: all)? ?back\b", rf"{THIRD} {WILL} (?:[a-z]+ )?be (?:caught|arrested|refunded|fixed|running|mended|repaired|as good as new|good as new)(?! (?:if|once|when|as soon|provided))", r"you will (?:still )?be (?:home|on (?:that|your|the)|there|at (?:the|your)|back on the road|on your way)(?: [a-z0-9]+){0,4} (?:by|tonight|before|in time|this (?:evening|morning|afternoon)|for|no problem|easily)",
            ),
            harmless=_any(r"(?:can not|could not|not|never|nor|hesitate to|would not like to|wish i could|wish we could|do not want to|hate to|rather not|unable to|nobody can|no one can|neither)(?: (?:honestly|really|in all honesty|quite|actually|possibly|to|you|sadly|ever|absolutely|truthfully|yet|make|give|a|any))*,? (?:be )?(?:guarantee|promise|swear|assure|vouch|say for (?:sure|certain)|sure|certain|definite(?:ly)?|guaranteed|certainly)s?", r"(?:no|without (?:a|any)) (?:guarantee|promise)s?", r"i (?:will|would) (?:definitely|certainly|absolutely)", r"[^.?]{0,80}\?", rf"{WE} (?:can )?assure you,?(?: that)? (?:it|this|your [a-z]+|everything) (?:is|has|will be (?:passed|looked|logged|noted|taken|investigated|dealt|treated|raised))", r"(?:that|it) will (?:certainly|definitely|surely) (?:be|have been) (?:frightening|upsetting|hard|worrying|passed|noted|logged)"),
        ),
        "joining_in": Cue(
            always=_any(
                rf"{OURS} (?:is|are|has|have|does|do|can|will|really|just|honestly|always|never|could|would|they|here){S % 6} {FAULTY}", rf"{OURS} {FAULTY}", rf"(?:i|we) (?:would not|will not|do not|never) (?:{SOFT})(?:use|bank with|trust|recommend|touch|go near|blame you for (?:leaving|switching)) (?:them|us|it|this|myself|him)", r"between (?:you and me|ourselves|us|you me)", r"(?:i am|we are|we are all) (?:all )?(?:sick|fed up|tired)(?: to death)? (?:of|with) (?:them|this|it|the)", r"(?:typical|that is (?:us|this lot|them|this place)) (?:of |all over)?(?:us|them|head office|management|this (?:lot|place|company))?",
                r"if (?:it were|i were|it was|that was|that were) (?:me|you|i),? i would (?:{}|be )?(?:sue|switch|leave|complain|change|go elsewhere|take|not|demand|cancel|close)".replace("{}|", ""), r"i would (?:sue|switch banks?|go elsewhere|take (?:my|your) business|close (?:my|your|the) account|change (?:bank|company))|daylight robbery|(?:a|absolute|total|complete) rip ?off|(?:we|they) (?:do )?(?:always |just |all )?(?:rip|fleece|overcharge|rob|fob|mess|mess you|cheat)\b", rf"(?:you are|you are {SOFT}|quite|dead|too|absolutely|spot on) right[^.?]{{0,6}},? (?:and )?(?:this|our|the|they|we|it) [^.?]{{0,40}}{FAULTY}", r"(?:they|we|he|she) (?:never|do not) (?:listen|care|tell us|learn|bother|answer|pick up|turn up)|i (?:have )?(?:said|been saying|told them|complained)(?: so| the same| it)? (?:myself )?(?:for years|a hundred times|many times|myself)|(?:it|that) (?:is|was) (?:entirely|all|totally|completely|clearly|definitely) (?:our|the company|the bank|the driver|their|his|her|the contractor|the garage) (?:fault|mess)|(?:the )?left hand does not know",
            ),
            harmless=_any(r"(?:if|whether|that) (?:they|we|the [a-z]+) (?:is|are|was|were)", r"(?:you|he|she) (?:say|said|feel|felt|think|thought|found)(?: that)? [^.?]{0,60}", r"[^.?]{0,80}\?", r"(?:sorry|apologise)[^.?]{0,40} (?:mess|terrible|dreadful|nightmare|appalling|shocking|shambles)", r"(?:do|have|in|of|such|what) (?:a |an )?(?:terrible|dreadful|shocking|nightmare|rotten)"),
        ),
        "no_use": Cue(
            always=_any(
                r"(?:no|not much|little|hardly any|not any|what is the|see no|see the|isn t any|never any) (?:earthly |real |great |possible )?(?:point|use|sense|good)(?: in)?(?: you| your)? (?:[a-z]+ing|it|to)", r"(?:no|not much|what is the) (?:point|use)(?=[,.?]|$)", r"(?:will|would|going to|does|do|is|are) not (?:do|make|change|get|help)(?: you)? (?:any|no|much|you) (?:good|difference|odds|anywhere|thing)", r"(?:do|does|make|makes) (?:no|precious little|little) (?:good|difference|odds)", r"do not (?:hold your breath|get your hopes up|expect (?:much|miracles|anything|a reply|an answer|to hear)|bother(?! (?:with|about)))", r"(?:a )?waste of (?:your )?(?:time|breath|money)|wasting your (?:time|breath)", r"(?:nobody|no one|no body) (?:will|is going to|ever|reads|looks|listens|cares|here|bothers)(?! (?:can|knows))", r"(?:end up|go|goes|straight|land)(?: straight)? (?:in|into|to) (?:the|a|some) (?:bin|drawer|black hole|shredder|spam|bottom)|(?:nothing (?:will|ever|is going to) (?:ever |actually )?(?:come of|change|get done|be done))|nothing ever|never (?:hear|gets?) (?:of it again|anything|back|read|looked|anywhere)|not (?:that|as if) (?:anyone|anybody|it|they) (?:will|ever)|(?:can|could) try,? but|hopeless case|you (?:can|may) as well give up|you might as well (?:not|give|forget|save)|forget (?:about )?it(?=[,.]|$)|for all the good|much good (?:it|that)",
            ),
            harmless=_any(r"no (?:use|good) to you[^.?]{0,20}(?:sorry|understand)", r"(?:is|was) (?:this|that|it) (?:any )?(?:use|good)", r"nobody (?:will|is going to) (?:use|touch|take|be able|get|think|mind|blame|charge|hurt)|no one (?:will|is going to) (?:use|touch|take|be able|get|think|mind|blame|charge|hurt)", r"[^.?]{0,80}\?"),
        ),
        "unwilling": Cue(
            always=_any(
                rf"{WE} (?:will not|am not going to|are not going to|do not intend to|refuse to|have no intention of|will not be|am not) (?:{SOFT})(?:log(?:ging)?|not(?:e|ing) (?:it|that|this|any)|record(?:ing)?|pass(?:ing)? (?:it|that|this|any)|forward(?:ing)?|apologis(?:e|ing)|help(?:ing)?|bother(?:ing)?|chas(?:e|ing)|look(?:ing)? into|repeat(?:ing)? myself|writ(?:e|ing) (?:it|that|this|any)|ring(?:ing)? (?:them|him|anyone|round)|explain(?:ing)?|apologise)", r"can not be (?:bothered|arsed)|why should (?:i|we)\b|(?:no|see no|what) reason to apologise|(?:nothing|not anything) (?:here )?(?:to|we need to|i need to) (?:apologise|be sorry) (?:for|about)|nothing to be sorry|i am not (?:sorry|your (?:servant|mother|secretary|taxi))|not going to happen|no chance(?=[,.]|$)|do not (?:ring|call|phone|bother) (?:us |me |here |this (?:line|number) )?(?:again|back|any more|about this|with this)|(?:stop|quit) (?:ringing|calling|phoning)|(?:ring|call|try) (?:back )?(?:another (?:day|time)|some other time|when (?:we|it) (?:are|is) (?:quiet|less busy|not busy))",
            ),
            harmless=_any(r"(?:not|never) (?:going to )?(?:help|bother)(?:ing)? (?:you )?(?:that|if|unless|but)", r"so (?:that )?you (?:do not|will not) (?:have|need)", r"(?:not|never) (?:going to )?(?:stop|give up)"),
        ),
        "coarse": Cue(
            always=_any(
                r"(?:you|ya|yer|such|what) (?:an? |are |are an? |are such an? |great |silly |stupid |old |little |absolute |complete |right |gobby |daft |cheeky |miserable |rude )*(?:idiots?|morons?|sods?|cow|fools?|git|prat|liar|cretin|twat|muppet|pillock|imbecile|clown|numpty|nutter|wally|pest|swine|pig|bully|thug)\b", r"(?:sod|piss|bugger|push|clear|naff|jog|shove) (?:off|on)|get (?:lost|stuffed|knotted)|(?:oh )?go away(?! from)|on your bike|drop dead|go to hell|go jump|take a (?:hike|running)|(?:kiss|shove) (?:my|it)|what the (?:hell|devil|bloody|f)", r"bloody|bleeding|damn(?:ed)?|crap|shit(?:e|ty)?|fuck[a-z]*|arse(?:hole)?|bollocks|bastards?|bitch|bugger all|piss(?:ed|ing)|sod(?:ding)? (?:all|it|that|you)|dickhead|wanker|feck(?:ing)?|hell(?=[,.?]| (?:do|is|are|did|no|with))",
            ),
            harmless=_any(r"go away (?:from|for|on|to|with|happy|and (?:find|check|ask|look))", r"i (?:am|would be|will) (?:[a-z]+ )?(?:a )?(?:fool|idiot|clown)", r"bleeding (?:badly|heavily|from|a lot|at|much|has|is)|(?:are|is|anyone|anybody|anybody|stop the|you) bleeding"),
        ),
    }


@cache
def attitude() -> Attitude:
    """The attitudes of English, put together when the first English standard needs them."""
    return Attitude(_cues(), HELPING, between=" ", particles=True)
