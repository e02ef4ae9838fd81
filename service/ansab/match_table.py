"""Compare the pairs of names in a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from ansab.compare import check_prior
from ansab.errors import InputError
from ansab.limits import Limits
from ansab.model import EntityType, parse_type
from ansab.tables import Table

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = ["PairColumns", "match_rows"]

_CHUNK_ROWS = 2_000
"""Rows that are compared in one call."""
_Pair = tuple[str, str, EntityType | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairColumns:
    """Which columns hold the two names and their type; `default` is the type of pairs that give none."""

    added: ClassVar[tuple[str, ...]] = ("confidence", "weight_bits", "explanation")
    left: str
    right: str
    type: str | None = None
    default: EntityType | None = None

    def needed(self) -> list[str]:
        """List the columns that the table must have."""
        return [column for column in (self.left, self.right, self.type) if column is not None]


def match_rows(
    resolver: Resolver, table: Table, columns: PairColumns, *, limits: Limits, prior: float = 0.5
) -> Iterator[list[str]]:
    """Give every row of the table with confidence, weight and explanation appended.

    A pair that cannot be compared gets empty numbers and the reason as its explanation.

    Args:
        prior: See `Resolver.match`.

    Raises:
        InputError: The prior is not between 0 and 1.
    """
    check_prior(prior)  # before the first row is asked for, when the header may be written already
    return _matched(resolver, table, columns, limits, prior)


def _matched(
    resolver: Resolver, table: Table, columns: PairColumns, limits: Limits, prior: float
) -> Iterator[list[str]]:
    left, right = table.column(columns.left), table.column(columns.right)
    kind = None if columns.type is None else table.column(columns.type)
    rows = iter(table)
    while chunk := list(islice(rows, _CHUNK_ROWS)):
        asked = [
            _pair(row[left], row[right], "" if kind is None else row[kind], columns.default, limits)
            for row in chunk
        ]
        for row, cells in zip(chunk, _answers(resolver, asked, prior), strict=True):
            yield [*row, *cells]


def _pair(left: str, right: str, kind: str, default: EntityType | None, limits: Limits) -> _Pair | InputError:
    try:
        limits.check_name(left, "the left name")
        limits.check_name(right, "the right name")
        return left, right, parse_type(kind) or default
    except InputError as error:
        return error


def _answers(
    resolver: Resolver, asked: list[_Pair | InputError], prior: float
) -> Iterator[tuple[str, str, str]]:
    pairs = [pair for pair in asked if not isinstance(pair, InputError)]
    compared = iter(
        resolver.match_pairs(
            [(left, right) for left, right, _ in pairs], types=[kind for _, _, kind in pairs], prior=prior
        )
    )
    for item in asked:
        if isinstance(item, InputError):
            yield "", "", f"not usable: {item}"
        else:
            answer = next(compared)
            yield f"{answer.confidence:.6f}", f"{answer.weight_bits:.4f}", answer.explanation
