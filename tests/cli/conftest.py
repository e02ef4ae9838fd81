"""Commands run in this process, over two entities."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ansab.cli.app import run

ENTITIES = [
    {
        "id": "x-1",
        "schema": "Person",
        "properties": {
            "name": ["Mushtaq Talib al-Saeedi"],
            "alias": ["Abu Taqwa", "مشتاق طالب السعيدي"],
            "weakAlias": ["al-Saeedi"],
        },
    },
    {"id": "x-2", "schema": "Organization", "properties": {"name": ["Harakat al-Nujaba"]}},
]


class Ran(NamedTuple):
    """What a command printed and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("NO_COLOR", "1")

    def call(*arguments: object) -> Ran:
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return call


@pytest.fixture
def gazetteer(tmp_path: Path) -> Path:
    path = tmp_path / "g.jsonl"
    path.write_text("".join(json.dumps(entity) + "\n" for entity in ENTITIES), encoding="utf-8")
    return path
