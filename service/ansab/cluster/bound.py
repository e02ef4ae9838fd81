"""Disjoint sets that know which of them must stay apart."""

from __future__ import annotations

from collections.abc import Iterable

from ansab.cluster.components import Sets

__all__ = ["BoundSets"]


class BoundSets:
    """Disjoint sets under cannot-links: a join that would break one is refused.

    Args:
        size: Items are the numbers from 0 to `size` - 1.
        cannot: Pairs that must stay apart.
    """

    def __init__(self, size: int, cannot: Iterable[tuple[int, int]]) -> None:
        self._sets = Sets(size)
        self._apart: dict[int, set[int]] = {}
        for one, two in cannot:
            self._apart.setdefault(one, set()).add(two)
            self._apart.setdefault(two, set()).add(one)

    def find(self, item: int) -> int:
        """The lowest member of the set of an item."""
        return self._sets.find(item)

    def may_join(self, one: int, two: int) -> bool:
        """Whether no cannot-link runs between the sets of two items."""
        return self.find(two) not in self._apart.get(self.find(one), ())

    def join(self, one: int, two: int) -> bool:
        """Make one set of two, unless a cannot-link forbids it; say whether they are one now."""
        one, two = self.find(one), self.find(two)
        if one == two:
            return True
        if not self.may_join(one, two):
            return False
        low, high = min(one, two), max(one, two)
        self._sets.join(low, high)
        apart = self._apart.pop(high, set())
        for other in apart:
            self._apart[other].discard(high)
            self._apart[other].add(low)
        if apart:
            self._apart.setdefault(low, set()).update(apart)
        return True

    def apart(self) -> list[tuple[int, int]]:
        """Pairs of sets, by their lowest members, that must stay apart; each once, in order."""
        return sorted((one, two) for one, others in self._apart.items() for two in others if one < two)

    def groups(self) -> list[list[int]]:
        """All sets, by their lowest members."""
        return self._sets.groups()
