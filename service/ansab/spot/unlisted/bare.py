"""Find names of people in Persian, Urdu, Kurdish and Hebrew, which have neither capitals nor, before a last name, an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.spot.inflection import forms_of
from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.spot.words import Word
from ansab.text.scripts import is_arabic, is_hebrew

__all__ = ["bare_people", "is_unarabic"]

_ARABIC_WORD = re.compile("[\u0600-\u06ff]+")
_UNARABIC_WORD = re.compile("[\u0600-\u06ff]*[پچژگکیےہںھٹڈڑێۆەڕڵڤ][\u0600-\u06ff]*")
"""Letters that Arabic does not have, or writes otherwise."""
_LEAST_SHARE = 0.25
_BEFORE_NAMES = frozenset(["בנ", "אבו", "בר", "אל", "בת", "ابو", "بن", "شيخ", "شێخ", "ملا", "ال"])
"""Small words inside a name that are nothing without the one behind them."""
_GOD = "الله"
_LEAST_GIVEN = 3
_LEAST_UNKNOWN = 3
_MOST_WORDS = 5
_HYPHENS = frozenset(["-", "־"])
_GAPS = _HYPHENS | {" ", "\u00a0"}
_NUMERAL = re.compile(r"\d")
_VERBAL = ("می\u200c", "نمی\u200c")
"""How verbs of the present begin in Persian."""
_FAITHFUL = re.compile("عبدال..+|.+(?:الدين|الله)$")
"""*Abd al-X*, *X al-Din* and *X Allah* in one word."""


def is_unarabic(text: str) -> bool:
    """Whether a text in Arabic letters is Persian, Urdu or Kurdish."""
    inside = len(_ARABIC_WORD.findall(text))
    return inside > 0 and len(_UNARABIC_WORD.findall(text)) > _LEAST_SHARE * inside


def bare_people(text: str, words: Sequence[Word]) -> list[Span]:
    """Find runs that begin with a listed given name and go on with names, at most one of them unlisted.

    An unlisted word is one if it is no word of daily language (`data/words.tsv`), of organisations, of places or offices.

    Args:
        text: The text.
        words: Its words.

    >>> from ansab.spot.words import words_of
    >>> text = "به گفته فرهاد زرین‌کوهی در این پرونده"
    >>> [span.name for span in bare_people(text, words_of(text))]
    ['فرهاد زرین\u200cکوهی']
    """
    is_read = is_unarabic(text)
    found: list[Span] = []
    given: set[str] = set()
    at = 0
    while at < len(words):
        size = skipped = 0
        if (is_read and is_arabic(words[at].text)) or is_hebrew(words[at].text):
            size, skipped = _run(words, at, given)
        if size:
            given.add(words[at].form)
            start, end = words[at].start + skipped, words[at + size - 1].end
            found.append(Span(start=start, end=end, name=text[start:end], type=EntityType.PERSON))
        at += max(1, size)
    return found


def _run(words: Sequence[Word], at: int, said: set[str]) -> tuple[int, int]:
    """How many words a name has that begins here, and the code points of clitics before it; no words for none.

    Behind the given name of somebody said before, an unlisted word says what he does, or so it may: מוחמד סיפק, *supplied*.
    """
    word = words[at]
    for form, skipped, _ in forms_of(word, is_first=True) if is_hebrew(word.text) else [(word.form, 0, 0)]:
        first = _given_size(words, at, form)
        if not first:
            continue
        size, is_ended = first, False
        while size < _MOST_WORDS and not is_ended:
            more, is_ended = _more(words, at + size)
            is_double = more and words[at + size].gap in _HYPHENS
            if is_ended and not is_double and (size > first or form in said or form in listed_words("noun")):
                break
            if not more:
                break
            size += more
        if size > first or (first > 1 and form in said):
            return size, skipped
    return 0, 0


def _more(words: Sequence[Word], at: int) -> tuple[int, bool]:
    """How many more words a name takes from here, and whether the last of them is in no table of names."""
    if at >= len(words) or words[at].gap not in _GAPS:
        return 0, False
    form, table = words[at].form, lexicon()
    if form in _BEFORE_NAMES:
        more, is_unlisted = _more(words, at + 1)
        return (more + 1 if more else 0), is_unlisted
    if _is_plain(words[at]):
        return 0, False
    if at + 1 < len(words) and words[at + 1].form == _GOD and words[at + 1].gap in _GAPS:
        return 2, False
    if form in table.family_classes or (form in table.given_classes and form not in table.org_classes):
        return 1, False
    is_other = (
        len(form) >= _LEAST_UNKNOWN
        and not table.listed(form)
        and form not in table.honorifics
        and form not in listed_words("title")
        and not _NUMERAL.search(form)
    )
    return int(is_other), True


def _given_size(words: Sequence[Word], at: int, form: str) -> int:
    """How many words a given name has that begins here: two in *X Allah* (نصیب اللہ), which any word may begin; 0 for none."""
    behind = words[at + 1 : at + 2]
    is_place = at > 0 and f"{words[at - 1].form} {form}" in lexicon().places  # תל אביב
    if is_place or form in listed_words("plain") or words[at].text.startswith(_VERBAL):
        return 0
    if behind and behind[0].form == _GOD and behind[0].gap in _GAPS and len(form) >= _LEAST_GIVEN:
        return 2
    if _is_given(form):
        return 1
    is_thing_too = form in lexicon().given_classes and form in lexicon().org_classes
    return int(is_thing_too and bool(behind) and behind[0].gap in _GAPS and _is_last(behind[0].form))


def _is_last(form: str) -> bool:
    """Whether a word is a listed last name and nothing else, so that a word of daily language before it is a given name."""
    table = lexicon()
    return form in table.family_classes and form not in table.org_classes and form not in table.given_classes


def _is_given(form: str) -> bool:
    table = lexicon()
    is_listed = (form in table.given_classes and len(form) >= _LEAST_GIVEN) or _FAITHFUL.fullmatch(form)
    return bool(is_listed) and not (
        form in table.org_classes
        or form in table.places
        or form in table.honorifics
        or form in listed_words("plain")
    )


def _is_plain(word: Word) -> bool:
    """Whether a word is one of daily language, in Hebrew also behind *and*, *that* and the like."""
    forms = [word.form]
    if is_hebrew(word.text):
        forms += [form for form, _, _ in forms_of(word, is_first=True)]
    return word.text.startswith(_VERBAL) or not listed_words("plain").isdisjoint(forms)
