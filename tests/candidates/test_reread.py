"""Who is found by another reading: Han signs as in Korea, Hong Kong and Vietnam, Russian and Ukrainian cases."""

from __future__ import annotations

import json
from pathlib import Path

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
def resolver(tmp_path_factory: pytest.TempPathFactory) -> Resolver:
    path: Path = tmp_path_factory.mktemp("lists") / "people.ftm.jsonl"
    people = [{"id": id, "schema": "Person", "properties": {"name": [name]}} for id, name in LISTED.items()]
    path.write_text("".join(json.dumps(one) + "\n" for one in people), encoding="utf-8")
    return Resolver.open(path)


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
    "surovikin": ("Person", "Sergei Surovikin"),
    "dbeibah": ("Person", "Abdul Hamid Dbeibah"),
    "petrov": ("Person", "Alexander Petrov"),
    "zaluzhnyi": ("Person", "Valerii Zaluzhnyi"),
    "rsf": ("Organization", "Rapid Support Forces"),
    "union": ("Organization", "Syrian Writers Union"),
    "bank": ("Company", "Promsvyazbank"),
}


@pytest.fixture(scope="module")
def in_cases(tmp_path_factory: pytest.TempPathFactory) -> Resolver:
    path: Path = tmp_path_factory.mktemp("lists") / "cases.ftm.jsonl"
    rows = [
        {"id": id, "schema": schema, "properties": {"name": [name]}} for id, (schema, name) in CASES.items()
    ]
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return Resolver.open(path)


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
