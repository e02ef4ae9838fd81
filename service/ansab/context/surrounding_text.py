"""Read the text around a mention: the names in it stand in as mentions of their own."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.context.surroundings import Surroundings
from ansab.model import Mention
from ansab.names.lexicon import lexicon
from ansab.spot.listed.known import KnownNames
from ansab.spot.said.apposition import appositions
from ansab.spot.span import Span, without_overlaps
from ansab.spot.unlisted.finder import NameFinder
from ansab.spot.words import words_of

__all__ = ["read_surroundings"]

_MOST_NAMES = 200


def read_surroundings(mention: Mention, known: KnownNames | None) -> Surroundings:
    """Find the names in the context of a mention.

    Args:
        mention: With its `context`; where its name is not in there, the context counts as standing before.
        known: The names of the tables; without them only what looks like a name is found.
    """
    text = mention.context
    words = words_of(text)
    found = [*(known.spans(text, words) if known else ()), *NameFinder().spans(text, words)]
    spans = without_overlaps(found)
    own = _own(mention, text, spans)
    others = [span for span in spans if span.end <= own.start or span.start >= own.end]
    before = [span for span in others if span.end <= own.start][-_MOST_NAMES:]
    after = [span for span in others if span.start >= own.end][:_MOST_NAMES]
    table = lexicon()
    places = {table.places[word.form] for word in words if word.form in table.places}
    return Surroundings(
        before=tuple(map(_mention, before)),
        after=tuple(map(_mention, after)),
        beside=_beside(text, before, own, after),
        places=frozenset(places),
    )


def _own(mention: Mention, text: str, spans: Sequence[Span]) -> Span:
    """Where the mention stands: where its name is no part of a longer one; behind the text when it is not there."""
    size, at = len(mention.name), text.find(mention.name)
    while at >= 0:
        if not any(
            span.start <= at and at + size <= span.end and span.end - span.start > size for span in spans
        ):
            return Span(start=at, end=at + size, name=mention.name, type=mention.type)
        at = text.find(mention.name, at + 1)
    return Span(start=len(text), end=len(text), name=mention.name, type=mention.type)


def _beside(text: str, before: Sequence[Span], own: Span, after: Sequence[Span]) -> tuple[int, ...]:
    around = [*before[-1:], own, *after[:1]]
    place = len(before[-1:])
    found = []
    for one, two in appositions(text, around):
        if one == place:
            found.append(len(before))
        elif two == place:
            found.append(len(before) - 1)
    return tuple(found)


def _mention(span: Span) -> Mention:
    return Mention(name=span.form or span.name, type=span.type, offset=span.start)
