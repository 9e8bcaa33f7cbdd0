"""The caller's voice and the trainee's dictation, both by the browser's own means and only when switched on."""

from __future__ import annotations

import streamlit as st

from simulator.call.state import Call
from training.practice import Played
from views.frame import HERE
from views.words import HTML_LANG, Words

SPEED = {"normal": 1.0, "fast": 2.0, "at_once": 1.0}

_panel = st.components.v2.component("second_ring_voice", html='<div class="voice"></div>',
                                    css=(HERE / "style" / "voice.css").read_text(encoding="utf-8"),
                                    js=(HERE / "voice.js").read_text(encoding="utf-8"))


def panel(w: Words, played: Played) -> None:
    """Reads what the caller says from now on, and offers to write down what the trainee says."""
    call, voice = played.call, played.scenario.caller.voice
    spoken = [{"id": f"{played.attempt.id}-{number}-{place}", "text": sentence.text, "wait": sentence.start - call.now}
              for number, line in enumerate(call.lines) if line.who != "trainee"
              for place, sentence in enumerate(line.uttered) if not sentence.text.startswith(("（", "("))]
    _panel(key=f"voice-{played.attempt.id}", data=[{  # in a list: see views.parts.browser
        "lang": HTML_LANG[played.scenario.lang].replace("zh-Hans", "zh-CN"), "spoken": spoken, "late": 1.5,
        "rate": voice.pace * SPEED[call.pace], "pitch": voice.pitch, "gender": played.scenario.caller.gender,
        "talking": call.state == "talking", "cut": f"{played.attempt.id}-{_cut(call)}",
        "words": {name: w(f"voice.{name}") for name in ("none", "no_dictation", "dictate", "listening", "privacy")}}])


def _cut(call: Call) -> int:
    """The event that last cut the caller short: a hold, hanging up, a reply into her words; 0 where none did."""
    if call.state == "on_hold" or call.hung_up_by == "trainee":
        return call.last_number
    return next((line.event for line in reversed(call.lines) if line.interrupts and line.event), 0)
