"""Exports: CSV and JSON hold every fact, FollowTheMoney lines come back the same."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from ansab.gazetteer import export, load
from ansab.gazetteer.exporting import CSV_COLUMNS
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer, Strength


def test_export_csv_has_a_row_for_each_name(aliases: Path) -> None:
    gazetteer = load([aliases])
    rows = list(csv.DictReader(io.StringIO("".join(export(gazetteer, "csv")))))
    assert tuple(rows[0]) == CSV_COLUMNS
    assert [(row["entity_id"], row["text"]) for row in rows] == [
        (entity.id, alias.text) for entity in gazetteer.entities for alias in entity.names()
    ]
    assert rows[-1] == {
        "entity_id": "wissam-al-saiedi", "entity_type": "person", "entity_name": "Wissam Mohammed Sabir Al Saiedi",
        "status": "draft", "text": "Al Saidi", "kind": "short", "lang": "", "strength": "weak", "ambiguous": "true",
        "sources": "S1",
    }  # fmt: skip


def test_export_csv_quotes_what_would_break_a_row() -> None:
    name = 'A, "the\nDoctor"'
    gazetteer = Gazetteer(entities=(Entity(id=EntityId("a"), type=None, name=name),))
    (row,) = csv.DictReader(io.StringIO("".join(export(gazetteer, "csv"))))
    assert (row["text"], row["entity_type"]) == (name, "")


def test_export_json_is_an_alias_table_again(aliases: Path, tmp_path: Path) -> None:
    gazetteer = load([aliases])
    text = "".join(export(gazetteer, "json"))
    assert json.loads(text)["entities"][1]["not_same_as"] == [
        {"id": "wissam-al-saiedi", "reason": "another man", "sources": ["S1"]}
    ]
    again = tmp_path / "again.yaml"
    again.write_text(text, encoding="utf-8")
    assert load([again]) == gazetteer


def test_export_of_nothing_is_well_formed() -> None:
    assert "".join(export(Gazetteer(), "csv")) == ",".join(CSV_COLUMNS) + "\n"
    assert json.loads("".join(export(Gazetteer(), "json"))) == {"version": 1, "sources": {}, "entities": []}
    assert "".join(export(Gazetteer(), "ftm")) == ""


def test_export_ftm_comes_back_with_ids_types_names_and_strengths(aliases: Path, tmp_path: Path) -> None:
    weak = Entity(
        id=EntityId("Q 1/ü"), type=EntityType.PLACE, name="W",
        aliases=(Alias(text="S"), Alias(text="W", strength=Strength.WEAK)),
    )  # fmt: skip
    entities = (*load([aliases]).entities, weak, Entity(id=EntityId("n"), type=None, name="N"))
    path = tmp_path / "out.ftm.json"
    path.write_text("".join(export(Gazetteer(entities=entities), "ftm")), encoding="utf-8")
    again = load([path]).entities
    assert [(e.id, e.type, e.name, e.previous_ids) for e in again] == [
        (e.id, e.type, e.name, e.previous_ids) for e in entities
    ]
    for new, old in zip(again, entities, strict=True):
        assert {(a.text, a.strength) for a in new.names()} == {(a.text, a.strength) for a in old.names()}
    assert again[1].identifiers == {"wikidata": "Q1"}


def test_export_refuses_another_format() -> None:
    with pytest.raises(ValueError, match="xml"):
        export(Gazetteer(), "xml")
