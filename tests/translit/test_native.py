"""Whole Latin names in a native script."""

import pytest

from ansab.errors import LimitError
from ansab.translit.native import to_native

NAMES = [
    ("Abu Mahdi al-Muhandis", "Arab", "أبو مهدي المهندس"),
    ("Muqtada al-Sadr", "Arab", "مقتدى الصدر"),
    ("Abdul Rahman al-Shammari", "Arab", "عبد الرحمن الشمري"),
    ("Abdel Karim", "Arab", "عبد الكريم"),
    ("Abd al-Karim", "Arab", "عبد الكريم"),
    ("Mohammed bin Salman", "Arab", "محمد بن سلمان"),
    ("Vladimir Putin", "Cyrl", "владимир путин"),
    ("Benjamin Netanyahu", "Hebr", "בנימין נתניהו"),
]


@pytest.mark.parametrize(("text", "script", "native"), NAMES)
def test_to_native_first(text: str, script: str, native: str) -> None:
    assert to_native(text, script)[0].text == native


def test_to_native_is_ordered_and_at_most_best() -> None:
    found = to_native("Qais al-Khazali", "Arab", best=4)
    assert len(found) == 4
    assert [item.log_prob for item in found] == sorted((item.log_prob for item in found), reverse=True)


@pytest.mark.parametrize("text", ["", "  ", "-", "\u0301"])
def test_to_native_of_nothing_is_empty(text: str) -> None:
    assert to_native(text, "Arab") == ()


def test_to_native_has_none_for_other_scripts_and_refuses_a_book() -> None:
    assert to_native("Kim", "Hang") == ()
    with pytest.raises(LimitError):
        to_native("Ali " * 1_000, "Arab")
