"""What was written of annotations is read back."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from ansab.annotate import ANNOTATION_COLUMNS, annotated_resolutions, annotations_table
from ansab.errors import TableError
from ansab.limits import Limits
from ansab.model import Decision, EntityType, Resolution

LINE: dict[str, Any] = {
    "file": "a.txt", "start": 0, "end": 8, "text": "Abu Zaid", "type": None, "listed": False, "decision": "unresolved",
    "canonical_id": None, "canonical_name": None, "confidence": 0.25, "cluster_id": "unlisted-1", "explanation": "",
}  # fmt: skip
KNOWN = {
    **LINE, "text": "al-\nSaidi", "type": "person", "listed": True, "decision": "resolved", "canonical_id": "x-1",
    "canonical_name": "X", "confidence": 1, "cluster_id": "x-1",
}  # fmt: skip


def read(path: Path) -> list[Resolution]:
    with annotations_table(path, limits=Limits(), name="in") as table:
        return annotated_resolutions(table, Limits())


def lines(path: Path, *items: object) -> Path:
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    return path


def test_annotations_are_read_alike_from_json_and_from_a_table(tmp_path: Path) -> None:
    table = tmp_path / "in.csv"
    with table.open("w", encoding="utf-8", newline="") as handle:
        write = csv.DictWriter(handle, ANNOTATION_COLUMNS)
        write.writeheader()
        write.writerows([LINE, KNOWN])

    found = read(lines(tmp_path / "in.jsonl", LINE, KNOWN))

    assert found == read(table)
    assert [one.mention.name for one in found] == ["Abu Zaid", "al-\nSaidi"]
    assert [one.mention.type for one in found] == [None, EntityType.PERSON]
    assert [one.mention.document for one in found] == ["a.txt", "a.txt"]
    assert [one.decision for one in found] == [Decision.UNRESOLVED, Decision.RESOLVED]
    assert [one.canonical_id for one in found] == [None, "x-1"]
    assert [one.cluster_id for one in found] == ["unlisted-1", "x-1"]
    assert [one.confidence for one in found] == [0.25, 1.0]


def test_annotations_of_texts_without_names_are_none(tmp_path: Path) -> None:
    assert read(lines(tmp_path / "in.jsonl")) == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({**LINE, "text": ""}, "row 2: text is empty"),
        ({**LINE, "decision": "sure"}, "row 2: 'sure' is not a valid Decision"),
        ({**LINE, "decision": "resolved"}, "row 2: is resolved with the canonical_id ''"),
        ({**LINE, "type": "starship"}, "row 2: "),
        ({**LINE, "confidence": "much"}, "row 2: could not convert"),
        ({**LINE, "confidence": 7}, "row 2: has the confidence 7.0"),
        ({"file": "a", "text": "b"}, "row 2: has no type, decision, "),
        ([1], "row 2: has no file, text, "),
        ("{", "row 2: "),
    ],
)
def test_annotations_are_refused_that_annotate_does_not_write(
    tmp_path: Path, line: object, says: str
) -> None:
    path = lines(tmp_path / "in.jsonl", LINE)
    with path.open("a", encoding="utf-8") as handle:
        handle.write((line if line == "{" else json.dumps(line)) + "\n")  # type: ignore[operator]

    with pytest.raises(TableError, match=says.replace("(", "\\(")):
        read(path)


def test_a_table_of_something_else_is_refused_with_a_hint(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("name\nKarim\n")

    with (
        annotations_table(path, limits=Limits(), name="in") as table,
        pytest.raises(TableError, match=r"no column.*; ah"),
    ):
        annotated_resolutions(table, Limits(), hint="; ah")
