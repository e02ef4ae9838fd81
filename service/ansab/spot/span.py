"""A stretch of a text that may be a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ansab.model import EntityType

__all__ = ["Span", "without_overlaps"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a text that may be a name.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last code point.
        name: The text of it, as written.
        type: What it seems to be, if that can be said.
        is_known: Whether it is a form that the tables list.
        form: What is looked up, where the text writes it otherwise: that form, normalized, of a name with an ending or a
            clitic; the name in one piece, of one that a line break has cut in two. Else empty.
    """

    start: int
    end: int
    name: str
    type: EntityType | None = None
    is_known: bool = False
    form: str = ""


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """Keep, of spans that overlap, the longest; of equal ones the known one, then the first; in order of the text."""
    kept: list[Span] = []
    taken: set[int] = set()
    for span in sorted(spans, key=lambda span: (-(span.end - span.start), not span.is_known, span.start)):
        places = range(span.start, span.end)
        if taken.isdisjoint(places):
            kept.append(span)
            taken.update(places)
    return sorted(kept, key=lambda span: span.start)
