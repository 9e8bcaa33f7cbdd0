"""How one is spoken to: blaming, arguing, making light of it, impatience, sarcasm, ordering about, coarse words."""

from __future__ import annotations

from scoring.attitude.cue import Cue
from scoring.english.attitude.words import END, PAST, RUDE_VERB, SOFT, START, WE, any_of, said, words

GOT = r"(?:received|seen|heard|noticed a|had (?:a|an|some)|got|arrived|reached)"
MIGHT = r"(?:thought|told|said|mentioned|checked|looked|known|rung|called|asked|waited|warned|tried|read|listened)"
OTHERS = r"(?:most|other|normal|sensible) (?:people|drivers|customers|callers|folk|patients)"
BLUNDER = r"(?:careless|foolish|silly|stupid|irresponsible|negligent|daft|rash)"


def cues() -> dict[str, Cue]:
    return {
        "blaming": Cue(
            always=any_of(
                r"if you had (?:only |ever |actually )?(?:bothered|troubled)|you must (?:at least )?(?:have (?:some|an|any) (?:idea|notion|clue)|know (?:where|what|that))",
                r"any (?:sensible|decent|normal|careful|half decent|competent) (?:driver|person|customer|adult|parent)|should you not have (?:known|done|checked)",
                rf"(?:you|one|people) {SOFT}(?:should|ought to|were supposed to|were meant to|needed to|would do well to) {SOFT}"
                rf"(?:not |never |at least )?{SOFT}(?:have|not have) {SOFT}(?!{GOT}\b){PAST}\b",
                rf"(?:you|one) {SOFT}(?:could|might) {SOFT}(?:at least )?have {SOFT}{MIGHT}\b",
                r"which you (?:really )?(?:ought|should)|should you not have|ought you not",
                rf"if (?:only )?(?:you|people|customers|drivers|callers) (?:had|would had|would have|would"
                rf"(?= (?:not |only |just )?{PAST}))(?! (?:a|an|the|any|some|your|time|no|one|to|another|something) )"
                rf"{said(12)},? (?:then )?(?:you|we|i|this|it|none|there|that|he|she|they|nobody)(?: [a-z]+){{0,2}} "
                r"(?:would|might|could|not)\b",
                rf"(?:would|could|might|need) (?:not |never )?(?:have|be){said(10)} if (?:only )?you (?:had|would) {SOFT}{PAST}",
                r"none of (?:this|it) would have|(?:would|might|could) (?:have )?(?:helped|saved|spared|(?:been|be) (?:wise|wiser|better|sensible|an idea|"
                r"as well|avoided|prevented|quicker|easier) (?:if you|to have|had you))|would have spared you",
                rf"(?:^|(?<=[,.] ))had you {SOFT}{PAST}|as you (?:would|will|should) (?:know|have seen|see) (?:if|from|had)|i would have thought (?:any|most|you)",
                r"you did (?:rather )?(?:leave it|choose|sign|agree)|be (?:a bit |a little )?more careful|you could try (?:speaking|being|looking|reading|listening)",
                r"you (?:are|were) the one (?:who|that)|says? so (?:quite )?(?:clearly|plainly)|(?:quite )?clearly (?:stated|written|marked|signed)",
                rf"(?:bit|rather|pretty|a little) {BLUNDER}|(?:can|could) hardly (?:blame|expect|complain)|if you will run",
                r"(?:the trouble (?:when|with)|when) (?:people|customers|drivers) (?:do not|who|will not|never)|people (?:do not|never|will not) (?:read|check|look|listen|think)",
                r"next time,? (?:you (?:might|could|should|ought|may|want to|need to|had better|set off|go out|drive)|really|"
                r"perhaps|maybe|do|try|remember|check|look|read|think|fill|watch|mind|leave)\b",
                r"(?:another time|in future),? (?:do|try|perhaps|maybe|remember|check|look|read|think|be|keep)\b",
                r"(?:did|has|have) (?:nobody|no one|none of you) (?:even |ever |not )?(?:think|thought|bother|check|checked|look|looked)\b|"
                r"if you had (?:set off|rung|called|left|started|come) (?:[a-z]+ ){0,4}(?:sooner|earlier)|takes two to|two sides to",
                r"your own (?:fault|doing|making|mess|silly|stupid|lookout|carelessness)|your (?:fault|mistake|oversight|doing)\b",
                r"yourself to (?:blame|thank)|(?:nobody|no one) (?:else )?to blame|(?:brought|bring|bringing) (?:it|this|that) on yourself|asking for trouble",
                r"(?:partly|largely|entirely|mostly|clearly) down to you|serves? you right",
                r"what (?:did|were|else did|else do) you (?:expect|expecting|think (?:would|was going)|thinking)",
                r"(?:why|how) on earth (?:did|do|would|could|can|should|are)|(?:why|how come) (?:(?:did|have|could|do|were) (?:not you|you not)|you (?:did not|have not|never))",
                r"why (?:did|would|have) you (?:leave|wait|drive|lose|keep|write|carry|give|tell|let|not)",
                r"(?:how could you|what possessed you)(?! (?:be|have) reached)",
                r"it (?:was|is) (?:actually |really )?you (?:that|who|as)\b",
                rf"(?:hardly|not) {SOFT}(?:my|our) (?:doing|fault)|(?:no|through no) fault of (?:mine|ours)",
                rf"you do {SOFT}(?:mumble|shout|gabble|ramble|whisper|go on)",
                r"(?:can not|can|could|one can not) (?:hardly |really |help )?be (?:(?:altogether|very|too|that|so|all that) )*surprised|"
                r"hardly (?:a surprise|surprising)",
                r"did (?:not you|you not) (?:even |ever )?(?:think|read|check|look|see|notice|listen|learn|bother|keep|write|realise)",
                r"are you (?:quite |absolutely |really |entirely )?sure (?:you|it) (?:did not|have not|was not) (?:just|simply|"
                r"yourself|leave|left|forget|forgotten|misread|give|given|lend)",
                r"(?:is it possible|could it be|might it be|perhaps|maybe)(?: that)? (?:it was )?you (?:who )?(?:did |had |have |simply )?"
                r"(?:provoked?|shouted|started|misread|misheard|forgot(?:ten)?|were rude|told someone|shared)",
                rf"{BLUNDER} (?:of you|thing to do)|you (?:were|have been|are being) (?:[a-z]+ )?{BLUNDER}\b",
                rf"{OTHERS} (?:at least|manage to|have the sense|know better|can read|look before|check (?:before|first)|seem to)",
                r"that is what (?:comes of|happens when you|you get)|if you (?:will|insist on|choose to) (?:insist|go|drive|driving|carry)\b",
                r"you (?:never|did not) (?:think|thought|bother|bothered|check|checked|look|looked|listen|listened|keep)\b",
            ),
            harmless=any_of(
                r"(?:not|none|never|hardly)(?: [a-z]+){0,4} (?:fault|mistake|doing)",
                r"(?:sorry|apologise)[^.?]{0,30} you (?:did not|never)|(?:if|when|because|since|as|so) you did not",
                r"should (?:not|never) have (?:had|been|to|happened)\b",
                r"(?:do not|no need to|must not|never) blame yourself",
                r"not sure (?:how|why) on earth",
            ),
        ),
        "arguing": Cue(
            always=any_of(
                r"can you (?:actually |even )?prove|(?:prove it|have you (?:got )?(?:any )?proof)\b|feeling is mutual|(?:i|we) did not (?:break|cause|make|do|crash|lose|put|leave|tell)[^.?]{0,40}, did (?:i|we)",
                r"no need to (?:get|be|go|start|keep) (?:so |all |quite |that )?(?:hysterical|rude|nasty|dramatic|aggressive|shirty|worked|emotional|upset|like that|clever|snappy)|no need (?:to|for) (?:bellow|scream|yell|raise your|that (?:tone|language)|the attitude)",
                r"(?:crying|shouting|swearing|screaming|ringing|phoning|moaning|complaining|panicking|getting (?:upset|angry|cross|in a state))(?: [a-z]+){0,4} (?:will not|does not|is not going to|never) (?:help|bring|change|make|get|fix|speed|do)",
                rf"you (?:are|have|must be|were) {SOFT}(?:got )?(?:mistaken|wrong|lying|imagining|exaggerating|making (?:it|that) up|"
                r"(?:being )?(?:unreasonable|ridiculous|difficult|rude|silly|dramatic|childish|aggressive|impossible|hysterical))"
                r"(?! (?:number|department|line|person|place|side|way|turn|junction|lane))",
                rf"(?:that|it) (?:is|was) {SOFT}(?:not true|untrue|a lie|nonsense|not what (?:happened|i said|you said|we said)|"
                r"your (?:opinion|story))",
                rf"{WE} {SOFT}(?:never|did not) {SOFT}(?:say|said|tell|told|promise|promised)(?: you)? (?:any such|anything of the|that{END})",
                r"(?:do not|can not|who are you to|do not you|dare you|dare) (?:you )?(?:dare )?(?:shout|talk|speak|swear|raise your "
                r"voice|take that|use that|get|start|come) (?:(?:at|to|with) me|that tone|the (?:clever|innocent)|that language|smart|clever|funny)",
                r"who do you think you|(?:watch|mind) your (?:tone|mouth|language|manners)",
                rf"{WE} (?:am|are|do) not (?:going to |have to |here to |prepared to |paid to )(?:stand (?:for|here)|sit here|listen to|"
                r"put up|take (?:this|that)|be (?:spoken|shouted|sworn|talked|insulted))",
                r"beg to differ|not what you (?:said|told)|that tone\b|(?:think|believe) you will find|do not appreciate (?:being|your|that)",
                r"calm down or|(?:are you|you are) calling me a|let us get one thing|see if i care",
                r"with (?:all |due |all due |the greatest )?respect,?(?: (?:sir|madam|but))*,? (?:you|that|it)\b",
                r"are you (?:quite |finally )(?:finished|done)|(?:shouting|swearing|screaming) (?:at me )?(?:will not|does not|is not|gets)",
                r"(?:go ahead|feel free)(?:,| and| then)* (?:complain|report|sue)|complain (?:all you|away|as much)",
            ),
            harmless=any_of(r"(?:if|in case|unless|correct me if) (?:i am|you think|i have|you are)", r"you are not\b"),
        ),
        "belittling": Cue(
            always=any_of(
                r"could have been (?:a lot |much |far |so much )?worse|it is only (?:a|an) (?:deer|dog|cat|fox|bag|phone|coat|car|dent|bumper|mirror)\\b",
                r"not (?:exactly )?the end of the world|worse things (?:happen|have)|storm in a tea",
                rf"(?:it|that|this) (?:is|was) {SOFT}(?:only|just|hardly|merely) (?:a |an |one |some )?(?:(?:flat|little|small|bit of|old|"
                r"silly|plastic|single) )*(?:tyre|puncture|card|scratch|bump|bag|umbrella|purse|dent)\b(?! (?:payment|reader|number))",
                r"(?:making|make|kicking up|such) (?:such )?a (?:fuss|meal of|mountain|scene|song and dance|drama)|fuss(?:ing)? (?:over|about)",
                r"(?:hardly|not) (?:really |exactly )?(?:urgent|an emergency|a crisis|important|worth (?:a (?:call|phone)|ringing|calling|"
                r"our|my|complaining|bothering))|no big deal",
                r"(?:you will|just|got to) get over (?:it|that)|(?:get|have|need) (?:some |a )(?:grip|perspective|sense of proportion)|"
                rf"grow up{END}|pull yourself together|give over\b",
                r"(?:other|some) (?:people|callers|drivers|customers)(?: out there)? (?:have|have got|with|are) (?:got )?(?:real|bigger|worse|"
                r"proper|far worse|much worse|in real)|(?:have|got|with|for) (?:a )?(?:real|proper|genuine) (?:emergenc[a-z]+|problems?)",
                r"is that all you|(?:rang|ringing|called|calling|phoned)(?: me| us| up)? (?:just |only )?(?:for that|about that|to tell me that|"
                r"over that)",
                r"life (?:and|or) death|(?:had|seen|heard|dealt with) (?:far |much |a lot )?worse",
                r"you will (?:live|survive)\b|boo hoo|diddums|drama queen",
            ),
            harmless=any_of(r"(?:never|not|no|without|any)(?: [a-z]+){0,2} fuss"),
        ),
        "impatience": Cue(
            always=any_of(
                r"same as (?:every(?:one|body)|the rest)|(?P<does>ring|call|come|arrive|be there|get there|phone) when (?:we|he|she|it|they|i) (?:(?P=does)|gets? there|arrives|comes|rings|calls)|(?:only|just) slows (?:us|me|things) down",
                r"(?:i|we) have (?:got )?(?:a|quite a|such a) queue|(?:can not|could not) make (?:head nor tail|any sense) of|(?:try|start) (?:making|talking) sense",
                rf"for (?:heaven|goodness|god|pity|crying|christ|pete)s? (?:sakes?|out loud){END}",
                r"how many (?:more )?times",
                rf"{WE} (?:have )?already (?:told you|said|explained|asked you)|{WE} have {SOFT}(?:told|asked) you{words(3)} "
                r"(?:times|already|twice|once|before)|as i (?:have )?(?:(?:already|just|keep) )+(?:said|told|explained|saying)",
                rf"(?:oh|god|christ),? not again{END}|(?:oh|it is|not|hello),? you again|here we go again",
                rf"{START}(?:get on with it|get to the point|get a move on|hurry (?:it )?up|make it (?:quick|snappy)|spit it out|come to the "
                r"point|keep it (?:short|brief)|chop chop)",
                r"(?:have not|do not have|not) (?:got )?all (?:day|night|morning)|(?:do not have|have not got|no) (?:the )?time (?:for (?:this|that|"
                r"you)|to listen)",
                r"(?:better|other|more important) (?:things|callers|calls) (?:to (?:be )?(?:do|doing|take|answer)|waiting|than)|(?:wasting|waste of|waste) "
                r"(?:my|our|everyone|everybody) ?(?:time)?",
                r"(?:^|(?<=[.?] ))(?:oh |well |yes |yeah |so |and )*what(?: is it| do you want)?(?: now| this time)?(?=\?)|what is (?:the matter|"
                r"wrong) with you|what do you want now",
                r"give it a rest|enough already|have you quite finished|make (?:up )?your mind|do you ever stop|going round in circles|"
                r"(?:i am|we are|i get) (?:[a-z]+ )?(?:sick|tired|fed up) (?:of|with) (?:this|you|your|people|being|hearing|answering)",
                r"(?:very|rather|quite|so|awfully|extremely) busy,? so|(?:i|we) (?:do )?have (?:(?:other|more|lots of|a lot of) )?(?:people|callers|customers|calls|"
                r"drivers) (?:waiting|queuing)|(?:third|fourth|fifth|umpteenth|hundredth|second) time (?:i|we) (?:have )?(?:asked|told|said)",
                r"(?:one|two|a) pair of hands|have (?:some|a bit of) patience(?! with (?:the|it|that)\b)|(?:some|other) people have been waiting|like every(?:one|body) else",
                r"(?:have to|must|need to) (?:let you go|dash|rush off|leave you there)|(?:let you go|end (?:the|this) call|hang up)[^.?]{0,40} another "
                r"(?:call|one)",
                r"some of us (?:have|are trying|work)|you (?:do |keep )?(?:go|going) on and on|(?:^|(?<=[.?] ))whatever(?=[.,]|$)|are you even "
                rf"listening|{START}(?:stop|quit) {RUDE_VERB}",
            ),
            harmless=any_of(r"how many (?:more )?times (?:a|did|have you|has|do you)", r"(?:not|never) (?:wasting|a waste)"),
        ),
        "sneering": Cue(
            always=any_of(
                r"want a medal|(?:get|fetch) the violins|heart bleeds|have it framed|over the mantelpiece|stop the press|cry me a river|"
                r"join the (?:club|queue)\b|good luck (?:with (?:that|them)|getting (?:one|any|an|hold|through|that lot))|"
                r"like (?:grown ?ups|adults)" + END,
                r"bully for you|(?:are not you|are you not) (?:clever|the clever|a (?:delight|charmer|treat))",
                r"(?:draw|spell) (?:you|it out|that out)(?: a (?:map|picture|diagram))?(?: for you)?(?! for me)(?=[,.?]| in | slowly|$)",
                r"(?:speak|talk|learn|try) (?:in )?(?:proper |plain |some )?english|speak properly",
                r"are you (?:all )?(?:deaf|blind|thick|stupid|slow|dense|drunk|having a laugh|simple|kidding|always (?:this|so|like))",
                r"cat got your tongue|sock out of|use your (?:head|brain|common sense|eyes|ears|loaf)|(?:some|it is|bit of) common sense",
                r"(?:(?:even )?(?:a|my) (?:child|five year old|toddler|monkey|nan|gran)|(?:any|every) (?:fool|idiot|child)) (?:can|could|would|knows)|"
                r"(?:hardly|not) (?:exactly )?(?:rocket science|brain surgery)",
                r"do (?:at least )?try (?:and |to )(?:know|remember|speak|pay|listen|make sense)|keep your (?:own )?(?:story|facts) straight",
                rf"{START}(?:so )?big deal{END}|what a surprise{END}|well done you|oh,? bravo|nice try|pull the other|cry me a|my heart bleeds|"
                r"world (?:does not|revolves)|your (?:highness|majesty|ladyship|lordship)|sherlock|einstein",
                r"(?:do|did) you (?:actually|even) (?:know|own|have)|can (?:you not|not you|you even|you actually) (?:read|count|tell the time|hear)",
            ),
            harmless=any_of(r"spell (?:it|that) out for me"),
        ),
        "ordering": Cue(
            always=any_of(
                rf"(?:shut|pipe) up|shut (?:it{END}|your)|{START}pipe down|{START}be quiet|(?:hold|bite) your tongue|{START}listen "
                r"(?:to me|here|up)",
                rf"(?:{START}|and )(?:stop|quit) {RUDE_VERB}|do not interrupt|{START}let me finish|{START}answer (?:the|my) question",
                r"do (?:exactly )?as (?:you are|i) (?:told|say|tell)|you will (?:just )?(?:have to|be) (?:wait(?:ing)? (?:like|your turn)|lump|"
                r"put up with|make do|live with|like it|accept)|you will (?:just |jolly well )(?:have to|wait|do as|listen)",
                r"(?:wait|sit|stay) (?:there|still) and (?:stop|be quiet|shut|do not|do as|let me)|wait your turn",
                r"take it or leave it|like it or (?:lump|not)|(?:that|it) is (?:final|your lot|tough|how it is|the way it is)" + END,
                rf"tough(?: luck)?{END}|{START}(?:deal|live|put up) with it|rules are rules|no (?:ifs|buts)|(?:because )?i said so",
                rf"be quick about it|do as i ask|you had better (?:calm|stop|listen|behave)|either (?:you )?(?:calm|stop|speak|tell)|{START}(?:pay attention|concentrate){END}",
            ),
            unhelped=any_of(r"(?:^|(?<=[.] ))calm down" + END),
        ),
        "coarse": Cue(
            always=any_of(
                r"(?:you|ya|yer) (?:(?:an?|are|such|great|silly|stupid|old|little|absolute|complete|right|gobby|daft|cheeky|miserable|rude) )*"
                r"(?:idiots?|morons?|sods?|cow|fools?|git|prat|liar|cretin|twat|muppet|pillock|imbecile|clown|numpty|nutter|wally|pest)\b",
                r"such an? (?:idiot|moron|cow|prat|liar)|(?:sod|piss|bugger|naff|push|clear|jog|shove) off|jog on|get (?:lost|stuffed|knotted)",
                rf"go away{END}|on your bike|drop dead|go to hell|go jump|take a hike|what the (?:hell|devil|bloody|f+|fuck[a-z]*)\b",
                r"bloody|damn(?:ed)?|crap|shit(?:e|ty)?|fuck[a-z]*|arse(?:hole)?|bollocks|bastards?|bitch|bugger all|piss(?:ed|ing)|"
                rf"sod(?:ding)? (?:all|it|that|you)|dickhead|wanker|feck(?:ing)?|bleeding (?:idiot|cheek|obvious)|hell{END}",
            ),
            harmless=any_of(r"(?:felt|feel|sorry to be) such an? [a-z]+", r"(?:do|will) not go away",
                            r"(?:if|when|in case|should|might|not|never) (?:[a-z]+ ){0,2}get lost"),
        ),
    }
