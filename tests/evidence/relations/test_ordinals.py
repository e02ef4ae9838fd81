"""What the numbers behind people's names say of the two."""

from __future__ import annotations

import pytest

from ansab.evidence.relations.ordinals import ordinal_line, tells_ordinal
from ansab.model import EntityType
from ansab.names.parse import parse_name


@pytest.mark.parametrize(
    ("left", "right", "are_two"),
    [
        ("Fernando Beltran Sr.", "Fernando Beltran Jr.", True),
        ("Pope John Paul II", "Pope John XXIII", True),
        ("Fernando Beltran Jr.", "Fernando Beltrán Junior", False),
        ("Fernando Beltran", "Fernando Beltran Jr.", False),
    ],
)
def test_ordinal_line_parts_father_and_son(left: str, right: str, are_two: bool) -> None:
    one, two = (parse_name(name, EntityType.PERSON) for name in (left, right))
    assert bool(ordinal_line(one, two)) is are_two
    assert tells_ordinal(one) or not are_two
