"""Who belongs to what, by entity number, read from the index once a process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ansab.errors import UnknownEntityError
from ansab.names.lexicon import lexicon
from ansab.text.normalize import normalize

if TYPE_CHECKING:
    from ansab.index import Index

__all__ = ["Relations"]


class Relations:
    """The `member_of` statements of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._groups: dict[int, frozenset[int]] = {}
        self._places: dict[int, frozenset[str]] = {}

    def groups(self, entity: int) -> frozenset[int]:
        """The groups that an entity is said to belong to; ids that name nobody are left out."""
        found = self._groups.get(entity)
        if found is None:
            found = frozenset(self._numbers(self._index.entity(entity).member_of))
            self._groups[entity] = found
        return found

    def places(self, entity: int) -> frozenset[str]:
        """Classes of the places in the names of an entity and of its groups."""
        found = self._places.get(entity)
        if found is None:
            table = lexicon().places
            names = (self.name(number) for number in (entity, *self.groups(entity)))
            words = [word for name in names for word in normalize(name).split()]
            found = self._places[entity] = frozenset(table[word] for word in words if word in table)
        return found

    def name(self, entity: int) -> str:
        """The preferred label of an entity."""
        return self._index.entity_name(entity)

    def _numbers(self, ids: tuple[str, ...]) -> list[int]:
        numbers = []
        for entity_id in ids:
            try:
                numbers.append(self._index.entity_number(entity_id))
            except UnknownEntityError:
                continue
        return numbers
