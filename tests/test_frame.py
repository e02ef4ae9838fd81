"""Data frames in, data frames out."""

from __future__ import annotations

import pandas as pd
import pytest

from ansab.bulk.answer import Answerer, Asked
from ansab.errors import InputError, TableError
from ansab.index import Index
from ansab.limits import Limits
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer
from ansab.resolve import Resolver
from ansab.rows import ROW_COLUMNS


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    entity = Entity(
        id=EntityId("abu-taqwa"), type=EntityType.PERSON, name="Abu Taqwa", is_reviewed=True,
        aliases=(Alias(text="Mushtaq Talib al-Saeedi"),),
    )  # fmt: skip
    return Resolver(Index.of(Gazetteer(entities=(entity,))))


def test_resolve_frame_appends_columns_and_keeps_the_rest(resolver: Resolver) -> None:
    frame = pd.DataFrame(
        {"n": [1, 2, 3], "actor": ["Abu Taqwa", None, "Mushtaq Taleb al-Saidi"]}, index=[7, 5, 9]
    )
    answer = resolver.resolve_frame(frame, column="actor")
    assert list(answer.columns) == ["n", "actor", *ROW_COLUMNS]
    assert list(answer.index) == [7, 5, 9]
    assert list(answer["canonical_id"]) == ["abu-taqwa", "", "abu-taqwa"]
    assert list(frame.columns) == ["n", "actor"]


def test_resolve_frame_names_a_missing_column(resolver: Resolver) -> None:
    with pytest.raises(TableError, match="no column 'nope': the frame has actor"):
        resolver.resolve_frame(pd.DataFrame({"actor": []}), column="nope")


def test_resolve_frame_refuses_columns_that_stand_twice(resolver: Resolver) -> None:
    twice = pd.DataFrame([["Abu Taqwa", "x"]], columns=["actor", "actor"])
    with pytest.raises(TableError, match="column 'actor' appears 2 times"):
        resolver.resolve_frame(twice, column="actor")
    with pytest.raises(TableError, match="the frame already has decision"):
        resolver.resolve_frame(pd.DataFrame({"actor": [], "decision": []}), column="actor")


def test_resolve_frame_answers_every_row_as_bulk_does(resolver: Resolver) -> None:
    rows = [
        Asked("Abu Taqwa", "person", "a"),
        Asked("Abu Taqwa", "spaceship", "a"),
        Asked("", "person", "a"),
        Asked("...", "", ""),
        Asked("x" * 1_001, "", ""),
        Asked("Abu Taqwa", "", "d" * 501),
        Asked("Mushtaq Taleb al-Saidi", "per", "b"),
    ]
    frame = pd.DataFrame(rows, columns=["actor", "kind", "article"])

    answer = resolver.resolve_frame(frame, column="actor", type="kind", document="article")

    for name in ("confidence", "runner_up_confidence"):
        assert answer[name].dtype == float
        answer[name] = [f"{number:.6f}" if number == number else "" for number in answer[name]]
    cells = [tuple(row) for row in answer[[*ROW_COLUMNS]].itertuples(index=False)]
    assert cells == [outcome.cells for outcome in Answerer(resolver, Limits())(rows)]
    assert list(answer["canonical_id"]) == ["abu-taqwa", "", "", "", "", "", "abu-taqwa"]
    assert answer["explanation"][1] == (
        "unknown type 'spaceship': expected person, organization or place (or leave it empty)"
    )
    assert answer["explanation"][5] == "document is 501 characters, the limit is 500"


def test_resolve_frame_takes_no_other_value_for_its_look(resolver: Resolver) -> None:
    frame = pd.DataFrame({"actor": [["Hamas"], b"Hamas", ("Hamas",), "Hamas", 5]})

    found = resolver.resolve_frame(frame, column="actor")

    assert found["explanation"].tolist()[:3] == [
        f"name is of type {kind}, expected text" for kind in ("list", "bytes", "tuple")
    ]
    assert not any("expected text" in told for told in found["explanation"].tolist()[3:])


def test_resolve_frame_refuses_what_is_no_frame(resolver: Resolver) -> None:
    with pytest.raises(InputError, match="the frame is a Series, expected a pandas DataFrame"):
        resolver.resolve_frame(pd.Series(["Hamas"]), column="actor")
