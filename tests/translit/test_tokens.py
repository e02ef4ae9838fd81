"""Spelling single tokens, both ways."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansab.translit import Spelling, native_candidates, romanize_token
from ansab.translit.tokens import MAX_BEST

FIRST = [
    ("محمد", "mohammed", "settled"),
    ("سلیمانی", "soleimani", "settled in Persian"),
    ("Путин", "putin", "settled in Russian"),
    ("Карманов", "karmanov", "learned"),
    ("فرانسيس", "francis", "learned"),
    ("כץ", "katz", "learned"),
    ("김정은", "kimjongun", "by rule"),
    ("習近平", "xijinping", "by rule"),
    ("さくら", "sakura", "unidecode"),
    ("Γιώργος", "giorgos", "unidecode"),
    ("Ḥasan", "ḥasan", "Latin stays"),
    ("٤٢", "42", "digits"),
]


@pytest.mark.parametrize(("token", "spelling", "note"), FIRST)
def test_romanize_token_first(token: str, spelling: str, note: str) -> None:
    assert romanize_token(token)[0].text == spelling


@pytest.mark.parametrize(
    ("token", "spelling"),
    [
        ("قذافي", "gaddafi"),
        ("شعبي", "chaabi"),
        ("خديجة", "khadija"),
        ("יצחק", "isaac"),
        ("Юсупов", "yusupov"),
    ],
)
def test_romanize_token_finds_among_twenty(token: str, spelling: str) -> None:
    assert spelling in [found.text for found in romanize_token(token, best=20)]


@pytest.mark.parametrize("text", ["", " ", "\u064b", "\u202e\u202c", "ـ", "!?", "\u0301"])
def test_romanize_token_of_nothing_is_empty(text: str) -> None:
    assert romanize_token(text) == ()


def test_romanize_token_is_ordered_distinct_and_at_most_best() -> None:
    found = romanize_token("عبدالقادر", best=MAX_BEST)
    assert 1 < len(found) <= MAX_BEST
    assert [item.log_prob for item in found] == sorted((item.log_prob for item in found), reverse=True)
    assert len({item.text for item in found}) == len(found)
    assert sum(math.exp(item.log_prob) for item in found) <= 1.0 + 1e-9
    assert len(romanize_token("عبدالقادر", best=10**9)) <= MAX_BEST


def test_romanize_token_first_does_not_depend_on_best() -> None:
    for token in ("محمد", "تقي", "נועה", "Лесник"):
        assert romanize_token(token)[0].text == romanize_token(token, best=9)[0].text


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(min_codepoint=0x590, max_codepoint=0x6FF), max_size=40))
def test_romanize_token_writes_lower_case_ascii(text: str) -> None:
    for found in romanize_token(text, best=3):
        assert isinstance(found, Spelling)
        assert found.text
        assert found.text.isascii()
        assert found.text == found.text.lower()


def test_romanize_token_is_linear_on_hostile_text() -> None:
    assert len(romanize_token("ع" * 10_000, best=5)) == 1
    assert romanize_token("ب" + "\u064e" * 10_000)


CANDIDATES = [
    ("Muhammad", "Arab", "محمد"),
    ("Muhandis", "Arab", "مهندس"),
    ("al-Saidi", "Arab", "السعيدي"),
    ("Qasem", "Arab", "قاسم"),
    ("Netanyahu", "Hebr", "נתניהו"),
    ("Zelensky", "Cyrl", "зеленський"),
    ("Karmanov", "Cyrl", "карманов"),
]


@pytest.mark.parametrize(("latin", "script", "native"), CANDIDATES)
def test_native_candidates_finds(latin: str, script: str, native: str) -> None:
    assert native in [found.text for found in native_candidates(latin, script)]


def test_native_candidates_has_none_for_other_scripts_or_nothing() -> None:
    assert native_candidates("Ali", "Hang") == ()
    assert native_candidates("", "Arab") == ()


@pytest.mark.parametrize("native", ["Карманов", "Вешняков", "فرانسيس", "בוכנר"])
def test_native_candidates_and_romanize_token_meet(native: str) -> None:
    from ansab.text.scripts import script_of

    spellings = romanize_token(native, best=10)
    back = {
        found.text for item in spellings for found in native_candidates(item.text, script_of(native), best=20)
    }
    assert native.lower() in back
