"""The figures of a run, group by group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ansab.evaluate.answered import Answered
from ansab.evaluate.metrics import brier, calibration_error, threshold_at
from ansab.model import Decision

__all__ = ["HALF", "Exam", "Figures", "Outcomes", "exam_of"]

HALF = 0.5
"""Confidence from which an answer counts as given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """Decisions counted: `right` and `wrong` are resolved, a negative never rightly.

    `ambiguous` and `unresolved` are withheld answers; of names with an entity, or of all.
    """

    right: int = 0
    wrong: int = 0
    ambiguous: int = 0
    unresolved: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a group of names scores.

    Shares are of the `n` names with an entity; `None` where there is nothing to take a share of.

    Attributes:
        n: Names of the group with an entity; `negatives` those for which none is right.
        top1: The best candidate is the right one, whatever its confidence.
        recall_at_1pct: And its confidence is over that of all but 1 % of all negatives of the run.
        recall_at_01pct: The same at 0.1 %.
        recall_at_half: The best candidate is right, with a confidence of at least 0.5.
        wrong_at_half: It is another, with that confidence.
        precision_at_half: Share of all answers of at least 0.5, those to negatives among them, that are right.
        false_positive_rate: Share of the negatives of the group that are answered with at least 0.5.
        ece: Expected calibration error of the answers, ten bands; `None` for a group of one sort
            (with an entity, negatives) in a run that has both.
        brier: Brier score of the answers, likewise.
        outcomes: Decisions on the names with an entity, `negative_outcomes` on the others.
    """

    name: str
    n: int
    negatives: int
    top1: float | None
    recall_at_1pct: float | None
    recall_at_01pct: float | None
    recall_at_half: float | None
    wrong_at_half: float | None
    precision_at_half: float | None
    false_positive_rate: float | None
    ece: float | None
    brier: float | None
    outcomes: Outcomes
    negative_outcomes: Outcomes


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam:
    """All groups of a run.

    Attributes:
        answers: Every answer, in the order of the gold table.
        everything: The figures of all of them.
        by_script: Groups of one script and type; `by_kind` of one kind and type, in the words of the table.
        threshold_1pct: The confidence that all but 1 % of the negatives stay below; `threshold_01pct` likewise.
        unknown: Expected ids that the tables do not have: nothing can be right there.
    """

    answers: tuple[Answered, ...]
    everything: Figures
    by_script: tuple[Figures, ...]
    by_kind: tuple[Figures, ...]
    threshold_1pct: float
    threshold_01pct: float
    unknown: tuple[str, ...]


def exam_of(answers: Sequence[Answered]) -> Exam:
    """Work out every figure of a run."""
    negatives = [answer.confidence for answer in answers if answer.is_negative]
    limits = threshold_at(negatives, 0.01), threshold_at(negatives, 0.001)
    is_mixed = bool(negatives)

    def groups(key: Callable[[Answered], str]) -> tuple[Figures, ...]:
        found: dict[str, list[Answered]] = {}
        for answer in answers:
            if name := key(answer):
                found.setdefault(name, []).append(answer)
        return tuple(_figures(name, found[name], limits, is_mixed=is_mixed) for name in sorted(found))

    return Exam(
        answers=tuple(answers),
        everything=_figures("ALL", answers, limits, is_mixed=is_mixed),
        by_script=groups(lambda answer: f"{answer.script} {answer.type}"),
        by_kind=groups(lambda answer: f"{answer.kind} {answer.type}" if answer.kind else ""),
        threshold_1pct=limits[0],
        threshold_01pct=limits[1],
        unknown=tuple(sorted({a.expected for a in answers if a.expected and not a.expected_name})),
    )


def _figures(name: str, group: Sequence[Answered], limits: tuple[float, float], *, is_mixed: bool) -> Figures:
    own = [answer for answer in group if not answer.is_negative]
    others = [answer for answer in group if answer.is_negative]
    sure = [answer for answer in group if answer.confidence >= HALF]
    # Confidence is a promise over a mixture; on names that all have an entity it says nothing.
    given = [answer for answer in group if answer.found] if (own and others) or not is_mixed else []
    promises, kept = [answer.confidence for answer in given], [answer.is_right for answer in given]
    return Figures(
        name=name,
        n=len(own),
        negatives=len(others),
        top1=_share(own, lambda answer: answer.is_right),
        recall_at_1pct=_share(own, lambda answer: answer.is_right and answer.confidence >= limits[0]),
        recall_at_01pct=_share(own, lambda answer: answer.is_right and answer.confidence >= limits[1]),
        recall_at_half=_share(own, lambda answer: answer.is_right and answer.confidence >= HALF),
        wrong_at_half=_share(own, lambda answer: not answer.is_right and answer.confidence >= HALF),
        precision_at_half=_share(sure if own else [], lambda answer: answer.is_right),
        false_positive_rate=_share(others, lambda answer: answer.confidence >= HALF),
        ece=calibration_error(promises, kept) if given else None,
        brier=brier(promises, kept) if given else None,
        outcomes=_outcomes(own),
        negative_outcomes=_outcomes(others),
    )


def _share(answers: Sequence[Answered], holds: Callable[[Answered], bool]) -> float | None:
    return sum(map(holds, answers)) / len(answers) if answers else None


def _outcomes(answers: Sequence[Answered]) -> Outcomes:
    counted = Counter(answer.decision for answer in answers)
    right = sum(answer.decision is Decision.RESOLVED and answer.is_right for answer in answers)
    return Outcomes(
        right=right,
        wrong=counted[Decision.RESOLVED] - right,
        ambiguous=counted[Decision.AMBIGUOUS],
        unresolved=counted[Decision.UNRESOLVED],
    )
