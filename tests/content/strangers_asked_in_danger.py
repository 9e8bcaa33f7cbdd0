"""Small questions beside the errand that callers in a jam, with a child, a load or a sick man were asked."""

from __future__ import annotations

from tests.content.strangers_said import HALLO

JAM = "师傅对不起，堵了这么久换谁都急，您慢慢说，我一定想办法。"
APPLES = "您先别上火，这事搁谁都心疼，我马上帮您想办法。"
CRASH = "您先稳住，有没有人受伤？"
LOST = "大爷您别着急，走过了谁都碰上过，我帮您想办法。"
FEVER = "您别慌，一个人带俩孩子我理解，我马上帮您想办法。"
FLAT = "一家人困在路上，您一定很着急，我马上帮您安排救援。"
ROOF = "对不起，新车被砸了谁都心疼，您消消气，慢慢说，我一定尽力帮您解决。"

ASKED_IN_DANGER = (
    # the woman in the car behind is not he, nor is her car his, nor the consignee's name his name
    ("abusive-jam", (HALLO, JAM, "四百箱鸡蛋，那得值多少钱啊？货主姓啥？"), ("七八万", "姓高"), ("胡彦青",)),
    ("abusive-jam", (HALLO, JAM, "那个大姐的车是啥颜色的，车牌能瞅见不？"), ("白小车",), ("83K20",)),
    ("abusive-jam", (HALLO, JAM, "大姐那车上几个人啊？他们缺不缺吃的？"), ("一家三口", "奶粉"), ("我一个人",)),
    ("abusive-jam", (HALLO, "您今儿从哪儿装的货，几点装的？"), ("太原装的", "半夜"), ("九点半", "旧关")),
    ("abusive-jam", (HALLO, JAM, "您跟货主说堵车了没？他姓什么，能不能通融通融？"),
     ("晚了就扣钱", "姓高", "通融不了"), ("胡彦青",)),
    # what the little one has got and has not, and who is there
    ("anxious-child", (HALLO, "孩子这会儿是醒着还是睡着了？还吃奶吗？"), ("醒着", "断奶"), ("不困",)),
    ("anxious-child", (HALLO, "您身边还有没有大人？老人在不在？"), ("没别的大人",), ("服务区",)),
    ("anxious-child", (HALLO, FEVER, "小的对什么药过敏不？之前住过院没有？"), ("不过敏", "没住过院"), ("布洛芬",)),
    ("anxious-child", (HALLO, FEVER, "三角牌您有没有？会不会放？"), ("后备箱", "没放过"), ("没有。",)),
    ("anxious-child", (HALLO, FEVER, "您往哪儿开呢，是往忻州去的吧？"), ("往忻州",), ("服务区",)),
    # he, his wife, the lorry and the load are asked after one by one
    ("cargo-spill", (HALLO, "您媳妇这会儿在哪儿呢？她没磕着吧？"), ("在路中间", "她没事"), ("岚县",)),
    ("cargo-spill", (HALLO, "大哥您别急，您伤着哪儿了？要不要叫救护车？"), ("擦破点皮", "不用救护车"), ("岚县",)),
    ("cargo-spill", (HALLO, APPLES, CRASH, "您装了多少筐，都是红富士吗？"), ("二百来筐", "红富士"), ()),
    ("cargo-spill", (HALLO, APPLES, CRASH, "双闪还能亮不？车灯坏没坏？"), ("灯没坏",), ("没顾上看",)),
    ("cargo-spill", (HALLO, APPLES, "三角牌翻车的时候没压坏吧？拿得出来不？"), ("没压坏",), ("应该是吧",)),
    # two vehicles, two hurt, and he was only passing
    ("accident-injured", (HALLO, "您是撞车的还是看见的？您自己伤没伤？"), ("路过", "我没事"), ("满脸是血",)),
    ("accident-injured", (HALLO, CRASH, "夹的是腿还是身子？血流得快不快？"), ("两条腿", "没喷"), ()),
    ("accident-injured", (HALLO, CRASH, "用不用消防？门能打开不？"), ("得叫消防", "打不开"), ("车门能打开",)),
    ("accident-injured", (HALLO, CRASH, "您在哪条高速？哪个方向？隧道叫啥？"), ("大运", "临汾", "霍州隧道"), ("尚军",)),
    ("accident-injured", (HALLO, "面包车里坐了几个人？有没有娃娃？"), ("四五个", "孩子"), ("没顾上数",)),
    # an old man and his wife, who sit where they are
    ("elderly-lost", (HALLO, LOST, "可不能倒！大娘没下车吧？"), ("没让她下",), ("应该是吧",)),
    ("elderly-lost", (HALLO, LOST, "不能倒车，您双闪会开不会？"), ("红三角",), ("说不上来",)),
    ("elderly-lost", (HALLO, "您老开车多少年了？这路以前走过没有？"), ("八年", "走过几回"), ("头一回",)),
    ("elderly-lost", (HALLO, "您孩子家住汾阳哪儿啊？平时谁送你们去？"), ("汾阳城里", "孩子来接"), ("交城",)),
    ("elderly-lost", (HALLO, "大爷，听您口音是太原人吧？您今年高寿？"), ("太原人", "七十一"), ("登记",)),
    # the tyre, the spare, and each of the four
    ("flat-tyre-day", (HALLO, "备胎是一直没气还是刚发现的？"), ("才发现",), ()),
    ("flat-tyre-day", (HALLO, FLAT, "除了您这个号，您先生的电话也留一个吧？"), ("充电",), ("187-",)),
    ("flat-tyre-day", (HALLO, "老人多大岁数了，身体行不行？"), ("六十八", "身体还行"), ()),
    ("flat-tyre-day", (HALLO, FLAT, "您是从石家庄过来的吧？几点出发的？"), ("十点多",), ("十几分钟",)),
    ("flat-tyre-day", (HALLO, "您会换胎吗？您先生会不会？"), ("他会换",), ("一时",)),
    # the sick man, his wife beside him, and the money
    ("free-toll-plea", (HALLO, "您给120打过电话没有？"), ("打着呢",), ("152-",)),
    ("free-toll-plea", (HALLO, "是您父亲还是公公？有没有吐？"), ("亲爸", "没吐"), ()),
    ("free-toll-plea", (HALLO, "药是几点吃的？吃了几片？"), ("五粒",), ("半个多钟头",)),
    ("free-toll-plea", (HALLO, "您一分钱都没带？您母亲身上有没有？"), ("没带现金", "我妈也没带"), ("扶着",)),
    ("free-toll-plea", (HALLO, "他手脚凉不凉？叫他答应不？"), ("冰凉", "醒着"), ("说不上来",)),
    # her car, the bar, and the man who walked off
    ("barrier-on-roof", (HALLO, "您车现在在哪儿呢？还能开不？"), ("站口外头", "能开"), ("最右边",)),
    ("barrier-on-roof", (HALLO, ROOF, "那个工作人员长啥样，男的女的，多大岁数？"), ("四十来岁",), ("巴掌大",)),
    ("barrier-on-roof", (HALLO, ROOF, "有没有人能证明？后面车的电话留了没？"), ("没留电话",), ("136-",)),
    ("barrier-on-roof", (HALLO, "您走的ETC还是人工？钱扣了没有？"), ("ETC", "短信都来了"), ("没有。",)),
    ("barrier-on-roof", (HALLO, ROOF, "您电话多少？平时啥时候方便接电话？"), ("136-", "开着机"), ("十一点",)),
)
