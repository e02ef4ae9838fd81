from __future__ import annotations

import pytest

from ansab.names.reading import are_one_name
from ansab.names.slavic_families import masculine, spellings


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("chruschtschow", "khrushchev", True),
        ("jelzin", "yeltsin", True),
        ("chodorkowski", "khodorkovsky", True),
        ("joukovski", "zhukovsky", True),
        ("smirnoff", "smirnov", True),
        ("volkova", "volkov", True),
        ("volkova", "volchkova", False),
        ("schirinowski", "zhukovsky", False),
        ("casanova", "casanov", False),
    ],
)
def test_families_in_other_letters_are_one_name(one: str, other: str, expected: bool) -> None:
    assert are_one_name(one, other) is expected


@pytest.mark.parametrize("word", ["hassan", "berlin", "schmidt", "delphine", "хрущев"])
def test_spellings_leave_other_words(word: str) -> None:
    assert list(spellings(word)) == []


@pytest.mark.parametrize(("word", "expected"), [("lawrowa", "lawrow"), ("nova", ""), ("marina", "")])
def test_masculine_asks_for_the_ending(word: str, expected: str) -> None:
    assert masculine(word) == expected
