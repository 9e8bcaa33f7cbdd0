"""A call in the terminal: the transcript with the verdict under each reply, and the scorecard."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.call.desk import Desk
from simulator.call.line import Line
from simulator.call.record import RecordResult
from simulator.call.scorecard import Scorecard
from simulator.call.state import Call

COLOURS = {"met": "green", "partial": "yellow", "missed": "red", "violated": "bold red"}
NAMES = {"caller": "caller", "trainee": "you", "second": "line 2"}


def show_line(console: Console, desk: Desk, line: Line) -> None:
    """One line of the transcript, and under a reply what it did, what was missing and what was wrong in it."""
    said = Text(line.text.in_(desk.lang), overflow="fold")
    if line.who != "trainee":
        said.append(f"  ({line.mood})", style="dim")
        if line.interrupted:
            said.append("  [interrupted]", style="yellow")
        if desk.lang == "zh" and line.text.en:
            said.append(f"\n{line.text.en}", style="dim")
    if line.verdict:
        said.append("\n")
        said.append_text(_verdict(line))
    row = Table.grid(padding=(0, 1))
    row.add_column(width=7, justify="right")
    row.add_column(width=7)
    row.add_column(overflow="fold")
    row.add_row(f"{line.start:.1f}",
                Text(NAMES[line.who], style="bold cyan" if line.who == "trainee" else "bold magenta"), said)
    console.print(row)


def _verdict(line: Line) -> Text:
    verdict = line.verdict
    text = Text()
    if line.aside:
        text.append("managing the line: " + (", ".join(verdict.heard) or "-"), style="dim")
    else:
        text.append(verdict.verdict, style=COLOURS[verdict.verdict])
        if verdict.acts:
            text.append("  did " + ", ".join(verdict.acts), style="green")
        if verdict.missing:
            text.append("  missing " + ", ".join(verdict.missing), style="yellow")
    for what in verdict.violations:
        text.append(f"  forbidden: {what}", style="bold red")
    for what in verdict.warnings:
        text.append(f"  warning: {what}", style="yellow")
    if line.answer:
        text.append(f"  answer {line.answer}", style={"right": "green", "wrong": "bold red"}.get(line.answer, "yellow"))
    if line.misquoted:
        text.append("  repeated wrongly: " + ", ".join(line.misquoted), style="red")
    if line.interrupts:
        text.append("  interrupted her", style="yellow")
    return text


def _should(result: RecordResult) -> str:
    """What came of a field, and what should stand there."""
    if result.code == "right":
        return result.code
    return f"{result.code}: should hold {', '.join(result.missing)}" if result.missing else (
        f"{result.code}: should be {result.expected}" if result.expected else result.code)


def show_card(console: Console, desk: Desk, call: Call, card: Scorecard) -> None:
    """The scorecard: turns, conduct, record, clauses, total."""
    table = Table("turn", "clause", "verdict", "done", "late", "missing", "points", title="Turns", title_justify="left")
    for turn in card.turns:
        if turn.out_of:
            done = (*turn.done, *(f"{role}?" for role in turn.perhaps))
            table.add_row(turn.turn, " ".join(turn.clauses), Text(turn.verdict, style=COLOURS[turn.verdict]),
                          ", ".join(done), ", ".join(turn.late), ", ".join(turn.missing),
                          f"{turn.points:g} / {turn.out_of:g}")
    console.print(table)
    for title, rows in (("Conduct", [(c.rule, " ".join(c.clauses), c.code, c) for c in card.conduct]),
                        ("Call record", [(r.field, " ".join(r.clauses), _should(r), r) for r in card.record])):
        if rows:
            table = Table("what", "clauses", "found", "points", title=title, title_justify="left")
            for what, clauses, code, part in rows:
                table.add_row(what, clauses, code, f"{part.points:g} / {part.out_of:g}")
            console.print(table)
    replies = [line.event for line in call.lines if line.who == "trainee"]
    for violation in card.violations:
        console.print(f"forbidden in reply {replies.index(violation.event) + 1}: {violation.id} "
                      f"({violation.clause}, {violation.severity})", style="red", markup=False)
    if card.forfeited:
        console.print(f"forfeited: {', '.join(card.forfeited)}", style="yellow", markup=False)
    ending = desk.endings[call.ending].title.in_(desk.lang) if call.ending else f"none ({call.state})"
    console.print(f"ending: {ending}", markup=False, highlight=False)
    why = ", ".join(reason.code for reason in card.reasons)
    console.print(f"total {card.total:g} of 100: " + ("passed" if card.passed else f"not passed ({why})"),
                  style="bold green" if card.passed else "bold red", markup=False)
