"""Words of pinyin syllables."""

from __future__ import annotations

import pytest

from ansab.names.east_asian.pinyin import MOST_WORDS, pinyin_word, syllables
from ansab.names.reading import FAMILY, read_token


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("jianping", "jian ping"),
        ("xiaoyun", "xiao yun"),
        ("guangzhou", "guang zhou"),
        ("anhui", ""),  # neither syllable is of a shape that other languages do not have
        ("yinhai", "yin hai"),
        ("qutaiba", ""),
        ("aqila", ""),  # one syllable of three
        ("heilongjiang", "hei long jiang"),
        ("hassan", ""),
        ("leila", ""),
        ("juana", ""),
        ("wang", ""),
        ("", ""),
        ("习近平", ""),
        ("zhong" * 40, ""),
    ],
)
def test_syllables_cuts_words_of_pinyin_only(word: str, expected: str) -> None:
    assert " ".join(initial + final for initial, final in syllables(word)) == expected


def test_pinyin_word_keeps_apart_words_that_differ_in_one_syllable() -> None:
    words = [
        f"{first}{last}"
        for first in ("jian", "xiao", "zhong", "guang")
        for last in ("ping", "hua", "lin", "ran")
    ]
    numbers = [pinyin_word(word) for word in words]
    assert len({*numbers}) == len(words)
    assert all(number is not None and 0 <= number < MOST_WORDS for number in numbers)


def test_read_token_numbers_pinyin_above_all_family_names() -> None:
    word = read_token("jianping")
    assert word.name_class & FAMILY == FAMILY
    assert word.name_class > read_token("zhang").name_class
    assert word.listed == 0  # the index files it by its consonants alone
