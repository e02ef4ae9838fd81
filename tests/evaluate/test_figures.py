"""Figures of a run against cases counted by hand."""

from __future__ import annotations

import pytest

from ansab.evaluate.answered import Answered
from ansab.evaluate.figures import Outcomes, exam_of
from ansab.evaluate.tabular import decision_rows, exam_payload, figure_rows

from .conftest import answered

BY_HAND = [
    answered("a", "a", 0.9, kind="alias"),
    answered("a", "b", 0.8, kind="alias"),
    answered("a", "a", 0.4, "ambiguous", kind="native", script="Arab"),
    answered("a", "", 0.0, "unresolved", kind="native", script="Arab"),
    answered("", "c", 0.7, kind="negative"),
    answered("", "c", 0.2, "unresolved", kind="negative"),
]


def test_exam_of_counts_what_its_fields_say() -> None:
    everything = exam_of(BY_HAND).everything

    assert (everything.n, everything.negatives) == (4, 2)
    assert (everything.top1, everything.recall_at_half, everything.wrong_at_half) == (0.5, 0.25, 0.25)
    assert everything.precision_at_half == pytest.approx(1 / 3)
    assert everything.false_positive_rate == 0.5
    assert everything.outcomes == Outcomes(right=1, wrong=1, ambiguous=1, unresolved=1)
    assert everything.negative_outcomes == Outcomes(wrong=1, unresolved=1)
    assert everything.brier == pytest.approx((0.1**2 + 0.8**2 + 0.6**2 + 0.7**2 + 0.2**2) / 5)
    assert everything.ece == pytest.approx((0.1 + 0.8 + 0.6 + 0.7 + 0.2) / 5)


def test_exam_of_takes_its_threshold_from_all_negatives() -> None:
    negatives = [answered("", "x", number / 1_000, "unresolved") for number in range(200)]
    exam = exam_of([*negatives, answered("a", "a", 0.1975, script="Arab"), answered("a", "a", 0.1965)])

    assert exam.threshold_1pct == pytest.approx(0.197)
    assert exam.everything.recall_at_1pct == 0.5
    assert {figures.name: figures.recall_at_1pct for figures in exam.by_script} == {
        "Arab person": 1.0,
        "Latn person": 0.0,
    }


def test_exam_of_says_nothing_of_the_confidence_of_one_sort_alone() -> None:
    exam = exam_of(BY_HAND)
    kinds = {figures.name: figures for figures in exam.by_kind}

    assert (kinds["alias person"].ece, kinds["negative person"].ece) == (None, None)
    assert (kinds["negative person"].top1, kinds["negative person"].precision_at_half) == (None, None)
    assert exam_of(BY_HAND[:4]).everything.ece is not None


def test_exam_of_nothing_divides_by_nothing() -> None:
    everything = exam_of([]).everything

    assert (everything.n, everything.top1, everything.precision_at_half, everything.ece) == (
        0,
        None,
        None,
        None,
    )


def test_exam_of_names_ids_that_no_table_has(answers: list[Answered]) -> None:
    assert exam_of(answers).unknown == ("p-9",)


def test_figure_rows_are_rectangular_and_dash_what_is_not_there() -> None:
    exam = exam_of(BY_HAND)
    rows = figure_rows([*exam.by_kind, exam.everything])

    assert {len(row) for row in rows} == {12}
    assert [row[0] for row in rows[1:]] == ["alias person", "native person", "negative person", "ALL"]
    assert rows[3][3] == "–"


def test_decision_rows_leave_out_what_is_not_there() -> None:
    assert decision_rows(exam_of(BY_HAND))[1:] == [
        ["with an entity", "1", "1", "1", "1"],
        ["negatives", "0", "1", "0", "1"],
    ]
    assert len(decision_rows(exam_of(BY_HAND[:4]))) == 2


def test_exam_payload_holds_every_group_and_no_answer() -> None:
    payload = exam_payload(exam_of(BY_HAND))

    assert payload["all"]["outcomes"]["right"] == 1
    assert [group["name"] for group in payload["by_script"]] == ["Arab person", "Latn person"]
    assert "answers" not in payload
