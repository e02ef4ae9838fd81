"""Persian words typed without Persian letters."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.organisations.bodies import body_of
from ansab.names.parse import parse_name
from ansab.names.reading import are_one_name, read_token
from ansab.names.registers.persian_letters import with_persian_letters


@pytest.mark.parametrize(
    ("arabic", "persian"), [("برويز", "پرويز"), ("كلستاني", "گلستاني"), ("تنكسيري", "تنگسيري")]
)
def test_read_token_knows_a_persian_name_without_persian_letters(arabic: str, persian: str) -> None:
    assert are_one_name(arabic, persian)


def test_read_token_leaves_arabic_names_alone() -> None:
    assert read_token("جابر").given == read_token("jabir").given
    assert not are_one_name("بهاء", "پناه")


def test_with_persian_letters_says_nothing_where_two_words_are_meant() -> None:
    assert with_persian_letters("بج", {"پج", "بچ"}) == ""
    assert with_persian_letters("ببببب", {"پپپپپ"}) == "", "too many letters"


def test_body_of_knows_a_body_without_persian_letters() -> None:
    bodies = [
        body_of(parse_name(name, EntityType.ORGANIZATION)) for name in ("سباه باسداران انقلاب اسلامي", "IRGC")
    ]
    assert bodies[0] == bodies[1] != ""
