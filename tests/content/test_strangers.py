"""What strangers said, in their words, and what a caller who listens does then: the causes that they marked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simulator.content.scenario import Step
from tests.content.conftest import last

PLAYS = Path(__file__).parents[1] / "replies" / "strangers" / "plays" / "after.jsonl"
HALLO, HELLO = "您好，太原高速，很高兴为您服务，请讲。", "Good afternoon, Northern Motorway Assistance, how can I help?"
RESCUE = (HALLO, "您别着急，我马上帮您安排救援。您先打开双闪，人赶紧从右边下车，撤到护栏外面去，三角牌放到车后150米。"
                 "您现在在哪条高速、什么方向，能看见桩号吗？", "您车牌号多少，什么车？车上几个人，有没有人受伤？")
BATTERY = (HELLO, "What a nuisance, I'm sorry to hear that. We'll get you going again. Where exactly are you?",
           "Please put your hazards on and wait behind the barrier.")


@pytest.mark.parametrize(("call", "replies", "says", "never"), [
    ("flat-battery", (*BATTERY, "Now, can I have your name, the number plate, what make of van it is, and a phone number for "
                      "you? Is anybody with you?"), ("Tom Reid", "AB12 CDE", "Ford", "07700", "just me"), ("wait for the call",)),
    ("flat-battery", (*BATTERY, "Sorry, it's your name I'm missing, not the van. And are you on your own out there?"),
     ("Tom Reid", "just me"), ("Ford",)),
    ("angry-wait", (HELLO, "I'm really sorry, you've every right to be cross. Can I take your name and number plate?"),
     ("Linda Moss", "NW68 KTR"), ()),
    ("child-on-board", (HELLO, "That's really frightening. Can you get out and stand behind the crash barrier?",
                        "Yes, just put the hazard lights on and leave it, the car doesn't matter. You two first."),
     ("over the barrier",), ("Corsa",)),
    ("rescue-night", (*RESCUE, "晋B·7K063灰色七座面包，K182加400，太原方向，就您二位是吧？人都没事吧？"),
     ("对",), ("不对", "139", "说不上来")),
    ("rescue-night", (*RESCUE, "好，我现在就通知清障队出车。路上要多久我这儿不好说，清障队出车后会直接给您打电话告诉您时间。"),
     ("拿手里等着",), ("刚坏的", "车号", "刚才说过")),
    ("flat-tyre-day", (HALLO, "您别着急，我们马上帮您安排。请问您现在在哪条高速、什么位置，桩号看得到吗？车牌号是多少？",
                       "请老人和孩子都到护栏外面去。双闪开着，三角牌放到车后一百五十米以外。您一共几个人，有人受伤吗？"),
     ("一家四口", "人都好好的", "到护栏外头"), ()),
    ("double-charge", (HALLO, "师傅您先别着急，真对不起。我马上给您查一下，麻烦您告诉我车牌号。"),
     ("晋A·P8R35。",), ("车牌晋A·P8R35",)),
    ("bad-line", (HELLO, "I'm sorry, it's a terrible line, I only got about half of that. Could you say it again?"),
     ("boiled over",), ()),
    ("angry-wait", (HELLO, "I'm so sorry, you must be frozen. Tell me what happened, take your time, I'll help.",
                    "And how much battery have you got left on the phone?"), (), ("Talk sense", "talking about")),
    ("accident-injured", (HALLO, "别慌，人有没有受伤？几个人？"), ("伤了两个", "五六个人"), ("不对", "不是")),
    ("cargo-spill", (HALLO, "您人没事吧？别管苹果，您和您爱人赶快到护栏外面去，双闪打开，后面一百五十米摆三角牌！"),
     ("人没事",), ()),
    ("food-answer", ("您好，请问是麻女士吗？我是太原高速运营指挥中心的李敏，您反映的面里有铁丝的事查清了。",), ("对。", "查清了"), ()),
    ("lost-bag", (HALLO, "您那边信号不太好，我听不太清楚，您是要找东西吗？"), ("罗服务区了",), ("对，小店",)),
    ("enquiry-unknown", (HALLO, "这个我暂时不清楚，需要帮您核实。陈女士是吧？"), ("阴丽娟",), ("应该是",)),
    ("rescue-night", (*RESCUE, "您是叫郝志强对吧？"), ("郝志远",), ("应该是",)),
    ("hold-please", (HELLO, "Let me check that. And where are you heading to?"), ("Leeds",), ("Rochdale",)),
    ("child-on-board", (HELLO, "I'll help you.", "Get behind the barrier with him, and put the hazards on.",
                        "Name and number for me please?"), ("Priya", "07700"), ()),
    ("off-topic-chat", (HALLO, "太旧高速今天正常通行。", "那位同事叫什么您知道吗？"), (), ("冀",)),
    ("grumbling-roadworks", (HALLO, "给您添麻烦了，计划到这个月28号完工。", "养护那边有了说法，您希望我们给您回个话吗？方便的话留个电话和您的姓。"),
     ("有信儿就给我说一声", "186-0000-2093", "弓秀梅"), ("应该是",)),
    ("elderly-lost", (HALLO, "大爷您别着急，先慢慢开，千万别倒车也别掉头。您现在走的是哪条高速？"), ("慢慢开", "大运高速"), ()),
    ("elderly-lost", (HALLO, "大爷您别着急。", "您二老身体都好吧？没有哪儿不舒服吧？"), ("好着呢",), ("交城",)),
    ("refund-query", (HALLO, "您是哪天停的车？", "停车费您是手机付的还是现金？"), (), ("131-0000",)),
    ("flat-battery", (*BATTERY, "Does anything happen when you turn the key, lights, clicking?"), ("Just a click",), ("I think so",)),
    ("flat-battery", (*BATTERY, "Is there anyone I should let know?"), ("let them know myself",), ("I think so",)),
    ("hold-please", (HELLO, "May I put you on hold?", "Junction 22 and then the A58. Have you got that down, junction 22 and the A58?"),
     ("I've",), ("nothing like that",)),
    ("wrong-department-street", (HALLO, "人没事吧？您这会儿是停在安全的地方给我打的电话吗？"), ("没事",), ("这个号",)),
    ("wrong-department-street", (HALLO, "滨河东路归市政部门养护。我把号码告诉您，您方便记一下吗？"), ("市政的呀",), ("这个号",)),
    ("boiling-engine", (HALLO, "路上要多久我不敢跟您乱说，师傅会告诉您大概几点到。"), (), ("刚停下",)),
    ("free-toll-plea", (HALLO, "您稳住。120打了没有？您车牌多少？"), ("还没打120", "晋D"), ()),
    ("service-area-food", (HALLO, "实在对不起。您是想让他们怎么处理，是道歉、退钱，还是赔孩子看病的费用？"), ("给个说法",), ("九岁",)),
    ("angry-wait", (HELLO, "I'm really sorry, I'd be cross too. I'm going to find out where that patrol is.",
                    "Can I take your name and registration, so I can find your job and chase it?"), ("Linda",), ("somebody hears",)),
    ("complaint-answer", ("您好，请问是薛建军薛师傅吗？我是太原高速的李敏，您反映多收费的事查清了，现在方便说话吗？",), ("那三十块",), ("咋回事？对",)),
    ("receipt-answer", ("栗先生您好，我是太原高速的李敏，停车发票的事有结果了。", "能补开，七天之内带身份证到太谷服务区办。",
                        "也可以发到您邮箱。", "我今天发过去。还有别的问题吗？"), ("没",), ("没了。没有了",)),
    ("off-topic-chat", (HALLO, "太旧高速今天通着呢。您吃饭了没有？"), ("吃过了",), ("操心",)),
    ("angry-wait", (HELLO, "I'm so sorry. Stay safe behind the barrier, I'll find out."), (), ("getting out",)),
    ("cargo-spill", (HALLO, "您和车上的人有没有受伤？", "好，您做得对，人没事比什么都强。您在哪条高速？"), ("太佳",), ("刚才说过了",)),
    ("cargo-spill", (HALLO, "您先别着急。", "弯道没有警示牌这个情况我给您记下来。"), (), ("我记上了",)),
    ("corrected-direction", (HALLO, "您别着急，我马上帮您安排。", "人到护栏外面去，双闪打开，三角牌放到车后150米。",
                             "您在哪条高速什么位置，桩号多少，往什么方向走？您贵姓，电话多少，车牌和车型告诉我。",
                             "我重复一下，太长高速K121+600，往长治方向，对不对？"), ("太原方向",), ("这回对了",)),
    ("food-answer", ("您好，请问是麻丽萍麻女士吗？我是太原高速的李敏，面里吃出铁丝的事查清了。", "真对不起，给您添麻烦了。",
                     "麻女士，一千块钱我没有权力答应您，您看这样可以吗？"), (), ("对，没错",)),
    ("enquiry-unknown", (HALLO, "这个我跟经营公司核实一下。您是打算什么时候去呢，开的是什么电车？"), ("二十八号", "买了个电车"), ("油罐车",)),
    ("phone-left-behind", (HALLO, "您别急，我帮您找。什么牌子的手机？打过去还通吗？"), ("华为", "关机了"), ("越野车", "138-0000")),
    ("flat-tyre-day", (HALLO, "您别着急，我马上帮您安排。", "都到护栏外面去，双闪打开，三角牌放到车后150米。",
                       "您在哪条高速什么位置，桩号多少，往哪个方向？您贵姓，电话，车牌，什么车？",
                       "清障车从阳泉出发，师傅会打您电话说多久到。", "还有什么要问的？"), ("都清楚了",), ()),
    ("kindly-thanks", (HALLO, "您太客气了。您到家几点了？车胎现在没事了吧？"), ("十二点", "补了胎"), ("十点来钟",)),
    ("toll-office-please", (HALLO, "我姓李，您怎么称呼，哪个单位的？", "请您稍等，我帮您转过去。是几月份的发票，一共几张？"), ("三月份",), ("手头没有",)),
    ("toll-question", (HELLO, "I'm sorry Mr Oakley, could you say that again?"), (), ("That's right",)),
    ("flat-battery", (*BATTERY, "Where would you like to be towed to?"), ("nearest garage",), ("please",)),
    ("flat-battery", (*BATTERY, "Is it a petrol or a diesel, and how old's the battery?"), ("diesel", "changed"), ()),
    ("child-on-board", (HELLO, "That's frightening.", "Put the hazards on and get behind the barrier.", "Where are you? What's the car, the reg?",
                        "I'm sending a patrol, the driver will ring you. Is there anything else for now?"), ("No", "sweetheart"), ()),
    ("bad-line", (HELLO, "Sorry, could you say that again?", "That must have been a scare.", "Where are you?",
                  "Did you say junction twenty-five?"), ("No", "twenty-four"), ("That's right",)),
    ("lost-bag", (HALLO, "我听不太清，您再说一遍？", "您说是罗城服务区，对吗？", "您贵姓，电话多少？", "您什么时候方便来取？"),
     ("自己回来取",), ("十二点半",)),
    ("lost-bag", (HALLO, "我听不太清，您再说一遍？", "您说是罗城服务区，对吗？", "包什么样，几点落的？您贵姓，电话多少？", "我这就转给服务区。",
                  "我重复一下：黑色双肩包，账本，中午十二点半，电话135-0000-7260，对不对？"), ("7206",), ("没错",)),
    ("suggestion-kindly", (HALLO, "师傅您这建议真好。是所有服务区都这样还是就哪几个？"), ("祁县",), ()),
    ("suggestion-kindly", (HALLO, "好的王师傅，您这建议真好。"), ("亢师傅",), ()),
    ("angry-wait", (HELLO, "I'm so sorry. Would you like the manager to ring you himself?"), ("Yes",), ("If you say so",)),
    ("toll-question", (HELLO, "Sorry, could you say that again?", "I'll check with the control room.", "I'll ring you by three. Your number?",
                       "Have a lovely trip. Is there anything else at all?"), ("No",), ("hangs up",)),
    ("angry-wait", (HELLO, "I'm so sorry. Have you got a coat or an umbrella with you at least?"), ("wet through",), ()),
    ("bad-line", (HELLO, 'The line is very poor, so I only caught "gauge" and "steam". Could you slowly tell me where you are?'),
     ("A55",), ("can you hear me",)),
    ("boiling-engine", (HALLO, "您别急，先靠边熄火。您父亲现在感觉怎么样，用不用叫救护车？"), ("脸有点白", "先不用"), ()),
    ("anxious-child", (HALLO, "您别慌，打开双闪，带孩子到护栏外面去。"), ("三角牌",), ("车里坐着",)),
    ("tow-dispatch", ("您好，我是太原高速客服的李敏，有一台故障车要麻烦你们出车拖一下。", "您那边几点能到现场？到了麻烦回个电话，行不行？"),
     ("我路上跟司机说个准的",), ()),
    ("hold-please", (HELLO, "What road are you on now, and are you driving at the moment?"), ("haven't set off", "still at home"), ()),
    ("angry-wait", (HELLO, "I'm so sorry. Can I put you on hold for just a minute while I speak to the patrol?"), (), ("Hello?",)),
    ("child-on-board", ("Northern Motorway Assistance, Helen here. Are you all right? What's happened?",),
     ("terrified! We're not hurt",), ()),
    ("barrier-on-roof", (HALLO, "先生您先消消气，实在抱歉。我帮您登记下来。", "麻烦您留一下姓名、车牌号和联系电话？几点的事？",
                         "六点之前由收费站的人打您136-0000-8192这个电话给您答复。您看这样行不行？"), (), ("没错",)),
    ("barrier-on-roof", (HALLO, "先生您先消消气，实在抱歉。我帮您登记下来。", "麻烦您留一下姓名、车牌号和联系电话？几点的事？",
                         "我跟您重复一遍：今天上午九点二十，小店站出口，车牌晋A6D58K，对吧？"), ("十一点二十",), ("对，",)),
    ("child-on-board", (HELLO, "I quite understand how frightening that must be. Are you still in the car, or have you been able to get "
                        "out and behind the barrier?"), ("in the car",), ("Yes, yes", "over the barrier")),
    ("flat-battery", (HELLO, "Oh dear, I am sorry. May I first check that you are safely out of the vehicle and away from the traffic?"),
     ("in the van",), ()),
    ("flat-battery", (*BATTERY, "Lovely. Are you standing well away from the traffic?"), ("behind the barrier",), ("in the van",)),
    ("angry-wait", (HELLO, "I'm so sorry, you must be frozen. I'll find out what happened.", "Can I take your name and registration?",
                    "Would you mind if I put you on hold for a minute while I ring them?"), ("Go ahead",), ()),
    ("tow-dispatch", ("您好，我是太原高速客服的李敏，有一台故障车要麻烦你们出车拖一下。",
                      "咱再核对一遍：二广高速K182加400，往太原方向，灰色面包车，晋B·7K063，电话139-0000-5518，没错吧？"), (), ("应该是",)),
    ("kindly-thanks", (HALLO, "您贵姓？车牌号多少？", "您留个电话呗，今天下午五点以前我打电话告诉您他们的名字。"), ("133-0000",), ("说过", "苗翠莲")),
    ("flat-battery", (*BATTERY, "What's the reg, the make, and your mobile number?",
                      "The driver will telephone you himself to say when he will arrive. May I take your name as well, please?"),
     ("Tom Reid",), ("told you", "07700")),
    ("service-area-food", (HALLO, "对不起，让您和孩子受惊了。", "您贵姓，电话号码方便留一个吗？", "应该的，您当时买的面有小票没有？您贵姓来着？"),
     ("麻丽萍",), ("说过",)),
    ("child-on-board", (HELLO, "I'll help you.", "Put the hazards on and get behind the barrier.", "He is being a very brave boy. The driver "
                        "will see to the tyre or take you both somewhere safe."), (), ("hurt", "shreds")),
    ("child-on-board", (HELLO, "I'll help you.", "Put the hazards on and get behind the barrier.", "Hold his hand and stay well back."),
     ("staying right here",), ()),
    ("wrong-department-street", (HALLO, "师傅，车没事吧？滨河东路是市政管的，我可以给您市政的电话。"), ("市政的呀",), ("您叫我",)),
    ("flat-battery", (HELLO, "I'm sorry, I'll get you help.", "Is the boiler you mend a big one or a small one?"), ("tell you",), ("Oh well",)),
    ("rescue-night", (HALLO, "您别着急，我马上帮您安排。", "手机电够不够？"), ("有电",), ("说不上来",)),
    ("accident-injured", (HALLO, "别慌，人有没有受伤？几个人？", "千万别给他喝水。"), (), ("什么意思", "没听懂")),
    ("complaint-answer", ("您好，请问是薛建军薛师傅吗？我是太原高速的李敏。", "您跑车辛苦了。"), (), ("什么意思",)),
    ("anxious-child", (HALLO, "您别慌，我帮您。", "您先深呼吸，别哭。"), (), ("态度",)),
    ("cargo-spill", (HALLO, "您和车上的人有没有受伤？", "货主知道了没有？"), (), ("清楚了", "没别的")),
    ("refund-query", (HALLO, "您是哪天停的车？", "您自己来一趟行吗？"), (), ("就我一个人",)),
    ("kindly-thanks", (HALLO, "您太客气了。", "您那个备胎是不是正经备胎？"), (), ("对，",)),
    ("angry-wait", (HELLO, "I'm so sorry. I'll find out.", "You've been ever so patient."), (), ("Talk sense", "supposed to mean")),
    ("anxious-child", (HALLO, "您别慌，我帮您。您在哪条高速，什么方向，什么位置？", "京昆高速，往忻州方向，过了阳曲服务区大概两公里，停在最右边那条道上，"
                       "是应急车道吧？"), ("对",), ("不对", "K402")),
    ("anxious-child", (HALLO, "您别慌，我帮您。您在哪条高速，什么方向，什么位置？", "十分钟之内我再给您回个电话，看看救援走到哪儿了。"), (), ("说过", "阳曲")),
    ("anxious-child", (HALLO, "您别慌，我帮您。您在哪条高速，什么方向，什么位置？", "您刚才说不对，是哪儿不对？"), (), ("阳曲",)),
    ("anxious-child", (HALLO, "您别慌，我帮您。", "您车上除了您和两个孩子，没有别人了吧？"), ("我们仨",), ("应该是",)),
    ("accident-injured", (HALLO, "别慌，人有没有受伤？几个人？您在哪儿，往哪个方向？", "请您赶紧喊大伙都撤到护栏外头去，往来车方向后头走。"), (), ("不对",)),
    ("pestering-refund", (HALLO, "让路政明天下班前给您回个电话，您看行不行？"), (), ("打着的这个号",)),
    ("flat-battery", (HELLO, "I'm sorry, I'll get you help.", "If you can, would you get out on the left-hand side and stand behind the "
                      "barrier, well away from the traffic?"), ("over the barrier",), ("still in the van", "I'm fine")),
    ("flat-battery", (*BATTERY, "What's the reg, the make, and your mobile number?", "Is the van the long one or the short one?"),
     (), ("told you", "blue Ford")),
    ("toll-question", (HELLO, "I'm sorry, could you repeat that?", "I'll ask the control room for you. Would that be all right?"),
     (), ("correct", "That's right")),
    ("off-topic-chat", (HALLO, "太旧高速今天正常通行。", "您让孩子路上别着急，慢慢开。"), (), ("我慢慢开",)),
    ("bad-line", (HELLO, "Sorry, could you say that again?", "Where are you, and what's your telephone number?",
                  "The phone number please, madam? I missed it."), ("07700",), ("tell you.",)),
    ("toll-question", (HELLO, "I'm sorry, could you repeat that?", "I'll ask the control room. Can I ring you back by three o'clock with the "
                       "answer? What's the best number?"), ("07700",), ("do I ring you",)),
    ("flat-battery", (*BATTERY, "I'm just going to check something, can I pop you on hold a minute?"), (), ("couldn't", "not sure")),
    ("child-on-board", (HELLO, "I'll help you.", "Before I do that, may I pop you on hold just a second?"), (), ("couldn't", "don't know", "know")),
    ("child-on-board", (HELLO, "I'll help you. Are you still in the car?"), ("in the car",), ("No,",)),
    ("child-on-board", (HELLO, "I'll help you.", "And what's the little one's name?"), ("Arun",), ("Priya",)),
    ("child-on-board", (HELLO, "I'll help you.", "Stay behind that barrier. Is it all right if I put you on hold for one minute?"),
     ("quick",), ("not sure",)),
    ("flat-tyre-day", (HALLO, "您跟我说说：您在哪条高速上，往哪个方向走，路边那小绿牌子上的公里数是多少？"), ("青银",), ("就这个意思",)),
    ("hold-please", (HELLO, "Let me check that for you.", "Junction 22 and then the A58. Does that make sense?"), (), ("Honda",)),
    ("angry-wait", (HELLO, "What happens is that the patrols are allocated by an automatic system, so I'll need to find your job."),
     (), ("automatic", "ordinary job")),
    ("phone-left-behind", (HALLO, "您是手机坏了是吧？您慢慢说。"), (), ("138-0000",)),
    ("phone-left-behind", (HALLO, "您别急，慢慢说。", "几点加的油？"), ("一点来钟",), ("油够",)),
    ("holiday-toll", (HALLO, "对不起，您的心情我理解。", "您的发票还在吗？"), (), ("在呢，您说",)),
    ("refund-query", (HALLO, "您是哪天停的车？", "我四点前给您打回来，要得不？"), (), ("说不准", "说不上来")),
    ("refund-query", (HALLO, "您是哪天停的车？车牌多少？", "我不是叫您自己去跑，我来替您问，把您的车牌、停车时间都报给他们查。"), (), ("说过了", "6T083")),
    ("abusive-jam", (HALLO, "师傅，我不跟您打官腔，有啥子说啥子。"), (), ("我哪知道",)),
    ("abusive-jam", (HALLO, "对不起师傅，前头有车侧翻了。", "您看我记漏没得？电话给我留一个。"), ("打着的这个号",), ("说不上来",)),
    ("rescue-night", (*RESCUE[:2], "二广高速，大同往太原方向，过了雁门关隧道三四公里，我记下了。您在护栏边上看看，有没有一块小牌子写着公里数的，"
                      "就是桩号，是多少？"), ("K182",), ("139-0000",)),
    ("enquiry-unknown", (HALLO, "好的，您问的是五台山服务区充电免服务费的活动截止到哪天，对吧？"), ("对",), ("二十八号",)),
    ("suggestion-kindly", (HALLO, "您这建议提得太在理了！请问您说的是哪条高速、哪个服务区啊？"), ("祁县",), ("东山过境",)),
    ("cargo-spill", (HALLO, "师傅您先别着急，您受伤没有？车上还有别人没？", "管，这就给您派人。您跟嫂子赶紧从车里出来，俩人都翻到护栏外头等着，"
                     "千万别在路上拾苹果，中不中？"), (), ("这就到护栏外头去。那我",)),
    ("boiling-engine", ("喂您好太原高速，您说，出啥事了？",), ("冒白烟",), ("态度",)),
    ("kindly-thanks", (HALLO, "您太客气了。", "他们叫啥我这儿还真不知道，我去问问清障二队，问着了给您回个话。您咋称呼，电话多少？"),
     ("133-0000", "苗"), ("不好听",)),
    ("new-year-eve", (HALLO, "好走着呢，大运高速到临汾双向都畅通，没有管制，您放心回家吧。"), ("早点到家",), ("手机",)),
    ("kindly-thanks", (HALLO, "不用客气，应该的。我回头问清障队，替您把谢意捎过去。", "您放心，也会跟领导反映，让领导表扬他们。"),
     (), ("公家的规矩",)),
    ("lost-bag", (HALLO, "对不起，我没听清楚，请您重复一遍好吗？", "您说的是哪个服务区？麻烦您再说一下。",
                  "请问您丢的是什么物品？什么时间丢的？您的姓名和联系电话？"), ("双肩包", "十二点半", "兰志强", "135-0000"), ()),
    ("official-closure", (HALLO, "我是太原高速李敏，请问您哪位，哪个大队？", "樊警官，几点到几点？车怎么绕？您的值班电话？"),
     ("九点", "国道", "0002245"), ()),
    ("phone-left-behind", (HALLO, "您是说您老公的手机丢了吗？"), ("我自己的手机",), ("138-0000",)),
    ("refund-query", (HALLO, "发票是经营公司开的，我得问他们。留个电话，四点前回您。"), ("补不了",), ("别的招？",)),
    ("silent-line", (HALLO, "喂，您好，听得到吗？", "您那边断断续续，听不清，请再说一遍。", "您是在凌井店隧道，电瓶没电了，对吗？",
                     "喂？还是听不到您的声音，请您换个电话再打过来，我先挂机了。"), (), ("有事我再打",)),
    ("tow-dispatch", ("您好，王队长，打扰了，我是指挥中心李敏，有辆车要拖。", "二广高速，K182加400，往太原方向，灰色面包车，车牌晋B7K063。"),
     ("五趟",), ()),
    ("wrong-department-street", (HALLO, "滨河东路是城市道路，归市政管，电话0351-0001234，二十四小时。"), ("老记不住",), ("敢情好",)),
    ("weekend-toll-card", (HALLO, "您是个人的车吧？周末可以去龙城站便民服务点，九点到下午五点。", "身份证、行驶证、银行卡。"),
     ("都记下了",), ("说全点儿",)),
    ("hold-please", (HELLO, "Let me look up the diversion for you.", "So come off at junction 22 and then take the A58, that'll bring you right "
                     "into Leeds. Did you get all that down?"), ("I've got that",), ("got that. I've got that",)),
    ("foreign-driver", (HALLO, "安德烈先生，我念一遍：晋A D08826，榆次上高速，大运高速往平遥方向。还有别的要问的吗？"), (), ("再说一次",)),
    ("refund-query", (HALLO, "您别着急。车牌几号？哪天停的哪天走的？停车费交了多少，拿啥交的？"), ("晋M",), ("态度",)),
    ("service-area-food", (HALLO, "天哪，孩子没伤着吧？嗓子要不要紧？"), ("嗓子划了",), ("吐出来了，嗓子",)),
    ("wrong-department-street", (HALLO, "滨河东路归市政管，您打过去报一下坑的位置。车磕得厉害不？"), ("底盘",), ("红绿灯",)),
    ("barrier-on-roof", (HALLO, "哎呀，人没砸着吧？真对不起，让您受这个气。"), ("人没事",), ()),
    ("anxious-child", (HALLO, "您别慌，打开双闪，带孩子到护栏外面去。", "都在护栏外头等着最安全，您看行吗？"), (), ("您忙",)),
    ("angry-wait", (HELLO, "I'm so sorry. I'll find out.", "Is there owt else I can do for you?"), (), ("couldn't tell",)),
    ("abusive-jam", (HALLO, "师傅，堵两个钟头，搁谁都得骂人。您在哪个桩号？"), ("K578",), ("牌子写着K578",)),
    ("abusive-jam", (HALLO, "对不起师傅。", "那孩子现在怎么样，有奶粉没有？"), ("奶粉快没了",), ("我没伤着",)),
    ("accident-injured", (HALLO, "人伤了没有？伤几个？", "是哪条高速，桩号看得见吗，是往太原还是往临汾的方向？"), ("大运", "K718", "往临汾"), ()),
    ("accident-injured", (HALLO, "人伤了没有？伤几个？", "高速名字、方向、桩号都说一下。"), ("大运", "K718", "往临汾"), ("尚军",)),
    ("anxious-child", (HALLO, "您别慌，我帮您。", "您在哪条高速，往哪个方向，能看见桩号牌吗？"), ("京昆", "往忻州", "K402"), ("52V8K",)),
    ("anxious-child", (HALLO, "您别慌，马上帮您。人都在哪儿，下车了没有？"), ("都在车里",), ("阳曲", "车里坐着")),
    ("cargo-spill", (HALLO, "师傅您先别急，人有没有事？", "你们俩都到护栏外面去，双闪打开。", "您的车牌、车型，您贵姓，联系电话？"),
     ("3W518", "高栏", "刁永福", "134-0000"), ()),
    ("cargo-spill", (HALLO, "您先别急，我马上帮您联系。", "人没事比什么都强，您和爱人马上到护栏外边去。"), (), ("先拾",)),
    ("fetch-captain", (HALLO, "他在隔壁办公室，我去看看在不在，您稍等一下可以吗？"), ("我等着",), ("人不在",)),
    ("flat-tyre-day", (HALLO, "您别急，我马上派车。", "您离阳泉服务区近不近？"), ("五公里",), ("对。",)),
    ("foreign-driver", (HALLO, "您要去平遥古城，对吗？"), ("平遥",), ("顾不上",)),
    ("free-toll-plea", (HALLO, "您别急。老人平时有什么病，药吃了没有？"), ("高血压", "速效"), ("没啥病",)),
    ("bad-line", (HELLO, "Sorry, could you say that again?", "Was it eastbound near junction twenty-three?"), ("twenty-four",), ("right",)),
    ("angry-wait", (HELLO, "I'm so sorry.", "I'll find out where he is. Thank you for being so patient."), (), ("Forty minutes is",)),
    ("hold-please", (HELLO, "Let me check that. Have you got something to write with?"), ("hand",), ("nothing like",)),
    ("toll-office-please", (HALLO, "请问您是哪个单位的，贵姓？", "我免贵姓郭。林经理，您找收费管理部门是有啥事，方便跟我说说不？"), ("发票",), ("双木林",)),
    ("cargo-spill", (HALLO, "您人咋样，车里还有谁？"), ("人没事", "媳妇"), ()),
    ("coach-in-snow", (HALLO, "师傅先别急，多少人，有没有受伤的，车在什么位置？"), ("三十三个", "磕破了", "襄垣"), ()),
    ("phone-left-behind", (HALLO, "妹子你先别慌，搁哪个服务区丢的，啥时候丢的？你叫啥名？", "你跟你老公路上慢点开。"), (), ("我慢慢开",)),
    ("holiday-toll", (HALLO, "师傅您莫急。按规定是看出站的时间，不看上高速的时间。", "全国都是一个规定，按出站时间算，哪个站都一样。"), (), ("小店站下",)),
    ("lost-bag", (HALLO, "您那边噪音太大了，我听不太清，您能换个安静点的地方再说一遍吗？"), ("我换个地方",), ("刚才说过了",)),
    ("grumbling-roadworks", (HALLO, "给您添麻烦了，计划到这个月28号完工。", "您是嫌晚上不能干活，还是觉得进度慢？"), ("都有",), ("说不上来",)),
    ("phone-left-behind", (HALLO, "妹子别哭，一点多，祁县往太原那边，三号加油机。你叫啥名，打哪个电话找你？", "我记好了，打你老公的0164那个号找你，对不？"), ("对",), ()),
    ("toll-office-please", (HALLO, "请问您是哪个单位的，怎么称呼您？什么事由？", "我跟您核对一下：晋通物流公司，三月份月结发票一共十二张，要核对金额，对吗？"),
     ("对",), ("差三百",)),
    ("phone-left-behind", (HALLO, "妹子别慌，在哪个服务区丢的，什么时候丢的？", "肯定给您找，我这就请祁县服务区的人去找，四点前不管找没找着，我都给您回电话。",
                           "您贵姓，打哪个号找您？", "能放几天我也问问他们，一块儿告诉您。"), ("问",), ("扔了", "我这事呢")),
    ("boiling-engine", (HALLO, "您先别慌，靠边停车，打开双闪，人到护栏外面，三角牌放后头一百五十米。", "您在哪条高速，往哪边走，桩号多少？车牌、电话、您贵姓？什么车，几个人？",
                        "我现在就通知清障车出发，路上多长时间我这儿说不准，司机出车了会打您电话跟您说。"), (), ("二十分钟",)),
    ("barrier-on-roof", (HALLO, "真对不起。怎么赔要看当时的录像才能定，我先帮您登记，您的车牌、姓名、电话告诉我一下，是今天几点的事？"),
     ("6D58K", "武秀兰", "8192", "十一点"), ("拍了",)),
    ("enquiry-unknown", (HALLO, "您贵姓，电话多少？", "您说您姓英是吧，英雄的英？"), ("阴",), ("不知道",)),
    ("abusive-jam", (HALLO, "对不起，师傅。您在K多少，车上几个人？"), ("K578", "一个人"), ()),
    ("look-up-hold", (HALLO, "大件许可我查一下，大概一分钟，您稍等，可以吗？", "让您久等了。到起运地的路政许可窗口申请，电话0351-0003366，五个工作日能办下来，您记下了吗？"),
     (), ("没有了", "没别的")),
    ("flat-tyre-day", (HALLO, "您别慌，人都到护栏外头，双闪开着，三角牌放后头一百五十米。您在哪条高速，往哪边，桩号多少？", "您贵姓，电话、车牌，什么车？",
                       "清障车从阳泉出发，好久能到司机直接打电话跟您说。除了爆胎，车上还有没有别的毛病，老人娃娃身体都还好噻？"), (), ("我没事", "没有了，就这些")),
    ("kindly-thanks", (HALLO, "您太客气了。您贵姓，电话多少？", "等问清了队员的名字，要不要给您回个电话说一声？"), ("要",), ("苗翠莲", "没啦")),
    ("coach-in-snow", (HALLO, "师傅，有没有人受伤？多少人？", "请您赶紧组织大家从右边车门下来，翻到护栏外面去，往来车方向走远一点，衣服帽子都穿厚点。"), ("护栏",), ()),
    ("flat-battery", (HELLO, "I hear you. You'd be a good bit safer out of it, so get out by the left-hand door, and get behind the barrier, and put "
                      "your hazards on. And which motorway are you on, and which way were you headed?"), ("M61",), ("What do you need to know",)),
    ("receipt-answer", ("您好，请问是栗先生吗？我是太原高速的李敏，停车发票的事有结果了。", "能补开，七天之内带身份证到太谷服务区办，也可以发邮箱。您看是您本人去办，还是发邮箱方便些？"),
     ("发邮箱",), ()),
    ("anxious-child", (HALLO, "您先听我说，带两个孩子马上下车，到护栏外面站着，离车远点；双闪打开；车有没有明火？孩子多大了，烧多少度？您在哪条高速什么位置？"),
     ("护栏",), ()),
    ("anxious-child", (HALLO, "您别慌，打开双闪，带孩子到护栏外面去，三角牌放后面一百五十米。", "您在哪条高速？孩子冷不冷，有没有退烧药？"), ("退烧药", "哆嗦"), ()),
    ("pestering-refund", (HALLO, "您这心情我理解，不过路政那边已经查清楚了，石头是前车掉的。", "先赔一半这个我真答应不了，我没这个权，我给您反映给领导，实在对不起。",
                          "跑车二十年不容易。您有没有当时的行车记录仪录像，要是有新的证据，可以再提给路政，后头还有别的司机等着打电话呢。"), ("看过了",), ("谢谢您啊",)),
    ("receipt-answer", ("您好，请问是栗先生吗？我是太原高速的李敏，停车发票的事有结果了。", "能补开，七天之内带身份证到太谷服务区办。", "停车记录可以先发邮箱，邮箱给我。"),
     ("手机号",), ()),
    ("wrong-department-etc", (HALLO, "您先别急，ETC的账户归发卡银行管，我们查不到。您从哪儿上的，车牌号是多少？", "您留个电话，我转给阳曲收费站核对，今天下午五点前给您回电话，您贵姓？"),
     ("贺小军", "4410"), ("对。",)),
    ("grumbling-roadworks", (HALLO, "给您添麻烦了，对不起。弓女士，您电话多少？", "好嘞，弓女士，谢谢您给我们提意见，明天等我电话。上班别着急，路上慢点，再见！"),
     (), ("0000-2093",)),
    ("phone-left-behind", (HALLO, "您先别慌，在哪个服务区丢的，什么时候丢的？", "照片我记下了。我这就联系祁县服务区，让他们上加油站跟前找，再看看监控。您贵姓？您给我留个能打通的电话，多少？"),
     ("138-0000",), ("给我找找去",)),
    ("rescue-night", (*RESCUE, "我跟您核对：二广高速K182加400，往太原方向，晋B7K063，灰色面包车，对吧？您贵姓，电话多少？",
                      "郝师傅，139-0000-5518，记下了。几分钟到我不敢瞎说，我现在马上通知清障队，他们出车以后会直接打您电话告诉您多久到。"), (), ("一点不差",)),
    ("corrected-direction", (HALLO, "您别着急，您车停在哪儿了？", "请您先打开双闪，在车后放好三角牌，人都到护栏外面等。另外您看看路边有没有桩号牌，上面写的是多少？"),
     ("K121",), ("说过",)),
    ("corrected-direction", (HALLO, "您别着急，您车停在哪儿了？", "您看得到里程牌吗，有桩号的话清障队找您更快。再请您说一下车牌号。"), ("K121", "6F77U"), ()),
    ("angry-wait", (HELLO, "I am sorry. Before anything else, are you all right, are you standing behind the barrier away from the traffic, and can I "
                    "take your name and the registration of the car so I can find your job?"), ("Linda", "NW68 KTR"), ()),
    ("angry-wait", (HELLO, "I am sorry. The patrol got held up at another accident, and it's now on its way to you. Could you give me your name and "
                    "registration, please, and are you stood behind the barrier?"), ("Linda", "NW68 KTR", "barrier"), ()),
    ("child-on-board", (HELLO, "I'll help you.", "Put the hazards on and get behind the barrier.", "While you wait, stay up behind the barrier, and if "
                        "anything changes, ring us straight back."), (), ("I'll get over",)),
    ("coach-in-snow", (HALLO, "师傅稳住，先看看有人受伤没有，多少乘客？"), ("三十三", "磕破"), ()),
    ("accident-injured", (HALLO, "别慌，人有没有受伤？几个人？", "您让大家伙都站到护栏外面去，双闪开了没，三角牌摆没摆？"), ("还没开",), ("打着呢",)),
    ("service-area-food", (HALLO, "真对不起，让您和孩子受惊了。", "我先问您几个细节行不行？您电话多少，小票留着没？"), ("小票",), ("铁丝",)),
    ("flat-battery", (HELLO, "Pop your hazards on for me and get yourself behind the barrier, then tell me which motorway you're on."),
     ("M61",), ("not yet",)),
])
def test_a_caller_answers_all_that_is_asked_and_nothing_else(play, call, replies, says, never):
    line = last(play(call, *replies))
    assert [word for word in says if word not in line] + [word for word in never if word in line] == []


def test_hardly_a_reaction_that_strangers_found_unsensible_comes_back(play):
    """Their plays, reply by reply: of the 32 reactions that they marked at most two are given again."""
    plays: dict[tuple[str, str], list[dict]] = {}
    for line in PLAYS.read_text("utf-8").splitlines():
        marked = json.loads(line)
        if "reply" in marked:
            plays.setdefault((marked["by"], marked["scenario"]), []).append(marked)
    again, marks = [], 0
    for (_, call), replies in plays.items():
        session = play(call)
        for marked in replies:
            if session.call.finished or not session.call.visit:
                break
            session.say(marked["reply"])
            marks += not marked["sensible"]
            if not marked["sensible"] and last(session) == marked["reaction"]:
                again.append((call, marked["reaction"]))
    assert marks >= 25 and len(again) <= 2, again


@pytest.mark.parametrize(("reply", "of"), [
    ("Let me read it all back: M61 northbound, AB12 CDE, your number is 07700 900142. Have I got everything right?", "more"),
    ("Have you got all that?", "more")])
def test_nobody_hangs_up_when_asked_whether_something_is_right_and_it_does_not_ask_for_anything_else(play, reply, of):
    session = play("flat-battery", *BATTERY, "What's the reg, the make, and your mobile number?",
                   "I'm sending a patrol to you now.", "I can't promise that, the driver will ring you.", reply)
    assert session.call.ending is None and of in session.call.visit.missing


def test_who_asks_whether_they_are_behind_the_barrier_has_sent_nobody_there(play):
    session = play("child-on-board", HELLO, "How frightening for you. Have you been able to get out and behind the barrier?")
    assert "barrier" in session.call.visit.missing


def test_what_the_next_reply_brings_the_one_before_does_not_lack(play):
    session = play("service-area-food", HALLO, "对不起，让您和孩子受惊了。您在哪个服务区，几点吃的？", "您放心，这事我一定帮您管到底。")
    assert "effort" not in session.call.lines[3].verdict.missing


def test_who_is_told_that_he_is_put_through_waits_and_does_not_ask_for_it_again(play):
    session = play("toll-office-please", HALLO, "请问您是哪个单位的，怎么称呼您？什么事由？", "好的，马上给您转，请您稍等。")
    session.take(Step(do="transfer", to="lead"))
    session.say("实在抱歉林经理，转岔了，我重新给您转收费管理部门，请您稍等。")
    assert "电话转到" not in last(session) and last(session)


def test_who_has_a_corrected_number_or_plate_read_back_to_him_rightly_does_not_ask_for_it_again(play):
    session = play("corrected-direction", HALLO, "您别着急，我马上帮您安排。", "人到护栏外面去，双闪打开，三角牌放到车后150米。",
                   "您在哪条高速什么位置，往哪个方向走？您贵姓，电话多少，车牌和车型告诉我。", "好的，我马上通知清障队。",
                   "不得事，我改过来：太长高速沁县出口前头，长治往太原方向，晋D6F77U，150-0000-1178，邬师傅，黑色商务车，这回对头了嘛？")
    correction = next(visit for visit in session.call.visits if visit.turn == "correction")
    assert (correction.missing, "念一遍" in last(session)) == ((), False)


def test_nobody_hangs_up_at_the_end_on_who_tells_her_something_else(play):
    session = play("angry-wait", HELLO, "I am so sorry, you must be frozen. Can I take your name, registration and number?",
                   "The patrol was held up at another accident, he's on his way to you now. I've written all of that down and I'll pass the "
                   "complaint on.", "I'll phone you by five to say where he is.")
    assert session.desk.turns[session.call.turn].id == "close"
    session.say("Would you mind if I popped you on hold for a minute while I ring the patrol, or shall I let you go?")
    session.say("I've chased the patrol and told them you've been out there for an hour. Your complaint's gone in as well.")
    assert session.call.ending is None


def test_a_reply_that_asks_to_hold_lacks_nothing_at_its_turn(play):
    session = play("flat-battery", *BATTERY, "May I put you on hold for one minute, please?")
    asked = session.call.lines[-2]
    assert (asked.aside, asked.verdict.missing, asked.verdict.out_of) == (True, (), 0)
