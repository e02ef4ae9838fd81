"""What of a surface form is the name: without article, possessive, rank and years, or the several names in one cell.

Nothing is taken from a form that the tables list as it stands (*The National*), and little from one that they do not
list without it: a rank or a word in brackets may be what tells two namesakes apart.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ansab.index import Index
from ansab.model import EntityType, Strength
from ansab.names.lexicon import lexicon
from ansab.text.glued import glued_words
from ansab.text.normalize import normalize

__all__ = ["SurfaceReading", "read_surface"]

_ARTICLES = ("the", "le", "la", "les", "die", "der", "das", "los", "las")
_ARTICLE = re.compile(rf"^\s*(?:(?:{'|'.join(_ARTICLES)})\s+|l['’])(?=\S)", re.IGNORECASE)
_MARKER = re.compile(r"^\s*(?:\(?\d{1,3}[.)]|[-–•*])\s+(?=\S)")
"""What numbers the lines of a list."""
_MARKS = frozenset("0123456789(-–•*@#")
_HANDLE_SIGNS = ("@", "#")
_WORDS_OF_HANDLE = range(2, 7)
_BYGONE = re.compile(r"^\s*(?:the\s+)?(?:late|former|ex-?)(?:\s+|(?<=-))(?=\S)", re.IGNORECASE)
_SURNAME_FIRST = re.compile(r"^\s*([^,،]*\w[^,،]*)[,،]\s*([^,،]*\w[^,،]*)$")
_UNKNOWN = ("unidentified", "unknown", "unnamed", "unspecified")
_NOBODY = re.compile(
    rf"^\s*(?:(?:{'|'.join(_UNKNOWN)}|non[- ]identifiée?s?|no identificad[oa]s?|nicht identifizierter?|"
    r"kimliği belirsiz|неизвестн\w+|неопознанн\w+|مجهول\w*|ناشناس\w*|n/a)(?!\w)|.+\s(?:مجهول\w*|ناشناس\w*|inconnue?s?)\s*$)",
    re.IGNORECASE,
)
"""Words of forms that say of somebody that nobody knows who it is."""
_APPOSITION = re.compile(r"^\s*([^,،\s]+(?:\s+[^,،\s]+){1,7})\s*[,،]\s*(?:the\s+)?([^,،]+?)\s*$")
"""A name and what its bearer is: *Abdelrahim Dagalo, deputy commander of the RSF*."""
_OF = frozenset({"of", "for", "in", "at", "de", "du", "des", "der"})
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\s*$", re.IGNORECASE)
_YEARS = re.compile(
    r"(?<=\S)\s*[(\[]\s*(?:(?:born|died|[bdc])\.?\s*)?[12]\d{3}\s*(?:[-–—]\s*(?:[12]\d{3}|present)?\s*)?[)\]]\s*$",
    re.IGNORECASE,
)
_CONJUNCTIONS = frozenset(
    ["and", "or", "vs", "vs.", "versus", "und", "oder", "et", "ou", "y", "e", "o", "ve", "и", "или", "-", "–", "—"]
)  # fmt: skip
_BETWEEN = re.compile(
    rf"\s*[;/&|،؛,\n+•\\–—]\s*|\s+(?:{'|'.join(map(re.escape, sorted(_CONJUNCTIONS)))})\s+|\s+و\s*(?=\w)",
    re.IGNORECASE,
)
_ENDS = (")", "]", "'s", "’s", "'S", "’S")
_SIGNS = frozenset(";/&|،؛,\n+•\\–—")
_AND = " و"
"""In Arabic in one word with what follows."""
_MAY_BE_BESIDE = re.compile(r"[,،؛]")
"""What may stand between a person and the group of that person (*Hassan Nasrallah, Hezbollah*)."""
_MOST_TOGETHER = 12
_LONGEST_TITLE = 3
_LONGEST = 1_000
"""Letters of a surface form that is looked at."""
_NO_RANK = frozenset({"soft", "family"})
"""Classes of titles that may be part of a name."""


class SurfaceReading(NamedTuple):
    """What is looked up for a surface form, and a listed name of each entity that it puts together, if it does.

    `is_nobody`: the form says that nobody knows who is meant (*Unidentified armed group*).
    """

    name: str
    together: tuple[int, ...] = ()
    is_nobody: bool = False


def read_surface(surface: str, type: EntityType | None, index: Index) -> SurfaceReading:
    """Find the name within a surface form, with the help of what an index lists.

    Args:
        type: The type that the mention is said to be of.

    Returns:
        The form itself where nothing is to be taken from it; `together` is filled where it is made of strong names of
        several entities.
    """
    if len(surface) > _LONGEST or not _is_more_than_a_name(surface):
        return SurfaceReading(surface)
    if index.names_with_form(normalize(surface)):
        return SurfaceReading(surface)
    if (handle := surface.strip()).startswith(_HANDLE_SIGNS):
        words = glued_words(handle[1:])
        if len(words) in _WORDS_OF_HANDLE:
            return SurfaceReading(" ".join(words))
    dated = _YEARS.sub("", _with_single_blanks(surface))
    if type is not EntityType.ORGANIZATION:
        dated = _without_apposition(dated)
    bare = _ARTICLE.sub("", _POSSESSIVE.sub("", _MARKER.sub("", dated)))
    if bare != surface and index.names_with_form(normalize(bare)):
        return SurfaceReading(bare)
    if _NOBODY.match(surface):
        return SurfaceReading(surface, is_nobody=True)
    named = _person_in(_BYGONE.sub("", bare), index)
    if named:
        return SurfaceReading(named)
    together = _listed_together(dated, type, index)
    if len(together) == 1:
        return SurfaceReading(next(iter(together.values()))[0])
    return SurfaceReading(dated, tuple(name for _, name in together.values()))


def _with_single_blanks(surface: str) -> str:
    """The form without further blanks, its lines kept: the patterns are slow where blanks are many."""
    return "\n".join(" ".join(line.split()) for line in surface.split("\n"))


def _is_more_than_a_name(surface: str) -> bool:
    """Whether there is a sign of anything but a name; most forms have none, and cost no more than this."""
    if surface[:1] in _MARKS or surface.endswith(_ENDS) or not _SIGNS.isdisjoint(surface) or _AND in surface:
        return True
    words = surface.lower().split()
    if not words or not _CONJUNCTIONS.isdisjoint(words):
        return bool(words)
    first = words[0]
    if (first.strip(".") if first.isascii() else normalize(first)) in _openers():
        return True
    return not surface.isascii() and _NOBODY.match(surface) is not None


@cache
def _openers() -> frozenset[str]:
    """The first words of titles, and the article."""
    return frozenset({*_ARTICLES, "late", "former", *_UNKNOWN, *(title.split()[0] for title in _titles())})


@cache
def _titles() -> frozenset[str]:
    return frozenset(title for title, kind in lexicon().honorifics.items() if kind not in _NO_RANK)


def _without_apposition(surface: str) -> str:
    """A person's name without what is said of the person behind a comma, which has a rank in small letters, or one
    with *of* behind it; the form itself where that is not so.

    >>> _without_apposition("Abdelrahim Dagalo, RSF deputy commander"), _without_apposition("Dagalo, General Abdelrahim")
    ('Abdelrahim Dagalo', 'Dagalo, General Abdelrahim')
    """
    found = _APPOSITION.match(surface)
    if not found:
        return surface
    words = found[2].split()
    at = next((at for at, word in enumerate(words) if normalize(word) in _titles()), -1)
    if at < 0:
        return surface
    is_told = (
        words[at] != words[at].title()
        or at + 1 == len(words) > 1
        or (words[at + 1 : at + 2] and words[at + 1].lower() in _OF)
    )
    return found[1] if is_told else surface


def _person_in(surface: str, index: Index) -> str:
    """The strong name of a person, of two words or more, behind ranks or written surname first; else nothing."""
    inverted = _SURNAME_FIRST.match(surface)
    words = f"{inverted[2]} {inverted[1]}".split() if inverted else surface.split()
    while len(words) > 1:
        name = _strong_name(" ".join(words), index)
        if name is not None and _type_of(name, index) is EntityType.PERSON:
            return " ".join(words)
        sizes = range(min(_LONGEST_TITLE, len(words) - 2), 0, -1)
        size = next((n for n in sizes if normalize(" ".join(words[:n])) in _titles()), 0)
        if not size:
            break
        words = words[size:]
    return ""


def _listed_together(surface: str, type: EntityType | None, index: Index) -> dict[int, tuple[str, int]]:
    """By entity, the part of a form that names it and the name; nothing unless every part is a strong name.

    Behind a comma the names must be of one type: a group there may be the group of the person before it.
    """
    parts = _BETWEEN.split(surface)
    found: dict[int, tuple[str, int]] = {}
    if not 1 < len(parts) <= _MOST_TOGETHER:
        return found
    kinds = {type} - {None}
    for part in parts:
        bare = _ARTICLE.sub("", _POSSESSIVE.sub("", part))
        name = _strong_name(bare, index)
        if name is None:
            bare = _person_in(bare, index)
            name = _strong_name(bare, index)
        if name is None:
            return {}
        found.setdefault(index.entities_of([name])[0], (bare, name))
        kinds.add(_type_of(name, index))
    is_list = not _MAY_BE_BESIDE.search(surface)
    return found if len(kinds) == 1 or (is_list and type is None) else {}


def _strong_name(surface: str, index: Index) -> int | None:
    """The name that is written just so, where it is a strong one of one entity alone."""
    names = index.names_with_form(normalize(surface))
    if len(set(index.entities_of(names))) != 1:
        return None
    aliases = [(name, index.alias(name)) for name in names]
    strong = [name for name, alias in aliases if alias.strength is Strength.STRONG and not alias.ambiguous]
    return strong[0] if strong else None


def _type_of(name: int, index: Index) -> EntityType | None:
    return index.entity_type(index.entities_of([name])[0])
