"""Initials that Hindi and Bengali write by the names of English letters: के. सी. वेणुगोपाल, *K. C. Venugopal*; বি এন পি, *BNP*."""

from __future__ import annotations

import re
from functools import lru_cache

from ansab.names.initials.letter_names import letter_named
from ansab.names.organisations.bodies import listed_forms
from ansab.text.normalize import normalize

__all__ = ["with_letters"]

_INDIC = re.compile("[\u0900-\u09ff]")
"""Devanagari and Bengali."""
_FEWEST_APART, _FEWEST_JOINED = 2, 3
"""Letters of a body's initials: one after the other, and in one word, where two may be a word."""
_VOWELS = frozenset("अआइईउऊएऐओऔঅআইঈউঊএঐওঔ")
"""Letters for vowels that stand alone. Inside a word they are rare, but for initials."""
_LONGEST_NAME = 5
"""Letters and signs of the name of a letter."""


def with_letters(surface: str, *, is_organization: bool) -> str:
    """The form with Latin letters for the first words that are names of letters; the form itself where none is.

    A person's initials stay apart from one another; those of a body, or that are all there is, are one word.

    >>> with_letters("के. सी. वेणुगोपाल", is_organization=False), with_letters("বি এন পি", is_organization=True)
    ('K C वेणुगोपाल', 'BNP')
    >>> with_letters("पीएलएफ", is_organization=True), with_letters("सीमा सिंह", is_organization=False)
    ('PLF', 'सीमा सिंह')
    """
    if surface.isascii() or not _INDIC.search(surface):
        return surface
    words = surface.replace(".", " ").split()
    forms = [str(normalize(word)) for word in words]
    size = next((at for at, form in enumerate(forms) if not letter_named(form)), len(forms))
    letters = "".join(map(letter_named, forms[:size]))
    if not is_organization and size < len(words):
        return " ".join((*letters, *words[size:])) if size else surface
    if not size and is_organization:
        letters, size = _letters_of(forms[0]), 1
    return " ".join((letters, *words[size:])) if len(letters) >= _FEWEST_APART else surface


@lru_cache(maxsize=1_024)
def _letters_of(form: str) -> str:
    """The letters of which one word is the names (पीएलएफ); empty where it is none, or a body is listed by it."""
    if form in listed_forms() or _VOWELS.isdisjoint(form[1:]):
        return ""
    letters, at = "", 0
    while at < len(form):
        sizes = range(min(_LONGEST_NAME, len(form) - at), 0, -1)
        size = next((size for size in sizes if letter_named(form[at : at + size])), 0)
        if not size:
            return ""
        letters += letter_named(form[at : at + size])
        at += size
    return letters if len(letters) >= _FEWEST_JOINED else ""
