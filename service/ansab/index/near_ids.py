"""Ids that look like one which nobody has, to be named where it was asked for."""

from __future__ import annotations

from bisect import bisect_left
from difflib import get_close_matches

from ansab.index.index import Index

__all__ = ["near_ids"]

_MOST_READ = 2_000
"""Ids that are compared: all of a small index, else those that begin most like the one asked for."""
_SHOWN = 3
_LONGEST = 100


def near_ids(index: Index, entity_id: str) -> list[str]:
    """List the ids that look most like one which nobody has; a name in its place counts as the id made of it."""
    wanted = "-".join(entity_id[:_LONGEST].casefold().split())
    order = index.sections["entity_by_id"]
    numbers = order if len(order) else range(index.info.entities)
    count = len(numbers)
    at = bisect_left(range(count), wanted.encode("utf-8", "replace"), key=lambda place: index.entity_id(int(numbers[place])).encode())  # fmt: skip
    first = max(0, min(at - _MOST_READ // 2, count - _MOST_READ))
    ids = [index.entity_id(int(numbers[place])) for place in range(first, min(count, first + _MOST_READ))]
    spelt = {found.casefold(): found for found in ids}
    return [spelt[found] for found in get_close_matches(wanted, spelt, n=_SHOWN)]
