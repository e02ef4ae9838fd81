"""Numbers in the names of units, factories and congresses: *4th*, *810-я*, *Twenty-Fifth*, السابعة عشرة.

Number words are data (`names/data/numbers.tsv`); this module puts two of them together and takes endings off digits.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ansab.names.lexicon import Lexicon

__all__ = ["SHORT_ROMAN", "number_at", "unit_letters_apart"]

_DIGITS = re.compile(r"(\d+)(?:st|nd|rd|th|er|ere|i?e|eme|ieme|[rdtmvn]?[oa])?")
_UNIT_LETTERS = re.compile(r"\b(\d{1,3})(ID|IB|LID|MRD|MRB|OMBr|BCT|BDE|BN|DIV)\b")
"""What armies write behind the number of a unit without a gap: *4ID*, *47IB*, *93OMBr*."""
_ENDINGS = frozenset(
    {
        *("я", "й", "а", "е", "ая", "ый", "ой", "ий", "ое", "ого", "го", "му", "х"),
        *("ти", "ма", "та", "тя", "ша", "га"),
    }
)
"""What Cyrillic writes after a hyphen: *4-я*, *93-тя*."""
_TENS = range(20, 100, 10)
_AND = frozenset({"و", "and", "y", "et", "und", "e", "o", "u"})
"""What stands between tens and units."""
_TEEN = frozenset({"عشر", "عشره"})
"""After a unit: ten more."""
SHORT_ROMAN = {"i": "1", "v": "5", "x": "10"}
"""Numbers before a kind of unit (*V Corps*), or behind the name of a ruler (*Mohammed V University*), only."""
_ROMAN_UNITS = frozenset({"army", "battalion", "brigade", "corps", "division", "province"})
_OF_RULERS = frozenset(
    {"academy", "airport", "foundation", "hospital", "institute", "mosque", "museum", "school", "university"}
)
"""What is called after a ruler, so that the letter behind his name is a number."""


def number_at(words: Sequence[str], at: int, table: Lexicon) -> tuple[str, int]:
    """The number that begins at a word of a normalized name.

    Args:
        words: The words of the name.
        at: Where it may begin.
        table: Its number words, and its words of organisations for what follows.

    Returns:
        Its digits and how many words it takes; 0 words for none.

    >>> from ansab.names.lexicon import lexicon
    >>> number_at(["810", "я", "бригада"], 0, lexicon())
    ('810', 2)
    >>> number_at(["twenty", "fifth", "division"], 0, lexicon())
    ('25', 2)
    """
    word, numbers = words[at], table.numbers
    if word in SHORT_ROMAN:
        then = table.org_class(words[at + 1] if at + 1 < len(words) else words[0])
        is_ruler = then in _OF_RULERS and at > 0 and words[at - 1] in table.given_classes
        is_unit = then in _ROMAN_UNITS and at + 1 < len(words)
        return (SHORT_ROMAN[word], 1) if is_ruler or is_unit else ("", 0)
    digits = _DIGITS.fullmatch(word) if word[0].isdigit() else None
    if digits:
        has_ending = at + 1 < len(words) and words[at + 1] in _ENDINGS and word.isdigit()
        return numbers.get(word, digits[1]), 2 if has_ending else 1
    first = _spelt(word, numbers)
    if first:
        following = at + 2 if words[at + 1 : at + 2] and words[at + 1] in _AND else at + 1
        second = _sum(first, words[following], numbers) if following < len(words) else 0
        if second:
            return str(second), following + 1 - at
    return (numbers[word], 1) if word in numbers else ("", 0)


def unit_letters_apart(surface: str) -> str:
    """Part the letters for a kind of unit from its number.

    >>> unit_letters_apart("4ID Philippine Army"), unit_letters_apart("3M")
    ('4 ID Philippine Army', '3M')
    """
    return _UNIT_LETTERS.sub(r"\1 \2", surface)


def _sum(first: int, word: str, numbers: Mapping[str, str]) -> int:
    """Tens and units together, in either order where Arabic joins them; 0 when they are two numbers."""
    second = _spelt(word, numbers)
    if first in _TENS:
        return first + second if 0 < second < 10 else 0
    is_joined = word.startswith("و") or word in _TEEN
    return first + second if is_joined and first < 10 and second in (10, *_TENS) else 0


def _spelt(word: str, numbers: Mapping[str, str]) -> int:
    """What a number word says; 0 for any other word, and for digits, which say all themselves."""
    if word[0].isdigit():
        return 0
    prefixes = ("", "وال", "و", "ال") if word[0] in "وا" else ("",)
    forms = (word.removeprefix(prefix) for prefix in prefixes)
    return next((int(numbers[form]) for form in forms if form in numbers), 0)
