"""Figures as rows of text and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ansab.evaluate.figures import Exam, Figures
from ansab.evaluate.pairs import PairFigures

if TYPE_CHECKING:
    from ansab.evaluate.clustering import ClusterFigures
    from ansab.evaluate.clusters import Scores

__all__ = [
    "cluster_payload",
    "cluster_rows",
    "decision_rows",
    "exam_payload",
    "figure_rows",
    "pair_rows",
    "shown",
]

_SHARES = (
    ("top-1", "top1"),
    ("recall 1 %", "recall_at_1pct"),
    ("recall 0.1 %", "recall_at_01pct"),
    ("recall .5", "recall_at_half"),
    ("wrong .5", "wrong_at_half"),
    ("precision .5", "precision_at_half"),
    ("false pos. .5", "false_positive_rate"),
    ("ECE", "ece"),
    ("Brier", "brier"),
)


def figure_rows(groups: Sequence[Figures]) -> list[list[str]]:
    """A header and one row a group; the first column is words, the others are numbers."""
    rows = [["group", "n", "negatives", *(head for head, _ in _SHARES)]]
    for figures in groups:
        shares = (shown(getattr(figures, name)) for _, name in _SHARES)
        rows.append([figures.name, f"{figures.n:,}", f"{figures.negatives:,}", *shares])
    return rows


def decision_rows(exam: Exam) -> list[list[str]]:
    """A header, decisions on names with an entity, and on negatives."""
    rows = [["decisions", "right", "wrong", "ambiguous", "unresolved"]]
    everything = exam.everything
    for name, count, outcomes in (
        ("with an entity", everything.n, everything.outcomes),
        ("negatives", everything.negatives, everything.negative_outcomes),
    ):
        if count:
            cells = (outcomes.right, outcomes.wrong, outcomes.ambiguous, outcomes.unresolved)
            rows.append([name, *(f"{cell:,}" for cell in cells)])
    return rows


def pair_rows(figures: PairFigures) -> list[list[str]]:
    """One row a figure of a table of pairs."""
    return [
        ["pairs", f"{figures.n:,}"],
        ["of them one name", f"{figures.matches:,}"],
        ["AUC", shown(figures.auc)],
        ["best F1", shown(figures.f1)],
        ["  at confidence", shown(figures.threshold)],
        ["  precision", shown(figures.precision)],
        ["  recall", shown(figures.recall)],
        ["F1 at .5", shown(figures.f1_at_half)],
        ["ECE", shown(figures.ece)],
        ["Brier", shown(figures.brier)],
    ]


def exam_payload(exam: Exam) -> dict[str, Any]:
    """What `--json` prints: every figure, no answer."""
    return {
        "threshold_1pct": exam.threshold_1pct,
        "threshold_01pct": exam.threshold_01pct,
        "unknown_ids": list(exam.unknown),
        "all": asdict(exam.everything),
        "by_script": [asdict(figures) for figures in exam.by_script],
        "by_kind": [asdict(figures) for figures in exam.by_kind],
    }


def shown(share: float | None) -> str:
    """A share with four decimals, a dash where there is none.

    >>> shown(0.25), shown(None)
    ('0.2500', '–')
    """
    return "–" if share is None else f"{share:.4f}"


def cluster_rows(figures: ClusterFigures) -> list[list[str]]:
    """A header and one row a score, over rows and over distinct names."""
    both = (figures.rows, figures.distinct)
    rows = [["clusters", "rows", "distinct names"]]
    for word, kind in (("pairwise", "pairwise"), ("B-cubed", "b_cubed")):
        found: list[Scores] = [getattr(scores, kind) for scores in both]
        for head, name in (("precision", "precision"), ("recall", "recall"), ("F1", "f1")):
            rows.append([f"{word} {head}", *(shown(getattr(scores, name)) for scores in found)])
    for name in ("mentions", "entities", "clusters", "splits", "merges", "violations"):
        rows.append([name, *(f"{getattr(scores, name):,}" for scores in both)])
    return [*rows, ["rows without an expected id", f"{figures.unjudged:,}", ""]]


def cluster_payload(figures: ClusterFigures) -> dict[str, Any]:
    """What `--json` prints of clusters."""
    payload = asdict(figures)
    for name, scores in (("rows", figures.rows), ("distinct", figures.distinct)):
        payload[name]["pairwise"]["f1"] = scores.pairwise.f1
        payload[name]["b_cubed"]["f1"] = scores.b_cubed.f1
    return payload
