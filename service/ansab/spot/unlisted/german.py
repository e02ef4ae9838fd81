"""What tells names from nouns in German, where both have a capital."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ansab.model import EntityType
from ansab.names.organisations.bodies import body_of
from ansab.names.parse import parse_name
from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.spot.words import Word

__all__ = ["is_german", "is_german_office", "without_nouns"]

_LEAST_SMALL_WORDS = 4
_LEAST_SHARE = 0.12


def is_german(words: Sequence[Word]) -> bool:
    """Whether the small words of a text are German ones."""
    found = [word.form for word in words if word.text.islower() and word.form in listed_words("german")]
    return len(set(found)) >= _LEAST_SMALL_WORDS and len(found) >= _LEAST_SHARE * len(words)


def is_german_office(word: Word) -> bool:
    """Whether a word is an office in one word: *Armeesprecher*, *Verteidigungsministerin*.

    >>> from ansab.spot.words import words_of
    >>> [is_german_office(word) for word in words_of("Regierungschefin Merkel")]
    [True, False]
    """
    return word.form.removesuffix("in").endswith(_office_endings())


@cache
def _office_endings() -> tuple[str, ...]:
    return tuple(listed_words("office-ending"))


def without_nouns(spans: Sequence[Span], words: Sequence[Word]) -> list[Span]:
    """Leave out single words of a German text that end no longer name in it and are no abbreviation."""
    if not is_german(words):
        return list(spans)
    later = {word for span in spans for word in span.name.split()[1:]}
    return [
        span
        for span in spans
        if not span.name.isalpha() or span.name in later or span.name.isupper() or _is_body(span.name)
    ]


def _is_body(name: str) -> bool:
    return bool(body_of(parse_name(name, EntityType.ORGANIZATION)))
