"""The normalized form: what it folds and what it keeps."""

from __future__ import annotations

import pytest

from ansab.text.normalize import fold_latin, normalize


@pytest.mark.parametrize(
    ("surface", "form", "note"),
    [
        ("Завод №9", "завод no 9", "a numero sign parts words"),
        ("Harakat-al-Nujabā’", "harakat al nujaba", "hyphens part, ʿayn and hamza vanish, marks go"),
        ("Kata'ib Hezbollah", "kataib hezbollah", "an apostrophe inside a word is silent"),
        ("al-Qa`ida", "al qaida", "a grave accent in its place too"),
        ("U.S. Army", "us army", "dotted letters close up"),
        ("L.L.C", "llc", "also without the last dot"),
        ("ش.م.م", "شمم", "in any script"),
        ("أبو تقوى", "ابو تقوي", "Arabic orthography"),
        ("ﻫﺎﻟﺔ", "هاله", "presentation forms"),
        ("Лилия Салава́товна", "лилия салаватовна", "stress marks"),
        ("Gökçe Uğurkan", "gokce ugurkan", "Turkish letters"),
        ("Łukasz Ørsted", "lukasz orsted", "letters without a decomposition"),
        ("«Техномаш»", "техномаш", "quotation marks"),
        ("भारत", "भारत", "a vowel sign is no gap"),
        ("Aкционерное ВIСТАН КАЗАКOВ", "акционерное вістан казаков", "Latin look-alikes in a Cyrillic word"),
        ("Каfka", "kafka", "Cyrillic look-alikes in a Latin word"),
        ("OOO Завод", "ooo завод", "a word of one script stays in it"),
        ("...", "", "nothing is left of punctuation"),
    ],
)
def test_normalize_folds(surface: str, form: str, note: str) -> None:
    assert normalize(surface) == form, note
    assert normalize(form) == form


def test_fold_latin_leaves_other_scripts() -> None:
    assert fold_latin("al-Saʿīdī محمد Йод") == "al-Sa'idi محمد Йод"
