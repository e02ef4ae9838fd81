"""Fathers before words for son and daughter, in one word with them or before the bearer's own name."""

from __future__ import annotations

import pytest

from ansab.names.fathers_behind import father_behind_first, fathers_apart
from ansab.names.lexicon import lexicon


@pytest.mark.parametrize(
    ("surface", "apart"),
    [
        ("Aigul Asankyzy", "Aigul Asan kyzy"),
        ("Айгуль Асанкызы", "Айгуль Асан кызы"),
        ("Бакытуулу Нурлан", "Бакыт уулу Нурлан"),
        ("Нұрлан Мұратұлы", "Нұрлан Мұрат ұлы"),
        ("Vagif Alioğlu Mammadov", "Vagif Ali oğlu Mammadov"),
        ("Rasul Mammadoghlu Aliyev", "Rasul Mammad oghlu Aliyev"),
        ("Mehmet Alioğlu", "Mehmet Alioğlu"),
        ("Ahmet Davutoğlu Demir", "Ahmet Davutoğlu Demir"),
        ("Gurbanguly Berdimuhamedow", "Gurbanguly Berdimuhamedow"),
        ("Sourav Ganguly", "Sourav Ganguly"),
        ("Anna kyzy", "Anna kyzy"),
    ],
)
def test_fathers_apart_parts_the_father(surface: str, apart: str) -> None:
    assert fathers_apart(surface, lexicon()) == apart


@pytest.mark.parametrize(
    ("name", "turned"),
    [
        ("bakyt uulu nurlan", "nurlan bakyt uulu"),
        ("bakyt uulu nurlan saparov", "nurlan bakyt uulu saparov"),
        ("nurlan bakyt uulu", ""),
        ("bakyt uulu", ""),
        ("sheikh uulu nurlan", ""),
    ],
)
def test_father_behind_first_puts_the_bearer_first(name: str, turned: str) -> None:
    assert " ".join(father_behind_first(name.split(), lexicon())) == turned
