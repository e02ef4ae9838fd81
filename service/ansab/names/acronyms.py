"""The letters that an organisation is called by for short: *NIOC*, *PFLP*."""

from __future__ import annotations

from ansab.names.reading import SCRIPT_CODES, read_token
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["SHORT_LEGAL", "acronyms_of", "short_word"]

_FEWEST, _MOST = 3, 8
SHORT_LEGAL = 4
"""Letters of a legal form that is short for one itself (*PJSC*)."""
_BESIDE = frozenset({TokenKind.NAME, TokenKind.LEGAL, TokenKind.PLACE})
_SKIPPED = (0, SHORT_LEGAL, 64)
"""Letters of the longest legal form that is left out: none, the short ones, all."""


def acronyms_of(name: ParsedName) -> tuple[str, ...]:
    """The initials of the words of an organisation's name: all, without *PJSC* and the like, without any legal form.

    Small words do not count. Nothing for people, where there would be fewer than three letters or more than eight, and
    in scripts other than Latin and Cyrillic: their first letters say too little of the sound.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> acronyms_of(parse_name("National Iranian Oil Company", EntityType.ORGANIZATION))
    ('nioc', 'nio')
    >>> acronyms_of(parse_name("Islamic Republic of Iran Shipping Lines", EntityType.ORGANIZATION))
    ('irisl',)
    """
    if (
        not name.is_organization
        or not 1 < len(name.tokens) <= _MOST
        or not _is_alphabetic(name.tokens[0].form)
    ):
        return ()
    letters = [
        (_initials(token.form), len(token.form) if token.kind is TokenKind.LEGAL else 0)
        for token in name.tokens
    ]
    words = ("".join(part for part, size in letters if size == 0 or size > skipped) for skipped in _SKIPPED)
    return tuple(word for word in dict.fromkeys(words) if _FEWEST <= len(word) <= _MOST)


def short_word(name: ParsedName) -> str:
    """The one word of an organisation's name, besides its legal form and places, that may be an acronym; else empty.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> short_word(parse_name("PJSC UAC", EntityType.ORGANIZATION)), short_word(parse_name("Bank Melli", EntityType.ORGANIZATION))
    ('uac', '')
    >>> short_word(parse_name("PSO Pakistan", EntityType.ORGANIZATION))
    'pso'
    """
    words = [token.form for token in name.tokens if token.kind is not TokenKind.LEGAL]
    if len(words) > 1:  # a place is left out beside a name alone: *Bank Pakistan* is no acronym
        words = [token.form for token in name.tokens if token.kind not in (TokenKind.LEGAL, TokenKind.PLACE)]
        words = words if all(token.kind in _BESIDE for token in name.tokens) else []
    if not name.is_organization or len(words) != 1 or not _is_alphabetic(words[0]):
        return ""
    word = read_token(words[0]).raw
    return word if _FEWEST <= len(word) <= _MOST and word.islower() else ""


def _is_alphabetic(form: str) -> bool:
    return read_token(form).script in (SCRIPT_CODES["Latn"], SCRIPT_CODES["Cyrl"])


def _initials(form: str) -> str:
    raw = read_token(form).raw
    return raw[0] + "".join(letter.lower() for letter in raw[1:] if letter.isupper())
