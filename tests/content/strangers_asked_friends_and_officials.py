"""Small questions that friendly callers, officials and those who enquire were asked beside their errand."""

from __future__ import annotations

from tests.content.strangers_said import HALLO

FOOD = (HALLO, "对不起，让您和孩子受惊了，您的心情我特别理解。您慢慢说，我一定尽全力帮您解决。")
FAN = (HALLO, "您好，我是太原高速运营指挥中心的李敏，请问您是哪个单位的，您贵姓？")
WATER = (HALLO, "您的建议很重要，我们会及时转给领导和服务区管理部门，感谢您对我们工作的支持，我们会努力改进服务。")
XIAO_LYU = (HALLO, "您好，请问有什么可以帮您？")
HOTPOT = (*XIAO_LYU, "小吕，我正在值班呢，没有业务要办的话先挂机吧，得把线路让给路上的司机。")
TANKER = (HALLO, "对不起，这个活动期限我这边暂时没法确定，得问服务区经营公司，麻烦您留个联系电话好吗？",
          "今天下午四点之前给您回复。", "跟您核对一下，您的电话是136-0000-9032，对吗？")
BANNER = (HALLO, "您太客气了，这都是我们应该做的。", "好的大姐，我记下来，一定把您的谢意转达给清障队，也向领导汇报。")

ASKED_FRIENDS_AND_OFFICIALS = (
    # her own car is not her husband's, nor her trip his
    ("enquiry-unknown", (HALLO, "您那电车是啥牌子的，几座的？"), ("比亚迪", "五座"), ("油罐车",)),
    ("enquiry-unknown", (HALLO, "稍等，我看下系统。您当时看到牌子是什么时候？"), ("上礼拜",), ("二十八号",)),
    ("enquiry-unknown", (*TANKER, "他拉的是柴油还是汽油，满载的吗？"), ("柴油", "满罐"), ("证件都全",)),
    ("enquiry-unknown", (*TANKER, "他几点前得知道信儿？我直接打他电话行不行？"), ("走之前", "告诉我"), ("136-", "二十八号")),
    ("enquiry-unknown", (*TANKER, "你老公拉的啥油，往哪送，几点发车？"), ("柴油", "石家庄的油库", "九点"), ("没个准点儿",)),
    # an old friend is no driver, and knows what she invites to
    ("friend-on-the-line", (HALLO, "我猜不着，您是司机吗？在高速上呢？"), ("在家呢",), ("我开的", "说不准")),
    ("friend-on-the-line", (*XIAO_LYU, "你昨天怎么没跟我说呀？"), ("打不通",), ("哪儿知道",)),
    ("friend-on-the-line", (*HOTPOT, "礼拜六我不一定休息，你们几点？在哪家吃？"), ("六点", "老地方"), ("上礼拜六", "躺着")),
    ("friend-on-the-line", (*HOTPOT, "你男朋友来吗？我能带个人不？"), ("他不去", "带呗"), ()),
    ("friend-on-the-line", (*HOTPOT, "你订座了没有？六点我怕赶不上，晚点到行不？"), ("还没订", "晚点没事"), ()),
    # she was two in the car, and stood behind the barrier
    ("kindly-thanks", (HALLO, "您是自己开车还是老伴开的？车上还有谁？"), ("我开的", "老姐妹"), ("一个人",)),
    ("kindly-thanks", (HALLO, "那俩孩子长啥样，您记得不？胸牌上有没有号？"), ("一高一矮", "没看清"), ("没有。",)),
    ("kindly-thanks", (HALLO, "阿姨，他们两个人是开一辆车去的吗？车牌您有印象吗？"), ("就来了一辆", "没记住"), ("M2C06",)),
    ("kindly-thanks", (*BANNER, "您礼拜五几点来？坐车还是开车？可千万别来啊。"), ("上午", "公交"), ("黑夜",)),
    ("kindly-thanks", (*BANNER, "锦旗还没做吧？没做就别花那钱了，做一面多少钱呢？"), ("还没做", "没几个钱"), ("应该是",)),
    # on his way home
    ("new-year-eve", (HALLO, "畅通着呢，您现在出发还是等会儿？几点能到家？"), ("马上就走", "十一点前"), ()),
    ("new-year-eve", (HALLO, "过年好啊！您这是回老家过年？老家临汾哪里的？"), ("洪洞",), ("武宿",)),
    ("new-year-eve", (HALLO, "您这是头一回走夜路回去？"), ("年年",), ("头一回碰上",)),
    ("new-year-eve", (HALLO, "您有没有看天气预报？山里可能有雾，您带三角牌了吗？"), ("晴天", "后备箱"), ("没有",)),
    # what an official can tell of a closure
    ("official-closure", (HALLO, "您好警官，我记一下，您的职务是什么，怎么称呼您？"), ("中队长", "樊志刚"), ()),
    ("official-closure", (*FAN, "樊警官，那九点之前已经上去的车怎么办，能走完吗？"), ("让走完",), ("说不上来",)),
    ("official-closure", (*FAN, "提前多久封，八点半就开始摆锥桶吗？"), ("八点半摆锥桶",), ("不对",)),
    ("official-closure", (*FAN, "公众号要不要发？高德百度你们报了吗？"), ("公众号请你们发", "报了"), ("打电话就行",)),
    ("official-closure", (*FAN, "封闭一天吗？夜里封不封？"), ("一天", "夜里不封"), ()),
    # a mother knows how her boy is, and what was said to her
    ("service-area-food", (HALLO, "请问您那碗面还在吗，铁丝是不是收好了？"), ("端走了", "留着"), ("我那碗没有",)),
    ("service-area-food", (HALLO, "请问骂您的那位店员是男的女的，多大年纪？"), ("一个男的", "三十来岁"), ("九岁", "动手")),
    ("service-area-food", (HALLO, "孩子吞下去了吗？现在能吃东西吗？"), ("吐出来", "不敢吃"), ("错了",)),
    ("service-area-food", (*FOOD, "您要带孩子去哪个医院，远不远？"), ("平定县医院", "十来分钟"), ("卖面",)),
    # a lorry driver and his hot water
    ("suggestion-kindly", (HALLO, "便利店也关吗？夜里有没有别处能打水？"), ("超市也关", "就那一个地方"), ("说不好",)),
    ("suggestion-kindly", (HALLO, "几月份开始锁的？以前锁不锁？"), ("今年才锁",), ("说不上来",)),
    ("suggestion-kindly", (*WATER, "您啥时候走那儿发现的？"), ("年初",), ("十一点", "歇会儿")),
    ("suggestion-kindly", (*WATER, "是字小还是离得近？"), ("太近",), ("说不上来",)),
    # who has a plane to catch
    ("two-lines", (HALLO, "您是去T1还是T2航站楼？"), ("二号",), ("说不上来",)),
    ("two-lines", (HALLO, "您开导航了没，导航怎么说？"), ("叫从小店下",), ()),
    ("two-lines", (HALLO, "不好意思啊，您刚才是问小店堵不堵对不？"), ("问小店能下不",), ("太好了",)),
    ("two-lines", (HALLO, "小店站目前缓行一公里，武宿正常，您看走哪个？"), ("武宿",), ("太好了",)),
)
