"""People in Persian, Urdu, Kurdish and Hebrew texts, and groups in one word or in letters."""

from __future__ import annotations

import pytest

from ansab.spot.said.echoes import echoes
from ansab.spot.unlisted.alone import groups_alone
from ansab.spot.unlisted.bare import bare_people
from ansab.spot.unlisted.finder import NameFinder
from ansab.spot.words import words_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("به گفته فرهاد زرین‌کوهی در این پرونده", ["فرهاد زرین‌کوهی"]),
        ("مسعود کریمی گفت و مسعود افزود", ["مسعود کریمی"]),
        ("احمد رضا مدعی شد که پول گرفته", ["احمد رضا"]),
        ("تاجر سلیم زرغونی نے کہا کہ سلیم بھی", ["سلیم زرغونی"]),
        ("وتی هێمن ڕەشید و هێمن لە", ["هێمن ڕەشید"]),
        ("השר אייל צבירון אמר כי אייל לא", ["אייל צבירון"]),
        ("לדברי יאיר לוי-רוזנצביט של", ["יאיר לוי-רוזנצביט"]),
        ("قال محمد زربوطة إن", []),
        ("تاجر نصیب اللہ کاکڑ نے کہا کہ", ["نصیب اللہ کاکڑ"]),
        ("بمدينة תל אביב הארוכה", []),
        ("امروز پدر هدایت می‌شود که", []),
    ],
)
def test_bare_people_goes_on_with_one_unlisted_word(text: str, found: list[str]) -> None:
    assert [span.name for span in bare_people(text, words_of(text))] == found


@pytest.mark.parametrize(
    ("text", "found", "form"),
    [
        ("پی ٹی آئی کے رہنما", "پی ٹی آئی", "PTI"),
        ('ب"שב"כ וגם בשב"כ', 'שב"כ', "שבכ"),
        ('קציני צה"ל אמרו', 'צה"ל', ""),
        ("وأعلنت قسد ذلك", "قسد", ""),
    ],
)
def test_groups_alone_finds_words_and_letters(text: str, found: str, form: str) -> None:
    spans = groups_alone(text, words_of(text))
    assert (spans[-1].name, spans[-1].form) == (found, form)


def test_groups_alone_leaves_words_that_sound_like_letters() -> None:
    text = "او کے این ای"
    assert groups_alone(text, words_of(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال الحشد الشعبي إن الحشد باق", ["الحشد"]),
        ("المجلس الانتقالي الجنوبي قال إن المرحلة الانتقالية صعبة وأكد الانتقالي", ["الانتقالي"]),
        ("اتسع الحشد", []),
    ],
)
def test_echoes_give_the_word_left_of_a_group(text: str, found: list[str]) -> None:
    words = words_of(text)
    spans = NameFinder().spans(text, words)
    short = [span.name for span in (*spans, *echoes(text, words, spans))]
    assert [name for name in short if " " not in name] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال الشيخ مصعب الزربوط إن", ["مصعب الزربوط"]),
        ("أكد حسن النية", []),
        ("لصالح المواطنين", []),
        ("المعروف باسم أبو حاتم", ["أبو حاتم"]),
        ("قالت إلهام كريم", ["إلهام كريم"]),
        ("قال عماد زربوط الطرابلسي يدير الشركة", ["عماد زربوط الطرابلسي"]),
        ("سالم الزاوي الشهير بالقصب قال", ["سالم الزاوي", "القصب"]),
        ("قتل نبيل ناجي القاضي، أمس", ["نبيل ناجي القاضي"]),
        (
            "hier le Groupe de soutien à l'islam et aux musulmans (GSIM, ou JNIM)",
            ["Groupe de soutien à l'islam et aux musulmans", "GSIM", "JNIM"],
        ),
        ("gestern sagte der Kronzeuge Karim Raomann", ["Karim Raomann"]),
        ("вчера сын Петрова Адам Петров спал", ["Петрова", "Адам Петров"]),
        (
            "dün Karaca da Işıkkent'te Karaca'yı gördü, Karaca İyi",
            ["Karaca", "Işıkkent", "Karaca", "Karaca İyi"],
        ),
    ],
)
def test_spans_cut_names_as_each_language_does(text: str, found: list[str]) -> None:
    assert [span.name for span in NameFinder().spans(text)] == found
