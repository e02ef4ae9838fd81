"""Whole names, as the press writes them; limits and errors."""

import pytest

from ansab.errors import LimitError, UnknownSchemeError, UnsupportedScriptError
from ansab.translit import romanize, romanize_best, romanize_words
from ansab.translit.romanize import MAX_CHARACTERS

PRESS = [
    ("قاسم سلیمانی", "Qasem Soleimani", "Persian"),
    ("أبو مهدي المهندس", "Abu Mahdi al-Muhandis", "kunya, article"),
    ("عبد الرحمن بن سعيد الشمري", "Abdul Rahman bin Saeed al-Shammari", "theophoric, son, sun letter"),
    ("عبدالرحمن", "Abdul Rahman", "written together"),
    ("عبد الله", "Abdullah", "theophoric with Allah"),
    ("عبدالله", "Abdullah", "written together"),
    ("حسن نصر الله", "Hassan Nasrallah", "X Allah"),
    ("رحمة الله", "Rahmatullah", "X-at Allah"),
    ("صلاح الدين", "Salah al-Din", "X al-Din"),
    ("حزب الله", "Hezbollah", "settled"),
    ("كتائب حزب الله", "Kataib Hezbollah", "designator"),
    ("حركة النجباء", "Harakat al-Nujaba", "designator in construct"),
    ("أم كلثوم", "Umm Kulthum", "kunya of a woman"),
    ("آیت‌الله خامنه‌ای", "Ayatollah Khamenei", "zero-width non-joiner"),
    ("پێشمەرگە", "Peshmerga", "Sorani"),
    ("בנימין נתניהו", "Benjamin Netanyahu", "Hebrew"),
    ("איתמר בן־גביר", "Itamar Ben-", "hyphen kept"),
    ("Владимир Путин", "Vladimir Putin", "Russian"),
    ("Володимир Зеленський", "Volodymyr Zelensky", "Ukrainian"),
    ("김정은", "Kim Jong-un", "Korean"),
    ("習近平", "Xi Jinping", "Chinese"),
    ("沈国放", "Shen Guofang", "a family name that is not read as the sign is elsewhere"),
    ("欧阳修", "Ouyang Xiu", "a family name of two signs"),
    ("佐藤健一", "Sato Kenichi", "Japanese"),
    ("ირაკლი ჩხეიძე", "Irakli Chkheidze", "Georgian"),
    ("Նիկոլ Փաշինյան", "Nikol Pashinyan", "Armenian"),
    ("Ντόρα Μπακογιάννη", "Dora Bakogianni", "Greek, letters for b and d"),
    ("Ευάγγελος Αυγερινός", "Evangelos Avgerinos", "Greek"),
    ("राजेश शर्मा", "Rajesh Sharma", "Hindi, vowels that are not spoken"),
    ("नरेन्द्र सिंह", "Narendra Singh", "Hindi"),
    ("શાહ અમિત", "Shah Amit", "Gujarati"),
    ("ఎన్ రెడ్డి", "En Reddi", "Telugu speaks the last vowel"),
    ("ዐቢይ አሕመድ", "Abiy Ahmed", "Ethiopic"),
    ("ብርሃኑ ሽመልስ", "Birhanu Shimelis", "Ethiopic"),
    ("長谷川誠", "Hasegawa Makoto", "Japanese, a given name of one sign"),
    ("علي (Ali) ٣، حسن", "Ali (Ali) 3, Hassan", "mixed scripts, digits, punctuation"),
    ("Mushtaq al-Saidi", "Mushtaq al-Saidi", "Latin stays"),
    ("\u202bعلي\u202c", "Ali", "bidi controls"),
    ("مُحَمَّد", "Mohammed", "harakat"),
    ("ﻣﺤﻤﺪ", "Mohammed", "presentation forms"),
]


@pytest.mark.parametrize(("text", "written", "note"), PRESS)
def test_romanize_as_the_press(text: str, written: str, note: str) -> None:
    assert romanize(text).startswith(written)


def test_romanize_takes_the_press_scheme_by_name() -> None:
    assert romanize("حزب الله", "Arab-Latn/x-press") == romanize("حزب الله") == "Hezbollah"


def test_romanize_best_offers_what_readers_meet() -> None:
    found = {spelling.text for spelling in romanize_best("عبد الرحمن الشمري", best=30)}
    assert {"Abdul Rahman al-Shammari", "Abdel Rahman al-Shammari", "Abd al-Rahman al-Shammari"} <= found


def test_romanize_best_is_ordered_and_distinct() -> None:
    found = romanize_best("مشتاق طالب السعيدي", best=20)
    assert [item.log_prob for item in found] == sorted((item.log_prob for item in found), reverse=True)
    assert len({item.text for item in found}) == len(found) > 5


def test_romanize_words_gives_the_parts() -> None:
    parts = [part for part in romanize_words("أبو بكر البغدادي") if part.is_name]
    assert [(part.native, part.spellings[0].text) for part in parts] == [
        ("أبو بكر", "Abu Bakr"),
        ("البغدادي", "al-Baghdadi"),
    ]


@pytest.mark.parametrize("text", ["", "   ", "\u064b\u0301", "\u202e", "\u200d"])
@pytest.mark.parametrize("scheme", [None, "Arab-Latn/bgn", "ru-Cyrl-Latn/iso"])
def test_romanize_of_nothing_is_empty(text: str, scheme: str | None) -> None:
    assert romanize(text, scheme) == ""


def test_romanize_refuses_an_unknown_scheme() -> None:
    with pytest.raises(UnknownSchemeError) as caught:
        romanize("علي", "Arab-Latn/klingon")
    assert "Arab-Latn/bgn" in caught.value.known


def test_romanize_names_the_letter_without_a_rule() -> None:
    with pytest.raises(UnsupportedScriptError) as caught:
        romanize("علي Путин", "Arab-Latn/bgn")
    assert (caught.value.char, caught.value.position) == ("П", 4)


def test_romanize_refuses_a_book() -> None:
    with pytest.raises(LimitError):
        romanize("ا" * (MAX_CHARACTERS + 1))


@pytest.mark.parametrize(
    "text", ["محمد " * 2_000, "ع" * 10_000, "عبد ال" * 1_600, "а" * 10_000, "a\u0301" * 5_000]
)
def test_romanize_takes_ten_thousand_characters(text: str) -> None:
    assert romanize(text)


READINGS = [
    ("علي وانوس", "Ali Wanus", "Arabic w, not v"),
    ("جو بايدن", "Joe Biden", "foreign, settled"),
    ("باراك أوباما", "Barak Obama", "foreign name beside a foreign one"),
    ("Алексей Валерьевич ШАДРИН", "Alexei Valeryevich Shadrin", "patronymic by rule"),
    ("Тигран Гарикович Хачатуров", "Tigran Garikovich Khachaturov", "kh by rule"),
    ("АО «ГРПЗ»", 'AO "GRPZ"', "acronyms letter by letter"),
    ("Джо Байден", "Joe Biden", "foreign, settled"),
    ("هریکندﻯ", "Hrekendi", "final alif maqsura typed in Persian"),
]


@pytest.mark.parametrize(("text", "written", "note"), READINGS)
def test_romanize_reads_a_name_by_its_language(text: str, written: str, note: str) -> None:
    assert romanize(text) == written
