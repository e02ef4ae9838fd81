"""What came of a bulk run: the counts, and the names that a person should look at first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from ansab.bulk.answer import Asked, Outcome
from ansab.counted import counted
from ansab.rows import ROW_COLUMNS

__all__ = ["BulkSummary", "Doubt", "Tally", "tally_of"]

_KEPT = 100_000
"""Distinct names, doubts or faults that are counted; beyond that the rare half is forgotten."""
_Key = TypeVar("_Key")
_DECISION, _NAME, _ID, _CONFIDENCE, _RUNNER, _RUNNER_CONFIDENCE, _WHY = (
    ROW_COLUMNS.index(column)
    for column in (
        "decision", "candidate_name", "candidate_id", "confidence", "runner_up_id", "runner_up_confidence",
        "explanation",
    )
)  # fmt: skip


class Doubt(NamedTuple):
    """An ambiguous name: the two entities that it may mean, with their confidence as written."""

    name: str
    candidate_id: str
    candidate_name: str
    confidence: str
    runner_up_id: str
    runner_up_confidence: str


class Tally(NamedTuple):
    """What an answer counts as.

    Attributes:
        decision: As written.
        about: The ambiguous name, the unresolved name, or what was wrong.
        is_fault: The row has an error.
    """

    decision: str
    about: Doubt | str = ""
    is_fault: bool = False


_RESOLVED = Tally("resolved")


def tally_of(asked: Asked, outcome: Outcome) -> Tally:
    """Say what an answer counts as."""
    cells = outcome.cells
    match cells[_DECISION]:
        case "resolved":
            return _RESOLVED
        case "ambiguous":
            return Tally("ambiguous", Doubt(
                asked.name, cells[_ID], cells[_NAME], cells[_CONFIDENCE], cells[_RUNNER], cells[_RUNNER_CONFIDENCE]
            ))  # fmt: skip
        case decision if outcome.error_code:
            return Tally(decision, cells[_WHY], is_fault=True)
        case decision:
            return Tally(decision, asked.name)


@dataclass(slots=True, kw_only=True)
class BulkSummary:
    """Counts of a bulk run; rows with an error are counted as unresolved too.

    Attributes:
        seconds: Wall-clock time.
        names: Unresolved names and how often each came; the rare ones are forgotten in very large runs.
        doubts: Ambiguous names likewise.
        faults: What was wrong with rows, and how often.
    """

    rows: int = 0
    resolved: int = 0
    ambiguous: int = 0
    unresolved: int = 0
    errors: int = 0
    seconds: float = 0.0
    names: Counter[str] = field(default_factory=Counter)
    doubts: Counter[Doubt] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)

    def add(self, tally: Tally, rows: int = 1) -> None:
        """Count rows that have one answer."""
        self.rows += rows
        match tally:
            case Tally(decision="resolved"):
                self.resolved += rows
            case Tally(decision="ambiguous", about=Doubt() as doubt):
                self.ambiguous += rows
                _count(self.doubts, doubt, rows)
            case Tally(about=str(about), is_fault=is_fault):
                self.unresolved += rows
                self.errors += rows if is_fault else 0
                _count(self.faults if is_fault else self.names, about, rows)

    def decisions(self) -> dict[str, int]:
        """Count rows by decision."""
        return {"resolved": self.resolved, "ambiguous": self.ambiguous, "unresolved": self.unresolved}

    def __str__(self) -> str:
        return (
            f"{counted(self.rows, 'row')}: {self.resolved:,} resolved, {self.ambiguous:,} ambiguous, "
            f"{self.unresolved:,} unresolved ({self.errors:,} with an error) in {self.seconds:.1f} s"
        )


def _count(counter: Counter[_Key], key: _Key, rows: int) -> None:
    counter[key] += rows
    if len(counter) > _KEPT:
        for rare, _ in counter.most_common()[_KEPT // 2 :]:
            del counter[rare]
