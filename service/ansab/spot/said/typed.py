"""Say what a bare name is, where the text uses it as a group's or as a man's: *the Houthi leader*, *Haqqani said*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ansab.model import EntityType
from ansab.names.reading import read_token
from ansab.spot.span import Span
from ansab.text.normalize import normalize

__all__ = ["with_types"]

_ARTICLES = ("the", "a", "an")
_OF_PEOPLE = frozenset(
    ["has", "had", "said", "says", "told", "is", "was", "did", "will", "would", "denied", "also", "who"]
)
_OF_GROUP = re.compile(
    r"[-‐‑](?:aligned|allied|affiliated|controlled|held|linked|run)\b|[ \n](?:fighters|gunmen|insurgents|militants|militia|rebels)\b"
)
"""Behind a group's name, where a man has it too: *Houthi-held*, *Houthi rebels*."""


def with_types(text: str, spans: Sequence[Span]) -> list[Span]:
    """Give a single word that no table lists a type, where the text has both a group and a person of that name.

    Args:
        text: The running text.
        spans: Names in it, in order, none overlapping.

    >>> text = "Karim Rao leads the Rao Brigades. The Rao spokesman slept. Rao said so."
    >>> found = [("Karim Rao", 0, "person"), ("Rao Brigades", 20, "organization"), ("Rao", 38, ""), ("Rao", 59, "")]
    >>> spans = [Span(start=at, end=at + len(name), name=name, type=EntityType(kind) if kind else None) for name, at, kind in found]
    >>> [str(span.type) for span in with_types(text, spans)][2:]
    ['organization', 'person']
    """
    both = _words_of(spans, EntityType.PERSON) & _words_of(spans, EntityType.ORGANIZATION)
    return [
        replace(span, type=_type(text, span))
        if span.type is None and not span.is_known and _key(span.name) in both
        else span
        for span in spans
    ]


def _words_of(spans: Sequence[Span], type: EntityType) -> set[str]:
    """The words of the names of a type by sound; of people's, where none is said, those of two words and more."""
    found: set[str] = set()
    for span in spans:
        words = str(normalize(span.name)).split()
        if span.type is type or (type is EntityType.PERSON and span.type is None and len(words) > 1):
            words = words[-1:] if type is EntityType.PERSON else words
            found.update(map(_key, words))
            found.update(_key(word.removesuffix("s")) for word in words if type is not EntityType.PERSON)
    return found - {""}


def _key(name: str) -> str:
    """How one word sounds, so that *Huthi* is *Houthi*; empty for several."""
    form = str(normalize(name))
    return read_token(form).sound if form and " " not in form else ""


def _type(text: str, span: Span) -> EntityType | None:
    before = text[: span.start].rsplit(maxsplit=1)[-1:]
    behind = text[span.end :].split(maxsplit=1)[:1]
    if _OF_GROUP.match(text[span.end :]):
        return EntityType.ORGANIZATION
    is_followed = bool(behind) and text[span.end] == " " and behind[0][:1].islower()
    if before and before[0].lower() in _ARTICLES and is_followed:
        return EntityType.ORGANIZATION
    return EntityType.PERSON if behind and behind[0] in _OF_PEOPLE else None
