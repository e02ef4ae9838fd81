"""Names whose blank is lost: *AbdulbasetMohammed*, *RIZKGIRGIS*."""

from __future__ import annotations

import re

from ansab.names.joined import is_written_name
from ansab.names.lexicon import Lexicon

__all__ = ["with_blanks"]

_CAPITAL_WITHIN = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]{2})")
_SHORTEST_FIRST, _SHORTEST_PART = 4, 3
"""Letters of the first part, and of any part of a word in capitals."""
_ENDS_OF_FAMILIES = frozenset({"abadi", "bakhsh", "beigi", "khan", "khani", "lou", "shahi"})
"""Ends of family names that are names themselves, besides `Lexicon.suffixes` (*KHORRAMABADI*)."""
_SON_OF = ("BIN", "BEN", "IBN")


def with_blanks(surface: str, table: Lexicon) -> str:
    """A form with those words apart that are unlisted, and a listed given name with another listed name behind it.

    In small letters a capital has to show where; in a form that is all in capitals only one cut may give listed names.

    >>> from ansab.names.lexicon import lexicon
    >>> with_blanks("AbdulbasetMohammed Elwerfali", lexicon()), with_blanks("GAMAL RIZKGIRGIS", lexicon())
    ('Abdulbaset Mohammed Elwerfali', 'GAMAL RIZK GIRGIS')
    >>> with_blanks("AlKarim McMahon", lexicon()), with_blanks("ALIREZA MOHAMMADI", lexicon())
    ('AlKarim McMahon', 'ALIREZA MOHAMMADI')
    """
    if not surface.isascii():
        return surface
    if surface.isupper():
        words = surface.split()
        shortest = _SHORTEST_PART if len(words) == 1 else _SHORTEST_FIRST
        parted = [_capitals_apart(word, shortest, table) for word in words]
        return " ".join(parted) if parted != words else surface
    if not _CAPITAL_WITHIN.search(surface):
        return surface
    return " ".join(_at_capitals(word, table) for word in surface.split())


def _at_capitals(word: str, table: Lexicon) -> str:
    parts = _CAPITAL_WITHIN.split(word)
    first, *others = parts
    if not others or len(first) < _SHORTEST_FIRST or not _is_given(first.lower(), table):
        return word
    return " ".join(parts) if all(is_written_name(part.lower(), table) for part in others) else word


def _capitals_apart(word: str, shortest: int, table: Lexicon) -> str:
    """A word of capitals cut in two names, where one cut alone does that and no table has the whole."""
    if len(word) < 2 * shortest or not word.isalpha() or is_written_name(word.lower(), table):
        return word
    cuts = [_cut(word, at, shortest, table) for at in range(shortest, len(word) - shortest + 1)]
    found = [cut for cut in cuts if cut]
    return found[0] if len(found) == 1 else word


def _cut(word: str, at: int, shortest: int, table: Lexicon) -> str:
    first, rest = word[:at], word[at:]
    if not _is_given(first.lower(), table):
        return ""
    if rest.startswith(_SON_OF) and _is_given(rest[3:].lower(), table):
        return f"{first} {rest[:3]} {rest[3:]}"
    end = rest.lower()
    if len(rest) < shortest or end in _ENDS_OF_FAMILIES or end in table.suffixes:
        return ""
    return f"{first} {rest}" if is_written_name(end, table) else ""


def _is_given(word: str, table: Lexicon) -> bool:
    return word in table.given_classes or word in table.compounds
