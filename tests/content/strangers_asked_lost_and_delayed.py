"""Small questions that callers about toll, lost things, snow and broken cars were asked, two or three in one reply."""

from __future__ import annotations

from tests.content.strangers_said import HALLO

ASKED_LOST_AND_DELAYED = (
    # money, the jam, and what was said at the booth
    ("holiday-toll", (HALLO, "您是在哪一段堵的，当时是事故还是车太多？"), ("平遥", "后头全堵死"), ("小店站下",)),
    ("holiday-toll", (HALLO, "您几号出发的，去的时候收费了没？"), ("三号去的", "一分没收"), ("零点十分",)),
    ("holiday-toll", (HALLO, "您说钱是系统自动扣的，那您手机上有没有收到消息？"), ("收着了",), ("150-",)),
    ("holiday-toll", (HALLO, "您平时走高速都是ETC吧，卡是哪个银行的？"), ("工行",), ()),
    ("holiday-toll", (HALLO, "您别骂，咱有话好好说，您之前打过别的投诉电话没有？"), ("还没打",), ("哪知道",)),
    ("holiday-toll", (HALLO, "您从老家回来一共开了多久？中间休息了没有？"), ("六个来钟头", "一路堵着"), ("不困",)),
    # the bag, what is in it, and where it stood
    ("lost-bag", (HALLO, "放心啊我给您登记，包是新的还是旧的，背带断没断？"), ("半旧",), ("说不上来",)),
    ("lost-bag", (HALLO, "账本是公家的还是您自己的？丢了能补上不？"), ("我自己的", "补不上"), ("双肩包",)),
    ("lost-bag", (HALLO, "您钱包也在里面吗？手机、身份证都在身上吧？"), ("钱包在身上", "身份证都在身上"), ("135-",)),
    ("lost-bag", (HALLO, "您确定是落在凳子上了，不是落在车里吧？车里找过没有？"), ("翻遍了",), ("安全",)),
    ("lost-bag", (HALLO, "您后天几点路过？要不要提前给他们打电话？"), ("后天晌午", "先打个电话"), ("十二点半",)),
    # his son, his lorry, and the puncture
    ("off-topic-chat", (HALLO, "您儿子出发了没有，几点能到家呀？"), ("晌午饭", "天黑前"), ("没个准点",)),
    ("off-topic-chat", (HALLO, "您儿子在阳泉干什么工作的？为什么不调回太原来呢？"), ("矿上开车", "不愿意挪"), ()),
    ("off-topic-chat", (HALLO, "您那会儿车坏了怎么办，自己会修吗？"), ("自己修",), ("说不上来",)),
    ("off-topic-chat", (HALLO, "您儿子车胎怎么扎的，扎了钉子吗？换胎收钱了没有？"), ("钉子", "没收"), ("说不上来",)),
    ("off-topic-chat", (HALLO, "您家在几楼呀，有电梯没有，上下楼方便不？"), ("三楼", "没电梯"), ()),
    # her telephone is what she has lost, and not what she is asked the number of
    ("phone-left-behind", (HALLO, "别急。谁的手机？还能打通吗？"), ("我自己的手机丢", "打不通"), ("138-",)),
    ("phone-left-behind", (HALLO, "请问手机是什么时候丢的，什么牌子的呢？"), ("一点来钟", "华为"), ("138-", "越野车")),
    ("phone-left-behind", (HALLO, "您现在车还在高速上走着吗？谁在开车呢？"), ("高速上走着", "我老公开着车"), ("我开的",)),
    ("phone-left-behind", (HALLO, "请问您怎么称呼，您先生怎么称呼呢？"), ("刘婷", "姓王"), ()),
    ("phone-left-behind", (HALLO, "请问您是微信付的还是现金付的呢？"), ("扫的微信",), ("打电话就行",)),
    # the road by night
    ("rescue-night", (HALLO, "撞没撞？人伤没伤？"), ("没撞", "没伤着"), ("顾得上",)),
    ("rescue-night", (HALLO, "人先出来。你媳妇没怀孕吧？身体行不行？"), ("没怀孕",), ()),
    ("rescue-night", (HALLO, "你是司机？媳妇会开车不？"), ("我开的", "她不会开"), ()),
    ("rescue-night", (HALLO, "您是今天从大同几点出来的，一路上歇过没有？"), ("九点来钟", "没歇"), ("十来分钟",)),
    ("rescue-night", (HALLO, "前后有灯没有？能看见服务区不？"), ("没有路灯", "看不见服务区"), ("四公里",)),
    # the way to the mountain and back
    ("snow-closure", (HALLO, "您走过二广高速吗？知道从哪儿上吗？"), ("二广走过", "武宿"), ()),
    ("snow-closure", (HALLO, "您的车是自己的还是租的，几座的？"), ("自己家的车", "七座"), ()),
    ("snow-closure", (HALLO, "您家老人身体怎么样，能坐这么久的车吗？"), ("老人身体还行",), ("没有，人都好着",)),
    ("snow-closure", (HALLO, "您车上几个大人几个小孩？"), ("三个大人",), ()),
    ("snow-closure", (HALLO, "是您自己开车吗，还是您先生开？"), ("我先生开",), ("我开的",)),
    # a lay-by, a flight and a radiator
    ("corrected-direction", (HALLO, "老哥莫慌，你人搁哪儿了？车坏成啥样咧？"), ("沁县", "水温"), ("黑色商务车",)),
    ("corrected-direction", (HALLO, "老哥，太原哪个修理厂有熟人没？"), ("没熟的",), ()),
    ("corrected-direction", (HALLO, "水温啥时候高起来的，跑了多远了？"), ("一刻钟前", "六七十公里"), ()),
    ("corrected-direction", (HALLO, "走之前检查水了没？上次保养啥时候？"), ("没看水", "保养"), ()),
    ("corrected-direction", (HALLO, "请问您的航班号是多少，去机场之前还要回家吗？"), ("航班号没记", "不回了"), ()),
)
