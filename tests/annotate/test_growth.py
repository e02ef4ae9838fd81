"""What a text costs grows with its length, whatever stands in it again and again."""

from __future__ import annotations

import cProfile
import pstats

import pytest

from ansab.annotate import Annotator
from ansab.resolve import Resolver

REPEATED = [
    "Karim Rao said. ",
    "ABU TAQWA\n",
    "محمد ",
    "Karim Rao met Zaid Rao. Karim said. Rao said. ",
    "شقيقه al-Saidi, Popular Mobilization Forces, elder ",
    "Brigade Gen.\nKarim K.\nhis ",
    "a.k.a., al-Saidi ",
]


@pytest.fixture(scope="module")
def annotator(resolver: Resolver) -> Annotator:
    return Annotator(resolver)


def calls(annotator: Annotator, text: str) -> int:
    """How many functions are called for a text: a measure of the work that no other program disturbs."""
    profile = cProfile.Profile()
    profile.runcall(annotator.annotate, text)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.mark.parametrize("unit", REPEATED)
def test_annotate_needs_twice_as_much_for_twice_the_text(annotator: Annotator, unit: str) -> None:
    annotator.annotate(unit * 200)  # what is remembered between texts is no part of it
    once, twice = (calls(annotator, unit * times) for times in (200, 400))

    assert twice < 2.2 * once


@pytest.mark.parametrize("unit", REPEATED)
def test_annotate_calls_a_bounded_number_of_functions_for_a_mention(annotator: Annotator, unit: str) -> None:
    annotator.annotate(unit * 200)
    found = len(annotator.annotate(unit * 200).annotations)

    assert calls(annotator, unit * 200) < 3_000 * found
