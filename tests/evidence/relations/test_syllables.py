"""What the order of syllables says of two Korean names."""

from __future__ import annotations

import math

import pytest

from ansab.evidence.relations.syllables import syllable_line
from ansab.model import EntityType
from ansab.names.parse import parse_name


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("Kim Il Sung", "Kim Song Il", True),
        ("Kim Chol Su", "Kim Su Chol", True),
        ("Kim Il Sung", "Kim Il Song", False),
        ("Kim Jong Un", "Jong Un Kim", False),
        ("Hassan Ali Ahmad", "Hassan Ahmad Ali", False),
    ],
)
def test_syllable_line_holds_turned_syllables_apart(left: str, right: str, apart: bool) -> None:
    names = [parse_name(name, EntityType.PERSON) for name in (left, right)]
    assert bool(syllable_line(*names)) is apart is bool(syllable_line(*reversed(names)))


@pytest.mark.parametrize(
    ("left", "right", "says"),
    [
        ("Park Min-jung", "Park Min-jun", -1),
        ("Kim Jun-ho", "Kim Jung-ho", -1),
        ("Park Min-joon", "Park Min-jun", 0),
        ("Ri Yong Ho", "Lee Yong-ho", 1),
        ("Ro Myong Chol", "Noh Myung-cheol", 1),
        ("Ri Yong Ho", "Lee Yong-su", 0),
        ("Ri Yong Ho", "Ri Yong Ho", 0),
    ],
)
def test_syllable_line_knows_one_family_and_two_syllables(left: str, right: str, says: int) -> None:
    names = [parse_name(name, EntityType.PERSON) for name in (left, right)]
    for line in (syllable_line(*names), syllable_line(*reversed(names))):
        assert (line is not None and math.copysign(1, line.bits)) == says
