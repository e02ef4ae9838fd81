"""The letters that the spellings of a given name begin with: *E. Petrov* may be Yevgeny, and *G. Nasser* Jamal."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

__all__ = ["first_letters"]

_EXCHANGED = frozenset(
    [
        "jg",
        "jd",
        "gd",
        "ye",
        "yj",
        "yi",
        "ej",
        "ei",
        "ij",
        "ou",
        "kq",
        "kg",
        "qg",
        "kc",
        "gh",
        "xh",
        "vw",
        "zs",
        "ao",
    ]
)
"""Letters that stand for one sound at the head of names; another first letter (*Mykola*, for Nikolay) is mostly another man's."""


def first_letters(classes: Mapping[str, int], count: int) -> tuple[int, ...]:
    """For each class of given names the commonest first letter of its spellings and those that are exchanged with it, one
    bit each, the lowest for *a*.

    Args:
        classes: Spelling to number of the class, below `count`.
    """
    found: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for form, number in classes.items():
        if form[0].isascii() and form[0].isalpha():
            found[number][form[0]] += 1
    return tuple(_mask(found[number]) if number in found else 0 for number in range(count))


def _mask(counts: Counter[str]) -> int:
    usual = counts.most_common(1)[0][0]
    return sum(
        1 << ord(letter) - ord("a")
        for letter in counts
        if letter == usual or letter + usual in _EXCHANGED or usual + letter in _EXCHANGED
    )
