"""What a reply asks is read off its words: strangers' replies, and what each of them asks for."""

from __future__ import annotations

import pytest

from simulator.call.asking import questions
from simulator.call.desk import Desk


@pytest.fixture(scope="module")
def asked(library, judges):
    """asked(call, reply): kind, or the topics, of each question."""
    def run(call: str, reply: str) -> list:
        scenario = library.scenario(call)
        desk = Desk(scenario, library.standards[scenario.standard])
        verdict = judges[scenario.standard].reply(reply, {}, also=desk.every_act)
        return [list(one.about) if one.kind == "about" else one.kind for one in questions(desk, verdict, reply)]
    return run


@pytest.mark.parametrize(("reply", "asks"), [
    ("您车牌号多少，什么车？车上几个人，有没有人受伤？", [["ask_plate", "ask_vehicle"], ["ask_people", "ask_injured"]]),
    ("请您告诉我是什么车、什么颜色，车上一共几位，有没有人受伤，再留个电话。",
     [["ask_vehicle", "ask_people", "ask_injured", "ask_phone"]]),
    ("清障队出车后会直接给您打电话告诉您时间。您二位在护栏外面等着，多穿点，别回车里。", []),
    ("您放心，下午五点前一定给您回电话，您保持电话畅通就行。", []),
    ("好的，一家四口，白色越野车，我都登记了。还有什么需要我帮忙的吗？", ["closing"]),
    ("嗯嗯，白色越野车，没错，我记着呢。", []),
    ("您看两条上的时间是不是差不多？", ["yes_no"]),
    ("我先去核实一下，这样行吗？记住了吗？", ["fine", "clear"]),
    ("电话我跟您核对一下，13900005518，对吧？", ["right"]),
    ("您看看路边有没有小牌子，上面写的数字给我念念？", [["ask_stake"]]),
    ("您从哪儿上的高速，要去哪儿？", [["ask_direction"]]),
    ("那位同事叫什么您知道吗？孩子现在怎么样？", ["open", ["ask_injured"]]),
    ("您现在在哪条高速什么方向桩号多少", [["ask_road", "ask_direction", "ask_stake"]]),
    ("还有没有别的要帮忙的", ["closing"]), ("有人受伤没有", [["ask_injured"]]), ("您说什么？", ["repeat"]),
    ("车牌？", [["ask_plate"]]), ("没有别的事的话，我先挂了，再见", []), ("收费站那边会打电话告诉您结果", []),
    ("您人在车里还是车外？", [["safe"]]), ("是大的还是小的？", ["either"]),
    ("请问您的姓名、电话，现在所在位置，路段、桩号、行车方向、车号、大致车型，以便我们及时为您安排清障拖车，谢谢！",
     [["ask_name", "ask_phone", "ask_location", "ask_road", "ask_stake", "ask_direction", "ask_plate", "ask_vehicle"]]),
    ("高速名称和公里桩告诉我。", [["ask_road", "ask_stake"]]),
    ("好的，我再跟您说一下，车牌和电话我都记下了。", []),
    ("您希望我们给您回个话吗？方便的话留个电话和您的姓。", [["answer_back"], ["ask_phone", "ask_name"]]),
    ("没有哪儿不舒服吧？", [["well"]]), ("停车费您是手机付的还是现金？", ["either"]), ("您停在应急车道上还是行车道上？", [["ask_location"]]),
    ("要不要我帮您叫救护车？", [["ambulance"]]), ("要不要我帮您叫个代驾？", ["gladly"]), ("修理厂估价了没有？", ["none"]), ("您还记得交了多少钱吗？", ["open"]),
    ("请您到护栏外面去，冷不冷都先过去，行吗？", ["fine"]), ("大爷带药了没有，脸色怎么样？", [["medicine"], "rest"]), ("您说身边好几个人都碰上过，我给您记下来。", []), ("我打电话告诉您他们的名字。", []), ("还有吗？", ["closing"]), ("车牌和车型。", [["ask_plate", "ask_vehicle"]]), ("车牌我记下了。", []), ("您贵姓？冷不冷？", [["ask_name"], ["cold"]]),
    ("请问有什么可以帮您？", ["offer"])])
def test_a_chinese_reply_asks_what_its_words_ask(asked, reply, asks):
    assert asked("rescue-night", reply) == asks


@pytest.mark.parametrize(("reply", "asks"), [
    ("Now, can I have your name, the number plate, what make of van it is, and a phone number for you? Is anybody with you?",
     [["ask_name", "ask_plate", "ask_vehicle", "ask_number"], ["alone"]]),
    ("And sorry, I didn't catch your name?", [["ask_name"]]),
    ("Yes, just put the hazard lights on and leave it, the car doesn't matter.", []),
    ("Tell me when you're both behind the barrier, I'm staying on the line.", []),
    ("The driver will ring you himself in a few minutes on 07700 900142 and tell you how long he'll be.", []),
    ("Are you setting off on a nice trip?", ["yes_no"]),
    ("Would you mind waiting by the barrier?", ["wait"]),
    ("Sorry, it's your name I'm missing, not the van.", [["ask_name"]]),
    ("Is there anything else I can help you with?", ["closing"]),
    ("What road are you on", [["ask_location"]]), ("Is that all right with you?", ["fine"]),
    ("Could I just grab your name and a contact number", [["ask_name", "ask_number"]]),
    ("OK so I've got your name as Tom", []), ("Your number plate is AB12 CDE", []),
    ("Have you got a coat or an umbrella with you?", [["coat"]]), ("Are you driving at the moment?", [["driving_now"]]),
    ("Is that all correct?", ["right"]), ("Is that all right?", ["fine"]), ("What happens next is that the driver will telephone you himself.", []),
    ("What will happen now is this: I am sending a patrol, to take you somewhere safe.", []),
    ("Are you all right to hang up now?", ["yes_no"]),
    ("Before anything else, are you parked on the hard shoulder?", [["lane"]]),
    ("Is there anyone I can ring for you, so they don't worry?", [["tell_home"]]), ("Do you want me to hold on?", ["gladly"]),
    ("Does anything happen when you turn the key?", [["key"]]), ("Is there any smoke?", [["smoke"]]), ("Is there any chocolate?", ["none"]), ("Do you know how long it took?", ["open"]),
    ("Are you still in the van or behind the barrier?", [["safe"]]), ("Can I put you on hold for a minute?", ["wait"]),
    ("I need to check that, may I put you on hold?", ["wait"]), ("Are you OK to hang on for a moment?", ["wait"]),
    ("Mind if I pop you on hold while I ring the patrol?", ["wait"]), ("Bear with me a sec, is that all right?", ["wait"]),
    ("Is it in the boot or under the seat?", ["either"]),
    ("What's your name, and are you warm enough?", [["ask_name", "cold"]]),
    ("What's happened?", ["offer"]), ("Is that all as it should be?", ["right"]), ("Is there any other matter I can help with?", ["closing"]),
    ("Did something else go?", ["none"]), ("I don't believe you gave me your name.", [["ask_name"]]),
    ("A number for the driver, plus is there anybody in the van with you?", [["ask_number", "alone"]]),
    ("I need to look it up, so would you mind waiting a moment?", ["wait"]),
    ("Location, reg, vehicle, phone: fire away.", [["ask_location", "ask_plate", "ask_vehicle", "ask_number"]]),
    ("And is it windy where you are?", [["weather"]]), ("Blue Ford van, AB12 CDE. Spot on?", ["right"]),
    ("Have I understood you correctly?", ["right"]), ("When was it serviced, and how many lanes are there?", [["service", "lanes"]]),
    ("What's the name I should put on the ticket, and which side of the motorway are you on?", [["ask_name", "ask_location"]])])
def test_an_english_reply_asks_what_its_words_ask(asked, reply, asks):
    assert asked("flat-battery", reply) == asks


def test_no_words_of_a_question_stand_among_the_answers(library):
    """What callers say is written in both languages; a bare word in its place has slipped in from `topics`."""
    for scenario in library.scenarios.values():
        words = {word for topic in scenario.talk.topics.values() for word in topic}
        said = {text.in_(scenario.lang) for texts in scenario.talk.questions.values() for text in texts}
        assert not words & said, scenario.id
