"""The names that one surface form gives a bearer: *X, also known as Y*, *X (Y)*, *X “Y” Z*."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.names.maiden_names import names_of_wife
from ansab.names.parse import parse_name
from ansab.names.reading import are_one_name, read_token
from ansab.names.tokens import TokenKind

__all__ = ["KNOWN_AS", "Held", "Link", "is_more_than_place", "names_held"]

KNOWN_AS = (
    r"also known as|better known as|known as|known by (?:his|her|the|its) (?:nickname|kunya|nom de guerre|alias)|"
    r"formerly known as|previously known as|(?:his|her|whose)? ?nom de guerre(?: is| was)?|real name|"
    r"a\.k\.a\.?|f\.k\.a\.?|a/k/a|f/k/a|connue? sous le nom (?:de |d['’])|bekannt als|conocid[oa] como|noto come|conhecid[oa] como|"
    r"также известн\w+ как|известн\w+ как|он же|она же|по прозвищу|"
    r"(?:و)?(?:المعروف|المعروفة|الملقب|الملقبة|المكنى|الشهير)(?:\s+(?:باسم|أيضا|أيضاً|ب))*(?:\s*ب?[ـ]?)?|"
    r"معروف به|ملقب به|مشهور به"
)
"""Words between two names of one bearer, in capitals or not; a pattern for use between brackets."""
_SMALL = r"aka|AKA|fka|FKA|alias|formerly|born|n[ée]e|nicknamed|dubbed|called|dit|detto|genannt|namı diğer"
"""Words that are names too, and stand between two names only as they are written here."""
_FIRST_WORDS = frozenset(
    {
        "also", "better", "known", "formerly", "previously", "his", "her", "whose", "nom", "real",
        "a.k.a.", "a.k.a", "a/k/a", "f/k/a", "f.k.a.", "f.k.a", "connu", "connue", "bekannt", "conocido", "conocida",
        "noto", "conhecido", "conhecida", "также", "известный", "известная", "известен", "он", "она",
        "по", "والمعروف", "والملقب", "المعروف", "المعروفة", "الملقب", "الملقبة", "المكنى", "الشهير",
        "معروف", "ملقب", "مشهور", "aka", "fka", "alias", "born", "née", "nee", "nicknamed", "dubbed",
        "called", "dit", "detto", "genannt", "namı", "@",
    }
)  # fmt: skip
"""What those begin with: most names have none of these words, and are not searched for the patterns."""
_BOUND = r"[\s,،;:(\[–—-]+"
_LINKED = re.compile(
    r"(?<=\w)\s+و?(?:الملقبة?|المعروفة?|المكنى)\s+(?:باسم\s+|ب[ـ\s]*)|"
    r"\s+@\s+|"
    rf"{_BOUND}(?:(?i:or |and |who (?:is|was) )?(?i:{KNOWN_AS})|{_SMALL})[\s,«“\"'‘’(:ـ–-]+"
)
_BRACKETED = re.compile(r"^\s*([^()\[\]]+?)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*$")
_QUOTED_LAST = re.compile(r"^\s*([^\"“”«»„,:]+\s[^\"“”«»„,:]+?),?\s+[\"“«„]\s*([^\"“”«»„]+?)\s*[\"”»“]\s*$")
_QUOTED = re.compile(r"^\s*([^\"“”«»„]+?)\s+[\"“«„]\s*([^\"“”«»„]+?)\s*[\"”»“]\s+([^\"“”«»„]+?)\s*$")
_BETWEEN_SPELLINGS = re.compile(r"\s*[;/|]\s*")
_EDGES = " \t\n,،;:\"“”«»„‘’'()[]"
_QUOTES = frozenset('"“«„')
_BRACKETS = frozenset("()[]")
_NO_NAMES = frozenset({TokenKind.PLACE, TokenKind.LEGAL, TokenKind.NUMBER})
_MOST_NAMES = 6
"""Other names at the most."""
_LONGEST = 400
"""Letters of a surface form that is looked at."""


class Link(Enum):
    """What joins the names of one surface form."""

    KNOWN_AS = "known as"
    QUOTED = "quoted"
    BRACKET = "bracket"


class Held(NamedTuple):
    """The names of one surface form.

    Attributes:
        names: The bearer's name, then the others in their order.
        link: How they are joined.
    """

    names: tuple[str, ...]
    link: Link


def names_held(surface: str, type: EntityType | None = None) -> Held | None:
    """Take a surface form that holds several names apart; `None` for one that is a single name by its look.

    A look only: what stands in brackets may be a place or a rank, so who asks has to know more of the names.

    Args:
        surface: As written.
        type: The type that it is said to be of: within an organisation's name quotation marks hold its own.

    >>> names_held("Mushtaq al-Saeedi, also known as Abu Taqwa").names
    ('Mushtaq al-Saeedi', 'Abu Taqwa')
    >>> names_held('Mushtaq "Abu Taqwa" al-Saeedi').names
    ('Mushtaq al-Saeedi', 'Abu Taqwa')
    >>> names_held('Mushtaq al-Saeedi "Abu Taqwa"').names
    ('Mushtaq al-Saeedi', 'Abu Taqwa')
    >>> names_held("Mushtaq al-Saeedi") is None
    True
    """
    if len(surface) > _LONGEST:
        return None
    surface = " ".join(surface.split())  # the patterns are slow where blanks are many
    found = (
        _of_two_families(surface)
        or _known_as(surface)
        or _quoted(surface)
        or _bracketed(surface)
        or _spelled_twice(surface, type)
    )
    if found and found.link is Link.QUOTED and parse_name(found.names[0], type).is_organization:
        return None
    return found


def is_more_than_place(surface: str) -> bool:
    """Whether a word in brackets behind a name may be a name itself: no place, rank, legal form, number or
    word of what bodies do alone.

    >>> is_more_than_place("Basra"), is_more_than_place("Abu Taqwa")
    (False, True)
    """
    name = parse_name(surface, EntityType.ORGANIZATION)
    if all(token.kind in _NO_NAMES for token in name.tokens):
        return False
    if len(name.tokens) == 1 and name.tokens[0].kind is TokenKind.GENERIC:
        return False  # *Communist Party (Marxist)*
    return not all(word in lexicon().honorifics for word in name.form.split())


def _of_two_families(surface: str) -> Held | None:
    return _of(list(names), Link.KNOWN_AS) if (names := names_of_wife(surface)) else None


def _known_as(surface: str) -> Held | None:
    if _FIRST_WORDS.isdisjoint(surface.lower().replace("(", " ").split()):
        return None
    parts = _LINKED.split(surface, maxsplit=_MOST_NAMES)
    return _of(parts, Link.KNOWN_AS) if len(parts) > 1 else None


def _quoted(surface: str) -> Held | None:
    if _QUOTES.isdisjoint(surface):
        return None
    found = _QUOTED.match(surface)
    if found:
        return _of([f"{found[1]} {found[3]}", found[2]], Link.QUOTED)
    last = _QUOTED_LAST.match(surface)
    return _of([last[1], last[2]], Link.QUOTED) if last else None


def _bracketed(surface: str) -> Held | None:
    found = _BRACKETED.match(surface) if "(" in surface or "[" in surface else None
    return _of([found[1], *re.split(r"[;,،]\s*", found[2])], Link.BRACKET) if found else None


def _spelled_twice(surface: str, type: EntityType | None) -> Held | None:
    """The spellings of one person in one cell (*Riad Salame / Riyad Salamé*); nothing where they may be two people."""
    parts = [part for part in _BETWEEN_SPELLINGS.split(surface) if part.strip()]
    if type is not EntityType.PERSON or not 1 < len(parts) <= _MOST_NAMES:
        return None
    ends = [_ends_of(part) for part in parts]
    first = ends[0]
    are_alike = all(end and first and all(map(_are_alike, first, end)) for end in ends)
    return _of(parts, Link.KNOWN_AS) if are_alike else None


def _ends_of(name: str) -> tuple[str, str] | None:
    """The first and the last of a person's names, of which there are two or more."""
    words = parse_name(name, EntityType.PERSON).words
    return (words[0], words[-1]) if len(words) > 1 else None


def _are_alike(one: str, other: str) -> bool:
    """Whether two names may be spellings of one: by the tables, or by their consonants where those do not tell."""
    left, right = read_token(one), read_token(other)
    if left.listed and right.listed:
        return are_one_name(one, other)
    return not set(left.skeletons).isdisjoint(right.skeletons)


def _of(parts: list[str], link: Link) -> Held | None:
    """The parts as names, if every one is."""
    names = tuple(part.strip(_EDGES) for part in parts)
    are_names = all(any(map(str.isalpha, name)) and _BRACKETS.isdisjoint(name) for name in names)
    return Held(names, link) if are_names else None
