"""The rules on the relation of two names, in the order in which their lines are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ansab.evidence.relations.burmese import burmese_line, tells_burmese
from ansab.evidence.relations.chains import chain_line, tells_chain
from ansab.evidence.relations.daughters import daughter_line, tells_daughter
from ansab.evidence.relations.houses import house_line, tells_house
from ansab.evidence.relations.initials import initial_line, tells_initials
from ansab.evidence.relations.ordinals import ordinal_line, tells_ordinal
from ansab.evidence.relations.parents import parent_line, tells_parent
from ansab.evidence.relations.patronymics import patronymic_line, tells_patronymic
from ansab.evidence.relations.patterns import pattern_line, tells_pattern
from ansab.evidence.relations.serials import serial_line, tells_serial
from ansab.evidence.relations.surnames import surname_line, tells_surnames
from ansab.evidence.relations.syllables import syllable_line, tells_syllables
from ansab.evidence.relations.tones import tells_tone, tone_line
from ansab.evidence.relations.units import tells_unit, unit_line
from ansab.evidence.relations.wings import tells_wing, wing_line
from ansab.model import Evidence
from ansab.names.tokens import ParsedName

__all__ = ["Relations"]


class _Rule(NamedTuple):
    """Whether a rule may have something to say of a name, and its line for a pair of names, if it has one."""

    tells: Callable[[ParsedName], bool]
    line: Callable[[ParsedName, ParsedName], Evidence | None]


_OF_PEOPLE = (
    _Rule(tells_parent, parent_line),
    _Rule(tells_chain, chain_line),
    _Rule(tells_house, house_line),
    _Rule(tells_patronymic, patronymic_line),
    _Rule(tells_syllables, syllable_line),
    _Rule(tells_pattern, pattern_line),
    _Rule(tells_surnames, surname_line),
    _Rule(tells_tone, tone_line),
    _Rule(tells_ordinal, ordinal_line),
    _Rule(tells_burmese, burmese_line),
)
_OF_ORGANIZATIONS = (
    _Rule(tells_unit, unit_line),
    _Rule(tells_serial, serial_line),
    _Rule(tells_daughter, daughter_line),
    _Rule(tells_initials, initial_line),
    _Rule(tells_wing, wing_line),
)


class Relations:
    """What the rules say of one name and others.

    False as a condition where none of them may have anything to say of the name, as of most names.
    """

    __slots__ = ("_lines", "_name")

    def __init__(self, name: ParsedName) -> None:
        self._name = name
        rules = _OF_ORGANIZATIONS if name.is_organization else _OF_PEOPLE
        self._lines = [rule.line for rule in rules if rule.tells(name)]

    def __bool__(self) -> bool:
        return bool(self._lines)

    def lines(self, other: ParsedName) -> tuple[Evidence, ...]:
        """All lines on the relation to another name of one type with it; mostly none."""
        lines = [line(self._name, other) for line in self._lines]
        return tuple([line for line in lines if line is not None])
