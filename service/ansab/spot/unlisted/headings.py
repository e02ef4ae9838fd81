"""Headings, lines of capitals alone, and the letters and numbers that count headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ansab.names.lexicon import lexicon
from ansab.spot.lists import listed_words
from ansab.spot.unlisted.steps import INSIDE
from ansab.spot.words import Word, gap_joins, words_of

__all__ = [
    "fills_line",
    "is_numeral",
    "is_whole_name",
    "shouted_words",
    "title_words",
    "told_parts",
    "told_words",
]

_TITLE_CASE = 0.8
_LEAST_TITLE_WORDS = 4
_MOST_TITLE_WORDS = 20
_SMALL = 3
"""Letters of a word that may be small in a heading, or an abbreviation before a full stop."""
_BULLET = re.compile(r"[\r\n]\s*(?:[-–—*•·]|\(?\d{1,3}[.)])\s*$")
_MOST_HEAD = 4
"""Words of a line among which a name on a list has its given name, behind its number and a rank."""
_NUMERAL = re.compile(r"[A-H]|[IVX]{1,6}")


def fills_line(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether a name fills the line before a word, so that it is a heading: a text broken into lines has longer ones."""
    is_line = words[first].start == 0 or "\n" in words[first].gap
    return is_line and "\n" in words[at].gap


def is_numeral(words: Sequence[Word], at: int) -> bool:
    """Whether a letter or a Roman number counts a heading or a paragraph: *B. Lamp Brigade*, *II*."""
    word, behind = words[at], words[at + 1 : at + 2]
    if not _NUMERAL.fullmatch(word.text):
        return False
    is_line = word.start == 0 or "\n" in word.gap
    is_counted = bool(behind) and behind[0].gap in (". ", ") ", ".\t")
    return (is_line and is_counted) or (len(word.text) > 1 and not (behind and behind[0].gap == " "))


def title_words(text: str, words: Sequence[Word]) -> set[int]:
    """Numbers of the words that stand in headings written with capitals throughout; none ends with a full stop."""
    found: set[int] = set()
    for line in _lines(words):
        telling = [at for at in line if len(words[at].text) > _SMALL]
        capital = sum(words[at].is_capitalised for at in telling)
        is_short = _LEAST_TITLE_WORDS <= len(line) <= _MOST_TITLE_WORDS
        is_heading = is_short and not _ends_sentence(text, words[line[-1]]) and not _lists_people(words, line)
        if is_heading and telling and capital >= _TITLE_CASE * len(telling):
            found.update(line)
    return found


def _lists_people(words: Sequence[Word], line: range) -> bool:
    """Whether a line says who wrote (*By Karim Rao*), or is one of a list of people (*1. Karim Rao*, *- Karim Rao*)."""
    head = [words[at].form for at in line[:_MOST_HEAD]]
    if head[0] in listed_words("byline") or (len(head) > 1 and head[1] == "by"):
        return True
    is_item = _BULLET.search(words[line[0]].gap) or (head[0].isdigit() and len(line) > 1)
    return bool(is_item) and any(form in lexicon().given_classes for form in head)


def _ends_sentence(text: str, word: Word) -> bool:
    """Whether a full stop follows that ends no abbreviation, inside a closing quotation mark or not."""
    return text[word.end : word.end + 3].lstrip("”\"’'»)").startswith(".") and len(word.text) > _SMALL


def shouted_words(words: Sequence[Word]) -> set[int]:
    """Numbers of the words in lines of capitals alone, where a capital says nothing; a script without capitals has none."""
    found: set[int] = set()
    for line in _lines(words):
        cased = [words[at].text for at in line if words[at].text.upper() != words[at].text.lower()]
        if len(line) >= _LEAST_TITLE_WORDS and cased and all(text.isupper() for text in cased):
            found.update(line)
    return found


def _lines(words: Sequence[Word]) -> list[range]:
    """The numbers of the words of each line that has any."""
    starts = [at for at, word in enumerate(words) if at == 0 or "\n" in word.gap or "\r" in word.gap]
    return [range(start, end) for start, end in pairwise([*starts, len(words)])]


def told_words(words: Sequence[Word], titles: set[int]) -> set[str]:
    """The words that have a capital inside sentences, and that the text never writes without one."""
    small = {word.form for word in words if word.text.islower()}
    return {
        word.stem
        for at, word in enumerate(words)
        if at not in titles and word.is_capitalised and not word.begins_sentence and word.form not in small
    }


def told_parts(words: Sequence[Word], told: set[str]) -> list[Sequence[Word]]:
    """The words in a heading that the text has elsewhere: *Treasury* and *Rao* of *Treasury Targets Rao Network*."""
    found: list[Sequence[Word]] = []
    first = 0
    for at in range(len(words) + 1):
        if at < len(words) and words[at].stem in told and (at == first or gap_joins(words[at])):
            continue
        found += [words[first:at]] if at > first else []
        first = at + (at < len(words) and words[at].stem not in told)
    return found


def is_whole_name(name: str) -> bool:
    """Whether nothing but names of people stand in a heading, a given name first, as over an article: *Karim Rao-Haddad*."""
    table = lexicon()
    forms = [word.form for word in words_of(name)]
    return (
        len(forms) > 1
        and forms[0] in table.given_classes
        and forms[0] not in table.places
        and all(form in INSIDE or table.is_name(form) or len(form) == 1 for form in forms)
    )
