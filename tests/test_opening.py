"""Opening gazetteers: what is damaged is found before it gives wrong answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from ansab.errors import IndexFileError
from ansab.index import Index
from ansab.opening import open_index
from ansab.resolve import Resolver

ENTITY = '{"id": "x-1", "schema": "Person", "properties": {"name": ["Mushtaq Talib al-Saeedi"]}}\n'


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "g.jsonl"
    path.write_text(ENTITY)
    return path


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def test_open_index_refuses_one_changed_byte(tables: Path, tmp_path: Path) -> None:
    built = tmp_path / "x.ansab"
    open_index([tables]).save(built)
    assert open_index([built]).info.entities == 1

    damage(built)

    with pytest.raises(IndexFileError, match=r"x\.ansab: corrupt: .* build it again"):
        open_index([built])


def test_open_index_compiles_again_when_the_cache_is_damaged(tables: Path, tmp_path: Path) -> None:
    known = open_index([tables]).info.hash
    (cached,) = (tmp_path / "cache" / "ansab").glob("*.ansab")
    damage(cached)

    assert open_index([tables]).info.hash == known
    assert open_index([cached]).info.hash == known


def test_resolver_opens_what_an_earlier_process_compiled(
    tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Resolver.open(tables).index.info.hash
    monkeypatch.setattr(Index, "of", None)

    assert Resolver.open(tables).index.info.hash == known


def test_resolver_opens_no_index_beside_tables(tables: Path, tmp_path: Path) -> None:
    built = tmp_path / "x.ansab"
    open_index([tables]).save(built)
    with pytest.raises(IndexFileError, match="cannot be combined with other tables"):
        Resolver.open(built, tables)


def test_open_index_says_which_index_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(IndexFileError, match=r"^.*absent\.ansab: does not exist: check the path$"):
        open_index([tmp_path / "absent.ansab"])
