"""What marks say of two Vietnamese names."""

from __future__ import annotations

import pytest

from ansab.evidence.relations.tones import tone_line
from ansab.model import EntityType
from ansab.names.parse import parse_name


@pytest.mark.parametrize(
    ("left", "right", "apart", "note"),
    [
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", True, "another letter"),
        ("Lê Thị Hòa", "Lê Thị Hoa", True, "another tone"),
        ("Lê Thị Hòa", "Lê Thị Hoà", False, "the tone on either of two vowels"),
        ("Nguyễn Thị Thuý", "Nguyễn Thị Thúy", False, "the same"),
        ("Trần Thị Hồng", "TRẦN THỊ HỒNG", False, "capitals"),
        ("Nguyễn Văn Hùng", "Nguyen Van Hung", False, "one without marks"),
        ("José Peña", "Jose Pena", False, "Spanish"),
    ],
)
def test_tone_line_asks_both_names_for_their_marks(left: str, right: str, apart: bool, note: str) -> None:
    names = [parse_name(name, EntityType.PERSON) for name in (left, right)]
    assert bool(tone_line(*names)) is apart is bool(tone_line(*reversed(names))), note
