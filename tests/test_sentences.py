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
    Mention,
    Reason,
    Resolution,
    Strength,
)
from ansab.sentences import comparison_sentence, sentence, why_not_sentence


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

    assert told.endswith("are probably the same, 86 %: nasrallah.")


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


def test_comparison_sentence_says_how_the_words_of_one_match_those_of_the_other() -> None:
    spelt = Evidence(feature="names", bits=1.2, left="yehia", right="yahya", detail="96 % alike")
    same = Evidence(feature="names", bits=1.3, left="rasool", right="rasool", detail="the same")
    share = Evidence(feature="coverage", bits=3.5, detail="share of either name that is matched")
    order = Evidence(feature="order", bits=1.8, detail="the same order")

    told = comparison_sentence("Yehia Rasool", "Yahya Rasool", 0.98, [PRIOR, share, spelt, same, order])

    assert told.endswith("are probably the same, 98 %: yehia ~ yahya, rasool; the same order +1.8 bits.")


def test_comparison_sentence_gives_initials_as_a_reason_for() -> None:
    initials = Evidence(feature="acronym", bits=7.1, detail="made of the other name's initials")

    assert "initials +7.1 bits" in comparison_sentence("S", "Sev Mash", 0.7, [PRIOR, initials])
    assert "initials" not in comparison_sentence("S", "Sev Mash", 0.1, [PRIOR, replace(initials, bits=-2.0)])
    assert comparison_sentence("x", "y", 0.7, [PRIOR]).endswith("70 %: more speaks for it than against it.")


def test_sentences_are_not_turned_round_by_a_name() -> None:
    told = sentence("\u202eHafez", Decision.UNRESOLVED, [candidate(PRIOR, LEFT_OVER)])

    assert told.startswith("“Hafez” is nobody in the tables")
    assert comparison_sentence("\u202ea", "\u2067b", 0.9, [PRIOR]).startswith("“a” and “b” are")


def resolution(decision: Decision, explanation: str, *candidates: Candidate) -> Resolution:
    mention = Mention(name="Hezbollah")
    return Resolution(mention=mention, decision=decision, explanation=explanation, candidates=candidates)


def test_why_not_sentence_gives_the_reason_against() -> None:
    apart = Evidence(feature="cannot-link", bits=-20.0, detail="two groups")
    asked, other = candidate(PRIOR, apart), replace(candidate(PRIOR), id=EntityId("hafez"))

    told = why_not_sentence("Hafez", asked, resolution(Decision.RESOLVED, "It is Hafez [hafez].", other))

    assert told == "“Hafez” is probably not Bashar [bashar], 2 %: cannot-link: two groups."


def test_why_not_sentence_is_empty_where_the_answer_says_it() -> None:
    asked, other = candidate(PRIOR), replace(candidate(PRIOR), id=EntityId("hafez"))

    assert why_not_sentence("x", asked, resolution(Decision.UNRESOLVED, "Nobody.", asked, other)) == ""
    open_one = resolution(Decision.AMBIGUOUS, "It may be Hafez [hafez] or Bashar [bashar].", other, asked)
    assert why_not_sentence("x", asked, open_one) == ""
