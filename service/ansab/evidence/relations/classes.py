"""What kind of word each token of a body's name is, by `names/data/organisations.tsv`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from ansab.names.lexicon import lexicon
from ansab.names.tokens import NameToken, ParsedName

__all__ = ["ClassedTokens", "token_classes"]

ClassedTokens: TypeAlias = Sequence[tuple[NameToken, str]]
"""The tokens of a body's name with the class of each."""


def token_classes(name: ParsedName) -> ClassedTokens:
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
