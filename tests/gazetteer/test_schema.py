"""The JSON Schema says the same as the reader, and the project's own tables follow it."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from ansab.gazetteer import alias_reader, reader, source_reader
from ansab.gazetteer.name_check import MAX_NAME_CHARS
from ansab.model import AliasKind, EntityType, Status, Strength

ALIASES = Path(__file__).resolve().parents[2] / "aliases"
SCHEMA: dict[str, Any] = json.loads(
    (ALIASES / "schema" / "aliases.v1.schema.json").read_text(encoding="utf-8")
)
DEFS = SCHEMA["$defs"]
TABLES = sorted(ALIASES.rglob("*.yaml"))


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("shape", "key", "words"),
    [("entity", "type", EntityType), ("entity", "status", Status), ("name", "kind", AliasKind), ("name", "strength", Strength)],
)  # fmt: skip
def test_schema_words_are_those_of_the_model(shape: str, key: str, words: type[StrEnum]) -> None:
    assert DEFS[shape]["properties"][key]["enum"] == [*words]


@pytest.mark.parametrize(
    ("properties", "keys"),
    [
        (SCHEMA["properties"], reader.TABLE_KEYS),
        (DEFS["source"]["properties"], source_reader.SOURCE_KEYS),
        (DEFS["entity"]["properties"], reader.ENTITY_KEYS),
        (DEFS["name"]["properties"], alias_reader.NAME_KEYS),
        (DEFS["cannotLink"]["properties"], reader.CANNOT_LINK_KEYS),
    ],
)
def test_schema_has_the_keys_of_the_reader_in_canonical_order(
    properties: dict[str, Any], keys: tuple[str, ...]
) -> None:
    assert tuple(properties) == keys


def test_schema_patterns_and_limits_are_those_of_the_reader() -> None:
    def bare(pattern: str) -> str:
        return pattern.removeprefix("^").removesuffix("$")

    assert bare(DEFS["id"]["pattern"]) == reader.ID_PATTERN.pattern
    assert (
        bare(SCHEMA["properties"]["sources"]["propertyNames"]["pattern"])
        == source_reader.SOURCE_ID_PATTERN.pattern
    )
    assert bare(DEFS["name"]["properties"]["lang"]["pattern"]) == alias_reader.LANG_PATTERN.pattern
    assert bare(DEFS["source"]["properties"]["published"]["pattern"]) == source_reader.DATE_PATTERN.pattern
    assert DEFS["name"]["properties"]["text"]["maxLength"] == MAX_NAME_CHARS


def test_schema_describes_every_property() -> None:
    for shape in (SCHEMA, *(DEFS[name] for name in ("source", "entity", "name", "cannotLink"))):
        for key, value in shape["properties"].items():
            described = "description" in value or "description" in DEFS[re.sub(".*/", "", value["$ref"])]
            assert described, key


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_own_tables_follow_the_schema(table: Path) -> None:
    document = yaml.safe_load(table.read_text(encoding="utf-8"))
    errors = [
        f"{error.json_path}: {error.message}" for error in Draft202012Validator(SCHEMA).iter_errors(document)
    ]
    assert errors == []


@pytest.mark.parametrize(
    "table",
    ["version: 2", "version: 1\nentites: []", 'version: 1\nentities: [{id: "A b", type: "person", name: "x"}]',
     'version: 1\nentities: [{id: "a", type: "persn", name: "x"}]', 'version: 1\nsources: {S1: {published: "May"}}',
     'version: 1\nentities: [{id: "a", type: "person", name: "x", names: [{text: "y", kind: "kunia"}]}]'],
)  # fmt: skip
def test_schema_refuses_what_the_reader_refuses(table: str) -> None:
    assert not Draft202012Validator(SCHEMA).is_valid(yaml.safe_load(table))
