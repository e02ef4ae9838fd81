"""`load` and `check`: which files a path stands for, what comes out, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ansab.errors import GazetteerError
from ansab.gazetteer import check, documents, load, textfile
from ansab.model import Alias, AliasKind, CannotLink, EntityType, Source, Status, Strength


def test_load_reads_a_folder_in_all_depths_sorted(write: Callable[..., Path], aliases: Path) -> None:
    write("aliases/deep/er", places='version: 1\nentities: [{id: "basra", type: "place", name: "Basra"}]\n')
    (aliases / "notes.txt").write_text("not a table", encoding="utf-8")
    ids = [entity.id for entity in load([aliases]).entities]
    assert ids == ["basra", "harakat-al-nujaba", "abu-taqwa", "wissam-al-saiedi"]


def test_load_reads_every_field(aliases: Path) -> None:
    gazetteer = load([str(aliases)])
    entity = gazetteer.entities[1]
    assert gazetteer.sources == {"S1": Source(id="S1", title="An article")}
    assert (entity.id, entity.type, entity.name) == ("abu-taqwa", EntityType.PERSON, "Abu Taqwa")
    assert entity.status is Status.APPROVED
    assert gazetteer.entities[2].status is Status.DRAFT
    assert entity.aliases == (
        Alias(text="Mushtaq Talib al-Saeedi", sources=("S1",)),
        Alias(text="أبو تقوى", kind=AliasKind.NATIVE, lang="ar", sources=("S1",)),
        Alias(text="al-Saidi", kind=AliasKind.SHORT, strength=Strength.WEAK, ambiguous=True, sources=("S1",)),
    )
    assert entity.member_of == ("harakat-al-nujaba",)
    assert entity.not_same_as == (CannotLink(id="wissam-al-saiedi", reason="another man", sources=("S1",)),)
    assert entity.previous_ids == ("mushtaq-al-saidi",)
    assert entity.identifiers == {"wikidata": "Q1"}


def test_load_reads_one_file_and_each_file_once(aliases: Path) -> None:
    people, groups = aliases / "people.yaml", aliases / "groups.yaml"
    assert len(load([people, groups]).entities) == 3
    assert len(load([people, aliases, groups, people]).entities) == 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "# nothing yet\n",
        "---\n",
        "version: 1\n",
        "version: 1\nentities:\nsources:\n",
        "version: 1\nentities: []\n",
    ],
)
def test_load_takes_an_empty_file_as_an_empty_gazetteer(write: Callable[..., Path], text: str) -> None:
    gazetteer = load([write(empty=text)])
    assert gazetteer.entities == ()
    assert gazetteer.sources == {}


def test_load_takes_an_empty_folder_or_no_path_as_an_empty_gazetteer(tmp_path: Path) -> None:
    assert load([tmp_path]).entities == ()
    assert load([]).entities == ()


def test_check_finds_nothing_in_good_tables(aliases: Path) -> None:
    assert [str(finding) for finding in check([aliases])] == []


def test_load_carries_the_errors_of_all_files(write: Callable[..., Path]) -> None:
    folder = write(a="version: 3\n", b="entities: [1]\n", c='version: "x\n')
    with pytest.raises(GazetteerError) as caught:
        load([folder, folder / "absent.yaml"])
    assert [(Path(f.path).name, f.line, f.code) for f in caught.value.findings] == [
        ("a.yaml", 1, "bad-version"),
        ("absent.yaml", 0, "no-such-file"),
        ("b.yaml", 1, "wrong-shape"),
        ("c.yaml", 1, "yaml-syntax"),
    ]
    assert "a.yaml:1: error bad-version" in str(caught.value)
    assert "absent.yaml: error no-such-file: does not exist (check the path)" in str(caught.value)


def test_load_joins_sources_of_all_paths_and_refuses_a_second_definition(
    write: Callable[..., Path], aliases: Path
) -> None:
    more = write("more", more='version: 1\nsources:\n  S1: {title: "Another"}\n')
    with pytest.raises(GazetteerError) as caught:
        load([aliases, more])
    assert [(f.code, f.line) for f in caught.value.findings] == [("duplicate-source", 3)]


@pytest.mark.parametrize(
    ("name", "content", "code", "line"),
    [
        ("utf16.yaml", "version: 1\n".encode("utf-16"), "not-utf8", 1),
        ("cp1256.yaml", b'version: 1\nentities:\n  - {id: "a", name: "' + "علي".encode("cp1256") + b'"}\n', "not-utf8", 3),
        ("table.csv", b"id,name\n", "unknown-format", 0),
        ("list.json", b"{}\n", "unknown-format", 0),
        ("index.ansab", b"\0\1", "unknown-format", 0),
    ],
)  # fmt: skip
def test_load_refuses_files_of_another_kind(
    tmp_path: Path, name: str, content: bytes, code: str, line: int
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(GazetteerError) as caught:
        load([tmp_path / name])
    assert [(f.code, f.line) for f in caught.value.findings] == [(code, line)]
    assert caught.value.findings[0].hint


def test_check_warns_of_a_byte_order_mark_and_of_a_yml_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfversion: 1\r\nentities: []\r\n")
    (tmp_path / "b.yml").write_bytes(b"version: 1\n")
    assert [(f.code, f.severity) for f in check([tmp_path])] == [
        ("byte-order-mark", "warning"),
        ("ignored-file", "warning"),
    ]
    assert load([tmp_path]).entities == ()


@pytest.mark.parametrize(
    ("limit", "value", "text", "code", "line"),
    [
        ("MAX_FILE_BYTES", 20, "version: 1\n" + "# x\n" * 9, "too-large", 0),
        ("MAX_LINE_CHARS", 20, "version: 1\n# " + "x" * 30 + "\n", "line-too-long", 2),
        ("MAX_NODES", 5, "version: 1\nsources: {}\nentities: []\n", "too-many-nodes", 3),
        ("MAX_NESTING", 2, "version: 1\nentities:\n  - {}\n", "too-deep", 3),
    ],
)
def test_load_keeps_its_limits(
    write: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    limit: str,
    value: int,
    text: str,
    code: str,
    line: int,
) -> None:
    folder = write(big=text)
    assert code not in {finding.code for finding in check([folder])}
    monkeypatch.setattr(textfile if limit == "MAX_FILE_BYTES" else documents, limit, value)
    with pytest.raises(GazetteerError) as caught:
        load([folder])
    assert [(f.code, f.line) for f in caught.value.findings] == [(code, line)]


@pytest.mark.parametrize("bomb", ["[" * 5000, "{a: " * 5000, "- " * 5000, "? " * 5000, "a: " * 3000])
def test_check_survives_nesting_without_end(write: Callable[..., Path], bomb: str) -> None:
    findings = check([write(bomb=f"version: 1\nentities: {bomb}\n")])
    assert findings[0].code in {"too-deep", "yaml-syntax", "line-too-long", "wrong-shape"}


def test_load_lets_foreign_lists_share_names_but_not_ids(aliases: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "list.jsonl"
    foreign.write_text(
        '{"id": "x-1", "schema": "Person", "properties": {"name": ["Abu Taqwa"]}}\n', encoding="utf-8"
    )
    assert len(load([aliases, foreign]).entities) == 4
    foreign.write_text(
        '\n{"id": "abu-taqwa", "schema": "Person", "properties": {"name": ["X"]}}\n', encoding="utf-8"
    )
    with pytest.raises(GazetteerError) as caught:
        load([aliases, foreign])
    assert [(f.code, f.line) for f in caught.value.findings] == [("duplicate-id", 2)]
    assert "people.yaml:5" in caught.value.findings[0].message


@pytest.mark.parametrize("name", ["a.yaml", "a.jsonl"])
def test_check_says_that_a_file_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / name
    path.write_text("", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    (finding,) = check([path])
    assert (finding.code, finding.line) == ("unreadable", 0)
    assert "Permission denied" in finding.message
