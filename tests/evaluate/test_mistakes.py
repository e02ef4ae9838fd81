"""Mistakes are sorted, none twice and none lost."""

from __future__ import annotations

from ansab.evaluate.answered import Answered
from ansab.evaluate.mistakes import sorts_of_mistakes

from .conftest import answered

WRONG, FALSE_ALARMS, LOW, OUTRANKED, ABSENT = range(5)


def sorted_into(answer: Answered) -> list[int]:
    return [number for number, sort in enumerate(sorts_of_mistakes([answer])) if sort.answers]


def test_sorts_of_mistakes_by_hand() -> None:
    assert sorted_into(answered("a", "a", 0.9)) == []
    assert sorted_into(answered("a", "b", 0.9)) == [WRONG]
    assert sorted_into(answered("a", "b", 0.4)) == [WRONG]  # resolved, whatever its confidence
    assert sorted_into(answered("", "b", 0.6, "ambiguous")) == [FALSE_ALARMS]
    assert sorted_into(answered("", "b", 0.4, "unresolved")) == []
    assert sorted_into(answered("a", "a", 0.3, "unresolved")) == [LOW]
    assert sorted_into(answered("a", "b", 0.3, "unresolved", place=2)) == [OUTRANKED]
    assert sorted_into(answered("a", "", 0.0, "unresolved")) == [ABSENT]


def test_sorts_of_mistakes_put_the_surest_first() -> None:
    wrong = sorts_of_mistakes([answered("a", "b", 0.6), answered("a", "b", 0.9)])[WRONG]

    assert [answer.confidence for answer in wrong.answers] == [0.9, 0.6]
