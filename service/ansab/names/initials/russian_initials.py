"""The initials that words of organisations have in Russian: the *Ural Optical-Mechanical Plant* is UOMZ, for a plant is a *zavod*."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

__all__ = ["SEPARATOR", "RussianInitials", "initials_in"]

_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_TWO = ("shch", "zh", "kh", "ts", "ch", "sh", "yu", "ya")
_PLACES, _BITS = 12, 5
"""Letters and separators that are kept of a class, and the bits of each."""
SEPARATOR = 27
"""What stands between two initials, as in `evidence.acronym_kernel`; letters are 1 to 26."""
_ENDING = "+"
"""What marks a stem in the table."""
_MOST, _LEAST_SHARE = 3, 0.5
"""Initials that are kept of a class, and how often they come at the least, measured by the commonest."""
_FORMS_OF_STEM = 4
"""What a stem counts for, which stands for so many forms; words in several words count for as many."""
_INITIALS = re.compile("о?[бвгджзклмнпрстфхцчшщ]+(?:и{1,3}|о)?|o?[bcdfgklmnprstvz]+(?:i{1,3}|o)?")
"""A word that is initials itself (кб, нии, npo)."""


class RussianInitials:
    """Gathers the Russian words of each class, and keeps the commonest initials of them."""

    def __init__(self) -> None:
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, name: str, forms: Iterable[str]) -> None:
        """Count the forms of a class."""
        for form in forms:
            words = form if _INITIALS.fullmatch(form) else form.rstrip(_ENDING).split()
            letters = [_LATIN.get(word[0]) or _first(word) for word in words]
            if letters and all(letters):
                self._counts[name]["".join(letters)] += (
                    _FORMS_OF_STEM if form.endswith(_ENDING) else len(form.split())
                )

    def packed(self) -> dict[str, int]:
        """For each class its commonest initials, as many as there is room for, the commonest first."""
        return {name: packed for name, counts in self._counts.items() if (packed := _packed(counts))}


def _first(word: str) -> str:
    """The first sound of a Russian word in Latin letters."""
    return next(
        (letters for letters in _TWO if word.startswith(letters)), word[0] if word[0].islower() else ""
    )


def _packed(counts: Counter[str]) -> int:
    codes: list[int] = []
    order = sorted(counts, key=lambda one: (-counts[one], len(one), one))
    for letters in [one for one in order if counts[one] >= _LEAST_SHARE * counts[order[0]]][:_MOST]:
        more = ([SEPARATOR] if codes else []) + [ord(letter) - 96 for letter in letters]
        if len(codes) + len(more) <= _PLACES:
            codes += more
    return sum(code << _BITS * place for place, code in enumerate(codes))


def initials_in(packed: int) -> tuple[str, ...]:
    """The initials that are packed in a number, the commonest first.

    >>> from ansab.names.lexicon import lexicon
    >>> table = lexicon()
    >>> [initials_in(table.russian_initials[table.word_class(word)]) for word in ("plant", "design bureau")]
    [('z',), ('okb', 'mkb', 'kb')]
    """
    letters = ""
    while packed:
        code = packed & 31
        letters += "|" if code == SEPARATOR else chr(code + 96)
        packed >>= _BITS
    return tuple(letters.split("|")) if letters else ()
