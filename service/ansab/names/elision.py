"""French and Italian articles that are written in one word with what follows: *Université d'Alger*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.names.lexicon import Lexicon
from ansab.text.normalize import normalize

__all__ = ["without_elision"]

_APOSTROPHES = "'’"
_ELISION = re.compile(rf"\b(?:d|l|dell|nell|all)[{_APOSTROPHES}](\w{{3,}})", re.IGNORECASE)


def without_elision(surface: str, words: Sequence[str], table: Lexicon) -> list[str]:
    """Take the article off each word that the tables list without it; *L'Oréal* keeps its own.

    Args:
        surface: The name as written: what is normalized has no apostrophe.
        words: Its normalized words.
        table: What is listed.

    >>> from ansab.names.lexicon import lexicon
    >>> without_elision("Université d'Alger", ["universite", "dalger"], lexicon())
    ['universite', 'alger']
    """
    if not any(apostrophe in surface for apostrophe in _APOSTROPHES):
        return list(words)
    elided: dict[str, str] = {
        normalize(found[0]): normalize(found[1]) for found in _ELISION.finditer(surface)
    }
    return [elided[word] if table.listed(elided.get(word, "")) else word for word in words]
