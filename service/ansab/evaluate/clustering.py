"""Cluster the names of a gold table and score the clusters against the truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ansab.bulk import Answerer, BulkColumns, BulkJob, BulkSummary
from ansab.bulk.clusters import CLUSTER_COLUMNS, clustered_rows
from ansab.evaluate.answered import GoldColumns
from ansab.evaluate.clusters import ClusterScores, score_clusters
from ansab.limits import Limits
from ansab.tables import Table

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = ["ClusterFigures", "cluster_figures"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterFigures:
    """Scores over the rows, and over the distinct names (each counted where it stands first).

    `unjudged` rows have no expected id; they are clustered with the others and not scored.
    """

    rows: ClusterScores
    distinct: ClusterScores
    unjudged: int


def cluster_figures(
    resolver: Resolver, table: Table, columns: GoldColumns, *, limits: Limits
) -> ClusterFigures:
    """Cluster every name of a gold table as `ansab cluster` does, and score the clusters.

    Raises:
        TableError: A column is absent, or `cluster_id` is there already.
    """
    chosen = BulkColumns(name=columns.name, type=columns.type, document=columns.document)
    job = BulkJob(columns=chosen, answer=Answerer(resolver, limits), limits=limits, observe=lambda _: None)
    name, expected = table.column(columns.name), table.column(columns.expected)
    type_at = None if columns.type is None else table.column(columns.type)
    found_at = CLUSTER_COLUMNS.index("cluster_id") - len(CLUSTER_COLUMNS)
    judged: list[tuple[tuple[str, str], str, str]] = []
    unjudged = 0
    rows = clustered_rows(table, job, BulkSummary())
    next(rows)
    for row in rows:
        if row[expected].strip():
            surface = row[name], "" if type_at is None else row[type_at]
            judged.append((surface, row[expected].strip(), row[found_at]))
        else:
            unjudged += 1
    first = {surface: (truth, found) for surface, truth, found in reversed(judged)}
    return ClusterFigures(
        rows=score_clusters([truth for _, truth, _ in judged], [found for _, _, found in judged]),
        distinct=score_clusters(
            [truth for truth, _ in first.values()], [found for _, found in first.values()]
        ),
        unjudged=unjudged,
    )
