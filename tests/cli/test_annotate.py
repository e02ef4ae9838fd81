"""`ansab annotate`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from .conftest import Run

TEXT = "In Baghdad,\r\nMushtaq Talib al-Saeedi of Harakat al-Nujaba died. <b>مشتاق طالب السعيدي</b>\r\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_annotate_prints_a_line_for_each_name(command: Run, gazetteer: Path, article: Path) -> None:
    ran = command("annotate", article, "--listed", "--aliases", gazetteer)

    names = [json.loads(line) for line in ran.out.splitlines()]
    assert [name["canonical_id"] for name in names] == ["x-1", "x-2", "x-1"]
    assert all(TEXT[name["start"] : name["end"]] == name["text"] for name in names)
    assert "3 names in 1 file" in ran.err


def test_annotate_writes_a_table_of_several_files(
    command: Run, gazetteer: Path, article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes("حركة\nمشتاق طالب السعيدي\n".encode("cp1256"))

    ran = command("annotate", article, other, "--format", "csv", "--listed", "--aliases", gazetteer)

    rows = list(csv.DictReader(io.StringIO(ran.out, newline="")))
    assert [Path(row["file"]).name for row in rows] == ["article.txt"] * 3 + ["other.txt"]


def test_annotate_marks_up_a_page_and_escapes_the_text(
    command: Run, gazetteer: Path, article: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"

    ran = command("annotate", article, "--format", "html", "-o", page, "--aliases", gazetteer)

    assert ran.code == 0
    assert page.read_text(encoding="utf-8").count("<mark") >= 3
    assert "<b>" not in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("data", "arguments", "says"),
    [
        (None, [], "does not exist"),
        (b"\x89PNG\r\n\0", [], "NUL"),
        ("حركة النجباء".encode() + b"\xff", [], "not UTF-8"),
        (b"x" * 1_000_001, [], "1,000,001 characters, the limit is 1,000,000"),
        (b"x", ["--encoding", "klingon"], "unknown encoding"),
        (b"x", ["--format", "pdf"], "pdf"),
    ],
)
def test_annotate_refuses_what_is_no_text(
    command: Run, gazetteer: Path, tmp_path: Path, data: bytes | None, arguments: list[str], says: str
) -> None:
    path = tmp_path / "x.txt"
    if data is not None:
        path.write_bytes(data)

    ran = command("annotate", path, *arguments, "--aliases", gazetteer)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("ansab: error: ")
    assert says in ran.err
