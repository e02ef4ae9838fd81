"""Which short forms a text uses for a fuller name."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.parse import parse_name
from ansab.names.parts import Fit, part_of

PERSON, GROUP = EntityType.PERSON, EntityType.ORGANIZATION


@pytest.mark.parametrize(
    ("short", "full", "type", "fit"),
    [
        ("al-Saidi", "Mushtaq Taleb al-Saidi", PERSON, Fit.SPELT),
        ("Saidi", "Mushtaq Taleb al-Saeedi", PERSON, Fit.SOUNDS),
        ("Mushtaq", "Mushtaq Taleb al-Saidi", PERSON, Fit.SPELT),
        ("Taleb", "Mushtaq Taleb al-Saidi", PERSON, Fit.NONE),  # the father
        ("Hadi al-Amiri", "Ahmed Hadi al-Amiri", PERSON, Fit.NONE),  # the father again
        ("Mohammed al-Sudani", "Mohammed Shia al-Sudani", PERSON, Fit.SPELT),
        ("Muhandis", "Abu Mahdi al-Muhandis", PERSON, Fit.SPELT),
        ("Abu Mahdi", "Abu Mahdi al-Muhandis", PERSON, Fit.SPELT),
        ("Mahdi", "Abu Mahdi al-Muhandis", PERSON, Fit.NONE),  # the son whom the kunya names
        ("Imraja", "Omar Imraja al-Rawi", PERSON, Fit.INNER),  # no given name
        ("Imrajah", "Omar Imraja al-Rawi", PERSON, Fit.NONE),
        ("El Karim", "Awad El Karim Hamza", PERSON, Fit.INNER),
        ("Siraj", "Sirajuddin Haqqani", PERSON, Fit.SOUNDS),
        ("Nur", "Nuruddin Haqqani", PERSON, Fit.NONE),
        ("Faqir", "Maulvi Faqir Mohammad", PERSON, Fit.SPELT),  # a title, too
        ("خلف عواد", "مهند خلف عواد", PERSON, Fit.NONE),  # the father
        ("السعيدي", "Mushtaq Taleb al-Saidi", PERSON, Fit.SOUNDS),
        ("al-Nujaba", "Harakat al-Nujaba", GROUP, Fit.SPELT),
        ("IRI", "Islamic Resistance in Iraq", GROUP, Fit.INITIALS),
        ("Hamad", "Ahmad al-Saidi", PERSON, Fit.NONE),  # another given name
        ("PMF", "Popular Mobilization Forces", GROUP, Fit.INITIALS),
        ("SAF", "SAF 2nd Infantry Division", GROUP, Fit.NONE),  # whose division it is
        ("AK", "AK Party", GROUP, Fit.SPELT),
        ("Lamp Front", "Lamp Front – General Command", GROUP, Fit.NONE),  # a wing of it
        ("PMF", "Popular Mobilization Units", GROUP, Fit.NONE),
        ("Iraq", "Islamic Resistance in Iraq", GROUP, Fit.NONE),
        ("Wazir Afridi", "Sohail Afridi", PERSON, Fit.NONE),
        ("Wazir Afridi", "Wazir Daud Afridi", PERSON, Fit.SPELT),
        ("Sultan Qaboos", "Qaboos bin Said", PERSON, Fit.SPELT),
        ("Sayyid Karim", "Ahmed Karim", PERSON, Fit.SPELT),
    ],
)
def test_part_of_knows_how_names_are_shortened(short: str, full: str, type: EntityType, fit: Fit) -> None:
    assert part_of(parse_name(short, type), parse_name(full, type)) is fit


def test_part_of_is_false_of_a_name_and_itself() -> None:
    name = parse_name("Mushtaq Taleb al-Saidi", PERSON)

    assert part_of(name, name) is Fit.NONE
