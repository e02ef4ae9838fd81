from __future__ import annotations

import pytest

from ansab.names.joined import (
    family_apart,
    has_arabic_article,
    has_latin_article,
    is_suffix,
    joined_particle,
)
from ansab.names.lexicon import lexicon
from ansab.names.tokens import NameToken


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("العبادي", True),
        ("الله", False),
        ("اللهي", False),
        ("الهام", False),
        ("الهان", False),
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


@pytest.mark.parametrize(
    ("name", "expected", "note"),
    [
        ("conor mac mahon", "macmahon", ""),
        ("conor mac zzyx", "maczzyx", "any word after Mac"),
        ("michael del vecchio", "delvecchio", "listed in one word"),
        ("hugo o rossi", "", "an initial"),
        ("nguyen van gaal", "", "a given name"),
        ("maria de zzyx", "", "a particle"),
        ("sean mac", "", "nothing follows"),
        ("gianfranco dell orto", "dellorto", ""),
    ],
)
def test_family_apart_asks_for_what_is_one_word_elsewhere(name: str, expected: str, note: str) -> None:
    words = name.split()
    assert family_apart(words, len(words) - 2 if len(words) > 2 else 1, lexicon()) == expected


@pytest.mark.parametrize(
    ("before", "word", "expected"),
    [
        ("hosseini", "rad", True),
        ("hasan", "rad", False),
        ("hasan", "zadeh", True),
        ("mohammadi", "fard", True),
        ("hosseini", "ali", False),
    ],
)
def test_is_suffix_leaves_what_is_a_name_behind_a_given_name(before: str, word: str, expected: bool) -> None:
    assert is_suffix(word, NameToken(before), lexicon()) is expected
