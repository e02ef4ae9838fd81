"""Scripts told by code point, languages by telling letters."""

import unicodedata

import pytest

from ansab.text.scripts import NO_SCRIPT, language_hint, script_of, script_of_char, scripts_in

SCRIPTS = [
    ("Muqtada", "Latn"), ("Hüseyin", "Latn"), ("ʿAlī", "Latn"), ("مقتدى", "Arab"), ("ﻣﺤﻤﺪ", "Arab"),
    ("بن־", "Arab"), ("בן־גביר", "Hebr"), ("Путин", "Cyrl"), ("習近平", "Hani"), ("김정은", "Hang"),
    ("さくら", "Hira"), ("アベ", "Kana"), ("मोदी", "Deva"), ("ทักษิณ", "Thai"), ("Γιώργος", "Grek"),
    ("საქართველო", "Geor"), ("Հայ", "Armn"), ("አቢይ", "Ethi"), ("", NO_SCRIPT), ("12-34!", NO_SCRIPT),
    ("\u064b\u0301", NO_SCRIPT), ("\u202e", NO_SCRIPT), ("ـ", NO_SCRIPT), ("٣", NO_SCRIPT),
]  # fmt: skip


@pytest.mark.parametrize(("text", "script"), SCRIPTS)
def test_script_of_tells(text: str, script: str) -> None:
    assert script_of(text) == script


def test_script_of_follows_the_majority_and_the_first_on_a_tie() -> None:
    assert script_of("Ali علي محمد") == "Arab"
    assert script_of("Ali علي") == "Latn"
    assert script_of("علي Ali") == "Arab"


def test_scripts_in_counts_letters_only() -> None:
    assert scripts_in("علي (Ali) 12") == {"Arab": 3, "Latn": 3}


NAMES = {
    "Arab": "ARABIC", "Hebr": "HEBREW", "Cyrl": "CYRILLIC", "Latn": "LATIN", "Grek": "GREEK", "Deva": "DEVANAGARI",
    "Thai": "THAI", "Hang": "HANGUL", "Geor": "GEORGIAN", "Armn": "ARMENIAN",
}  # fmt: skip


@pytest.mark.parametrize(("script", "word"), NAMES.items())
def test_script_of_char_agrees_with_the_names_of_all_letters(script: str, word: str) -> None:
    for point in (*range(0x250, 0x1D00), *range(0x1E00, 0x2C00), *range(0xAC00, 0xD7A4)):
        name = unicodedata.name(chr(point), "")
        is_letter = unicodedata.category(chr(point)) in ("Ll", "Lu", "Lo")
        if is_letter and name.startswith(
            (f"{word} LETTER", f"{word} SMALL", f"{word} CAPITAL", f"{word} SYLL")
        ):
            assert script_of_char(chr(point)) == script, name


LANGUAGES = [
    ("أبو مهدي المهندس", "ar"), ("محمد", "ar"), ("كتائب حزب الله", "ar"), ("قاسم سلیمانی", "fa"), ("پاسداران", "fa"),
    ("نیروی قدس", "fa"), ("پێشمەرگە", "ckb"), ("یەکێتیی نیشتمانیی کوردستان", "ckb"), ("نواز شریف بھٹو ہاؤس", "ur"),
    ("ډاکټر", "ps"), ("Володимир Зеленський", "uk"), ("Лукашэнка Рыгоравіч ў", "be"), ("Вучић", "sr"),
    ("Путин", "ru"), ("Ђорђе", "sr"), ("ירושלים", "he"), ("安倍しんぞう", "ja"), ("김정은", "ko"), ("Ali", ""), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_language_hint_reads_telling_letters(text: str, language: str) -> None:
    assert language_hint(text) == language
