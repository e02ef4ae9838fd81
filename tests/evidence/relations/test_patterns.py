from __future__ import annotations

import pytest

from ansab.evidence.relations.patterns import pattern_line, tells_pattern
from ansab.model import EntityType
from ansab.names.parse import parse_name


def word_of(left: str, right: str) -> str | None:
    line = pattern_line(*(parse_name(name, EntityType.PERSON) for name in (left, right)))
    return line and line.left


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [
        ("راشد سالم الكعبي", "رشيد سالم الكعبي", "راشد"),
        ("ماجد علي", "مجيد علي", "ماجد"),
        ("خالد الرشيدي", "خالد الراشدي", "رشيدي"),
        ("عادلة حسن", "عديلة حسن", "عادله"),
        ("رابح علي", "رباح علي", "رابح"),
    ],
)
def test_names_of_the_same_consonants_are_two(left: str, right: str, word: str) -> None:
    assert word_of(left, right) == word


@pytest.mark.parametrize(
    ("left", "right", "note"),
    [
        ("راشد سالم", "راشد سالم", "the same"),
        ("هارون علي", "هرون علي", "a long vowel that is not written"),
        ("Rashid Salim", "Rasheed Salem", "Latin letters"),
        ("راشد سالم الكعبي", "رشيد سالم", "another number of names"),
        ("دانيال حسن", "دانييل حسن", "a foreign name"),
    ],
)
def test_nothing_is_said(left: str, right: str, note: str) -> None:
    assert word_of(left, right) is None, note


def test_only_arabic_script_is_asked() -> None:
    assert tells_pattern(parse_name("راشد سالم", EntityType.PERSON))
    assert not tells_pattern(parse_name("Rashid Salim", EntityType.PERSON))
    assert not tells_pattern(parse_name("كتائب القسام", EntityType.ORGANIZATION))
