"""What the roles of some words say of two names, which the kernels do not see: fathers, syllables, long
vowels, marks, orders of families, numbers of units."""

from __future__ import annotations

from ansab.evidence.parents import parent_lines, tells_parent
from ansab.evidence.patronymics import patronymic_lines, tells_patronymic
from ansab.evidence.patterns import pattern_lines, tells_pattern
from ansab.evidence.surnames import surname_lines, tells_surnames
from ansab.evidence.syllables import syllable_lines, tells_syllables
from ansab.evidence.tones import tells_tone, tone_lines
from ansab.evidence.units import tells_unit, unit_lines
from ansab.model import Evidence
from ansab.names.tokens import ParsedName

__all__ = ["relation_lines", "tells_relation"]

_OF_PEOPLE = (tells_parent, tells_patronymic, tells_syllables, tells_pattern, tells_surnames, tells_tone)


def relation_lines(left: ParsedName, right: ParsedName) -> tuple[Evidence, ...]:
    """All lines on the relation of two names of one type; mostly none."""
    if left.is_organization:
        return unit_lines(left, right)
    return (
        *parent_lines(left, right),
        *patronymic_lines(left, right),
        *syllable_lines(left, right),
        *pattern_lines(left, right),
        *surname_lines(left, right),
        *tone_lines(left, right),
    )


def tells_relation(name: ParsedName) -> bool:
    """Whether `relation_lines` may have something to say of a name."""
    if name.is_organization:
        return tells_unit(name)
    return any(tells(name) for tells in _OF_PEOPLE)
