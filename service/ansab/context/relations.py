"""Who belongs to what, by entity number, read from the index once a process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ansab.errors import UnknownEntityError

if TYPE_CHECKING:
    from ansab.index import Index

__all__ = ["Relations"]


class Relations:
    """The `member_of` statements of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._groups: dict[int, frozenset[int]] = {}

    def groups(self, entity: int) -> frozenset[int]:
        """The groups that an entity is said to belong to; ids that name nobody are left out."""
        found = self._groups.get(entity)
        if found is None:
            found = frozenset(self._numbers(self._index.entity(entity).member_of))
            self._groups[entity] = found
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
