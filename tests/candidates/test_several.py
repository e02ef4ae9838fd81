"""Two people in one cell, neither as a list has him."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ansab import Decision, Resolver

LISTED = {"karim": "Ali Hadi Karim", "rawi": "Hassan al-Rawi", "tikriti": "Walid Hassan Tikriti"}


@pytest.fixture(scope="module")
def people(resolver_of: Callable[..., Resolver]) -> Resolver:
    return resolver_of(Person=LISTED, Organization={"firm": "Karim & Rawi Trading"})


@pytest.mark.parametrize(
    ("cell", "ids"),
    [
        ("Ali Hadi Kareem & Hasan Rawi", ["karim", "rawi"]),
        ("Ali Hadi Kareem / Hasan Rawi", ["karim", "rawi"]),
        ("Messrs Ali Hadi Kareem and Hasan Rawi", ["karim", "rawi"]),
        ("علي هادي كريم وحسن الراوي", ["karim", "rawi"]),
        ("علي هادي كريم ووليد حسن التكريتي", ["karim", "tikriti"]),
    ],
)
@pytest.mark.parametrize("type", [None, "person"])
def test_resolve_gives_a_cell_of_two_people_to_neither(
    people: Resolver, cell: str, ids: list[str], type: str | None
) -> None:
    found = people.resolve(cell, type=type)

    assert found.decision is Decision.AMBIGUOUS
    assert sorted(candidate.id for candidate in found.candidates) == ids


@pytest.mark.parametrize(
    ("cell", "type", "id"),
    [
        ("وليد حسن التكريتي", "person", "tikriti"),
        ("Hassan al-Rawi / Hasan Rawi", "person", "rawi"),
        ("Karim and Rawi Trading", None, "firm"),
        ("Hasan Rawi alias Ali", "person", "rawi"),
    ],
)
def test_resolve_takes_one_name_for_one(people: Resolver, cell: str, type: str | None, id: str) -> None:
    assert people.resolve(cell, type=type).canonical_id == id


def test_explain_says_of_another_that_the_cell_names_two(people: Resolver) -> None:
    other = people.explain("Ali Hadi Kareem & Hasan Rawi", "tikriti", type="person")

    assert other.weight_bits < 0
