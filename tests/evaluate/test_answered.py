"""Answers to a gold table, over a small gazetteer."""

from __future__ import annotations

from pathlib import Path

import pytest

from ansab.errors import TableError
from ansab.evaluate.answered import Answered, GoldColumns, answer_gold
from ansab.limits import Limits
from ansab.model import Decision, Mention, Resolution
from ansab.resolve import Resolver
from ansab.rows import ROW_COLUMNS, row_of
from ansab.tables import open_table


def test_answer_gold_keeps_rows_in_order_and_says_what_was_expected(answers: list[Answered]) -> None:
    assert [answer.row for answer in answers] == list(range(2, 11))
    assert (answers[0].expected, answers[0].expected_name) == ("p-1", "Mushtaq Talib al-Saeedi")
    assert (answers[1].script, answers[1].is_right) == ("Arab", True)
    assert [answer.is_negative for answer in answers] == [False] * 5 + [True, False, True, True]


def test_answer_gold_finds_the_place_of_the_right_one(answers: list[Answered]) -> None:
    assert answers[0].place == 1
    assert answers[2].place in (1, 2)  # a nisba that two men bear
    assert answers[2].decision is not Decision.RESOLVED


def test_answer_gold_knows_an_id_that_is_in_no_table(answers: list[Answered]) -> None:
    assert (answers[6].expected, answers[6].expected_name, answers[6].is_right) == ("p-9", "", False)


def test_answer_gold_answers_a_name_that_cannot_be_used(answers: list[Answered]) -> None:
    last = answers[-1]

    assert (last.found, last.confidence, last.decision) == ("", 0.0, Decision.UNRESOLVED)
    assert "no letter" in last.explanation


def test_answer_gold_gives_the_confidence_that_bulk_writes(
    resolver: Resolver, answers: list[Answered]
) -> None:
    cells = dict(
        zip(ROW_COLUMNS, row_of(resolver.resolve("Mushtaq Taleb al-Saidi", type="person")), strict=True)
    )

    assert f"{answers[0].confidence:.6f}" == cells["confidence"]
    assert answers[0].found == cells["candidate_id"]


def test_answer_gold_refuses_a_type_that_is_none(resolver: Resolver, tmp_path: Path) -> None:
    path = tmp_path / "gold.csv"
    path.write_text("query,type,expected\nAli,person,\nAli,wizard,\n")

    with pytest.raises(TableError, match=r"row 3: unknown type 'wizard'"):
        answer_gold(resolver, open_table(path, limits=Limits()), GoldColumns(type="type"), limits=Limits())


class _Recorder:
    """Takes down in which calls the mentions came."""

    def __init__(self) -> None:
        self.calls: list[list[Mention]] = []

    def resolve_mentions(self, mentions: list[Mention], **_: object) -> list[Resolution]:
        self.calls.append(list(mentions))
        return [Resolution(mention=mention, decision=Decision.UNRESOLVED) for mention in mentions]


def test_answer_gold_never_parts_a_document(tmp_path: Path) -> None:
    path = tmp_path / "gold.csv"
    rows = [f"name {number},,{'d' if number % 2 else ''}" for number in range(3_000)]
    path.write_text("query,expected,doc\n" + "\n".join(rows) + "\n")
    recorder, table = _Recorder(), open_table(path, limits=Limits())

    answers = answer_gold(recorder, table, GoldColumns(document="doc"), limits=Limits())  # type: ignore[arg-type]

    assert len(recorder.calls) > 1
    assert sum(any(mention.document for mention in call) for call in recorder.calls) == 1
    assert [answer.name for answer in answers] == [f"name {number}" for number in range(3_000)]
