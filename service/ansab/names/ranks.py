"""Names without the ranks and titles before them (*Colonel*, العميد), where these are nothing else."""

from __future__ import annotations

from dataclasses import replace

from ansab.names.lexicon import lexicon
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind
from ansab.text.normalize import NormalizedForm

__all__ = ["has_rank", "rank_classes", "without_ranks"]


_FEWEST_LEFT = 2
"""Words that must be left to know somebody by; a title that is a name, too (*Hafiz*), may be one of them."""


def has_rank(name: ParsedName) -> bool:
    """Whether a title that is no name (*Sheikh* and *Sardar* are) stands in a name.

    >>> from ansab.names.parse import parse_name
    >>> has_rank(parse_name("Colonel Riad al-Asaad")), has_rank(parse_name("Sultan Ahmed"))
    (True, False)
    """
    return any(map(_is_rank, name.tokens))


def rank_classes(name: ParsedName) -> frozenset[str]:
    """The classes of the ranks in a name: academic, military, religious and the like (`Lexicon.honorifics`).

    >>> from ansab.names.parse import parse_name
    >>> sorted(rank_classes(parse_name("Dr Ali Mamlouk"))) == sorted(rank_classes(parse_name("دكتر علي مملوك")))
    True
    """
    known = lexicon().honorifics
    return frozenset(known[token.form] for token in name.tokens if _is_rank(token) and token.form in known)


def without_ranks(name: ParsedName) -> ParsedName | None:
    """A person's name of two words or more without its ranks; `None` where it has none, or little else.

    >>> from ansab.names.parse import parse_name
    >>> bare = without_ranks(parse_name("اللواء علي مملوك"))
    >>> bare.form if bare else None
    'علي مملوك'
    """
    if name.is_organization or not (has_rank(name) or _is_before_chain(name)):
        return None
    is_told = _is_before_chain(name)
    rest = tuple(
        token for at, token in enumerate(name.tokens) if not (_is_rank(token) or (is_told and not at))
    )
    if len(rest) < _FEWEST_LEFT:
        return None
    return replace(name, form=NormalizedForm(" ".join(token.form for token in rest)), tokens=rest)


def _is_before_chain(name: ParsedName) -> bool:
    """Whether a title that is a name elsewhere (*Sheikh*, *Prince*) stands before a given name with *bin* and a father."""
    if len(name.tokens) <= _FEWEST_LEFT:
        return False
    title, given, father = name.tokens[: _FEWEST_LEFT + 1]
    is_chain = given.kind is TokenKind.NAME and father.kind is TokenKind.NAME and father.mark & Mark.CHILD
    if not is_chain or title.kind is not TokenKind.HONORIFIC:
        return False
    table = lexicon()
    return table.given_classes.get(title.form) not in table.chained


def _is_rank(token: NameToken) -> bool:
    return token.kind is TokenKind.HONORIFIC and not token.mark & Mark.SOFT
