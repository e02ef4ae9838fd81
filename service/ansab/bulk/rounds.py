"""Cut a table into rounds: the rows that wait for the same chunk of names to be answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, repeat
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from ansab.bulk.memory import Cells, Memory, Told
from ansab.bulk.summary import BulkSummary

__all__ = ["Places", "Round", "rounds_of"]

_ASKED = 1_024
"""Names from which a chunk is sent to be answered: the resolver works on 512 at a time."""

_BATCHES = 10
"""Batches of rows that wait for one chunk at the most."""

_Kept = TypeVar("_Kept")


class Places(NamedTuple):
    """Where in a row the cells are that matter."""

    name: int
    type: int | None = None
    document: int | None = None

    def asked(self, rows: list[list[str]]) -> list[Cells]:
        """Read the cells of some rows."""
        kinds = repeat("") if self.type is None else map(itemgetter(self.type), rows)
        return list(zip(map(itemgetter(self.name), rows), kinds, self.documents(rows), strict=False))

    def documents(self, rows: list[list[str]]) -> Iterable[str]:
        """Read the documents of some rows; endlessly nothing where there is no such column."""
        if self.document is None:
            return repeat("")
        return map(str.strip, map(itemgetter(self.document), rows))


@dataclass(slots=True, kw_only=True)
class Round(Generic[_Kept]):
    """Rows that wait together.

    Attributes:
        batches: Rows as they stand in the table, and what each of them is told.
        new: What of it must be asked, in order.
    """

    batches: list[tuple[list[list[str]], list[Told[_Kept]]]] = field(default_factory=list)
    new: list[Told[_Kept]] = field(default_factory=list)

    def told(self) -> Iterator[Told[_Kept]]:
        """What each row is told, in order."""
        return chain.from_iterable(told for _, told in self.batches)

    def count(self, summary: BulkSummary) -> None:
        """Count the rows, all those that are told the same at once."""
        for told, rows in Counter(self.told()).items():
            summary.add(told.tally, rows)


def rounds_of(
    batches: Iterable[list[list[str]]], places: Places, memory: Memory[_Kept]
) -> Iterator[Round[_Kept]]:
    """Join batches of rows until they hold enough new names, or enough rows; no batch is cut."""
    waiting: Round[_Kept] = Round()
    for rows in batches:
        told, new = memory.recall(places.asked(rows))
        waiting.batches.append((rows, told))
        waiting.new += new
        if len(waiting.batches) == _BATCHES or len(waiting.new) >= _ASKED:
            yield waiting
            waiting = Round()
    if waiting.batches:
        yield waiting
