"""Chinese names and how people are addressed by them: 王, 王队, 李师傅, 张建国."""

from __future__ import annotations

import re

from values.value import Value

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史"
    "顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧"
    "甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边闫")
_ADDRESS = "先生|女士|小姐|师傅|同志|队长?|科长?|处长?|主任|站长?|班长?|经理|局长?|姐|哥|工|总|大爷|大妈"
_NAME = re.compile(rf"[{SURNAMES}](?:{_ADDRESS}|[一-龥]{{1,2}})?")


def find(flat: str) -> tuple[Value, ...]:
    """What may be a name in a flattened text: a surname and what follows it."""
    return tuple(Value("name", match[0], *match.span()) for match in _NAME.finditer(flat))
