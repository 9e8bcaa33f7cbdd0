"""What decent operators said that sounds like something forbidden, and is not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(("standard", "said"), [
    ("taiyuan-expressway", "您这趟跑哪儿去啊，天擦黑了，困了就进服务区眯一会儿，可别硬撑。"),
    ("taiyuan-expressway", "规定对谁都是一样的，差一分钟也是按时间算，我把情况原原本本记下来，报给领导，您看行不行？"),
    ("taiyuan-expressway", "哪里会记黑名单嘛，记名字就是为了好给您回话。"),
    ("taiyuan-expressway", "您一个人在家可得照顾好自己，多出去跟老街坊说说话。我们这边有好多等着问路况的，线路得给他们留一留。"),
    ("taiyuan-expressway", "四个小时呀，太难熬了，换我早崩溃了。"),
    ("taiyuan-expressway", "这个我还真不知道，可不敢瞎跟您说，我去问明白了再给您打回去。"),
    ("taiyuan-expressway", "这会儿我说了也是瞎说，两点前我给您打。"),
    ("taiyuan-expressway", "要不是您打电话来，我们还不知道设备坏了呢，多谢您提醒。"),
    ("taiyuan-expressway", "打包票我可不敢，我这就通知清障队，师傅出车了给您打电话。"),
    ("taiyuan-expressway", "您这也是急的，我一点都没往心里去。"),
    ("motorway-assist", "I've not the foggiest, never been asked that one, but I'll find out from the recovery lads for you."),
    ("motorway-assist", "You haven't got to rush, so do take your time and have a bit of patience with the traffic."),
])
def test_a_kind_word_is_no_violation(judges, standard, said):
    assert judges[standard].reply(said, {}).violations == ()


@pytest.mark.parametrize(("standard", "said"), [
    ("taiyuan-expressway", "你死哪儿去了，现在才说。"), ("taiyuan-expressway", "再打来就把您拉进黑名单。"),
    ("taiyuan-expressway", "我真不知道，您问别人去。"), ("taiyuan-expressway", "听您说话我早崩溃了。"),
    ("taiyuan-expressway", "您这是瞎说。"),
    ("motorway-assist", "Well, have a bit of patience, will you?"),
])
def test_its_rude_likeness_is_one(judges, standard, said):
    assert judges[standard].reply(said, {}).violations
