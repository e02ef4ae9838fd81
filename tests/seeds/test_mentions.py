"""The mentions of the five articles: what must hold without the articles at hand."""

import csv
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from ansab.gazetteer.loading import load
from ansab.model import Entity

ROOT = Path(__file__).parents[2]
COLUMNS = ("doc", "offset", "mention", "entity", "type")
ROWS_OF = {
    "000_0558c944adbdbc80": 25,
    "001_eb5857296ff1cf00": 42,
    "002_5c554a65d58ee6c9": 45,
    "003_7e2b4654e5a5cd2c": 63,
    "004_8df8060d97129057": 37,
}  # fmt: skip


class Row(NamedTuple):
    doc: str
    offset: int
    mention: str
    entity: str
    type: str


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    with (ROOT / "seeds" / "mentions.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        assert tuple(reader.fieldnames or ()) == COLUMNS
        return [Row(r["doc"], int(r["offset"]), r["mention"], r["entity"], r["type"]) for r in reader]


@pytest.fixture(scope="module")
def entities() -> dict[str, Entity]:
    return {entity.id: entity for entity in load([ROOT / "aliases"]).entities}


def spelling(text: str) -> str:
    """Casefolded, with straight apostrophes: the one freedom a mention has against its entity's names."""
    return text.replace("’", "'").casefold()


def test_mentions_cover_the_five_articles(rows: list[Row]) -> None:
    assert Counter(row.doc for row in rows) == ROWS_OF


def test_mentions_name_entities_of_the_tables(rows: list[Row], entities: dict[str, Entity]) -> None:
    assert {row.entity for row in rows} <= entities.keys()


def test_mentions_have_the_type_of_their_entity(rows: list[Row], entities: dict[str, Entity]) -> None:
    assert [row for row in rows if entities[row.entity].type != row.type] == []


def test_mentions_are_names_of_their_entity(rows: list[Row], entities: dict[str, Entity]) -> None:
    names = {key: {spelling(alias.text) for alias in entity.names()} for key, entity in entities.items()}
    assert [row for row in rows if spelling(row.mention) not in names[row.entity]] == []


def test_mentions_cite_their_article_in_the_tables(rows: list[Row], entities: dict[str, Entity]) -> None:
    cited = {
        (entity.id, spelling(alias.text), source)
        for entity in entities.values()
        for alias in entity.names()
        for source in alias.sources
    }
    wanted = {(row.entity, spelling(row.mention), f"S-{row.doc[:3]}") for row in rows}
    assert wanted - cited == set()


def test_mentions_ascend_without_overlap(rows: list[Row]) -> None:
    assert rows[0].offset >= 0
    for left, right in pairwise(rows):
        if left.doc == right.doc:
            assert left.offset + len(left.mention) <= right.offset, (left, right)
        else:
            assert left.doc < right.doc


def test_mentions_have_no_space_around_them(rows: list[Row]) -> None:
    assert [row for row in rows if row.mention != row.mention.strip() or not row.mention] == []


def test_mentions_keep_the_two_surnames_apart(rows: list[Row]) -> None:
    """One article writes of Abu Baqir al-Saadi, the four others of Abu Taqwa."""
    bearers = {
        (row.doc[:3], row.entity)
        for row in rows
        if row.mention in {"al-Saidi", "Saidi", "al-Saeedi", "Al Saiedi"}
    }  # fmt: skip
    assert bearers == {
        ("000", "abu-taqwa"), ("001", "abu-taqwa"), ("002", "abu-taqwa"), ("004", "abu-taqwa"),
        ("003", "wissam-al-saiedi"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("mention", "entity"),
    [
        ("Mushtaq Jawad Kazim al-Jawari", "abu-taqwa"),
        ("Harakat al-Najuba", "harakat-al-nujaba"),
        ("Kata’ib Hezbollah", "kataib-hezbollah"),
        ("Hezbollah", "hezbollah"),
        ("Mohammed Shia al-Sudan", "mohammed-shia-al-sudani"),
        ("Abu Madhi Al Muhandis", "abu-mahdi-al-muhandis"),
        ("Hashd Al Shaabi", "popular-mobilization-forces"),
        ("PMU", "popular-mobilization-forces"),
    ],
)
def test_mentions_mean_what_the_design_says(rows: list[Row], mention: str, entity: str) -> None:
    assert {row.entity for row in rows if row.mention == mention} == {entity}
