"""Patronymics made of listed given names."""

from __future__ import annotations

import pytest

from ansab.evidence.align_kernel import ONE_NAME, OTHER_NAME, UNTOLD, relation
from ansab.names.lexicon import FIRST_FAMILY, MOST_GIVEN, lexicon
from ansab.names.patronymics import FIRST_PATRONYMIC, patronymic_of
from ansab.names.reading import FIRST_PINYIN, read_token


@pytest.mark.parametrize(
    ("left", "right", "told", "note"),
    [
        ("samatovich", "samatowitsch", UNTOLD, "a German spelling: letters decide"),
        ("samatovich", "саматович", UNTOLD, "two scripts"),
        ("samatovich", "renatovich", OTHER_NAME, "two fathers"),
        ("samatovich", "samatovna", OTHER_NAME, "a son and a daughter"),
        ("samatovich", "samat", OTHER_NAME, "the father himself"),
        ("samatovich", "alexandrovich", OTHER_NAME, "a table lists the second"),
        ("aleksandrowitsch", "alexandrovich", ONE_NAME, "a spelling that the table has not"),
        ("nikolaevich", "nikolayevich", ONE_NAME, "of Nikolay, not of Nikola"),
        ("pavlovich", "павлович", ONE_NAME, "a vowel that comes and goes"),
        ("lvovich", "львович", ONE_NAME, "a short name"),
        ("samatovich", "girard", UNTOLD, "a family of another people"),
    ],
)
def test_relation_of_patronymics(left: str, right: str, told: int, note: str) -> None:
    one, other = read_token(left), read_token(right)
    assert relation(one.name_class, other.name_class, False) == told, note
    assert relation(other.name_class, one.name_class, False) == told, note


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
