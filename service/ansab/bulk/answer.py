"""From the cells of a row to the cells that are appended to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ansab.batch import refusal, resolve_batch
from ansab.errors import InvalidTypeError
from ansab.limits import Limits
from ansab.model import Mention, Resolution, parse_type
from ansab.rows import row_of

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = ["Answerer", "Asked", "Outcome"]

_REMEMBERED = 200_000


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
    """Answers chunks of rows; a name without a document is resolved once, however often it comes.

    Each process of a bulk run has its own: the answers depend on nothing but the chunk.
    """

    def __init__(self, resolver: Resolver, limits: Limits) -> None:
        self._resolver = resolver
        self._limits = limits
        self._known: dict[Asked, Outcome] = {}

    def __call__(self, chunk: Sequence[Asked]) -> list[Outcome]:
        """Answer the rows of a chunk, in order; the mentions of one document must all be in it."""
        known = self._known
        alone = list(dict.fromkeys(asked for asked in chunk if not asked.document and asked not in known))
        if len(known) + len(alone) > _REMEMBERED:
            known.clear()
            alone = list(dict.fromkeys(asked for asked in chunk if not asked.document))
        known.update(zip(alone, self._resolve(alone), strict=True))
        together = [asked for asked in chunk if asked.document]
        if not together:
            return [known[asked] for asked in chunk]
        in_documents = iter(self._resolve(together))
        return [next(in_documents) if asked.document else known[asked] for asked in chunk]

    def _resolve(self, asked: Sequence[Asked]) -> list[Outcome]:
        answers: list[Resolution | None] = []
        mentions: list[Mention] = []
        for name, type_text, document in asked:
            try:
                mention = Mention(name=name, type=parse_type(type_text), document=document)
            except InvalidTypeError as error:
                answers.append(refusal(Mention(name=name, document=document), error))
            else:
                answers.append(None)
                mentions.append(mention)
        resolved = iter(resolve_batch(self._resolver, mentions, limits=self._limits, limit=2, explained=1))
        return [_outcome(answer or next(resolved)) for answer in answers]


def _outcome(resolution: Resolution) -> Outcome:
    return Outcome(row_of(resolution), resolution.error_code)
