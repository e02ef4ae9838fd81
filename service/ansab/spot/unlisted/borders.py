"""Where one name ends although the next word has a capital too, and where one begins with a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.names.lexicon import Lexicon
from ansab.names.patronymics import father_in, patronymic_of
from ansab.names.reading import read_token
from ansab.spot.inflection import russian_forms
from ansab.spot.lists import listed_words
from ansab.spot.words import Word

__all__ = ["bracket_size", "cut_size", "is_place", "may_be_given", "number_before", "number_behind"]

_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th|er|e|ème|º|°)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNITS = frozenset(["army", "battalion", "brigade", "corps", "division", "fleet", "regiment", "squadron"])
_PRIVATE = frozenset(["pvt", "pty", "private", "proprietary"])
_SERVANTS = frozenset(["abd", "abdul", "abdel", "абд", "абдул", "абдель"])
_GENITIVES = ("ова", "ева", "ёва", "ина", "ына", "ого", "его")
_OF_MEN = ("ов", "ев", "ёв", "ин", "ын", "ий", "ой", "ый")
"""Endings of the family names of Russian men in the nominative; in *Иванова Марина Рау* the first is the family name."""
_OF_SLAVS = (
    "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ський", "цький", "ська",
    "ић", "ич", "ко", "ук", "юк", "як", "ян", "дзе", "швили",
)  # fmt: skip
"""Endings of the family names of Russians, Ukrainians, Serbs, Armenians and Georgians."""
_WHOLE_NAME = 2
_LEAST_INITIALS = 3
_MOST_INITIALS = 4


def cut_size(words: Sequence[Word], at: int, size: int, table: Lexicon) -> int:
    """How many words of a run are its first name.

    Russian puts a country, a body or a man in the genitive before somebody: *президента Сирии Ахмеда аш-Шараа*, *адвокат Гаджиева
    Светлана Юрьевна Попова*; and the press of all languages a people or initials: *the Tuareg Iyad Ag Ghaly*.
    """
    if _is_noun_before_slav(words, at, size):
        return 1
    for behind in range(1, size - 1):
        word = words[at + behind]
        if word.is_capitalised and _is_given(word, table) and _begins_another(words, at, behind, size, table):
            return behind
    return 1 if _is_country_of(words, at, size, table) else size


def _begins_another(words: Sequence[Word], at: int, behind: int, size: int, table: Lexicon) -> bool:
    """Whether a given name inside a run begins another name: a patronymic follows, or the words before it are a body, a man
    in the genitive, places or initials.
    """
    given, next_word = words[at + behind], words[at + behind + 1]
    has_patronymic = any(patronymic_of(form) is not None for form in _forms(next_word))
    if has_patronymic and behind + 2 < size:
        return True
    if _is_body_of_man(words, at, behind, size) or _is_whose(words, at, behind, size):
        return True
    is_shouted = len(given.text) > 1 and given.text.isupper()
    return all(
        (_is_initials(word) and not is_shouted) or (is_place(word, table) and not _is_given(word, table))
        for word in words[at : at + behind]
    )


def _is_country_of(words: Sequence[Word], at: int, size: int, table: Lexicon) -> bool:
    """Whether a country or people in Russian stands before somebody's two names, or before initials."""
    first, rest = words[at], words[at + 1 : at + size]
    if not rest or not first.is_cyrillic or not is_place(first, table):
        return False
    if len(rest) == 1:
        return rest[0].text.isupper() and len(rest[0].text) >= _LEAST_INITIALS
    return len(rest) == _WHOLE_NAME and not _is_body_or_place(rest, table)


def _is_body_of_man(words: Sequence[Word], at: int, behind: int, size: int) -> bool:
    """Whether a whole body stands before a man's given name and another: *High State Council Karim Rao*."""
    last = words[at + behind - 1]
    is_whole = behind > 1 and last.form in listed_words("body-end") and last.stem_end == last.end
    return is_whole and behind + 1 < size and words[at + behind].gap == " "


def _is_noun_before_slav(words: Sequence[Word], at: int, size: int) -> bool:
    """Whether a Cyrillic word that cannot be a given name stands before one and a Slav's family name: *директор Газпрома Алексей
    Орлов*. Where a patronymic is last, the family name stands first.
    """
    if size <= _WHOLE_NAME or not words[at].is_cyrillic or may_be_given(words[at]):
        return False
    given, last = words[at + 1], words[at + size - 1]
    forms = [last.form, *russian_forms(last)]
    is_family = any(form.endswith(_OF_SLAVS) for form in forms) and not any(map(father_in, forms))
    return is_family and len(given.text) > 1 and may_be_given(given)


def may_be_given(word: Word) -> bool:
    """Whether a word is an initial, or a listed given name in any Russian case."""
    return len(word.text) == 1 or any(read_token(form).given for form in (word.form, *russian_forms(word)))


def _is_body_or_place(words: Sequence[Word], table: Lexicon) -> bool:
    return any(form in table.org_classes or form in table.places for word in words for form in _forms(word))


def _is_whose(words: Sequence[Word], at: int, behind: int, size: int) -> bool:
    """Whether one word in the genitive stands before a man's whole name: *сын Кадырова Адам Кадыров*."""
    first, last = words[at], words[at + size - 1]
    if behind != 1 or size != 1 + _WHOLE_NAME or not first.is_cyrillic:
        return False
    is_of_family = first.form != last.form and last.form in _forms(first)
    return is_of_family or (last.form.endswith(_OF_MEN) and first.form.endswith(_GENITIVES))


def number_before(words: Sequence[Word], at: int, size: int, table: Lexicon) -> int:
    """How many words before a name are its number, or a day: *444th Combat Brigade*, *March 23 Movement*."""
    if not at or words[at].gap != " " or not _NUMBER.fullmatch(words[at - 1].text):
        return 0
    classes = {table.org_class(word.form) for word in words[at : at + size]}
    if (
        at > 1
        and words[at - 2].form in listed_words("calendar")
        and words[at - 1].gap == " "
        and "movement" in classes
    ):
        return 2
    return int(not _YEAR.fullmatch(words[at - 1].text) and not _UNITS.isdisjoint(classes))


def number_behind(words: Sequence[Word], at: int, size: int, table: Lexicon) -> int:
    """1 where a unit's number stands behind its one word, inside a sentence: *men of Battalion 52*."""
    if size != 1 or at + 1 >= len(words) or words[at].begins_sentence:
        return 0
    number = words[at + 1]
    is_unit = table.org_class(words[at].form) in _UNITS
    return int(is_unit and number.gap == " " and _NUMBER.fullmatch(number.text) is not None)


def bracket_size(words: Sequence[Word], at: int, table: Lexicon) -> int:
    """How many words stand here that are initials in brackets and a legal form: *Sunny Harvest (HK) Limited*; 0 for none."""
    if at + 1 >= len(words) or words[at].gap != " (" or words[at + 1].gap != ") ":
        return 0
    inside, behind = words[at], words[at + 1]
    is_short = inside.text.isupper() and len(inside.text) <= _MOST_INITIALS
    is_short |= inside.form in _PRIVATE
    is_place = inside.is_capitalised and inside.form in table.places
    is_legal = behind.is_capitalised and table.org_kind(behind.form) == "legal"
    return 2 if (is_short or is_place) and is_legal else 0


def _is_initials(word: Word) -> bool:
    return word.text.isupper() and len(word.text) > (1 if word.is_cyrillic else 2)


def _is_given(word: Word, table: Lexicon) -> bool:
    return any(form in table.given_classes or form in _SERVANTS for form in _forms(word))


def is_place(word: Word, table: Lexicon) -> bool:
    """Whether a word is a country, town or people, in a Russian case too."""
    peoples, places = listed_words("people"), listed_words("place")
    return any(form in table.places or form in peoples or form in places for form in _forms(word))


def _forms(word: Word) -> list[str]:
    return russian_forms(word) or [word.stem]
