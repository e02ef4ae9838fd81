"""Writing tables: whole or not at all."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from ansab.errors import TableError
from ansab.tables import append_columns, write_table


def test_write_table_shows_nothing_under_the_final_name_before_the_end(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"

    with write_table(path) as write:
        write(["a", "b"])
        assert not path.exists()

    assert path.read_bytes() == b"a,b\r\n"
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]


def test_write_table_leaves_the_old_file_when_something_breaks(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    def broken() -> None:
        with write_table(path) as write:
            write(["a"])
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power cut"):
        broken()

    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]


def test_write_table_keeps_every_cell_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    row = ["a,b", 'c"d', "e\nf", "g\rh", "i\r\nj", " k ", "", "حركة", "=1+1"]

    with write_table(path) as write:
        write(row)

    with path.open(encoding="utf-8", newline="") as handle:
        assert list(csv.reader(handle)) == [row]


def test_write_table_follows_a_link_and_keeps_rights(tmp_path: Path) -> None:
    path, link = tmp_path / "real.csv", tmp_path / "link.csv"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)

    with write_table(link) as write:
        write(["new"])

    assert link.is_symlink()
    assert path.read_bytes() == b"new\r\n"
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("name", "says"), [("no/such/out.csv", "there is no folder"), ("folder", "it is a folder")]
)
def test_write_table_says_why_it_cannot(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(TableError, match=says), write_table(tmp_path / name) as write:
        write(["a"])

    assert not (tmp_path / "no").exists()


def test_append_columns_refuses_a_column_that_is_there() -> None:
    with pytest.raises(TableError, match="already has the column confidence"):
        append_columns(["name", "confidence"], ["confidence", "explanation"])


def test_append_columns_takes_a_prefix() -> None:
    assert append_columns(["confidence"], ["confidence"], prefix="ansab_") == [
        "confidence",
        "ansab_confidence",
    ]


def test_write_table_removes_what_a_killed_run_left_and_only_that(tmp_path: Path) -> None:
    left, fresh, other = (
        tmp_path / name for name in (".a.csv.00112233.part", ".a.csv.44556677.part", ".b.csv.00112233.part")
    )
    for path in (left, fresh, other):
        path.write_text("half")
    for path in (left, other):
        os.utime(path, (0, 0))

    with write_table(tmp_path / "a.csv") as write:
        write(["x"])

    assert sorted(path.name for path in tmp_path.iterdir()) == [fresh.name, other.name, "a.csv"]


def test_write_table_leaves_what_another_run_is_writing(tmp_path: Path) -> None:
    with write_table(tmp_path / "a.csv") as slow:
        slow(["slow"])
        (part,) = tmp_path.iterdir()
        os.utime(part, (0, 0))
        with write_table(tmp_path / "a.csv") as write:
            write(["quick"])
            assert part.exists()

    assert (tmp_path / "a.csv").read_text().strip() == "slow"


def test_write_table_names_the_target_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "open", read_only)
    monkeypatch.setattr(Path, "unlink", read_only)

    with pytest.raises(TableError, match=r"out\.csv: cannot write: Read-only file system$"):  # noqa: SIM117
        with write_table(tmp_path / "out.csv"):
            pass


def test_write_table_writes_to_a_pipe_by_its_device(tmp_path: Path) -> None:
    end, pipe = os.pipe()

    with write_table(Path(f"/dev/fd/{pipe}")) as write:
        write(["a", "b"])
    os.close(pipe)

    with os.fdopen(end, "rb") as handle:
        assert handle.read() == b"a,b\r\n"
