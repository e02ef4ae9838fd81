"""Pairs of names against the judgement of people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ansab.errors import InputError, TableError
from ansab.evaluate.metrics import auc, best_f1, brier, calibration_error
from ansab.limits import Limits
from ansab.model import Comparison, EntityType, parse_type
from ansab.tables import Table

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = ["JudgedPair", "PairFigures", "TruthColumns", "judge_pairs", "pair_figures"]

_TRUTHS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class TruthColumns:
    """Which columns hold two names, whether they are one, and their type; `default` is the type of the rest."""

    left: str
    right: str
    truth: str
    type: str | None = None
    default: EntityType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPair:
    """A pair, what people say of it, and the comparison."""

    is_match: bool
    comparison: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFigures:
    """What the comparisons score.

    Attributes:
        n: Pairs; `matches` those that people call one name.
        f1: The best there is over all thresholds, reached at `threshold`, with that `precision` and `recall`.
        f1_at_half: At confidence 0.5.
        ece: Expected calibration error, ten bands.  At even odds confidence is calibrated to tables in which half
            of the pairs match; where few do, it is too high, and `--prior` says so.
    """

    n: int
    matches: int
    auc: float
    f1: float
    threshold: float
    precision: float
    recall: float
    f1_at_half: float
    ece: float
    brier: float


def judge_pairs(
    resolver: Resolver, table: Table, columns: TruthColumns, *, limits: Limits, prior: float = 0.5
) -> list[JudgedPair]:
    """Compare every pair of a table.

    Raises:
        TableError: A column is absent, or a row has a judgement, a type or a name that cannot be used.
    """
    asked = list(_asked(table, columns, limits))
    compared = resolver.match_pairs(
        [(left, right) for left, right, _, _ in asked], types=[kind for _, _, kind, _ in asked], prior=prior
    )
    return [
        JudgedPair(is_match=is_match, comparison=comparison)
        for (_, _, _, is_match), comparison in zip(asked, compared, strict=True)
    ]


def pair_figures(pairs: list[JudgedPair]) -> PairFigures:
    """Score comparisons against judgements."""
    scores = [pair.comparison.confidence for pair in pairs]
    weights = [
        pair.comparison.weight_bits for pair in pairs
    ]  # these keep apart what rounds to one confidence
    truths = [pair.is_match for pair in pairs]
    best = best_f1(scores, truths)
    accepted = [is_match for score, is_match in zip(scores, truths, strict=True) if score >= 0.5]
    both = len(accepted) + sum(truths)
    return PairFigures(
        n=len(pairs),
        matches=sum(truths),
        auc=auc(weights, truths),
        f1=best.f1,
        threshold=best.threshold,
        precision=best.precision,
        recall=best.recall,
        f1_at_half=2 * sum(accepted) / both if both else 0.0,
        ece=calibration_error(scores, truths),
        brier=brier(scores, truths),
    )


def _asked(
    table: Table, columns: TruthColumns, limits: Limits
) -> Iterator[tuple[str, str, EntityType | None, bool]]:
    left, right, truth = (table.column(name) for name in (columns.left, columns.right, columns.truth))
    type_at = None if columns.type is None else table.column(columns.type)
    for number, row in enumerate(table, start=2):
        is_match = _TRUTHS.get(row[truth].strip().casefold())
        if is_match is None:
            message = (
                f"{columns.truth} is {row[truth]!r}, expected 1 or 0 (true, false, yes, no are understood)"
            )
            raise TableError(message, path=table.name, row=number)
        try:
            limits.check_name(row[left], "the left name")
            limits.check_name(row[right], "the right name")
            kind = parse_type(row[type_at]) if type_at is not None else None
        except InputError as error:
            raise TableError(str(error), path=table.name, row=number) from None
        yield row[left], row[right], kind or columns.default, is_match
