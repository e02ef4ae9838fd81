"""Russian and Ukrainian names back in the nominative."""

from __future__ import annotations

import pytest

from ansab.names.russian_cases import man_meant, nominatives


@pytest.mark.parametrize(
    ("form", "nominative"),
    [
        ("сергея лаврова", "сергей лавров"),
        ("сергею лаврову", "сергей лавров"),
        ("игорем сечиным", "игорь сечин"),
        ("ильи пономарева", "илья пономарев"),
        ("башаре асаде", "башар асад"),
        ("хасана насраллы", "хасан насралла"),
        ("яхьей синваром", "яхья синвар"),
        ("володимира зеленського", "володимир зеленський"),
        ("марии львовой", "мария львова"),
    ],
)
def test_people(form: str, nominative: str) -> None:
    assert nominative in nominatives(form, is_organization=False)


@pytest.mark.parametrize("form", ["сергей лавров", "лейла умарова", "haftar", "حفتر", ""])
def test_what_stands_in_the_nominative_or_in_other_letters_is_left_alone(form: str) -> None:
    assert nominatives(form, is_organization=False) == ()


@pytest.mark.parametrize(
    ("form", "nominative"),
    [
        ("корпусом стражей исламской революции", "корпус стражей исламской революции"),
        ("движению талибан", "движение талибан"),
        ("ростеха", "ростех"),
        ("африканским корпусом", "африканский корпус"),
    ],
)
def test_bodies(form: str, nominative: str) -> None:
    assert nominative in nominatives(form, is_organization=True)


@pytest.mark.parametrize(
    ("form", "man"),
    [
        ("евгения пригожина", "евгений пригожин"),
        ("валентина орлова", "валентин орлов"),
        ("лейла умарова", ""),
        ("евгений пригожин", ""),
        ("орлова", ""),
    ],
)
def test_a_man_in_the_genitive_may_look_like_a_woman(form: str, man: str) -> None:
    assert man_meant(form) == man
