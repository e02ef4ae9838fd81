"""The bulk run: a table in, the same table with eleven more columns out."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ansab.bulk.answer import Asked, Outcome
from ansab.bulk.chunks import chunks_of, is_grouped
from ansab.bulk.regroup import answer_regrouped
from ansab.bulk.summary import BulkSummary
from ansab.limits import Limits
from ansab.rows import ROW_COLUMNS
from ansab.tables import Table, append_columns

__all__ = ["BulkColumns", "BulkJob", "Mapper", "answers_of", "resolve_table", "resolved_rows"]

_OBSERVED_ROWS = 500


def _nothing(_done: int) -> None:
    """Nobody watches."""


Answer = Callable[[Sequence[Asked]], list[Outcome]]
Mapper = Callable[[Answer, Iterable[list[Asked]]], Iterable[list[Outcome]]]
"""Like `map`: it may work ahead and in other processes, but gives the answers in the order of the chunks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkColumns:
    """Which columns of a table hold what; `prefix` goes before the names of the columns that are added."""

    name: str
    type: str | None = None
    document: str | None = None
    prefix: str = ""

    def needed(self) -> list[str]:
        """List the columns that the table must have."""
        return [column for column in (self.name, self.type, self.document) if column is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkJob:
    """How a table is to be resolved.

    Attributes:
        columns: Which columns hold what.
        answer: Answers a chunk of rows.
        limits: Sizes that are accepted.
        mapper: Runs `answer` over the chunks; the built-in `map` by default.
        observe: Is told how many rows are done, about once a chunk.
    """

    columns: BulkColumns
    answer: Answer
    limits: Limits
    mapper: Mapper = map
    observe: Callable[[int], object] = _nothing


def resolve_table(table: Table, write: Callable[[list[str]], object], job: BulkJob) -> BulkSummary:
    """Write a table with the answers appended, row for row; see `resolved_rows`."""
    summary = BulkSummary()
    for row in resolved_rows(table, job, summary):
        write(row)
    return summary


def resolved_rows(table: Table, job: BulkJob, summary: BulkSummary) -> Iterator[list[str]]:
    """Give the header, then every row of a table with the answer appended.

    Mentions of one document are resolved together.  Where the rows of a document are scattered over the
    table, they are brought together in a temporary file first.  Nothing is given before the first chunk is
    answered.

    Args:
        table: Was read through, so every row is known to be whole.
        job: How.
        summary: Is filled as the rows pass.

    Raises:
        TableError: A column is absent, or one that would be added is there already.
        LimitError: A document has too many mentions.
    """
    started = time.monotonic()
    header = append_columns(table.header, ROW_COLUMNS, prefix=job.columns.prefix, name=table.name)
    answers = answers_of(table, job)
    first = next(answers, None)
    yield header
    if first is not None:
        for row, (asked, outcome) in zip(table, chain((first,), answers), strict=True):
            yield [*row, *outcome.cells]
            summary.add(asked, outcome)
            if summary.rows % _OBSERVED_ROWS == 0:
                job.observe(summary.rows)
    job.observe(summary.rows)
    summary.seconds = time.monotonic() - started


def answers_of(table: Table, job: BulkJob) -> Iterator[tuple[Asked, Outcome]]:
    """Answer every row of a table, in order; mentions of one document are resolved together."""
    ask = _reader(table, job.columns)

    def answer(rows: Iterator[Asked]) -> Iterator[tuple[Asked, Outcome]]:
        waiting: deque[list[Asked]] = deque()

        def chunks() -> Iterator[list[Asked]]:
            for chunk in chunks_of(rows, limits=job.limits):
                waiting.append(chunk)
                yield chunk

        for outcomes in job.mapper(job.answer, chunks()):
            yield from zip(waiting.popleft(), outcomes, strict=True)

    if job.columns.document is not None and not is_grouped(asked.document for asked in ask()):
        return answer_regrouped(ask(), answer)
    return answer(ask())


def _reader(table: Table, columns: BulkColumns) -> Callable[[], Iterator[Asked]]:
    name = table.column(columns.name)
    kind = None if columns.type is None else table.column(columns.type)
    document = None if columns.document is None else table.column(columns.document)

    def ask() -> Iterator[Asked]:
        for row in table:
            yield Asked(
                row[name],
                "" if kind is None else row[kind],
                "" if document is None else row[document].strip(),
            )

    return ask
