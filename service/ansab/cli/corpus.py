"""The names of a table as mentions, all in memory: for commands that compare whole runs."""

from __future__ import annotations

from pathlib import Path

from ansab.cli.files import input_table
from ansab.cli.options import settings
from ansab.model import Mention, parse_type
from ansab.tables import Table

__all__ = ["read_corpus"]


def read_corpus(
    path: Path, *, column: str | None = None, type_column: str | None = None, doc_column: str | None = None
) -> list[Mention]:
    """Read the mentions of a CSV; columns that are not named are looked for under their usual names.

    Raises:
        TableError: The file cannot be read, or has no such column.
        InvalidTypeError: A type is none that we know.
    """
    wanted = [name for name in (column, type_column, doc_column) if name]
    with input_table(path, limits=settings().limits, wanted=wanted, encoding=None, delimiter=None) as table:
        names = table.column(column or _usual(table, "mention", "name") or "mention")
        kind = type_column or _usual(table, "type", "kind")
        document = doc_column or _usual(table, "doc", "document")
        kinds = table.column(kind) if kind else None
        documents = table.column(document) if document else None
        return [
            Mention(
                name=row[names],
                type=None if kinds is None else parse_type(row[kinds]),
                document="" if documents is None else row[documents],
                id=str(number),
            )
            for number, row in enumerate(table, start=1)
        ]


def _usual(table: Table, *names: str) -> str | None:
    return next((name for name in names if name in table.header), None)
