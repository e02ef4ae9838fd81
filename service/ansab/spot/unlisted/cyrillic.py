"""What tells a name from the word that begins a Russian sentence before it: *Счета Умарова заморожены*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ansab.names.reading import read_token
from ansab.spot.inflection import russian_forms
from ansab.spot.span import Span
from ansab.spot.words import Word

__all__ = ["without_opening_nouns"]

_OF_SLAVS = (
    "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ский", "ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ський", "цький", "ська",
    "ић", "ич", "ко", "ук", "юк", "ук", "як", "ян", "дзе", "швили",
)  # fmt: skip
"""What family names of Russians, Ukrainians, Serbs, Armenians and Georgians end in."""
_PATRONYMIC = ("вич", "вна", "чна")


def without_opening_nouns(text: str, spans: Sequence[Span], words: Sequence[Word]) -> list[Span]:
    """Part a noun from the name behind it, and leave it out where a sentence begins with it.

    Before a given name and a Slavic last name (*директор Газпрома Алексей Орлов*); at the head of a sentence also before a last
    name alone, if the text has that name in full elsewhere.  It is a noun where it cannot be a given name.
    """
    at_of = {word.start: at for at, word in enumerate(words)}
    in_full = [span for span in spans if " " in span.name and not _opens(span, words, at_of)]
    last = {form for span in in_full for form in russian_forms(_words_in(span, words, at_of)[-1])}
    found = []
    for span in spans:
        first, *rest = _words_in(span, words, at_of)
        if span.type is None and first.is_cyrillic and not _may_be_given(first):
            opens = first.begins_sentence
            if _is_whole(rest) or (opens and _is_last(rest, last)):
                found += [] if opens else [replace(span, end=first.end, name=first.text, form="")]
                span = replace(span, start=rest[0].start, name=text[rest[0].start : span.end], form="")
        found.append(span)
    return found


def _opens(span: Span, words: Sequence[Word], at_of: dict[int, int]) -> bool:
    at = at_of.get(span.start)
    return at is not None and words[at].is_cyrillic and words[at].begins_sentence


def _words_in(span: Span, words: Sequence[Word], at_of: dict[int, int]) -> Sequence[Word]:
    at = end = at_of.get(span.start, 0)
    while end < len(words) and words[end].start < span.end:
        end += 1
    return words[at : max(end, at + 1)]


def _is_last(words: Sequence[Word], last: set[str]) -> bool:
    return len(words) == 1 and words[0].gap == " " and not last.isdisjoint(russian_forms(words[0]))


def _is_whole(words: Sequence[Word]) -> bool:
    """Whether words are a given name and the last name of a Slav; where a patronymic is last, the family name stood first."""
    if len(words) < 2 or not _may_be_given(words[0]) or len(words[0].text) == 1:
        return False
    forms = [words[-1].form, *russian_forms(words[-1])]
    return any(form.endswith(_OF_SLAVS) for form in forms) and not any(
        form.endswith(_PATRONYMIC) for form in forms
    )


def _may_be_given(word: Word) -> bool:
    return len(word.text) == 1 or any(read_token(form).given for form in (word.form, *russian_forms(word)))
