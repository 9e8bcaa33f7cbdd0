"""What another engine made later of the same replies, beside the result that was given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from storage.corrections import Correction
from views.frame import draw
from views.html import Html, span, tag
from views.parts.times import when
from views.services import services
from views.words import Words

NONE: Mapping[str, str] = MappingProxyType({})


def rejudged(w: Words, corrections: Sequence[Correction], titles: Mapping[str, str] = NONE) -> None:
    """Each correction, the newest first; `titles` are those of the acts, none where acts are not to be told."""
    people = services().people
    for one in reversed(corrections):
        draw(note(w, one, known.name if (known := people.known(one.by)) else "", titles))


def note(w: Words, made: Correction, by: str, titles: Mapping[str, str]) -> Html:
    acts = [w("remarks.act", act=titles[one["act"]], before=w(f"remarks.{one['before']}"),
              after=w(f"remarks.{one['after']}")) for one in made.changes if one.get("act") in titles]
    return tag("div", "say note", tag("b", "", w("remarks.judged_again")), " ",
               span("small", f"{by} · {when(made.at)} · "
                             + w("queue.changed", before=f"{made.before:g}", after=f"{made.after:g}")),
               tag("p", "", made.reason), tag("ul", "", *(tag("li", "", one) for one in acts)) if acts else None)
