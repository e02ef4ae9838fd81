"""Bring the rows of a document together on disk, for tables in which they are scattered."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from ansab.bulk.answer import Asked, Outcome
from ansab.bulk.memory import Cells
from ansab.errors import AnsabError
from ansab.tables import temporary_place

__all__ = ["answer_regrouped", "written"]

_BATCH = 1_024
"""Rows that are read back from disk at a time."""


def answer_regrouped(
    rows: Iterable[Cells], answer: Callable[[Iterator[list[list[str]]]], Iterator[str]]
) -> Iterator[tuple[Asked, Outcome]]:
    """Answer rows document by document, and give the answers in the order of the rows.

    The rows wait in a temporary SQLite file, so memory stays bounded.

    Args:
        rows: In the order of the table.
        answer: Answers batches of rows (name, type, document), grouped by document, one by one and in order; the
            answers are `written`.

    Raises:
        AnsabError: There is no room for the file.
    """
    with _store() as store:
        _fill(store, rows)
        _answer(store, answer)
        for name, kind, document, told in store.execute(
            "SELECT name, type, document, told FROM asked JOIN answers USING (row) ORDER BY row"
        ):
            cells, code = json.loads(told)
            yield Asked(name, kind, document), Outcome(tuple(cells), code)


def written(_: Sequence[Asked], outcomes: Sequence[Outcome]) -> Iterable[str]:
    """Write answers as they wait on disk."""
    return map(json.dumps, outcomes)


@contextmanager
def _store() -> Iterator[sqlite3.Connection]:
    try:
        folder = tempfile.TemporaryDirectory(prefix="ansab-")
    except OSError as error:
        raise _no_room(error) from None
    try:
        with (
            folder as name,
            closing(sqlite3.connect(Path(name) / "rows.sqlite", isolation_level=None)) as store,
        ):
            yield store
    except sqlite3.Error as error:
        raise _no_room(error) from None


def _no_room(error: Exception) -> AnsabError:
    return AnsabError(f"the rows of the documents cannot be brought together in {temporary_place(error)}")


def _fill(store: sqlite3.Connection, rows: Iterable[Cells]) -> None:
    store.executescript(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        "CREATE TABLE asked (row INTEGER PRIMARY KEY, name TEXT, type TEXT, document TEXT);"
        "CREATE TABLE answers (row INTEGER PRIMARY KEY, told TEXT);"
    )
    store.execute("BEGIN")
    store.executemany("INSERT INTO asked (name, type, document) VALUES (?, ?, ?)", rows)
    store.execute("CREATE INDEX by_document ON asked (document, row)")
    store.execute("COMMIT")


def _answer(store: sqlite3.Connection, answer: Callable[[Iterator[list[list[str]]]], Iterator[str]]) -> None:
    order = store.execute("SELECT row FROM asked ORDER BY document, row")
    asked = store.execute("SELECT name, type, document FROM asked ORDER BY document, row")
    batches = iter(lambda: list(map(list, asked.fetchmany(_BATCH))), [])
    store.execute("BEGIN")
    store.executemany(
        "INSERT INTO answers VALUES (?, ?)",
        ((row, told) for (row,), told in zip(order, answer(batches), strict=True)),
    )
    store.execute("COMMIT")
