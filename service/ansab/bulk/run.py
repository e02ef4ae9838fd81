"""The bulk run: a table in, the same table with eleven more columns out."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from operator import add
from typing import TypeVar

from ansab.bulk.answer import Asked, Outcome
from ansab.bulk.chunks import is_grouped, whole_documents
from ansab.bulk.memory import Keep, Memory, Told
from ansab.bulk.regroup import answer_regrouped, written
from ansab.bulk.rounds import Places, Round, rounds_of
from ansab.bulk.summary import BulkSummary
from ansab.limits import Limits
from ansab.rows import ROW_COLUMNS
from ansab.tables import Table, append_columns, line_heads, line_tails

__all__ = ["BulkColumns", "BulkJob", "Mapper", "answers_of", "resolve_table", "resolved_blocks"]

_Kept = TypeVar("_Kept")


def _nothing(_done: int) -> None:
    """Nobody watches."""


Answer = Callable[[Sequence[Asked]], list[Outcome]]
Mapper = Callable[[Answer, Iterable[list[Asked]]], Iterable[list[Outcome]]]
"""Like `map`: it may work ahead and in other processes, but gives the answers in the order of the chunks.

A chunk may be empty, where a round of rows has no name that was not asked before; that costs nothing."""


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

    def header(self, table: Table) -> list[str]:
        """List the columns of the output.

        Raises:
            TableError: The table has one of those already that would be added.
        """
        return append_columns(table.header, ROW_COLUMNS, prefix=self.prefix, name=table.name)


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


def resolve_table(table: Table, write: Callable[[bytes], object], job: BulkJob) -> BulkSummary:
    """Write a table with the answers appended, row for row; see `resolved_blocks`."""
    summary = BulkSummary()
    for block in resolved_blocks(table, job, summary):
        write(block)
    return summary


def resolved_blocks(table: Table, job: BulkJob, summary: BulkSummary) -> Iterator[bytes]:
    """Give the lines of the header, then of every row of a table with the answer appended, as CSV in UTF-8.

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
    header = job.columns.header(table)
    rounds = answers_of(table, job, lambda _, outcomes: line_tails(outcome.cells for outcome in outcomes))
    first = next(rounds, None)
    yield from line_tails([header])
    for done in () if first is None else chain((first,), rounds):
        for batch, told in done.batches:
            yield b"".join(map(add, line_heads(batch), [one.kept for one in told]))
        done.count(summary)
        job.observe(summary.rows)
    summary.seconds = time.monotonic() - started


def answers_of(table: Table, job: BulkJob, keep: Keep[_Kept]) -> Iterator[Round[_Kept]]:
    """Answer every row of a table, in order; mentions of one document are resolved together.

    Args:
        table: Was read through.
        job: How.
        keep: Makes of answers what is kept of them.
    """
    columns = job.columns
    places = Places(
        table.column(columns.name),
        None if columns.type is None else table.column(columns.type),
        None if columns.document is None else table.column(columns.document),
    )
    if places.document is None or is_grouped(chain.from_iterable(map(places.documents, table.batches()))):
        return _answered(table.batches(), places, job, Memory(keep))
    return _answered_on_disk(table, places, job, Memory(keep))


def _answered(
    batches: Iterable[list[list[str]]], places: Places, job: BulkJob, memory: Memory[_Kept]
) -> Iterator[Round[_Kept]]:
    if places.document is not None:
        batches = whole_documents(batches, places, job.limits)
    waiting: deque[Round[_Kept]] = deque()

    def chunks() -> Iterator[list[Asked]]:
        for waits in rounds_of(batches, places, memory):
            waiting.append(waits)
            yield [told.asked for told in waits.new]

    for outcomes in job.mapper(job.answer, chunks()):
        done = waiting.popleft()
        memory.fill(done.new, outcomes)
        yield done


def _answered_on_disk(
    table: Table, places: Places, job: BulkJob, memory: Memory[_Kept]
) -> Iterator[Round[_Kept]]:
    def answer_batches(batches: Iterator[list[list[str]]]) -> Iterator[str]:
        for done in _answered(batches, Places(0, 1, 2), job, Memory(written)):
            yield from (one.kept for one in done.told())

    asked = chain.from_iterable(map(places.asked, table.batches()))
    answers = answer_regrouped(asked, answer_batches)
    for rows in table.batches():
        answered = [answer for _, answer in zip(rows, islice(answers, len(rows)), strict=True)]
        told: list[Told[_Kept]] = [Told(one) for one, _ in answered]
        memory.fill(told, [outcome for _, outcome in answered])
        yield Round(batches=[(rows, told)])
