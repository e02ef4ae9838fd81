"""Arabic names in the letters of other languages: *Raschid* and *Dschamil*, *Cabbar*, *Moestafa*, *Yumaa*, *Rasyid*, *Djaouad*.

The tables have each as the English press does, and the commonest as others do.  What the letters may stand for in a
language is tried, and taken only where listed Arabic names come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice, product
from math import inf
from typing import NamedTuple

from ansab.names.frequency import background_bits
from ansab.names.lexicon import lexicon
from ansab.names.sound import sound

__all__ = ["arabic_spelling"]

_MOST = 24
"""Spellings that are tried at the most in the letters of one language."""
_SHORTEST, _LONGEST = 5, 20
_MUCH_COMMONER = 2.0
"""Bits between two names that a word may be."""


class _Letters(NamedTuple):
    """What the letters of a language stand for in Arabic names, and which of them show that it may be that language."""

    telling: re.Pattern[str]
    pieces: re.Pattern[str]
    stand_for: Mapping[str, tuple[str, ...]]


def _letters(telling: str, stand_for: Mapping[str, tuple[str, ...]]) -> _Letters:
    longest_first = sorted(stand_for, key=len, reverse=True)
    return _Letters(re.compile(telling), re.compile("|".join([*longest_first, "."])), stand_for)


_LANGUAGES = (
    # German
    _letters(
        "^(?!.*ou).*(?:sch|[^cs]ch|^ch|^j)",
        {
            "dsch": ("j",), "tsch": ("ch",), "sch": ("sh",), "ch": ("kh",), "j": ("y", "j"), "k": ("k", "q"),
            "ei": ("ei", "ay"), "ai": ("ai", "ay"), "au": ("au", "aw"),
        },
    ),
    # Polish; Czech, Slovak and Bosnian without their marks
    _letters(
        "^(?!.*ou).*(?:sz|dz|ch|v|^j)",
        {
            "dz": ("j",), "sz": ("sh",), "cz": ("ch",), "ch": ("kh",), "j": ("y", "j"), "k": ("k", "q"),
            "v": ("w", "v"),
        },
    ),
    # Turkish, Azeri, Kurmanji
    _letters(
        "c(?!h)|v|x|k",
        {"c": ("j",), "v": ("w", "v"), "k": ("k", "q"), "x": ("kh",), "sh": ("sh",), "ch": ("ch",), "kh": ("kh",)},
    ),
    # Somali
    _letters("^(?!.*[vzpe]).*(?:x|(?:^|[aiu])c[aiu]|ac$)", {"c": ("",), "x": ("h",), "ch": ("ch",)}),
    # Albanian
    _letters("xh|v|^j", {"xh": ("j",), "j": ("y",), "v": ("w", "v"), "k": ("k", "q")}),
    # Dutch, Scandinavian, and Indonesian before 1972
    _letters(
        "^(?!.*ou).*(?:oe|[sdt]j|ch|^j)",
        {
            "oe": ("u",), "sj": ("sh",), "dj": ("j",), "tj": ("ch",), "ch": ("kh",), "j": ("y",), "ie": ("i",),
            "k": ("k", "q"),
        },
    ),
    # Indonesian and Malay
    _letters("sy|dz|ts", {"sy": ("sh",), "dz": ("z", "dh", "d"), "ts": ("th",), "k": ("k", "q")}),
    # French
    _letters(
        "ch|dj|ou|gu[ei]|ss",
        {
            "ch": ("sh",), "dj": ("j",), "ou": ("u", "w", "ou"), "gu": ("g", "gh", "gu"), "ss": ("s", "ss"),
            "k": ("k", "q"),
        },
    ),
    # Italian
    _letters("^(?!.*ou).*(?:sci|gi[aou])", {"sci": ("sh", "shi"), "gi": ("j", "ji"), "ch": ("k", "kh"), "gh": ("gh", "g"), "k": ("k", "q")}),
    # Spanish, Catalan, Portuguese
    _letters(
        "y|j|x",
        {"y": ("j", "y"), "j": ("kh",), "x": ("sh",), "ch": ("sh", "ch"), "k": ("k", "q"), "gu": ("g", "gh", "gu")},
    ),
)  # fmt: skip


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
    for language in _LANGUAGES:
        if language.telling.search(form):
            stand_for = language.stand_for
            choices = (stand_for.get(piece, (piece,)) for piece in language.pieces.findall(form))
            yield from islice(("".join(chosen) for chosen in product(*choices)), _MOST)
