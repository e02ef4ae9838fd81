"""CSV tables: how they are written is found out, nothing of them is lost, and none is left half written."""

from ansab.tables.reader import Table, open_table, spooled
from ansab.tables.writer import append_columns, text_output, write_table

__all__ = ["Table", "append_columns", "open_table", "spooled", "text_output", "write_table"]
