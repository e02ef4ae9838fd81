"""Folding within a script: everyday pairs, what stays apart, and the laws."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ansab.text.fold import fold_orthography, strip_invisible

SAME = [
    # left, right, note
    ("أحمد", "احمد", "hamza on alif"),
    ("إبراهيم", "ابراهيم", "hamza below alif"),
    ("آل", "ال", "madda"),
    ("أ", "أ", "hamza as a combining mark"),
    ("مؤيد", "مويد", "hamza on waw"),
    ("رؤوف", "رءوف", "hamza seat moves"),
    ("داوود", "داود", "doubled waw"),
    ("علاء", "علا", "final hamza dropped"),
    ("مصطفى", "مصطفي", "alif maqsura typed as ya"),
    ("سلیمانی", "سليماني", "Persian ya"),
    ("هيئة", "هيئه", "ta marbuta typed as ha"),
    ("کاظم", "كاظم", "Persian kaf"),
    ("مـــحمد", "محمد", "tatweel"),
    ("مُحَمَّد", "محمد", "harakat"),
    ("الرحمٰن", "الرحمن", "dagger alif"),
    ("ﻣﺤﻤﺪ", "محمد", "presentation forms"),
    ("陳國華銀行", "陈国华银行", "traditional and simplified Chinese"),
    ("ﻻﺭﻱ", "لاري", "lam-alif ligature"),
    ("عبدﷲ", "عبدالله", "word ligature"),
    ("ﷴ", "محمد", "word ligature"),
    ("محمدﷺ", "محمد ", "formula of praise is no part of the name"),
    ("شﹽرارة", "شرارة", "spacing shadda does not cut a word"),
    ("علی‌رضا", "علیرضا", "zero-width non-joiner"),
    ("\u202bعلي\u202c", "علي", "bidi controls"),
    ("پێشمەرگە", "پيشمهرگه", "Sorani"),
    ("ئاسایش", "اسايش", "Sorani initial carrier"),
    ("بھٹو", "بهتو", "Urdu"),
    ("كتيبة ٤٢", "كتيبة 42", "Arabic digits"),
    ("۱۳", "13", "Persian digits"),
    ("בֵּן־גְּבִיר", "בן-גביר", "niqqud, maqaf"),
    ("מלאכים", "מלאכימ", "final letter"),
    ("ג׳ורג׳", "ג'ורג'", "geresh"),
    ("Королёв", "Королев", "yo"),
    ("Пу́тин", "Путин", "stress mark"),
    ("Ґонґадзе", "Гонгадзе", "Ukrainian g"),
    ("Ελληνική", "Ελληνικη", "a Greek accent, which capitals lack"),
    ("Ευβοϊκός", "Ευβοικος", "a Greek diaeresis"),
]

APART = [
    ("علي", "على كل", "words stay"),
    ("سعيد", "سعد", "long vowel"),
    ("پارسا", "بارسا", "p is not b"),
    ("گل", "كل", "g is not k"),
    ("جعفر", "چعفر", "ch is not j"),
    ("طارق", "تارق", "emphatic stays"),
    ("حسن", "هسن", "h of two kinds"),
    ("Сергій", "Сергий", "a Ukrainian letter is another sound"),
    ("Ali", "ali", "case is the normalizer's"),
]


@pytest.mark.parametrize(("left", "right", "note"), SAME)
def test_fold_orthography_equates(left: str, right: str, note: str) -> None:
    assert fold_orthography(left) == fold_orthography(right)


@pytest.mark.parametrize(("left", "right", "note"), APART)
def test_fold_orthography_keeps_apart(left: str, right: str, note: str) -> None:
    assert fold_orthography(left) != fold_orthography(right)


NAME_LIKE = st.text(
    st.one_of(
        st.characters(min_codepoint=0x590, max_codepoint=0x6FF),
        st.characters(min_codepoint=0x400, max_codepoint=0x4FF),
        st.characters(min_codepoint=0xFB1D, max_codepoint=0xFEFF),
        st.characters(categories=["Cf", "Mn", "Lo", "Sk"]),
        st.sampled_from("ae \u200c\u200d\u0654\u064b\u0301"),
    ),
    max_size=12,
)


@given(NAME_LIKE)
def test_fold_orthography_is_idempotent(text: str) -> None:
    once = fold_orthography(text)
    assert fold_orthography(once) == once


@given(NAME_LIKE)
@example("῍")
@example("῟")
def test_fold_orthography_does_not_depend_on_composition(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    assert fold_orthography(unicodedata.normalize("NFD", text)) == fold_orthography(text)


@given(st.text(max_size=20))
def test_fold_orthography_leaves_nothing_invisible(text: str) -> None:
    folded = fold_orthography(text)
    assert folded == strip_invisible(folded)


def test_fold_orthography_is_linear_on_hostile_text() -> None:
    assert fold_orthography("و" * 20_000) == "و"
    assert fold_orthography("a" + "\u0301" * 20_000) == "á"


def test_strip_invisible_keeps_what_shows() -> None:
    assert strip_invisible("a\u200b\u202eb\ufeff ع\u0651") == "ab ع\u0651"
