"""Which character separates the fields of a table: comma, semicolon, tab or pipe."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

__all__ = ["DELIMITERS", "detect_delimiter"]

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"}


def detect_delimiter(sample: str, wanted: Sequence[str] = ()) -> str:
    """Find the delimiter of a table from its first lines.

    A delimiter under which the header has all the wanted columns wins; then one that gives most of the rows
    as many fields as the header has; then the one that gives the most columns.

    Args:
        sample: The first lines; the last one may be cut.
        wanted: Columns that the header must have.

    Returns:
        The delimiter; a comma where the table has one column.

    >>> detect_delimiter("id;name\\n1;Saidi, Mushtaq\\n")
    ';'
    """
    return max(DELIMITERS, key=lambda delimiter: _score(sample, delimiter, wanted))


def _score(sample: str, delimiter: str, wanted: Sequence[str]) -> tuple[bool, float, int]:
    rows = _rows(sample, delimiter)
    if not rows:
        return False, 0.0, 0
    header, body = rows[0], rows[1:]
    width = len(header)
    has_wanted = bool(wanted) and all(column in header for column in wanted)
    if width < 2:
        return has_wanted, 0.0, 0
    fitting = sum(len(row) == width for row in body) / len(body) if body else 1.0
    return has_wanted, round(fitting, 2), width


def _rows(sample: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if row:
                rows.append(row)
    except csv.Error:
        pass
    return rows[:-1] if len(rows) > 2 and not sample.endswith(("\n", "\r")) else rows
