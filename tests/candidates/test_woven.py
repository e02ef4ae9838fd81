"""Mentions whose words stand in two names of one bearer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ansab.resolve import Resolver

LISTED = {
    "saidi": ("Mushtaq Talib al-Saidi", "Abu Taqwa"),
    "kaabi": ("Akram Abbas al-Kaabi", "Abu Zainab"),
    "khalayleh": ("Ahmad Fadil al-Khalayleh", "Abu Musab al-Zarqawi"),
    "farmaajo": ("Mohamed Abdullahi Mohamed", "Farmaajo"),
    "maliki": ("Hassan Karim al-Maliki", "Abu Ali"),
}


@pytest.fixture(scope="module")
def resolver(resolver_of: Callable[..., Resolver]) -> Resolver:
    return resolver_of(Person=LISTED)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Abu Taqwa al-Saidi", "saidi"),
        ("Abu Takwa al-Saedi", "saidi"),
        ("أبو تقوى السعيدي", "saidi"),
        ("Mushtaq al-Saidi Abu Taqwa", "saidi"),
        ("Akram Abu Zainab", "kaabi"),
        ("Abu Musab al-Khalayleh", "khalayleh"),
        ("Mohamed Farmaajo", "farmaajo"),
        ("Mohamed Abdullahi Farmaajo", "farmaajo"),
    ],
)
def test_words_of_two_names_of_one_bearer_name_him(resolver: Resolver, name: str, expected: str) -> None:
    found = resolver.resolve(name, type="person")
    assert found.canonical_id == expected
    best = found.candidates[0]
    assert any("no one name of the entity has all the words" in line.detail for line in best.evidence)
    assert sum(line.bits for line in best.evidence) == pytest.approx(best.weight_bits)


@pytest.mark.parametrize(
    "name",
    [
        "Abu Taqwa al-Maliki",
        "Abu Ali al-Saidi",
        "Taqwa al-Saidi",
        "Ahmed Farmaajo",
        "Abu Zainab al-Saidi",
        "Akram al-Maliki",
    ],
)
def test_words_of_the_names_of_two_bearers_name_neither(resolver: Resolver, name: str) -> None:
    assert resolver.resolve(name, type="person").canonical_id is None


def test_a_name_that_has_all_the_words_is_not_woven(resolver: Resolver) -> None:
    (best, *_) = resolver.resolve("Mushtaq al-Saidi", type="person").candidates
    assert not any("no one name" in line.detail for line in best.evidence)
