"""Whose turn it is to take a new connection, when several processes listen at one socket.

The one that wakes first would take them all: clients keep their connections, and the other cores would idle.
"""

from __future__ import annotations

import mmap

__all__ = ["ABSENT", "Turns"]

ABSENT = 0xFFFF_FFFF


class Turns:
    """How many connections each process has, in memory that they share; made before they are forked.

    >>> turns = Turns(3)
    >>> turns.note(0, 2), turns.note(1, 1)
    (None, None)
    >>> turns.is_turn_of(0), turns.is_turn_of(1)
    (False, True)
    """

    def __init__(self, places: int) -> None:
        self._counts = memoryview(mmap.mmap(-1, 4 * places)).cast("I")
        for place in range(places):
            self.leave(place)

    def free_place(self, taken: set[int]) -> int:
        """Give a place that nobody has."""
        return next(place for place in range(len(self._counts)) if place not in taken)

    def note(self, place: int, connections: int) -> None:
        """Say how many connections a process has."""
        self._counts[place] = connections

    def leave(self, place: int) -> None:
        """Say that a process takes no connections, so that none waits for it."""
        self._counts[place] = ABSENT

    def is_turn_of(self, place: int) -> bool:
        """Whether nobody has fewer connections."""
        return self._counts[place] <= min(self._counts)
