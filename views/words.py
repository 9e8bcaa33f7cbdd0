"""Every word of the interface, by key, in each language: views/wording/<language>.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = {"zh": "中文", "en": "English"}
"""code -> the language's own name"""

HTML_LANG = {"zh": "zh-Hans", "en": "en"}
"""code -> the value of HTML's lang attribute"""


class Words:
    """The wording of one language. `words("call.answer")`; places in braces are filled in by name."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._texts = texts(lang)

    def __call__(self, key: str, **values: Any) -> str:
        """The text under `key`. Raises KeyError for a key that the language lacks."""
        text = self._texts[key]
        return text.format(**values) if values else text

    def of(self, group: str, id: str) -> str:
        """The text of one of a group of ids, e.g. `of("mood", "angry")`; the id itself where there is none."""
        return self._texts.get(f"{group}.{id}", id)


@cache
def texts(lang: str) -> dict[str, str]:
    """All texts of a language by dotted key."""
    tree = yaml.safe_load((Path(__file__).parent / "wording" / f"{lang}.yaml").read_text(encoding="utf-8"))
    return dict(_flat(tree, ""))


def language_of(locale: str | None) -> str:
    """The interface language for a browser's locale: Chinese for any Chinese one and where none is told."""
    return "zh" if not locale or locale.lower().startswith("zh") else "en"


def _flat(tree: dict[str, Any], above: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in tree.items():
        found += _flat(value, f"{above}{key}.") if isinstance(value, dict) else [(f"{above}{key}", value)]
    return found
