"""`ansab aliases …` and `ansab build`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from .conftest import Run

GOOD = """\
version: 1
sources:
  S1: {title: "A title"}
entities:
  - id: "abu-taqwa"
    type: "person"
    name: "Abu Taqwa"
    status: "approved"
    names:
      - {text: "Mushtaq Talib al-Saeedi", kind: "full", sources: ["S1"]}
"""


@pytest.fixture
def tables(tmp_path: Path, command: Run) -> Path:
    path = tmp_path / "aliases" / "people.yaml"
    path.parent.mkdir()
    path.write_text(GOOD, encoding="utf-8")
    assert command("aliases", "fmt", path).code == 0
    return path


def test_check_of_good_tables_is_quiet_and_of_bad_ones_exits_with_1(command: Run, tables: Path) -> None:
    assert command("aliases", "check", tables).code == 0

    tables.write_text(tables.read_text().replace('"person"', '"starship"'), encoding="utf-8")
    ran = command("aliases", "check", tables)

    assert ran.code == 1
    assert f"{tables}:" in ran.out
    assert "1 error" in ran.err


def test_check_lists_every_finding_of_one_run(command: Run, tables: Path) -> None:
    tables.write_text(
        GOOD.replace('"person"', '"starship"').replace('"full"', '"half"').replace('"approved"', '"maybe"')
    )

    ran = command("aliases", "check", tables.parent)

    assert len([line for line in ran.out.splitlines() if ": error " in line]) >= 3


def test_fmt_check_changes_nothing_and_exits_with_1(command: Run, tables: Path) -> None:
    untidy = tables.read_text().replace("entities:", "\n\n\nentities:")
    tables.write_text(untidy)

    ran = command("aliases", "fmt", "--check", tables)

    assert (ran.code, tables.read_text()) == (1, untidy)
    assert str(tables) in ran.out
    assert command("aliases", "fmt", tables).code == 0
    assert command("aliases", "fmt", "--check", tables).code == 0


def test_new_id_avoids_those_that_are_taken(command: Run, tables: Path) -> None:
    assert command("aliases", "new-id", "Abu Taqwa", tables).out == "abu-taqwa-2\n"


def test_stats_count(command: Run, tables: Path) -> None:
    assert json.loads(command("aliases", "stats", tables, "--json").out)["entities"] == 1
    assert "entities" in command("aliases", "stats", tables).out


def test_export_writes_each_format(command: Run, tables: Path, tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(command("aliases", "export", tables, "--format", "csv").out)))
    ftm = json.loads(command("aliases", "export", tables, "--format", "ftm").out)
    command("aliases", "export", tables, "--format", "json", "-o", tmp_path / "out.json")

    assert {row["text"] for row in rows} == {"Abu Taqwa", "Mushtaq Talib al-Saeedi"}
    assert ftm["id"] == "abu-taqwa"
    assert json.loads((tmp_path / "out.json").read_text())["entities"][0]["id"] == "abu-taqwa"


def test_export_of_bad_tables_writes_nothing(command: Run, tables: Path, tmp_path: Path) -> None:
    tables.write_text("version: 1\nentities: [1]\n")

    ran = command("aliases", "export", tables, "--format", "csv", "-o", tmp_path / "out.csv")

    assert ran.code == 2
    assert not (tmp_path / "out.csv").exists()


def test_diff_lists_decisions_that_would_change(command: Run, tables: Path, tmp_path: Path) -> None:
    corpus, old = tmp_path / "corpus.csv", tmp_path / "old.yaml"
    corpus.write_text("mention,type\nMushtaq Talib al-Saeedi,person\nZzyzx Qqq,\n")
    old.write_text("version: 1\nentities: []\n")

    ran = command("aliases", "diff", old, tables, "--on", corpus)

    assert ran.code == 1
    assert ran.out.splitlines() == ["gained: Mushtaq Talib al-Saeedi: unresolved -> abu-taqwa"]
    assert command("aliases", "diff", tables, tables, "--on", corpus).code == 0


def test_build_makes_an_index_that_answers_alike(command: Run, tables: Path, tmp_path: Path) -> None:
    index = tmp_path / "x.ansab"

    built = command("build", tables, "-o", index)

    asked = ["resolve", "Mushtaq Talib al-Saeedi", "--json", "--aliases"]
    assert built.code == 0
    assert "1 entity, 2 names" in built.err
    assert command(*asked, index).out == command(*asked, tables).out


@pytest.mark.parametrize("damage", [b"", b"no index at all", b"\x93NUMPY"])
def test_damaged_index_is_refused(command: Run, tmp_path: Path, damage: bytes) -> None:
    index = tmp_path / "x.ansab"
    index.write_bytes(damage)

    ran = command("resolve", "x", "--aliases", index)

    assert ran.code == 2
    assert str(index) in ran.err
    assert "Traceback" not in ran.err
