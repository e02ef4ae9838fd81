"""Ranks and titles that stand before a name and are no part of it."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.parse import parse_name
from ansab.names.ranks import has_rank, without_ranks


@pytest.mark.parametrize(
    ("surface", "bare"),
    [
        ("اللواء علي مملوك", "علي مملوك"),
        ("Brig. Gen. Hafiz Makhlouf", "hafiz makhlouf"),
        ("القاضي فائق زيدان", "فايق زيدان"),
        ("Colonel Hassan", None),  # one word: little is left to know him by
        ("Sheikh Naim Qassem", None),  # a title that is a name, too
        ("Sultan Ahmed al-Jaber", None),
        ("Prince Khalid bin Salman", "khalid salman"),  # before a father it is surely a title
        ("الشيخ محمد بن زايد", "محمد زايد"),
        ("Malik Ahmed bin Salim", None),  # the first of three given names
        ("Naim Qassem", None),
    ],
)
def test_without_ranks_leaves_the_name(surface: str, bare: str | None) -> None:
    found = without_ranks(parse_name(surface, EntityType.PERSON))
    assert (found.form if found else None) == bare


def test_without_ranks_leaves_organisations() -> None:
    name = parse_name("Major General Foundation", EntityType.ORGANIZATION)
    assert without_ranks(name) is None


def test_has_rank_knows_titles_that_are_names() -> None:
    assert has_rank(parse_name("Dr. Ayman al-Zawahiri", EntityType.PERSON))
    assert not has_rank(parse_name("Sayyid Ali", EntityType.PERSON))
