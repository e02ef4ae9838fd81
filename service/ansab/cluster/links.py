"""What people and texts have said about pairs of mentions, and where people contradict themselves."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ansab.cluster.components import Sets

__all__ = ["Contradiction", "Links", "contradictions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Statements about mentions, by their positions.

    Attributes:
        must: Pairs that people say are one.
        cannot: Pairs that people say are not one.
        told: Pairs that their text says are one; they are joined unless people say otherwise.
    """

    must: tuple[tuple[int, int], ...] = ()
    cannot: tuple[tuple[int, int], ...] = ()
    told: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A cannot-link between two mentions that must-links bring together.

    Attributes:
        pair: The two mentions.
        path: The shortest chain of must-links from one to the other, both ends included; `pair` itself when a
            mention is said not to be itself.
    """

    pair: tuple[int, int]
    path: tuple[int, ...]


def contradictions(size: int, links: Links) -> list[Contradiction]:
    """Find every cannot-link that the must-links contradict, with the shortest path that shows it.

    Args:
        size: How many mentions there are.
        links: Their positions run from 0 to `size` - 1.

    >>> found = contradictions(4, Links(must=((0, 1), (1, 2), (2, 3), (0, 3)), cannot=((0, 2),)))
    >>> len(found), len(found[0].path)
    (1, 3)
    """
    sets = Sets(size)
    neighbours: defaultdict[int, set[int]] = defaultdict(set)
    for one, two in links.must:
        sets.join(one, two)
        neighbours[one].add(two)
        neighbours[two].add(one)
    pairs = sorted({(min(pair), max(pair)) for pair in links.cannot})
    return [
        Contradiction(pair=pair, path=_shortest_path(neighbours, *pair))
        for pair in pairs
        if sets.find(pair[0]) == sets.find(pair[1])
    ]


def _shortest_path(neighbours: Mapping[int, set[int]], start: int, end: int) -> tuple[int, ...]:
    """Breadth first; of several shortest paths the one through the lowest numbers."""
    if start == end:
        return (start, end)
    before: dict[int, int] = {start: start}
    waiting = deque([start])
    while waiting and end not in before:
        here = waiting.popleft()
        for there in sorted(neighbours.get(here, ())):
            if there not in before:
                before[there] = here
                waiting.append(there)
    path: Sequence[int] = _walk_back(before, end)
    return tuple(path)


def _walk_back(before: Mapping[int, int], end: int) -> list[int]:
    path = [end]
    while before[path[-1]] != path[-1]:
        path.append(before[path[-1]])
    return path[::-1]
