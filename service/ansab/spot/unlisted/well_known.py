"""Find groups whose names are general knowledge, or that the text spells out beside their initials."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ansab.model import EntityType
from ansab.names.organisations.bodies import body_of, listed_forms
from ansab.names.parse import parse_name
from ansab.names.parts import acronym_of
from ansab.spot.inflection import forms_of
from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.spot.words import Word, gap_joins
from ansab.text.normalize import normalize
from ansab.text.scripts import has_no_case

__all__ = ["is_described", "spelt_out", "well_known"]

_MOST_WORDS = 9
_FEWEST_INITIALS, _MOST_INITIALS = 3, 7
_ARTICLE = "ال"
_LEAST_TELLING = 4
"""Letters without the article of a single Arabic word that may be a body: البيت is any house."""
_SMALL = 3
"""Letters of a word that may be small inside a name: *of*, *des*."""


def well_known(text: str, words: Sequence[Word]) -> list[Span]:
    """Find bodies of two words and more that `names/data/bodies.tsv` lists, whatever tables are in use.

    A script with capitals must have one on the first word; at the head of a sentence on all but small words.

    >>> from ansab.spot.words import words_of
    >>> text = "puis le Courant du futur et le courant du futur"
    >>> [span.name for span in well_known(text, words_of(text))]
    ['Courant du futur']
    """
    found: list[Span] = []
    at = 0
    while at < len(words):
        span, size = _longest(text, words, at)
        found += [span] if span is not None else []
        at += size
    return found + _shortened(text, words, found)


def _shortened(text: str, words: Sequence[Word], found: Sequence[Span]) -> list[Span]:
    """The single words of a script without capitals that mean a body whose longer name the text has: الإخوان."""
    bodies = {_body(span.form or span.name) for span in found if has_no_case(span.name)}
    if not bodies:
        return []
    short, taken = [], {place for span in found for place in range(span.start, span.end)}
    for at, word in enumerate(words):
        has_case = word.text.lower() != word.text.upper()
        if has_case or is_described(words, at) or word.start in taken:
            continue
        for form, skipped, end in forms_of(word, is_first=True):
            is_telling = len(form.removeprefix(_ARTICLE)) >= _LEAST_TELLING
            if is_telling and form in listed_forms() and _body(form) in bodies:
                start = word.start + skipped
                name = text[start:end]
                listed = form if normalize(name) != form else ""
                short.append(Span(start=start, end=end, name=name, type=EntityType.ORGANIZATION, form=listed))
                break
    return short


def is_described(words: Sequence[Word], at: int) -> bool:
    """Whether an Arabic adjective makes a plain word of one: القاعدة العسكرية, *the military base*."""
    behind = words[at + 1 : at + 2]
    return bool(behind) and behind[0].gap == " " and behind[0].form.startswith(_ARTICLE)


def _body(name: str) -> str:
    return body_of(parse_name(name, EntityType.ORGANIZATION))


def spelt_out(text: str, words: Sequence[Word]) -> list[Span]:
    """Find the words whose initials stand behind them in brackets: *Lamp Front in the North (LFN)*.

    >>> from ansab.spot.words import words_of
    >>> text = "men of the Lamp Front in the Greater North (LFGN) left"
    >>> [span.name for span in spelt_out(text, words_of(text))]
    ['Lamp Front in the Greater North']
    """
    found = []
    for at, word in enumerate(words):
        if not _is_bracketed_acronym(text, word):
            continue
        first = at - 1
        while first >= 0 and at - first <= _MOST_WORDS and (first == at - 1 or gap_joins(words[first + 1])):
            form = " ".join(inside.form for inside in words[first:at])
            is_name = words[first].is_capitalised and words[first].form not in listed_words("stop")
            if is_name and word.form in acronym_of(form):
                start, end = words[first].start, words[at - 1].end
                found.append(Span(start=start, end=end, name=text[start:end], type=EntityType.ORGANIZATION))
                break
            first -= 1
    return found


def _is_bracketed_acronym(text: str, word: Word) -> bool:
    return (
        word.gap in (" (", "\n(")
        and text[word.end : word.end + 1] in (")", ",", ";")
        and word.text.isascii()
        and word.text.isupper()
        and _FEWEST_INITIALS <= len(word.text) <= _MOST_INITIALS
    )


def _longest(text: str, words: Sequence[Word], at: int) -> tuple[Span | None, int]:
    """The longest body that begins at a word, and how many words to pass over."""
    if words[at].text.islower():
        return None, 1
    beginnings = _beginnings()
    best: Span | None = None
    size = 1
    for form, skipped, _ in forms_of(words[at], is_first=True):
        joined = form
        if " " in form and form in listed_forms():  # جیش‌العدل
            start, end = words[at].start + skipped, words[at].end
            best = Span(start=start, end=end, name=text[start:end], type=EntityType.ORGANIZATION, form=form)
        for last in range(at + 1, min(at + _MOST_WORDS, len(words))):
            if joined not in beginnings or not gap_joins(words[last]) or words[last].gap.startswith("."):
                break
            joined = f"{joined} {words[last].stem}"
            if joined in listed_forms() and last - at + 1 > size and _is_written(words[at : last + 1]):
                start, end = words[at].start + skipped, words[last].stem_end
                best = Span(
                    start=start,
                    end=end,
                    name=text[start:end],
                    type=EntityType.ORGANIZATION,
                    form=joined if skipped else "",
                )
                size = last - at + 1
    return best, size


def _is_written(words: Sequence[Word]) -> bool:
    if has_no_case(words[0].text):
        return True
    if words[0].stem_end != words[0].end or words[-1].text in listed_words("men"):
        return False  # *Lebanon's Hezbollah*, *Houthi rebels*
    if words[0].text.isupper() and all(word.text.isupper() for word in words):
        return False
    return not words[0].begins_sentence or all(
        word.is_capitalised for word in words if len(word.form) > _SMALL
    )


@cache
def _beginnings() -> frozenset[str]:
    found: set[str] = set()
    for form in listed_forms():
        words = form.split()
        found.update(" ".join(words[:size]) for size in range(1, len(words)))
    return frozenset(found)
