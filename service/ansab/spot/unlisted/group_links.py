"""Where *and* and *for* stand inside the name of one group."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.names.lexicon import Lexicon
from ansab.spot.lists import listed_words
from ansab.spot.words import Word, gap_joins

__all__ = ["is_for", "joins_words_of_group"]


def joins_words_of_group(words: Sequence[Word], first: int, at: int, table: Lexicon) -> bool:
    """Whether *and* stands between two words of one group: *Justice and Equality Movement*."""
    behind = words[at + 1 : at + 4]
    if not behind or not behind[0].is_capitalised or not gap_joins(behind[0]):
        return False
    if behind[0].form in listed_words("sons"):
        return True
    pair = (words[at - 1].form, behind[0].form)
    is_one = at - first == 1 + (words[first].form in listed_words("stop"))
    if not all(_is_work(form, table) or (is_one and table.org_kind(form) == "word") for form in pair):
        return False
    if any(word.form in ("of", "for") for word in words[first + 1 : at - 1]):
        return _is_last_of_group(words, at + 1, table)
    if len(behind) < 2 or not all(
        word.form in listed_words("stop") or _is_work(word.form, table) for word in words[first : at - 1]
    ):
        return False
    for word in behind[1:]:
        if not word.is_capitalised or not gap_joins(word):
            return False
        if table.org_kind(word.form) == "designator" or _is_body(word.form):
            return True
    return False


def is_for(words: Sequence[Word], at: int, behind: Word, table: Lexicon) -> bool:
    """Whether *for* joins the words on both sides to one group: *Centre for Conflict Studies*, *Company for Exchange*."""
    before = words[at - 1].form
    if before in table.given_classes:
        return False
    is_work = behind.form in table.org_classes
    if is_work and (table.org_kind(before) == "designator" or before in listed_words("sons")):
        return True
    return (
        before in listed_words("body-for")
        and words[at + 1].form != "the"
        and _is_purpose(behind, table, is_work=is_work)
    )


def _is_body(form: str) -> bool:
    """Whether a word says what a body is, as *centre*, *ministry* and *service* do."""
    return form in listed_words("body-for") or form in listed_words("body-of")


def _is_work(form: str, table: Lexicon) -> bool:
    """Whether a word says what a body is about, not what it is: *Justice*, *Financial*."""
    is_work = form in table.org_classes and table.org_classes[form][1] == "generic"
    return (is_work or form in listed_words("portfolio")) and not _is_body(form)


def _is_last_of_group(words: Sequence[Word], at: int, table: Lexicon) -> bool:
    """Whether the words from here on are the second half of what a body is of, and no body themselves:
    *Office of Finance and Internal Control*, but *Ministry of Defence and the Security Agency*.
    """
    last = at
    while last + 1 < len(words) and words[last + 1].gap == " " and words[last + 1].is_capitalised:
        last += 1
    return all(_is_work(word.form, table) for word in words[at : last + 1])


def _is_purpose(word: Word, table: Lexicon, *, is_work: bool) -> bool:
    """Whether a word may say what a body is for: neither somebody, nor a place, nor a day."""
    return is_work or not (
        word.form in table.given_classes
        or word.form in table.places
        or word.stem in listed_words("calendar")
        or word.text.isupper()
        or word.stem_end != word.end
    )
