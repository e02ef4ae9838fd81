"""Which of the names of one document are a father's and his child's: a text that gives both means two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, permutations

from ansab.evidence.relations.parents import are_namesakes, is_child, is_child_beside
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["fathers_and_children", "kinsmen"]

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
    together = _families(names)
    found = []
    for family in together.values():
        if len(family) <= _MOST_OF_A_NAME:
            pairs = permutations(family.values(), 2)
            found += [
                (one, two)
                for (one, longer), (two, shorter) in pairs
                if is_child(longer, shorter)
                or is_child_beside(longer, shorter)
                or _is_swapped(longer, shorter)
            ]
    return found


def kinsmen(names: Iterable[tuple[int, ParsedName]]) -> list[tuple[int, int]]:
    """Find names of one family name and two given names, *Karim al-Rawi* and *Zaid al-Rawi*: each pair of numbers once.

    >>> from ansab.names.parse import parse_name
    >>> kinsmen(enumerate(map(parse_name, ["Karim al-Rawi", "Zaid Hadi al-Rawi", "Omar Rao"])))
    [(0, 1)]
    """
    return [
        (one, two)
        for family in _families(names).values()
        if len(family) <= _MOST_OF_A_NAME
        for (one, left), (two, right) in combinations(family.values(), 2)
        if are_namesakes(left, right)
    ]


def _families(names: Iterable[tuple[int, ParsedName]]) -> dict[str, dict[str, tuple[int, ParsedName]]]:
    """Unlike names of people by their last word, each by its first number."""
    together: defaultdict[str, dict[str, tuple[int, ParsedName]]] = defaultdict(dict)
    for number, name in names:
        if len(name.tokens) > 1 and not name.is_organization:
            together[name.tokens[-1].form].setdefault(name.form, (number, name))
    return together


def _is_swapped(one: ParsedName, two: ParsedName) -> bool:
    left, right = ([t.form for t in name.tokens if t.kind is not TokenKind.HONORIFIC] for name in (one, two))
    if len(left) < _FEWEST_SWAPPED or left[0] == left[1]:
        return False
    return [left[1], left[0], *left[2:]] == right
