"""Organisations that are called by the beginnings of their words (*Frexco*, *Sevmash*): under which keys they are filed."""

from __future__ import annotations

from ansab.names.reading import SCRIPT_CODES, read_token
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["FEWEST", "MOST", "syllabic_keys"]

FEWEST, MOST = 5, 24
"""Letters of a word that may be made of syllables, as in `evidence.syllabic_kernel`."""
_SHORT, _LONG = "+", "*"
"""What the keys of short names and of long ones begin with, so that neither finds its like."""
_SCRIPTS = (SCRIPT_CODES["Latn"], SCRIPT_CODES["Cyrl"])


def syllabic_keys(name: ParsedName, *, sought: bool = False) -> tuple[str, ...]:
    """Where an organisation is filed, or, `sought`, where those are filed that it may be the syllables of, or they of it.

    A long name is filed by the first two letters of its first two words, a single word by its first two letters
    and any two further on.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> syllabic_keys(parse_name("Frutas Exóticas Colombianas S.A.", EntityType.ORGANIZATION))
    ('*frex',)
    >>> syllabic_keys(parse_name("Frexco", EntityType.ORGANIZATION), sought=True)
    ('*frex', '*frxc', '*frco')
    """
    words = _words(name)
    if len(words) == 1 and FEWEST <= len(words[0]) <= MOST:
        word, mark = words[0], _LONG if sought else _SHORT
        return tuple(f"{mark}{word[:2]}{word[at : at + 2]}" for at in range(2, len(word) - 1))
    if len(words) > 1:
        return ((_SHORT if sought else _LONG) + words[0][:2] + words[1][:2],)
    return ()


def _words(name: ParsedName) -> list[str]:
    """The first words without legal forms, those of phrases one by one, as they are spelled in Latin letters."""
    words: list[str] = []
    for token in name.tokens if name.is_organization else ():
        reading = read_token(token.form)
        if token.kind is TokenKind.LEGAL or reading.script not in _SCRIPTS:
            continue
        spaced = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in reading.raw)
        words += spaced.split()
    return words
