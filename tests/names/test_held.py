"""Surface forms that hold several names, by their look."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.held import Link, is_more_than_place, names_held

KNOWN_AS, QUOTED, BRACKET = Link.KNOWN_AS, Link.QUOTED, Link.BRACKET


@pytest.mark.parametrize(
    ("surface", "link", "names"),
    [
        ("Mushtaq al-Saeedi, also known as Abu Taqwa", KNOWN_AS, "Mushtaq al-Saeedi | Abu Taqwa"),
        ("Mushtaq al-Saeedi a.k.a. Abu Taqwa", KNOWN_AS, "Mushtaq al-Saeedi | Abu Taqwa"),
        ("Mushtaq al-Saeedi (aka Abu Taqwa)", KNOWN_AS, "Mushtaq al-Saeedi | Abu Taqwa"),
        ("Mushtaq al-Saeedi alias “Abu Taqwa”", KNOWN_AS, "Mushtaq al-Saeedi | Abu Taqwa"),
        ("Mushtaq al-Saeedi @ Abu Taqwa", KNOWN_AS, "Mushtaq al-Saeedi | Abu Taqwa"),
        ("MUSHTAQ AL-SAEEDI a/k/a ABU TAQWA", KNOWN_AS, "MUSHTAQ AL-SAEEDI | ABU TAQWA"),
        ("Ali alias Abu Hassan alias al-Basri", KNOWN_AS, "Ali | Abu Hassan | al-Basri"),
        ("Islamic State, formerly known as ISIS", KNOWN_AS, "Islamic State | ISIS"),
        ("Mouammar dit Abou Taqwa", KNOWN_AS, "Mouammar | Abou Taqwa"),
        ("Сергей Иванов, он же Рашид", KNOWN_AS, "Сергей Иванов | Рашид"),
        ("مشتاق السعيدي المعروف بـ أبو تقوى", KNOWN_AS, "مشتاق السعيدي | أبو تقوى"),
        ("مشتاق السعيدي الملقب بأبو تقوى", KNOWN_AS, "مشتاق السعيدي | أبو تقوى"),
        ('Mushtaq "Abu Taqwa" al-Saeedi', QUOTED, "Mushtaq al-Saeedi | Abu Taqwa"),
        ("Joaquín «El Chapo» Guzmán", QUOTED, "Joaquín Guzmán | El Chapo"),
        ("Hashd al-Shaabi (PMF)", BRACKET, "Hashd al-Shaabi | PMF"),
        ("Islamic State [ISIS; Daesh]", BRACKET, "Islamic State | ISIS | Daesh"),
    ],
)
def test_names_held_takes_names_apart(surface: str, link: Link, names: str) -> None:
    held = names_held(surface)
    assert held is not None
    assert (" | ".join(held.names), held.link) == (names, link)


@pytest.mark.parametrize(
    ("surface", "note"),
    [
        ("Mushtaq al-Saeedi", "one name"),
        ("al-Saeedi, Mushtaq", "a family name first"),
        ("Max Born", "a word between names only in small letters"),
        ("Mohd Alias Ahmad", "a Malay name"),
        ("Sok Dit Munty", "a Khmer name"),
        ("Abu Taqwa alias", "nobody behind it"),
        ('OOO "Rosneft"', "the quoted word is the name"),
        ("Trading Company “Progress” Samara", "within an organisation's name"),
        ("Jose (Jesus) Enrique", "a bracket inside"),
        ("Ali (", "a bracket that holds nothing"),
        ("‘Volgotrans’", "quotation marks"),
        ("Limited Company ‘Volgotrans’", "quotation marks"),
        ("Hezbollah's", "a possessive"),
        ("Hezbollah; Hamas", "a list"),
        ("", "nothing"),
        (f"Ali ({'Hassan ' * 100})", "too long to be looked at"),
    ],
)
def test_names_held_leaves_single_names_alone(surface: str, note: str) -> None:
    assert names_held(surface) is None, note


@pytest.mark.parametrize(
    ("surface", "is_name"),
    [("Basra", False), ("Dr.", False), ("Ltd", False), ("17", False), ("Abu Taqwa", True), ("PMF", True)],
)
def test_is_more_than_place(surface: str, is_name: bool) -> None:
    assert is_more_than_place(surface) is is_name


def test_names_held_takes_spellings_of_one_person_apart() -> None:
    held = names_held("Riad Salame / Riyad Salam\u00e9", EntityType.PERSON)
    assert held is not None
    assert held.names == ("Riad Salame", "Riyad Salam\u00e9")
    for cell in ("Riad Salameh / Raja Salameh", "Salim Hoss; Salim Hadi", "Riad / Riyad", "Riad Salame / "):
        assert names_held(cell, EntityType.PERSON) is None, cell
    assert names_held("Riad Salame / Riyad Salame") is None, "of any type"
