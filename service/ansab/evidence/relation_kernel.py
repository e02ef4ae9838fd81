"""What the tables tell of two tokens by the numbers of their classes: kernels (see `ansab.kernels`)."""

from __future__ import annotations

from typing import Any

__all__ = [
    "CLASS",
    "DENIED",
    "FAMILY",
    "NAME_OF_ORG",
    "ONE_NAME",
    "OTHER_NAME",
    "OWN_DIFFERS",
    "SHORT_FORM",
    "SOLE",
    "SYNONYM",
    "UNTOLD",
    "kinship",
    "relation",
    "with_kin",
]

# How the class of a name is packed, as in `names.reading`.
CLASS, _GROUP_AT, _GROUP, _WHOLE_AT = 0x3FFF, 14, 0x7F, 21
FAMILY, NAME_OF_ORG = 0x3FFF, 1 << 30
_NO_NISBA = 1 << 29
_WORD, _LANGUAGE_AT, _LANGUAGE, _SENSE_AT = 0x1FFF, 13, 63, 6
_BY_RULE, _BY_RULE_IN_ORG = 1 << 30, 1 << 17
"""What the classes of patronymics and of words of pinyin syllables have that stand in no table: letters tell whether two
of one class are one name."""

_UNLIKE_SPELLING = 0.05
_SAME_NAME, _SAME_WORD, _SHORT_FORM, _SYNONYM = 0.97, 0.93, 0.6, 0.7
_OTHER_NAME, _OTHER_WORD = 0.35, 0.25
"""What is left of a likeness when the tables list the two as different given names (*Khalid*, *Khalil*), or words."""
UNTOLD, ONE_NAME, SHORT_FORM, OTHER_NAME, DENIED, SOLE, OWN_DIFFERS, SYNONYM = range(8)
"""What the tables say of two tokens: nothing, one name or word, one a short form of the other, different ones; of two
names, that different ones are left over on both sides, that different ones are all in which they differ, and that
those differ which tell a body from its like (`proper_kernel`) or a man from his brothers (`kin_kernel.differ_in_first`); and
of two tokens, that they are words of one language for one thing (*airlines*, *airways*), or forms of one word."""


def kinship(one: int, other: int, is_organization: bool) -> Any:
    """How alike two tokens are at the least by their classes in the tables, and what is left of another likeness."""
    told = relation(one, other, is_organization)
    if told == ONE_NAME:
        return (_SAME_WORD if is_organization else _SAME_NAME), 1.0
    if told == SHORT_FORM:
        return _SHORT_FORM, 1.0
    if told == SYNONYM:
        return _SYNONYM, 1.0
    if told == OTHER_NAME:
        return 0.0, (_OTHER_WORD if is_organization else _OTHER_NAME)
    return 0.0, 1.0


def relation(one: int, other: int, is_organization: bool) -> int:
    """What the tables say of the classes of two tokens (`names.reading.Reading.name_class`, `org_class`).

    Of a short form that is a name of its own too (*Jack*, *Ali*), and of names that translate one another (*John*,
    *Ivan*), they do not say that the two are different.
    """
    if one == 0 or other == 0:
        return UNTOLD
    if is_organization:
        if (one >= NAME_OF_ORG) != (other >= NAME_OF_ORG):
            return OTHER_NAME
        if one >= NAME_OF_ORG:
            return OTHER_NAME if one != other else UNTOLD if one & _BY_RULE_IN_ORG != 0 else ONE_NAME
        if one & _WORD != other & _WORD:
            return OTHER_NAME
        return _in_one_language(one >> _LANGUAGE_AT, other >> _LANGUAGE_AT)
    name, second = one & CLASS, other & CLASS
    if name == FAMILY or second == FAMILY:
        if one == other:
            return UNTOLD if one & _BY_RULE != 0 else ONE_NAME
        is_alone = _is_no_nisba(one) != _is_no_nisba(other)
        return UNTOLD if name == 0 or second == 0 or is_alone else OTHER_NAME
    if name != 0 and name == second:
        return ONE_NAME
    whole, second_whole = one >> _WHOLE_AT, other >> _WHOLE_AT
    if (whole != 0 and (whole == second or whole == second_whole)) or (
        second_whole != 0 and second_whole == name
    ):
        return SHORT_FORM
    if name == 0 or second == 0:
        return UNTOLD
    group = one >> _GROUP_AT & _GROUP
    if group != 0 and group == other >> _GROUP_AT & _GROUP:
        return UNTOLD
    return OTHER_NAME


def _in_one_language(one: int, other: int) -> int:
    """What two words of organisations of one class are to each other, by their languages and narrower senses."""
    if one == 0 or other == 0 or (one ^ other) & _LANGUAGE != 0:
        return ONE_NAME
    sense, second = one >> _SENSE_AT, other >> _SENSE_AT
    if sense == 0 or second == 0:
        return SYNONYM
    return ONE_NAME if sense == second else OTHER_NAME


def _is_no_nisba(name: int) -> bool:
    """Whether a class is that of a family name which is made of no other name as nisbas are (*Hassani*)."""
    return name & CLASS == FAMILY and name & _NO_NISBA != 0


def with_kin(alike: float, kin: float) -> float:
    """A likeness with what the tables tell: of two spellings of one name the more alike is somewhat nearer."""
    if kin >= _SAME_NAME:
        kin -= _UNLIKE_SPELLING * (1.0 - alike)
    return float(alike if alike > kin else kin)
