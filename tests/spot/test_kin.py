"""Who is named in passing."""

from __future__ import annotations

import pytest

from ansab.spot.kinship import Kin
from ansab.spot.said.kin import kin_of
from ansab.spot.span import Span

ASIDE = Kin(is_aside=True)
BROTHER = Kin(is_aside=True, is_kin=True)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("He met his brother and deputy, ", BROTHER),
        ("Zaid's sister ", BROTHER),
        ("He is no relation to the former minister ", ASIDE),
        ("She spoke of her late father ", Kin(is_aside=True, age=1, is_kin=True)),
        ("whose father ", Kin(is_aside=True, age=1, is_kin=True)),
        ("A cousin of the slain officer, ", BROTHER),
        ("Il a vu son frère cadet ", BROTHER),
        ("Er traf seinen Bruder ", BROTHER),
        ("ظهر شقيقه ", BROTHER),
        ("والتقى نجله ", Kin(is_aside=True, age=-1, is_kin=True)),
        ("Zaid Rao, son of the eastern commander ", Kin(age=1)),
        ("The elder ", Kin(asked=1)),
        ("the younger ", Kin(asked=-1)),
        ("The brothers met ", None),
        ("He saw the minister ", None),
    ],
)
def test_kin_of_reads_the_words_before_a_name(before: str, said: Kin | None) -> None:
    span = Span(start=len(before), end=len(before) + 3, name="Rao")

    assert kin_of(f"{before}Rao left", [span]).get(0) == said


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        (", a cousin, outside", ASIDE),
        (", an elder brother.", ASIDE),
        (", a nephew of the late minister", None),
        (", a son of his.", Kin(is_aside=True, age=-1)),
        (", a clerk, outside", None),
        (" the elder left", Kin(asked=1)),
        (" (the younger) left", Kin(asked=-1)),
        (" the father did not object", Kin(asked=1)),
        (" the father of two", None),
    ],
)
def test_kin_of_reads_the_words_behind_a_name(behind: str, said: Kin | None) -> None:
    assert kin_of(f"Rao{behind}", [Span(start=0, end=3, name="Rao")]).get(0) == said


def test_kin_of_reads_several_sons() -> None:
    text = "He sent his sons, Hamad and Zaid, and Karim."
    spans = [
        Span(start=at, end=at + len(name), name=name)
        for name in ("Hamad", "Zaid")
        for at in [text.index(name)]
    ]

    son = Kin(is_aside=True, age=-1, is_kin=True)
    assert kin_of(text, spans) == {0: son, 1: son}
