"""Georgian, Armenian and Greek letters, as the English press spells names."""

from __future__ import annotations

from functools import cache
from unicodedata import normalize

from ansab.text.scripts import script_of
from ansab.translit.tables import read_lines

__all__ = ["romanize"]

_ACUTE = "\u0301"
_START = "^"
_LONGEST = 3


def romanize(word: str) -> str | None:
    """A word in Georgian, Armenian or Greek letters in small Latin ones; `None` for any other script.

    >>> romanize("წერეთელი"), romanize("Ոսկանյան"), romanize("Μπακογιάννης"), romanize("Ευάγγελος")
    ('tsereteli', 'voskanyan', 'bakogiannis', 'evangelos')
    """
    letters = _letters(script_of(word))
    if not letters:
        return None
    bare = normalize("NFC", normalize("NFD", word.lower()).replace(_ACUTE, ""))
    text = _START + bare
    shown, at = "", 0
    while at < len(text):
        size = next((size for size in range(_LONGEST, 0, -1) if text[at : at + size] in letters), 0)
        shown += letters[text[at : at + size]] if size else text[at].replace(_START, "")
        at += size or 1
    return shown


@cache
def _letters(script: str) -> dict[str, str]:
    """Latin letters by native ones of a script, `^` for the beginning of a word; empty for a script without them."""
    return {native: latin for of, native, latin in read_lines("press.tsv") if of == script}
