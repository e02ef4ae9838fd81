from __future__ import annotations

import pytest

from ansab.names.joined import has_arabic_article, has_latin_article, joined_particle
from ansab.names.lexicon import lexicon


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("العبادي", True),
        ("الله", False),
        ("اللهي", False),
        ("الهام", False),
        ("الهان", False),
        ("اللهياري", False),
        ("البيرق", False),
        ("اليكو", False),
        ("علي", False),
    ],
)
def test_has_arabic_article_leaves_names_that_begin_alike(word: str, expected: bool) -> None:
    assert has_arabic_article(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("alharbi", True), ("errachidi", True), ("aleman", False), ("essam", False), ("alzzyx", False)],
)
def test_has_latin_article_asks_for_a_listed_name(word: str, expected: bool) -> None:
    assert has_latin_article(word, lexicon()) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ابوهلال", ("ابو", "kunya")),
        ("ouldabbes", ("ould", "nasab")),
        ("aitahmed", ("ait", "nasab")),
        ("bensalem", ("", "")),
        ("aitken", ("", "")),
        ("ابوزززز", ("", "")),
    ],
)
def test_joined_particle_asks_for_a_listed_name(word: str, expected: tuple[str, str]) -> None:
    assert joined_particle(word, lexicon()) == expected
