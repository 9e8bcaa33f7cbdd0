"""Small questions that callers about money, weather and people were asked, in a stranger's words."""

from __future__ import annotations

from tests.content.strangers_said import HALLO

ASKED_MONEY_AND_PEOPLE = (
    # where he joined and left the road, who drove, and when: of two things offered, too
    ("angry-toll", (HALLO, "您从哪个口上、哪个口下的？"), ("武宿上的",), ("最右边",)),
    ("angry-toll", (HALLO, "您是本人开的车吗？"), ("我开的",), ("薛建军",)),
    ("angry-toll", (HALLO, "您这会儿方便说话吗？"), ("方便",), ("说不好",)),
    ("angry-toll", (HALLO, "您别急，您记得是几号收费亭吗？"), ("最右边",), ("八点四十",)),
    ("angry-toll", (HALLO, "您那趟是今天早上还是昨天？"), ("昨儿晚上",), ()),
    # a place to which something is brought is not the way he goes; nor is where he is on the road where he stands
    ("boiling-engine", (HALLO, "您打算把车拖到哪儿去？"), ("平遥修",), ("往临汾",)),
    ("boiling-engine", (HALLO, "您现在人在哪条高速上？"), ("大运",), ("没下来",)),
    ("boiling-engine", (HALLO, "您别急，老人有没有阴凉地方待着？"), ("有棵树",), ("脸有点白",)),
    ("boiling-engine", (HALLO, "机盖千万别掀，您打开过没？"), ("没敢打开",), ("我开的",)),
    ("boiling-engine", (HALLO, "水温表到头了吗？"), ("顶到头",), ("说不好",)),
    ("coach-in-snow", (HALLO, "您车头朝哪边？"), ("护栏",), ("往长治",)),
    ("coach-in-snow", (HALLO, "您是哪个客运公司的，这车从哪儿发的？"), ("长治客运", "从太原发"), ("襄垣",)),
    ("coach-in-snow", (HALLO, "师傅您稳住，后面堵了没有？"), ("绕着过",), ("就那样",)),
    # money and papers
    ("double-charge", (HALLO, "您是自己办的卡还是单位办的？"), ("我自己办的",), ()),
    ("double-charge", (HALLO, "您返回的时候走的哪条路？"), ("还没回",), ("武宿上的",)),
    ("double-charge", (HALLO, "您昨天走了几趟，卡是哪家银行的？"), ("就一趟", "工行"), ("偶尔",)),
    ("refund-query", (HALLO, "您单位叫什么名字？"), ("冷链公司",), ("板栗",)),
    ("refund-query", (HALLO, "手机上有付款记录吗？"), ("微信里有",), ("没有",)),
    ("refund-query", (HALLO, "收费员给您票了没？还是没打票？"), ("弄丢了",), ("说不上来",)),
    ("pestering-refund", (HALLO, "您什么时候方便去路政窗口一趟？"), ("跑窗口",), ("啥时候打",)),
    ("pestering-refund", (HALLO, "您说赔一千八，是一条胎还是两条？"), ("就一条",), ("说不上来",)),
    ("pestering-refund", (HALLO, "您看这样行不行，我把您的意见再转给路政？"), ("你说得轻巧",), ("说不上来",)),
    # who, and what for
    ("fetch-captain", (HALLO, "您说慢点，第一件是什么？"), ("清障车",), ("说不上来",)),
    ("fetch-captain", (HALLO, "您是在现场还是在单位？"), ("在单位",), ("说不上来",)),
    ("toll-office-please", (HALLO, "是哪个收费站的事？"), ("好几个站",), ("小店",)),
    ("toll-office-please", (HALLO, "您在公司做什么工作？"), ("管车队",), ("在公司呢",)),
    ("look-up-hold", (HALLO, "拉的是什么货，一共拉几趟？"), ("变压器", "就这一趟"), ("说不上来",)),
    ("look-up-hold", (HALLO, "您从哪儿起运、拉到哪儿去？"), ("大同",), ("修理厂",)),
    ("weekend-toll-card", (HALLO, "您上牌了没有？"), ("上了",), ("没有",)),
    ("weekend-toll-card", (HALLO, "您想在网上办还是现场办？"), ("现场",), ("都有吧",)),
    # how long, how often, how bad
    ("foreign-driver", (HALLO, "您到中国多久了？"), ("一年",), ("马上走",)),
    ("foreign-driver", (HALLO, "您在路上吗，还是还没走？"), ("没走",), ("第一次",)),
    ("grumbling-roadworks", (HALLO, "您听说工期是到哪天？"), ("没人跟我说",), ("七点半",)),
    ("grumbling-roadworks", (HALLO, "您一般堵在哪一段，堵多长时间？"), ("修路那一截", "半个钟头"), ("小店下",)),
    ("grumbling-roadworks", (HALLO, "扣工资谁都心疼，您跟领导说过没有？"), ("单位不管",), ("三回",)),
    # what he has just said, and those who say little that can be understood
    ("obscene-caller", (HALLO, "您知道这电话有录音吗？"), ("录呗",), ("显示",)),
    ("obscene-caller", (HALLO, "您刚才说什么？"), ("别挂啊",), ("手机上看见",)),
    ("silent-line", (HALLO, "您是司机吗？"), (), ("我开的",)),
    # asked once those above were answered
    ("coach-in-snow", (HALLO, "公司调度电话您有吗？"), ("打给公司",), ("151-",)),
    ("coach-in-snow", (HALLO, "您是夜班车吧，几点从太原出来的？"), ("发的车",), ("刚滑出来",)),
    ("coach-in-snow", (HALLO, "您需要几辆车来接？"), ("一辆大客",), ("四十五座",)),
    ("grumbling-roadworks", (HALLO, "您领导姓什么呀？"), ("领导",), ("弓秀梅",)),
    ("grumbling-roadworks", (HALLO, "您早上一般几点到公司？"), ("八点半",), ()),
    ("refund-query", (HALLO, "您这趟车跑哪儿到哪儿？"), ("运城拉到太原",), ("那一侧",)),
    ("refund-query", (HALLO, "停车的时候有人给您登记车号没有？"), ("没见他们登记",), ("晋M",)),
)
