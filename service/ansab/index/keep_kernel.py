"""Of the weighed names of each query, keep the best of each entity that may matter: a kernel over flat buffers."""

from __future__ import annotations

from typing import Any

from ansab.index.best_kernel import TOKEN_MASK, first_place

__all__ = ["BITS_BEHIND", "OWN_SCRIPT", "keep_best"]

BITS_BEHIND = 12.0
"""So far behind the best entity, or behind nobody, another would have less than 0.03 % of the confidence."""
OWN_SCRIPT = 4.0
"""Bits that a name of an entity in the script of the query may weigh less than one in another script, and is kept: that
lists give a name in two scripts says more for it than spelling within one can, and less to who reads the answer."""


def keep_best(
    stride: int, least: int, nobody: Any, exact: Any, entity_at: Any, written: Any, names: Any, weights: Any, counts: Any,
    entities: Any, is_exact: Any,
) -> int:  # fmt: skip
    """Move what is kept to the first places, query after query, the weightiest entity of each first.

    Args:
        stride: Places of each query in the buffers.
        least: Entities to keep at the least; those that bear the query as a name are kept besides.
        nobody: What an entity must weigh to be as likely as nobody, for each query.
        exact: Where the names written just as each query begin; the names.
        entity_at: The first name of each entity, in rising order, and the end of all.
        written: The script of each query; for all names the words of their tokens and where those of each begin; the
            script of each token.
        names: Names of each query, and their weights; `counts` how many.  All three receive what is kept.
        entities: Receives the entity of each name; `is_exact` 1 where it is written just as the query.

    Returns:
        How many are kept in all.
    """
    total = 0
    for q in range(len(counts)):
        first = q * stride
        if exact[0][q] == exact[0][q + 1]:
            kept = _best_of_each(
                q, first, counts[q], least, nobody[q], entity_at, written, names, weights, entities, is_exact
            )
        else:
            kept = _exact_of_each(
                q, first, counts[q], exact, entity_at, written, names, weights, entities, is_exact
            )
        _sort(first, kept, names, weights, entities, is_exact)
        counts[q] = _cut(first, kept, least, nobody[q], names, weights, entities, is_exact)
        for at in range(first, first + counts[q]):
            names[total], weights[total] = names[at], weights[at]
            entities[total], is_exact[total] = entities[at], is_exact[at]
            total += 1
    return total


def _best_of_each(
    q: int, first: int, count: int, least: int, nobody: float, entity_at: Any, written: Any, names: Any, weights: Any,
    entities: Any, is_exact: Any,
) -> int:  # fmt: skip
    """Move the best name of each entity to the first places, where none is exact; how many there are.

    The weightiest come first, so that most of those that would be left out need not be looked up.
    """
    for at in range(first + 1, first + count):
        name, weight, place = names[at], weights[at], at
        while place > first and weights[place - 1] < weight:
            names[place], weights[place] = names[place - 1], weights[place - 1]
            place -= 1
        names[place], weights[place] = name, weight
    kept, floor = 0, weights[first]
    floor = (floor if floor > nobody else nobody) - BITS_BEHIND - OWN_SCRIPT
    for at in range(first, first + count):
        name, weight, last = names[at], weights[at], first + kept
        if kept >= least and weight < floor and weight < weights[last - 1] - OWN_SCRIPT:
            break
        entity, place = _entity(name, entity_at), first
        while place < last and entities[place] != entity:
            place += 1
        if place == last:
            names[last], weights[last], entities[last], is_exact[last] = name, weight, entity, 0
            kept += 1
        elif _is_better(q, name, weight, names[place], weights[place], written):
            names[place], weights[place] = name, weight
    return kept


def _exact_of_each(
    q: int, first: int, count: int, exact: Any, entity_at: Any, written: Any, names: Any, weights: Any, entities: Any,
    is_exact: Any,
) -> int:  # fmt: skip
    """Move the exact name of each entity, else its best, to the first places; how many there are."""
    exact_at, exact_name = exact
    kept = 0
    for at in range(first, first + count):
        name, weight, same = names[at], weights[at], 0
        for place in range(exact_at[q], exact_at[q + 1]):
            if exact_name[place] == name:
                same = 1
                break
        entity = _entity(name, entity_at)
        place = first
        while place < first + kept and entities[place] != entity:
            place += 1
        if place < first + kept:
            if same < is_exact[place]:
                continue
            if same == is_exact[place] and not _is_better(
                q, name, weight, names[place], weights[place], written
            ):
                continue
        else:
            kept += 1
        names[place], weights[place], entities[place], is_exact[place] = name, weight, entity, same
    return kept


def _is_better(q: int, name: int, weight: float, kept: int, weight_kept: float, written: Any) -> bool:
    """Whether a name of an entity speaks better for it than the one that was kept."""
    here, there = _is_in_own_script(q, name, written), _is_in_own_script(q, kept, written)
    return bool(weight > weight_kept + (OWN_SCRIPT if there else 0.0) - (OWN_SCRIPT if here else 0.0))


def _is_in_own_script(q: int, name: int, written: Any) -> bool:
    scripts, occ, name_at, token_script = written
    return bool(token_script[occ[first_place(name_at, name)] & TOKEN_MASK] == scripts[q])


def _entity(name: int, entity_at: Any) -> int:
    low, high = 0, len(entity_at)
    while low < high:
        middle = (low + high) // 2
        if entity_at[middle] <= name:
            low = middle + 1
        else:
            high = middle
    return low - 1


def _sort(first: int, count: int, names: Any, weights: Any, entities: Any, is_exact: Any) -> None:
    """Put the weightiest first, those of one weight in the order of their entities."""
    for at in range(first + 1, first + count):
        name, weight, entity, same = names[at], weights[at], entities[at], is_exact[at]
        place = at
        while place > first and (
            weights[place - 1] < weight or (weights[place - 1] == weight and entities[place - 1] > entity)
        ):
            names[place], weights[place] = names[place - 1], weights[place - 1]
            entities[place], is_exact[place] = entities[place - 1], is_exact[place - 1]
            place -= 1
        names[place], weights[place], entities[place], is_exact[place] = name, weight, entity, same


def _cut(
    first: int, count: int, least: int, nobody: float, names: Any, weights: Any, entities: Any, is_exact: Any
) -> int:
    """Leave out what is far behind, and close the gaps; how many are left."""
    if count == 0:
        return 0
    kept, floor = 0, weights[first]
    floor = (floor if floor > nobody else nobody) - BITS_BEHIND
    for at in range(first, first + count):
        if at - first >= least and weights[at] < floor and is_exact[at] == 0:
            continue
        place = first + kept
        names[place], weights[place] = names[at], weights[at]
        entities[place], is_exact[place] = entities[at], is_exact[at]
        kept += 1
    return kept
