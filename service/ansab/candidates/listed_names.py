"""The names of entities, parsed: from the index where it has them whole, which takes a third of the time."""

from __future__ import annotations

from ansab.index import Index
from ansab.model import EntityType
from ansab.names.parse import parse_name
from ansab.names.tokens import ParsedName
from ansab.text.normalize import normalize

__all__ = ["listed_name"]


def listed_name(index: Index, name: int, entity: int, type: EntityType | None) -> ParsedName:
    """A name of an entity as `parse_name` parses it for a type.

    Args:
        index: Where the entity is.
        name: Number of the name.
        entity: Number of the entity.
        type: What the name is read as; the words decide if absent.
    """
    text = index.name_text(name)
    if type is not None and text.isascii() and index.entity_type(entity) is type:
        tokens = index.tokens_of(name)
        if tokens is not None:
            is_organization = type is not EntityType.PERSON
            return ParsedName(
                surface=text, form=normalize(text), is_organization=is_organization, tokens=tokens
            )
    return parse_name(text, type)
