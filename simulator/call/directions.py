"""The direction of travel, repeated back wrongly: northbound for southbound, 往大同方向 for 往太原方向."""

from __future__ import annotations

import re

from simulator.call.desk import Desk
from simulator.call.state import Call

_EN = re.compile(r"\b(north|south|east|west)(?:bound|wards?)\b|"
                 r"\b(?:going|heading|headed|travelling|facing) (north|south|east|west)\b", re.I)
_ZH = re.compile(r"([\u4e00-\u9fff]{2})方向(?!盘)")
_ZH_BARE = re.compile(r"[往去到]([\u4e00-\u9fff]{2})(?=[\s，,。！!?？、；;]|走|去|开|$)")
_TO = re.compile(r"[往去到朝向至]")
_NO_PLACE = re.compile(r"来车|车流|对向|什么|哪|这|那|一个|两个|双|反|对面|相反|行[车驶]|[上下]行|具体|大[概致]|"
                       r"您|你|路段|时间|地点|位置|[和与及]$|的$|[东南西北]$")
_RING = re.compile(r"([东南西北]{1,2})(?=[环绕半])")


def turned(desk: Desk, call: Call, text: str) -> list[str]:
    """Facts told so far whose direction `text` names wrongly."""
    facts = desk.scenario.facts
    told = {id: f"{value} {facts[id].says.in_(desk.lang)}" if value == facts[id].value else value
            for id, value in call.facts.items()}
    return _compass(told, text) if desk.lang == "en" else [*_compass_zh(told, text), *_places(desk, told, text)]


def _compass(told: dict[str, str], text: str) -> list[str]:
    said = _points(text)
    known = {id: points for id, words in told.items() if (points := _points(words))}
    right = set().union(*known.values())
    return list(known)[:1] if said and right and not said & right else []


def _points(text: str) -> set[str]:
    return {(bound or heading).lower() for bound, heading in _EN.findall(text)}


def _compass_zh(told: dict[str, str], text: str) -> list[str]:
    """西北环 for 东北环."""
    said = set(_RING.findall(text))
    known = {id: set(_RING.findall(words)) for id, words in told.items() if _RING.search(words)}
    right = set().union(*known.values())
    return list(known)[:1] if said and right and not said & right else []


def _places(desk: Desk, told: dict[str, str], text: str) -> list[str]:
    """The direction, where the place that is named is the one he comes from, or is not his at all."""
    facts = desk.scenario.facts
    known = {id: words for id, words in told.items()
             if "ask_direction" in (facts[id].asked_by, *facts[id].also_by)
             and (_TO.search(words) or "方向" in words)}
    first = " ".join(f"{facts[id].value} {facts[id].says.in_(desk.lang)}" for id in known)
    bare = [place for place in _ZH_BARE.findall(text) if place in first]  # where he comes from, or said at first
    places = [place for place in (*_ZH.findall(text), *bare) if not (_NO_PLACE.search(place) or _TO.search(place))]
    if not known or not places or any(_goes_to(words, place) for place in places for words in told.values()):
        return []
    return list(known)[:1]


def _goes_to(words: str, place: str) -> bool:
    """Whether a place stands in what he told, and not only as where he comes from."""
    return any(not re.search(r"[从自由打]$", words[:at.start()]) for at in re.finditer(re.escape(place), words))
