"""What the order of syllables says of two Korean names."""

from __future__ import annotations

import pytest

from ansab.evidence.syllables import syllable_lines
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
def test_syllable_lines_hold_turned_syllables_apart(left: str, right: str, apart: bool) -> None:
    names = [parse_name(name, EntityType.PERSON) for name in (left, right)]
    assert bool(syllable_lines(*names)) is apart is bool(syllable_lines(*reversed(names)))
