"""Names in Arabic script that no table lists."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.spot.said.echoes import echoes
from ansab.spot.span import Span
from ansab.spot.unlisted.finder import NameFinder
from ansab.spot.words import words_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقال حيدر جاسم الزاوي إن القصف", ["حيدر جاسم الزاوي"]),
        ("وأكد عبدالملك الزاوي وعبد الرحيم صالح بن كريم ذلك", ["عبدالملك الزاوي", "عبد الرحيم صالح بن كريم"]),
        ("شيع المئات جثمان أبو زينب البصري، وقالوا إنه", ["أبو زينب البصري"]),
        ('المعروف بـ"أبو زينب البصري" في البلدة', ["أبو زينب البصري"]),
        ("القيادي الملقب بـ«مصباح» في البلدة", ["مصباح"]),
        ("على الأرض وعلى ناصر", []),
        ("طالب الزاوي بتحقيق", []),
        ("فيما دعا إلى التهدئة", []),
        ("سلام عادل بين الطرفين", []),
        ("قال كريم السابق إن", []),
        ("نفت القيادة المركزية الأميركية ذلك", ["القيادة المركزية الأميركية"]),
        ("قائد القوات المسلحة في البلاد", []),
        ("قال الباحث إحسان الزاوي إن القصف", ["إحسان الزاوي"]),
        ("قال إحسان الزاوي إن القصف", []),
        ("رد كريم محمد العراقي، المقرب منه", ["كريم محمد العراقي"]),
        ("قائد لواء خان يونس رافع سالم الزاوي قتل", ["رافع سالم الزاوي"]),
        ("وأمّ المصلين في البلدة", []),
        ("وقال حيدر خيرالدين إن القصف", ["حيدر خيرالدين"]),
        ("رفض المثول أمام القضاة في البلدة", []),
        ("حيدر سلامة في البلدة، وطلب وكيل سلامة مهلة", ["حيدر سلامة"]),
        ("حظرت جماعة الإخوان المسلمين، وقال إن الإخوان باقون", ["جماعة الإخوان المسلمين", "الإخوان"]),
        ("قال إن الإخوان باقون", []),
        ("قال تنظيم القاعدة إن القاعدة العسكرية هدف", ["تنظيم القاعدة"]),
    ],
)
def test_spans_finds_names_in_arabic_script(text: str, found: list[str]) -> None:
    assert [span.name for span in NameFinder().spans(text)] == found


def test_echoes_finds_a_group_without_its_first_word_or_its_last() -> None:
    text = "قالت قوات المصباح السريع إن المصباح السريع لم يغادر، وقوات المصباح باقية"
    name = "قوات المصباح السريع"
    start = text.index(name)
    full = Span(start=start, end=start + len(name), name=name, type=EntityType.ORGANIZATION, is_known=True)

    assert [span.name for span in echoes(text, words_of(text), [full])] == ["المصباح السريع", "قوات المصباح"]
