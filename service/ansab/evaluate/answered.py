"""Names of a gold table with what came of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ansab.batch import resolve_batch
from ansab.context import batches_of
from ansab.errors import InvalidTypeError, TableError, UnknownEntityError
from ansab.limits import Limits
from ansab.model import Decision, EntityType, Evidence, Mention, Resolution, parse_type
from ansab.tables import Table
from ansab.text.scripts import script_of

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = ["Answered", "GoldColumns", "answer_gold"]

_BATCH = 1_000
"""Names that are resolved in one call, documents being kept whole."""
_CANDIDATES = 5
"""Candidates among which the right entity is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldColumns:
    """Which columns of a gold table hold what; `default` is the type of rows that give none."""

    name: str = "query"
    expected: str = "expected"
    type: str | None = None
    kind: str | None = None
    document: str | None = None
    default: EntityType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One name of the gold table and the answer to it.

    Attributes:
        row: Its row, the header being row 1.
        expected: The id that a person gave it, the current one where it was merged; empty for a negative.
        expected_name: The preferred name of that entity, empty when the tables do not have it.
        kind: What sort of query it is, in the words of the table.
        found: Id of the best candidate, empty when there is none; `found_name` its preferred name.
        confidence: Of that candidate, with the six decimals that tables are written with; 0 without one.
        place: Place of the expected entity among the first five candidates, from 1; 0 when it is not there.
    """

    row: int
    name: str
    type: str
    script: str
    kind: str
    document: str
    expected: str
    expected_name: str
    found: str
    found_name: str
    confidence: float
    decision: Decision
    place: int
    explanation: str
    evidence: tuple[Evidence, ...] = ()

    @property
    def is_negative(self) -> bool:
        """Whether no listed entity is right for the name."""
        return not self.expected

    @property
    def is_right(self) -> bool:
        """Whether the best candidate is the one expected; never true of a negative."""
        return bool(self.expected) and self.found == self.expected


def answer_gold(
    resolver: Resolver,
    table: Table,
    columns: GoldColumns,
    *,
    limits: Limits,
    observe: Callable[[int], None] = lambda _: None,
) -> list[Answered]:
    """Resolve every name of a gold table, those of one document together; in the order of the rows.

    Raises:
        TableError: A column is absent, or a row has a type that is none; names the row.
    """
    asked = list(_asked(table, columns))
    answers: dict[int, Answered] = {}
    for documents in batches_of([mention for _, mention, _ in asked], _BATCH):
        batch = [at for document in documents for at in document]
        resolutions = resolve_batch(
            resolver, [asked[at][1] for at in batch], limits=limits, limit=_CANDIDATES, explained=1
        )
        for at, resolution in zip(batch, resolutions, strict=True):
            expected, _, kind = asked[at]
            answers[at] = _answered(resolver, resolution, expected, kind, row=at + 2)
        observe(len(answers))
    return [answers[at] for at in range(len(asked))]


def _asked(table: Table, columns: GoldColumns) -> Iterator[tuple[str, Mention, str]]:
    def place(column: str | None) -> int | None:
        return None if column is None else table.column(column)

    name, expected = table.column(columns.name), table.column(columns.expected)
    type_at, kind_at, document_at = place(columns.type), place(columns.kind), place(columns.document)
    for number, row in enumerate(table, start=2):
        try:
            kind = parse_type(row[type_at]) if type_at is not None else None
        except InvalidTypeError as error:
            raise TableError(str(error), path=table.name, row=number) from None
        document = row[document_at] if document_at is not None else ""
        mention = Mention(name=row[name], type=kind or columns.default, document=document)
        yield row[expected].strip(), mention, row[kind_at] if kind_at is not None else ""


def _answered(resolver: Resolver, resolution: Resolution, expected: str, kind: str, *, row: int) -> Answered:
    mention, best = resolution.mention, next(iter(resolution.candidates), None)
    expected, expected_name = _current(resolver, expected)
    ids = [str(candidate.id) for candidate in resolution.candidates]
    return Answered(
        row=row,
        name=mention.name,
        type=mention.type.value if mention.type else "any",
        script=script_of(mention.name),
        kind=kind,
        document=mention.document,
        expected=expected,
        expected_name=expected_name,
        found=best.id if best else "",
        found_name=best.name if best else "",
        confidence=round(best.confidence, 6) if best else 0.0,
        decision=resolution.decision,
        place=ids.index(expected) + 1 if expected in ids else 0,
        explanation=resolution.error or resolution.explanation,
        evidence=best.evidence if best else (),
    )


def _current(resolver: Resolver, entity_id: str) -> tuple[str, str]:
    """The id and the name of an entity today; the id as given, without a name, when the tables do not have it."""
    if not entity_id:
        return "", ""
    try:
        entity = resolver.entity(entity_id)
    except UnknownEntityError:
        return entity_id, ""
    return entity.id, entity.name
