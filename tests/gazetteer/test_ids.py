"""New ids: from the name, and never one that was used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ansab.errors import InvalidNameError
from ansab.gazetteer import load, new_id, taken_ids
from ansab.gazetteer.ids import MAX_ID_CHARS


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Abu Taqwa", "abu-taqwa"),
        ("Kata'ib Ḥizballāh (Iraq)", "kataib-hizballah-iraq"),
        ("U.S. Central Command", "us-central-command"),
        ("1920 Revolution Brigades", "1920-revolution-brigades"),
        ("  --Ali--  ", "ali"),
    ],
)
def test_new_id_is_a_slug_of_the_name(name: str, expected: str) -> None:
    assert new_id(name, frozenset()) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("أبو مهدي المهندس", "abu-mahdi-al-muhandis"), ("Владимир Путин", "vladimir-putin"), ("حزب\u200cالله", None), ("김정은", None),
     ("習近平", None), ("الصدر", "al-sadr")],
)  # fmt: skip
def test_new_id_romanises_other_scripts(name: str, expected: str | None) -> None:
    made = new_id(name, frozenset())
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert made == (expected or made)


def test_new_id_avoids_ids_in_use_and_ids_given_up(aliases: Path) -> None:
    taken = taken_ids(load([aliases]))
    assert new_id("Abu Taqwa", taken) == "abu-taqwa-2"
    assert new_id("Mushtaq al-Saidi", taken) == "mushtaq-al-saidi-2"
    assert new_id("Abu Taqwa", taken | {"abu-taqwa-2"}) == "abu-taqwa-3"


def test_new_id_cuts_long_names_at_a_word() -> None:
    cut = new_id("Combined Joint Task Force of the International Coalition against Daesh", frozenset())
    assert cut == "combined-joint-task-force-of-the-international-coalition"
    assert len(new_id("x" * 500, frozenset())) == MAX_ID_CHARS


@pytest.mark.parametrize("name", ["", " ", "-?!", "\u200f"])
def test_new_id_needs_letters_or_digits(name: str) -> None:
    with pytest.raises(InvalidNameError, match="letters or digits"):
        new_id(name, frozenset())
