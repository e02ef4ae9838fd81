"""Of the weighed names of a query, the best of each entity that may matter."""

from __future__ import annotations

import random

from ansab.index.keep_kernel import BITS_BEHIND, OWN_SCRIPT, keep_best

STRIDE, LEAST, NOBODY = 40, 8, 3.0
ENTITY_AT = [0, 3, 4, 9, 12, 13, 14, 20, 21, 22, 23, 24, 30, 31, 32, 33, 40]
TOKEN_SCRIPT = [number % 3 == 0 for number in range(40)]
"""Name and token of one number; every third name is in another script than the queries."""
Row = tuple[int, float, int]


def _entity(name: int) -> int:
    return max(number for number, first in enumerate(ENTITY_AT) if first <= name)


def _worth(name: int, weight: float) -> float:
    return weight + (0.0 if TOKEN_SCRIPT[name] else OWN_SCRIPT)


def _expected(names: list[int], weights: list[float], exact: list[int]) -> list[Row]:
    best: dict[int, tuple[bool, float, int]] = {}
    for name, weight in zip(names, weights, strict=True):
        kept = best.get(_entity(name))
        if kept is None or (name in exact, _worth(name, weight)) > (kept[0], _worth(kept[2], kept[1])):
            best[_entity(name)] = (name in exact, weight, name)
    ranked = sorted(best.items(), key=lambda item: (-item[1][1], item[0]))
    floor = max(NOBODY, ranked[0][1][1] if ranked else 0.0) - BITS_BEHIND
    return [
        (name, weight, entity)
        for place, (entity, (same, weight, name)) in enumerate(ranked)
        if place < LEAST or weight >= floor or same
    ]


def test_keep_best_keeps_what_sorting_everything_would() -> None:
    draw = random.Random(1)
    queries: list[tuple[list[int], list[float], list[int]]] = []
    for _ in range(300):
        names = draw.sample(range(40), draw.randint(0, 40))
        weights = [draw.choice([-20.0, -10.0, -8.5, -8.0, 0.0, 2.0, draw.uniform(-30, 20)]) for _ in names]
        queries.append((names, weights, draw.sample(names, min(len(names), draw.choice([0, 0, 1, 3])))))
    names, weights, counts, starts, exact = [], [], [], [0], []
    for query_names, query_weights, query_exact in queries:
        names += query_names + [0] * (STRIDE - len(query_names))
        weights += query_weights + [0.0] * (STRIDE - len(query_weights))
        counts.append(len(query_names))
        exact += query_exact
        starts.append(len(exact))
    entities, is_exact = [0] * len(names), [0] * len(names)
    name_at = ([0, 8, 16, 24, 32, 40], [name % 8 for name in range(41)])  # a token a name
    written = ([0] * len(queries), list(range(40)), name_at, TOKEN_SCRIPT)
    total = keep_best(
        STRIDE, LEAST, [NOBODY] * len(queries), (starts, exact), ENTITY_AT, written, names, weights, counts, entities,
        is_exact,
    )  # fmt: skip
    found = list(zip(names, weights, entities, strict=True))[:total]
    assert found == [row for query in queries for row in _expected(*query)]
    assert total == sum(counts)
