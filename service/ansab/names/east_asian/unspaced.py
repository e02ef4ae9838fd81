"""Names of scripts that write no gaps between words: Korean people, and whatever is in Han script."""

from __future__ import annotations

from ansab.names.lexicon import Lexicon
from ansab.text.scripts import script_of
from ansab.translit.east_asian import han_parts

__all__ = ["FIRST_SYLLABIC", "organization_words", "person_words"]

FIRST_SYLLABIC = "\u2e80"
"""Where the scripts of East Asia begin, of which one sign is a name or a syllable and no initial."""
_SHORTEST = {"Hang": 4, "Hani": 3}
"""Signs of a word that can hold several, by script; a Korean word of three may be somebody's name."""
_LONGEST = 8
"""Signs of the longest word that is looked for in another."""
_KINDS_OF_PLACE = frozenset("市省县")
_FEWEST_FOREIGN = 5
"""Syllables from which on a word of Korean script is no Korean's name."""


def person_words(words: list[str], table: Lexicon) -> list[str]:
    """What Latin writes apart of a name in Korean or in Han script (박근혜, *Park Geun-hye*; 王建国, *Wang Jianguo*)."""
    if len(words) != 1 or words[0] < FIRST_SYLLABIC:
        return words
    if script_of(words[0]) == "Hani":
        return [part for part in han_parts(words[0]) if part]
    if not 1 < len(words[0]) < _FEWEST_FOREIGN or words[0][0] not in table.given_classes:
        return words
    is_korean = all("가" <= char <= "힣" for char in words[0])
    return list(words[0]) if is_korean else words


def organization_words(words: list[str], table: Lexicon) -> list[str]:
    """The words of an organisation, those apart that are written without gaps (华为技术有限公司, 삼성전자)."""
    if all(word < FIRST_SYLLABIC for word in words):
        return words
    return [part for word in words for part in _words_within(word, table)]


def _words_within(word: str, table: Lexicon) -> list[str]:
    """The listed words and what stands between them, where an organisation is written without gaps.

    The longest listed word wins; one of a single sign counts only as the last.  What kind of place a place is goes
    without saying (深圳市, *Shenzhen City*).
    """
    if (
        word < FIRST_SYLLABIC
        or len(word) < _SHORTEST.get(script_of(word), len(word) + 1)
        or table.listed(word)
    ):
        return [word]
    parts: list[str] = []
    rest, at, end = 0, 0, len(word)
    while at < end:
        lengths = range(min(_LONGEST, end - at), 0 if at + 1 == end else 1, -1)
        length = next((size for size in lengths if table.listed(word[at : at + size])), 0)
        if length:
            parts += [part for part in (word[rest:at], word[at : at + length]) if part]
            rest = at + length
            if word[at:rest] in table.places and word[rest : rest + 1] in _KINDS_OF_PLACE and rest + 1 < end:
                rest += 1
                length += 1
        at += length or 1
    return [*parts, word[rest:]] if rest < end else parts
