"""Scripts of syllables: those of North and South India and the Ethiopic one, as the English press spells names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ansab.text.scripts import script_of

__all__ = ["romanize"]

# The Indic blocks are laid out alike: the place of a sign in its block tells what it is.
_CONSONANTS = (
    "k", "kh", "g", "gh", "ng", "ch", "ch", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th", "d", "dh", "n", "n",
    "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "l", "v", "sh", "sh", "s", "h",
)  # fmt: skip
_FIRST_CONSONANT, _FIRST_SIGN, _VIRAMA, _FIRST_VOWEL = 0x15, 0x3E, 0x4D, 0x05
_SIGNS = ("a", "i", "i", "u", "u", "ri", "ri", "e", "e", "e", "ai", "o", "o", "o", "au")
_VOWELS = ("a", "a", "i", "i", "u", "u", "ri", "l", "e", "e", "e", "ai", "o", "o", "o", "au")
_NASALS, _NASAL = (0x01, 0x02, 0x70), "n"
_NUKTA_LETTERS = {0x58: "q", 0x59: "kh", 0x5A: "g", 0x5B: "z", 0x5C: "r", 0x5D: "rh", 0x5E: "f", 0x5F: "y"}
_SILENT_END = frozenset({"Deva", "Beng", "Guru", "Gujr", "Orya"})
"""Scripts whose languages do not speak the vowel that a bare consonant ends a word with."""
_KEPT_END = frozenset({"Taml", "Telu", "Knda", "Mlym"})
_BLOCK = 0x80

# Ethiopic: consonants from U+1200 on, eight signs each: the vowels, and one with wa.
_ETHIOPIC = (
    "h", "l", "h", "m", "s", "r", "s", "sh", "k", "kw", "k", "kw", "b", "v", "t", "ch", "h", "hw", "n", "gn", "", "k",
    "kw", "h", "hw", "w", "", "z", "zh", "y", "d", "d", "j", "g", "gw", "g", "t", "ch", "p", "ts", "ts", "f", "p",
)  # fmt: skip
_ETHIOPIC_FIRST, _ETHIOPIC_SIXTH = 0x1200, 5
_ETHIOPIC_VOWELS = ("e", "u", "i", "a", "e", "", "o", "wa")
_LARYNGEALS = (0x1200, 0x1210, 0x1280, 0x12A0, 0x12D0)


class _Syllable(NamedTuple):
    """A consonant and its vowel; `None` for one that may be spoken or not."""

    consonant: str
    vowel: str | None


def romanize(word: str) -> str | None:
    """A word of an Indic script or of Ethiopic in small letters; `None` for any other script.

    Signs that stop a vowel may be there or not.

    >>> romanize("गुप्ता"), romanize("चन्द्र"), romanize("రెడ్డి"), romanize("መስፍን")
    ('gupta', 'chandra', 'reddi', 'mesfin')
    """
    script = script_of(word)
    if script == "Ethi":
        return _written(_spoken(_ethiopic(word), filler="i"))
    if script in _SILENT_END:
        return _written(_spoken(_indic(word), filler="a"))
    if script in _KEPT_END:
        spoken = _written([_Syllable(one, "a" if vowel is None else vowel) for one, vowel in _indic(word)])
        return spoken.removesuffix("a") if script == "Taml" and spoken.endswith("na") else spoken
    return None


def _indic(word: str) -> list[_Syllable]:
    found: list[_Syllable] = []
    for char in word:
        place = ord(char) % _BLOCK
        if _FIRST_CONSONANT <= place < _FIRST_CONSONANT + len(_CONSONANTS):
            consonant = _CONSONANTS[place - _FIRST_CONSONANT]
            if consonant == "h" and found and (found[-1].vowel or "").endswith(_NASAL):
                consonant = "gh"  # सिंह, Singh
            if found and found[-1].vowel is None and found[-1].consonant == consonant:
                found[-1] = _Syllable(consonant, "")
            found.append(_Syllable(consonant, None))
        elif place in _NUKTA_LETTERS:
            found.append(_Syllable(_NUKTA_LETTERS[place], None))
        elif _FIRST_SIGN <= place < _VIRAMA and found:
            found[-1] = _Syllable(found[-1].consonant, _SIGNS[place - _FIRST_SIGN])
        elif place == _VIRAMA and found:
            found[-1] = _Syllable(found[-1].consonant, "")
        elif _FIRST_VOWEL <= place < _FIRST_CONSONANT:
            found.append(_Syllable("", _VOWELS[place - _FIRST_VOWEL]))
        elif place in _NASALS and found:
            last = found[-1]
            found[-1] = _Syllable(last.consonant, ("a" if last.vowel is None else last.vowel) + _NASAL)
    return found


def _ethiopic(word: str) -> list[_Syllable]:
    found: list[_Syllable] = []
    for char in word:
        row, order = divmod(ord(char) - _ETHIOPIC_FIRST, 8)
        if not 0 <= row < len(_ETHIOPIC):
            continue
        vowel: str | None = _ETHIOPIC_VOWELS[order]
        if order == _ETHIOPIC_SIXTH:
            vowel = None if _ETHIOPIC[row] else "e"
        elif order == 0 and ord(char) in _LARYNGEALS:
            vowel = "a"
        found.append(_Syllable(_ETHIOPIC[row], vowel))
    return found


def _spoken(syllables: Sequence[_Syllable], *, filler: str) -> list[_Syllable]:
    """Settle from the end which vowels are spoken: not the last, but behind two consonants, and none between two."""
    found = list(syllables)
    for at in range(len(found) - 1, -1, -1):
        consonant, vowel = found[at]
        if vowel is not None:
            continue
        is_last = at + 1 == len(found)
        follows = not is_last and found[at + 1].vowel != ""
        silent = at > 0 and (is_last or follows) and found[at - 1].vowel != ""
        found[at] = _Syllable(consonant, "" if silent else filler)
    return found


def _written(syllables: Sequence[_Syllable]) -> str:
    return "".join(consonant + (vowel or "") for consonant, vowel in syllables)
