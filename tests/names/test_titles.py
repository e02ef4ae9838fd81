"""Titles that are names, and numbers of rulers."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.names.parse import TokenKind, parse_name
from ansab.names.titles import is_before_father, is_regnal


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sultan bin zayed", True),
        ("emir bin hamad", True),
        ("sheikh bin baz", False),
        ("sultan zayed", False),
        ("sultan bin", False),
        ("hamad bin zayed", False),
    ],
)
def test_is_before_father_takes_a_title_for_a_name(name: str, expected: bool) -> None:
    assert is_before_father(name.split(), 0, lexicon()) is expected


@pytest.mark.parametrize(
    ("surface", "kinds"),
    [
        ("Abdullah II bin al-Hussein", [TokenKind.NAME, TokenKind.NUMBER, TokenKind.NAME]),
        ("Abdullah II", [TokenKind.NAME, TokenKind.NUMBER]),
        ("William Smith Jr", [TokenKind.NAME, TokenKind.NAME, TokenKind.NUMBER]),
        ("Sultan bin Zayed", [TokenKind.NAME, TokenKind.NAME]),
    ],
)
def test_parse_name_tells_numbers_and_titles_from_names(surface: str, kinds: list[TokenKind]) -> None:
    assert [token.kind for token in parse_name(surface, EntityType.PERSON).tokens] == kinds


def test_is_regnal_asks_for_the_last_word_of_sons_alone() -> None:
    assert [is_regnal(word, is_last=False) for word in ("iii", "jr", "ali")] == [True, False, False]
    assert is_regnal("jr", is_last=True)
