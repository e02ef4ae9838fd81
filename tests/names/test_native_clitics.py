"""Mentions that a clitic is stuck to, and initials in the letters of another language."""

from __future__ import annotations

import pytest

from ansab.names.initials.letter_names import initials_of
from ansab.names.native_clitics import without_native_clitic
from ansab.text.normalize import normalize


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("للمالكي", "المالكي"),
        ("وللعبادي", "العبادي"),
        ('בשב"כ', 'שב"כ'),
        ("לחמאס", "חמאס"),
        ("پی ٹی آئی", "PTI"),
        ("لبنى", "لبنى"),
        ("למידן", "למידן"),
        ("Lamp", "Lamp"),
    ],
)
def test_without_native_clitic_gives_the_listed_name(written: str, name: str) -> None:
    assert without_native_clitic(written) == name


@pytest.mark.parametrize(
    ("words", "letters"), [("ئێن ئاڕ تی", "NRT"), ("بی بی سی", "BBC"), ("او کے", ""), ("پی", "")]
)
def test_initials_of_spells_letters(words: str, letters: str) -> None:
    assert initials_of(str(normalize(words)).split()) == letters
