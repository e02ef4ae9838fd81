"""A person's name as a chain: his own name, his father's, his grandfather's, that of the family."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ansab.names.lexicon import lexicon
from ansab.names.reading import are_one_name, read_token
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind

__all__ = ["Chain", "are_alike", "are_one_link", "given_numbers"]


class Chain(NamedTuple):
    """The names of a person in their order; none of an organisation.

    Attributes:
        links: All but ranks. A number is one, for it may be all that stands behind a name: *Hussein bin Abdullah II* is the son of
            *Abdullah II*.
        tokens: All tokens: a rank may be a given name, too.
    """

    links: list[NameToken]
    tokens: tuple[NameToken, ...]

    @classmethod
    def of(cls, name: ParsedName) -> Chain:
        """Take the chain out of a parsed name.

        >>> from ansab.names.parse import parse_name
        >>> chain = Chain.of(parse_name("Sheikh Hamdan bin Rashid al-Rawi"))
        >>> [link.form for link in chain.links], chain.father
        (['hamdan', 'rashid', 'rawi'], 'rashid')
        """
        if name.is_organization:
            return cls([], name.tokens)
        return cls([token for token in name.tokens if token.kind is not TokenKind.HONORIFIC], name.tokens)

    @property
    def is_of_kunya(self) -> bool:
        """Whether a kunya stands first, so that the next name tells no father."""
        return bool(self.links and self.links[0].mark & Mark.KUNYA)

    def line(self, *kinds: TokenKind) -> list[NameToken]:
        """The links of some kinds; none where a kunya stands first, behind which no line of fathers can be told."""
        line = [link for link in self.links if link.kind in kinds]
        return [] if line and line[0].mark & Mark.KUNYA else line

    @property
    def first(self) -> str:
        """The listed given name that stands before another name, if it is of the peoples who put the father's behind
        their own; empty for none, and before *bin*.
        """
        links = self.links
        if len(links) < 2 or self.is_of_kunya or links[1].mark & Mark.CHILD:
            return ""
        return links[0].form if _is_chained(links[0].form) else ""

    @property
    def has_father(self) -> bool:
        """Whether *bin* stands behind the first name."""
        return len(self.links) > 1 and not self.is_of_kunya and bool(self.links[1].mark & Mark.CHILD)

    @property
    def father(self) -> str:
        """The listed given name that *bin* puts behind the first name; empty for none."""
        return self.links[1].form if self.has_father and read_token(self.links[1].form).given else ""

    @property
    def first_father(self) -> str:
        """The name behind the first word for *son* or *daughter*, listed or not; empty for none."""
        return next((link.form for link in self.links if link.mark & Mark.CHILD), "")

    def has(self, given: str) -> bool:
        """Whether this given name, or one that may be short for it, stands anywhere in the name."""
        wanted = given_numbers(given)
        return any(not wanted.isdisjoint(given_numbers(token.form)) for token in self.tokens)


@lru_cache(maxsize=8_192)
def given_numbers(form: str) -> frozenset[int]:
    """The numbers of the listed given name that a word is, and of the one that it may be short for."""
    read = read_token(form)
    return frozenset({read.given, read.short_for} - {0})


def are_alike(links: list[NameToken], others: list[NameToken]) -> bool:
    """Whether two chains, or parts of them, are of the same names in the same order."""
    return len(links) == len(others) and all(
        are_one_link(one.form, other.form) for one, other in zip(links, others, strict=True)
    )


def are_one_link(one: str, other: str) -> bool:
    """Whether two words are one name; in two scripts also where a table lacks one of them and their consonants are the same.

    >>> are_one_link("sarraj", "سراج"), are_one_link("sarraj", "ملقي")
    (True, False)
    """
    if are_one_name(one, other):
        return True
    own, his = read_token(one), read_token(other)
    if own.script == his.script or (own.name_class and his.name_class):
        return False
    return not set(own.skeletons).isdisjoint(his.skeletons)


@lru_cache(maxsize=8_192)
def _is_chained(form: str) -> bool:
    return read_token(form).given in lexicon().chained
