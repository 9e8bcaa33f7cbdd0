"""Calls that strangers played after those in `strangers_said`, likewise, by what they marked."""

from __future__ import annotations

from tests.content.strangers_said import BATTERY, HALLO, HELLO

ALL_SAFE = "人都到护栏外头，双闪打开，三角牌放后头一百五十米。"

SINCE = (
    # what stands before a question in its sentence is told
    ("toll-question", (HELLO, "Sorry, could you say that again?", "I'll check with the control room and ring you by three, what's your number?"),
     ("07700",), ("when will I know",)),
    ("enquiry-unknown", (HALLO, "我去核实一下，下午四点前回您，您贵姓，电话几号？"), ("阴丽娟", "136-0000-9032"), ("什么时候能回我", "二十八号")),
    # a direction or road that is read back wrongly
    ("corrected-direction", (HALLO, "您别急。", ALL_SAFE, "哪条高速，桩号多少？往哪个方向？贵姓，电话，车牌，什么车？", "太长高速往长治，K121加600，对吧？"),
     ("不对", "太原方向"), ("这回对了",)),
    ("flat-battery", (*BATTERY, "You said you were on the M62?"), ("No.", "M61"), ("couldn't",)),
    ("rescue-night", (HALLO, "您别慌。", "您是在京昆高速上，对吧？"), ("不对", "二广"), ("说不上来",)),
    # an order with a question in the end whether that is all right
    ("flat-tyre-day", (HALLO, "人都撤到护栏外头，别在车里等，行吗？"), ("护栏",), ("还没都下来",)),
    ("flat-tyre-day", (HALLO, "您跟家里人在护栏后头等着，好不好？双闪打开，三角牌放远点。"), ("护栏",), ()),
    ("accident-injured", (HALLO, "伤员别挪动，拿衣服给他按住伤口，跟他说说话。"), ("照您说的",), ()),
    # several questions, of one of which the call knows nothing
    ("grumbling-roadworks", (HALLO, "您几点走，车上几个人，从哪个口上的？"), ("七点半", "我自己", "太谷上"), ()),
    ("child-on-board", (HELLO, "I'll help you.", "Hazards on and behind the barrier please.", "Where are you, what's the car, reg and number?",
                        "I'm sending a patrol, the driver will ring you.", "Is there anything else I should tell him, and is your phone charged?"),
     ("charged", "that's all"), ()),
    ("angry-wait", (HELLO, "I'm sorry. Name, registration, and are you over the barrier?"), ("Linda Moss", "NW68 KTR", "barrier"), ()),
    ("angry-wait", (HELLO, "I am sorry. Can I take your name and the registration?", "Save your battery. What's your surname, and what's the number "
                    "plate?"), ("NW68 KTR",), ()),
    # dialects
    ("flat-tyre-day", (HALLO, "妹子，你搁哪疙瘩呢？啥车？几个人？咋整的？"), ("阳泉", "越野", "四口", "瘪"), ()),
    ("rescue-night", (HALLO, "老乡，甚车？甚颜色？停在甚地方？"), ("灰色", "雁门关"), ("说不上来",)),
    ("boiling-engine", (HALLO, "师傅，你在哪搭儿？甚牌号？"), ("平遥", "92H5T"), ()),
    ("lost-bag", (HALLO, "甚包？丢哪了？甚时候？"), ("双肩包", "罗城", "十二点半"), ()),
    # one that only reads back offends nobody; what was guessed whole is not told once more
    ("child-on-board", (HELLO, "I'll help you.", "Hazards on and behind the barrier please.", "You said the M6 southbound, didn't you?"),
     ("That's right",), ("attitude",)),
    ("barrier-on-roof", (HALLO, "真对不起，您受惊了，我给您登记。", "您贵姓，电话多少？", "今天下午六点前您等我们电话，行不行？"), (), ("好的。", "您忙")),
    # what is asked first is answered first, and once
    ("enquiry-unknown", (HALLO, "您问的是五台山服务区充电免服务费的活动是吧？您哪天走呀？这个我得问问服务区的经营公司。"), ("对。我们",), ()),
    ("lost-bag", (HALLO, "您是说把包落在哪儿了？大罗服务区吗？"), ("罗城",), ("说不好",)),
    ("wrong-department-street", (HALLO, "滨河东路归市政管。", "我可以把号码再给您念一遍：0351-0001234。您方便记吗？"), (), ("打的这个号", "说不好")),
    ("hold-please", (HELLO, "I need to look up the diversion. Where would you be joining from, so that I look up the right one?"), ("Rochdale",), ("couldn't say",)),
    ("child-on-board", (HELLO, "I'll help you.", "Hazards on and behind the barrier please.", "Name, car, reg, phone?"),
     ("Priya", "Corsa", "KL70 XYZ", "07700"), ()),
    ("child-on-board", (HELLO, "I'll help you.", "Hazards on and behind the barrier please.", "Car? Phone?"), ("Corsa", "07700"), ()),
    ("toll-question", (HELLO, "Sorry, I lost you there.", "I'd have to check that. How long is it, nine metres?"), ("eight metres",), ("couldn't say",)),
    ("bad-line", (HELLO, "Did you say steam?", "Put your hazards on and get behind the barrier.", "Can you see a marker post nearby with a number on it?"),
     (), ("07700",)),
    ("flat-battery", (HELLO, "I'm so sorry. Are you somewhere safe, out of the car and away from the traffic?", "I'd feel happier if you'd pop out on the "
                      "side away from the traffic and wait behind the barrier. Would you do that for me? And which road are you on?"),
     ("M61", "over the barrier"), ()),
    ("flat-battery", (*BATTERY, "What make is it? And did you get yourself behind that barrier all right?"), ("behind the barrier",), ()),
    ("look-up-hold", (HALLO, "这个我得到资料库里查一下，您看您拿着电话稍等我一会儿行不？"), ("你查",), ("137-0000",)),
    ("off-topic-chat", (HALLO, "太旧高速今天正常通行。", "屋里热乎着呢。", "我得把线给人家留着。等儿子回来好好跟他唠唠，行不？"), (), ("您忙",)),
    ("angry-toll", (HALLO, "实在对不起，我帮您查。您车牌多少，几点出的站？", "昨天早上八点来钟，武宿上、龙城下，对吧？"), ("错了", "晚上"), ("对。",)),
    # what suits him, what he means, who waits
    ("angry-toll", (HALLO, "实在对不起，我帮您查。", "今天下午五点前我给您打电话，真多收了一分不少退给您，您看中不中？"), (), ("对，",)),
    ("elderly-lost", (HALLO, "大爷，您是说错过了哪个出口？清徐出口吗？"), ("交城",), ("这个意思", "不知道")),
    ("pestering-refund", (HALLO, "逯师傅，后头还有司机等着求救呢，今天就先到这儿，好吗？"), (), ("您忙",)),
    ("official-closure", (HALLO, "樊警官，几号几点到几点封，从哪儿绕？您的电话是多少？", "我复述一下：西北环杨家峪，明天上午九点到下午六点，走国道绕行，对吗？"),
     ("不对", "四点"), ()),
    ("food-answer", ("您好，请问是麻女士吗？我是太原高速的李敏，面里有铁丝的事查清了。", "对不起。您孩子叫什么名字，几岁了？"), ("九岁",), ("麻丽萍",)),
    ("bad-line", (HELLO, "Did you say steam?", "Get back, behind barrier. Hazards."), ("barrier", "azards"), ()),
    ("bad-line", (HELLO, "Did you say steam?", "Car? Reg? Name? Number?"), ("Land Rover", "CY19 LMN", "Gwen", "07700"), ("couldn't say",)),
    ("angry-wait", (HELLO, "I'm sorry. Are you well back from the traffic, and have you anything dry to put on? Anything else, my love?"),
     ("barrier",), ("not sure",)),
    # strangers to the calls, as the author played them
    ("double-charge", (HALLO, "师傅别着急，我给您查查。车牌多少？", "查到了师傅，您只扣了一笔22。95打头那条是银行的扣款通知，106那条是ETC平台的提醒，说的是同一笔。"),
     (), ("咋回事", "两条短信四十四")),
    ("flat-tyre-day", (HALLO, "要多久我现在说不好，因为得看他们从哪儿出来。老人孩子没吓着吧？"), (), ("往太原",)),
    ("refund-query", (HALLO, "要得，我四点前给你回，你电话好多，咋称呼？"), ("131-0000", "栗"), ()),
    ("refund-query", (HALLO, "要得，我四点前给你回，你电话好多，咋称呼？", "他们要是不给补，我也给你想想别个办法，反正四点前给你个准话。还有啥子不？"),
     (), ("态度",)),
    ("friend-on-the-line", (HALLO, "六我还不知道排不排班呢，这样，我下了班给你回微信，行不？"), (), ("凶什么",)),
    ("service-area-food", (HALLO, "非常抱歉。您在哪个服务区，几点吃的？您贵姓，电话多少？", "我跟您核对：今天十二点二十，平定服务区东区面馆，139-0000-1820。请问是否准确？"),
     ("对",), ()),
    ("phone-left-behind", (HALLO, "您先别哭，什么手机，啥颜色，落在哪个服务区？"), ("祁县",), ("越野车",)),
    ("obscene-caller", (HALLO, "先生，请您文明用语，有什么路况问题我可以帮您。如果继续这样，我只能结束通话。"), (), ("大运高速呗",)),
    ("hold-please", (HELLO, "M62's shut, yes. Where from? Where to?"), ("Rochdale", "Leeds"), ("couldn't say",)),
    ("hold-please", (HELLO, "I need to look that up.", "One minute. Can I hold you?"), (), ("not sure",)),
    ("child-on-board", (HELLO, "I'll help you.", "Where are you?", "Southbound?"), ("right",), ("know", "not sure")),
    ("toll-question", (HELLO, "Sorry, what was that?", "I'll ring you by three. Are you going with anybody nice?"), ("wife",), ("not sure",)),
    ("toll-question", ("Good morning, Motorway Assistance, Ruth speaking, and how are you today?",), (), ("bit better",)),
    ("angry-wait", (HELLO, "I'm sorry, forty hours, did you say?"), (), ("would I know",)),
    ("angry-wait", (HELLO, "I'm sorry. Was it Linda Boss?"), ("Linda Moss",), ()),
    ("child-on-board", (HELLO, "I'll help you.", "Hazards on and behind the barrier please.", "I need your name, because I'll be talking to the driver, and your car, "
                        "its registration and a number for you."), ("Priya", "Corsa", "KL70", "07700"), ()),
    ("coach-in-snow", (HALLO, "人伤没伤？多少人？", "不行。都下车，右边下，护栏外。三角牌一百五十米。"), ("护栏",), ()),
    ("bad-line", (HELLO, "Did you say steam?", "Put the hazards on and get behind the barrier.", "What I need next is your registration and the sort of "
                  "car, because that tells me which truck to send, and a number in case this line goes."), ("CY19 LMN", "Land Rover", "07700"), ()),
    ("child-on-board", (HELLO, "I'll help you.", "Hazards on and behind the barrier please.", "Please state your exact location, vehicle make, "
                        "registration and contact number."), ("M6", "Corsa", "KL70 XYZ", "07700"), ()),
    ("child-on-board", (HELLO, "I'll help you.", "Hazards on and behind the barrier please.", "What car is it? And your mobile in case we're cut off."),
     ("Corsa", "07700"), ()),
    ("child-on-board", (HELLO, "I'll help you.", "Hazards on and behind the barrier please.", "A patrol has been dispatched. Do you require any further "
                        "assistance?"), (), ("spinning",)),
    ("child-on-board", (HELLO, "Don't you worry. Can you get out on the passenger side, the two of you, and nip over that barrier?"), ("over the barrier",), ()),
    ("flat-battery", (*BATTERY, "Name. Reg. Make. Number."), ("Tom Reid", "AB12 CDE", "Ford", "07700"), ()),
    ("flat-battery", (*BATTERY, "Could I have your name, and a number for you, so the patrol can find you and let you know when he's close?"),
     ("Tom Reid", "07700"), ("them know",)),
    ("angry-wait", (HELLO, "I'm so sorry.", "I'm going to ring him right now, is that all right with you? And shall I ring your husband so he doesn't worry?"),
     ("messaged him",), ("not sure",)),
    ("angry-wait", (HELLO, "I apologise, madam. Are you in a place of safety?"), ("barrier",), ()),
    ("hold-please", (HELLO, "Did you say the M60 is closed? And it's Leicester you're going to?"), ("No",), ("think so", "couldn't say")),
    ("hold-please", (HELLO, "From Rotherham, did you say?"), ("No",), ("think so",)),
    ("toll-question", (HELLO, "Sorry, could you repeat that? May I also take your telephone number?", "I'll verify this. May I confirm your number, "
                       "07700 900271, and your name?"), ("right", "Oakley"), ("couldn't say",)),
    ("bad-line", (HELLO, "Did you say steam?", "Hazards on, and get behind the barrier.", "Ring me if anything changes, all right?"), (), ("spot on", "That's right", "correct")),
    ("flat-battery", (*BATTERY, "And what name shall I put it under?"), ("Tom Reid",), ("couldn't say",)),
    ("toll-question", (HELLO, "Sorry, what was that?", "I'll ring you by three. Off anywhere nice?", "How lovely, I hope the sun shines for you. Is there anything "
                       "else I can do for you?"), (), ("told you", "by the sea")),
    ("angry-wait", (HELLO, "I'm so sorry.", "Is there a particular thing you would like me to put in the complaint?"), (), ("if you would",)),
    ("suggestion-kindly", (HALLO, "师傅您这建议真好。", "三天之内，有没有结果我都给您回个电话。"), (), ("没有。",)),
    ("tow-dispatch", ("您好，我是太原高速的李敏，有一台故障车要麻烦你们出车拖一下。", "司机姓郝，电话是139 0000 5518，麻烦您路上给他打个电话，跟他说一声大概几点到。"
                      "车上一共两个人，都站到护栏外头了，没得人受伤。"), (), ("护栏外头去", "队里还是")),
    ("coach-in-snow", (HALLO, "人伤没伤？多少人？", "人留在车里危险，请您组织乘客从右侧下车，全部撤到护栏外头。"), ("护栏",), ("劝他们留下",)),
    ("free-toll-plea", (HALLO, "您稳住方向盘，先别急。您爸多大年纪，有没有心脏病史？"), ("六十七",), ("不对",)),
    ("snow-closure", (HALLO, "您说要去五台山？走忻保高速吗？"), ("对",), ("说不上来", "说不好")),
    ("barrier-on-roof", (HALLO, "大姐你莫气，对不住。人没得事嘛？车砸到哪个位置了，好久的事？"), ("没事", "车顶", "十一点"), ()),
    ("coach-in-snow", (HALLO, "师傅莫慌，人都好起的不？有好多人？车停到哪点点的，桩号看得到不？先把双闪打起。"), ("磕破", "三十三", "K158", "双闪"), ("不知道",)),
    ("accident-injured", (HALLO, "伤者几人、伤情如何？是否有人被困？"), ("夹在",), ("没有。",)),
    ("kindly-thanks", (HALLO, "您太客气了。", "东西不能收，心意领了。谢意我带到，也报领导。还有别的没？"), (), ("说不好",)),
    ("flat-battery", (*BATTERY, "Tell me what the van is and its number plate, and who I'm talking to."), ("Ford", "AB12", "Tom Reid"), ()),
    ("hold-please", (HELLO, "I need to look that up.", "Can I take your name, and is it just you in the car?"), ("Dorothy", "just me"), ("safe",)),
    ("refund-query", (HALLO, "我帮您问，下午四点前给您回话。您把停车的日期、车牌、金额告诉我一下，再留个电话。"), ("上礼拜三", "6T083", "五百二", "131-0000"), ()),
    ("flat-tyre-day", (HALLO, "您别急。", ALL_SAFE, "您在哪条高速，哪个方向，桩号多少？您贵姓，电话、车牌，什么车？", "我都记好了，清障队会给您打电话。还有需要的吗？"), ("没",), ("没有。没有",)),
    ("toll-office-please", (HALLO, "林经理您辛苦了，您稍等一小会儿，发票是几月的，我先给那边说一声，省得您再讲一遍。"), (), ("说过了",)),
    ("elderly-lost", (HALLO, "大爷别慌，第一千万别倒车，第二双闪打开，第三跟我说您在哪条高速、往哪儿去、车上几个人、车牌多少。"),
     ("大运", "2H18S"), ("慢慢倒回去",)),
    ("angry-toll", (HALLO, "实在对不起，我帮您查。", "昨天早上八点来钟，武宿上、龙城下，对吧？"), ("错了", "晚上"), ("对。",)),
    ("angry-toll", (HALLO, "您慢点说，您是武宿上、小店下的对吧？几点的事，车牌我记一下。"), ("错了", "龙城", "八点四十", "Q37T2"), ("对。",)),
    ("coach-in-snow", (HALLO, "师傅您稳住，有没有人磕着碰着，一共拉了多少位？"), ("磕破", "三十三"), ("没事",)),
    ("flat-tyre-day", (HALLO, "人都下车没，都在护栏外头没，双闪开没，三角牌摆没？在哪条高速？"), ("还没", "青银"), ("打着呢",)),
    ("corrected-direction", (HALLO, "您别急。", ALL_SAFE, "哪条高速，桩号多少？往哪个方向？贵姓，电话，车牌，什么车？", "清障队会打您电话，您手机保持畅通好吗？"),
     (), ("150-0000", "说过了")),
    ("weekend-toll-card", (HALLO, "周末去龙城站便民服务点，九点到十七点，带身份证、行驶证、银行卡。", "ETC的事儿我说清楚了吗？您还有别的要问吗？"), (), ("说不好",)),
    ("angry-wait", (HELLO, "I'm so sorry. What's the make of the car?", "The patrol is on its way. I don't want to make up a time for you, so would you mind if I put "
                    "you on hold for a minute while I chase him?"), (), ("Fiesta", "told you")),
    ("flat-battery", (HELLO, "Which direction, and what's nearby? A junction, or one of the wee marker posts?"), ("M61",), ("couldn't say",)),
    ("toll-question", (HELLO, "Sorry, what was that?", "I'll ring you by three. Going anywhere nice tomorrow, if you don't mind my asking?"), (), ("couldn't say",)),
    ("child-on-board", (HELLO, "I'll help you. Where are you?", "Hazards on and behind the barrier please.", "What's the car, the reg and your number?", "I'm sending a "
                        "patrol.", "Can I just check what I've got: silver Corsa, KL70 XYZ, M6 southbound past junction thirty-eight. Is that all correct? And is Arun "
                        "warm enough?"), ("right", "shivering"), ("M6",)),
    ("refund-query", (HALLO, "您哪天停的？", "公司全称和税号麻烦您说一下，再留个联系电话，我好给您回话。"), ("抬头", "131-0000"), ()),
    ("corrected-direction", (HALLO, "您先别再开了，人没事吧？车停在应急车道了吗？"), ("靠边",), ()),
    ("holiday-toll", (HALLO, "实在对不起。当时开了几个车道，您排了多久？"), ("俩口", "三个钟头"), ("零点十分",)),
    ("snow-closure", (HALLO, "忻保高速因为下雪双向封闭了，您从武宿上二广高速，到顿村站下，走国道去五台山。", "雪天路滑，慢慢开。万一路上遇到困难，打开双闪、人到护栏外面，再给我们打电话。"),
     (), ("双闪打着", "护栏")),
    # what he does not know he passes over where he has something to say; nobody is reproached for what was not asked
    ("flat-battery", (HELLO, "Where are you and what's the van? And has she been serviced lately?"), ("M61", "Ford"), ("couldn't say", "thought")),
    ("corrected-direction", (HALLO, "您先别急，电话号码留一个。", "清障队会打给您，手机保持畅通好吗？"), (), ("说过了", "再说一遍", "1178")),
    ("flat-battery", (HELLO, "I'm sorry.", "Hazards on, please, and get behind the barrier.", "Now then, whereabouts are you? And does it make any noise when you turn the key, or is it dead as a doornail?"),
     ("M61", "click"), ()),
    ("child-on-board", (HELLO, "How frightening for you.", "Behind the barrier, hazards on, please.", "What's your number?", "07700 900655, thank you. Have you two got coats on, and does the car have a spare?"),
     ("coat", "know if there is one"), ("right", "correct")),
    ("toll-question", (HELLO, "Sorry, what home?", "Is it the M6 toll you mean, and is she a big one? I'll ask the control room and ring you by three.", "Not yet, no, so let me have it."), ("07700",), ()),
    ("toll-question", (HELLO, "Sorry, what home?", "I'll ask the control room and ring you by three.", "What's your number?", "07700 900271, and I'll ring by three. Is that right, and is there owt else I can look into?"),
     ("right", "that's all"), ()),
    ("hold-please", (HELLO, "Can I take your name? When are you heading off, straight away?"), ("Dorothy", "few minutes"), ("couldn't say",)),
    # asked for something of the call's own by words that other questions hold too
    ("corrected-direction", (HALLO, "您明天几点的飞机，从哪儿飞？我先给您联系清障队。"), ("七点", "武宿"), ("沁县出口",)),
    ("cargo-spill", (HALLO, "车是整个翻过来了还是侧躺着，占了几条车道？油漏了没？"), ("侧着", "两个道", "没漏油"), ("没漏，就这些",)),
    ("grumbling-roadworks", (HALLO, "您在哪个单位上班，离太谷站远不远？"), ("商场",), ("弓秀梅",)),
    ("grumbling-roadworks", (HALLO, "您贵姓，留个电话给您回个话好吗？"), ("弓秀梅", "2093"), ()),
    ("refund-query", (HALLO, "您单位叫什么，开抬头要用。什么时候报销截止？"), ("冷链", "月底"), ("栗", "上礼拜三")),
    ("enquiry-unknown", (HALLO, "您是从哪儿听说这个活动的，通知上写的哪天截止？"), ("服务区看见", "没写到哪天"), ("二十八号",)),
    ("angry-toll", (HALLO, "您手机上有没有扣费短信，能念给我听听不？"), ("短信在呢",), ("2746",)),
    ("off-topic-chat", (HALLO, "您以前跑的啥车呀，跑过石家庄？"), ("解放",), ("白的小车",)),
    ("fetch-captain", (HALLO, "我给您复述一遍，您听对不对，段师傅是吧？"), ("对",), ("应该是吧",)),
    ("barrier-on-roof", (HALLO, "您走的是ETC道还是人工道，他怎么跟您说的？"), ("窗口",), ()),
)
"""call, replies, what his last line holds, what it does not"""
