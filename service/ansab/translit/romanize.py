"""Whole texts in Latin letters: as the press writes them, or by a published scheme."""

from __future__ import annotations

from ansab.errors import LimitError
from ansab.text.scripts import NO_SCRIPT, script_of
from ansab.translit.generate import Spelling
from ansab.translit.press import romanize_press
from ansab.translit.schemes import is_press, scheme_named

__all__ = ["MAX_CHARACTERS", "romanize", "romanize_best"]

_PARTICLES = frozenset({"al", "ben", "bin"})
MAX_CHARACTERS = 20_000
"""Longest text that is accepted."""


def romanize(text: str, scheme: str | None = None) -> str:
    """Write a text in Latin letters.

    Without a scheme, and with one that ends in `/x-press`, names are spelt as the English press would: by the
    learned model and the table of settled names; vowels are guessed. A published scheme guesses none.
    Latin words, digits and punctuation stay as they are in every scheme.

    Args:
        text: Any text up to `MAX_CHARACTERS`.
        scheme: Id such as `Arab-Latn/bgn`; see `schemes`.

    Returns:
        NFC text; empty for a text without letters or digits.

    Raises:
        UnknownSchemeError: No such scheme.
        UnsupportedScriptError: A letter that the scheme has no rule for, with its position.
        LimitError: A longer text.

    >>> romanize("أبو مهدي المهندس"), romanize("علي", "Arab-Latn/buckwalt")
    ('Abu Mahdi al-Muhandis', 'Ely')
    """
    found = romanize_best(text, best=1, scheme=scheme)
    return found[0].text if found else ""


def romanize_best(text: str, *, best: int = 5, scheme: str | None = None) -> tuple[Spelling, ...]:
    """The likeliest spellings of a text, with natural-log probabilities; a published scheme has one.

    Raises:
        UnknownSchemeError: No such scheme.
        UnsupportedScriptError: A letter that the scheme has no rule for, with its position.
        LimitError: A text of more than `MAX_CHARACTERS`.

    >>> [spelling.text for spelling in romanize_best("مقتدى الصدر", best=2)]
    ['Muqtada al-Sadr', 'Moqtada al-Sadr']
    """
    if len(text) > MAX_CHARACTERS:
        raise LimitError("text to transliterate", size=len(text), limit=MAX_CHARACTERS, unit="characters")
    if scheme is None or is_press(scheme):
        foreign = _foreign(text)
        return (Spelling(foreign, 0.0),) if foreign else romanize_press(text, best=best)
    table = scheme_named(scheme)
    if script_of(text) == NO_SCRIPT:
        return romanize_press(text, best=1)
    written = table.romanize(text)
    return (Spelling(written, 0.0),) if written else ()


def _foreign(text: str) -> str:
    """A foreign name that is written in signs of syllables, as it may be written at home; empty for any other text."""
    if text.isascii():
        return ""
    from ansab.names.east_asian.transcribed import (
        transcribed,
    )  # its tables of names take longer to read than all that is here

    name = transcribed(text, is_whole=True)
    if name == text or not name.isascii():
        return ""
    words = [word if word in _PARTICLES else word.capitalize() for word in name.split()]
    return " ".join(words).replace(" al ", " al-")
