"""Which of the names of one document are a father's and his child's: a text that gives both means two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import permutations

from ansab.evidence.relations.parents import is_child
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["fathers_and_children"]

_MOST_OF_A_NAME = 50
"""Names of one document with the same last word beyond which nobody is looked up: it is a list, no text."""
_FEWEST_SWAPPED = 3


def fathers_and_children(names: Iterable[tuple[int, ParsedName]]) -> list[tuple[int, int]]:
    """Find *Karim Hadi al-Rawi* beside *Hadi al-Rawi*, and *Karim Hadi al-Rawi* beside *Hadi Karim al-Rawi*.

    A child may be called after the grandfather, so that two names differ in the order of the first two words alone.

    Args:
        names: Those of the people of one document, with a number each.

    Returns:
        Pairs of numbers of unlike names: the child's, the father's; each name by its first number.

    >>> from ansab.names.parse import parse_name
    >>> names = ["Hadi al-Rawi", "Karim Hadi al-Rawi", "Hadi Karim al-Rawi"]
    >>> fathers_and_children(enumerate(map(parse_name, names)))
    [(1, 0), (1, 2), (2, 1)]
    """
    together: defaultdict[str, dict[str, tuple[int, ParsedName]]] = defaultdict(dict)
    for number, name in names:
        if len(name.tokens) > 1 and not name.is_organization:
            together[name.tokens[-1].form].setdefault(name.form, (number, name))
    found = []
    for family in together.values():
        if len(family) <= _MOST_OF_A_NAME:
            pairs = permutations(family.values(), 2)
            found += [
                (one, two)
                for (one, longer), (two, shorter) in pairs
                if is_child(longer, shorter) or _is_swapped(longer, shorter)
            ]
    return found


def _is_swapped(one: ParsedName, two: ParsedName) -> bool:
    left, right = ([t.form for t in name.tokens if t.kind is not TokenKind.HONORIFIC] for name in (one, two))
    if len(left) < _FEWEST_SWAPPED or left[0] == left[1]:
        return False
    return [left[1], left[0], *left[2:]] == right
