"""Scores of clusters on examples small enough to work out by hand."""

from __future__ import annotations

import pytest

from ansab.evaluate.clusters import score_clusters


@pytest.mark.parametrize(
    ("truth", "found", "pairwise", "splits", "merges"),
    [
        ("aab", "xxy", (1.0, 1.0), 0, 0),
        ("aab", "xyz", (1.0, 0.0), 1, 0),
        ("aab", "xxx", (1 / 3, 1.0), 0, 1),
        ("aabb", "xyxy", (0.0, 0.0), 2, 2),
        ("", "", (1.0, 1.0), 0, 0),
    ],
    ids=["right", "split", "merged", "crossed", "nothing"],
)
def test_score_clusters_counts_pairs_splits_and_merges(
    truth: str, found: str, pairwise: tuple[float, float], splits: int, merges: int
) -> None:
    scores = score_clusters(truth, found)

    assert (scores.pairwise.precision, scores.pairwise.recall) == pytest.approx(pairwise)
    assert (scores.splits, scores.merges) == (splits, merges)


def test_score_clusters_takes_a_mention_without_a_cluster_for_one_by_itself() -> None:
    scores = score_clusters(["a", "a"], ["", ""])

    assert (scores.clusters, scores.splits) == (2, 1)


def test_score_clusters_counts_broken_links_once() -> None:
    scores = score_clusters(
        "aab", "xxy", must_links=[(0, 2), (2, 0), (0, 1)], cannot_links=[(0, 1), (1, 0), (1, 2)]
    )

    assert scores.violations == 2


def test_score_clusters_refuses_lists_of_two_lengths() -> None:
    with pytest.raises(ValueError, match="2 entities for 1 clusters"):
        score_clusters("ab", "x")
