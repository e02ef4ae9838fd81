"""Two family names behind a given name: in the other order they are another family, as Spain and Latin America have them."""

from __future__ import annotations

from ansab.model import Evidence
from ansab.names.lexicon import FIRST_FAMILY, lexicon
from ansab.names.reading import are_one_name
from ansab.names.tokens import ParsedName

__all__ = ["surname_lines", "tells_surnames"]

_OTHER_ORDER_BITS = -7.0
"""*Juan Gómez Ruiz* and *Juan Ruiz Gómez* share all words; the father's family stands first."""
_FEWEST = 3


def surname_lines(left: ParsedName, right: ParsedName) -> tuple[Evidence, ...]:
    """What it says that two names have one given name, and behind it the same two families in another order.

    Returns:
        Nothing, or a line.
    """
    if len(left.words) != len(right.words) or not (tells_surnames(left) and tells_surnames(right)):
        return ()
    *given, one, two = left.words
    *other_given, other_one, other_two = right.words
    is_turned = are_one_name(one, other_two) and are_one_name(two, other_one) and not are_one_name(one, two)
    if not is_turned or not all(map(are_one_name, given, other_given)):
        return ()
    return (
        Evidence(
            feature="structure",
            bits=_OTHER_ORDER_BITS,
            left=f"{one} {two}",
            right=f"{other_one} {other_two}",
            detail="two families in another order",
        ),
    )


def tells_surnames(name: ParsedName) -> bool:
    """Whether a name is given names and two listed families, so that `surname_lines` may have something to say of it."""
    words = name.words
    if name.is_organization or len(words) < _FEWEST:
        return False
    table = lexicon()
    are_given = all(word in table.given_classes for word in words[:-2])
    return are_given and all(table.family_classes.get(word, 0) >= FIRST_FAMILY for word in words[-2:])
