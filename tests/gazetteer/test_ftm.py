"""FollowTheMoney lines in: ids kept, strengths, types, and what is wrong with a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ansab.errors import GazetteerError
from ansab.gazetteer import check, load
from ansab.model import EntityType, Strength


@pytest.fixture
def listed(tmp_path: Path) -> Any:
    def write(*records: Any, name: str = "list.jsonl") -> Path:
        path = tmp_path / name
        lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


def _person(**properties: Any) -> dict[str, Any]:
    return {"id": "NK-1", "schema": "Person", "properties": properties}


@pytest.mark.parametrize("name", ["list.jsonl", "entities.ftm.json", "LIST.JSONL"])
def test_read_ftm_keeps_ids_and_tells_strong_from_weak(listed: Any, name: str) -> None:
    (entity,) = load([listed(_person(name=["A B", "C"], alias=["D"], weakAlias=["E"]), name=name)]).entities
    assert (entity.id, entity.type, entity.name) == ("NK-1", EntityType.PERSON, "A B")
    assert [(alias.text, alias.strength) for alias in entity.aliases] == [
        ("A B", Strength.STRONG), ("C", Strength.STRONG), ("D", Strength.STRONG), ("E", Strength.WEAK),
    ]  # fmt: skip


def test_read_ftm_drops_repeats_and_empty_names(listed: Any) -> None:
    (entity,) = load(
        [listed(_person(name=["A", " A ", ""], alias=["A", "B"], weakAlias=["B", "  "]))]
    ).entities
    assert [(alias.text, alias.strength) for alias in entity.aliases] == [("A", "strong"), ("B", "strong")]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [("Person", "person"), ("Organization", "organization"), ("Company", "organization"), ("PublicBody", "organization"),
     ("LegalEntity", None), ("Vessel", None), ("NoSuchSchema", None), (None, None)],
)  # fmt: skip
def test_read_ftm_turns_schemas_into_types(listed: Any, schema: str | None, expected: str | None) -> None:
    (entity,) = load([listed({**_person(name=["A"]), "schema": schema})]).entities
    assert entity.type == expected


def test_read_ftm_takes_a_caption_only_without_a_name(listed: Any) -> None:
    named = {**_person(name=["A", "B"]), "caption": "B"}
    nameless = {**_person(alias=["C"], weakAlias=["D"]), "id": "2", "caption": "D"}
    stranger = {**_person(alias=["C"]), "id": "3", "caption": "Z"}
    assert [entity.name for entity in load([listed(named, nameless, stranger)]).entities] == ["A", "D", "C"]


def test_read_ftm_keeps_merged_ids_and_identifiers(listed: Any) -> None:
    record = {**_person(name="A", wikidataId=["Q1"]), "referents": ["NK-1", "old-1"]}
    (entity,) = load([listed(record)]).entities
    assert entity.previous_ids == ("old-1",)
    assert entity.identifiers == {"wikidata": "Q1"}


def test_read_ftm_leaves_out_entities_without_a_name_with_a_warning(listed: Any) -> None:
    path = listed(_person(country=["iq"]), {**_person(name=["A"]), "id": "2"})
    assert [entity.id for entity in load([path]).entities] == ["2"]
    assert [(f.code, f.line, f.severity) for f in check([path])] == [("nameless-entity", 1, "warning")]


@pytest.mark.parametrize(
    ("line", "code", "part"),
    [
        ("{", "bad-json", "not JSON"),
        ("[1]", "bad-json", "not an object"),
        ("null", "bad-json", "not an object"),
        ('{"schema": "Person", "properties": {"name": ["A"]}}', "bad-entity", "`id`"),
        ('{"id": 7, "schema": "Person", "properties": {"name": ["A"]}}', "bad-entity", "`id`"),
        ('{"id": "1", "schema": "Person"}', "bad-entity", "`properties`"),
        ('{"id": "1", "schema": "Person", "properties": {"name": [7]}}', "bad-entity", "`name`"),
        ('{"id": "1", "schema": "Person", "properties": {"name": {"en": "A"}}}', "bad-entity", "`name`"),
        ('{"id": "1", "schema": "Person", "properties": {"name": ["\\ud800"]}}', "bad-entity", "surrogate"),
        ("[" * 100_000, "bad-json", "not JSON"),
    ],
)
def test_read_ftm_says_what_is_wrong_with_a_line(listed: Any, line: str, code: str, part: str) -> None:
    path = listed(_person(name=["A"]), "", line)
    with pytest.raises(GazetteerError) as caught:
        load([path])
    (finding,) = caught.value.findings
    assert (finding.line, finding.code) == (3, code)
    assert part in finding.message
    assert finding.hint
    assert str(finding).isprintable()


def test_read_ftm_says_which_byte_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    path.write_bytes(b'\n{"id": "1", "properties": {"name": ["\xe9"]}}\n')
    assert [(f.line, f.code) for f in check([path])] == [(2, "not-utf8")]


def test_read_ftm_stops_after_a_hundred_bad_lines(listed: Any) -> None:
    findings = check([listed(*["x"] * 500)])
    assert len(findings) == 101
    assert findings[-1].code == "too-many-findings"


def test_read_ftm_refuses_a_line_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ansab.gazetteer import ftm

    monkeypatch.setattr(ftm, "MAX_RECORD_BYTES", 1000)
    path = tmp_path / "list.jsonl"
    path.write_bytes(b"x" * 5000)
    assert [(f.line, f.code) for f in check([path])] == [(1, "too-large")]


def test_read_ftm_takes_a_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(_person(name=["A"])).encode() + b"\r\n\r\n")
    assert [entity.name for entity in load([path]).entities] == ["A"]


def test_read_ftm_says_that_an_id_is_a_number(listed: Any) -> None:
    (finding,) = check([listed({**_person(name=["A B"]), "id": 5})])

    assert finding.code == "bad-entity"
    assert "the `id` is the number 5, expected text" in str(finding)
    assert 'write "5"' in str(finding)
