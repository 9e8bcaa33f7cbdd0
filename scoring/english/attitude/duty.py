"""What is owed and withheld: not knowing, shirking, unwilling, rash promises, joining in, no use."""

from __future__ import annotations

from scoring.attitude.cue import Cue
from scoring.english.attitude.words import (
    END,
    FAULTY,
    OURS,
    SOFT,
    START,
    SURE,
    THIRD,
    TOLD,
    WE,
    WILL,
    any_of,
    said,
    words,
)

ELSE = r"(?:somebody|someone|anyone|anybody) else"
SEND = r"(?:ring|call|try|ask|phone|contact|speak to|talk to|go to|go and (?:ask|see)|write to|check with)"
QUESTION = r"[^.?]{0,80}\?"


def cues() -> dict[str, Cue]:
    return {
        "not_knowing": Cue(
            always=any_of(
                r"(?:how|why) (?:on earth |the hell )?(?:should|would|am|can) (?:i|we) (?:supposed to |meant to |possibly )?"
                r"(?:know|tell)",
                r"(?:search|beats) me" + END,
                r"your guess is as good",
                r"(?:god|heaven|goodness|lord|christ) (?:only |alone )?knows" + END,
                r"(?:not|have not|i have|never) (?:a|the|got a|got the) (?:clue|foggiest|faintest|scooby)",
                r"(?:do not|why) ask me(?! for| to)",
                r"any(?:body|one) guess" + END,
                r"crystal ball|mind ?reader",
            ),
            unhelped=any_of(
                rf"{WE} {SOFT}(?:do not|would not|did not) {SOFT}know\b(?! (?:if|whether) you)",
                rf"{WE} {SOFT}(?:could not|can not|would not like to) {SOFT}(?:tell you|say{END})",
                rf"(?:have|got|with|sorry,?|afraid) (?:absolutely |really |got )?no idea|^no idea|no idea{END}",
                rf"{WE} (?:am|are) not {SOFT}sure{END}",
                r"(?:no one|nobody|they) (?:has |have |ever |do not |never )*(?:told|tell|tells) (?:me|us)\b",
                rf"{START}(?:could not|can not) say{END}|(?:absolutely|honestly|really|got|have) no clue|hard to say{END}|could be anything",
                r"do not quote me|i (?:would|should) (?:imagine|guess|think) so|that i do not know",
                r"none the wiser|(?:do not have|have not got) (?:that|the|any) (?:information|details)",
            ),
            harmless=any_of(
                r"(?:do not|would not|can not) (?:know|say|tell you) (?:how (?:sorry|frightening|hard|much|grateful|glad|you)|"
                r"what you|enough|fairer)",
                r"(?:if|in case|when) (?:you|i|we) do not know|so (?:that )?(?:i|we) know",
            ),
        ),
        "shirking": Cue(
            always=any_of(
                r"(?:nothing|not anything|not a thing) (?:whatsoever |at all )?to do with (?:me|us|our|this (?:office|desk|"
                r"line|department|team|number|end|side)|my end)",
                rf"(?:not|hardly|none of) {SOFT}(?:my|our) {SOFT}(?:job|problem|department|business|concern|responsibility|"
                r"area|remit|pigeon|lookout|worry|affair|fault)",
                r"(?:do not|no use|no good) (?:look|looking|blame|blaming|come|coming) (?:at |to )?me\b",
                r"above my pay|not what (?:i am|we are|i get) (?:here|paid) for",
                r"google (?:it|that)|we (?:only|just) (?:pass|relay|forward) (?:the |on )?(?:messages?|things|it on)",
                rf"{START}(?:ring|call|try|ask|phone|pester|bother|find) {ELSE}(?! (?:to|who|if|for you))",
                rf"have to (?:ring|call|try|ask|phone|find) {ELSE}",
                r"(?:sort|work|figure) (?:it|that|this) out (?:for )?yoursel(?:f|ves)|(?:look|find) (?:it|that) (?:up |out )"
                r"(?:for )?yourself",
                r"take (?:it|that) up with (?:them|him|her|the|your|whoever|somebody|someone)",
            ),
            unhelped=any_of(
                r"(?:something|a thing) (?:that )?(?:we|i) get involved in|then (?:i|we) can not help you",
                r"out of (?:my|our) hands|not in (?:my|our) hands",
                rf"(?:that|it|this) (?:is|would be) {SOFT}(?:up to|down to|a matter for|a question for|one for|between you and)"
                r" (?:the|whoever|them|him|her|your|another|somebody|someone|a different)",
                r"is (?:really |actually )?(?:a |an )?(?:entirely )?(?:separate|different|outside) (?:firm|company|outfit|organisation)",
                rf"{WE} (?:do not|can not|never) {SOFT}(?:deal with|handle|get involved|cover|touch|take on|help with)\b",
                r"(?:i am|we are) (?:only|just) (?:the|a|an) (?:call (?:handler|taker)|operator|agent|messenger|voice|receptionist)|"
                r"i (?:only|just) work here",
                rf"(?:doing|fault|problem|mistake|business|affair|job|lookout|decision|department|want|need|talk to|speak to),? not "
                rf"(?:ours|mine|us|me){END}",
                r"(?:through to|talking to|speaking to|rung|called|got|come to|asking) the wrong (?:people|person|number|line|department|desk|place)",
                r"not (?:something|anything|one|a thing) (?:that )?(?:we|i|this line) (?:deal|do|handle|look after|cover|can help)",
                r"nothing (?:that )?(?:more |else )?(?:i|we) can do",
                r"(?:ring|call|contact|ask|email|tell) (?:them|him|her) (?:yourself|directly|direct)",
                rf"is (?:their|his|her) (?:affair|business|problem|lookout|job|concern|responsibility){END}",
                rf"{WE} (?:only|just|merely) {SOFT}(?:answer|take|do) (?:the )?(?:phones?|calls?|telephone)",
                r"you (?:would|will|had|are|might|may|should)? ?(?:be |do )?(?:far |much |a lot )?(?:better|best)(?: off)? "
                r"(?:to )?(?:ask|ring|try|go|speak|call|contact|phon|talk|writ|tak)(?:ing|e)?\b(?! (?:us|me)\b)",
                rf"you (?:will|would|do)? ?{SOFT}(?:have|need|want|ought) to (?:be )?(?:take|ring|call|ask|try|sort|go|speak|"
                r"contact|phone|write|talk|find)(?:ing)?\b(?! (?:to |with )?(?:us|me|this|the police|an ambulance|999))",
                rf"{START}{SEND} (?:them|him|her|his|whoever|another|your (?:garage|insurer|insurance|dealer|branch|shop)|the "
                r"(?:garage|dealer|maker|manufacturer|council|shop|store|company|contractor|insurer|branch|seller|airline))\b",
                r"(?:look|check|read|go|see|it is all|details are)(?: [a-z]+){0,5} (?:website|internet|online)" + END,
                r"you can always (?:write|try|ring|look|ask|go)",
            ),
            harmless=any_of(
                r"(?:is|was) not your (?:fault|problem)",
                rf"(?:not|hardly) {SOFT}(?:my|our) {SOFT}(?:area|department|job|remit),? (?:so|but) (?:let me|i (?:will|can))",
                rf"{WE} (?:will|can|am going to|could) {SOFT}(?:ring|call|try|ask|phone|find|get) {ELSE}",
                r"you (?:do not|will not|would not) (?:have|need) to",
                QUESTION,
            ),
        ),
        "unwilling": Cue(
            always=any_of(
                r"stop (?:chasing|pestering|bothering|hassling)|(?:they|he|she|anyone|nobody) (?:would|will|could|can) (?:only |just )?(?:tell|say)(?: you)? (?:the same|exactly the|what i)",
                rf"{WE} (?:will not|shall not(?: be)?|am not going to|are not going to|do not intend to|refuse to|have no intention of|will not "
                rf"be|am not) {SOFT}(?:log(?:ging)?|not(?:e|ing) (?:it|that|this|any)|record(?:ing)?|apologis(?:e|ing)|help(?:ing)?|"
                r"pass(?:ing)? (?:it|that|this|any)|forward(?:ing)?|bother(?:ing)?|chas(?:e|ing)|look(?:ing)? into|"
                r"repeat(?:ing)? myself|writ(?:e|ing) (?:it|that|this|any|all)|ring(?:ing)? (?:them|him|anyone|round)|explain(?:ing)?)\b"
                r"(?! you)",
                r"can not be (?:bothered|arsed)|why should (?:i|we)\b",
                r"(?:makes? no odds|no skin off|could not care|not fussed)\b|(?:suit|please) yourself|see if (?:i|we) (?:care|mind)\b|"
                r"all (?:one|the same) to (?:me|us)" + END,
                r"(?:no|see no|what) reason to apologise|nothing (?:here )?(?:to|we need to|i need to) (?:apologise|be sorry)",
                r"i am not (?:sorry|your (?:servant|mother|secretary|taxi))" + END,
                r"not going to happen" + END,
                rf"{START}no chance{END}",
                r"do not (?:ring|call|phone) (?:us |me |here |this (?:line|number) )?(?:again|back|any more|about this|with this)",
                rf"{START}(?:stop|quit) (?:ringing|calling|phoning)",
                rf"{START}(?:ring|call|try) (?:us )?(?:back |again )?(?:another (?:day|time)|some other time|when (?:we|it) "
                r"(?:are|is) (?:quiet|less busy|not busy))",
            ),
            harmless=any_of(r"so (?:that )?you (?:do not|will not) (?:have|need)"),
        ),
        "rash_promise": Cue(
            always=any_of(
                rf"{WE} (?:(?:can|will|do|could|hereby|personally|absolutely|fully|truly|solemnly) )*"
                r"(?:guarantee|swear|vow|vouch|bet you)\b",
                rf"{WE} (?:(?:can|do|will|would) )*(?:promise|assure|give you my word|can tell you for (?:sure|certain|a fact))"
                rf"(?: you)?(?: faithfully)?(?: that)?,? (?!(?:i|we|to|a (?:call|ring|reply|text|full)|nothing is being)\b)[a-z]",
                rf"that (?:much )?{WE} (?:can|do|will) (?:promise|guarantee|assure)|that is a (?:promise|guarantee|dead cert|"
                r"certainty)",
                rf"{START}i promise(?: you)?(?=[.]|$)|, i promise(?: you)?(?=[.]|$)",
                r"(?:you have|take|give you|got) my (?:solemn |absolute |personal )?word|my word on|mark my words?|cross my "
                r"heart|hand on heart",
                r"(?:trust|believe) me,? (?:he|she|they|it|you|the|your)",
                r"set your (?:watch|clock)|(?:bank|bet|count|rely|depend) on (?:it|that|him|her|them|your (?:life|house))" + END,
                r"not a (?:single )?(?:minute|second|moment|day|penny) (?:later|more|less)",
                r"no word of a lie|on my (?:[a-z]+ ){1,3}(?:life|grave)\b|my (?:personal|solemn|full|absolute) (?:assurance|guarantee)|"
                r"bet your (?:life|boots|bottom)|sure as eggs|safe as houses|right as rain",
                r"(?:nothing|no harm) (?:(?:bad|whatsoever|at all|whatever) )*(?:can|could|will|is going to) (?:(?:possibly|ever) )?"
                r"(?:happen|come to you|go wrong)|(?:nothing|nobody|no one) (?:can|will) (?:hurt|harm) you",
                r"(?:will|shall|going to) [^.?!]{1,60}(?:no question about it|no two ways about)|shadow of a doubt|consider it (?:done|sorted|fixed)",
                r"(?:he|she|it|that|you|they|your [a-z]+) (?:is|are|will be) (?:(?:dead|absolutely|completely|totally|100|hundred "
                r"per ?cent) )+(?:certain|sure|guaranteed|safe)\b",
                r"guaranteed" + END,
                rf"{THIRD} {WILL}(?: be)? {SURE}\b(?! {TOLD})",
                rf"{SURE} {THIRD} {WILL}\b(?! {TOLD})|{THIRD} {SURE} {WILL}\b(?! {TOLD})",
                rf"{THIRD} {WILL}{said(10)},? (?:{SURE}|no doubt(?: about it)?|no bother(?: at all)?|hundred per ?cent|without fail|no problem at all|for definite|on the dot)"
                + END,
                r"no (?:way|chance|danger|risk|question)(?: that| of)? (?:they|he|she|it|you|that|anything|anyone) ?(?:can|could|will|would|happening|being)",
                r"make sure (?:that )?you (?:get|have|receive) (?:every|your money|it all|the lot|a (?:full )?refund|all (?:of )?(?:it|your))",
                r"take it as read|rest assured,?(?: that)? (?:he|she|it|they|you|the [a-z]+|your [a-z]+) (?:will|is|are)\b(?! (?:being|be (?:passed|looked|noted)))",
                r"(?:i am|we are) (?:absolutely |quite )?(?:certain|positive) (?:of (?:it|that)|he|she|they|it|you will|that)|stake my",
                r"(?:they|he|she|it|these things) always (?:finds?|turns?|comes?|gets?|works?|pays?)\b|as good as (?:sorted|done|fixed)",
                rf"{SURE},? {THIRD} (?:is|are) (?:coming|going|getting|arriving)|{THIRD} (?:is|are) {SURE} (?:coming|going|getting|arriving)",
                r"you will (?:be )?(?:get|getting|have|having|receive|receiving) (?:(?:a|the|your|it) )?(?:full|complete|whole) (?:refund|amount|"
                r"compensation)",
                r"(?:insurance|insurer|they|we|company|bank) will (?:pay|cover|refund|reimburse|compensate) (?:(?:for|you|you for) )?"
                r"(?:everything|all|the lot|every|it all|in full)",
                rf"(?:(?:he|she|they|it) will|will) be (?:there|here|with you|at your [a-z]+){words(4)} (?:flat|sharp|tops|latest|maximum)" + END,
                rf"{THIRD} (?:can not|could not) (?:possibly )?(?:fail|go wrong|be late|miss)",
                rf"you {WILL} {SOFT}(?:get|have|see|be getting|receive|recover) (?:(?:all|every|it all|the lot|"
                r"the whole|last|single|of|your|the|that) )*(?:money|cash|refund|it|penny|pound|lot|amount|funds) (?:all )?back\b",
                rf"{THIRD} {WILL} (?:[a-z]+ )?be (?:caught|arrested|refunded|fixed|running|mended|repaired|as good as new)\b"
                r"(?![^.?]{0,40} (?:if|once|when|as soon|provided|after|subject))",
                r"you will (?:still )?be (?:home|on (?:that|your)|there|at (?:the|your)|back on the road|on your way)"
                r"(?: [a-z0-9]+){0,4} (?:by|tonight|before|in time|this (?:evening|morning|afternoon)|no problem|easily)",
            ),
            harmless=any_of(
                r"(?:not|never|nor|hesitate to|wish (?:i|we) could|hate to|unable to|nobody can|no one can|neither)"
                r"(?: (?!only)[a-z]+){0,4},? (?:guarantee|promise|swear|assure|vouch|say for (?:sure|certain)|sure|certain|"
                r"definite(?:ly)?|guaranteed|certainly|count on|bank on|rely on|bet on)",
                r"(?:no|without (?:a|any)) (?:guarantee|promise)s?",
                r"with (?:a bit of |a little |any |some )?luck[^.?]{0,60}|my word(?: that)? (?:i|we)\b",
                r"(?:i|we) (?:will|would|can|have) (?:definitely|certainly|absolutely)",
                r"promise(?: you)?(?: that)?,? you (?:will|are going to) (?:have|get|hear|be (?:called|rung|told|kept))\b(?! (?:your|the|every|it))",
                r"i promise(?: you)?(?: that)?,? (?:i|we)\b|(?:i|we) (?:will|have)[^.?]{0,60}, i promise",
                QUESTION,
                rf"{WE} (?:can )?assure you,?(?: that)? (?:it|this|your [a-z]+|everything) (?:is|has|will be (?:passed|looked|"
                r"logged|noted|taken|investigated|dealt|treated|raised))",
                r"you will get[^.?]{0,40} (?:if|once|provided|where)",
            ),
        ),
        "joining_in": Cue(
            always=any_of(
                r"(?:the|this) (?:company|firm|bank|hospital|council|lot) (?:will|would) not (?:spend|pay|lift|invest|fork)|an embarrassment",
                rf"{OURS} (?:is|are|has|have|does|do|can|will|really|just|honestly|always|never|could|would|here){said(6)} "
                + FAULTY,
                rf"{OURS} {FAULTY}",
                rf"{OURS} (?:is|are) {SOFT}(?:an? )?(?:mess|nightmare|dreadful|terrible|shocking|rotten)",
                rf"{WE} (?:would not|will not|do not|never|would never) {SOFT}(?:use|bank with|trust|recommend|touch|go near) "
                r"(?:(?:them|us) (?:myself|if)|this (?:lot|place|company|bank|outfit))",
                r"(?:i am|we are|we are all) (?:[a-z]+ )?(?:sick|fed up|tired)(?: to death)? (?:of|with) (?:them|this|it|head|the)",
                r"between (?:you and me|ourselves)|typical (?:of )?(?:us|them|head office|management|this (?:lot|place))|that is "
                r"(?:us|this lot|them) all over",
                r"i would (?:sue|switch (?:banks?|company|provider)|go elsewhere|take (?:my|your) business|change (?:banks?|company))",
                r"law unto themselves|off the record|(?:did not|do not) hear (?:it|that|this) from me|they treat us|i would complain (?:too|as well|if)",
                rf"(?:that|those|the) (?:lot|garages?|firm|contractors?|crew) (?:is|are|can not|could not) {SOFT}(?:{FAULTY}|dreadful|terrible|awful|run a)",
                r"i would (?:ask for|want|demand) (?:my|your) money back|(?:cheap|cowboy|useless|rubbish) (?:contractors?|garages?|drivers?|firms?|crews?)",
                r"(?:they|he|we) (?:is|are) always (?:late|like (?:this|that)|the same|losing|messing|wrong)",
                r"daylight robbery|(?:a|absolute|total|complete) rip ?off|(?:we|they) (?:do )?(?:(?:always|just|all) )*(?:rip|fleece|"
                r"overcharge|rob|fob|cheat)\b",
                rf"right[^.?]{{0,6}},? (?:and )?(?:this|our|the|they|we|it) [^.?]{{0,40}}{FAULTY}",
                r"(?:they|we) (?:never|do not) (?:listen|care|tell us|learn|bother)\b",
                r"i have (?:said|been saying|told them|complained)(?: so| the same| it)? (?:myself )?(?:for years|a hundred "
                r"times|many times|myself)",
                r"(?:entirely|totally|completely) (?:the (?:company|bank|driver|contractor|garage)|their|his|her) (?:fault|mess)",
            ),
            harmless=any_of(
                r"(?:if|whether|that|in case) (?:they|we|the [a-z]+|our [a-z]+)",
                r"(?:you|he|she) (?:say|said|feel|felt|think|thought|found)(?: that)? [^.?]{0,60}",
                QUESTION,
            ),
        ),
        "no_use": Cue(
            always=any_of(
                r"(?:no|not much|little|hardly any|not any|what is the|see no|see the|never any) (?:(?:earthly|real|great|possible) )?"
                r"(?:point|use|sense|good)(?: in)?(?: you| your)? (?:ringing|calling|phoning|complaining|asking|waiting|writing|"
                rf"trying|reporting|shouting|telling|chasing|going on|it{END})",
                r"(?:no|what is the) (?:point|use)" + END,
                rf"(?:will|would|going to|does|do|is|are) not (?:do|get)(?: you)? (?:any|much|you)(?: good|where)?\b|make (?:any|no|the "
                rf"slightest) (?:difference|odds){END}",
                rf"{START}do not (?:hold your breath|get your hopes up|expect (?:much|miracles|anything|a reply|an answer)|bother "
                r"(?:ringing|calling|complaining|asking|trying))",
                r"(?:waste of|wasting) (?:your )?(?:time|breath)",
                r"(?:nobody|no one) (?:(?:will|is going to|ever|even) )+(?:read|look at|listen|care|answer|bother)s?|(?:nobody|no one) "
                r"(?:here )?(?:reads|looks at|listens|cares|bothers)",
                r"end up (?:straight )?(?:in|into) (?:the|a|some) (?:bin|drawer|shredder|spam)|nothing (?:will |is going to |ever )+"
                r"(?:come of|change|get done)|nothing ever (?:comes|changes|happens)",
                r"never (?:hear (?:of it again|anything|back)|gets? (?:read|looked|anywhere))|not (?:that|as if) any(?:one|body) (?:will|ever)",
                r"(?:would not|do not|not) expect (?:anything|much|miracles) (?:to|of|from)|they never (?:act|read|reply|do anything)|not that (?:it|they) "
                r"will|(?:not|never) get (?:very |too )?far with|by all means (?:complain|write|try),?(?: but| not)",
                r"you can try,? but|(?:can|may|might) as well (?:give up|forget|save)|for all the good|much good (?:it|that)",
            ),
            harmless=any_of(
                r"(?:not|never) (?:a )?(?:waste of|wasting) (?:your )?(?:time|breath)",
                QUESTION,
            ),
        ),
    }
