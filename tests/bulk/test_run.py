"""The bulk run: rows in order, documents together, nothing lost; the answers come from a fake."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from ansab.bulk import BulkColumns, BulkJob, Outcome, resolve_table
from ansab.bulk.answer import Asked
from ansab.bulk.chunks import chunks_of, is_grouped
from ansab.errors import LimitError, TableError
from ansab.limits import Limits
from ansab.rows import ROW_COLUMNS
from ansab.tables import Table, open_table

LIMITS = Limits()


class Echo:
    """Answers each row with its name as candidate and the names of its document as explanation."""

    def __init__(self) -> None:
        self.chunks: list[list[Asked]] = []

    def __call__(self, chunk: Sequence[Asked]) -> list[Outcome]:
        self.chunks.append(list(chunk))
        outcomes = []
        for asked in chunk:
            together = [other.name for other in chunk if asked.document and other.document == asked.document]
            cells = dict.fromkeys(ROW_COLUMNS, "")
            cells |= {"decision": "unresolved", "candidate_id": asked.name, "explanation": "+".join(together)}
            outcomes.append(Outcome(tuple(cells[column] for column in ROW_COLUMNS)))
        return outcomes


def table_of(tmp_path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> Table:
    path = tmp_path / "in.csv"
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(header)
        writer.writerows(rows)
    return open_table(path, limits=LIMITS)


def run(table: Table, answer: Echo, *, limits: Limits = LIMITS, **columns: str) -> list[dict[str, str]]:
    written: list[list[str]] = []
    resolve_table(
        table, written.append, BulkJob(columns=BulkColumns(**columns), answer=answer, limits=limits)
    )
    return [dict(zip(written[0], row, strict=True)) for row in written[1:]]


def test_resolve_table_keeps_rows_and_columns_in_order(tmp_path: Path) -> None:
    rows = [[number, f"name {number % 7}", "x"] for number in range(5_000)]

    written = run(table_of(tmp_path, ["n", "name", "other"], rows), Echo(), name="name")

    assert list(written[0]) == ["n", "name", "other", *ROW_COLUMNS]
    assert [int(row["n"]) for row in written] == list(range(5_000))
    assert all(row["candidate_id"] == row["name"] for row in written)


def test_resolve_table_hands_over_chunks_of_bounded_size(tmp_path: Path) -> None:
    answer = Echo()

    run(table_of(tmp_path, ["name"], [[f"name {number}"] for number in range(5_000)]), answer, name="name")

    assert [len(chunk) for chunk in answer.chunks] == [2_000, 2_000, 1_000]


def test_resolve_table_never_splits_a_document(tmp_path: Path) -> None:
    answer = Echo()
    rows = [[f"name {number}", f"doc {number // 700}"] for number in range(5_000)]

    run(table_of(tmp_path, ["name", "doc"], rows), answer, name="name", document="doc")

    homes = [{asked.document for asked in chunk} for chunk in answer.chunks]
    assert sum(map(len, homes)) == len(set.union(*homes))
    assert max(map(len, answer.chunks)) < 3_000


def test_resolve_table_brings_scattered_documents_together_and_keeps_the_order(tmp_path: Path) -> None:
    rows = [["a", "1"], ["b", "2"], ["c", ""], ["d", "1"], ["e", ""], ["f", "2"]]

    written = run(table_of(tmp_path, ["name", "doc"], rows), Echo(), name="name", document="doc")

    assert [row["name"] for row in written] == list("abcdef")
    assert [row["explanation"] for row in written] == ["a+d", "b+f", "", "a+d", "", "b+f"]


def test_resolve_table_refuses_a_document_with_too_many_mentions(tmp_path: Path) -> None:
    table = table_of(tmp_path, ["name", "doc"], [["a", "1"]] * 11)

    with pytest.raises(LimitError, match="document '1' is 11 mentions, the limit is 10"):
        run(table, Echo(), limits=Limits(document_mentions=10), name="name", document="doc")


def test_resolve_table_refuses_a_column_that_it_would_add(tmp_path: Path) -> None:
    table = table_of(tmp_path, ["name", "decision"], [["a", "x"]])

    with pytest.raises(TableError, match="already has the column decision"):
        run(table, Echo(), name="name")

    assert "ansab_decision" in run(table, Echo(), name="name", prefix="ansab_")[0]


def test_resolve_table_reports_its_progress(tmp_path: Path) -> None:
    seen: list[int] = []
    table = table_of(tmp_path, ["name"], [["a"]] * 1_200)
    job = BulkJob(columns=BulkColumns(name="name"), answer=Echo(), limits=LIMITS, observe=seen.append)

    summary = resolve_table(table, lambda _row: None, job)

    assert seen == [500, 1_000, 1_200]
    assert (summary.rows, summary.unresolved, summary.names) == (1_200, 1_200, {"a": 1_200})


def test_resolve_table_takes_a_mapper_that_works_ahead(tmp_path: Path) -> None:
    def ahead(answer: Echo, chunks: Iterable[list[Asked]]) -> Iterator[list[Outcome]]:
        yield from [answer(chunk) for chunk in list(chunks)]

    table = table_of(tmp_path, ["name"], [[f"name {number}"] for number in range(4_500)])
    written: list[list[str]] = []
    job = BulkJob(columns=BulkColumns(name="name"), answer=Echo(), limits=LIMITS, mapper=ahead)
    resolve_table(table, written.append, job)

    assert [row[0] for row in written[1:]] == [f"name {number}" for number in range(4_500)]


def test_resolve_table_of_no_rows_is_a_header(tmp_path: Path) -> None:
    assert run(table_of(tmp_path, ["name"], []), Echo(), name="name") == []


@pytest.mark.parametrize(
    ("documents", "answer"),
    [("aabb", True), ("aba", False), (["a", "", "a"], False), (["", "a", "", "b"], True), ("", True)],
)
def test_is_grouped_looks_for_a_document_that_comes_back(documents: Sequence[str], answer: bool) -> None:
    assert is_grouped(documents) is answer


def test_chunks_of_nothing_are_none() -> None:
    assert list(chunks_of([], limits=LIMITS)) == []
