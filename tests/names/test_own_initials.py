"""Initials of an organisation beside its name."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.initials.own_initials import without_own_initials
from ansab.names.parse import parse_name


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("Popular Mobilization Forces (PMF)", "Popular Mobilization Forces"),
        ("IRGC (Islamic Revolutionary Guard Corps)", "Islamic Revolutionary Guard Corps"),
        ("Ministry of Defence [MoD]", "Ministry of Defence"),
        ("Bank of the South (BS)", "Bank of the South"),
        ("Партия Регионов (ПР)", "Партия Регионов"),
        ("Islamic State (Iraq)", "Islamic State (Iraq)"),
        ("Democratic Union Party (PYD)", "Democratic Union Party (PYD)"),
        ("Bank (B)", "Bank (B)"),
        ("(PMF)", "(PMF)"),
        ("((((((((", "(((((((("),
    ],
)
def test_without_own_initials_takes_off_what_the_name_says(surface: str, expected: str) -> None:
    assert without_own_initials(surface, {"of", "the"}) == expected


def test_parse_name_reads_a_name_with_its_initials_as_the_name() -> None:
    with_initials = parse_name("Popular Mobilization Forces (PMF)", EntityType.ORGANIZATION)
    without = parse_name("Popular Mobilization Forces", EntityType.ORGANIZATION)
    assert (with_initials.form, with_initials.tokens) == (without.form, without.tokens)
    assert with_initials.surface == "Popular Mobilization Forces (PMF)"
