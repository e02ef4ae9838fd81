"""Look through the alias tables for a piece of a name."""

from __future__ import annotations

from ansab.model import Entity, EntityType
from ansab.resolve import Resolver
from ansab.text.fold import fold_orthography

__all__ = ["search"]


def search(resolver: Resolver, q: str, kind: EntityType | None) -> list[Entity]:
    """List the entities of a type of which an id or a name contains `q`, in the order of the tables."""
    wanted = _folded(q)
    return [
        found
        for found in resolver.entities()
        if (kind is None or found.type is kind) and (not wanted or _is_like(found, wanted))
    ]


def _is_like(entity: Entity, wanted: str) -> bool:
    return wanted in entity.id.casefold() or any(wanted in _folded(alias.text) for alias in entity.names())


def _folded(text: str) -> str:
    return fold_orthography(text).casefold().strip()
