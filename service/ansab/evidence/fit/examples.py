"""Run exams through retrieval and comparison, and keep the feature bins of every candidate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ansab.arrays import Array
from ansab.evidence.feature_kernel import N_FEATURES
from ansab.evidence.features import FEATURES, PAIRS, feature_number
from ansab.evidence.fit.boost import Examples
from ansab.evidence.fit.exams import Exam
from ansab.evidence.weights import Weights
from ansab.index import Index, Retriever
from ansab.names.parse import parse_name

__all__ = [
    "Compared",
    "best_name_of_each",
    "compare_exam",
    "examples_of",
    "merged",
    "table_sizes",
    "with_pairs",
]
CANDIDATE_NAMES = 64
MOST_RIVALS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Every candidate name of every query, query by query.

    Attributes:
        bins: int16, one row a candidate name.
        query: Query number of each row; `entity` the entity number; `is_right` whether it is the one meant.
        is_organization: Of each query; `is_shipped` whether it is of the first exam.
        keys: What decides the fold of each query: the entity expected, else the surface.
    """

    bins: Array
    query: Array
    entity: Array
    is_right: Array
    is_organization: Array
    is_shipped: Array
    keys: tuple[str, ...]


def compare_exam(exam: Exam, weights: Weights, queries: Sequence[int] | None = None) -> Compared:
    """Retrieve and compare the candidates of the queries of an exam."""
    index = Index.of(exam.gazetteer)
    retriever = Retriever(index, weights, is_compiled=True)
    bins: list[list[int]] = []
    query_of, entity_of, right, sorts, keys = [], [], [], [], []
    for number in queries if queries is not None else range(len(exam.queries)):
        surface, type, wanted = exam.queries[number]
        parsed = parse_name(surface, type)
        sorts.append(parsed.is_organization)
        keys.append(wanted or surface)
        if not parsed.tokens:
            continue
        with retriever.searcher() as searcher:
            (found,) = searcher.search([parsed], CANDIDATE_NAMES)
            bins += [shown.bins for shown in searcher.compare([parsed], [(0, name) for name in found.names])]
        for entity in found.entities:
            query_of.append(len(sorts) - 1)
            entity_of.append(entity)
            right.append(bool(wanted) and index.entity_id(entity) == wanted)
    return Compared(
        bins=np.array(bins, np.int16).reshape(-1, N_FEATURES), query=np.array(query_of), entity=np.array(entity_of),
        is_right=np.array(right, bool), is_organization=np.array(sorts, bool),
        is_shipped=np.zeros(len(sorts), bool), keys=tuple(keys),
    )  # fmt: skip


def merged(exams: Sequence[Compared]) -> Compared:
    """Join the candidates of several exams; the first one counts as shipped."""
    starts = np.cumsum([0, *(len(exam.keys) for exam in exams)])
    return Compared(
        bins=np.concatenate([exam.bins for exam in exams]),
        query=np.concatenate([exam.query + start for exam, start in zip(exams, starts, strict=False)]),
        entity=np.concatenate([exam.entity for exam in exams]),
        is_right=np.concatenate([exam.is_right for exam in exams]),
        is_organization=np.concatenate([exam.is_organization for exam in exams]),
        is_shipped=np.arange(starts[-1]) < starts[1],
        keys=tuple(key for exam in exams for key in exam.keys),
    )


def best_name_of_each(compared: Compared, scores: Array, wanted: Array) -> tuple[Array, Array]:
    """Keep of each entity the name that scores best, and of each query the best entities, for the queries wanted.

    Returns:
        Rows kept, query by query, and the row (of those kept) at which each query begins.
    """
    rows = np.flatnonzero(wanted[compared.query])
    order = rows[np.lexsort((-scores[rows], compared.entity[rows], compared.query[rows]))]
    key = compared.query[order] * np.int64(1 << 32) + compared.entity[order]
    kept = order[np.flatnonzero(np.diff(key, prepend=-1))]
    kept = kept[np.lexsort((-scores[kept], compared.query[kept]))]
    starts = np.flatnonzero(np.diff(compared.query[kept], prepend=-1))
    place = np.arange(len(kept)) - np.repeat(starts, np.diff([*starts, len(kept)]))
    kept = kept[place < MOST_RIVALS]
    return kept, np.flatnonzero(np.diff(compared.query[kept], prepend=-1))


def table_sizes() -> list[int]:
    """Bins of every table: features, then pairs."""
    singles = [feature.bins for feature in FEATURES]
    return singles + [singles[feature_number(a)] * singles[feature_number(b)] for a, b in PAIRS]


def with_pairs(bins: Array) -> Array:
    """Append the column of each pair of features."""
    wide = bins.astype(np.int32)
    pairs = [
        wide[:, feature_number(a)] * FEATURES[feature_number(b)].bins + wide[:, feature_number(b)]
        for a, b in PAIRS
    ]
    return np.column_stack([wide, *pairs])


def examples_of(compared: Compared, rows: Array, starts: Array, importance: Array) -> Examples:
    """The rows kept, in the form that boosting wants."""
    return Examples(
        bins=with_pairs(compared.bins[rows]), starts=starts, is_right=compared.is_right[rows],
        importance=importance[compared.query[rows[starts]]],
    )  # fmt: skip
