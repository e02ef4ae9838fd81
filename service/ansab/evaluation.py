"""How well a labelled table was resolved: recall, precision, and how far confidence can be believed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ansab.model import Decision, Resolution

__all__ = ["Judged", "Score", "judge", "score", "score_by_group"]

_BINS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One mention: what it is, and what was said.

    Attributes:
        group: What to count it under, such as `"negative"` or `"alias/person"`.
        expected: The id that it should get; empty when it is in no table.
        answer: The best candidate; empty when there is none.
        confidence: Confidence of the best candidate, 0 when there is none.
        decision: What was decided.
    """

    group: str
    expected: str
    answer: str
    confidence: float
    decision: Decision

    @property
    def is_right(self) -> bool:
        """The best candidate is the one expected."""
        return bool(self.expected) and self.answer == self.expected

    @property
    def is_resolved_wrong(self) -> bool:
        """Was resolved, and not to the one expected."""
        return self.decision is Decision.RESOLVED and not self.is_right


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Figures of a group; shares are 0-1, and `None` where there is nothing to divide by.

    Attributes:
        mentions: Mentions in the group.
        in_tables: Those that an entity is expected for.
        top1: Share of those whose best candidate is right.
        recall: Share of those that were resolved, and right.
        precision: Share of the resolved that are right.
        resolved_wrong: Number resolved to another entity, or to any where none is expected.
        ambiguous: Number left ambiguous.
        recall_at_1pct: Share of those expected that are right above the confidence which 1 % of the mentions that
            are in no table reach (in the whole run).
        ece: Expected calibration error of the confidence, over ten equal bins.
        brier: Mean squared error of the confidence.
    """

    mentions: int
    in_tables: int
    top1: float | None
    recall: float | None
    precision: float | None
    resolved_wrong: int
    ambiguous: int
    recall_at_1pct: float | None
    ece: float | None
    brier: float | None


def judge(resolution: Resolution, *, expected: str, group: str = "") -> Judged:
    """Hold a resolution against what was expected."""
    best = resolution.candidates[0] if resolution.candidates else None
    return Judged(
        group=group,
        expected=expected,
        answer=best.id if best else "",
        confidence=best.confidence if best else 0.0,
        decision=resolution.decision,
    )


def score_by_group(judged: Sequence[Judged]) -> dict[str, Score]:
    """Score every group by itself, and all together as `all`."""
    threshold = _threshold(judged)
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for item in judged:
        groups[item.group].append(item)
    scores = {name: score(items, threshold=threshold) for name, items in groups.items() if name}
    return {**scores, "all": score(judged, threshold=threshold)}


def score(judged: Sequence[Judged], *, threshold: float | None = None) -> Score:
    """Score mentions; `threshold` is the confidence for `recall_at_1pct`."""
    expected = [item for item in judged if item.expected]
    resolved = [item for item in judged if item.decision is Decision.RESOLVED]
    answered = [item for item in judged if item.answer]
    return Score(
        mentions=len(judged),
        in_tables=len(expected),
        top1=_share(item.is_right for item in expected),
        recall=_share(item.is_right and item.decision is Decision.RESOLVED for item in expected),
        precision=_share(item.is_right for item in resolved),
        resolved_wrong=sum(item.is_resolved_wrong for item in judged),
        ambiguous=sum(item.decision is Decision.AMBIGUOUS for item in judged),
        recall_at_1pct=None
        if threshold is None
        else _share(item.is_right and item.confidence > threshold for item in expected),
        ece=_calibration_error(answered),
        brier=_mean([(item.confidence - item.is_right) ** 2 for item in answered]),
    )


def _threshold(judged: Iterable[Judged]) -> float | None:
    """The confidence that 1 % of the mentions in no table reach; `None` when there is no such mention."""
    strangers = sorted((item.confidence for item in judged if not item.expected), reverse=True)
    return strangers[len(strangers) // 100] if strangers else None


def _calibration_error(answered: Sequence[Judged]) -> float | None:
    bins: defaultdict[int, list[Judged]] = defaultdict(list)
    for item in answered:
        bins[min(_BINS - 1, int(item.confidence * _BINS))].append(item)
    gaps = [abs(sum(item.confidence - item.is_right for item in items)) for items in bins.values()]
    return sum(gaps) / len(answered) if answered else None


def _share(flags: Iterable[bool]) -> float | None:
    return _mean([float(flag) for flag in flags])


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
