"""Words before a name that say what somebody is: ranks, titles and offices."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.names.lexicon import Lexicon, lexicon
from ansab.spot.inflection import russian_forms
from ansab.spot.lists import listed_words
from ansab.spot.unlisted.german import is_german_office
from ansab.spot.words import Word, gap_joins

__all__ = ["begins_office", "is_abbreviated_office", "office_size"]

_BRIGADES = frozenset(["liwa", "liwaa"])
"""A general in Arabic script, a brigade where the Latin press keeps the word."""
_IN_CAPITALS = frozenset(["mp", "mps", "mep", "mk", "pm", "fm", "pdg", "ceo", "cfo", "dg"])
"""Offices that are written in capitals before a name; other words in capitals are initials."""
_ARTICLES = frozenset(["al", "el", "ar", "as", "ash", "ad", "at", "az"])


def begins_office(words: Sequence[Word], at: int, table: Lexicon) -> bool:
    """Whether a rank or office begins with a word: not the *General* of *Orchid General Trading*."""
    return _size(words, at, table) > 0


def office_size(words: Sequence[Word], at: int, table: Lexicon) -> int:
    """How many words to pass over with an office: *Chief of Staff*, but not that of which it is one (*of the …*)."""
    size = _size(words, at, table)
    return 1 if words[at + size : at + size + 1] and words[at + size].form == "of" else size


def is_abbreviated_office(before: Word, word: Word) -> bool:
    """Whether the full stop before a word ends a title and no sentence: *Gen.* Amiri."""
    return word.gap.startswith(".") and before.is_capitalised and _is_office([before], 0, lexicon())


def _size(words: Sequence[Word], at: int, table: Lexicon) -> int:
    """How many words a rank or office has that stands here, up to three: *Gen*, *Prime Minister*; 0 for none."""
    if _is_of_office(words, at):
        return 0  # *Office of the Attorney General*
    size = 1 if _is_office(words, at, table) else 0
    phrase = words[at].form
    for more, word in enumerate(words[at + 1 : at + 3], start=2):
        phrase = f"{phrase} {word.form}"
        if (phrase in table.honorifics or phrase in listed_words("title")) and gap_joins(word):
            size = more
    return size


def _is_office(words: Sequence[Word], at: int, table: Lexicon) -> bool:
    word = words[at]
    behind = words[at + 1 : at + 2]
    if at > 1 and word.is_hyphened and words[at - 1].form in _ARTICLES and words[at - 2].is_capitalised:
        return False  # what a man is called behind his name: *Abu Mahdi al-Muhandis*, *Hussein al-Sheikh*
    if word.text.isupper() and len(word.text) > 1:
        return (
            word.form in _IN_CAPITALS and bool(behind) and behind[0].is_capitalised and behind[0].gap == " "
        )
    if len(word.text) == 1 and behind and not behind[0].is_capitalised:
        return False  # the *M.* of *Karim M.*, no *Monsieur*
    if len(word.text) == 1 and at and word.gap == " " and words[at - 1].form in table.given_classes:
        return False  # nor that of *Karim M. Rao*
    if word.form in _BRIGADES or (at and behind and _is_of_trade(word, behind[0], table)):
        return False
    return any(_is_listed(form, table) for form in _forms(word)) or is_german_office(word)


def _is_of_office(words: Sequence[Word], at: int) -> bool:
    """Whether *Office of the* stands before an office, so that a body is named."""
    first = at
    while (
        first and words[first].is_capitalised and words[first - 1].is_capitalised and words[first].gap == " "
    ):
        first -= 1
    forms = [word.form for word in words[max(0, first - 3) : first]]
    return forms == ["office", "of", "the"] and words[first - 3].is_capitalised


def _is_listed(form: str, table: Lexicon) -> bool:
    return table.honorifics.get(form, "soft") != "soft" or form in listed_words("title")


def _forms(word: Word) -> list[str]:
    """As written, and in Russian also in the nominative: *президента*, *министром*."""
    return russian_forms(word) or [word.form]


def _is_of_trade(word: Word, behind: Word, table: Lexicon) -> bool:
    """Whether *General* says what a body does: *General Trading*, *General Directorate*."""
    return (
        word.form == "general"
        and behind.is_capitalised
        and behind.gap == " "
        and behind.form in table.org_classes
        and not table.is_name(behind.form)
    )
