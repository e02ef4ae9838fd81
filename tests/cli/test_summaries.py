"""The line that says what a command has done."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Run

ONE_OF_EACH = [
    (["bulk", "one.csv", "--column", "name", "-o", "out.csv"], "ansab: 1 row: 1 resolved"),
    (["cluster", "one.csv", "--column", "name", "-o", "out.csv"], "ansab: 1 row in 1 cluster: 1 known entity, 0 unlisted"),
    (["cluster", "blank.csv", "--column", "name", "-o", "out.csv"], "ansab: 1 of the rows has no usable name or type"),
    (
        ["cluster", "one.csv", "--column", "name", "--links", "links.csv", "-o", "out.csv"],
        "1 of the linked names is in no row",
    ),
    (["match", "--csv", "one.csv", "--left", "name", "--right", "name", "-o", "out.csv"], "ansab: 1 pair\n"),
    (["transliterate", "--csv", "one.csv", "--column", "name", "-o", "out.csv"], "ansab: 1 row\n"),
    (["annotate", "one.txt", "-o", "out.json"], "ansab: 1 name in 1 file\n"),
    (["build", "one.jsonl", "-o", "one.ansab"], "one.ansab: 1 entity, 1 name, "),
    (["evaluate", "gold.csv"], "ansab: 1 expected id is in no table: nobody-1"),
    (["aliases", "check", "bad.yaml"], "ansab: 1 error, 0 warnings"),
    (["bulk", "short.csv", "--column", "name"], "row 2: 1 field where the header has 2"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "says"), ONE_OF_EACH, ids=[says[:40] for _, says in ONE_OF_EACH])
def test_one_of_a_thing_is_not_told_in_the_plural(
    command: Run,
    gazetteer: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    says: str,
) -> None:
    files = {
        "one.csv": "name\nAbu Taqwa\n",
        "blank.csv": "name,n\nAbu Taqwa,1\n,2\n",
        "links.csv": "left,right,link\nAbu Taqwa,Nobody,must\n",
        "one.txt": "Yesterday Abu Taqwa spoke.",
        "one.jsonl": '{"id": "x", "schema": "Person", "properties": {"name": ["Abu Taqwa"]}}\n',
        "gold.csv": "query,expected\nAbu Taqwa,x-1\nAbu Taqwa,nobody-1\n",
        "bad.yaml": "version: 3\nentities: []\n",
        "short.csv": "name,n\nAbu Taqwa\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    monkeypatch.setenv("ANSAB_ALIASES", str(gazetteer))
    monkeypatch.chdir(tmp_path)

    assert says in command(*arguments).err
