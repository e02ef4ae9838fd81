"""`ansab evaluate` and the figures behind it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ansab.evaluation import Judged, score, score_by_group
from ansab.model import Decision

from .conftest import Run


def judged(
    expected: str, answer: str, confidence: float, decision: str = "resolved", group: str = ""
) -> Judged:
    return Judged(
        group=group, expected=expected, answer=answer, confidence=confidence, decision=Decision(decision)
    )


def test_score_counts_what_its_fields_say() -> None:
    figures = score([
        judged("a", "a", 0.9),
        judged("a", "b", 0.8),
        judged("a", "a", 0.4, "ambiguous"),
        judged("a", "", 0.0, "unresolved"),
        judged("", "c", 0.7),
        judged("", "c", 0.2, "unresolved"),
    ])  # fmt: skip

    assert (figures.mentions, figures.in_tables, figures.ambiguous) == (6, 4, 1)
    assert (figures.top1, figures.recall) == (0.5, 0.25)
    assert figures.precision == pytest.approx(1 / 3)
    assert figures.resolved_wrong == 2
    assert figures.brier == pytest.approx((0.1**2 + 0.8**2 + 0.6**2 + 0.7**2 + 0.2**2) / 5)
    assert figures.ece == pytest.approx((0.1 + 0.8 + 0.6 + 0.7 + 0.2) / 5)


def test_score_of_nothing_divides_by_nothing() -> None:
    figures = score([])

    assert (figures.mentions, figures.top1, figures.precision, figures.ece) == (0, None, None, None)


def test_score_by_group_takes_its_threshold_from_all_strangers() -> None:
    strangers = [judged("", "x", number / 1_000, "unresolved", "negative") for number in range(200)]

    scores = score_by_group(
        [*strangers, judged("a", "a", 0.1975, group="g"), judged("a", "a", 0.1965, group="g")]
    )

    assert scores["g"].recall_at_1pct == 0.5
    assert set(scores) == {"negative", "g", "all"}


def test_evaluate_scores_a_table(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.csv"
    gold.write_text(
        "query,type,expected,kind\nMushtaq Talib al-Saeedi,person,x-1,alias\nHarakat al-Nujaba,org,x-9,alias\n"
        "Zzyzx Qqq,,,negative\n"
    )

    scores = json.loads(command("evaluate", gold, "--aliases", gazetteer, "--json").out)
    shown = command("evaluate", gold, "--aliases", gazetteer, "--wrong").out

    assert scores["alias"]["top1"] == 0.5
    assert scores["alias"]["resolved_wrong"] == 1
    assert scores["negative"]["resolved_wrong"] == 0
    assert shown.splitlines()[0] == "Harakat al-Nujaba: x-2, expected x-9"


def test_evaluate_needs_the_expected_ids(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.csv"
    gold.write_text("name\nx\n")

    ran = command("evaluate", gold, "--aliases", gazetteer)

    assert ran.code == 2
    assert "no column entity or expected: say which has the expected ids with --expected-column" in ran.err
