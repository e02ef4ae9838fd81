"""Codes of the chunk model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansab.translit import alphabet


@pytest.mark.parametrize("script", alphabet.SCRIPTS)
def test_pack_and_unpack_are_inverse(script: str) -> None:
    for native in alphabet.ALPHABETS[script]:
        for latin in ("", "k", "sh", "tch", "^a", "y$"):
            assert alphabet.unpack(alphabet.pack(latin, native + "^", script), script) == (
                latin,
                native + "^",
            )


@pytest.mark.parametrize("script", alphabet.SCRIPTS)
def test_alphabets_fit_their_codes(script: str) -> None:
    letters = alphabet.ALPHABETS[script]
    assert len(set(letters)) == len(letters) < alphabet.UNKNOWN_NATIVE


@given(st.text(max_size=20))
def test_encode_keeps_codes_in_range(text: str) -> None:
    assert all(0 < code <= 31 for code in alphabet.encode_latin(text))
    assert all(0 < code <= 63 for code in alphabet.encode_native(text, "Arab"))


@pytest.mark.parametrize(
    ("text", "letters", "note"),
    [
        ("Ḥusayn", "husayn", "diacritics"),
        ("Sha'bi", "shabi", "apostrophe"),
        ("al-Saʿīdī", "alsaidi", "hyphen and ayn"),
        ("Đoković", "dokovic", "letters that do not decompose"),
        ("Łukasz", "lukasz", ""),
        ("Weiß", "weiss", ""),
        ("İbrahim", "ibrahim", "Turkish dotted capital"),
    ],
)
def test_latin_letters_folds(text: str, letters: str, note: str) -> None:
    assert alphabet.latin_letters(text) == letters


@pytest.mark.parametrize(
    ("text", "script", "letters", "note"),
    [
        ("عَلِيّ", "Arab", "علي", "harakat"),
        ("کریمی", "Arab", "كريمي", "Persian code points"),
        ("ئەنسار", "Arab", "ەنسار", "Sorani carrier dropped"),
        ("ﻣﺤﻤﺪ", "Arab", "محمد", "presentation forms"),
        ("מֹשֶׁה", "Hebr", "משה", "niqqud"),
        ("Путин", "Cyrl", "путин", "case"),
        ("Пу́тин", "Cyrl", "путин", "stress"),
    ],
)
def test_native_letters_reads(text: str, script: str, letters: str, note: str) -> None:
    assert alphabet.native_letters(text, script) == letters
