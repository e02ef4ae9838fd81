"""A person's name as a chain of names."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.chain import Chain, are_alike
from ansab.names.parse import parse_name
from ansab.names.tokens import TokenKind


def chain(name: str) -> Chain:
    return Chain.of(parse_name(name, EntityType.PERSON))


@pytest.mark.parametrize(
    ("name", "links", "note"),
    [
        ("General Hamdan bin Rashid al-Rawi", ["hamdan", "rashid", "rawi"], "without a rank"),
        ("Hamdan II bin Rashid", ["hamdan", "2", "rashid"], "with a number"),
        ("H. Rashid al-Rawi", ["h", "rashid", "rawi"], "with an initial"),
    ],
)
def test_links_are_all_but_ranks(name: str, links: list[str], note: str) -> None:
    assert [link.form for link in chain(name).links] == links, note


@pytest.mark.parametrize(
    ("name", "father", "note"),
    [
        ("Hamdan bin Rashid al-Rawi", "rashid", "behind bin"),
        ("Hamdan II bin Rashid", "", "behind a number"),
        ("Hamdan Rashid al-Rawi", "", "not told"),
        ("Hamdan bin Zzyzx", "", "not listed"),
        ("Abu Hamdan bin Rashid", "", "behind a kunya"),
    ],
)
def test_father_is_a_listed_name_behind_bin(name: str, father: str, note: str) -> None:
    assert chain(name).father == father, note


def test_line_has_the_kinds_that_are_asked_for() -> None:
    hamdan = chain("Hamdan II R. bin Rashid")
    assert [link.form for link in hamdan.line(TokenKind.NAME)] == ["hamdan", "rashid"]
    assert [link.form for link in hamdan.line(TokenKind.NAME, TokenKind.INITIAL)] == ["hamdan", "r", "rashid"]


def test_kunya_has_links_and_no_line() -> None:
    assert chain("Abu Hamdan al-Rawi").links
    assert chain("Abu Hamdan al-Rawi").line(TokenKind.NAME) == []


def test_organization_has_no_chain() -> None:
    assert Chain.of(parse_name("Hamdan Rashid Trading LLC", EntityType.ORGANIZATION)).links == []


def test_number_alone_tells_nobody() -> None:
    bare = chain("12")
    assert (bare.first, bare.father, bare.is_of_kunya) == ("", "", False)


def test_has_knows_short_forms_and_spellings() -> None:
    assert chain("Hamdan Rasheed al-Rawi").has("rashid")
    assert not chain("Hamdan al-Rawi").has("rashid")


def test_are_alike_wants_the_same_order() -> None:
    one, two, three = chain("Hadi Zaid Rao").links, chain("Hady Zayd Rao").links, chain("Zaid Hadi Rao").links
    assert are_alike(one, two)
    assert not are_alike(one, three)
    assert not are_alike(one, two[:2])
