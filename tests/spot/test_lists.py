"""The table of words for finding names: what it says of itself holds."""

from __future__ import annotations

import re
from pathlib import Path

import ansab
from ansab.spot.lists import listed_words
from ansab.text.normalize import normalize

PACKAGE = Path(ansab.__file__).parent
LINES = (PACKAGE / "spot" / "data" / "words.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if not line.startswith("#")][1:]
KINDS = {kind for kind, _, _ in ROWS}


def test_every_kind_is_explained_and_asked_for() -> None:
    explained = {
        kind for line in LINES if line.startswith("#   ") for kind in re.findall(r"([a-z-]+): ", line)
    }
    code = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    asked = set(re.findall(r'listed_words\("([a-z-]+)"\)', code))

    assert explained >= KINDS
    assert asked == KINDS


def test_words_of_a_row_are_sorted_and_each_is_another() -> None:
    for kind, note, cell in ROWS:
        words = cell.split(" | ")
        assert words == sorted(words), (kind, note)
        assert len({normalize(word) for word in words}) == len(words), (kind, note)


def test_listed_words_are_normalized() -> None:
    assert all(word and word == normalize(word) for kind in KINDS for word in listed_words(kind))
