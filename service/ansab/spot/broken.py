"""Join words that a line break has cut in two: *al-Su-* at the end of a line, *dani* at the head of the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.names.lexicon import lexicon
from ansab.spot.lists import listed_words
from ansab.spot.words import Word
from ansab.text.normalize import normalize

__all__ = ["is_broken", "mended", "whole"]

_SOFT = "\u00ad"
_BREAK = rf"[-‐‑{_SOFT}][ \t\u00a0]*(?:\r\n|\r|\n)[ \t\u00a0]*"
_BROKEN = re.compile(_BREAK)
_BROKEN_INSIDE = re.compile(rf"(?<=[^\W\d_]){_BREAK}(?=[^\W\d_])")
_LEAST_LETTERS = 2
_PARTICLES = frozenset(
    ["al", "el", "ul", "as", "ash", "at", "ad", "an", "ar", "az", "bin", "ibn", "bint", "ben", "abu", "ud", "de", "da", "di"]
)  # fmt: skip
"""Small words that names write between hyphens: *Abd-* and *al-Rahman* are no broken word."""


def is_broken(word: Word) -> bool:
    """Whether a hyphen and a line break stand before a word in small letters: it may be the rest of the word before."""
    return _BROKEN.fullmatch(word.gap) is not None and word.text.islower()


def mended(words: Sequence[Word]) -> list[Word]:
    """The words of a text with those put together of which a line break has cut a name in two.

    Only what begins with a capital is put together, and not what daily language writes with a hyphen (*Iran-backed*):
    there the hyphen would stand without the line break too.

    >>> from ansab.spot.words import words_of
    >>> [word.form for word in mended(words_of("Zed al-Kar-\\nwani fled Iran-\\nbacked men"))]
    ['zed', 'al', 'karwani', 'fled', 'iran', 'backed', 'men']
    """
    found: list[Word] = []
    for word in words:
        if found and is_broken(word) and _are_one(found[-1], word):
            before = found.pop()
            text = f"{before.text}{word.gap}{word.text}"
            form = str(normalize(whole(text)))
            shift = word.stem_end - word.end
            found.append(
                Word(before.start, word.end, text, form, word.end + shift, before.gap, is_unspaced=False)
            )
        else:
            found.append(word)
    return found


def whole(text: str) -> str:
    r"""A text without the hyphens and line breaks that cut its words in two.

    >>> whole("Zed al-Kar-\nwani")
    'Zed al-Karwani'
    """
    return _BROKEN_INSIDE.sub("", text)


def _are_one(before: Word, word: Word) -> bool:
    if not before.is_capitalised or before.stem_end != before.end:
        return False
    if min(len(before.form), len(word.form)) < _LEAST_LETTERS or word.form in _PARTICLES:
        return False
    if _SOFT in word.gap:
        return True
    is_plain = (
        word.form in listed_words("compound")
        or word.form in listed_words("stop")
        or word.form in listed_words("opener")
    )
    return not is_plain and not before.text.isupper() and word.form not in lexicon().honorifics
