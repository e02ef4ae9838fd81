"""Group the names of a table: by the entity that they resolve to, else by their normalized form."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from ansab.bulk.run import BulkJob, resolved_rows
from ansab.bulk.summary import BulkSummary
from ansab.errors import InvalidTypeError
from ansab.model import parse_type
from ansab.rows import ROW_COLUMNS
from ansab.tables import Table, append_columns
from ansab.text.normalize import normalize

__all__ = ["CLUSTER_COLUMNS", "clustered_rows"]

CLUSTER_COLUMNS = ("cluster_id", "canonical_id")
_CANONICAL = ROW_COLUMNS.index("canonical_id") - len(ROW_COLUMNS)


def clustered_rows(table: Table, job: BulkJob, summary: BulkSummary) -> Iterator[list[str]]:
    """Give the header, then every row with `cluster_id` and, where known, `canonical_id` appended.

    A name that resolves is in the cluster of its entity.  The others are grouped by type and normalized form,
    so that the id of a cluster depends on nothing but its names.

    Raises:
        TableError: A column is absent, or one that would be added is there already.
    """
    yield append_columns(table.header, CLUSTER_COLUMNS, prefix=job.columns.prefix, name=table.name)
    name = table.column(job.columns.name)
    kind = None if job.columns.type is None else table.column(job.columns.type)
    width = len(table.header)
    rows = resolved_rows(table, job, summary)
    next(rows)
    for row in rows:
        canonical = row[_CANONICAL]
        cluster = canonical or _cluster_of(row[name], "" if kind is None else row[kind])
        yield [*row[:width], cluster, canonical]


def _cluster_of(name: str, kind: str) -> str:
    """Name the cluster of an unlisted name; a name without a letter is in none."""
    form = str(normalize(name))
    if not form:
        return ""
    try:
        known = parse_type(kind) or ""
    except InvalidTypeError:
        known = ""
    return f"unlisted-{hashlib.sha256(f'{known}|{form}'.encode()).hexdigest()[:12]}"
