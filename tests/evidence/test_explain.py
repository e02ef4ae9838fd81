"""The lines of an explanation agree with the words that they show."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from ansab.bootstrap import open_resolver
from ansab.model import Evidence

from .names import some_names

RESOLVER = open_resolver(is_compiled=False)


def lines(left: str, right: str) -> dict[str, Evidence]:
    return {line.feature: line for line in RESOLVER.match(left, right).evidence}


@pytest.mark.parametrize(
    ("left", "right", "feature", "detail", "shown"),
    [
        ("Sheikh Ali Hassan", "Ali Hassan", "contradiction", "no word is left over", {""}),
        ("Ali Hassan Nasser", "Ali Hassan", "contradiction", "further words on one side only", {"", "nasser"}),
        ("Hafez al-Assad", "Bashar al-Assad", "contradiction", "each has words that the other lacks", {"hafez", "bashar"}),
        ("Yehia Rasool", "Yahya Rasool", "known names", "spellings of one name", {"yehia", "yahya"}),
        ("محمد رسول", "Mohammed Rasool", "script", "Arabic and Latin script", {""}),
    ],
)  # fmt: skip
def test_lines_say_what_was_found_and_show_the_words(
    left: str, right: str, feature: str, detail: str, shown: set[str]
) -> None:
    line = lines(left, right)[feature]
    assert line.detail == detail
    assert {line.left, line.right} == shown


@settings(max_examples=60, deadline=None)
@given(some_names, some_names)
def test_no_word_is_shown_where_none_is_left_over(left: str, right: str) -> None:
    for line in RESOLVER.match(left, right).evidence:
        if line.detail == "no word is left over":
            assert (line.left, line.right) == ("", "")
