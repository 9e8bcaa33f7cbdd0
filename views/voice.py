"""The caller's voice and the trainee's dictation, both by the browser's own means and only when switched on."""

from __future__ import annotations

import streamlit as st

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
              for place, sentence in enumerate(line.sentences) if not sentence.text.startswith(("（", "("))]
    _panel(key=f"voice-{played.attempt.id}", data={
        "lang": HTML_LANG[played.scenario.lang].replace("zh-Hans", "zh-CN"), "spoken": spoken, "late": 1.5,
        "rate": voice.pace * SPEED[call.pace], "pitch": voice.pitch, "talking": call.state == "talking",
        "words": {name: w(f"voice.{name}") for name in ("none", "no_dictation", "dictate", "listening", "privacy")}})
