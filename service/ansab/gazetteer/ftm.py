"""FollowTheMoney JSON lines: one entity a line -> entities; ids of the source are kept."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ansab.errors import InvalidTypeError
from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.records import EntityRecord, Table
from ansab.model import Alias, Entity, EntityId, EntityType, Strength, parse_type

__all__ = ["IDENTIFIER_PROPERTIES", "MAX_RECORD_BYTES", "read_ftm"]

MAX_RECORD_BYTES = 4_000_000
MAX_BAD_RECORDS = 100

IDENTIFIER_PROPERTIES: Mapping[str, str] = {"wikidata": "wikidataId", "lei": "leiCode", "isni": "isniCode"}
"""Our identifier key → FollowTheMoney property."""

_NAME_PROPERTIES = (("name", Strength.STRONG), ("alias", Strength.STRONG), ("weakAlias", Strength.WEAK))


class _BadEntityError(Exception):
    """A record that is no entity: message and what to do."""


def read_ftm(path: Path, log: FindingLog) -> Table:
    """Read FollowTheMoney JSON lines.

    Names that repeat inside one entity count once (strong before weak).  An entity without any name is left out
    with a warning, for addresses and relations stand in such files too.

    Args:
        path: A file of one JSON object a line; blank lines are skipped.
        log: Takes everything that is wrong; after 100 bad lines the rest is not read.
    """
    records: list[EntityRecord] = []
    types: dict[str, EntityType | None] = {}
    bad = 0
    try:
        for number, raw in _lines(path):
            try:
                entity = _entity(raw, types)
            except _BadEntityError as error:
                message, code, hint = error.args
                log.add(code, (str(path), number), message, hint)
                bad += 1
                if bad == MAX_BAD_RECORDS:
                    log.add("too-many-findings", (str(path), number), f"{bad} lines are bad; the rest was not read",
                            "check that this is a file of JSON lines")  # fmt: skip
                    break
                continue
            if entity.name:
                records.append(EntityRecord(entity=entity, path=str(path), line=number, is_curated=False))
            else:
                log.add("nameless-entity", (str(path), number), f"entity {entity.id} has no name and is left out",
                        "give it a `name`, or ignore this if it is not to be found by name")  # fmt: skip
    except OSError as error:
        log.add(
            "unreadable",
            (str(path), 0),
            f"the file cannot be read: {error.strerror}",
            "check the path and its rights",
        )
    return Table(path=str(path), entities=tuple(records))


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    with path.open("rb") as file:
        number = 0
        while raw := file.readline(MAX_RECORD_BYTES + 1):
            number += 1
            if number == 1:
                raw = raw.removeprefix(b"\xef\xbb\xbf")
            if not raw.isspace():
                yield number, raw
            if len(raw) > MAX_RECORD_BYTES:
                return


def _entity(raw: bytes, types: dict[str, EntityType | None]) -> Entity:
    record = _record(raw)
    properties = record.get("properties")
    if not isinstance(properties, dict):
        raise _BadEntityError("the entity has no `properties`", "bad-entity",
                              'expected {"id": …, "schema": …, "properties": {"name": […]}}')  # fmt: skip
    entity_id = record.get("id")
    if isinstance(entity_id, int | float):
        raise _BadEntityError(
            f"the `id` is the number {entity_id}, expected text", "bad-entity", f'write "{entity_id}"'
        )
    if not isinstance(entity_id, str) or not entity_id.strip():
        raise _BadEntityError("the entity has no `id`", "bad-entity", "give it one that stays the same")
    schema = record.get("schema")
    if not isinstance(schema, str):
        schema = ""
    if schema not in types:
        types[schema] = _type(schema)
    aliases = _aliases(properties)
    referents = _texts(record, "referents") if "referents" in record else []
    identifiers = {
        ours: values[0]
        for ours, theirs in IDENTIFIER_PROPERTIES.items()
        if theirs in properties and (values := _texts(properties, theirs))
    }
    return Entity(
        id=EntityId(entity_id),
        type=types[schema],
        name=_label(record, properties, aliases),
        aliases=aliases,
        previous_ids=tuple(EntityId(old) for old in dict.fromkeys(referents) if old != entity_id),
        identifiers=identifiers,
    )


def _record(raw: bytes) -> dict[str, Any]:
    if len(raw) > MAX_RECORD_BYTES:
        raise _BadEntityError(f"the line has more than {MAX_RECORD_BYTES:,} bytes", "too-large",
                              "write one entity a line")  # fmt: skip
    try:
        record = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _BadEntityError(
            f"not UTF-8 (byte 0x{raw[error.start]:02X})", "not-utf8", "save the file as UTF-8"
        ) from None
    except (ValueError, RecursionError) as error:
        reason = getattr(error, "msg", "nested too deep")
        raise _BadEntityError(
            f"this line is not JSON: {reason}", "bad-json", "write one JSON object a line"
        ) from None
    if not isinstance(record, dict):
        raise _BadEntityError(
            "this line is JSON, but not an object", "bad-json", "write one JSON object a line"
        )
    return record


def _type(schema: str) -> EntityType | None:
    try:
        return parse_type(schema)
    except InvalidTypeError:
        return None


def _aliases(properties: Mapping[str, Any]) -> tuple[Alias, ...]:
    found: dict[str, Alias] = {}
    for key, strength in _NAME_PROPERTIES:
        if key in properties:
            for text in _texts(properties, key):
                if text not in found:
                    found[text] = Alias(text=text, strength=strength)
    return tuple(found.values())


def _label(record: Mapping[str, Any], properties: Mapping[str, Any], aliases: tuple[Alias, ...]) -> str:
    """The first `name`; without one the `caption` if it is a name of the entity, else the first alias."""
    caption = record.get("caption")
    if not properties.get("name") and any(alias.text == caption for alias in aliases):
        return str(caption)
    return aliases[0].text if aliases else ""


def _texts(properties: Mapping[str, Any], key: str) -> list[str]:
    values = properties[key]
    if isinstance(values, str):
        values = [values]
    if values is None:
        return []
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise _BadEntityError(f"`{key}` is not a list of texts", "bad-entity", f'write it as "{key}": ["…"]')
    texts = [text for value in values if (text := value.strip())]
    for text in texts:
        if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
            raise _BadEntityError(f"`{key}` holds half a character (a lone surrogate): {text!r}", "bad-entity",
                                  "write the character itself")  # fmt: skip
    return texts
