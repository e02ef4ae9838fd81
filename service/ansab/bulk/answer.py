"""From the cells of a row to the cells that are appended to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ansab.batch import resolve_batch
from ansab.errors import InvalidTypeError
from ansab.limits import Limits
from ansab.model import Mention, Resolution, parse_type
from ansab.rows import row_of

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = ["Answerer", "Asked", "Outcome"]


class Asked(NamedTuple):
    """The cells of one row that matter: name, type as written, document."""

    name: str
    type: str = ""
    document: str = ""


class Outcome(NamedTuple):
    """The cells to append to one row, and the code of its error if it has one."""

    cells: tuple[str, ...]
    error_code: str = ""


class Answerer:
    """Answers chunks of rows; the answers depend on nothing but the chunk."""

    def __init__(self, resolver: Resolver, limits: Limits) -> None:
        self._resolver = resolver
        self._limits = limits

    def __call__(self, chunk: Sequence[Asked]) -> list[Outcome]:
        """Answer the rows of a chunk, in order; the mentions of one document must all be in it."""
        answers: list[Resolution | None] = []
        mentions: list[Mention] = []
        for name, type_text, document in chunk:
            try:
                mention = Mention(name=name, type=parse_type(type_text), document=document)
            except InvalidTypeError as error:
                answers.append(Resolution.refused(Mention(name=name, document=document), error))
            else:
                answers.append(None)
                mentions.append(mention)
        resolved = iter(
            resolve_batch(self._resolver, mentions, limits=self._limits, limit=2, explained=1)
            if mentions
            else ()
        )
        return [_outcome(answer or next(resolved)) for answer in answers]


def _outcome(resolution: Resolution) -> Outcome:
    return Outcome(row_of(resolution), resolution.error_code)
