"""Chinese words in Cyrillic letters, as Russian writes them by the system of Palladius: back to pinyin."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["pinyin_of"]

_INITIALS = {
    "б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "н": "n", "л": "l", "г": "g", "к": "k", "х": "h",
    "чж": "zh", "ч": "ch", "ш": "sh", "ж": "r",
}  # fmt: skip
_BEFORE_SOFT = {
    "б": "b",
    "п": "p",
    "м": "m",
    "д": "d",
    "т": "t",
    "н": "n",
    "л": "l",
    "цз": "j",
    "ц": "q",
    "с": "x",
}
_BEFORE_HARD = _INITIALS | {"цз": "z", "ц": "c", "с": "s"}
_HARD = {
    "а": "a", "ай": "ai", "ань": "an", "ан": "ang", "ао": "ao", "э": "e", "эй": "ei", "энь": "en", "эн": "eng",
    "о": "uo", "оу": "ou", "у": "u", "уа": "ua", "уай": "uai", "уань": "uan", "уан": "uang", "уй": "ui", "уэй": "ui",
    "унь": "un", "ун": "ong", "ы": "i",
}  # fmt: skip
_SOFT = {
    "и": "i", "я": "ia", "янь": "ian", "ян": "iang", "яо": "iao", "е": "ie", "инь": "in", "ин": "ing", "ю": "iu",
    "юн": "iong", "юй": "u", "юань": "uan", "юэ": "ue", "юнь": "un",
}  # fmt: skip
_ALONE = {
    "и": "yi", "я": "ya", "янь": "yan", "ян": "yang", "яо": "yao", "е": "ye", "инь": "yin", "ин": "ying", "ю": "you",
    "юн": "yong", "юй": "yu", "юань": "yuan", "юэ": "yue", "юнь": "yun", "у": "wu", "ва": "wa", "вай": "wai",
    "вань": "wan", "ван": "wang", "вэй": "wei", "вэнь": "wen", "вэн": "weng", "во": "wo", "а": "a", "ай": "ai",
    "ань": "an", "ан": "ang", "ао": "ao", "эр": "er", "оу": "ou",
}  # fmt: skip
_LABIALS = frozenset("бпмф")
_HUSHING = ("чж", "ч", "ш", "ж")
_TELLING = re.compile(r"цз|чж|ця[но]|цю[айн]|юй|юань|юэ|[бпдтнмлс]яо|уань|[вфу]эй|энь|фэн|[аиуюя]нь(?!я)")
"""What words of other languages in Cyrillic letters seldom have; Belarusian has *шэн* and *хэ*."""
_SLAVIC = re.compile(r"(?:[оеи]в|ин)а$|ько$|ьк[аи]$|ця$|ецян$")
_LONGEST = 24


def pinyin_of(word: str) -> str:
    """The pinyin of a small Cyrillic word of two or more Chinese syllables; empty for any other word.

    A word of one syllable may be of any language (*ли*, *ван*); the tables of names hold those of families.

    >>> pinyin_of("цзиньпин"), pinyin_of("цюаньго"), pinyin_of("иванов"), pinyin_of("цзян")
    ('jinping', 'quanguo', '', '')
    """
    if not 4 <= len(word) <= _LONGEST or not _TELLING.search(word) or _SLAVIC.search(word):
        return ""
    found: list[str] = []
    at = 0
    while at < len(word):
        piece = _longest(word, at)
        if not piece:
            return ""
        found.append(_syllables()[piece])
        at += len(piece)
    return "".join(found) if len(found) > 1 else ""


def _longest(word: str, at: int) -> str:
    """The longest syllable that the rest of the word leaves room for."""
    syllables, words = _syllables(), _words()
    for end in range(min(len(word), at + 6), at, -1):
        piece = word[at:end]
        if piece in syllables and (end == len(word) or words.fullmatch(word, end)):
            return piece
    return ""


@cache
def _syllables() -> dict[str, str]:
    found = dict(_ALONE)
    for written, initial in _BEFORE_HARD.items():
        for final, latin in _HARD.items():
            found[written + final] = initial + ("o" if final == "о" and written in _LABIALS else latin)
    for written, initial in _BEFORE_SOFT.items():
        for final, latin in _SOFT.items():
            found[written + final] = initial + latin
    for written in _HUSHING:
        found[written + "и"] = _INITIALS[written] + "i"
    return found


@cache
def _words() -> re.Pattern[str]:
    """What a word of syllables looks like."""
    return re.compile(f"(?:{'|'.join(sorted(_syllables(), key=len, reverse=True))})+")
