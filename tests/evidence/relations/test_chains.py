"""Long chains of names that differ in one father."""

from __future__ import annotations

import pytest

from ansab.evidence.relations.chains import chain_line, tells_chain
from ansab.model import EntityType
from ansab.names.parse import parse_name
from ansab.names.tokens import ParsedName


def person(name: str) -> ParsedName:
    return parse_name(name, EntityType.PERSON)


@pytest.mark.parametrize(
    ("left", "right", "bits"),
    [
        ("Mazin Tariq Ismail al-Rawi", "Mazin Faris Ismail al-Rawi", -3.0),
        ("Mazin Tariq Ismail al-Rawi", "مازن طارق عثمان الراوي", -3.0),
        ("Hiwa Rashid Hama Amin", "Hiwa Rashid Hama Salih", -3.0),
        ("Hamad bin Jassim bin Jaber Al Thani", "Hamad bin Jassim bin Hamad Al Thani", -5.0),
    ],
)
def test_chain_line_holds_the_sons_of_two_fathers_apart(left: str, right: str, bits: float) -> None:
    line = chain_line(person(left), person(right))
    assert line is not None
    assert line.bits == bits


@pytest.mark.parametrize(
    ("left", "right", "note"),
    [
        ("Mazin Tariq Ismail al-Rawi", "Mazin Tareq Ismaeel al-Rawi", "other spellings"),
        ("Hamad Jassim Jabr al-Rawi", "Hamad Jassim Jaber al-Rawi", "names that differ in vowels alone"),
        ("Mazin Tariq Ismail al-Rawi", "Mazin Ismail al-Rawi", "one left out"),
        ("Mazin Tariq al-Rawi", "Mazin Faris al-Rawi", "three names, which weigh enough"),
        ("Mazin Tariq Ismail al-Rawi", "Karim Tariq Ismail al-Rawi", "brothers, of whom another rule knows"),
        ("Mazin Tariq Ismail al-Rawi", "Mazin Faris Othman al-Rawi", "two that differ"),
        ("F.M. Mazin al-Rawi", "Mazin Tariq Ismail al-Rawi", "initials, here of a rank"),
    ],
)
def test_chain_line_says_nothing_of_other_pairs(left: str, right: str, note: str) -> None:
    assert chain_line(person(left), person(right)) is None, note


def test_tells_chain_needs_four_names_of_a_person() -> None:
    assert tells_chain(person("Mazin Tariq Ismail al-Rawi"))
    assert not tells_chain(person("Mazin Tariq al-Rawi"))
    assert not tells_chain(parse_name("Mazin Tariq Ismail Trading Company", EntityType.ORGANIZATION))
