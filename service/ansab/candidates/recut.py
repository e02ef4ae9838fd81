"""Find organisations whose words are cut otherwise than those of the mention, where nothing near was found."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.index import Found, Searcher
from ansab.names.cuts import other_cuts
from ansab.names.tokens import ParsedName

__all__ = ["with_other_cuts"]

_NAMES_TAKEN = 8
"""Names taken of what each cut finds."""


def with_other_cuts(
    names: Sequence[ParsedName], found: Sequence[Found], nobody: float, searcher: Searcher, least: int
) -> list[Found]:
    """What was found for each name; for an organisation of which that is nobody likely, what other cuts find besides.

    Args:
        nobody: What an organisation must weigh to be as likely as nobody.
        least: Entities to give for each at the least, if there are so many.
    """
    cuts = [
        (at, cut)
        for at, (name, one) in enumerate(zip(names, found, strict=True))
        if name.is_organization and not one.exact and max(one.weights, default=nobody - 1.0) < nobody
        for cut in other_cuts(name)
    ]
    if not cuts:
        return list(found)
    result, further = list(found), searcher.search_entities([cut for _, cut in cuts], _NAMES_TAKEN, least)
    pairs = sorted(
        {(at, name) for (at, _), one in zip(cuts, further, strict=True) for name in one.names[:_NAMES_TAKEN]}
    )
    owner = {name: entity for one in further for name, entity in zip(one.names, one.entities, strict=True)}
    for (at, name), shown in zip(pairs, searcher.compare(names, pairs), strict=True):
        result[at] = _with(result[at], name, owner[name], shown.weight)
    return result


def _with(found: Found, name: int, entity: int, weight: float) -> Found:
    """What was found and one name more, each entity by its best name, the weightiest first."""
    best = {
        other: (-bits, other, number)
        for number, other, bits in zip(found.names, found.entities, found.weights, strict=True)
    }
    best[entity] = min(best.get(entity, (-weight, entity, name)), (-weight, entity, name))
    order = sorted(best.values())
    return Found(
        [name for _, _, name in order],
        [one for _, one, _ in order],
        [-bits for bits, _, _ in order],
        found.exact,
    )
