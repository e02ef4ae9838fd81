"""What the numbers of two bodies say that are alike otherwise."""

from __future__ import annotations

import pytest

from ansab.evidence.relations.serials import serial_line, tells_serial
from ansab.model import EntityType
from ansab.names.parse import parse_name

APART = [
    ("Arctic LNG 1", "Arctic LNG 2 LLC", "a legal form in one"),
    ("Plant No. 8", "Завод № 9", "across scripts"),
    ("20 Aircraft Repair Plant", "150 Aircraft Repair Plant", "plants by number alone"),
    (
        "4th Central Scientific Research Institute",
        "4th Division",
        "an institute and a division of one number",
    ),
]
NOT_APART = [
    ("Arctic LNG 2", "Арктик СПГ 2", "one number"),
    ("Nord Stream", "Nord Stream 2", "one has none, which may be left out"),
    ("Channel 4 News", "Channel 5", "other words, too"),
    ("4th Division", "Fourth Armoured Division", "one unit"),
]


@pytest.mark.parametrize(("left", "right", "note"), APART)
def test_serial_line_parts_bodies_of_one_series(left: str, right: str, note: str) -> None:
    one, two = (parse_name(name, EntityType.ORGANIZATION) for name in (left, right))
    assert tells_serial(one)
    line, turned = serial_line(one, two), serial_line(two, one)
    assert line is not None, note
    assert turned is not None, note
    assert line.bits == turned.bits < 0


@pytest.mark.parametrize(("left", "right", "note"), NOT_APART)
def test_serial_line_says_nothing_else(left: str, right: str, note: str) -> None:
    one, two = (parse_name(name, EntityType.ORGANIZATION) for name in (left, right))
    assert serial_line(one, two) is None, note


def test_a_person_has_no_serial_number() -> None:
    assert not tells_serial(parse_name("Abdullah 2", EntityType.PERSON))
