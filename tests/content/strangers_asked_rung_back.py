"""Small questions that those who are rung back, towers and those who want another office are asked, in a stranger's words."""

from __future__ import annotations

from tests.content.strangers_said import HALLO

XUE = "薛师傅您好，我是太原高速运营指挥中心的李敏，您前天投诉的龙城站多收费的事查清楚了，确实多收了您三十块。"
YIN = "阴女士您好，我是太原高速运营指挥中心的李敏，您上午咨询的两件事都查清楚了，给您回个电话。"
MA = "麻女士您好，我是太原高速运营指挥中心的李敏，您中午反映的事查实了，铁丝是清洁球上掉下来的，面馆已经停业整顿。"
LI = "您好，我是太原高速运营指挥中心的李敏，您下午问的停车发票的事有结果了，给您回个电话。"
WANG = "您好，王队长，我是太原高速运营指挥中心的李敏，想请您派台清障车。"
VAN = "二广高速K182+400往太原方向，灰色面包车，晋B7K063，打不着火了。"
CITY = "您说的滨河东路属于城市道路，不归高速公路系统管，是市政部门在养护。他们电话是0351-0001234。"
RELAYED = "您开着车不方便，我帮您联系市政那边，把情况转告给他们，您看行吗？"

ASKED_RUNG_BACK = (
    # the driver who was charged too much: what he paid, to whom, and by what card
    ("complaint-answer", (HALLO, XUE, "您那天一共被扣了多少钱？是手机短信看到的吗？"), ("四十五", "短信"), ("翻不了",)),
    ("complaint-answer", (HALLO, XUE, "那天收费员是男的还是女的，您还有印象吗？"), ("男的",), ("没有",)),
    ("complaint-answer", (HALLO, "师傅你好，我是太原高速的李敏，你还记得前天给我们打过电话不？"), ("是我打的",), ("138-",)),
    ("complaint-answer", (HALLO, XUE, "薛师傅，您跑车一般都跑哪条线啊？经常过龙城站吗？"), ("周边", "天天过"), ("说不准",)),
    ("complaint-answer", (HALLO, XUE, "机器坏了，人工录的时候录错了。您那天开的是啥车，小车还是货车？"), ("小轿车",), ("普通",)),
    # her trip and his: what is asked of the tanker is not told of her car
    ("charging-answer", (HALLO, YIN, "活动到本月三十号，您那个车充满要多长时间，是快充吧？"), ("快充",), ("拉柴油",)),
    ("charging-answer", (HALLO, YIN, "您车上有几个人啊，有小孩没有？"), ("一家三口", "六岁"), ("一个人",)),
    ("charging-answer", (HALLO, YIN, "您爱人那个油罐车装的是汽油还是柴油？装了多少吨？"), ("柴油", "三十吨"), ("证件",)),
    ("charging-answer", (HALLO, YIN, "他从哪儿装的货，送到哪儿？"), ("太原这头", "油库"), ("修理厂",)),
    ("charging-answer", (HALLO, YIN, "您爱人现在在家吗，还是在外面跑车？"), ("在家歇着",), ("您放心",)),
    # a mother at the hospital
    ("food-answer", (HALLO, "喂，麻姐，我是太原高速指挥中心的小李，您还在医院吗？孩子在您旁边不？"), ("还在", "跟前"), ()),
    ("food-answer", (HALLO, MA, "对不起啊麻女士，孩子几岁了，是男孩还是女孩？"), ("九岁", "男孩"), ()),
    ("food-answer", (HALLO, MA, "对不起。铁丝取出来了没有？还是自己吐出来的？"), ("吐出来",), ("我留着",)),
    ("food-answer", (HALLO, MA, "您几点吃的饭？当时几个人吃的，就孩子一个人吃着了？"), ("十二点", "他那碗"), ("七点",)),
    ("food-answer", (HALLO, MA, "麻女士，当时店员是咋跟您说的，态度好不好？"), ("爱吃不吃",), ("行。",)),
    # a lorry driver who has lost his receipt
    ("receipt-answer", (HALLO, LI, "可以补。您停车的时候是微信付的还是现金付的，付款记录还有没有？"), ("微信扫", "有记录"), ("没有",)),
    ("receipt-answer", (HALLO, LI, "可以补，金额是五百二对吧？怎么停了这么多钱呀，停了几天？"), ("冷藏车", "一晚上"), ()),
    ("receipt-answer", (HALLO, LI, "您单位哪天报账截止？财务那边催您了吗？"), ("月底", "催"), ("上礼拜三",)),
    ("receipt-answer", (HALLO, LI, "您这会儿装的是啥货，往哪儿拉？"), ("冻货", "西安"), ("平常走",)),
    ("receipt-answer", (HALLO, "您好，我是太原高速的，您那边声音有点小，您能大点声吗？"), ("听得清",), ("没有",)),
    # the towing crew at midnight
    ("tow-dispatch", (HALLO, WANG, VAN, "辛苦辛苦，大半夜的，都出了几趟了？"), ("五趟",), ()),
    ("tow-dispatch", (HALLO, WANG, VAN, "那两个人能不能坐你们车下高速？坐得下吗？"), ("坐得下",), ("说不好",)),
    ("tow-dispatch", (HALLO, WANG, VAN, "他说可能是电瓶没电，你们带电瓶了没？"), ("搭电线",), ("没有",)),
    ("tow-dispatch", (HALLO, WANG, "你们是从哪个收费站上去？用不用掉头？"), ("原平", "不用"), ()),
    ("tow-dispatch", (HALLO, WANG, VAN, "车拖到哪儿去，您定还是司机定？"), ("原平停车场",), ("修理厂", "我开的")),
    # money that is missing
    ("wrong-department-etc", (HALLO, "这二百是一笔扣的还是分好几笔扣的？"), ("一笔",), ()),
    ("wrong-department-etc", (HALLO, "您卡里原来有多少钱，现在还剩多少？"), ("二百八", "八十来块"), ()),
    ("wrong-department-etc", (HALLO, "您是绑的微信还是银行卡？"), ("农行",), ("打电话",)),
    ("wrong-department-etc", (HALLO, "您去阳曲干啥去了，当天回来的不？"), ("亲戚", "没上高速"), ("说不好",)),
    ("wrong-department-etc", (HALLO, "您有没有办过别的ETC？是不是一辆车绑了两张卡？"), ("就这一张",), ()),
    # a hole in a street
    ("wrong-department-street", (HALLO, CITY, "您现在还在坑那儿吗？能不能在旁边放个啥提醒一下？"), ("跟前", "树枝"), ("说不好",)),
    ("wrong-department-street", (HALLO, CITY, RELAYED, "是机动车道还是非机动车道？离路边多远？"), ("机动车道", "一米"), ()),
    ("wrong-department-street", (HALLO, CITY, "号码好记，0351-0001234，您记住了没有？"), ("记下了",), ("现在打的",)),
    ("wrong-department-street", (HALLO, "您这车上保险了吧？联系保险公司没有？"), ("有保险", "没给保险公司"), ()),
    ("wrong-department-street", (HALLO, "您的车能走吗？用不用叫拖车？"), ("能开", "不用"), ("麻烦您",)),
)
