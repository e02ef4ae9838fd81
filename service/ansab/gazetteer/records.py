"""What one file holds: entities and sources with the lines they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ansab.model import Entity, Source

__all__ = ["EntityRecord", "SourceRecord", "Table"]

_NO_LINES: Mapping[tuple[str, int], int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRecord:
    """An entity and where it stands.

    Attributes:
        entity: What was read; values that could not be read are left out of it.
        path: The file.
        line: Where the entity starts.
        name_lines: The line of each of `entity.aliases`.
        lines: The line of a key (`("type", 0)`) or of the n-th item of a list (`("member_of", 1)`).
        is_curated: Written by hand in an alias table; foreign lists are held to less.
    """

    entity: Entity
    path: str
    line: int
    name_lines: tuple[int, ...] = ()
    lines: Mapping[tuple[str, int], int] = field(default_factory=lambda: _NO_LINES)
    is_curated: bool = True

    def where(self, key: str = "", index: int = 0) -> tuple[str, int]:
        """File and line of a key or list item; of the entity when it has no line of its own."""
        return self.path, self.lines.get((key, index), self.line)

    def where_name(self, index: int) -> tuple[str, int]:
        """File and line of the n-th alias."""
        return self.path, self.name_lines[index]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """A source and where it is defined."""

    source: Source
    path: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One file: its entities and sources, in order."""

    path: str
    entities: tuple[EntityRecord, ...] = ()
    sources: tuple[SourceRecord, ...] = ()
