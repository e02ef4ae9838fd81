"""Syllables of a Korean given name: in another order, or with another one, they are another name; and families of one sign."""

from __future__ import annotations

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.person_grammar import KOREAN_FAMILIES
from ansab.names.reading import are_one_name, read_token
from ansab.names.tokens import ParsedName

__all__ = ["syllable_line", "tells_syllables"]

_OTHER_ORDER_BITS = -7.0
"""*Kim Il Sung* and *Kim Song Il* share all words; nobody writes the family first and turns the syllables round."""
_OTHER_SYLLABLE_BITS = -7.0
"""*Min-jung* is not *Min-jun*; what the tables list in two rows is told apart by the kernels."""
_ONE_FAMILY_BITS = 8.0
"""*Ri Yong Ho* and *Lee Yong-ho*: North and South write one sign in two ways."""
_UNLISTED = {"jun": "joon"}
"""Syllables that Chinese and Japanese names have as well, so that no table lists them, and the spelling that one does."""
_NORTHERN = {"ri": "lee", "rim": "lim", "ro": "roh", "ryang": "yang"}
"""Families as North Koreans alone write them, and a spelling of the South."""
_SOUTHERN = frozenset({"im", "lee", "lim", "noh", "rhee", "roh", "ryoo", "yang", "yi", "yim", "yoo", "yu"})
_FAMILIES = KOREAN_FAMILIES | _SOUTHERN | set(_NORTHERN)


def syllable_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for two names, each a Korean family and two syllables, that differ in one syllable or in their order; or `None`."""
    if not (tells_syllables(left) and tells_syllables(right)):
        return None
    (family, one, two), (other_family, other_one, other_two) = left.words, right.words
    if _is_of_both(family, other_family):
        is_same = are_one_name(one, other_one) and are_one_name(two, other_two)
        return (
            structure_line(_ONE_FAMILY_BITS, family, other_family, "one Korean family") if is_same else None
        )
    if not are_one_name(family, other_family):
        return None
    for same, first, second in (
        (are_one_name(one, other_one), two, other_two),
        (are_one_name(two, other_two), one, other_one),
    ):
        if same and _are_two(first, second):
            return structure_line(_OTHER_SYLLABLE_BITS, first, second, "two syllables of Korean names")
    is_turned = are_one_name(one, other_two) and are_one_name(two, other_one)
    if not is_turned or are_one_name(one, two):
        return None
    detail = "the syllables of two given names"
    return structure_line(_OTHER_ORDER_BITS, f"{one} {two}", f"{other_one} {other_two}", detail)


def tells_syllables(name: ParsedName) -> bool:
    """Whether a name is a Korean family and two syllables, so that `syllable_line` may have something to say of it."""
    words = name.words
    return not name.is_organization and len(words) == 3 and words[0] in _FAMILIES


def _is_of_both(family: str, other: str) -> bool:
    """Whether one is a family as the North writes it, and the other as the South does."""
    return any(
        northern in _NORTHERN and southern not in _NORTHERN and are_one_name(_NORTHERN[northern], southern)
        for northern, southern in ((family, other), (other, family))
    )


def _are_two(one: str, other: str) -> bool:
    """Whether one of two syllables stands in no table for its likeness to names of others, and is not the other."""
    if (one in _UNLISTED) == (other in _UNLISTED):
        return False
    syllable, second = (_UNLISTED[one], other) if one in _UNLISTED else (_UNLISTED[other], one)
    return read_token(second).given != 0 and not are_one_name(syllable, second)
