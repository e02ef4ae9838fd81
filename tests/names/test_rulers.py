"""Rulers by their style and one name, and the forefathers of their houses."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.names.parse import parse_name
from ansab.names.rulers import is_forefather, rulers_called
from ansab.names.tables import TABLES, read_rows
from ansab.names.tokens import Mark, NameToken


@pytest.mark.parametrize(
    ("called", "rulers"),
    [
        ("King Hamad of Bahrain", "hamad bin isa al khalifa"),
        ("His Majesty King Hamad", "hamad bin isa al khalifa"),
        ("Sultan Qabus", "qaboos bin said al said"),
        ("سلطان عمان هيثم", "haitham bin tariq al said"),
        ("the Emir of Qatar Sheikh Tamim", "tamim bin hamad al thani"),
        ("эмир Катара Тамим", "tamim bin hamad al thani"),
        ("الملك سلمان", "salman bin abdulaziz al saud"),
        ("خادم الحرمين الشريفين الملك سلمان", "salman bin abdulaziz al saud"),
        ("العاهل الأردني الملك عبدالله الثاني", "abdullah ii bin hussein"),
        ("Jordan's King Abdullah", "abdullah ii bin hussein"),
        ("King Abdullah", "abdullah bin abdulaziz al saud | abdullah ii bin hussein"),
        ("le roi Mohammed du Maroc", "mohammed v | mohammed vi"),
        ("King Mohammed VI", "mohammed vi"),
        ("Crown Prince Salman of Bahrain", "salman bin hamad al khalifa"),
        ("Ruler of Sharjah Sheikh Sultan", "sultan bin mohammed al qasimi"),
        ("Queen Rania of Jordan", "rania al abdullah"),
        ("Sheikha Moza", "moza bint nasser al misnad"),
        ("Sheikha Noor", ""),
        ("Sheikh Nasser of Bahrain", "nasser al khalifa"),
        ("King Nasser of Bahrain", ""),
        ("Sheikh Tamim", ""),
        ("Prince Salman", ""),
        ("Sultan Ahmed", ""),
        ("Amir Abdullah", ""),
        ("King Hamad Town", ""),
        ("King Hamad bin Isa", ""),
        ("Hamad", ""),
        ("King", ""),
    ],
)
def test_rulers_called_gives_full_names(called: str, rulers: str) -> None:
    assert " | ".join(sorted(rulers_called(parse_name(called, EntityType.PERSON)))) == rulers


def test_rulers_called_leaves_organisations_alone() -> None:
    assert rulers_called(parse_name("King Salman Foundation", EntityType.ORGANIZATION)) == ()


@pytest.mark.parametrize(
    ("name", "house", "is_so"),
    [
        ("sultan", "nahyan", True),
        ("abdaziz", "saud", True),
        ("sultan", "saud", True),
        ("isa", "thani", False),
    ],
)
def test_is_forefather_knows_the_rulers_of_a_house(name: str, house: str, is_so: bool) -> None:
    assert is_forefather(name, NameToken(house, mark=Mark.ARTICLE)) is is_so


def test_the_table_names_lands_that_are_known() -> None:
    rows = read_rows(TABLES / "rulers.tsv", ("land", "style", "names"))
    lands = set(lexicon().places.values())
    assert {land for cell, _, _ in rows for land in cell.split()} <= lands
