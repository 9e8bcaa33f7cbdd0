"""Telephone numbers: 138-0000-0146, (0351) 4131111, 12345, 幺三八零零…, +44 7700 900142, oh double seven …"""

from __future__ import annotations

import re

from values import plate, stake
from values.numeral import DIGITS, digits
from values.value import Value, apart

_SPOKEN = "".join(DIGITS)
_D, _X = f"[0-9{_SPOKEN}]", f"[0-9x{_SPOKEN}]"
_S, _PAUSE = "[ -]?", "[ ,、-]?"
_BEFORE, _AFTER = f"(?<!{_D})(?<![0-9][.:])", f"(?!{_D}|[.:][0-9])"
_DATE = r"(?:19|20)[0-9]{2}(?:-[01]?[0-9]-| ?- ?(?:19|20)[0-9]{2})"
_MEASURE = "(?! ?(?:公里|千米|米|元|块|万|千|百|十|分|天|个|度|岁|号楼|吨|kg|km|多))"
"""what is counted is no telephone number: 120块"""
_COUNTRY = r"(?:\+|00) ?(?:86|44)[ -]?(?:\(0\) ?)?"
_ENGLISH = {"oh": "0", "o": "0", "nought": "0", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4",
            "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9"}
_WORD = rf"(?:(?:double|triple) )?(?:{'|'.join(_ENGLISH)})(?![a-z])"
_MOBILE = rf"(?:{_COUNTRY}|{_BEFORE})[1一幺]{_PAUSE}[3-9三四五六七八九](?:{_PAUSE}{_X}){{9}}{_AFTER}"
_WITH_AREA = rf"{_BEFORE}\(?[0零〇](?:{_S}{_D}){{2,4}}\)?{_S}{_D}(?:{_S}{_X}){{5,7}}{_AFTER}"
_ABROAD = rf"{_COUNTRY}{_D}(?:{_S}{_D}){{6,10}}{_AFTER}"
_SERVICE = rf"{_BEFORE}[48四八](?:00|零零){_S}{_D}{{3,4}}{_S}{_D}{{3,4}}{_AFTER}"
_LOCAL = rf"{_BEFORE}(?!{_DATE}){_D}(?:{_S}{_D}){{6,11}}{_AFTER}{_MEASURE}"
_SHORT = rf"{_BEFORE}(?:1[0-2][0-9]|1[0-9]{{4}}|9[56][0-9]{{3,4}}|[{_SPOKEN}]{{3,6}}){_AFTER}{_MEASURE}"
_SPELLED = rf"(?<![a-z]){_WORD}(?:[ ,-]{{1,2}}{_WORD}){{2,14}}"
_FORMS = tuple(map(re.compile, (_MOBILE, _WITH_AREA, _ABROAD, _SERVICE, _LOCAL, _SHORT, _SPELLED)))


def find(flat: str) -> tuple[Value, ...]:
    """The telephone numbers in a flattened text, as figures; of a number that is masked (138xxxx0146) the x stay."""
    taken = (*plate.find(flat), *stake.find(flat))
    return apart((Value("phone", _read(match[0]), *match.span()) for form in _FORMS for match in form.finditer(flat)),
                 taken)


def _read(said: str) -> str:
    if said[0].isascii() and said[0].isalpha():
        return _spelled(said)
    national = re.sub(r"^(?:\+|00) ?86[ -]?", "", said)
    national = re.sub(r"^(?:\+|00) ?44[ -]?(?:\(0\) ?)?", "0", national)
    return re.sub("[^0-9x]", "", digits(national)).upper()


def _spelled(said: str) -> str:
    figures, times = "", 1
    for word in re.split("[ ,-]+", said):
        if word in ("double", "triple"):
            times = 2 if word == "double" else 3
        else:
            figures, times = figures + times * _ENGLISH[word], 1
    return figures
