"""Part units into clusters: loose components, all pairs inside each, the likeliest merged under cannot-links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ansab.arrays import Array
from ansab.cluster.components import components
from ansab.cluster.linkage import merge_nearest

if TYPE_CHECKING:
    from ansab.cluster.names import NameScorer

__all__ = ["LOOSE_BITS", "Merge", "Part", "partition"]

LOOSE_BITS = -4.0
"""From here on two names come into one component, in which all pairs are scored."""
MOST_UNITS = 800
"""A larger component is cut: the loose threshold rises until its pieces are small enough."""
_STEP_BITS = 0.5
"""How much the loose threshold rises at a time."""
_HIGHEST_LOOSE_BITS = 2.5
"""Where it ends; units that share a name hold together up to here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two clusters that were merged: a unit of each, and their score in bits."""

    one: int
    two: int
    bits: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One cluster: its units in rising order, how it came about, whether a cut may have kept a merge from it."""

    units: tuple[int, ...]
    merges: tuple[Merge, ...] = ()
    is_cut: bool = False


def partition(
    units: Sequence[Sequence[int]], scorer: NameScorer, cannot_links: Iterable[tuple[int, int]]
) -> list[Part]:
    """Part units into clusters.

    Args:
        units: The numbers of the names of each unit.
        scorer: Scores those names.
        cannot_links: Pairs of units that must stay apart.

    Returns:
        The clusters, by their lowest unit.
    """
    known = scorer.neighbours()
    forbidden: dict[int, set[int]] = {}
    for pair in cannot_links:
        forbidden.setdefault(min(pair), set()).add(max(pair))
    owners: dict[int, list[int]] = {}
    for number, names in enumerate(units):
        for name in names:
            owners.setdefault(name, []).append(number)
    same = [(others[0], other) for others in owners.values() for other in others[1:]]
    edges = _edges(owners, same, known)
    parts: list[Part] = []
    pieces = _pieces(len(units), edges)
    severed = _severed(pieces, edges, scorer.merge_bits)
    for members in pieces:
        for part in _cluster(members, units, scorer, forbidden):
            parts.append(replace(part, is_cut=not severed.isdisjoint(part.units)))
    return sorted(parts, key=lambda part: part.units)


def _edges(
    owners: Mapping[int, Sequence[int]],
    same: Sequence[tuple[int, int]],
    known: Mapping[tuple[int, int], float],
) -> list[tuple[int, int, float]]:
    """Pairs of units that hold names which are loosely alike, and those that share a name."""
    edges = [
        (one, two, bits)
        for (left, right), bits in known.items()
        if bits >= LOOSE_BITS
        for one in owners.get(left, ())
        for two in owners.get(right, ())
    ]
    return edges + [(one, two, _HIGHEST_LOOSE_BITS) for one, two in same]


def _severed(
    pieces: Sequence[Sequence[int]], edges: Sequence[tuple[int, int, float]], merge_bits: float
) -> set[int]:
    """Units that a cut may have kept from merging with a unit of another piece."""
    piece_of = {unit: number for number, members in enumerate(pieces) for unit in members}
    return {
        unit
        for one, two, bits in edges
        if bits >= merge_bits and piece_of[one] != piece_of[two]
        for unit in (one, two)
    }


def _pieces(size: int, edges: Sequence[tuple[int, int, float]]) -> list[list[int]]:
    """Components at the loose threshold; too large ones cut, at the last by count."""
    whole = components(size, ((one, two) for one, two, _ in edges))
    done = [members for members in whole if len(members) <= MOST_UNITS]
    for members in whole:
        if len(members) > MOST_UNITS:
            done += _cut(members, edges)
    return done


def _cut(members: Sequence[int], edges: Sequence[tuple[int, int, float]]) -> list[list[int]]:
    """Raise the threshold until the pieces are small enough; what no threshold parts is cut by count."""
    place = {member: at for at, member in enumerate(members)}
    inside = [(place[one], place[two], bits) for one, two, bits in edges if one in place]
    waiting, done, loose = [list(range(len(members)))], [], LOOSE_BITS
    while waiting and loose < _HIGHEST_LOOSE_BITS:
        loose = min(_HIGHEST_LOOSE_BITS, loose + _STEP_BITS)
        together = {at for piece in waiting for at in piece}
        kept = [
            (one, two) for one, two, bits in inside if bits >= loose and one in together and two in together
        ]
        pieces = [piece for piece in components(len(members), kept) if piece[0] in together]
        done += [piece for piece in pieces if len(piece) <= MOST_UNITS]
        waiting = [piece for piece in pieces if len(piece) > MOST_UNITS]
    for piece in waiting:
        done += [piece[at : at + MOST_UNITS] for at in range(0, len(piece), MOST_UNITS)]
    return [[members[at] for at in piece] for piece in done]


def _cluster(
    members: Sequence[int],
    units: Sequence[Sequence[int]],
    scorer: NameScorer,
    forbidden: Mapping[int, set[int]],
) -> list[Part]:
    if len(members) == 1:
        return [Part(units=(members[0],))]
    names = sorted({name for member in members for name in units[member]})
    scores = _between_units(scorer.matrix(names), names, [units[member] for member in members])
    place = {member: at for at, member in enumerate(members)}
    links = [(at, place[two]) for one, at in place.items() for two in forbidden.get(one, ()) if two in place]
    sizes = np.array([len(units[member]) for member in members])
    clusters = {at: [at] for at in range(len(members))}
    made: dict[int, list[Merge]] = {at: [] for at in clusters}
    for low, high, bits in merge_nearest(*scores, sizes, scorer.merge_bits, sorted(links)):
        made[low] += [*made.pop(high), Merge(one=members[low], two=members[high], bits=bits)]
        clusters[low] += clusters.pop(high)
    return [
        Part(units=tuple(sorted(members[at] for at in inside)), merges=tuple(made[low]))
        for low, inside in clusters.items()
    ]


def _between_units(
    scores: Array, names: Sequence[int], units: Sequence[Sequence[int]]
) -> tuple[Array, Array]:
    """The average and the best of the scores of names, between units."""
    place = {name: at for at, name in enumerate(names)}
    rows = [[place[name] for name in unit] for unit in units]
    if all(len(row) == 1 for row in rows):
        chosen = [row[0] for row in rows]
        alone: Array = scores[np.ix_(chosen, chosen)]
        return alone, alone
    firsts = np.cumsum([0, *map(len, rows[:-1])])
    order = [at for row in rows for at in row]
    spread = scores[np.ix_(order, order)]
    sizes = np.array([len(row) for row in rows], np.float64)
    average = np.add.reduceat(np.add.reduceat(spread, firsts, axis=0), firsts, axis=1)
    best = np.maximum.reduceat(np.maximum.reduceat(spread, firsts, axis=0), firsts, axis=1)
    return average / np.outer(sizes, sizes), best
