"""Bring the rows of a document together on disk, for tables in which they are scattered."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ansab.bulk.answer import Asked, Outcome

__all__ = ["answer_regrouped"]

_BATCH = 5_000


def answer_regrouped(
    rows: Iterable[Asked], answer: Callable[[Iterator[Asked]], Iterator[tuple[Asked, Outcome]]]
) -> Iterator[tuple[Asked, Outcome]]:
    """Answer rows document by document, and give the answers in the order of the rows.

    The rows wait in a temporary SQLite file, so memory stays bounded.

    Args:
        rows: In the order of the table.
        answer: Answers rows that are grouped by document, one by one and in order.
    """
    with tempfile.TemporaryDirectory(prefix="ansab-") as folder:
        store = sqlite3.connect(Path(folder) / "rows.sqlite", isolation_level=None)
        try:
            _fill(store, rows)
            _answer(store, answer)
            for name, kind, document, cells, code in store.execute(
                "SELECT name, type, document, cells, code FROM asked JOIN told USING (row) ORDER BY row"
            ):
                yield Asked(name, kind, document), Outcome(tuple(json.loads(cells)), code)
        finally:
            store.close()


def _fill(store: sqlite3.Connection, rows: Iterable[Asked]) -> None:
    store.executescript(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        "CREATE TABLE asked (row INTEGER PRIMARY KEY, name TEXT, type TEXT, document TEXT);"
        "CREATE TABLE told (row INTEGER PRIMARY KEY, cells TEXT, code TEXT);"
    )
    store.execute("BEGIN")
    store.executemany("INSERT INTO asked (name, type, document) VALUES (?, ?, ?)", rows)
    store.execute("CREATE INDEX by_document ON asked (document, row)")
    store.execute("COMMIT")


def _answer(
    store: sqlite3.Connection, answer: Callable[[Iterator[Asked]], Iterator[tuple[Asked, Outcome]]]
) -> None:
    order = store.execute("SELECT row FROM asked ORDER BY document, row")
    asked = store.execute("SELECT name, type, document FROM asked ORDER BY document, row")
    told: list[tuple[int, str, str]] = []
    store.execute("BEGIN")
    for (row,), (_, outcome) in zip(order, answer(Asked(*cells) for cells in asked), strict=True):
        told.append((row, json.dumps(outcome.cells), outcome.error_code))
        if len(told) >= _BATCH:
            store.executemany("INSERT INTO told VALUES (?, ?, ?)", told)
            told.clear()
    store.executemany("INSERT INTO told VALUES (?, ?, ?)", told)
    store.execute("COMMIT")
