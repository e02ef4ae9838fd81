"""Numbers in names: digits with their endings, number words, two of them together."""

from __future__ import annotations

import pytest

from ansab.names.lexicon import lexicon
from ansab.names.numbers import number_at
from ansab.text.normalize import normalize


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("4", ("4", 1)),
        ("155th", ("155", 1)),
        ("336e brigade", ("336", 1)),
        ("810-я бригада", ("810", 2)),
        ("93-тя бригада", ("93", 2)),
        ("Twenty-Fifth Division", ("25", 2)),
        ("Trente et unième", ("30", 1)),
        ("treinta y tres", ("33", 3)),
        ("двадцать пятая бригада", ("25", 2)),
        ("الخامسة والعشرون", ("25", 2)),
        ("السابعة عشرة", ("17", 2)),
        ("بیست و پنجم", ("25", 3)),
        ("seventh brigade", ("7", 1)),
        # two numbers beside one another
        ("first second", ("1", 1)),
        ("20 5", ("20", 1)),
        ("الأولى العاشرة", ("1", 1)),
        # none
        ("brigade", ("", 0)),
        ("5g telecom", ("", 0)),
        ("я", ("", 0)),
        # a letter is one before a unit
        ("V Corps", ("5", 1)),
        ("V Trading", ("", 0)),
        ("I. Ahmed Trading", ("", 0)),
    ],
)
def test_number_at_reads_digits_and_words(surface: str, expected: tuple[str, int]) -> None:
    assert number_at(normalize(surface).split(), 0, lexicon()) == expected
