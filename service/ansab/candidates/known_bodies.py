"""Say of the candidates of a well-known body which of them it is, and which are others, whatever the spelling."""

from __future__ import annotations

from ansab.evidence.bodies import body_line
from ansab.index import Index
from ansab.model import EntityType, Evidence
from ansab.names.organisations.bodies import body_of, written_forms
from ansab.names.parse import parse_name
from ansab.names.tokens import ParsedName

__all__ = ["KnownBody"]

_SAME_WEIGHT = 8.0
"""Weight in bits that an entity has at the least which bears another name of the body."""
_OTHER_WEIGHT = -5.0
"""Weight in bits that an entity has at the most whose names are those of other bodies."""
_NAMES_READ = 16
"""Names of an entity that are read at the most."""


class KnownBody:
    """The body that a mention means by general knowledge (`names.organisations.bodies`), against the entities of an index.

    A list of few names holds one body as *ISIL*, and is asked for *Daesh*, or holds one front for the liberation of
    Palestine, and is asked for another.
    """

    __slots__ = ("_body", "_index", "_parsed")

    def __init__(self, parsed: ParsedName, index: Index) -> None:
        self._body = body_of(parsed) if parsed.is_organization else ""
        self._parsed, self._index = parsed, index

    def __bool__(self) -> bool:
        return bool(self._body)

    def names(self) -> list[int]:
        """The names of the index that are written as one of the body, one for each entity."""
        index = self._index
        found = [name for form in written_forms(self._body) for name in index.names_with_form(form)]
        by_entity = (
            dict(zip(reversed(index.entities_of(found)), reversed(found), strict=True)) if found else {}
        )
        return sorted(name for entity, name in by_entity.items() if self._is_group(entity))

    def line(self, entity: int, weight: float) -> Evidence | None:
        """What general knowledge says of an entity of some weight, if anything."""
        if not self._body or not self._is_group(entity):
            return None
        first, last = self._index.names_of(entity)
        texts = (
            self._index.alias(name, entity).text for name in range(first, min(last, first + _NAMES_READ))
        )
        names = [parse_name(text, EntityType.ORGANIZATION) for text in texts]
        found = body_line(self._parsed, names, weight, _SAME_WEIGHT, _OTHER_WEIGHT)
        return found if found and found.bits else None

    def _is_group(self, entity: int) -> bool:
        return self._index.entity_type(entity) in (EntityType.ORGANIZATION, None)
