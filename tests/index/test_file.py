"""The file of a compiled index: the same bytes for the same tables, and refused when it is not whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ansab.errors import IndexFileError, UnknownEntityError
from ansab.index import Index, file
from ansab.index.file import FORMAT_VERSION
from ansab.model import (
    Alias,
    AliasKind,
    CannotLink,
    Entity,
    EntityId,
    EntityType,
    Gazetteer,
    Source,
    Status,
    Strength,
)
from ansab.resolve import Resolver

GAZETTEER = Gazetteer(
    entities=(
        Entity(
            id=EntityId("abu-taqwa"),
            type=EntityType.PERSON,
            name="Abu Taqwa",
            aliases=(
                Alias(text="Mushtaq Taleb al-Saidi", sources=("S1",)),
                Alias(text="أبو تقوى", kind=AliasKind.KUNYA, lang="ar"),
                Alias(text="al-Saidi", kind=AliasKind.SHORT, strength=Strength.WEAK, ambiguous=True),
            ),
            status=Status.DRAFT,
            member_of=(EntityId("nujaba"),),
            not_same_as=(CannotLink(id=EntityId("other"), reason="another man", sources=("S1",)),),
            previous_ids=(EntityId("old-taqwa"),),
            identifiers={"wikidata": "Q1"},
        ),
        Entity(id=EntityId("nujaba"), type=EntityType.ORGANIZATION, name="Harakat al-Nujaba"),
        Entity(id=EntityId("other"), type=None, name="Al Saiedi"),
    ),
    sources={"S1": Source(id="S1", title="A title", publisher="An outlet", published="2024-01-04")},
)


def saved(path: Path) -> Path:
    Index.of(GAZETTEER).save(path)
    return path


def cut(content: bytes) -> bytes:
    return content[:-64]


def grown(content: bytes) -> bytes:
    return content + b"\0" * 64


def foreign(content: bytes) -> bytes:
    return b"PK\x03\x04" + content[4:]


def of_another_format(content: bytes) -> bytes:
    return content.replace(b'"format": %d' % FORMAT_VERSION, b'"format": 7')


def headless(content: bytes) -> bytes:
    return content[:40]


def with_a_broken_header(content: bytes) -> bytes:
    return content.replace(b'"sections"', b'"sections}', 1)


def test_save_makes_the_same_bytes_twice(tmp_path: Path) -> None:
    one, two = saved(tmp_path / "1.ansab"), saved(tmp_path / "2.ansab")
    assert one.read_bytes() == two.read_bytes()


def test_hash_in_memory_is_the_hash_of_the_file(tmp_path: Path) -> None:
    assert (
        Index.open(saved(tmp_path / "x.ansab")).info.hash
        == Index.open(tmp_path / "x.ansab", verify=True).info.hash
    )


def test_open_loses_nothing(tmp_path: Path) -> None:
    index = Index.open(saved(tmp_path / "x.ansab"))
    assert tuple(index.entities()) == GAZETTEER.entities
    assert dict(index.sources) == dict(GAZETTEER.sources)
    assert (index.info.entities, index.info.names) == (3, 6)


def test_save_of_an_empty_gazetteer_opens_again(tmp_path: Path) -> None:
    Index.of(Gazetteer()).save(tmp_path / "x.ansab")
    assert tuple(Index.open(tmp_path / "x.ansab", verify=True).entities()) == ()


def test_entity_number_follows_previous_ids() -> None:
    index = Index.of(GAZETTEER)
    assert index.entity_number("old-taqwa") == index.entity_number("abu-taqwa")
    with pytest.raises(UnknownEntityError, match="nobody"):
        index.entity_number("nobody")


@pytest.mark.parametrize("spoil", [cut, grown, foreign, of_another_format, headless, with_a_broken_header])
def test_open_refuses_a_file_that_is_not_whole(spoil: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = saved(tmp_path / "x.ansab")
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(IndexFileError, match="build"):
        Index.open(path)


def test_open_refuses_a_file_compiled_with_other_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names are numbered by the rows of the tables: with others the numbers in the file mean other names."""
    path = saved(tmp_path / "x.ansab")
    monkeypatch.setattr("ansab.index.index.tables_digest", lambda: "0123456789abcdef")
    with pytest.raises(IndexFileError, match=r"other tables of names.*build it again"):
        Index.open(path)


def test_open_refuses_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "x.ansab").touch()
    with pytest.raises(IndexFileError, match="not an ansab index"):
        Index.open(tmp_path / "x.ansab")


def test_hash_changes_with_a_source() -> None:
    other = Gazetteer(entities=GAZETTEER.entities, sources={"S1": Source(id="S1", title="Another title")})
    assert Index.of(other).info.hash != Index.of(GAZETTEER).info.hash


def test_verify_finds_a_changed_header(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.ansab")
    path.write_bytes(path.read_bytes().replace(b"A title", b"A titel"))
    with pytest.raises(IndexFileError, match="corrupt"):
        Index.open(path, verify=True)


def test_verify_finds_one_changed_byte(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.ansab")
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    with pytest.raises(IndexFileError, match="corrupt"):
        Index.open(path, verify=True)


def test_open_verifies_a_small_file_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path / "x.ansab")
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)

    with pytest.raises(IndexFileError, match="corrupt"):
        Index.open(path)
    with pytest.raises(IndexFileError, match="corrupt"):
        Resolver.open(path)
    assert Index.open(path, verify=False).info.entities == 3
    monkeypatch.setattr(file, "_VERIFIED_BYTES", len(content) - 1)
    assert Index.open(path).info.entities == 3


def test_save_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path / "x.ansab")
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        Index.of(Gazetteer()).save(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_open_names_a_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(IndexFileError, match=r"absent\.ansab: does not exist"):
        Index.open(tmp_path / "absent.ansab")
