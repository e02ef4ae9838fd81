"""Patronymics made of listed given names."""

from __future__ import annotations

import pytest

from ansab.names.lexicon import FIRST_FAMILY, MOST_GIVEN, lexicon
from ansab.names.patronymics import FIRST_PATRONYMIC, patronymic_of
from ansab.names.reading import FIRST_PINYIN, read_token


@pytest.mark.parametrize("word", ["", "ovich", "vich", "slavich", "ivan", "qubtanovich", "свекровна"])
def test_patronymic_of_is_none_for_other_words(word: str) -> None:
    assert patronymic_of(word) is None


def test_numbers_of_patronymics_lie_between_families_and_pinyin() -> None:
    assert max(lexicon().family_classes.values()) < FIRST_PATRONYMIC
    assert FIRST_PATRONYMIC + 2 * MOST_GIVEN + 1 < FIRST_PINYIN
    assert FIRST_PATRONYMIC & FIRST_FAMILY == 0  # they are made of given names, as nisbas are


def test_read_token_files_patronymics_by_their_consonants_alone() -> None:
    assert read_token("samatovich").name_class != 0
    assert read_token("samatovich").listed == 0
