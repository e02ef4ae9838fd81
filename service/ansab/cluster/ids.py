"""Ids of clusters that stay the same from run to run, and what happened to those that did not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

__all__ = ["Event", "keep_ids"]

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What became of clusters of the previous run.

    Attributes:
        kind: `merge` (several became one) or `split` (one became several).
        before: Ids of the previous run, in order.
        after: Ids of this run, in order.
    """

    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def keep_ids(
    clusters: Sequence[Sequence[_Key]], proposed: Sequence[str], previous: Mapping[_Key, str]
) -> tuple[list[str], list[Event]]:
    """Give every cluster the id of the previous cluster that it shares most members with.

    An id is kept by one cluster only, the one with the larger share, then the one that comes first; the others
    get the id proposed for them, with a number behind it where that is taken.

    Args:
        clusters: Keys of the members of each cluster.
        proposed: The id that each cluster would have in a first run.
        previous: Id of each key in the run before.

    Returns:
        The id of each cluster, and the merges and splits.
    """
    shared = [Counter(previous[key] for key in keys if key in previous) for keys in clusters]
    claims = sorted(
        (-count, at, old) for at, counts in enumerate(shared) for old, count in sorted(counts.items()) if old
    )
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for _, at, old in claims:
        if at not in ids and old not in taken:
            ids[at] = old
            taken.add(old)
    for at, new in enumerate(proposed):
        if at not in ids:
            ids[at] = _free(new, taken)
            taken.add(ids[at])
    found = [ids[at] for at in range(len(clusters))]
    return found, _events(shared, found)


def _free(wanted: str, taken: set[str]) -> str:
    candidate, number = wanted, 1
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


def _events(shared: Sequence[Counter[str]], ids: Sequence[str]) -> list[Event]:
    events, heirs = [], defaultdict(list)
    for counts, new in zip(shared, ids, strict=True):
        before = tuple(sorted(old for old in counts if old))
        if len(before) > 1:
            events.append(Event(kind="merge", before=before, after=(new,)))
        for old in before:
            heirs[old].append(new)
    splits = [
        Event(kind="split", before=(old,), after=tuple(sorted(after)))
        for old, after in sorted(heirs.items())
        if len(after) > 1
    ]
    return sorted(events, key=lambda event: event.after) + splits
