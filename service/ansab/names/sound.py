"""Two rougher spellings of a name token: its *sound* (vowels in three classes) and its *skeleton* (consonants).

Both fold what the press writes in many ways for one Arabic letter (TRANSLIT notes in docs/transliteration.md):
`q k c ck`, `kh x`, `sh ch sch`, `dj j zh dsch`, `ou oo u`, doubled letters.  A skeleton is packed into one integer,
five bits a consonant, so that it can be a key.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product

__all__ = ["SKELETON_LENGTH", "skeleton", "skeletons_of_cyrillic", "skeletons_of_native", "sound"]

SKELETON_LENGTH = 12
"""Consonants that a skeleton keeps; the rest of a longer token does not matter."""

_SOUNDS = (
    ("shch", "S"), ("tsch", "S"), ("tch", "S"), ("sch", "S"), ("dsch", "j"), ("dzh", "j"), ("sh", "S"), ("ch", "S"),
    ("kh", "x"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("zh", "j"), ("dj", "j"), ("ts", "c"),
    ("tz", "c"), ("ck", "k"), ("qu", "k"), ("ks", "ks"), ("x", "ks"), ("q", "k"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ij", "i"), ("aa", "a"), ("w", "u"), ("y", "i"), ("o", "u"), ("e", "a"),
)  # fmt: skip
_BY_FIRST: dict[str, tuple[tuple[str, str], ...]] = {}
for _written, _heard in _SOUNDS:
    _BY_FIRST[_written[0]] = (*_BY_FIRST.get(_written[0], ()), (_written, _heard))

_SOFTENING = ("e", "i", "y")
"""Letters before which a c is an s."""

_CLASS = {
    "b": 1, "p": 1, "t": 2, "d": 3, "j": 4, "g": 4, "k": 5, "x": 6, "h": 7, "s": 8, "c": 8, "z": 9, "S": 10,
    "f": 11, "v": 11, "l": 12, "m": 13, "n": 14, "r": 15,
    "0": 16, "1": 17, "2": 18, "3": 19, "4": 20, "5": 21, "6": 22, "7": 23, "8": 24, "9": 25,
}  # fmt: skip

# Classes that a native letter may have in Latin, the commonest first; 0 is "not written".
_NATIVE: dict[str, tuple[int, ...]] = {
    "ب": (1,), "پ": (1,), "ت": (2,), "ث": (2, 8), "ج": (4,), "چ": (10,), "ح": (7,), "خ": (6,), "د": (3,),
    "ذ": (9, 3), "ر": (15,), "ز": (9,), "ژ": (4,), "س": (8,), "ش": (10,), "ص": (8,), "ض": (3, 9), "ط": (2,),
    "ظ": (9, 3), "غ": (4,), "ف": (11,), "ق": (5, 4), "ك": (5,), "گ": (4,), "ل": (12,), "م": (13,), "ن": (14,),
    "ه": (7, 0), "و": (0, 11),
    "ב": (1, 11), "ג": (4,), "ד": (3,), "ה": (7, 0), "ו": (0, 11), "ז": (9,), "ח": (7, 10), "ט": (2,),
    "כ": (5, 6), "ל": (12,), "מ": (13,), "נ": (14,), "ס": (8,), "פ": (11, 1), "צ": (8,), "ק": (5,), "ר": (15,),
    "ש": (10, 8), "ת": (2,),
}  # fmt: skip
_MOST_READINGS = 8
_SILENT_AT_END = "هה"

# Cyrillic writes its vowels, so a letter is a consonant, a vowel (0) or a sign that is not heard (left out).
_CYRILLIC: dict[str, tuple[int, ...]] = {
    "б": (1,), "п": (1,), "в": (11,), "ф": (11,), "г": (4, 7), "ґ": (4,), "ғ": (4,), "д": (3,), "ж": (4,), "җ": (4,),
    "з": (9,), "к": (5,), "қ": (5,), "л": (12,), "љ": (12,), "м": (13,), "н": (14,), "њ": (14,), "ң": (14,), "р": (15,),
    "с": (8,), "т": (2,), "ћ": (10,), "ђ": (4,), "џ": (4,), "х": (6, 7), "ҳ": (7,), "һ": (7,), "ц": (8,), "ч": (10,),
    "ш": (10,), "щ": (10,),
}  # fmt: skip
_UNHEARD_SIGNS = str.maketrans("", "", "ьъ'")
_ONE_SOUND = (("дж", "џ"), ("дз", "з"))


def sound(latin: str) -> str:
    """Spell a Latin token by its sound: consonants folded, vowels in the classes a, i, u, nothing doubled.

    Args:
        latin: Normalized ASCII token; other characters stay as they are.

    >>> sound("taleb"), sound("youssif"), sound("iusif"), sound("qaddafi"), sound("kadhafi")
    ('talab', 'iusif', 'iusif', 'kadafi', 'kadafi')
    """
    heard: list[str] = []
    at, end = 0, len(latin)
    while at < end:
        char = latin[at]
        for written, spoken in _BY_FIRST.get(char, ()):
            if latin.startswith(written, at):
                piece, step = spoken, len(written)
                break
        else:
            piece, step = char, 1
            if char == "c":
                piece = "s" if latin[at + 1 : at + 2] in _SOFTENING else "k"
        if not heard or heard[-1] != piece:
            heard.append(piece)
        at += step
    if len(heard) > 2 and heard[-1] == "h" and heard[-2] in "aiu":
        heard.pop()
    return "".join(heard)


def skeleton(spoken: str) -> int:
    """Pack the consonants of a sound into an integer; 0 when it has none.

    >>> skeleton(sound("saeedi")) == skeleton(sound("saidi")), skeleton("a")
    (True, 0)
    """
    packed, last, kept = 0, 0, 0
    for char in spoken:
        here = _CLASS.get(char, 0)
        if here and here != last and kept < SKELETON_LENGTH:
            packed = packed << 5 | here
            kept += 1
        last = here
    if kept > 1 and last == 7:
        packed >>= 5
    return packed


@lru_cache(maxsize=8_192)
def skeletons_of_native(token: str) -> tuple[int, ...]:
    """Pack the consonants of an Arabic or Hebrew token, in every likely reading, the likeliest first.

    Args:
        token: Folded token of Arabic or Hebrew script.

    >>> skeleton(sound("talib")) in skeletons_of_native("طالب")
    True
    """
    readings = [_NATIVE[char] for char in token if char in _NATIVE][:SKELETON_LENGTH]
    if not readings:
        return ()
    found: dict[int, None] = {}
    for chosen in product(*_few(readings)):
        packed, last = 0, 0
        for here in chosen:
            if here and here != last:
                packed = packed << 5 | here
            last = here or last
        if token[-1] in _SILENT_AT_END and packed & 31 == 7 and packed >> 5:
            packed >>= 5
        found.setdefault(packed)
    return tuple(found)


@lru_cache(maxsize=8_192)
def skeletons_of_cyrillic(token: str) -> tuple[int, ...]:
    """Pack the consonants of a Cyrillic token, in every likely reading, the likeliest first.

    Args:
        token: Folded token of Cyrillic script.

    >>> skeleton(sound("sukhoi")) in skeletons_of_cyrillic("сухой")
    True
    """
    for written, one in _ONE_SOUND:
        token = token.replace(written, one)
    readings = [_CYRILLIC.get(char, (0,)) for char in token.translate(_UNHEARD_SIGNS)]
    found: dict[int, None] = {}
    for chosen in product(*_few(readings)):
        packed, last, kept = 0, 0, 0
        for here in chosen:
            if here and here != last and kept < SKELETON_LENGTH:
                packed = packed << 5 | here
                kept += 1
            last = here
        found.setdefault(packed >> 5 if kept > 1 and last == 7 else packed)
    return tuple(packed for packed in found if packed)


def _few(readings: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Keep the second readings of the first letters that have one, up to `_MOST_READINGS` in all."""
    kept, total = [], 1
    for options in readings:
        if total * len(options) > _MOST_READINGS:
            options = options[:1]
        total *= len(options)
        kept.append(options)
    return kept
