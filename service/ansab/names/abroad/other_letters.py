"""Arabic names in the letters of other languages: *Raschid* and *Dschamil*, *Cabbar*, *Moestafa*, *Yumaa*, *Rasyid*, *Djaouad*.

The tables have each name as the English press writes it, and the commonest as others do.  For the rest, what the letters may
stand for in a language (`data/foreign_letters.tsv`) is tried, and taken only where a listed Arabic name comes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice, product
from math import inf
from typing import NamedTuple

from ansab.names.frequency import background_bits
from ansab.names.lexicon import lexicon
from ansab.names.sound import sound
from ansab.names.tables import TABLES, read_rows

__all__ = ["arabic_spelling", "letters_of"]

_MOST = 24
"""Spellings that are tried at the most in the letters of one language."""
_SHORTEST, _LONGEST = 5, 20
_MUCH_COMMONER = 2.0
"""Bits between two names that a word may be."""
_NOTHING = "_"
_TELLING = {
    "albanian": "xh|v|^j",
    "dutch": "^(?!.*ou).*(?:oe|[sdt]j|ch|^j)",
    "french": "ch|dj|ou|gu[ei]|ss",
    "german": "^(?!.*ou).*(?:sch|[^cs]ch|^ch|^j)",
    "indonesian": "sy|dz|ts",
    "italian": "^(?!.*ou).*(?:sci|gi[aou])",
    "polish": "^(?!.*ou).*(?:sz|dz|ch|v|^j)",
    "somali": "^(?!.*[vzpe]).*(?:x|(?:^|[aiu])c[aiu]|ac$)",
    "spanish": "y|j|x",
    "turkish": "c(?!h)|v|x|k",
}
"""What shows that a word may be written in the letters of a language."""


class _Letters(NamedTuple):
    """What the letters of a language stand for in Arabic names, and what shows that it may be that language."""

    telling: re.Pattern[str]
    pieces: re.Pattern[str]
    stand_for: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=16_384)
def arabic_spelling(form: str) -> str:
    """The listed Arabic given name, or nisba, that a word is in the letters of another language; empty for none.

    Of several names the one that is much commoner is taken.

    Args:
        form: A folded word.

    >>> arabic_spelling("raschid"), arabic_spelling("hassan"), arabic_spelling("schmidt")
    ('rashid', '', '')
    """
    table = lexicon()
    if table.is_name(form):
        return ""
    found: dict[tuple[int, int], tuple[float, str]] = {}
    for one in _spellings(form):
        name = table.given_classes.get(one, 0)
        if name in table.chained or one in table.nisbas:
            known = (name, 0) if name else (0, table.family_classes[one])
            rarity, listed = background_bits(sound(one))[0], table.given_names[name] if name else one
            found[known] = min(found.get(known, (inf, "")), (rarity, listed))
    if not found:
        return ""
    (least, spelling), *others = sorted(found.values())
    return spelling if not others or others[0][0] - least >= _MUCH_COMMONER else ""


def _spellings(form: str) -> Iterator[str]:
    """What English may write for an Arabic name in the letters of another language; nothing for most words."""
    if not (form.isascii() and form.isalpha() and _SHORTEST <= len(form) <= _LONGEST):
        return
    for language in _languages():
        if language.telling.search(form):
            stand_for = language.stand_for
            choices = (stand_for.get(piece, (piece,)) for piece in language.pieces.findall(form))
            yield from islice(("".join(chosen) for chosen in product(*choices)), _MOST)


@cache
def _languages() -> tuple[_Letters, ...]:
    return tuple(_letters(telling, letters_of(language)) for language, telling in _TELLING.items())


def _letters(telling: str, stand_for: Mapping[str, tuple[str, ...]]) -> _Letters:
    longest_first = sorted(stand_for, key=len, reverse=True)
    return _Letters(re.compile(telling), re.compile("|".join([*longest_first, "."])), stand_for)


def letters_of(language: str) -> Mapping[str, tuple[str, ...]]:
    """What the letters of a language stand for, the likeliest first; an empty string where they are silent.

    >>> letters_of("german")["dsch"], letters_of("somali")["c"]
    (('j',), ('',))
    """
    return _tables()[language]


@cache
def _tables() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for language, letters, stand_for in read_rows(
        TABLES / "foreign_letters.tsv", ("language", "letters", "stand_for")
    ):
        spellings = tuple("" if one == _NOTHING else one for one in stand_for.split(" | "))
        found.setdefault(language, {})[letters] = spellings
    return found
