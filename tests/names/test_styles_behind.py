"""The land of a ruler behind his name."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.names.parse import parse_name
from ansab.names.registers.styles_behind import words_of_style
from ansab.names.tokens import TokenKind
from ansab.text.normalize import normalize


@pytest.mark.parametrize(
    ("surface", "style", "note"),
    [
        ("Sheikh Mohammed bin Rashid, Ruler of Dubai", "ruler of dubai", "behind a comma"),
        ("Hamdan bin Mohammed, the Crown Prince of Dubai", "the crown prince of dubai", "with an article"),
        ("محمد الخامس ملك المغرب", "ملك المغرب", "Arabic binds without a word"),
        ("le roi Abdallah II de Jordanie", "de jordanie", "the title stands in front"),
        ("le roi Salman d'Arabie saoudite", "darabie saoudite", "the land of two words, elided"),
        ("Karim Hadi of Dubai", "", "no style"),
        ("Karim de Jordanie", "", "no ruler"),
        ("King of Jordan", "", "no name"),
        ("Prince Daoud", "", "a name that begins with d"),
    ],
)
def test_words_of_style_finds_the_land_of_a_ruler(surface: str, style: str, note: str) -> None:
    words = normalize(surface).replace(",", "").split()
    count = words_of_style(words, lexicon())
    assert " ".join(words[len(words) - count :]) == style, note


def test_names_before_a_style_stay_in_their_order() -> None:
    tokens = parse_name("Mohammed bin Rashid, Ruler of Dubai", EntityType.PERSON).tokens
    assert [token.form for token in tokens if token.kind is TokenKind.NAME] == ["mohammed", "rashid"]
