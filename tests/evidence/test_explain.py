"""The lines of an explanation agree with the words that they show."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from ansab.bootstrap import open_resolver
from ansab.evidence import explain
from ansab.model import Evidence, Reason

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
        ("Karim Z.", "Karim Zaidan", "names", "an initial, and a name that it may stand for", {"z", "zaidan"}),
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


@pytest.mark.parametrize(
    ("left", "right", "feature", "reason"),
    [
        ("Ali Hassan", "Ali Hassan", "names", Reason.AGREEMENT),
        ("Yehia Rasool", "Yahya Rasool", "known names", Reason.AGREEMENT),
        ("Ali Hassan", "Ali Hassan", "order", Reason.NONE),
        ("Ali Hassan Nasser", "Ali Hassan", "extra", Reason.EITHER),
        ("Hafez al-Assad", "Bashar al-Assad", "contradiction", Reason.EITHER),
    ],
)
def test_lines_say_for_what_they_are_a_reason(left: str, right: str, feature: str, reason: Reason) -> None:
    assert lines(left, right)[feature].reason is reason


def test_every_finding_with_a_reason_of_its_own_is_one_that_a_line_gives() -> None:
    words = {word for _, words in explain._BY_BIN.values() for word in words}

    assert words >= explain._AGREEMENTS | explain._NO_REASONS


def test_lines_of_a_pair_know_no_mention_and_no_alias() -> None:
    for left, right in (("Ali Hassan Nasser", "Ali Hassan"), ("Ali Hassan", "Ali Hassan Nasser")):
        details = [line.detail for line in RESOLVER.match(left, right).evidence]
        assert not [detail for detail in details if "mention" in detail or "alias" in detail]
        longer = "first" if left > right else "second"
        assert f"the {longer} name has further words" in details
