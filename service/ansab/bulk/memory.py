"""What was asked before is not asked again: the answers to the names of a table, in bounded memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import Generic, TypeAlias, TypeVar

from ansab.bulk.answer import Asked, Outcome
from ansab.bulk.summary import Tally, tally_of

__all__ = ["Cells", "Keep", "Memory", "Told"]

_REMEMBERED = 50_000
"""Names that are remembered at the least."""

_Kept = TypeVar("_Kept")
Cells: TypeAlias = tuple[str, str, str]
"""Name, type as written, document: an `Asked` before anybody needs it as such."""


Keep: TypeAlias = Callable[[Sequence[Asked], Sequence[Outcome]], Iterable[_Kept]]
"""Makes of the answers to some rows what is kept of each."""


class Told(Generic[_Kept]):
    """The answer to one row or to many; it is filled in when it is known.

    Attributes:
        asked: The cells of the rows.
        tally: What the answer counts as.
        kept: What is kept of the answer.
    """

    __slots__ = ("asked", "kept", "tally")

    asked: Asked
    tally: Tally
    kept: _Kept

    def __init__(self, asked: Asked) -> None:
        self.asked = asked


class Memory(Generic[_Kept]):
    """Remembers the last names that came without a document: at least `size` of them, at most twice as many.

    Args:
        keep: Makes of answers what is kept of them.
        size: Names.
    """

    def __init__(self, keep: Keep[_Kept], *, size: int = _REMEMBERED) -> None:
        self._keep = keep
        self._size = size
        self._recent: dict[Cells, Told[_Kept]] = {}
        self._older: dict[Cells, Told[_Kept]] = {}

    def recall(self, rows: Sequence[Cells]) -> tuple[list[Told[_Kept]], list[Told[_Kept]]]:
        """Give what each row is told, and which of it must be asked: it is filled in later.

        A mention in a document is always asked, for the answer depends on its neighbours.
        """
        in_documents = any(map(itemgetter(2), rows))
        alone = [row for row in rows if not row[2]] if in_documents else rows
        new = self._learn(alone)
        if not in_documents:
            told = list(map(self._recent.__getitem__, rows))
        else:
            told = [Told(Asked(*row)) if row[2] else self._recent[row] for row in rows]
            new += [one for one in told if one.asked.document]
        if len(self._recent) > self._size:
            self._older, self._recent = self._recent, {}
        return told, new

    def fill(self, new: Sequence[Told[_Kept]], outcomes: Sequence[Outcome]) -> None:
        """Note the answers to what was new."""
        kept = self._keep([told.asked for told in new], outcomes)
        for told, outcome, content in zip(new, outcomes, kept, strict=True):
            told.tally = tally_of(told.asked, outcome)
            told.kept = content

    def _learn(self, rows: Iterable[Cells]) -> list[Told[_Kept]]:
        """See to it that all rows are among the recent ones; give those that nobody asked before."""
        new: list[Told[_Kept]] = []
        recent, older = self._recent, self._older
        for row in dict.fromkeys(rows):
            if row not in recent:
                told = older.get(row)
                if told is None:
                    new.append(told := Told(Asked(*row)))
                recent[row] = told
        return new
