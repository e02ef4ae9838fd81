"""Initials that Urdu, Persian and Kurdish write by the names of their English letters: پی ٹی آئی, *PTI*."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.text.normalize import normalize

__all__ = ["initials_of", "is_letter_name"]

_NAMES = {
    "A": "اے | ئەی", "B": "بی", "C": "سی", "D": "ڈی | دی", "E": "ای", "F": "ایف | اف | ئێف", "G": "جی",
    "H": "ایچ | اچ | ئێچ", "I": "آئی | آی | ئای", "J": "جے | جەی", "K": "کے | کەی", "L": "ایل | ال | ئێڵ",
    "M": "ایم | ام | ئێم", "N": "این | ان | ئێن", "O": "او | ئۆ", "P": "پی", "Q": "کیو", "R": "آر | ئاڕ",
    "S": "ایس | اس | ئێس", "T": "ٹی | تی", "U": "یو", "V": "وی | ڤی", "W": "ڈبلیو | دبلیو", "X": "ایکس | ئێکس",
    "Y": "وائی | وای", "Z": "زیڈ | زد",
}  # fmt: skip
_LETTERS = {str(normalize(name)): letter for letter, names in _NAMES.items() for name in names.split(" | ")}
_ALSO_WORDS = frozenset("AEIKLMNOSV")
"""Letters whose names are words of these languages too: کے, *of*; او, *he*; این, *this*."""
_FEWEST = 2
_FEWEST_SURE = 2
_MOST = 7


def is_letter_name(form: str) -> bool:
    """Whether a folded word is the name of a letter."""
    return form in _LETTERS


def initials_of(words: Sequence[str]) -> str:
    """The initials that folded words spell; empty where one of them is no letter, or they may be plain words.

    >>> initials_of(["پي", "تي", "ايي"]), initials_of(["او", "كي"])
    ('PTI', '')
    """
    if not _FEWEST <= len(words) <= _MOST or any(word not in _LETTERS for word in words):
        return ""
    letters = "".join(_LETTERS[word] for word in words)
    sure = sum(
        letter not in _ALSO_WORDS or len(word) > _FEWEST for letter, word in zip(letters, words, strict=True)
    )
    return letters if sure >= _FEWEST_SURE else ""
