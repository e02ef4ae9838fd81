"""Laws of clustering, against oracles worked out by hand on small random graphs."""

from __future__ import annotations

from collections import deque
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ansab.cluster.bound import BoundSets
from ansab.cluster.components import components
from ansab.cluster.ids import keep_ids
from ansab.cluster.linkage import merge_nearest
from ansab.cluster.links import Links, contradictions
from ansab.evaluate.clusters import score_clusters

SIZE = 9
NODES = st.integers(0, SIZE - 1)
EDGES = st.lists(st.tuples(NODES, NODES), max_size=14)
LABELS = st.lists(st.integers(0, 4), min_size=1, max_size=14)


def distances(edges: list[tuple[int, int]], start: int) -> dict[int, int]:
    """Breadth-first distances, the plain way."""
    found, waiting = {start: 0}, deque([start])
    while waiting:
        here = waiting.popleft()
        for one, two in [*edges, *((two, one) for one, two in edges)]:
            if one == here and two not in found:
                found[two] = found[here] + 1
                waiting.append(two)
    return found


@given(EDGES)
def test_components_are_what_can_be_reached(edges: list[tuple[int, int]]) -> None:
    expected = {frozenset(distances(edges, node)) for node in range(SIZE)}

    assert {frozenset(group) for group in components(SIZE, edges)} == expected


@given(EDGES, EDGES)
def test_contradictions_are_all_found_with_a_shortest_path(
    must: list[tuple[int, int]], cannot: list[tuple[int, int]]
) -> None:
    found = contradictions(SIZE, Links(must=tuple(must), cannot=tuple(cannot)))

    reachable = {(min(p), max(p)) for p in cannot if max(p) in distances(must, min(p))}
    assert {wrong.pair for wrong in found} == reachable
    steps = {frozenset(edge) for edge in must}
    for wrong in found:
        assert (wrong.path[0], wrong.path[-1]) == wrong.pair
        if wrong.pair[0] != wrong.pair[1]:
            assert len(wrong.path) - 1 == distances(must, wrong.pair[0])[wrong.pair[1]]
            assert all(frozenset(step) in steps for step in zip(wrong.path, wrong.path[1:], strict=False))


@given(EDGES, EDGES)
def test_bound_sets_never_break_a_cannot_link(
    joins: list[tuple[int, int]], cannot: list[tuple[int, int]]
) -> None:
    apart = [(one, two) for one, two in cannot if one != two]
    sets = BoundSets(SIZE, apart)
    for one, two in joins:
        assert sets.join(one, two) is (sets.find(one) == sets.find(two))
        assert all(sets.find(left) != sets.find(right) for left, right in apart)


@settings(deadline=None)
@given(st.integers(0, 2**31), EDGES, st.floats(-3, 3))
def test_merge_nearest_merges_the_nearest_pair_each_time(
    seed: int, cannot: list[tuple[int, int]], threshold: float
) -> None:
    values = np.random.default_rng(seed).normal(size=(SIZE, SIZE))
    scores = values + values.T
    apart = {frozenset(pair) for pair in cannot if len(set(pair)) == 2}

    merges = merge_nearest(scores, scores, np.ones(SIZE), threshold, [tuple(sorted(pair)) for pair in apart])

    clusters = {node: [node] for node in range(SIZE)}
    for low, high, height in [*merges, (-1, -1, threshold)]:
        best = max(
            (
                float(np.mean(between := [scores[i, j] for i in one for j in two]) + np.max(between)) / 2
                for one, two in combinations(clusters.values(), 2)
                if not any(frozenset((i, j)) in apart for i in one for j in two)
            ),
            default=-np.inf,
        )
        if low < 0:
            assert best < threshold + 1e-9
        else:
            assert abs(best - height) < 1e-9
            clusters[low] = clusters[low] + clusters.pop(high)


@given(st.permutations(range(SIZE)), st.integers(0, 2**31))
def test_merge_nearest_does_not_depend_on_the_order(order: list[int], seed: int) -> None:
    values = np.random.default_rng(seed).normal(size=(SIZE, SIZE))
    scores = values + values.T

    def groups(matrix: np.ndarray, names: list[int]) -> set[frozenset[int]]:  # type: ignore[type-arg]
        clusters = {at: {names[at]} for at in range(SIZE)}
        for low, high, _ in merge_nearest(matrix, matrix, np.ones(SIZE), 0.0):
            clusters[low] |= clusters.pop(high)
        return set(map(frozenset, clusters.values()))

    assert groups(scores[np.ix_(order, order)], order) == groups(scores, list(range(SIZE)))


@given(LABELS, st.data())
def test_score_clusters_agrees_with_counting_every_pair(truth: list[int], data: st.DataObject) -> None:
    found = data.draw(st.lists(st.integers(0, 4), min_size=len(truth), max_size=len(truth)))
    pairs = list(combinations(range(len(truth)), 2))
    both = sum(truth[i] == truth[j] and found[i] == found[j] for i, j in pairs)
    made, wanted = (sum(side[i] == side[j] for i, j in pairs) for side in (found, truth))
    shares = [
        (
            sum(truth[i] == truth[j] for j in range(len(truth)) if found[i] == found[j])
            / found.count(found[i]),
            sum(found[i] == found[j] for j in range(len(truth)) if truth[i] == truth[j])
            / truth.count(truth[i]),
        )
        for i in range(len(truth))
    ]

    scores = score_clusters(truth, found)

    assert scores.pairwise.precision == (both / made if made else 1.0)
    assert scores.pairwise.recall == (both / wanted if wanted else 1.0)
    assert abs(scores.b_cubed.precision - sum(p for p, _ in shares) / len(shares)) < 1e-12
    assert abs(scores.b_cubed.recall - sum(r for _, r in shares) / len(shares)) < 1e-12


@given(LABELS)
def test_keep_ids_gives_the_same_ids_to_the_same_clusters(labels: list[int]) -> None:
    clusters = [[at for at, label in enumerate(labels) if label == kind] for kind in sorted(set(labels))]
    ids, events = keep_ids(clusters, [f"new-{at}" for at in range(len(clusters))], {})
    previous = {at: ids[place] for place, members in enumerate(clusters) for at in members}

    again, later = keep_ids(clusters[::-1], ["other"] * len(clusters), previous)

    assert again == ids[::-1]
    assert events == later == []
