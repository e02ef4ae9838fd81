"""Find organisations whose words are cut otherwise than those of the mention, or made of syllables, where nothing near was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ansab.index import Found, Index, Searcher
from ansab.names.initials.syllabic import syllabic_keys
from ansab.names.organisations.cuts import other_cuts
from ansab.names.tokens import ParsedName

__all__ = ["with_other_cuts"]

Pairs = Iterator[tuple[int, int]]
"""Places of mentions, and names of the index."""
_NAMES_TAKEN = 8
"""Names taken of what each cut finds."""
_NAMES_TRIED = 200
"""Names that are compared of those that a word may be the syllables of, or that may be syllables of the words."""


def with_other_cuts(
    names: Sequence[ParsedName],
    found: Sequence[Found],
    nobody: float,
    searcher: Searcher,
    index: Index,
    least: int,
) -> list[Found]:
    """What was found for each name; for an organisation of which that is nobody likely, what else there may be besides.

    Args:
        nobody: What an organisation must weigh to be as likely as nobody.
        least: Entities to give for each at the least, if there are so many.
    """
    unfound = [
        (at, name)
        for at, (name, one) in enumerate(zip(names, found, strict=True))
        if name.is_organization and not one.reaches(nobody)
    ]
    pairs = sorted({*_cut_otherwise(unfound, searcher, least), *_of_syllables(unfound, index)})
    if not pairs:
        return list(found)
    result, owners = list(found), index.entities_of([name for _, name in pairs])
    for (at, name), owner, shown in zip(pairs, owners, searcher.compare(names, pairs), strict=True):
        result[at] = _with(result[at], name, owner, shown.weight)
    return result


def _cut_otherwise(unfound: Sequence[tuple[int, ParsedName]], searcher: Searcher, least: int) -> Pairs:
    """Names that other cuts of the words find."""
    cuts = [(at, cut) for at, name in unfound for cut in other_cuts(name)]
    if not cuts:
        return
    further = searcher.search_entities([cut for _, cut in cuts], _NAMES_TAKEN, least)
    for (at, _), one in zip(cuts, further, strict=True):
        yield from ((at, name) for name in one.names[:_NAMES_TAKEN])


def _of_syllables(unfound: Sequence[tuple[int, ParsedName]], index: Index) -> Pairs:
    """Names that a word is made of syllables of (*Frexco*), or the other way round."""
    for at, name in unfound:
        called = (other for key in syllabic_keys(name, sought=True) for other in index.names_called(key))
        yield from ((at, other) for other in islice(dict.fromkeys(called), _NAMES_TRIED))


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
