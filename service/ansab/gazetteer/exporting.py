"""A gazetteer as CSV, JSON or FollowTheMoney lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from ansab.gazetteer.ftm import IDENTIFIER_PROPERTIES
from ansab.model import Alias, Entity, EntityType, Gazetteer, Strength

__all__ = ["CSV_COLUMNS", "ExportFormat", "export", "export_entity"]

CSV_COLUMNS = (
    "entity_id", "entity_type", "entity_name", "status", "text", "kind", "lang", "strength", "ambiguous", "sources",
)  # fmt: skip
"""One row a name; `sources` are joined by spaces, `ambiguous` is true or empty."""

_SCHEMAS: Mapping[EntityType | None, str] = MappingProxyType(
    {
        EntityType.PERSON: "Person",
        EntityType.ORGANIZATION: "Organization",
        EntityType.PLACE: "Address",
        None: "LegalEntity",
    }
)


class ExportFormat(StrEnum):
    """What a gazetteer can be written as."""

    CSV = "csv"
    JSON = "json"
    FTM = "ftm"


def export(gazetteer: Gazetteer, format: ExportFormat | str) -> Iterator[str]:
    """Write a gazetteer as text, piece by piece.

    Args:
        gazetteer: What to write; order is kept.
        format: `csv` (a row for each name), `json` (all facts) or `ftm` (FollowTheMoney lines, which `load` reads
            back with the same ids, types, names and strengths).

    Returns:
        Pieces of text that end in `\\n`; joined they are the file.

    Raises:
        ValueError: The format is none of these.
    """
    return _WRITERS[ExportFormat(format)](gazetteer)


def _csv(gazetteer: Gazetteer) -> Iterator[str]:
    yield _row(CSV_COLUMNS)
    for entity in gazetteer.entities:
        for alias in entity.names():
            yield _row(
                (entity.id, entity.type or "", entity.name, entity.status, alias.text, alias.kind, alias.lang,
                 alias.strength, "true" if alias.ambiguous else "", " ".join(alias.sources))
            )  # fmt: skip


def _row(cells: tuple[str, ...]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _json(gazetteer: Gazetteer) -> Iterator[str]:
    sources = {
        source.id: _filled(
            title=source.title, publisher=source.publisher, url=source.url, published=source.published
        )
        for source in gazetteer.sources.values()
    }
    yield f'{{"version": 1,\n"sources": {_dump(sources)},\n"entities": [\n'
    last = len(gazetteer.entities) - 1
    for index, entity in enumerate(gazetteer.entities):
        yield _dump(export_entity(entity)) + (",\n" if index < last else "\n")
    yield "]}\n"


def export_entity(entity: Entity) -> dict[str, Any]:
    """An entity as plain JSON values, with the keys of an alias table; empty ones are left out."""
    return _filled(
        id=entity.id,
        type=entity.type and str(entity.type),
        name=entity.name,
        status=str(entity.status),
        names=[_alias(alias) for alias in entity.aliases],
        member_of=list(entity.member_of),
        not_same_as=[
            _filled(id=link.id, reason=link.reason, sources=list(link.sources)) for link in entity.not_same_as
        ],
        previous_ids=list(entity.previous_ids),
        identifiers=dict(entity.identifiers),
    )


def _alias(alias: Alias) -> dict[str, Any]:
    return _filled(
        text=alias.text,
        kind=str(alias.kind),
        lang=alias.lang,
        strength=str(alias.strength),
        ambiguous=alias.ambiguous,
        sources=list(alias.sources),
    )


def _filled(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def _ftm(gazetteer: Gazetteer) -> Iterator[str]:
    for entity in gazetteer.entities:
        yield _dump(_ftm_entity(entity)) + "\n"


def _ftm_entity(entity: Entity) -> dict[str, Any]:
    """`caption` says the preferred name where it is a weak one, for `name` would make it strong."""
    names = entity.names()
    is_strong = names[0].strength is Strength.STRONG
    strong = [alias.text for alias in names if alias.strength is Strength.STRONG]
    weak = [alias.text for alias in names if alias.strength is Strength.WEAK]
    identifiers = {
        theirs: [entity.identifiers[ours]]
        for ours, theirs in IDENTIFIER_PROPERTIES.items()
        if ours in entity.identifiers
    }
    properties = _filled(
        name=strong[:1] if is_strong else [],
        alias=strong[1:] if is_strong else strong,
        weakAlias=weak,
        **identifiers,
    )
    return _filled(
        id=entity.id,
        caption="" if is_strong else entity.name,
        schema=_SCHEMAS[entity.type],
        properties=properties,
        referents=list(entity.previous_ids),
    )


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


_WRITERS: Mapping[ExportFormat, Callable[[Gazetteer], Iterator[str]]] = MappingProxyType(
    {ExportFormat.CSV: _csv, ExportFormat.JSON: _json, ExportFormat.FTM: _ftm}
)
