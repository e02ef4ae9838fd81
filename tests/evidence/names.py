"""Names to compare: every kind of token, every script that matching tells apart, and noise."""

from __future__ import annotations

from hypothesis import strategies as st

from ansab.model import EntityType

WORDS = (
    "Mushtaq", "Talib", "Taleb", "al-Saeedi", "Al", "Saidi", "Abu", "Taqwa", "bin", "ibn", "Umm", "Abd", "al-Rahman",
    "Abdulrahman", "Mohammed", "Muhammad", "Mohammadreza", "Reza", "Salman", "Hussein", "Ali", "Yehia", "Yahya",
    "Sheikh", "Dr.", "General", "Hajji", "Brigade", "Battalions", "Kataib", "Kata'ib", "Hezbollah", "Hizb", "Allah",
    "Harakat", "Movement", "Party", "Islamic", "State", "Iraq", "7th", "12", "II", "LLC", "GmbH", "OOO", "PMF",
    "Popular", "Mobilization", "Forces", "J.", "A", "M.", "Smith", "O'Neil", "Nguyễn", "Müller", "x",
    "مشتاق", "طالب", "السعيدي", "أبو", "تقوى", "حركة", "النجباء", "عبد", "الرحمن", "بن",
    "Иванов", "Сергей", "Владимирович", "ООО", "משה", "כהן", "金正恩", "김", "राम",
)  # fmt: skip
"""Tokens of every kind."""

NAMES = (
    "Mushtaq Talib al-Saeedi", "Abu Taqwa", "al-Saidi", "Harakat al-Nujaba", "Kataib Hezbollah", "Hezbollah",
    "Salman bin Muhammad al-Rawi", "Muhammad bin Salman al-Rawi", "Ali Hussein", "Hussein Ali al-Majid",
    "Abd al-Rahman al-Saadi", "Abdulrahman Saadi", "J. A. Smith", "John Arthur Smith", "Popular Mobilization Forces",
    "PMF", "7th Brigade", "Brigade 12", "OOO Bizon", "Bizon LLC", "Islamic State in Iraq", "Dr. Yehia Rasool",
    "مشتاق طالب السعيدي", "حركة النجباء", "Сергей Владимирович Иванов", "משה כהן", "金正恩", "x", "Ali", "Mohammad Reza",
    " ".join(f"name{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"), "a" * 200,
)  # fmt: skip
"""Whole names, among them one with more tokens and one with more letters than are compared."""

some_names = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=10, max_size=30).map(" ".join),
    st.sampled_from(NAMES),
    st.text(min_size=1, max_size=30).filter(lambda text: any(char.isalnum() for char in text)),
)
"""A name of any sort; always with a letter or digit."""

some_types = st.sampled_from([None, EntityType.PERSON, EntityType.ORGANIZATION])
