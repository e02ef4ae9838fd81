"""The names of a table as mentions, all in memory: for commands that compare whole runs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ansab.cli.files import input_table
from ansab.errors import TableError
from ansab.model import Mention, parse_type
from ansab.tables import Table

__all__ = ["read_corpus"]

_USUAL = {"column": ("mention", "query", "name"), "type_column": ("type",), "doc_column": ("doc", "document")}


def read_corpus(path: Path, columns: Mapping[str, str | None]) -> list[Mention]:
    """Read the mentions of a CSV; columns that are not named are looked for under their usual names.

    Args:
        path: The file.
        columns: Names of `column`, `type_column` and `doc_column`, as far as they were given.

    Raises:
        TableError: The file cannot be read, or has no such column.
        InvalidTypeError: A type is none that we know.
    """
    wanted = [name for name in columns.values() if name]
    with input_table(path, wanted=wanted) as table:
        name, kind, document = (_place(table, role, columns.get(role)) for role in _USUAL)
        if name is None:
            raise TableError(
                "no column mention, query or name: say which has the names with --column", path=table.name
            )
        return [
            Mention(
                name=row[name],
                type=None if kind is None else parse_type(row[kind]),
                document="" if document is None else row[document],
            )
            for row in table
        ]


def _place(table: Table, role: str, given: str | None) -> int | None:
    if given:
        return table.column(given)
    usual = next((name for name in _USUAL[role] if name in table.header), None)
    return None if usual is None else table.column(usual)
