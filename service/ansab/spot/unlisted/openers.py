"""Single words with a capital at the head of a sentence: which of them are names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import JaroWinkler

from ansab.names.lexicon import lexicon
from ansab.names.organisations.bodies import listed_forms
from ansab.spot.inflection import forms_of
from ansab.spot.span import Span
from ansab.spot.unlisted.headings import is_whole_name
from ansab.spot.unlisted.offices import is_abbreviated_office
from ansab.spot.words import Word
from ansab.text.normalize import normalize

__all__ = ["without_openers"]

_LEAST_SPELT = 5
_LEAST_BODY = 6
"""Letters of a well-known body's name that may be no plain word at the head of a sentence."""
_SPELT_LIKE = 0.9
_ALIASES = frozenset(
    ["alias", "dit", "dite", "surnomme", "surnommee", "aka", "nicknamed", "genannt", "apodado", "detto"]
)


def without_openers(spans: Sequence[Span], words: Sequence[Word], titles: set[int]) -> list[Span]:
    """Drop a single word with a capital that only ever begins sentences, or is no name elsewhere in the text."""
    opening = {
        word.start: word
        for at, word in enumerate(words)
        if word.begins_sentence
        and not (at and (is_abbreviated_office(words[at - 1], word) or _is_said_behind(words[at - 1], word)))
    }
    small = {word.form for word in words if word.text.islower()}
    small -= {str(normalize(span.name)) for span in spans if span.start not in opening}
    headed = {words[at].start for at in titles} if len(titles) < len(words) else set()
    inside = {
        word.stem
        for word in words
        if word.is_capitalised and word.start not in opening and word.start not in headed
    }
    spans = [
        span
        for span in spans
        if span.start not in headed
        or span.type
        or not inside.isdisjoint(str(normalize(span.name)).split())
        or is_whole_name(span.name)
    ]
    for span in spans:
        inside.update(str(normalize(span.name)).split() if " " in span.name.strip() else ())
    called = _called(words)
    last = {str(normalize(span.name)).split()[-1] for span in spans if " " in span.name.strip()}

    def is_name(span: Span) -> bool:
        word = opening.get(span.start)
        if word is None or word.stem_end < span.end:
            return True
        if word.stem not in small and (word.stem in inside or _is_spelt_like(word.stem, last)):
            return True
        is_capitals = span.name.isupper() and len(span.name) > 1
        return is_capitals or _is_body(word.stem) or span.start in called or not span.name[0].isupper()

    return [span for span in spans if is_name(span)]


def _is_body(stem: str) -> bool:
    return len(stem) >= _LEAST_BODY and stem in listed_forms() and not lexicon().is_name(stem)


def _is_said_behind(before: Word, word: Word) -> bool:
    """Whether a quotation is what somebody is called, and begins no sentence: *alias « Doux »*."""
    return before.form in _ALIASES and word.gap.strip() in ("«", "“", '"', "„")


def _called(words: Sequence[Word]) -> set[int]:
    """Where words stand in angle quotation marks behind what kind of body they name: *компания «Ламполит»*."""
    table = lexicon()
    quoted = {before.start for before, word in pairwise(words) if word.gap.startswith("»")}
    return {
        word.start
        for before, word in pairwise(words)
        if word.gap in (" «", " „", "\u00a0«")
        and (
            (word.start in quoted and "\u0400" <= word.text[0] <= "\u04ff")
            or any(form in table.org_classes for form, _, _ in forms_of(before, is_first=True))
        )
    }


def _is_spelt_like(stem: str, last: set[str]) -> bool:
    """Whether a word is another spelling of the last word of a longer name: *Salameh*, *Riad Salame*."""
    stem = stem.replace("gh", "q")
    return len(stem) >= _LEAST_SPELT and any(
        stem[0] == word[0] and JaroWinkler.similarity(stem, word.replace("gh", "q")) >= _SPELT_LIKE
        for word in last
    )
