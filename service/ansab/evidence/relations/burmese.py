"""Burmese names, which have no family: two people of whom all words but one are the same are two."""

from __future__ import annotations

from rapidfuzz.distance import JaroWinkler

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.inside_names import inside_names
from ansab.names.reading import are_one_name, read_token
from ansab.names.tokens import ParsedName

__all__ = ["burmese_line", "tells_burmese"]

_OTHER_WORD_BITS = -7.0
"""More than the words say that the two share: thousands of men are called *Aung Kyaw* and something."""
_FEWEST = 2
"""Words of Burmese names by which one is known."""
_LEAST_ALIKE = 0.8


def burmese_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """What it says that two Burmese names differ in one word: *Aung Kyaw Min*, *Aung Kyaw Moe*.

    Returns:
        Nothing, or the line.
    """
    if not (tells_burmese(left) and tells_burmese(right)):
        return None
    own, other = _left_over(left.words, right.words), _left_over(right.words, left.words)
    if len(own) != 1 or len(other) != 1:
        return None
    return structure_line(
        _OTHER_WORD_BITS,
        own[0],
        other[0],
        "two words of Burmese names, which have no family",
    )


def tells_burmese(name: ParsedName) -> bool:
    """Whether a person's name has words of Burmese names, so that `burmese_line` may have something to say of it."""
    burmese = inside_names().burmese
    return not name.is_organization and sum(word in burmese for word in name.words) >= _FEWEST


def _left_over(words: list[str], others: list[str]) -> list[str]:
    """Words of which the other name has no spelling, in any place."""
    return [word for word in words if not any(_are_spellings(word, other) for other in others)]


def _are_spellings(one: str, two: str) -> bool:
    if sorted(one) == sorted(two) or are_one_name(one, two):
        return True
    return float(JaroWinkler.similarity(read_token(one).sound, read_token(two).sound)) >= _LEAST_ALIKE
