"""CSV tables: how they are written is found out, nothing of them is lost, and none is left half written."""

from ansab.tables.encoding import CODE_PAGES
from ansab.tables.lines import line_heads, line_tails
from ansab.tables.reader import Table, open_table, reading_problem, spooled, temporary_place
from ansab.tables.writer import (
    append_columns,
    binary_output,
    replacing,
    text_output,
    write_table,
    writing_problem,
)

__all__ = [
    "CODE_PAGES",
    "Table",
    "append_columns",
    "binary_output",
    "line_heads",
    "line_tails",
    "open_table",
    "reading_problem",
    "replacing",
    "spooled",
    "temporary_place",
    "text_output",
    "write_table",
    "writing_problem",
]
