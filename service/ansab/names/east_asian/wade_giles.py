"""Given names of two syllables in the spelling of Wade and Giles, as Taiwan and older books have them: *Kuo-hsiung*, *Guoxiong*.

Its apostrophes are mostly left out, so that *k* may be *g* or *k* of pinyin; `names.east_asian.pinyin` hears both as one.
"""

from __future__ import annotations

import re
from functools import cache

from ansab.names.east_asian.pinyin import pieces

__all__ = ["pinyin_given"]

_INITIALS = {
    "b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs", "zh": "ch",
    "ch": "ch'", "r": "j", "z": "ts", "c": "ts'",
}  # fmt: skip
_FINALS = {"ian": "ien", "ie": "ieh", "ong": "ung", "iong": "iung", "ue": "ueh"}
_OF_Y = {"e": "eh", "an": "en", "ong": "ung", "ou": "u", "ue": "ueh"}
_BUZZED = {
    "zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u", "si": "ssu", "er": "erh",
    "gui": "kuei", "kui": "k'uei", "zhuo": "cho", "chuo": "ch'o", "shuo": "shuo",
}  # fmt: skip
_BEFORE_UMLAUT = frozenset({"j", "q", "x"})
"""Initials of pinyin behind which *u* is *ü*, which tells *ch'üan* from *ch'uan*."""
_E_IS_O = frozenset({"g", "k", "h"})
_UO_IS_O = frozenset({"d", "t", "n", "l", "z", "c", "s", "r"})
_TELLING = re.compile(r"hs.*|t[sz].*|ss.*|.*(?:ieh|ueh|ih|ien|erh)|kuo|kuei|jen")
"""Syllables of a shape that pinyin, Cantonese and Korean have not, but for a few."""
_HYPHENED = re.compile(
    r"(?<![\w-])([A-Z][a-zü]*(?:['’ʻ‘`][a-zü]+)?)-([A-Za-zü]+(?:['’ʻ‘`][a-zü]+)?)(?![\w-])"
)
_APART = re.compile(r"(?<=^)(\w+) ([A-Z][a-z]+) ([A-Z][a-z]+)$")
_FAMILIES = frozenset({
    "chang", "chao", "chen", "cheng", "chiang", "chien", "chiu", "chou", "chu", "chung", "fan", "fang", "han", "ho",
    "hsieh", "hsu", "hu", "huang", "hung", "kao", "ko", "kung", "kuo", "lai", "lee", "li", "liang", "liao", "lin",
    "liu", "lo", "lu", "ma", "mao", "pan", "peng", "shen", "shih", "su", "sun", "sung", "tai", "tang", "teng", "tien",
    "ting", "tsai", "tsao", "tseng", "tsou", "tsui", "wang", "wei", "wu", "yang", "yao", "yeh", "yen", "yu",
})  # fmt: skip
"""Behind which a given name may stand in two words (*Chen Kuo Hsiung*)."""


def pinyin_given(surface: str) -> str:
    """A person's name with a given name of two such syllables in pinyin; as it is when it has none.

    >>> pinyin_given("Chen Kuo-hsiung"), pinyin_given("Mao Tse-tung"), pinyin_given("Park Sung-min")
    ('Chen Guoxiong', 'Mao Zedong', 'Park Sung-min')
    """
    if "-" in surface:
        return _HYPHENED.sub(lambda found: _joined(found[1], found[2]) or found[0], surface)
    apart = _APART.match(surface)
    if apart and apart[1].casefold() in _FAMILIES and (joined := _joined(apart[2], apart[3])):
        return f"{apart[1]} {joined}"
    return surface


def _joined(first: str, second: str) -> str:
    """Two syllables as one word of pinyin; empty where one is none of Wade and Giles, or neither tells that it is."""
    one, other = (re.sub("[’ʻ‘`]", "'", word.casefold()) for word in (first, second))
    plain = [word.replace("'", "").replace("ü", "u") for word in (one, other)]
    if not any(map(_TELLING.fullmatch, plain)):
        return ""
    table = _table()
    if one not in table or other not in table:
        return ""
    return (table[one] + table[other]).capitalize()


@cache
def _table() -> dict[str, str]:
    """Syllables of Wade and Giles to pinyin; without an apostrophe the first that it may be, unaspirated."""
    table: dict[str, str] = {}
    aspirated: dict[str, str] = {}
    for initial, final in pieces():
        pinyin = initial + final
        spelled = _spelled(initial, final)
        table.setdefault(spelled, pinyin)
        if initial in _BEFORE_UMLAUT and final.startswith("u"):
            spelled = spelled.replace("u", "ü", 1)
            table[spelled] = pinyin
        if "'" in spelled:
            aspirated.setdefault(spelled.replace("'", ""), pinyin)
    return {"i": "yi", "szu": "si", "tze": "zi", **aspirated, **table}


def _spelled(initial: str, final: str) -> str:
    whole = initial + final
    if whole in _BUZZED:
        return _BUZZED[whole]
    if initial == "y":
        return initial + _OF_Y.get(final, final)
    if (final == "e" and initial in _E_IS_O) or (final == "uo" and initial in _UO_IS_O):
        final = "o"
    return _INITIALS.get(initial, initial) + _FINALS.get(final, final)
