"""Words of pinyin syllables: of two of them, other syllables are another word (*Jianping*, *Jianming*).

Pinyin has one spelling for a syllable.  What people mix up all the same (*n* and *ng*, *z* and *zh*), and letters that
the older spelling of Wade and Giles has for others (*k* for *g*, *ch* for *zh*), is no difference here: letters decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

__all__ = ["MOST_WORDS", "pieces", "pinyin_word", "syllables"]

MOST_WORDS = 32_749
"""Numbers of words: a prime, so that no two words that differ in one syllable share one."""
_LONGEST = 24

_ZH = "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"
_G = "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"
_J = "i ia ian iang iao ie in ing iong iu u uan ue un"
_Z = "a ai an ang ao e en eng i ong ou u uan ui un uo"
_B = "a ai an ang ao ei en eng i ian iao ie in ing o u"
_FINALS = {
    "b": _B, "p": _B + " ou", "m": _B + " e iu ou", "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong u uan ue uo",
    "l": "a ai an ang ao e ei eng i ian iang iao ie in ing iu ong ou u uan ue un uo",
    "g": _G, "k": _G, "h": _G, "j": _J, "q": _J, "x": _J, "zh": _ZH, "ch": _ZH, "sh": _ZH,
    "r": "an ang ao e en eng i ong ou u uan ui un uo", "z": _Z, "c": _Z, "s": _Z,
    "y": "a an ang ao e i in ing ong ou u uan ue un", "w": "a ai an ang ei en eng o u",
    "": "a ai an ang ao e en er ou",
}  # fmt: skip
"""Finals after each initial; those after none stand at the beginning of a word only.  Source: Hanyu Pinyin, ISO 7098."""
_TELLING_INITIALS = frozenset({"zh", "x", "q"})
_TELLING_FINALS = frozenset(
    {"ang", "eng", "ing", "ong", "iang", "iong", "uang", "uai", "ian", "iao", "uan", "uo", "ue"}
)
_TELLING = frozenset({"jin", "hua", "hai", "wei"})
"""A syllable of such shape is asked of a word, for words of other languages have syllables like the rest (*Lina*); of a
word of three and more two are, for *Aqila* has one by chance."""
_ONE_INITIAL = {
    "p": "b",
    "t": "d",
    "k": "g",
    "c": "z",
    "zh": "z",
    "ch": "z",
    "j": "z",
    "q": "z",
    "sh": "s",
    "x": "s",
}


def syllables(word: str) -> tuple[tuple[str, str], ...]:
    """Initials and finals of a word of two or more pinyin syllables, the fewest it can be cut into; else nothing.

    >>> syllables("jianping"), syllables("hassan")
    ((('j', 'ian'), ('p', 'ing')), ())
    """
    if not 4 <= len(word) <= _LONGEST or not _all_syllables().fullmatch(word):
        return ()
    cuts: list[tuple[tuple[str, str], ...] | None] = [()] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 6), end):
            before, piece = cuts[start], _syllables().get(word[start:end])
            if before is None or piece is None or (start > 0 and piece[0] == ""):
                continue
            known = cuts[end]
            if known is None or len(before) + 1 < len(known):
                cuts[end] = (*before, piece)
    found = cuts[-1] or ()
    telling = sum(map(_is_telling, found))
    return found if telling and len(found) > 1 and (telling > 1 or len(found) == 2) else ()


def pinyin_word(word: str) -> int | None:
    """Number of a word of pinyin syllables, below `MOST_WORDS`; `None` for any other word.

    >>> pinyin_word("jianping") == pinyin_word("jianpin") != pinyin_word("jianming"), pinyin_word("lina")
    (True, None)
    """
    found = syllables(word)
    if not found:
        return None
    numbers = _numbers()
    number = 0
    for initial, final in found:
        number = (number * len(numbers) + numbers[_heard(initial, final)] + 1) % MOST_WORDS
    return number


def _is_telling(piece: tuple[str, str]) -> bool:
    initial, final = piece
    is_of_pinyin = initial in _TELLING_INITIALS and final != "u"
    return is_of_pinyin or final in _TELLING_FINALS or initial + final in _TELLING


def _heard(initial: str, final: str) -> tuple[str, str]:
    """A syllable without the differences that spellings of one word have."""
    return _ONE_INITIAL.get(initial, initial), final.removesuffix("g")


@cache
def _syllables() -> dict[str, tuple[str, str]]:
    return {initial + final: (initial, final) for initial, final in pieces()}


@cache
def _all_syllables() -> re.Pattern[str]:
    """What a word of syllables looks like: most words are none, and this says so fast."""
    forms = sorted(_syllables(), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(forms)})+")


@cache
def _numbers() -> dict[tuple[str, str], int]:
    return {piece: number for number, piece in enumerate(sorted({_heard(*one) for one in pieces()}))}


def pieces() -> Iterator[tuple[str, str]]:
    """Initial and final of every syllable."""
    for initial, finals in _FINALS.items():
        for final in finals.split():
            yield initial, final
