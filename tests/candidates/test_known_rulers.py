"""Rulers by their style and one name against a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ansab import Decision, Resolver
from ansab.model import KNOWN_RULER

LISTED = {
    "hamad": "Hamad bin Isa Al Khalifa",
    "minister": "Hamad bin Rashid Al Khalifa",
    "saud": "Saud bin Faisal bin Abdulaziz Al Saud",
    "mohammed": "Mohammed bin Salman Al Saud",
    "nayef": "Muhammad bin Nayef bin Abdulaziz Al Saud",
    "hussein": "Abdullah II bin al-Hussein",
    "abdullah": "Abdullah bin Abdulaziz Al Saud",
}


@pytest.fixture(scope="module")
def people(resolver_of: Callable[..., Resolver]) -> Resolver:
    return resolver_of(Person=LISTED)


@pytest.mark.parametrize("called", ["King Hamad of Bahrain", "King Hamad", "الملك حمد"])
def test_resolve_finds_a_ruler_and_not_another_of_his_house(people: Resolver, called: str) -> None:
    found = people.resolve(called, type="person")

    assert found.canonical_id == "hamad"
    best = found.candidates[0]
    assert KNOWN_RULER in {line.feature for line in best.evidence}
    assert best.weight_bits == pytest.approx(sum(line.bits for line in best.evidence))


@pytest.mark.parametrize(
    ("called", "note"),
    [
        ("King Faisal of Saudi Arabia", "his son is listed"),
        ("Saudi Crown Prince Mohammed", "two heirs of one name"),
        ("King Abdullah", "kings of two lands"),
        ("King Fahd", "nobody of the name"),
        ("Hamad", "no style"),
    ],
)
def test_resolve_does_not_choose_where_several_or_none_are_meant(
    people: Resolver, called: str, note: str
) -> None:
    assert people.resolve(called, type="person").decision is not Decision.RESOLVED, note
