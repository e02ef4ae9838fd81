"""Two family names behind a given name: in the other order they are another family, as Spain and Latin America have them."""

from __future__ import annotations

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.lexicon import FIRST_FAMILY, lexicon
from ansab.names.reading import are_one_name
from ansab.names.tokens import ParsedName

__all__ = ["surname_line", "tells_surnames"]

_OTHER_ORDER_BITS = -7.0
"""*Juan Gómez Ruiz* and *Juan Ruiz Gómez* share all words; the father's family stands first."""
_FEWEST = 3


def surname_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for one given name with the same two families behind it in another order; `None` for all other pairs."""
    if len(left.words) != len(right.words) or not (tells_surnames(left) and tells_surnames(right)):
        return None
    *given, one, two = left.words
    *other_given, other_one, other_two = right.words
    is_turned = are_one_name(one, other_two) and are_one_name(two, other_one) and not are_one_name(one, two)
    if not is_turned or not all(map(are_one_name, given, other_given)):
        return None
    return structure_line(
        _OTHER_ORDER_BITS, f"{one} {two}", f"{other_one} {other_two}", "two families in another order"
    )


def tells_surnames(name: ParsedName) -> bool:
    """Whether a name is given names and two listed families, so that `surname_line` may have something to say of it."""
    words = name.words
    if name.is_organization or len(words) < _FEWEST:
        return False
    table = lexicon()
    are_given = all(word in table.given_classes for word in words[:-2])
    return are_given and all(table.family_classes.get(word, 0) >= FIRST_FAMILY for word in words[-2:])
