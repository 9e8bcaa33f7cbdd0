"""`python -m simulator play SCENARIO [--script FILE | --sample ID] [--json]`: a call in the terminal, or replayed."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from rich.console import Console

from commands.simulator.common import Playable, playable
from commands.simulator.live import play_live
from commands.simulator.show import show_card, show_line
from simulator.call.line import Line
from simulator.call.session import Session
from simulator.content.library import ContentError
from simulator.content.reader import read
from simulator.content.scenario import Step
from simulator.happening import Refused


class ScriptError(ValueError):
    """A script that cannot be read or played. Its text is for people."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("scenario", help="id of a scenario, or a YAML file with one")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--script", type=Path, metavar="FILE",
                     help="steps to replay, as a YAML list or JSON lines: {at, do, say, ...}, as in sample calls")
    how.add_argument("--sample", metavar="ID", help="replay a sample call of the scenario")
    parser.add_argument("--pace", choices=("normal", "fast", "at_once"), help="how fast the caller speaks; default: "
                        "at_once when you play yourself, normal when a script is replayed")
    parser.add_argument("--json", action="store_true", help="transcript, events and scorecard as JSON")


def run(asked: argparse.Namespace) -> int:
    if asked.json and not (asked.script or asked.sample):
        asked.refuse("--json needs --script or --sample")
    try:
        found = playable(asked.scenario)
        if not (asked.script or asked.sample):
            return play_live(Console(), found, asked.pace or "at_once")
        session = _replayed(found, asked)
    except (ContentError, ScriptError) as error:
        print(error, file=sys.stderr)
        return 2
    if asked.json:
        print(json.dumps(as_data(session), ensure_ascii=False, indent=1))
    else:
        show(Console(), session)
    return 0


def show(console: Console, session: Session) -> None:
    """Transcript and scorecard of a call that is over."""
    for line in session.call.lines:
        show_line(console, session.desk, line)
    show_card(console, session.desk, session.call, session.card)


def as_data(session: Session) -> dict[str, Any]:
    """A played call for machines."""
    call = session.call
    return {
        "scenario": {"id": session.scenario.id, "digest": session.scenario.digest},
        "standard": {"id": session.desk.standard.id, "digest": session.desk.standard.digest},
        "state": call.state, "ending": call.ending, "hung_up_by": call.hung_up_by, "mood": call.mood,
        "facts": call.facts, "record": call.record,
        "transcript": TypeAdapter(tuple[Line, ...]).dump_python(call.lines, mode="json"),
        "events": [event.model_dump(mode="json") for event in session.events],
        "scorecard": session.card.model_dump(mode="json"),
    }


def _replayed(found: Playable, asked: argparse.Namespace) -> Session:
    session = Session(found.scenario, found.standard, found.judge, asked.pace or "normal")
    if asked.sample:
        _sample(session, asked.sample)
    else:
        _script(session, read_script(asked.script), asked.script)
    return session


def _sample(session: Session, name: str) -> None:
    samples = {sample.id: sample for sample in session.scenario.samples}
    if name not in samples:
        raise ScriptError(f"no sample {name!r} in {session.scenario.id}; there are {', '.join(samples)}")
    try:
        session.play(samples[name])
    except Refused as error:
        raise ScriptError(f"sample {name}: {error}") from None


def _script(session: Session, steps: list[Step], file: Path) -> None:
    for number, step in enumerate(steps, 1):
        try:
            if session.call.state in ("ringing", "dialling") and step.do not in ("answer", "wait"):
                session.answer()
            session.take(step)
        except Refused as error:
            raise ScriptError(f"{file}: step {number} ({step.do}): {error}") from None
    session.finish()


def read_script(file: Path) -> list[Step]:
    """The steps of a script. Raises ScriptError, which names the step, for anything else."""
    if not file.is_file():
        raise ScriptError(f"there is no {file}")
    if file.suffix in (".jsonl", ".json"):
        items = _json_lines(file)
    else:
        tree = read(file)
        if tree.problems:
            raise ScriptError("\n".join(map(str, tree.problems)))
        items = tree.data
    if not isinstance(items, list):
        raise ScriptError(f"{file}: a list of steps is expected: - {{at: 11, do: answer}}")
    return [_step(item, file, number) for number, item in enumerate(items, 1)]


def _json_lines(file: Path) -> list[Any]:
    items = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        try:
            items += [json.loads(line)] if line.strip() else []
        except ValueError as error:
            raise ScriptError(f"{file}:{number}: no JSON: {error}") from None
    return items


def _step(item: Any, file: Path, number: int) -> Step:
    try:
        return Step(say=item) if isinstance(item, str) else Step.model_validate(item)
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, fault['loc'])) or 'step'}: {fault['msg']}" for fault in error.errors())
        raise ScriptError(f"{file}: step {number}: {faults}") from None
