"""Initials that Urdu, Persian and Kurdish write by the names of English letters: پی ٹی آئی, *PTI*."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ansab.names.tables import TABLES, read_rows

__all__ = ["initials_of", "is_letter_name", "letter_named"]

_ALSO_WORDS = frozenset("AEIKLMNOSV")
"""Letters whose names are words of these languages too: کے, *of*; او, *he*; این, *this*."""
_URDU = frozenset(["ايف", "ايچ", "ايكس", "ايل", "ايم", "اين", "ايس", "ايي", "وايي"])
"""Names that only Urdu has: beside one of them اے, which is folded as the Persian آی, *I*, is an *A*."""
_A = "اي"
_FEWEST = 2
_FEWEST_SURE = 2
_MOST = 7


def is_letter_name(form: str) -> bool:
    """Whether a folded word is the name of a letter."""
    return form in _letters()


def letter_named(form: str) -> str:
    """The letter, a capital, that a folded word is the name of; empty for another word."""
    return _letters().get(form, "")


def initials_of(words: Sequence[str]) -> str:
    """The initials that folded words spell; empty where one of them is no letter, or they may be plain words.

    >>> initials_of(["پي", "تي", "ايي"]), initials_of(["سي", "ايي", "اي"]), initials_of(["او", "كي"])
    ('PTI', 'CIA', '')
    """
    known = _letters()
    if not _FEWEST <= len(words) <= _MOST or any(word not in known for word in words):
        return ""
    is_urdu = not _URDU.isdisjoint(words)
    letters = "".join("A" if is_urdu and word == _A else known[word] for word in words)
    sure = sum(
        letter not in _ALSO_WORDS or len(word) > _FEWEST for letter, word in zip(letters, words, strict=True)
    )
    return letters if sure >= _FEWEST_SURE else ""


@cache
def _letters() -> dict[str, str]:
    """The letter of each name."""
    rows = read_rows(TABLES / "letter_names.tsv", ("letter", "names"))
    return {
        name: letter.upper() for (letter, _), names in zip(rows, rows.forms(), strict=True) for name in names
    }
