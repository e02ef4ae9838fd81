"""Resolve a whole table: rows in order, bounded memory, mentions of one document together."""

from ansab.bulk.answer import Answerer, Outcome
from ansab.bulk.run import BulkColumns, BulkJob, Mapper, resolve_table, resolved_blocks
from ansab.bulk.summary import BulkSummary

__all__ = [
    "Answerer",
    "BulkColumns",
    "BulkJob",
    "BulkSummary",
    "Mapper",
    "Outcome",
    "resolve_table",
    "resolved_blocks",
]
