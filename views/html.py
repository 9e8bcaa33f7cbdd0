"""HTML of our own making, and of nobody else's: every text is escaped unless this module made it.

    div("line", span("who", name), words, lang="zh-Hans")   →   <div class="line" lang="zh-Hans">…</div>
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


class Html(str):
    """Text that is HTML already. Only this module makes it from anything else."""

    __slots__ = ()


Piece = str | Html | None | Iterable["Piece"]


def text(piece: Piece) -> Html:
    """A piece as HTML: escaped if it is plain text, joined if it is several, nothing if it is None."""
    if piece is None:
        return Html("")
    if isinstance(piece, Html):
        return piece
    if isinstance(piece, str):
        return Html(escape(_visible(piece)))
    return Html("".join(text(one) for one in piece))


def tag(name: str, css: str = "", *inside: Piece, **attributes: str | float | bool | None) -> Html:
    """An element. `css` is its class; an attribute of None or False is left out, of True stands without a value."""
    if css:
        attributes = {"class": css, **attributes}
    return Html(f"<{name}{_attributes(attributes)}>{text(inside)}</{name}>")


def div(css: str = "", *inside: Piece, **attributes: str | float | bool | None) -> Html:
    return tag("div", css, *inside, **attributes)


def span(css: str = "", *inside: Piece, **attributes: str | float | bool | None) -> Html:
    return tag("span", css, *inside, **attributes)


def _attributes(attributes: dict[str, str | float | bool | None]) -> str:
    shown = [(name.replace("_", "-"), value) for name, value in attributes.items()
             if value is not None and value is not False]
    return "".join(f" {name}" if value is True else f' {name}="{escape(str(value))}"' for name, value in shown)


def _visible(plain: str) -> str:
    """The text without what a browser socket cannot carry (lone surrogates) or what would turn its neighbours round."""
    return "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= c <= "\udfff" or c in _TURNING else c for c in plain)


_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
