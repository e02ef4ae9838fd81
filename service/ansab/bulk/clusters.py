"""Group the names of a table: those of one entity, and those that nobody has listed yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from ansab.bulk.answer import Asked, Outcome
from ansab.bulk.run import BulkJob, answers_of
from ansab.bulk.summary import BulkSummary
from ansab.cluster import Clustering, Links, cluster_resolutions
from ansab.errors import InvalidTypeError, LimitError
from ansab.model import Decision, EntityId, Mention, Resolution, parse_type
from ansab.rows import ROW_COLUMNS
from ansab.tables import Table, append_columns

__all__ = ["CLUSTER_COLUMNS", "Statements", "cluster_table", "clustered_rows", "links_of", "rows_of"]

CLUSTER_COLUMNS = ("cluster_id", "canonical_id")
_MOST_PAIRS = 1_000_000
"""Pairs of rows that cannot-links may speak of."""
_ID, _NAME, _DECISION, _CONFIDENCE, _CLUSTER, _WHY = (
    ROW_COLUMNS.index(column)
    for column in ("canonical_id", "canonical_name", "decision", "confidence", "cluster_id", "explanation")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """What is known before: statements of people about names, and the run before.

    Attributes:
        must: Pairs of names that are one.
        cannot: Pairs of names that are not one.
        previous: Cluster ids of the run before, by document and name.
    """

    must: Sequence[tuple[str, str]] = ()
    cannot: Sequence[tuple[str, str]] = ()
    previous: Mapping[tuple[str, str], str] = field(default_factory=dict)


def clustered_rows(
    table: Table, job: BulkJob, summary: BulkSummary, statements: Statements | None = None
) -> Iterator[list[str]]:
    """Give the header, then every row with `cluster_id` and, where known, `canonical_id` appended.

    Raises:
        TableError: A column is absent, or one that would be added is there already.
        LimitError: The statements speak of too many pairs of rows.
    """
    yield append_columns(table.header, CLUSTER_COLUMNS, prefix=job.columns.prefix, name=table.name)
    yield from rows_of(table, cluster_table(table, job, summary, statements))


def cluster_table(
    table: Table, job: BulkJob, summary: BulkSummary, statements: Statements | None = None
) -> Clustering:
    """Resolve every row of a table, then cluster them all; positions are those of the rows.

    Raises:
        TableError: A column is absent.
        LimitError: The statements speak of too many pairs of rows.
    """
    known = statements or Statements()
    resolutions: list[Resolution] = []
    for done in answers_of(table, job, partial(map, _resolution_of)):
        resolutions += [told.kept for told in done.told()]
        done.count(summary)
        job.observe(summary.rows)
    links = links_of(known, resolutions)
    return cluster_resolutions(resolutions, links=links, previous=known.previous)


def rows_of(table: Iterable[list[str]], clustering: Clustering) -> Iterator[list[str]]:
    """Give every row of a table with the cells of its cluster."""
    entities = {cluster.id: cluster.entity_id or "" for cluster in clustering.clusters}
    for row, cluster in zip(table, clustering.cluster_of, strict=True):
        yield [*row, cluster or "", entities[cluster] if cluster else ""]


def _resolution_of(asked: Asked, outcome: Outcome) -> Resolution:
    """Make of the cells what clustering needs of a resolution; candidates are not among them."""
    cells = outcome.cells
    try:
        kind = parse_type(asked.type)
    except InvalidTypeError:
        kind = None
    return Resolution(
        mention=Mention(name=asked.name, type=kind, document=asked.document),
        decision=Decision(cells[_DECISION]),
        canonical_id=EntityId(cells[_ID]) if cells[_ID] else None,
        canonical_name=cells[_NAME] or None,
        confidence=float(cells[_CONFIDENCE] or 0),
        cluster_id=cells[_CLUSTER] or None,
        error_code=outcome.error_code,
        error=cells[_WHY] if outcome.error_code else "",
    )


def links_of(statements: Statements, resolutions: Sequence[Resolution]) -> Links:
    """Translate statements about names into statements about rows.

    Raises:
        LimitError: They speak of too many pairs of rows.
    """
    if not statements.must and not statements.cannot:
        return Links()
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, resolution in enumerate(resolutions):
        places[resolution.mention.name].append(place)
    must = [
        (places[left][0], place)
        for left, right in statements.must
        if places[left] and places[right]
        for place in (*places[left][1:], *places[right])
    ]
    cannot = [
        (one, other) for left, right in statements.cannot for one in places[left] for other in places[right]
    ]
    if len(cannot) > _MOST_PAIRS:
        raise LimitError("the links", size=len(cannot), limit=_MOST_PAIRS, unit="pairs of rows")
    return Links(must=tuple(must), cannot=tuple(cannot))
