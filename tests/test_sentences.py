"""The sentence in words: its reasons are ones that a reader can check."""

from __future__ import annotations

import pytest

from ansab.model import (
    Alias,
    AliasKind,
    Candidate,
    Decision,
    EntityId,
    EntityType,
    Evidence,
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
NOTHING = Evidence(feature="names", bits=-1.0, detail="no word is matched")


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        ((PRIOR, RARITY, LEFT_OVER), ": “hafez” is not “bashar”."),
        ((PRIOR, RARITY, NUMBERS, LEFT_OVER), ": numbers: they differ."),
        ((PRIOR, RARITY, NOTHING, NUMBERS), ": no word is alike."),
        ((PRIOR, RARITY), ": too little speaks for it."),
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
