"""Persian words typed without Persian letters: برويز for پرویز, كلستاني for گلستانی."""

from __future__ import annotations

from collections.abc import Container
from itertools import product

__all__ = ["with_persian_letters"]

_PERSIAN = {"ب": "پ", "ج": "چ", "ك": "گ", "ز": "ژ"}
_MOST = 4
"""Letters of one word that may stand for others; ژ is far the rarest, and a word with more of them is left alone."""


def with_persian_letters(word: str, known: Container[str]) -> str:
    """The one known word that a folded word may be on a keyboard that lacks پ چ گ ژ; empty where there is none, or two.

    >>> with_persian_letters("برويز", {"پرويز"}), with_persian_letters("برويز", {"پروين"})
    ('پرويز', '')
    """
    places = [at for at, letter in enumerate(word) if letter in _PERSIAN]
    if not 0 < len(places) <= _MOST:
        return ""
    found = []
    for choice in product((False, True), repeat=len(places)):
        letters = list(word)
        for at, is_other in zip(places, choice, strict=True):
            letters[at] = _PERSIAN[letters[at]] if is_other else letters[at]
        other = "".join(letters)
        if other != word and other in known:
            found.append(other)
    return found[0] if len(found) == 1 else ""
