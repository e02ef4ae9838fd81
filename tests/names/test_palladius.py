"""Chinese names in Cyrillic letters."""

from __future__ import annotations

import pytest

from ansab.names.east_asian.palladius import pinyin_of
from ansab.names.reading import read_token


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("цзиньпин", "jinping"),
        ("цюаньго", "quanguo"),
        ("чжэнфэй", "zhengfei"),
        ("инвэнь", "yingwen"),
        ("фэнхэ", "fenghe"),
        ("ваньчжоу", "wanzhou"),
        ("цзэминь", "zemin"),
        ("сяопин", "xiaoping"),
        ("жуйсинь", "ruixin"),
        ("пэнюань", "pengyuan"),
        ("хайлунь", "hailun"),
    ],
)
def test_pinyin_of_reads_syllables_of_palladius(word: str, pinyin: str) -> None:
    assert pinyin_of(word) == pinyin


@pytest.mark.parametrize(
    "word",
    [
        "лукашенка",
        "лукашэнка",
        "иванов",
        "шевченко",
        "цой",
        "цзян",  # one syllable
        "чжон",  # Korean
        "татьяна",
        "патрушев",
        "михайлович",
        "назарбаев",
        "саакашвили",
        "цициано",
        "николаевич",
        "иванькова",
        "гунько",
        "синиця",
        "цюпа",
        "нетаньяху",
        "мияо",  # Japanese
    ],
)
def test_pinyin_of_leaves_other_words(word: str) -> None:
    assert pinyin_of(word) == ""


def test_reading_of_a_chinese_word_in_cyrillic_is_pinyin() -> None:
    russian, chinese, latin = (read_token(word) for word in ("цзиньпин", "近平", "jinping"))
    assert russian.latin == chinese.latin == latin.latin
    assert russian.name_class == latin.name_class
