"""What kind of word each token of a body's name is, by `names/data/organisations.tsv`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ansab.names.lexicon import lexicon
from ansab.names.tokens import NameToken, ParsedName, TokenKind

__all__ = ["Sort", "kinds_told", "token_classes"]


def token_classes(name: ParsedName) -> list[tuple[NameToken, str]]:
    """The tokens of a body's name with the class of each, empty for an unlisted word; nothing for a person's name.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> [(token.form, known) for token, known in token_classes(parse_name("Zamzam Hotel", EntityType.ORGANIZATION))]
    [('zamzam', ''), ('hotel', 'hotel')]
    """
    if not name.is_organization:
        return []
    known = lexicon().org_classes
    return [(token, known.get(token.form, ("", ""))[0]) for token in name.tokens]


class Sort(NamedTuple):
    """A sort of bodies of which a place has several, of one kind each: its banks, its universities.

    Attributes:
        noun: What a body of no kind is, *bank*.
        heads: Classes of the words for such a body.
        kinds: The kind that a class tells.
        neutral: Classes that tell nothing; of an empty set any class does.
        placed: Classes that tell a place, besides the places themselves.
    """

    noun: str
    heads: frozenset[str]
    kinds: Mapping[str, str]
    neutral: frozenset[str] = frozenset()
    placed: frozenset[str] = frozenset()


def kinds_told(name: ParsedName, sort: Sort) -> dict[str, str]:
    """The kinds of a body of a sort that is named after places alone, with the word of each, `all` where it tells none; nothing for
    other bodies, among them those with a name of their own.
    """
    words = token_classes(name)
    is_such = any(told in sort.heads for _, told in words)
    is_placed = any(token.kind is TokenKind.PLACE or told in sort.placed for token, told in words)
    if not is_such or not is_placed or any(_is_own(token, told, sort) for token, told in words):
        return {}
    kinds = {sort.kinds[told]: token.form for token, told in words if told in sort.kinds}
    return kinds or {"all": sort.noun}


def _is_own(token: NameToken, told: str, sort: Sort) -> bool:
    """Whether a word tells more of a body than its place and kind."""
    if token.kind is TokenKind.PLACE or told in sort.kinds:
        return False
    if not sort.neutral:
        return token.kind is TokenKind.NAME and not told
    return token.kind is not TokenKind.LEGAL and told not in sort.neutral
