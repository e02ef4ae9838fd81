"""Other cuts of an organisation's words: *Hik Vision* is *Hikvision*, and *Promsvyazbank* is *Promsvyaz Bank*."""

from __future__ import annotations

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.names.parse import parse_name
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["other_cuts"]

_JOINED = frozenset({TokenKind.NAME, TokenKind.GENERIC, TokenKind.PLACE})
_MOST = 4
"""Cuts at the most."""
_SHORTEST, _LONGEST = 3, 16
"""Letters of a part at the least, and of parts together at the most."""


def other_cuts(name: ParsedName) -> list[ParsedName]:
    """The same name with two or all of its words in one, or with a known word cut off the end of one.

    >>> [cut.form for cut in other_cuts(parse_name("Hik Vision", EntityType.ORGANIZATION))]
    ['hikvision']
    >>> [cut.form for cut in other_cuts(parse_name("Promsvyazbank PJSC", EntityType.ORGANIZATION))]
    ['promsvyaz bank pjsc']
    """
    words = [token.form for token in name.tokens]
    if not name.is_organization or any(" " in word or not word.isascii() for word in words):
        return []
    kinds = [token.kind for token in name.tokens]
    cuts: list[list[str]] = []
    joinable = [at for at, kind in enumerate(kinds) if kind in _JOINED]
    if len(joinable) > 2 and joinable == list(range(joinable[0], joinable[-1] + 1)):
        cuts.append(_with_joined(words, joinable[0], joinable[-1] + 1))
    cuts += [
        _with_joined(words, at, at + 2)
        for at in range(len(words) - 1)
        if kinds[at] in _JOINED and kinds[at + 1] in _JOINED and TokenKind.NAME in kinds[at : at + 2]
    ]
    for at, word in enumerate(words):
        end = _known_end(word) if kinds[at] is TokenKind.NAME else ""
        if end:
            cuts.append([*words[:at], word.removesuffix(end), end, *words[at + 1 :]])
    usable = [" ".join(cut) for cut in cuts if max(map(len, cut), default=0) <= _LONGEST]
    return [parse_name(cut, EntityType.ORGANIZATION) for cut in dict.fromkeys(usable)][:_MOST]


def _with_joined(words: list[str], first: int, end: int) -> list[str]:
    return [*words[:first], "".join(words[first:end]), *words[end:]]


def _known_end(word: str) -> str:
    """The longest known word of organisations, or place, at the end of a word; empty for none."""
    table = lexicon()
    for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
        end = word[at:]
        if end in table.org_classes or end in table.places:
            return end
    return ""
