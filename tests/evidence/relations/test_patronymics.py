from __future__ import annotations

import pytest

from ansab.evidence.relations.patronymics import patronymic_line, tells_patronymic
from ansab.model import EntityType
from ansab.names.parse import parse_name
from ansab.names.patronymics import father_in
from ansab.names.tokens import ParsedName


def person(name: str) -> ParsedName:
    return parse_name(name, EntityType.PERSON)


@pytest.mark.parametrize(
    ("left", "right", "note"),
    [
        ("Timur Bolatovich Suleimenov", "Timur Muratovich Suleimenov", "fathers that no table lists"),
        ("Oleh Borysovych Tatarov", "Oleh Yuriyovych Tatarov", "fathers that are listed"),
        ("Сулейменов Тимур Болатович", "Timur Muratovich Suleimenov", "across scripts, family first"),
        ("Айгуль Болатовна Ахметова", "Айгуль Муратовна Ахметова", "daughters"),
    ],
)
def test_patronymics_of_two_fathers_part_two_people(left: str, right: str, note: str) -> None:
    line = patronymic_line(person(left), person(right))
    assert line is not None, note
    assert line.detail == "patronymics of two fathers"
    assert tells_patronymic(person(left))


@pytest.mark.parametrize(
    ("left", "right", "note"),
    [
        ("Tymur Bolatowytsch Suleimenow", "Timur Bolatovich Suleimenov", "another spelling"),
        ("Yuri Anatolievich Ivanov", "Юрий Анатольевич Иванов", "across scripts"),
        ("Oleksandr Mykolayovych Shevchenko", "Александр Николаевич Шевченко", "Ukrainian and Russian"),
        ("Timur Bolatovich Suleimenov", "Timur Suleimenov", "one is left out"),
        ("Roman Abramovich", "Roman Muratovich", "family names"),
    ],
)
def test_nothing_is_said(left: str, right: str, note: str) -> None:
    assert patronymic_line(person(left), person(right)) is None, note


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ильхам Гейдарович Алиев", "Ilham Heydar oglu Aliyev"),
        ("Mehriban Arif qızı Əliyeva", "Мехрибан Арифовна Алиева"),
    ],
)
def test_one_father_may_be_told_in_two_ways(left: str, right: str) -> None:
    line = patronymic_line(person(left), person(right))
    assert line is not None
    assert line.detail == "one father, told in two ways"
    assert line.bits > 0
    assert [tells_patronymic(person(name)) for name in (left, right)] == [True, True]


def test_two_fathers_told_in_two_ways_are_not_one() -> None:
    assert not patronymic_line(person("Ilham Mahmud oglu Aliyev"), person("Ильхам Гейдарович Алиев"))


def test_father_in_needs_a_father() -> None:
    assert father_in("болатовна") == "болат"
    assert father_in("ivich") == father_in("hassan") == ""
