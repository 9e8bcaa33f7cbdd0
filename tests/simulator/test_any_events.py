"""Whatever is stored, folding it gives a call: nothing raises, nothing is ignored silently."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.call.events import COURSE
from simulator.call.fold import fold
from simulator.call.scorecard import Scorecard, scorecard
from simulator.happening import Event

TEXTS = st.sampled_from(("您好，太原高速。", "对不起，我理解您的心情。", "您的车牌号是多少？", "不关我的事。",
                         "稍等半分钟可以吗？"))
DATA = {
    "answered": st.fixed_dictionaries({"line": st.sampled_from((1, 2, 3))}),
    "transferred": st.fixed_dictionaries({"to": st.sampled_from(("crew", "canteen", ""))}),
    "looked_up": st.fixed_dictionaries({"article": st.text(max_size=3)}),
    "recorded": st.fixed_dictionaries({"field": st.sampled_from(("plate", "x")), "value": st.text(max_size=9)}),
}
KINDS = [kind for kind in COURSE.kinds if kind != "replied"] + ["replied"] * 4


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_events_give_a_call_and_a_scorecard(data, scenario, standard, judge):
    played = scenario(
        second_line={"turn": "trouble", "says": {"zh": "喂。"}, "patience": 20},
        record={"plate": {"kind": "plate", "title": {"zh": "车牌"}, "fact": "plate"}},
        turns={"trouble": {"transfers": {"crew": {"ends": "done"}}}})
    events, at = [Event(number=1, at=0, kind="opened")], 0.0
    for number in range(2, data.draw(st.integers(2, 25))):
        kind = data.draw(st.sampled_from(KINDS))
        at += data.draw(st.sampled_from((0.5, 3.0, 12.0, 45.0)))
        drawn = data.draw(DATA.get(kind, st.just({})))
        if kind == "replied":
            text = data.draw(TEXTS)
            also = [act.id for act in standard.acts]
            drawn = {"text": text, "verdict": judge.at("calm", text, also=also).model_dump(mode="json")}
        events.append(Event(number=number, at=at, kind=kind, data=drawn))
    call = fold(played, standard, events)
    card = scorecard(call, played, standard)
    assert call == fold(played, standard, events)
    assert 0 <= card.total <= 100
    assert Scorecard.model_validate_json(card.model_dump_json()) == card
    said = [line.event for line in call.lines if line.who == "trainee"]
    ignored = {one.number for one in call.ignored}
    assert said == [event.number for event in events if event.kind == "replied" and event.number not in ignored]
