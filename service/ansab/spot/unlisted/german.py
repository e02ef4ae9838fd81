"""What tells names from nouns in German, where both have a capital."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.model import EntityType
from ansab.names.organisations.bodies import body_of
from ansab.names.parse import parse_name
from ansab.spot.span import Span
from ansab.spot.words import Word

__all__ = ["is_german", "is_german_office", "without_nouns"]

_SMALL_WORDS = frozenset(
    {
        "auf", "aus", "bei", "das", "dass", "dem", "den", "der", "des", "die", "durch", "ein", "eine", "einem", "einen",
        "einer", "für", "gegen", "hat", "im", "ist", "mit", "nach", "nicht", "sich", "sind", "und", "vom", "von", "vor",
        "war", "werden", "wird", "wurde", "wurden", "zu", "zum", "zur", "über",
    }
)  # fmt: skip
_LEAST_SMALL_WORDS = 4
_LEAST_SHARE = 0.12
_OFFICES = (
    "chef", "forscher", "führer", "kanzler", "kommandant", "kommandeur", "minister", "präsident", "richter", "sprecher",
    "vertreter", "wissenschaftler", "experte", "expert", "lehrer", "anwalt", "anwält", "nachfolger", "vorgänger", "leiter",
    "gründer", "inhaber", "kollege", "kollegen", "zeuge", "zeugen", "zeug", "arzt", "kläger", "klägers", "händler", "unternehmer",
    "journalist", "journalisten", "aktivist", "aktivisten", "angeklagte", "angeklagter", "angeklagten", "beschuldigte", "beschuldigter",
    "verdächtige", "verdächtiger", "vertraute", "vertrauter", "vertrauten", "beschaffer", "politiker", "geschäftsmann", "geschäftsfrau",
    "ehefrau", "ehemann", "witwe", "neffe", "milizionär", "kämpfer", "mitarbeiter", "verteidiger", "staatsanwält", "ermittler", "ärzt", "bewohner", "beauftragte", "beauftragter", "abgeordnete", "abgeordneter",
)  # fmt: skip


def is_german(words: Sequence[Word]) -> bool:
    """Whether the small words of a text are German ones."""
    found = [word.text for word in words if word.text in _SMALL_WORDS]
    return len(set(found)) >= _LEAST_SMALL_WORDS and len(found) >= _LEAST_SHARE * len(words)


def is_german_office(word: Word) -> bool:
    """Whether a word is an office in one word: *Armeesprecher*, *Verteidigungsministerin*.

    >>> from ansab.spot.words import words_of
    >>> [is_german_office(word) for word in words_of("Regierungschefin Merkel")]
    [True, False]
    """
    return word.text.lower().removesuffix("in").endswith(_OFFICES)


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
