"""A small gazetteer with hard cases, and a gold table over it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ansab.evaluate.answered import Answered, GoldColumns, answer_gold
from ansab.limits import Limits
from ansab.model import Decision
from ansab.resolve import Resolver
from ansab.tables import open_table

ENTITIES = [
    ("p-1", "Person", ["Mushtaq Talib al-Saeedi", "مشتاق طالب السعيدي"], ["al-Saeedi"]),
    ("p-2", "Person", ["Wissam Mohammed Sabir al-Saeedi"], ["al-Saeedi"]),
    ("p-3", "Person", ["Yahya <b>Rasool</b> & Sons"], []),
    ("o-1", "Organization", ["Harakat al-Nujaba"], []),
    ("o-2", "Organization", ["Kataib Hezbollah"], []),
]
GOLD = """\
query,type,expected,kind
Mushtaq Taleb al-Saidi,person,p-1,alias
مشتاق طالب السعيدي,person,p-1,native
al-Saeedi,person,p-1,alias
Harakat al-Najuba,org,o-1,alias
Kataib Hezbollah,org,o-1,alias
Kataib Hezbollah,org,,negative
Yahya <b>Rasool</b> & Sons,person,p-9,alias
Zzyzx Qqq,,,negative
---,person,,negative
"""


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gold") / "g.jsonl"
    lines = (
        {"id": id, "schema": schema, "properties": {"name": names, "weakAlias": weak}}
        for id, schema, names, weak in ENTITIES
    )
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def resolver(tables: Path) -> Resolver:
    return Resolver.open(tables)


@pytest.fixture(scope="session")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gold") / "gold.csv"
    path.write_text(GOLD, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def answers(resolver: Resolver, gold: Path) -> list[Answered]:
    table = open_table(gold, limits=Limits())
    return answer_gold(resolver, table, GoldColumns(type="type", kind="kind"), limits=Limits())


def answered(
    expected: str, found: str, confidence: float, decision: str = "resolved", **more: object
) -> Answered:
    """An answer made by hand."""
    facts: dict[str, object] = {
        "row": 2, "name": "Ali", "type": "person", "script": "Latn", "kind": "", "document": "",
        "expected_name": expected.upper(), "found_name": found.upper(), "place": 1 if found == expected else 0,
        "explanation": "because", **more,
    }  # fmt: skip
    return Answered(
        expected=expected,
        found=found,
        confidence=confidence,
        decision=Decision(decision),
        **facts,  # type: ignore[arg-type]
    )
