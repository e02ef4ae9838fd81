"""Names in the chat alphabet of Arabs, who write digits for letters that Latin has not: *Mo7amed 3ali*, *3'assan*, *5aled*."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product

from ansab.model import EntityType
from ansab.names.joined import has_latin_article
from ansab.names.lexicon import lexicon
from ansab.text.capitals import with_capitals_of

__all__ = ["without_chat_digits"]

_MAY_HOLD = re.compile(r"[235-9](?:(?<=[A-Za-z].)|(?<=[A-Za-z]['’`´].)|['’`´]?[A-Za-z])")
"""A digit beside a letter; it begins with the digit, because most names have none and are passed over at once."""
_WORD = re.compile(r"(?<![\w.])(?:[A-Za-z235-9]|(?<=\w)['’`´](?=[A-Za-z235-9]))+(?!\w)")
_SIGN = re.compile(r"([35679])['’`´](?=[a-z])|33|77|[235-9]")
"""A digit, with an apostrophe or without, or a doubled letter."""
_DIGITS = "2356789"
_NO_WORD = re.compile(
    r"\d+(?:st|nd|rd|th|er|ere|i?e|i?[eè]me|ste|de|[rdtmvn]?[oa]|s)|.*(?!33|77)\d\d.*|.*\d['’]?s"
)
"""*3rd*, *2ème*, *M23*, *F16*, *7s*: numbers, though letters stand beside them."""
_VOWELS = frozenset("aeiouy")
_LEAST_LETTERS = 2
_SHORTEST = 4
"""Letters and digits of a word that shows by itself that it is a name; so short in capitals it is rather a code."""
_MOST_READINGS = 32
_LETTERS = {
    "5": ("kh",), "6": ("t",), "7": ("h",), "77": ("hh", "h"), "8": ("q", "gh"), "9": ("s", "q"),
    "3'": ("gh",), "5'": ("kh",), "6'": ("z", "dh"), "7'": ("kh",), "9'": ("d",),
}  # fmt: skip
"""What a sign stands for, the commonest first; 2 and 3 depend on their neighbours.

9 is ص in the East and ق in the Maghreb, 8 is ق in the East and غ in some places."""


def without_chat_digits(surface: str, type: EntityType | None = None) -> str:
    """A name with the letters that its digits stand for, as the press writes them.

    A word is read in this way if a listed Arabic name comes out.  In a person's name any other word is, too, if its digits
    stand where Arabs write them.  Numbers stay, and so do words that have digits for other reasons.

    Args:
        surface: As written, in any script.
        type: Of whom it is the name; where that is unknown, one listed name shows that it is a person's.

    >>> without_chat_digits("Mo7amed 3ali"), without_chat_digits("3abd el-ra7man Kha9awneh"), without_chat_digits("Sa3d")
    ('Mohamed Ali', 'Abd el-rahman Khasawneh', 'Saad')
    >>> [without_chat_digits(name) for name in ("Brigade 7", "7Eleven", "M23", "G7", "3M", "17N", "3rd Division")]
    ['Brigade 7', '7Eleven', 'M23', 'G7', '3M', '17N', '3rd Division']
    """
    if not _MAY_HOLD.search(surface):
        return surface
    is_person = type is EntityType.PERSON
    if type is None:
        is_person = any(_listed(found[0]) for found in _WORD.finditer(surface))
    return _WORD.sub(_of_person if is_person else _of_group, surface)


def _of_group(found: re.Match[str]) -> str:
    """A word of an organisation's name: a person's name in it as the press writes it."""
    word = found[0]
    return with_capitals_of(word, _listed(word))


def _of_person(found: re.Match[str]) -> str:
    """A word as the press writes it, listed or not; as it is where its digits are numbers."""
    word = found[0]
    is_shouted = found.string.isupper() and " " in found.string
    if word.isupper() and len(word) <= _SHORTEST and not is_shouted:
        return word
    readings = _readings(word)
    reading = _listed(word, least=0) or (readings[0] if readings and _is_arabic(word) else "")
    return with_capitals_of(word, reading)


def _is_arabic(word: str) -> bool:
    """Whether digits stand where Arabs write them: 2 beside a vowel, 3 at the end behind one; none behind a whole name."""
    small = word.lower()
    base = small.rstrip(_DIGITS)
    if base != small and (
        small[-1] in "258" or lexicon().is_name(base) or (small[-1] == "3" and base[-1] not in _VOWELS)
    ):
        return False
    around = (small[max(0, at - 1) : at + 2] for at, letter in enumerate(small) if letter == "2")
    return all(not _VOWELS.isdisjoint(letters) for letters in around) and not re.match("2[^aeiouy]", small)


@lru_cache(maxsize=4_096)
def _listed(word: str, least: int = _SHORTEST) -> str:
    """The first reading of a word that is a listed Arabic name; empty for none."""
    small = word.lower()
    if len(word) < least or (word.isupper() and len(word) <= least):
        return ""
    if small[-1] in "23" and small[-2:-1] not in _VOWELS:
        return ""
    table = lexicon()
    for reading in _readings(word):
        bare = reading[2:] if has_latin_article(reading, table) else reading
        is_name = bare in table.nisbas or table.given_classes.get(bare) in table.chained
        is_title = not least and bare in table.honorifics
        if (is_name or is_title or bare in table.compounds) and small != f"{reading}2":
            return reading
    return ""


def _readings(word: str) -> list[str]:
    """What a word may be, the likeliest first; nothing for one without digits, and for numbers."""
    small = word.lower()
    has_digits = any(letter.isdigit() for letter in small)
    if not has_digits or sum(map(str.isalpha, small)) < _LEAST_LETTERS or _NO_WORD.fullmatch(small):
        return []
    pieces: list[tuple[str, ...]] = []
    at = 0
    for found in _SIGN.finditer(small):
        pieces += [(small[at : found.start()],), _letters(small, found)]
        at = found.end()
    pieces.append((small[at:],))
    return ["".join(chosen) for chosen in islice(product(*pieces), _MOST_READINGS)]


def _letters(word: str, found: re.Match[str]) -> tuple[str, ...]:
    """What a sign may stand for where it stands; ʿayn leaves a vowel beside consonants (*Sa3d*, *3bdallah*, *3mad*)."""
    sign = f"{found[1]}'" if found[1] else found[0]
    if sign in _LETTERS:
        return _LETTERS[sign]
    before, behind = word[: found.start()][-1:], word[found.end() :][:1]
    if sign == "2":
        return ("", "q", "a") if behind else ("q", "")
    if not behind or behind in _VOWELS:
        return ("", "a") if before else ("", "gh")
    if not before:
        return ("a", "i", "o", "gh")
    return ("a", "", "aa")
