"""Score clusters against the truth: pairs of mentions, B-cubed, splits and merges, broken constraints."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import fsum

from ansab.evaluate.metrics import f1_of

__all__ = ["ClusterScores", "Scores", "score_clusters"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Precision and recall, 0 to 1; 1 where there was nothing to get wrong."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 when both are."""
        return f1_of(self.precision, self.recall)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterScores:
    """How clusters compare with the truth.

    Attributes:
        mentions: How many were compared.
        pairwise: Over all pairs of mentions that either side puts together.
        b_cubed: Averaged over mentions: the share of its cluster that belongs with it, and of what belongs with it
            that its cluster holds (Bagga and Baldwin 1998).
        entities: Entities of the truth.
        clusters: Clusters found.
        splits: Clusters too many: for every entity those that hold a part of it, less one.
        merges: Entities too many: for every cluster those that it holds a part of, less one.
        violations: Cannot-links inside one cluster and must-links across two.
    """

    mentions: int
    pairwise: Scores
    b_cubed: Scores
    entities: int
    clusters: int
    splits: int
    merges: int
    violations: int = 0


def score_clusters(
    truth: Sequence[Hashable],
    found: Sequence[Hashable],
    *,
    must_links: Iterable[tuple[int, int]] = (),
    cannot_links: Iterable[tuple[int, int]] = (),
) -> ClusterScores:
    """Score the cluster of each mention against its entity.

    Args:
        truth: Entity of each mention.
        found: Cluster of each mention, in the same order; an empty one (`""`, `None`) stands for a mention in no
            cluster, which is one by itself.
        must_links: Pairs of positions that a person has put together.
        cannot_links: Pairs of positions that a person has put apart.

    Raises:
        ValueError: The two are not of one length.

    >>> score_clusters(["a", "a", "b"], [1, 1, 1]).b_cubed
    Scores(precision=0.5555555555555555, recall=1.0)
    """
    if len(truth) != len(found):
        raise ValueError(f"{len(truth)} entities for {len(found)} clusters: expected one for each mention")
    clusters = [("alone", at) if name in ("", None) else ("cluster", name) for at, name in enumerate(found)]
    both: Counter[tuple[Hashable, Hashable]] = Counter(zip(truth, clusters, strict=True))
    of_entity: Counter[Hashable] = Counter(truth)
    of_cluster: Counter[Hashable] = Counter(clusters)
    return ClusterScores(
        mentions=len(truth),
        pairwise=_pairwise(both, of_entity, of_cluster),
        b_cubed=_b_cubed(both, of_entity, of_cluster),
        entities=len(of_entity),
        clusters=len(of_cluster),
        splits=len(both) - len(of_entity),
        merges=len(both) - len(of_cluster),
        violations=_violations(clusters, must_links, cannot_links),
    )


def _pairs(counts: Iterable[int]) -> int:
    return sum(count * (count - 1) // 2 for count in counts)


def _pairwise(
    both: Counter[tuple[Hashable, Hashable]], of_entity: Counter[Hashable], of_cluster: Counter[Hashable]
) -> Scores:
    right, wanted, made = _pairs(both.values()), _pairs(of_entity.values()), _pairs(of_cluster.values())
    return Scores(precision=right / made if made else 1.0, recall=right / wanted if wanted else 1.0)


def _b_cubed(
    both: Counter[tuple[Hashable, Hashable]], of_entity: Counter[Hashable], of_cluster: Counter[Hashable]
) -> Scores:
    total = sum(of_entity.values())
    if not total:
        return Scores(precision=1.0, recall=1.0)
    precision = fsum(count * count / of_cluster[cluster] for (_, cluster), count in both.items())
    recall = fsum(count * count / of_entity[entity] for (entity, _), count in both.items())
    return Scores(precision=precision / total, recall=recall / total)


def _violations(
    clusters: Sequence[Hashable],
    must_links: Iterable[tuple[int, int]],
    cannot_links: Iterable[tuple[int, int]],
) -> int:
    """How many links of people are broken; a link given twice, or the other way round, counts once."""
    broken: defaultdict[str, set[frozenset[int]]] = defaultdict(set)
    for one, two in must_links:
        if clusters[one] != clusters[two]:
            broken["must"].add(frozenset((one, two)))
    for one, two in cannot_links:
        if clusters[one] == clusters[two]:
            broken["cannot"].add(frozenset((one, two)))
    return sum(map(len, broken.values()))
