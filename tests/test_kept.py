"""What is kept between processes is what was made, or is made again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ansab.bootstrap import open_resolver
from ansab.kept import cache_folder, kept
from ansab.names.lexicon import Lexicon, lexicon, load
from ansab.names.tables import TABLES

CONTENT = {"names": {"ali": 1, "علي": 1}, "sets": frozenset({"a"}), "rows": [("a", "b"), ()], "bits": 1.5}


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    file = tmp_path / "table.tsv"
    file.write_text("one")
    return file


def failing() -> object:
    raise AssertionError("made again")


def files() -> list[Path]:
    folder = cache_folder()
    return sorted(folder.iterdir()) if folder else []


def test_kept_is_made_once(source: Path) -> None:
    assert kept("table", [source], lambda: CONTENT) == CONTENT
    assert kept("table", [source], failing) == CONTENT
    assert [file.suffix for file in files()] == [".bin"]


@pytest.mark.parametrize(
    "change", [lambda file: file.write_text("other"), lambda file: os.utime(file, (1, 1))]
)
def test_kept_is_made_again_of_changed_files(source: Path, change: Callable[[Path], object]) -> None:
    kept("table", [source], lambda: "old")
    change(source)
    assert kept("table", [source], lambda: "new") == "new"


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-1], lambda data: data[:9] + b"x" + data[10:], lambda data: data[:0]]
)
def test_kept_is_made_again_where_the_file_is_damaged(source: Path, damage: Callable[[bytes], bytes]) -> None:
    kept("table", [source], lambda: CONTENT)
    (file,) = files()
    file.write_bytes(damage(file.read_bytes()))
    assert kept("table", [source], lambda: "new") == "new"
    assert kept("table", [source], failing) == "new"


def test_kept_does_without_a_cache(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(source))
    assert kept("table", [source], lambda: CONTENT) == CONTENT
    assert kept("table", [source.with_name("absent")], lambda: CONTENT) == CONTENT


def test_a_user_without_a_home_has_no_cache(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
    assert kept("table", [source], lambda: CONTENT) == CONTENT
    assert open_resolver().resolve("Abu Taqwa").canonical_id == "abu-taqwa"


def test_kept_keeps_few_versions(source: Path) -> None:
    for version in range(9):
        source.write_text("x" * version)
        kept("table", [source], lambda: "made")
    assert len(files()) == 4


def test_the_lexicon_is_the_same_kept_or_read(source: Path) -> None:
    read = load(TABLES)
    for _ in range(2):
        lexicon.cache_clear()
        found = lexicon()
        for name in Lexicon.__dataclass_fields__:
            if name != "compounds":
                assert getattr(found, name) == getattr(read, name), name
        assert found.compounds.get("abdurrahman") == read.compounds.get("abdurrahman") != ""
