"""Words that are short for somebody whom a text names in full."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.spot.said.echoes import echoes
from ansab.spot.span import Span
from ansab.spot.words import words_of


@pytest.mark.parametrize(
    ("full", "text", "found"),
    [
        ("Karim Kobani", "Karim Kobani spoke. Kobani left for Basra.", ["Kobani"]),
        ("Karim Kobani", "Karim Kobani spoke in Kobani.", []),
        ("Karim Kobani", "Karim Kobani spoke at the Kobani Conference of East-Kobani.", []),
        ("Karim al-Muhandis", "Karim al-Muhandis spoke. Muhandis’s men slept.", ["Muhandis"]),
        ("Hussein al-Sheikh", "Hussein al-Sheikh met Sheikh Rao.", []),
        ("حيدر الزاوي", "حيدر الزاوي في البلدة. وقال الزاوي ذلك", ["الزاوي"]),
        ("كريم الزاوي", "كريم الزاوي في البلدة. Zawi’s aide and Basra slept", ["Zawi"]),
        ("Karim al-Zawi", "Karim al-Zawi slept. وقال الزاوي ذلك في البصرة", ["الزاوي"]),
        ("Karim al-Zawi", "Karim al-Zawi slept. وقال الشيخ كريم ذلك", ["كريم"]),
        ("Karim al-Zawi", "Karim al-Zawi slept. وقال كريم والشيخ سعيد ذلك", []),
        ("Zaid Karim", "Zaid Karim slept. وقال إن الكريم أفضل", []),
        ("حيدر الزاوي", "حيدر الزاوي مع شقيقه كريم في البلدة", ["كريم"]),
        ("حيدر الزاوي", "حيدر الزاوي مع شقيقه حاكم البلدة", []),
        ("حيدر الزاوي", "حيدر الزاوي في البلدة. وكان حيدر أوقف شهرين", ["حيدر"]),
        ("حيدر الزاوي", "حيدر الزاوي في البلدة. وقال إن الفرق بين حيدر وكريم كبير", ["حيدر"]),
        ("كريم الزاوي", "كريم الزاوي في البلدة. وهذا رجل كريم", []),
        ("رياض الزاوي", "رياض الزاوي في البلدة. وقال إن رياض الأطفال مغلقة", []),
        ("حيدر لزاوي", "حيدر لزاوي في البلدة. وقال الزاوي ذلك", ["الزاوي"]),
        ("حيدر خيرالدين", "حيدر خيرالدين في البلدة. وحمّل خير الدين الدولة ذلك", ["خير الدين"]),
        ("حيدر خير الدين", "حيدر خير الدين في البلدة. وقال رجل الدين ذلك", []),
    ],
)
def test_echoes_finds_who_was_named_in_full(full: str, text: str, found: list[str]) -> None:
    start = text.index(full)
    span = Span(start=start, end=start + len(full), name=full, type=EntityType.PERSON)

    assert [short.name for short in echoes(text, words_of(text), [span])] == found


def test_echoes_finds_a_unit_by_its_number() -> None:
    text = "The 555 Combat Brigade slept. He praised the 555's men, and the 555 men left."
    span = Span(start=4, end=22, name="555 Combat Brigade", type=EntityType.ORGANIZATION)

    found = echoes(text, words_of(text), [span])

    assert [(short.name, short.start) for short in found] == [("555", 45)]
