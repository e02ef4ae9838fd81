"""Find the names of groups in one word, or in letters, in scripts without capitals: قسد, בשב״כ, پی ٹی آئی, later الحشد."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.model import EntityType
from ansab.names.initials.letter_names import initials_of, is_letter_name
from ansab.names.organisations.bodies import listed_forms
from ansab.spot.inflection import forms_of
from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.spot.unlisted.well_known import is_described
from ansab.spot.words import Word, words_of
from ansab.text.scripts import is_abjad, is_hebrew

__all__ = ["groups_alone", "short_groups"]

_FEWEST_LETTERS = 3
_GERSHAYIM = ('"', "״", "”", "“")
_GENITIVE = frozenset(["كي", "كا", "كه"])
"""*Of* in Urdu, which sounds like a K."""
_ARTICLE = "ال"


def groups_alone(text: str, words: Sequence[Word]) -> list[Span]:
    """Find bodies in one word that is no other (`data/words.tsv`), Hebrew initials of bodies, and initials in Urdu letters.

    >>> text = "قال متحدث باسم قسد إن داعش"
    >>> [span.name for span in groups_alone(text, words_of(text))]
    ['قسد', 'داعش']
    """
    found: list[Span] = []
    at = 0
    while at < len(words):
        size = 1
        if is_abjad(words[at].text):
            size = _initials_size(words, at) if is_letter_name(words[at].form) else 1
            found += [_of_initials(text, words[at : at + size])] if size > 1 else _body_at(text, words[at])
        at += size
    return found


def _body_at(text: str, word: Word) -> list[Span]:
    is_initials = is_hebrew(word.text) and any(mark in word.text for mark in _GERSHAYIM)
    known = listed_forms() if is_initials else listed_words("alone")
    for form, skipped, end in forms_of(word, is_first=True):
        if form in known:
            return [_span(text, word.start + skipped, end, form if skipped else "")]
    return []


def _initials_size(words: Sequence[Word], at: int) -> int:
    """How many words from here are the names of letters that spell a body's initials; 1 where they do not."""
    size = 0
    while (
        at + size < len(words)
        and is_letter_name(words[at + size].form)
        and (not size or words[at + size].gap in (" ", "\u00a0"))
    ):
        size += 1
    while size and words[at + size - 1].form in _GENITIVE:
        size -= 1
    forms = [word.form for word in words[at : at + size]]
    return size if size >= _FEWEST_LETTERS and initials_of(forms) else 1


def _of_initials(text: str, words: Sequence[Word]) -> Span:
    form = initials_of([word.form for word in words])
    return _span(text, words[0].start, words[-1].end, form)


def short_groups(text: str, words: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """Find the one word that is left of a group's name of the text, if the press calls groups so: الحشد after الحشد الشعبي.

    Args:
        text: The text.
        words: Its words.
        spans: Names found in it so far.
    """
    short = listed_words("short")
    named = {
        form
        for span in spans
        if span.type is EntityType.ORGANIZATION and is_abjad(span.name) and " " in span.name
        for word in words_of(span.name)
        for form in (word.form, f"{_ARTICLE}{word.form}", word.form[:-1])
        if form in short
    }
    found = []
    for at, word in enumerate(words) if named else ():
        if not is_abjad(word.text) or _has_adjective(words, at):
            continue
        for form, skipped, end in forms_of(word, is_first=True):
            if form in named:
                found.append(_span(text, word.start + skipped, end, form if skipped else ""))
                break
    return found


def _has_adjective(words: Sequence[Word], at: int) -> bool:
    """Whether a word with the article stands beside, of which this one is a part: المرحلة الانتقالية, القاعدة العسكرية."""
    return is_described(words, at) or (
        at > 0
        and words[at].gap == " "
        and words[at - 1].form.startswith(_ARTICLE)
        and _is_plain(words[at - 1])
    )


def _is_plain(word: Word) -> bool:
    """Whether a noun with the article may have its adjective behind it."""
    return not any(form in listed_words("alone") for form, _, _ in forms_of(word, is_first=True))


def _span(text: str, start: int, end: int, form: str) -> Span:
    return Span(start=start, end=end, name=text[start:end], type=EntityType.ORGANIZATION, form=form)
