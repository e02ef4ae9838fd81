"""A bank and the firms that bear its name."""

from __future__ import annotations

import pytest

from ansab.evidence.relations.daughters import daughter_line, tells_daughter
from ansab.model import EntityType
from ansab.names.parse import parse_name


@pytest.mark.parametrize(
    ("left", "right", "is_apart"),
    [
        ("Sovcombank Leasing", "Sovcombank", True),
        ("Альфа Лизинг", "Alfa-Bank", True),
        ("Bank Saderat Hospital", "Bank Saderat Iran", True),
        ("Sovcombank Leasing", "Совкомбанк Лизинг", False),
        ("Europlan Leasing", "Europlan", False),
        ("Iran Insurance", "Bimeh Iran", False),
        ("Sovcombank", "Совкомбанк", False),
    ],
)
def test_daughter_line(left: str, right: str, is_apart: bool) -> None:
    one, two = (parse_name(name, EntityType.ORGANIZATION) for name in (left, right))
    assert (daughter_line(one, two) is not None) is is_apart
    assert (daughter_line(two, one) is not None) is is_apart
    assert tells_daughter(one) or not is_apart
