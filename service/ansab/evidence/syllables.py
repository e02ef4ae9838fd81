"""Syllables of a Korean given name: in another order they are another name."""

from __future__ import annotations

from ansab.model import Evidence
from ansab.names.parse import KOREAN_FAMILIES
from ansab.names.reading import are_one_name
from ansab.names.tokens import ParsedName

__all__ = ["syllable_lines", "tells_syllables"]

_OTHER_ORDER_BITS = -7.0
"""*Kim Il Sung* and *Kim Song Il* share all words; nobody writes the family first and turns the syllables round."""


def syllable_lines(left: ParsedName, right: ParsedName) -> tuple[Evidence, ...]:
    """What it says that two names have one Korean family, and behind it the same two syllables in another order.

    Returns:
        Nothing, or a line.
    """
    if not (tells_syllables(left) and tells_syllables(right)):
        return ()
    (family, one, two), (other_family, other_one, other_two) = left.words, right.words
    is_turned = (
        are_one_name(family, other_family) and are_one_name(one, other_two) and are_one_name(two, other_one)
    )
    if not is_turned or are_one_name(one, two):
        return ()
    return (
        Evidence(
            feature="structure",
            bits=_OTHER_ORDER_BITS,
            left=f"{one} {two}",
            right=f"{other_one} {other_two}",
            detail="the syllables of two given names",
        ),
    )


def tells_syllables(name: ParsedName) -> bool:
    """Whether a name is a Korean family and two syllables, so that `syllable_lines` may have something to say of it."""
    words = name.words
    return not name.is_organization and len(words) == 3 and words[0] in KOREAN_FAMILIES
