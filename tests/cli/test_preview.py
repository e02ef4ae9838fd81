"""The table that `ansab bulk --show` prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from ansab.cli.preview import preview_lines
from ansab.errors import TableError
from ansab.limits import Limits


def table(folder: Path, text: str) -> Path:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_preview_lines_aligns_the_wanted_columns_in_their_order(tmp_path: Path) -> None:
    path = table(tmp_path, "id,name,note\n1,Abu Taqwa,x\n22,أبو تقوى,y\n")
    assert preview_lines(path, ["name", "id"], limits=Limits()) == [
        "name       id",
        "Abu Taqwa  1",
        "أبو تقوى   22",
    ]


def test_preview_lines_says_how_many_rows_it_leaves_out(tmp_path: Path) -> None:
    path = table(tmp_path, "n\n" + "1\n" * 1_502)
    lines = preview_lines(path, ["n"], limits=Limits())
    assert len(lines) == 502
    assert lines[-1].startswith("... and 1,002 more rows in ")


def test_preview_lines_refuses_a_column_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="no column 'age'"):
        preview_lines(table(tmp_path, "id,name\n1,A\n"), ["age"], limits=Limits())


def test_preview_lines_shows_control_characters_as_code_points(tmp_path: Path) -> None:
    path = table(tmp_path, "name,n\nA\x1b[31m,1\n")
    assert "\\u001b[31m" in preview_lines(path, ["name", "n"], limits=Limits())[1]
