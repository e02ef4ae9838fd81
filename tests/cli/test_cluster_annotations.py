"""`ansab annotate … | ansab cluster -`: what texts say of their names reaches the clusters."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from ansab.annotate import ANNOTATION_COLUMNS

from .conftest import Run

TEXTS = {
    "a.txt": "On Monday Karim Hadi al-Rawi, also known as Abu Zaid, met Mushtaq Talib al-Saeedi. “No,” Abu Zaid said.\n",
    "b.txt": "A brother of Kareem Hadi al-Rawi spoke. Al-Rawi did not.\n",
    "c.txt": "The baker Abu Zaid closed his shop.\n",
}


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in TEXTS]


@pytest.fixture
def annotated(command: Run, gazetteer: Path, articles: list[Path], tmp_path: Path) -> Path:
    path = tmp_path / "names.jsonl"
    command("annotate", *articles, "--aliases", gazetteer, "-o", path)
    return path


def clusters(text: str) -> dict[tuple[str, str], str]:
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return {(Path(row["file"]).stem, row["text"]): row["cluster_id"] for row in rows}


def test_cluster_takes_over_what_the_texts_say(command: Run, annotated: Path) -> None:
    ran = command("cluster", annotated)

    found = clusters(ran.out)
    assert found["a", "Karim Hadi al-Rawi"] == found["a", "Abu Zaid"] == found["b", "Kareem Hadi al-Rawi"]
    assert found["c", "Abu Zaid"] != found["a", "Abu Zaid"]
    assert found["a", "Mushtaq Talib al-Saeedi"] == "x-1"
    assert "1 known entity" in ran.err


def test_cluster_reads_lines_and_tables_of_annotations_alike(
    command: Run, gazetteer: Path, articles: list[Path], annotated: Path, tmp_path: Path
) -> None:
    table = tmp_path / "names.csv"
    command("annotate", *articles, "--format", "csv", "--aliases", gazetteer, "-o", table)

    ran = command("cluster", annotated)

    assert ran.out == command("cluster", table).out
    assert ran.out.splitlines()[0].split(",") == [
        *(column for column in ANNOTATION_COLUMNS if column not in ("cluster_id", "canonical_id")),
        "cluster_id",
        "canonical_id",
    ]


def test_cluster_of_annotations_heeds_people_and_keeps_ids(
    command: Run, annotated: Path, tmp_path: Path
) -> None:
    links, old = tmp_path / "links.csv", tmp_path / "old.csv"
    links.write_text("left,right,link\nAbu Zaid,Karim Hadi al-Rawi,cannot\n")
    first = command("cluster", annotated, "--prefix", "my_", "-o", old)
    assert first.code == 0

    ran = command("cluster", annotated, "--links", links, "--previous", old, "--prefix", "my_")

    rows = list(csv.DictReader(io.StringIO(ran.out, newline="")))
    by_name = {(Path(row["file"]).stem, row["text"]): row for row in rows}
    kunya, full = by_name["a", "Abu Zaid"], by_name["a", "Karim Hadi al-Rawi"]
    assert kunya["cluster_id"] == full["cluster_id"]
    assert kunya["my_cluster_id"] != full["my_cluster_id"]
    assert "split: " in ran.err


def test_cluster_of_no_names_is_a_header(command: Run, tmp_path: Path) -> None:
    path = tmp_path / "none.jsonl"
    path.write_bytes(b"")

    ran = command("cluster", path)

    assert (ran.code, len(ran.out.splitlines())) == (0, 1)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "no column 'file'"),
        ([], "without --column, IN.csv is what ansab annotate wrote"),
        (["--type-column", "kind"], "--type-column goes with --column only"),
        (["--doc-column", "doc"], "--doc-column goes with --column only"),
        (["--aliases", "x"], "--aliases goes with --column only"),
    ],
)
def test_cluster_without_a_column_refuses_other_tables(
    command: Run, tmp_path: Path, arguments: list[str], says: str
) -> None:
    path = tmp_path / "in.csv"
    path.write_text("name,kind\nKarim,person\n")

    ran = command("cluster", path, *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err
