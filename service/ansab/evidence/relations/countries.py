"""The country of a body that one of its names keeps to itself: *Military Intelligence Directorate* is not Israel's where
another name of the entity is *Syrian Military Intelligence*.
"""

from __future__ import annotations

from collections.abc import Sequence

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.lexicon import lexicon
from ansab.names.organisations.bodies import countries
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["country_line", "tells_country"]

_OTHER_COUNTRY_BITS = -6.0
"""What is called by common words alone (a ministry, a bank, a service), every country has."""


def country_line(mention: ParsedName, found: ParsedName, names: Sequence[ParsedName]) -> Evidence | None:
    """The line for an entity whose other names tell another country than the mention; `None` where they do not.

    Args:
        mention: A name for which `tells_country` is true.
        found: The entity's name that is like it; where it has a word of its own or a place, nothing is said.
        names: All names of the entity.
    """
    if any(token.kind in (TokenKind.NAME, TokenKind.PLACE) for token in found.tokens):
        return None
    own = _countries(mention)
    others = frozenset().union(*map(_countries, names))
    if not others or own & others:
        return None
    return structure_line(
        _OTHER_COUNTRY_BITS, _shown(own), _shown(others), "another name of the entity tells another country"
    )


def tells_country(name: ParsedName) -> bool:
    """Whether a body's name tells a country, so that `country_line` may have something to say of it."""
    return name.is_organization and bool(_countries(name))


def _countries(name: ParsedName) -> frozenset[str]:
    table = lexicon()
    places = (
        table.places.get(table.listed(token.form), "")
        for token in name.tokens
        if token.kind is TokenKind.PLACE
    )
    return frozenset(places) & countries()


def _shown(places: frozenset[str]) -> str:
    return " ".join(sorted(places)).replace("_", " ")
