"""Show some columns of a CSV file as an aligned table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from ansab.cli.show import table_lines
from ansab.counted import counted
from ansab.limits import Limits
from ansab.tables import open_table

__all__ = ["preview_lines"]

_MOST_ROWS = 500
"""Rows that are shown."""


def preview_lines(path: Path, columns: Sequence[str], *, limits: Limits) -> list[str]:
    """Align some columns of a CSV file for a terminal.

    Args:
        path: The file.
        columns: Their names, in the order wanted.
        limits: Sizes that are accepted.

    Returns:
        The header, then at most 500 rows, then how many more there are.

    Raises:
        TableError: The file cannot be read, or has no such column.
    """
    table = open_table(path, limits=limits, wanted=columns)
    places = [table.column(column) for column in columns]
    rows = [list(columns), *([row[place] for place in places] for row in islice(table, _MOST_ROWS))]
    lines = table_lines(rows)
    more = table.rows - _MOST_ROWS
    return [*lines, f"... and {counted(more, 'more row')} in {path}"] if more > 0 else lines
