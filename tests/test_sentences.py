"""The sentence in words: its reasons are ones that a reader can check."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ansab.model import (
    Alias,
    AliasKind,
    Candidate,
    Decision,
    EntityId,
    EntityType,
    Evidence,
    Reason,
    Strength,
)
from ansab.sentences import comparison_sentence, sentence


def candidate(*evidence: Evidence) -> Candidate:
    alias = Alias(text="Bashar al-Assad", kind=AliasKind.FULL, strength=Strength.STRONG)
    return Candidate(
        id=EntityId("bashar"), name="Bashar", type=EntityType.PERSON, confidence=0.02,
        weight_bits=sum(line.bits for line in evidence), matched_alias=alias, evidence=evidence,
    )  # fmt: skip


PRIOR = Evidence(feature="prior", bits=-9.9, detail="before any evidence")
RARITY = Evidence(feature="rarity", bits=-3.0, detail="how common the names are")
LEFT_OVER = Evidence(
    feature="contradiction", bits=1.0, left="hafez", right="bashar", detail="each has words that the other lacks"
)  # fmt: skip
NUMBERS = Evidence(feature="numbers", bits=-4.4, detail="they differ")
SAME = Evidence(
    feature="names", bits=-1.3, left="ali", right="ali", detail="the same", reason=Reason.AGREEMENT
)
CLOSE = Evidence(
    feature="names", bits=-1.2, left="john", right="جون", detail="across scripts, 97 % alike", reason=Reason.AGREEMENT
)  # fmt: skip
ORDER = Evidence(feature="order", bits=-5.0, detail="the same order", reason=Reason.NONE)
SHARE = Evidence(feature="coverage", bits=-1.1, left="hafez", right="bashar", detail="share that is matched")
NOTHING = Evidence(feature="names", bits=-1.0, detail="no word is matched")


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        ((PRIOR, RARITY, LEFT_OVER), ": “hafez” is not “bashar”."),
        ((PRIOR, RARITY, NUMBERS, LEFT_OVER), ": numbers: they differ."),
        ((PRIOR, RARITY, NOTHING, NUMBERS), ": no word is alike."),
        ((PRIOR, RARITY), ": too little speaks for it."),
        ((PRIOR, SAME, LEFT_OVER), ": “hafez” is not “bashar”."),
        ((PRIOR, CLOSE, LEFT_OVER), ": “hafez” is not “bashar”."),
        ((PRIOR, SHARE, LEFT_OVER), ": “hafez” is not “bashar”."),
        ((PRIOR, ORDER, LEFT_OVER), ": “hafez” is not “bashar”."),
    ],
)
def test_sentence_about_nobody_gives_a_reason_to_check(evidence: tuple[Evidence, ...], reason: str) -> None:
    assert sentence("Hafez", Decision.UNRESOLVED, [candidate(*evidence)]).endswith(reason)


def test_comparison_sentence_names_the_words_that_differ() -> None:
    told = comparison_sentence("Hafez al-Assad", "Bashar al-Assad", 0.02, [PRIOR, RARITY, LEFT_OVER])

    assert told.endswith("are probably not the same, 2 %: “hafez” is not “bashar”.")


def test_comparison_sentence_tells_left_over_words_from_matched_ones() -> None:
    left_over = Evidence(feature="coverage", bits=-2.0, left="a", right="b", detail="share that is matched")
    alike = Evidence(feature="names", bits=-1.0, left="taleb", right="talib", detail="83% alike")

    told = comparison_sentence("x", "y", 0.01, [PRIOR, left_over, alike])

    assert "share that is matched (left over: a, b) -2.0 bits; 83% alike (taleb ~ talib) -1.0 bits" in told


def test_comparison_sentence_says_what_a_finding_is_about() -> None:
    told = comparison_sentence("15th Brigade", "51st Brigade", 0.01, [PRIOR, NUMBERS])

    assert "numbers: they differ -4.4 bits" in told


def test_comparison_sentence_gives_no_agreement_as_a_reason_against() -> None:
    told = comparison_sentence("Ali", "Ali Hassan", 0.02, [PRIOR, SAME, CLOSE])

    assert told.endswith("are probably not the same, 2 %: too little speaks for it.")


def test_sentences_judge_a_line_by_its_reason_and_not_by_its_words() -> None:
    lines = [PRIOR, *(replace(line, detail="in other words") for line in (SAME, CLOSE, ORDER))]
    worded_alike = replace(SAME, reason=Reason.EITHER)

    assert sentence("Ali", Decision.UNRESOLVED, [candidate(*lines)]).endswith("too little speaks for it.")
    assert comparison_sentence("Ali", "Ali H", 0.02, lines).endswith("too little speaks for it.")
    assert comparison_sentence("Ali", "Ali H", 0.02, [worded_alike]).endswith(
        "the same (ali ~ ali) -1.3 bits."
    )


def test_comparison_sentence_gives_no_word_left_over_as_a_reason_for() -> None:
    share = Evidence(
        feature="coverage", bits=3.6, left="hassan", detail="share of either name that is matched"
    )
    same = Evidence(feature="names", bits=1.3, left="nasrallah", right="nasrallah", detail="the same")

    told = comparison_sentence("Hassan Nasrallah", "Nasrallah", 0.86, [PRIOR, share, same])

    assert told.endswith("are probably the same, 86 %: the same (nasrallah ~ nasrallah) +1.3 bits.")


def test_sentences_say_of_a_small_chance_that_it_is_small_and_not_none() -> None:
    assert "not the same, under 1 %" in comparison_sentence("x", "y", 0.0019, [PRIOR])
    assert "not the same, 0 %" in comparison_sentence("x", "y", 0.0, [PRIOR])


def test_sentences_stand_in_one_line() -> None:
    assert sentence("Hassan\r\n Nasrallah", Decision.UNRESOLVED, []).startswith("“Hassan Nasrallah” is")
    assert comparison_sentence("Hassan\nNasrallah", "b\tc", 0.9, [PRIOR]).startswith(
        "“Hassan Nasrallah” and “b c” are"
    )


def test_sentence_names_the_weak_alias_that_is_matched() -> None:
    alias = Alias(text="al-Assad", kind=AliasKind.SHORT, strength=Strength.WEAK)
    told = sentence("Saad al-Assad", Decision.AMBIGUOUS, [replace(candidate(PRIOR), matched_alias=alias)])

    assert (
        told
        == "“Saad al-Assad” may be Bashar [bashar], 2 %, but “al-Assad” is a weak alias: more context is needed."
    )


def test_sentence_lists_the_entities_that_are_named_together_though_one_is_shown() -> None:
    line = Evidence(feature="named together", bits=2.0, detail="A [a], B [b]")
    told = sentence("A, B", Decision.AMBIGUOUS, [candidate(PRIOR, line)])

    assert told == "“A, B” holds several names: A [a], B [b]; resolve each on its own."
