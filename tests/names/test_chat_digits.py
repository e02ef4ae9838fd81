"""Digits that Arabs write in chats for letters that Latin has not, and digits that are numbers."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.abroad.chat_digits import without_chat_digits
from ansab.names.parse import parse_name

PERSON, ORGANIZATION = EntityType.PERSON, EntityType.ORGANIZATION


@pytest.mark.parametrize(
    ("surface", "spelled"),
    [
        ("Mo7amed 3ali", "Mohamed Ali"),
        ("MO7AMED 3ALI", "MOHAMED ALI"),
        ("ma7moud el-tayeb", "mahmoud el-tayeb"),
        ("Shu3eib Al 7arbi", "Shueib Al Harbi"),
        ("A7mad Al-3utaibi", "Ahmad Al-Utaibi"),
        ("3abd el-ra7man Saleh", "Abd el-rahman Saleh"),
        ("3abdelra7man", "Abdelrahman"),
        ("3bdallah Sa3d", "Abdallah Saad"),
        ("Ma3n Ja3far", "Maan Jaafar"),
        ("3mad 3mr", "Imad Amr"),
        ("2a7mad Fou2ad", "Ahmad Fouad"),
        ("6ari2 Fara7", "Tariq Farah"),
        ("9ale7 Faro2", "Saleh Faro2"),
        ("9asem 9addour", "Qasem Qaddour"),
        ("3'assan 7'oury", "Ghassan Khoury"),
        ("3’assan", "Ghassan"),
        ("Kha9awneh", "Khasawneh"),
        ("Sami7 Rabee3", "Samih Rabee"),
        ("Nour 2albi", "Nour Albi"),
        ("Fatta7", "Fattah"),
        ("7arfouchi", "Harfouchi"),
    ],
)
def test_digits_of_people_are_letters(surface: str, spelled: str) -> None:
    assert without_chat_digits(surface, PERSON) == spelled


@pytest.mark.parametrize("type", [None, PERSON, ORGANIZATION])
@pytest.mark.parametrize(
    "surface",
    [
        *("M23", "G7", "K9", "U2", "F16", "Force17", "17N", "3rd", "4th", "2ème", "1920s", "47IB", "3ID"),
        *("2Pac", "50 Cent", "Ahmed2", "Ahmed3", "Ali7", "Zain3", "Brigade 7", "Unit 8200", "R2D2", "MP3", "B2B"),
        *("Li3 Ming2", "3M", "S7 Airlines", "Level3", "Channel5", "17th of Ramadan", "14M", "Moh'd", "", "7"),
    ],
)  # fmt: skip
def test_numbers_stay(surface: str, type: EntityType | None) -> None:
    assert without_chat_digits(surface, type) == surface


@pytest.mark.parametrize("type", [None, ORGANIZATION])
@pytest.mark.parametrize("surface", ["7Eleven", "7-Eleven", "9mobile", "5star Energy", "Brigade7", "7Up"])
def test_words_that_are_no_names_stay_unless_a_person_is_meant(surface: str, type: EntityType | None) -> None:
    assert without_chat_digits(surface, type) == surface


def test_people_in_names_of_groups_are_read() -> None:
    assert without_chat_digits("7assan 3M Trading", ORGANIZATION) == "Hassan 3M Trading"


def test_one_listed_name_shows_that_a_person_is_meant() -> None:
    assert without_chat_digits("7assan 7arfouchi") == "Hassan Harfouchi"
    assert without_chat_digits("7arfouchi") == "7arfouchi"


def test_parsed_name_keeps_its_surface() -> None:
    name = parse_name("Mo7amed 3ali", PERSON)
    assert (name.surface, name.words) == ("Mo7amed 3ali", ["mohamed", "ali"])
