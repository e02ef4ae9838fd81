"""Which of the names of one document are a father's and his child's: a text that gives both means two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, permutations

from ansab.evidence.relations.children import is_child, is_child_beside, is_grandchild_beside
from ansab.names.chain import Chain, given_numbers
from ansab.names.tokens import ParsedName

__all__ = ["fathers_and_children", "kinsmen"]

_MOST_OF_A_NAME = 50
"""Names of one document with the same last word beyond which nobody is looked up: it is a list, no text."""
_Numbered = tuple[int, Chain]


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
    return [
        (one, two)
        for family in _families(names)
        for (one, longer), (two, shorter) in permutations(family, 2)
        if is_child(longer, shorter)
        or is_child_beside(longer, shorter)
        or is_grandchild_beside(longer, shorter)
    ]


def kinsmen(names: Iterable[tuple[int, ParsedName]]) -> list[tuple[int, int]]:
    """Find names of one family name and two given names, *Karim al-Rawi* and *Zaid al-Rawi*: each pair of numbers once.

    >>> from ansab.names.parse import parse_name
    >>> kinsmen(enumerate(map(parse_name, ["Karim al-Rawi", "Zaid Hadi al-Rawi", "Omar Rao"])))
    [(0, 1)]
    """
    return [
        (one, two)
        for family in _families(names)
        for (one, left), (two, right) in combinations(family, 2)
        if _have_two_given_names(left, right)
    ]


def _families(names: Iterable[tuple[int, ParsedName]]) -> list[list[_Numbered]]:
    """Chains of unlike names of people by their last word, each with its first number."""
    together: defaultdict[str, dict[str, _Numbered]] = defaultdict(dict)
    for number, name in names:
        if len(name.tokens) > 1 and not name.is_organization:
            together[name.tokens[-1].form].setdefault(name.form, (number, Chain.of(name)))
    return [list(family.values()) for family in together.values() if len(family) <= _MOST_OF_A_NAME]


def _have_two_given_names(one: Chain, two: Chain) -> bool:
    """Whether two names give two men by two listed given names, neither of which the other has."""
    own, other = one.first, two.first
    if not own or not other or given_numbers(own) & given_numbers(other):
        return False
    return not (two.has(own) or one.has(other))
