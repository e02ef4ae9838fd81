"""The bulk run: rows in order, documents together, nothing lost; the answers come from a fake."""

from __future__ import annotations

import csv
import io
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from ansab.bulk import BulkColumns, BulkJob, Outcome, resolve_table
from ansab.bulk.answer import Asked
from ansab.bulk.chunks import is_grouped, whole_documents
from ansab.bulk.regroup import answer_regrouped
from ansab.bulk.rounds import Places
from ansab.errors import AnsabError, LimitError, TableError
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
    return rows_of(table, BulkJob(columns=BulkColumns(**columns), answer=answer, limits=limits))


def rows_of(table: Table, job: BulkJob) -> list[dict[str, str]]:
    written: list[bytes] = []
    resolve_table(table, written.append, job)
    return list(csv.DictReader(io.StringIO(b"".join(written).decode(), newline="")))


def test_resolve_table_keeps_rows_and_columns_in_order(tmp_path: Path) -> None:
    rows = [[number, f"name {number % 7}", "x"] for number in range(5_000)]

    written = run(table_of(tmp_path, ["n", "name", "other"], rows), Echo(), name="name")

    assert list(written[0]) == ["n", "name", "other", *ROW_COLUMNS]
    assert [int(row["n"]) for row in written] == list(range(5_000))
    assert all(row["candidate_id"] == row["name"] for row in written)


def test_resolve_table_hands_over_chunks_of_bounded_size(tmp_path: Path) -> None:
    answer = Echo()

    run(table_of(tmp_path, ["name"], [[f"name {number}"] for number in range(5_000)]), answer, name="name")

    assert [len(chunk) for chunk in answer.chunks] == [1_024, 1_024, 1_024, 1_024, 904]


def test_resolve_table_never_splits_a_document(tmp_path: Path) -> None:
    answer = Echo()
    rows = [[f"name {number}", f"doc {number // 700}"] for number in range(5_000)]

    run(table_of(tmp_path, ["name", "doc"], rows), answer, name="name", document="doc")

    homes = [{asked.document for asked in chunk} for chunk in answer.chunks]
    assert sum(map(len, homes)) == len(set.union(*homes))
    assert max(map(len, answer.chunks)) < 2_000


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
    table = table_of(tmp_path, ["name"], [["a"]] * 12_000)
    job = BulkJob(columns=BulkColumns(name="name"), answer=Echo(), limits=LIMITS, observe=seen.append)

    summary = resolve_table(table, lambda _row: None, job)

    assert seen == [10_240, 12_000]
    assert (summary.rows, summary.unresolved, summary.names) == (12_000, 12_000, {"a": 12_000})


def test_resolve_table_takes_a_mapper_that_works_ahead(tmp_path: Path) -> None:
    def ahead(answer: Echo, chunks: Iterable[list[Asked]]) -> Iterator[list[Outcome]]:
        yield from [answer(chunk) for chunk in list(chunks)]

    table = table_of(tmp_path, ["name"], [[f"name {number}"] for number in range(4_500)])
    job = BulkJob(columns=BulkColumns(name="name"), answer=Echo(), limits=LIMITS, mapper=ahead)

    assert [row["candidate_id"] for row in rows_of(table, job)] == [
        f"name {number}" for number in range(4_500)
    ]


def test_resolve_table_of_no_rows_is_a_header(tmp_path: Path) -> None:
    assert run(table_of(tmp_path, ["name"], []), Echo(), name="name") == []


@pytest.mark.parametrize(
    ("documents", "answer"),
    [("aabb", True), ("aba", False), (["a", "", "a"], False), (["", "a", "", "b"], True), ("", True)],
)
def test_is_grouped_looks_for_a_document_that_comes_back(documents: Sequence[str], answer: bool) -> None:
    assert is_grouped(documents) is answer


def test_whole_documents_of_nothing_are_none() -> None:
    assert list(whole_documents([], Places(0, None, 1), LIMITS)) == []


def test_resolve_table_asks_for_a_name_once_in_the_whole_table(tmp_path: Path) -> None:
    answer = Echo()
    rows = [[f"name {number % 1_500}", ("person", "org")[number % 2]] for number in range(30_000)]

    written = run(table_of(tmp_path, ["name", "kind"], rows), answer, name="name", type="kind")

    asked = [asked for chunk in answer.chunks for asked in chunk]
    assert len(asked) == len(set(asked)) == 1_500
    assert all(row["candidate_id"] == row["name"] for row in written)


def test_resolve_table_writes_a_row_as_a_csv_writer_does(tmp_path: Path) -> None:
    rows = [["a,b", 'c"d', ""], ["e\nf", "g\rh", "i\r\nj"], [" k ", "حركة", "=1+1"], ["", "", ""]]
    written: list[bytes] = []

    resolve_table(
        table_of(tmp_path, ["x", "name", "z"], rows),
        written.append,
        BulkJob(columns=BulkColumns(name="name"), answer=Echo(), limits=LIMITS),
    )

    expected = io.StringIO(newline="")
    csv.writer(expected).writerows(
        [["x", "name", "z", *ROW_COLUMNS], *([*row, *Echo()([Asked(row[1])])[0].cells] for row in rows)]
    )
    assert b"".join(written).decode() == expected.getvalue()


def test_resolve_table_of_one_column_keeps_empty_names(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(b"name\n\na\n\n\nb\n\n")

    written = run(open_table(path, limits=LIMITS), Echo(), name="name")

    assert [row["name"] for row in written] == ["", "a", "", "", "b"]


def test_resolve_table_holds_few_rows_at_a_time(tmp_path: Path) -> None:
    waiting: list[int] = []
    written: list[bytes] = []

    def counted(answer: Echo, chunks: Iterable[list[Asked]]) -> Iterator[list[Outcome]]:
        for chunk in chunks:
            waiting.append(len(b"".join(written).splitlines()))
            yield answer(chunk)

    table = table_of(tmp_path, ["name"], [["a"]] * 50_000)
    job = BulkJob(columns=BulkColumns(name="name"), answer=Echo(), limits=LIMITS, mapper=counted)
    resolve_table(table, written.append, job)

    assert waiting == [0, *range(10_241, 50_000, 10_240)]


def test_answer_regrouped_says_where_there_is_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def small(*arguments: Any, **more: Any) -> sqlite3.Connection:
        store = connect(*arguments, **more)
        store.execute("PRAGMA max_page_count = 2")
        return store

    monkeypatch.setattr(sqlite3, "connect", small)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    rows = [("name", "", f"document {number}") for number in range(2_000)]

    with pytest.raises(AnsabError, match=rf"{tmp_path}: database or disk is full: .*TMPDIR"):
        list(answer_regrouped(rows, lambda _: iter(())))
    assert not list(tmp_path.iterdir())
