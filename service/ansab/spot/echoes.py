"""Find the short forms of names that a text has given in full, in scripts that have no capitals."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.spot.inflection import forms_of
from ansab.spot.span import Span
from ansab.spot.words import Word, gap_joins, words_of

__all__ = ["echoes"]

_LEAST_LETTERS = 4
_LEAST_WORDS = 3


def echoes(text: str, words: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """Find what a text shortens names to: the last word of a person's (والخزعلي after قيس الخزعلي), and a group's without
    the word for what it is, or without its end (الدعم السريع after قوات الدعم السريع, المجلس الانتقالي).

    Args:
        text: The text.
        words: Its words.
        spans: Names found in it so far.
    """
    last: set[str] = set()
    parted: set[tuple[str, ...]] = set()
    for span in spans:
        parts = [word for word in words_of(span.name) if _has_no_case(word.text)]
        if span.type is EntityType.PERSON and len(parts) > 1 and len(parts[-1].form) >= _LEAST_LETTERS:
            last.add(parts[-1].form)
        elif span.type is EntityType.ORGANIZATION:
            parted.update(_parts_of_group(tuple(word.form for word in parts)))
    taken = {place for span in spans for place in range(span.start, span.end)}
    found = []
    for at, word in enumerate(words):
        group = _group_at(text, words, at, parted) if parted and _has_no_case(word.text) else None
        if group is not None and taken.isdisjoint(range(group.start, group.end)):
            found.append(group)
            taken.update(range(group.start, group.end))
        if last and _has_no_case(word.text) and taken.isdisjoint(range(word.start, word.end)):
            for form, skipped, end in forms_of(word, is_first=True):
                if form in last:
                    start = word.start + skipped
                    found.append(Span(start=start, end=end, name=text[start:end], type=EntityType.PERSON))
                    break
    return found


def _parts_of_group(forms: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What is left of a group's name of three words and more without its first word or its last, two words at least."""
    table = lexicon()
    if len(forms) < _LEAST_WORDS or table.listed(forms[0]) not in table.org_classes:
        return []
    return [forms[1:], forms[:-1]]


def _group_at(text: str, words: Sequence[Word], at: int, parted: set[tuple[str, ...]]) -> Span | None:
    for forms in parted:
        size = len(forms)
        rest = words[at + 1 : at + size]
        if tuple(word.form for word in rest) != forms[1:] or not all(map(gap_joins, rest)):
            continue
        for form, skipped, _ in forms_of(words[at], is_first=True):
            if form == forms[0]:
                start, end = words[at].start + skipped, rest[-1].end
                return Span(start=start, end=end, name=text[start:end], type=EntityType.ORGANIZATION)
    return None


def _has_no_case(text: str) -> bool:
    return text.lower() == text.upper()
