"""Who is found by another reading: Han signs as in Korea, Hong Kong and Vietnam, Russian and Ukrainian cases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ansab.resolve import Resolver

LISTED = {
    "kim": "Kim Jong Un",
    "sister": "Kim Yo Jong",
    "lee": "Lee Ka-chiu",
    "tang": "Chris Tang Ping-keung",
    "trong": "Nguyen Phu Trong",
    "wang": "Wang Jianguo",
}


@pytest.fixture(scope="module")
def resolver(resolver_of: Callable[..., Resolver]) -> Resolver:
    return resolver_of(Person=LISTED)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("金正恩", "kim"),
        ("金与正", "sister"),
        ("李家超", "lee"),
        ("鄧炳強", "tang"),
        ("阮富仲", "trong"),
        ("王建国", "wang"),
    ],
)
def test_signs_are_read_as_abroad_where_nobody_is_found_by_pinyin(
    resolver: Resolver, name: str, expected: str
) -> None:
    assert resolver.resolve(name, type="person").canonical_id == expected


@pytest.mark.parametrize("name", ["金正男", "李家傑", "王建民"])
def test_others_are_nobody(resolver: Resolver, name: str) -> None:
    assert resolver.resolve(name, type="person").canonical_id is None


CASES = {
    "Person": {
        "surovikin": "Sergei Surovikin",
        "dbeibah": "Abdul Hamid Dbeibah",
        "petrov": "Alexander Petrov",
        "zaluzhnyi": "Valerii Zaluzhnyi",
    },
    "Organization": {"rsf": "Rapid Support Forces", "union": "Syrian Writers Union"},
    "Company": {"bank": "Promsvyazbank"},
}


@pytest.fixture(scope="module")
def in_cases(resolver_of: Callable[..., Resolver]) -> Resolver:
    return resolver_of(**CASES)


@pytest.mark.parametrize(
    ("name", "type", "expected"),
    [
        ("Сергея Суровикина", "person", "surovikin"),
        ("Генералом Сергеем Суровикиным", "person", "surovikin"),
        ("Абдула Хамида Дбейбы", "person", "dbeibah"),
        ("Валерію Залужному", "person", "zaluzhnyi"),
        ("Силами быстрой поддержки", "organization", "rsf"),
        ("Союзом писателей Сирии", "organization", "union"),
        ("Промсвязьбанке", "organization", "bank"),
    ],
)
def test_a_name_in_a_case_finds_whom_it_names(
    in_cases: Resolver, name: str, type: str, expected: str
) -> None:
    assert in_cases.resolve(name, type=type).canonical_id == expected


@pytest.mark.parametrize("name", ["Александра Петрова", "Александра Сергеевна Петрова", "Лейла Суровикина"])
def test_a_woman_is_no_man_in_the_genitive(in_cases: Resolver, name: str) -> None:
    assert in_cases.resolve(name, type="person").canonical_id is None
