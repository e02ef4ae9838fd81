"""Pairs against judgements."""

from __future__ import annotations

from pathlib import Path

import pytest

from ansab.errors import TableError
from ansab.evaluate.pairs import JudgedPair, TruthColumns, judge_pairs, pair_figures
from ansab.evaluate.tabular import pair_rows
from ansab.limits import Limits
from ansab.model import Comparison, EntityType
from ansab.resolve import Resolver
from ansab.tables import open_table

COLUMNS = TruthColumns(left="a", right="b", truth="same", default=EntityType.PERSON)


def judged(is_match: bool, confidence: float) -> JudgedPair:
    comparison = Comparison(left="x", right="y", confidence=confidence, weight_bits=confidence)
    return JudgedPair(is_match=is_match, comparison=comparison)


def test_pair_figures_by_hand() -> None:
    figures = pair_figures([judged(True, 0.9), judged(True, 0.4), judged(False, 0.6), judged(False, 0.1)])

    assert (figures.n, figures.matches, figures.auc) == (4, 2, 0.75)
    assert (figures.f1, figures.threshold) == (pytest.approx(0.8), 0.4)
    assert figures.f1_at_half == 0.5
    assert figures.ece == pytest.approx((0.1 + 0.6 + 0.6 + 0.1) / 4)


def test_pair_figures_of_nothing() -> None:
    figures = pair_figures([])

    assert (figures.n, figures.f1, figures.f1_at_half, figures.ece) == (0, 0.0, 0.0, 0.0)
    assert pair_rows(figures)[0] == ["pairs", "0"]


def test_judge_pairs_reads_every_way_to_say_yes_and_no(resolver: Resolver, tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(
        "a,b,same\nYehia,Yahya,1\nYehia,Yahya, True\nYehia,Yahya,yes\nAli,Omar,0\nAli,Omar,FALSE\nAli,Omar,no\n"
    )

    pairs = judge_pairs(resolver, open_table(path, limits=Limits()), COLUMNS, limits=Limits())

    assert [pair.is_match for pair in pairs] == [True] * 3 + [False] * 3
    assert pairs[0].comparison.confidence > pairs[3].comparison.confidence


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Ali,Omar,maybe", "row 3: same is 'maybe', expected 1 or 0"),
        ("Ali,Omar,", "row 3: same is '', expected 1 or 0"),
        ("Ali,,1", "row 3: the right name is empty"),
        (f"{'x' * 1001},Ali,1", "row 3: the left name is 1,001 characters"),
    ],
)
def test_judge_pairs_names_the_row_that_cannot_be_used(
    resolver: Resolver, tmp_path: Path, row: str, message: str
) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(f"a,b,same\nAli,Ali,1\n{row}\n")

    with pytest.raises(TableError) as caught:
        judge_pairs(resolver, open_table(path, limits=Limits()), COLUMNS, limits=Limits())

    assert message in str(caught.value)
