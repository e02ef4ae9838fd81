"""What the order of two families says of two names."""

from __future__ import annotations

import pytest

from ansab.evidence.relations.surnames import surname_line
from ansab.model import EntityType
from ansab.names.parse import parse_name


@pytest.mark.parametrize(
    ("left", "right", "apart", "note"),
    [
        ("Juan Carlos Gómez Ruiz", "Juan Carlos Ruiz Gómez", True, ""),
        ("María López García", "Maria Garcia Lopez", True, ""),
        ("Juan Gómez Ruiz", "Juan Gómez Ruiz", False, "the same"),
        ("Juan Gómez Ruiz", "Pedro Ruiz Gómez", False, "another given name, which says it"),
        ("Gómez Ruiz Juan", "Juan Gómez Ruiz", False, "the families first"),
        ("Kim Il Sung", "Kim Song Il", False, "no families"),
    ],
)
def test_surname_line_holds_turned_families_apart(left: str, right: str, apart: bool, note: str) -> None:
    names = [parse_name(name, EntityType.PERSON) for name in (left, right)]
    assert bool(surname_line(*names)) is apart is bool(surname_line(*reversed(names))), note
