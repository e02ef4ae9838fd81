"""Small words that are written in one word with a name: العبادي, *Alharbi*, *Errachidi*, ابوهلال, *Ouldabbes*."""

from __future__ import annotations

from ansab.names.inside_names import inside_names
from ansab.names.lexicon import Lexicon
from ansab.names.tokens import Mark

__all__ = [
    "arabic_kunya",
    "has_arabic_article",
    "has_latin_article",
    "is_written_name",
    "joined_particle",
    "without_article",
]

_SHORTEST_WITH_ARTICLE = 6
_SUN_LETTERS = "dnrstz"
"""Latin letters before which *al-* becomes *ad-*, *en-*, *er-* and so on; not *l*, which names double often."""
_ABU = "ابو"
_PARTICLES = {_ABU: "kunya", "ould": "nasab", "ait": "nasab"}
"""Those that no name begins with by chance; *Ben* and *Bou* are left to the letters (*Benjamin*, *Bouchra*)."""
_STARTS = tuple(_PARTICLES)


def has_arabic_article(word: str) -> bool:
    """Whether a word in Arabic script begins with the article, which is two letters long.

    >>> has_arabic_article("العبادي"), has_arabic_article("الياس")
    (True, False)
    """
    return len(word) > 4 and word.startswith("ال") and word not in inside_names().without_article


def without_article(word: str) -> tuple[str, int]:
    """Take the Arabic article off a word in Arabic script, and give its mark."""
    if has_arabic_article(word):
        return word[2:], Mark.ARTICLE
    return word, Mark.NONE


def has_latin_article(word: str, table: Lexicon) -> bool:
    """Whether a Latin word is a listed name with its article: *Alharbi*, *Elmahdi*, *Errachidi*; it is none itself."""
    if len(word) < _SHORTEST_WITH_ARTICLE or not word.isascii():
        return False
    is_assimilated = word[0] in "ae" and word[1] == word[2] and word[1] in _SUN_LETTERS
    if not is_assimilated and word[:2] not in ("al", "el"):
        return False
    if not table.may_have_article(word[2:]) or word in inside_names().without_article:
        return False
    return not table.is_name(word) and word not in table.compounds


def is_written_name(word: str, table: Lexicon) -> bool:
    """Whether a Latin word is a listed name or compound, or one in one word with *al* or *el*, however short it is.

    >>> from ansab.names.lexicon import lexicon
    >>> [is_written_name(word, lexicon()) for word in ("hadi", "alhadi", "abdulhadi", "alzzyzx")]
    [True, True, True, False]
    """
    if table.is_name(word) or word in table.compounds:
        return True
    return word[:2] in ("al", "el") and table.may_have_article(word[2:])


def joined_particle(word: str, table: Lexicon) -> tuple[str, str]:
    """The particle that a listed name has in one word with it, and its role; both empty for most words."""
    if not word.startswith(_STARTS):
        return "", ""
    for particle, role in _PARTICLES.items():
        if word.startswith(particle) and table.may_have_article(word[len(particle) :]):
            return ("", "") if table.is_name(word) else (particle, role)
    return "", ""


def arabic_kunya(word: str, table: Lexicon) -> str:
    """What stands behind *Abu* where a kunya of the tables is written in one word in Arabic script (ابوالغيط); else nothing.

    In that script it is a habit of spacing; in Latin letters such a word is a name of its own (*Abolghasem*, *Aboubakar*).
    """
    return word.removeprefix(_ABU) if word.startswith(_ABU) and table.compounds.is_kunya(word) else ""
