"""Bodies of which a place has several, one of each kind: *Bank of Palestine* is neither *Palestine Islamic Bank* nor *Palestine
Investment Bank*, *Omsk State University* is not *Omsk State Technical University*.
"""

from __future__ import annotations

from typing import NamedTuple

from ansab.evidence.relations.classes import ClassedTokens
from ansab.names.organisations.sister_bodies import sister_kinds
from ansab.names.tokens import NameToken, TokenKind

__all__ = ["banks", "universities"]


class _Sort(NamedTuple):
    """A sort of such bodies.

    Attributes:
        name: What the table of sister bodies calls the sort.
        noun: What a body of no kind is.
        heads: Classes of the words for such a body.
        neutral: Classes that tell nothing; of an empty set any class does.
        placed: Classes that tell a place, besides the places themselves.
    """

    name: str
    noun: str
    heads: frozenset[str]
    neutral: frozenset[str] = frozenset()
    placed: frozenset[str] = frozenset()


_BANKS = _Sort(
    name="bank",
    noun="bank",
    heads=frozenset({"bank"}),
    # What the central bank of a country may be called; where that is all, it may as well be the bank of the country.
    neutral=frozenset({"bank", "central", "federal", "national", "people", "reserve", "state"}),
)
_UNIVERSITIES = _Sort(
    name="subject",
    noun="university",
    heads=frozenset(
        {
            *("gongye_university", "ligong_university", "normal_university", "university"),
            *("university_of_science_and_technology", "university_of_technology"),
        }
    ),
    placed=frozenset(
        {"east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west"}
    ),
)  # fmt: skip


def banks(words: ClassedTokens) -> dict[str, str]:
    """The kinds of a bank that is named after places alone, with the word of each, `all` where it names none; nothing for
    other bodies.

    >>> from ansab.evidence.relations.classes import token_classes
    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> names = [parse_name(name, EntityType.ORGANIZATION) for name in ("Palestine Islamic Bank", "Bank of Palestine PLC")]
    >>> [banks(token_classes(name)) for name in names]
    [{'islamic': 'islamic'}, {'all': 'bank'}]
    """
    return _kinds_told(words, _BANKS)


def universities(words: ClassedTokens) -> dict[str, str]:
    """The subjects of a university that is named after places alone, with the word of each, `all` where it names none;
    nothing for other bodies.

    A university that bears a name of its own is often called by that alone (*Sharif University of Technology*).

    >>> from ansab.evidence.relations.classes import token_classes
    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> universities(token_classes(parse_name("Omsk State Technical University", EntityType.ORGANIZATION)))
    {'technology': 'technical university'}
    """
    return _kinds_told(words, _UNIVERSITIES)


def _kinds_told(words: ClassedTokens, sort: _Sort) -> dict[str, str]:
    """The kinds of a body of a sort that is named after places alone; nothing for one with a name of its own."""
    if not any(told in sort.heads for _, told in words):
        return {}
    is_placed = any(token.kind is TokenKind.PLACE or told in sort.placed for token, told in words)
    if not is_placed or any(_is_own(token, told, sort) for token, told in words):
        return {}
    known = sister_kinds(sort.name)
    kinds = {kind: token.form for token, told in words for kind in known.get(told, ())}
    return kinds or {"all": sort.noun}


def _is_own(token: NameToken, told: str, sort: _Sort) -> bool:
    """Whether a word tells more of a body than its place and kind."""
    if token.kind is TokenKind.PLACE or told in sister_kinds(sort.name):
        return False
    if not sort.neutral:
        return token.kind is TokenKind.NAME and not told
    return token.kind is not TokenKind.LEGAL and told not in sort.neutral
