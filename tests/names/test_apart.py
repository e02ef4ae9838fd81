from __future__ import annotations

import pytest

from ansab.names.apart import compound_at, family_apart, is_suffix
from ansab.names.lexicon import lexicon
from ansab.names.tokens import NameToken


@pytest.mark.parametrize(
    ("name", "expected", "note"),
    [
        ("nur al din rao", ("nurdin", 3), "with the article"),
        ("abd rahman rao", ("abdrahman", 2), "without it"),
        ("abdo saleh", ("", 0), "a name of its own, and the father's"),
        ("ali reza rao", ("", 0), "two names, of which one is often left out"),
        ("rao", ("", 0), "nothing follows"),
    ],
)
def test_compound_at_joins_what_is_one_name(name: str, expected: tuple[str, int], note: str) -> None:
    assert compound_at(name.split(), 0, lexicon()) == expected, note


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
