"""What a chain of names says of father and child."""

from __future__ import annotations

import pytest

from ansab.evidence.relations.parents import parent_line, tells_parent
from ansab.model import EntityType
from ansab.names.parse import parse_name

CHILD_AND_FATHER = [
    ("Gamal Mohamed Hosni Mubarak", "Hosni Mubarak", "the name by which the father is called"),
    ("Khaled Ali Abdullah Saleh", "Ali Abdullah Saleh", "the son of a man with the same three names"),
    ("Ismail Abdel Salam Ahmed Haniyeh", "Abdel Salam Haniyeh", "a father of two words"),
    (
        "Sirajuddin Jalaluddin Haqqani",
        "جلال الدین حقانی",
        "names of two words that begin with neither Abd nor Abu",
    ),
    ("Asma Fawaz al-Akhras", "فواز الأخرس", "across scripts"),
    ("Fayez Mustafa al-Sarraj", "مصطفى السراج", "across scripts, a family that no table has"),
    ("هاني فوزي الملقي", "Fawzi al-Mulki", "likewise"),
    ("Khaled Ali Abdullah Saleh", "Ali Abdullah", "the family is left out"),
    ("Hamza bin Osama bin Laden", "Osama bin Laden", "bin says so"),
    (
        "Ahmed Ali Abdullah Saleh",
        "Ali Abdullah Saleh",
        "the whole chain of the father, though Ahmed is often left out",
    ),
    (
        "Sa'd Sab'awi Ibrahim Hasan al-Tikriti",
        "Sab'awi Ibrahim Hasan al-Tikriti",
        "a father whose name is in no table",
    ),
    ("Uday Saddam Hussein", "Saddam Hussein al-Tikriti", "a father with one name more"),
    ("Saddam Hussein al-Tikriti", "Hussein Saddam al-Tikriti", "called after the grandfather"),
    ("Hussein bin Abdullah II", "King Abdullah II", "a number for all that stands behind the father's name"),
]
MAYBE_ONE = [
    ("Fayez Mustafa al-Sarraj", "مصطفى القاضي", "across scripts, another family"),
    ("Muhammad Omar al-Kani", "Omar al-Kani", "Muhammad stands before the name by which a man is called"),
    ("Ahmad Samir Haddad", "Samir Haddad", "so does Ahmad"),
    ("José de Jesús Méndez Vargas", "Jesús Méndez Vargas", "a people with two given names"),
    ("Saddam Hussein al-Tikriti", "Saddam al-Tikriti", "the father is left out"),
    ("Adnan Abu Walid al-Sahrawi", "Abu Walid al-Sahrawi", "a kunya"),
    ("Ali Akbar Hashemi Rafsanjani", "Akbar Hashemi Rafsanjani", "Ali Akbar is one name of two words"),
    ("Osama bin Laden", "Laden Osama", "no name of a father"),
    (
        "Muhammad Omar Kani",
        "Omar Kani al-Rawi",
        "Muhammad stands before the name of a man with one name more, too",
    ),
]


def detail(left: str, right: str) -> str | None:
    line = parent_line(*(parse_name(name, EntityType.PERSON) for name in (left, right)))
    return line and line.detail


@pytest.mark.parametrize(("child", "father", "note"), CHILD_AND_FATHER)
def test_parent_line_holds_a_child_and_its_father_apart(child: str, father: str, note: str) -> None:
    assert detail(child, father) == detail(father, child) == "one is named as the other's child", note
    assert tells_parent(parse_name(child, EntityType.PERSON))


@pytest.mark.parametrize(("longer", "shorter", "note"), MAYBE_ONE)
def test_parent_line_says_nothing_of_a_name_left_out(longer: str, shorter: str, note: str) -> None:
    assert detail(longer, shorter) is detail(shorter, longer) is None, note


SON_AND_DAUGHTER = [
    ("Noor bin Hamad", "Noor bint Hamad", "one given name of both"),
    ("Ismail bin Rahman", "Ismah binti Rahman", "Malay"),
    ("Ahmed Ould Sidi", "Mint Ahmed Mint Sidi", "Mauritanian"),
    ("نور بن حمد", "نور بنت حمد", "Arabic letters"),
]
MAYBE_ONE_CHILD = [
    ("Haya bint al-Hussein", "Haya al-Hussein bin Talal", "the second word names the grandfather"),
    ("Leila Ben Ali", "Leila bint Ali", "Ben begins family names of women, too"),
    ("Hasna Ait Hamad", "Hasna bint Hamad", "so does Ait"),
]


@pytest.mark.parametrize(("son", "daughter", "note"), SON_AND_DAUGHTER)
def test_parent_line_holds_a_son_and_a_daughter_apart(son: str, daughter: str, note: str) -> None:
    assert detail(son, daughter) == detail(daughter, son) == "a son and a daughter", note
    assert tells_parent(parse_name(daughter, EntityType.PERSON))


@pytest.mark.parametrize(("left", "right", "note"), MAYBE_ONE_CHILD)
def test_parent_line_takes_no_daughter_for_a_son(left: str, right: str, note: str) -> None:
    assert detail(left, right) != "a son and a daughter", note


@pytest.mark.parametrize(
    ("left", "right", "bits"),
    [
        ("Maktoum bin Rashid Al Maktoum", "Maktoum bin Mohammed bin Rashid Al Maktoum", -10.0),
        ("سلطان بن عبدالعزيز آل سعود", "Sultan bin Salman bin Abdulaziz Al Saud", -10.0),
        ("Badr bin Farhan", "Badr bin Abdullah bin Farhan Al Saud", -5.0),
    ],
)
def test_parent_line_knows_a_father_from_a_grandfather(left: str, right: str, bits: float) -> None:
    line = parent_line(*(parse_name(name, EntityType.PERSON) for name in (left, right)))
    assert line is not None
    assert line.bits == bits
    assert line.detail == "the father of one is the grandfather of the other"


@pytest.mark.parametrize(
    ("left", "right", "note"),
    [
        ("Abdulaziz bin Baz", "Abdulaziz bin Abdullah bin Baz", "the last name is the family's"),
        ("Ahmed bin Ali", "Ahmed bin Mohammed bin Ali", "and may be that of a forefather"),
        ("Khalifa bin Zayed", "Khalifa bin Zayed bin Sultan Al Nahyan", "a chain that is cut at the end"),
    ],
)
def test_parent_line_lets_chains_be_cut(left: str, right: str, note: str) -> None:
    assert detail(left, right) is None, note
