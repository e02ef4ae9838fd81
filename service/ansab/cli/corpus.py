"""The names of a table as mentions, all in memory: for commands that compare whole runs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ansab.cli.files import input_table
from ansab.cli.options import settings
from ansab.errors import TableError
from ansab.model import Mention, parse_type
from ansab.tables import Table

__all__ = ["Labelled", "read_corpus", "read_gold"]

_USUAL = {
    "column": ("mention", "query", "name"),
    "type_column": ("type",),
    "doc_column": ("doc", "document"),
    "expected_column": ("entity", "expected"),
    "group_column": ("kind",),
}
_NEEDED = {"column": "the names", "expected_column": "the expected ids"}


class Labelled(NamedTuple):
    """A mention with the id that it should get, and what to count it under."""

    mention: Mention
    expected: str
    group: str


def read_corpus(path: Path, columns: Mapping[str, str | None]) -> list[Mention]:
    """Read the mentions of a CSV; columns that are not named are looked for under their usual names.

    Raises:
        TableError: The file cannot be read, or has no such column.
        InvalidTypeError: A type is none that we know.
    """
    return [item.mention for item in _read(path, columns, needed=("column",))]


def read_gold(path: Path, columns: Mapping[str, str | None]) -> list[Labelled]:
    """Read labelled mentions of a CSV likewise; the expected ids must be there."""
    return _read(path, columns, needed=("column", "expected_column"))


def _read(path: Path, columns: Mapping[str, str | None], *, needed: tuple[str, ...]) -> list[Labelled]:
    wanted = [name for name in columns.values() if name]
    with input_table(path, limits=settings().limits, wanted=wanted, encoding=None, delimiter=None) as table:
        places = {role: _place(table, role, columns.get(role)) for role in _USUAL}
        for role in needed:
            if places[role] is None:
                option = f"--{role.replace('_', '-')}"
                raise TableError(
                    f"no column {' or '.join(_USUAL[role])}: say which has {_NEEDED[role]} with {option}",
                    path=table.name,
                )
        return [_labelled(row, places) for row in table]


def _place(table: Table, role: str, given: str | None) -> int | None:
    if given:
        return table.column(given)
    usual = next((name for name in _USUAL[role] if name in table.header), None)
    return None if usual is None else table.column(usual)


def _labelled(row: list[str], places: Mapping[str, int | None]) -> Labelled:
    cells = {role: "" if place is None else row[place] for role, place in places.items()}
    mention = Mention(
        name=cells["column"], type=parse_type(cells["type_column"]), document=cells["doc_column"]
    )
    return Labelled(mention, cells["expected_column"].strip(), cells["group_column"])
