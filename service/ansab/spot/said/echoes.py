"""Find the short forms of names that a text has given in full, where their look alone does not tell them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.spot.inflection import forms_of
from ansab.spot.said.people_said import PeopleSaid
from ansab.spot.span import Span
from ansab.spot.unlisted.alone import short_groups
from ansab.spot.words import Word, gap_joins, words_of
from ansab.text.scripts import has_no_case

__all__ = ["echoes"]

_LEAST_WORDS = 3
_NUMBER = re.compile(r"\d{2,4}(?:st|nd|rd|th)?")
_NO_THINGS = frozenset(
    ["and", "are", "also", "answers", "at", "did", "for", "from", "had", "has", "have", "held", "in", "is", "of", "on", "or",
     "said", "says", "then", "to", "took", "under", "was", "were", "which", "who", "will", "with", "would"]
)  # fmt: skip
"""Words behind a number alone that are nothing to be counted."""
_BEFORE_DAYS = frozenset(["on", "until", "since", "by", "till", "before", "after", "from"])
"""What stands before the day of a month: *on the 14th*."""


def echoes(text: str, words: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """Find what a text shortens names to: those of people (`people_said`), and a group's without the word for what it is,
    or without its end (الدعم السريع after قوات الدعم السريع, المجلس الانتقالي), and a unit's to its number (*the 444's men*).

    Args:
        text: The text.
        words: Its words.
        spans: Names found in it so far.
    """
    people = PeopleSaid(spans)
    parted = _by_second_word(spans)
    numbers = {number for span in spans if (number := _number_of(span))}
    taken = {place for span in spans for place in range(span.start, span.end)}
    found: list[Span] = []
    for at, word in enumerate(words):
        if word.start in taken and word.end - 1 in taken:
            continue
        group = _group_at(text, words, at, parted) if parted and has_no_case(word.text) else None
        for short in (group, _number_at(text, words, at, numbers), people.at(text, words, at)):
            if short is not None and taken.isdisjoint(range(short.start, short.end)):
                found.append(short)
                taken.update(range(short.start, short.end))
    found += [
        short for short in short_groups(text, words, spans) if taken.isdisjoint(range(short.start, short.end))
    ]
    return found


def _by_second_word(spans: Sequence[Span]) -> dict[str, list[tuple[str, ...]]]:
    """What the names of groups without their first word or their last are (`_parts_of_group`), the longest first."""
    names = {span.name for span in spans if span.type is EntityType.ORGANIZATION and has_no_case(span.name)}
    parts = {part for name in names for part in _parts_of_group(tuple(word.form for word in words_of(name)))}
    found: dict[str, list[tuple[str, ...]]] = {}
    for part in sorted(parts, key=lambda part: (-len(part), part)):
        found.setdefault(part[1], []).append(part)
    return found


def _parts_of_group(forms: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What is left of a group's name of three words and more without its first word or its last, two words at least."""
    table = lexicon()
    if len(forms) < _LEAST_WORDS or table.listed(forms[0]) not in table.org_classes:
        return []
    return [forms[1:], forms[:-1]]


def _group_at(
    text: str, words: Sequence[Word], at: int, parted: Mapping[str, Sequence[tuple[str, ...]]]
) -> Span | None:
    for forms in parted.get(words[at + 1].form, ()) if at + 1 < len(words) else ():
        size = len(forms)
        rest = words[at + 1 : at + size]
        if tuple(word.form for word in rest) != forms[1:] or not all(map(gap_joins, rest)):
            continue
        for form, skipped, _ in forms_of(words[at], is_first=True):
            if form == forms[0]:
                start, end = words[at].start + skipped, rest[-1].end
                return Span(start=start, end=end, name=text[start:end], type=EntityType.ORGANIZATION)
    return None


def _number_of(span: Span) -> str:
    """The number with which a unit's name begins; empty for another name."""
    first = span.name.split(maxsplit=1)[0].lower()
    is_number = _NUMBER.fullmatch(first) is not None and len(first) < len(span.name)
    return first if is_number and span.type is not EntityType.PERSON else ""


def _is_group_next(words: Sequence[Word], at: int) -> bool:
    """Whether *the 14th of* goes on with *the*, as that of a force does, and that of a month does not."""
    return at < len(words) and words[at].form == "the"


def _number_at(text: str, words: Sequence[Word], at: int, numbers: set[str]) -> Span | None:
    """A unit's number alone, behind *the* and before no thing that is counted."""
    word = words[at]
    ordinals = {number.rstrip("dhnrst") for number in numbers}
    if not at or words[at - 1].form != "the" or word.gap != " ":
        return None
    if word.stem not in numbers and word.stem not in ordinals:
        return None
    behind = words[at + 1] if at + 1 < len(words) and words[at + 1].gap == " " else None
    is_counted = word.stem_end == word.end and behind is not None and behind.form not in _NO_THINGS
    is_day = not word.stem.isdigit() and (
        (at > 1 and words[at - 2].form in _BEFORE_DAYS)
        or (behind is not None and behind.form == "of" and not _is_group_next(words, at + 2))
    )
    if is_counted or is_day:
        return None
    return Span(
        start=word.start, end=word.stem_end, name=text[word.start : word.stem_end], type=EntityType.ORGANIZATION
    )  # fmt: skip
