"""A chain of forefathers and a ruling house: *Khalifa bin Zayed bin Sultan* is *Khalifa bin Zayed Al Nahyan*."""

from __future__ import annotations

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.reading import are_one_name
from ansab.names.rulers import is_forefather
from ansab.names.tokens import Mark, NameToken, ParsedName

__all__ = ["house_line", "tells_house"]

_FOREFATHER_BITS = 8.0
"""As much as the two words take away that are left over on either side, of a chain of common names too."""
_FEWEST = 3


def house_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for a chain that goes on with a ruler's name where the other, which is the same so far, has that ruler's house."""
    own, other = left.names, right.names
    if _goes_on(own, other):
        at = len(other) - 1
        return _line(own[at].form, other[at].form)
    if _goes_on(other, own):
        at = len(own) - 1
        return _line(own[at].form, other[at].form)
    return None


def tells_house(name: ParsedName) -> bool:
    """Whether a name is given names with *bin*, or such with a family behind, so that `house_line` may have something to say of it."""
    if name.is_organization:
        return False
    names = name.names
    return len(names) >= _FEWEST and bool(names[1].mark & Mark.CHILD)


def _goes_on(chain: list[NameToken], housed: list[NameToken]) -> bool:
    """Whether one name is a chain of fathers alone, and the other the head of it with a house in which the next was a ruler."""
    last = len(housed) - 1
    if not _FEWEST <= last + 1 <= len(chain) or not all(name.mark & Mark.CHILD for name in chain[1:]):
        return False
    is_head = all(are_one_name(one.form, two.form) for one, two in zip(chain, housed[:last], strict=False))
    return is_head and is_forefather(chain[last].form, housed[last])


def _line(one: str, two: str) -> Evidence:
    return structure_line(_FOREFATHER_BITS, one, two, "a house and one of its rulers")
