"""The two families of a married woman."""

from __future__ import annotations

import pytest

from ansab.names.maiden_names import names_of_wife


@pytest.mark.parametrize(
    ("surface", "names"),
    [
        ("Amina Hassan née Khalil", "Amina Hassan | Amina Khalil"),
        ("Amina Hassan (nee Khalil)", "Amina Hassan | Amina Khalil"),
        ("Amina Hassan née Amina Khalil", "Amina Hassan | Amina Khalil"),
        ("Dr Amina Hassan née al-Khalil", "Dr Amina Hassan | Amina al-Khalil"),
        ("Angela Merkel, geb. Kasner", "Angela Merkel | Angela Kasner"),
        ("MERKEL geb. KASNER, Angela", "Angela MERKEL | Angela KASNER"),
        ("Anna Kowalska z domu Nowak", "Anna Kowalska | Anna Nowak"),
        ("Анна Петрова (урождённая Иванова)", "Анна Петрова | Анна Иванова"),
        ("Анна Петрова, в девичестве Иванова", "Анна Петрова | Анна Иванова"),
        ("AMINA KHALIL EPOUSE BEN ALI", "AMINA KHALIL | AMINA BEN ALI"),
        ("Amina née Khalil", ""),
        ("Nata Rossi", ""),
        ("Max Geb", ""),
        ("Ali Z. Karim", ""),
    ],
)
def test_names_of_wife_gives_both_families(surface: str, names: str) -> None:
    assert " | ".join(names_of_wife(surface)) == names
