"""A word is read whatever its letters are."""

from __future__ import annotations

import pytest

from ansab.names.reading import read_token


@pytest.mark.parametrize("letter", ["ꙁ", "ӏ", "ҋ"])
def test_letters_that_no_model_has_seen_are_read(letter: str) -> None:
    read = read_token(letter)
    assert read.latin
    assert read.skeletons
