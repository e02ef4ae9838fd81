"""Burmese names differ where one of their words does."""

from __future__ import annotations

import pytest

from ansab.evidence.relations.burmese import burmese_line, tells_burmese
from ansab.model import EntityType
from ansab.names.parse import parse_name


@pytest.mark.parametrize(
    ("left", "right", "are_two"),
    [
        ("Aung Kyaw Min", "Aung Kyaw Moe", True),
        ("U Aung Kyaw Min", "Aung Kyaw Moe", True),
        ("U Aung Kyaw Min", "Aung Kyaw Min", False),
        ("Myint Htun", "Myint Tun", False),
        ("Aung Kyaw", "Aung Kyaw Moe", False),
        ("Aung San Lin", "Karim Hadi Lin", False),
    ],
)
def test_burmese_line_parts_people_by_one_word(left: str, right: str, are_two: bool) -> None:
    one, two = (parse_name(name, EntityType.PERSON) for name in (left, right))
    assert bool(burmese_line(one, two)) is are_two
    assert tells_burmese(one) or not are_two


def test_parse_name_takes_u_before_burmese_words_alone_for_a_title() -> None:
    assert parse_name("U Aung Kyaw Min", EntityType.PERSON).words == ["aung", "kyaw", "min"]
    assert parse_name("U Sagayam", EntityType.PERSON).tokens[0].kind.name == "INITIAL"
