"""Particles that are shortened or in one word with the family name."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.parse import parse_name
from ansab.names.short_particles import particles_in_full


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Hendrik v.d. Velde", "Hendrik van der Velde"),
        ("Hendrik v. d. Velde", "Hendrik van der Velde"),
        ("José Delatorre", "José de la Torre"),
        ("Delacruz, Juan", "Juan dela Cruz"),
        ("MARIA DELOSSANTOS", "Maria de los Santos"),
        ("Gh. Nabi Azad", "Ghulam Nabi Azad"),
        ("As'ad Hardan", "Asaad Hardan"),
        ("Muhammad Hasan Ra'd", "Muhammad Hasan Raad"),
    ],
)
def test_particles_in_full_parts_what_is_written_together(short: str, full: str) -> None:
    read = [parse_name(surface, EntityType.PERSON).tokens for surface in (short, full)]
    assert read[0] == read[1]


@pytest.mark.parametrize(
    "surface",
    ["J. V.D. Berg", "Eugène Delacroix", "Delaware", "Jean Delarue", "Ivan V. Dudin", "Gh. K. Rao", "Asad"],
)
def test_particles_in_full_leaves_other_words(surface: str) -> None:
    assert particles_in_full(surface) == surface
