"""Numerals: figures, Chinese numerals (五百一十二), digits said one by one (五幺二) and English words."""

from __future__ import annotations

import re

DIGITS = {**dict(zip("零〇一二三四五六七八九", "00123456789", strict=True)), "幺": "1", "两": "2"}
UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
HAN = "零〇一二两三四五六七八九十百千万亿"
"""the characters of Chinese numerals; 幺 only stands among digits said one by one"""
LONGEST = 20
"""characters of a numeral; what is longer means nothing to anybody"""
LARGEST = 10**12

_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: n for n, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
ENGLISH = (rf"(?<![a-z])(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:10])}))?|{'|'.join(reversed(_ONES))})"
           "(?![a-z])")
"""an English numeral from zero to ninety-nine"""
_ABOUT = re.compile("[一二两三四五六七八](?=[二两三四五六七八九])")


def whole(text: str) -> int | None:
    """The whole number that a numeral means, up to LARGEST; None where it means none."""
    if not text or len(text) > LONGEST:
        return None
    if text[0].isascii() and text[0].isalpha():
        return sum(_WORDS.get(word, 0) for word in re.split("[- ]", text))
    if all(char in UNITS or char in DIGITS for char in text) and any(char in UNITS for char in text):
        number = _counted(text)
    else:
        said = digits(text)
        number = int(said) if said.isascii() and said.isdecimal() else None
    return number if number is not None and number <= LARGEST else None


def digits(text: str) -> str:
    """Digits said one by one, as figures."""
    return "".join(DIGITS.get(char, char) for char in text)


def most(text: str) -> str:
    """The larger of two numbers that are said as one estimate: 一两 → 两, 二三十 → 三十, 十五六 → 十六."""
    return _ABOUT.sub(lambda low: "" if _next_to(low[0], text[low.end()]) else low[0], text)


def is_estimate(text: str) -> bool:
    """Whether a numeral names two numbers at once (三四, 十五六)."""
    return most(text) != text


def _next_to(low: str, high: str) -> bool:
    return int(DIGITS[high]) - int(DIGITS[low]) == 1 or (low, high) == ("三", "五")


def _counted(text: str) -> int | None:
    """A numeral with its units. 一百二 is 120, as it is said; 一百零二 is 102. None where two digits meet (三四十)."""
    total = part = 0
    digit: int | None = None
    last = 1
    for char in text:
        if char in "万亿":
            total = (total + part + (digit or 0) or 1) * UNITS[char]
            part, digit, last = 0, None, UNITS[char]
        elif char in UNITS:
            part += (1 if digit is None else digit) * UNITS[char]
            digit, last = None, UNITS[char]
        elif char in "零〇":
            digit, last = None, 1
        elif digit is not None:
            return None
        else:
            digit = int(DIGITS[char])
    shortened = last // 10 if last >= 100 else 1
    return total + part + (digit or 0) * shortened
