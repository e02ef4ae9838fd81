"""Disjoint sets, and the components that edges make."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Sets", "components"]


class Sets:
    """Disjoint sets of the numbers 0 … n-1; the lowest member stands for its set."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, item: int) -> int:
        """The lowest member of the set of an item."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, one: int, two: int) -> None:
        """Make one set of two."""
        low, high = sorted((self.find(one), self.find(two)))
        self._parent[high] = low

    def groups(self) -> list[list[int]]:
        """All sets, each in rising order, by their lowest members."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            found.setdefault(self.find(item), []).append(item)
        return list(found.values())


def components(size: int, edges: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Connected components of a graph with the nodes 0 … size-1, those of one node included.

    >>> components(4, [(3, 1)])
    [[0], [1, 3], [2]]
    """
    sets = Sets(size)
    for one, two in edges:
        sets.join(one, two)
    return sets.groups()
