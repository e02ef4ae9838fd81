"""Join a group's word with the group's name behind it, where the tables list each but not the two: *Kataib Hisbollah*."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.spot.span import Span
from ansab.text.normalize import normalize

__all__ = ["with_designators"]

_GAPS = frozenset([" ", "\u00a0", "-"])


def with_designators(text: str, spans: Sequence[Span]) -> list[Span]:
    """Make one name of a listed designator and the listed group right behind it.

    *Kataib* alone is short for Kataib Hezbollah, and *Hisbollah* is Hezbollah of Lebanon: side by side they are
    neither, but a spelling that the tables do not have.

    Args:
        text: The text.
        spans: Listed names in it, in order, none overlapping.

    >>> spans = [Span(start=0, end=6, name="Kataib", is_known=True), Span(start=7, end=16, name="Hisbollah", is_known=True)]
    >>> [span.name for span in with_designators("Kataib Hisbollah", spans)]
    ['Kataib Hisbollah']
    """
    joined: list[Span] = []
    for span in spans:
        before = joined[-1] if joined else None
        if before is not None and _is_designated(before, span, text[before.end : span.start]):
            joined[-1] = _one_of(before, span, text)
        else:
            joined.append(span)
    return joined


def _is_designated(before: Span, span: Span, gap: str) -> bool:
    if gap not in _GAPS or EntityType.PERSON in (before.type, span.type):
        return False
    return lexicon().org_kind(str(normalize(before.name))) == "designator"


def _one_of(before: Span, span: Span, text: str) -> Span:
    form = f"{before.form or normalize(before.name)} {span.form}" if span.form else ""
    return Span(
        start=before.start, end=span.end, name=text[before.start : span.end], type=EntityType.ORGANIZATION, form=form
    )  # fmt: skip
