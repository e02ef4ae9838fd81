"""Name tokens as the codes that the chunk model works on: one alphabet a script, `^` and `$` at the ends.

Latin codes fit in 5 bits and native codes in 6, so that a chunk (at most three Latin letters on at most two
native ones) packs into one 27-bit key, which is what the tables are hashed by.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

__all__ = [
    "ALPHABETS",
    "MAX_LATIN_CHUNK",
    "MAX_NATIVE_CHUNK",
    "SCRIPTS",
    "encode_latin",
    "encode_native",
    "latin_letters",
    "native_letters",
    "pack",
    "unpack",
]

MAX_LATIN_CHUNK = 3
MAX_NATIVE_CHUNK = 2
LATIN = "abcdefghijklmnopqrstuvwxyz^$"
"""Latin symbols; the code of the first is 1."""
UNKNOWN_LATIN = 31
UNKNOWN_NATIVE = 63

ALPHABETS = {
    "Arab": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژڤگەۆێ^$",
    "Hebr": "אבגדהוזחטיךכלםמןנסעףפץצקרשת'\"^$",
    "Cyrl": "абвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґўјљњћђџ'^$",
}
"""Native symbols of each script that has a model; the code of the first is 1."""
SCRIPTS = tuple(ALPHABETS)

_LATIN_SPELLINGS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ə": "e",
        "ħ": "h", "ŋ": "ng", "ŧ": "t", "ƒ": "f", "ĸ": "k",
    }
    | dict.fromkeys("'’‘ʼʻʿʾ`´′-‐‑.\"”“\u00ad", "")
)  # fmt: skip

# Letters of other languages, and other code points, that read like one of the alphabet.
_NATIVE_SPELLINGS = {
    "Arab": str.maketrans(
        {
            "ک": "ك", "ڪ": "ك", "ی": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي", "ۓ": "ي", "ٱ": "ا", "ٲ": "أ",
            "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ۂ": "ه", "ۃ": "ة", "ۇ": "و", "ۈ": "و", "ۋ": "و",
            "ٹ": "ت", "ټ": "ت", "ڈ": "د", "ډ": "د", "ڑ": "ر", "ړ": "ر", "ڕ": "ر", "ں": "ن", "ڼ": "ن", "ڵ": "ل",
            "ڨ": "گ", "ڭ": "گ", "ګ": "گ", "ښ": "ش", "څ": "خ", "ځ": "ز", "ږ": "ژ", "ڥ": "ڤ",
        }
    ),
    "Hebr": str.maketrans({"׳": "'", "״": '"', "’": "'", "ʼ": "'", "′": "'", "װ": "וו", "ױ": "וי", "ײ": "יי", "־": ""}),
    "Cyrl": str.maketrans({"’": "'", "ʼ": "'", "`": "'", "ѓ": "г", "ќ": "к", "ѕ": "з", "ѣ": "е", "ѝ": "и", "ѐ": "е", "-": ""}),
}  # fmt: skip

_LATIN_CODES = {symbol: code for code, symbol in enumerate(LATIN, 1)}
_NATIVE_CODES = {
    script: {symbol: code for code, symbol in enumerate(letters, 1)} for script, letters in ALPHABETS.items()
}


@lru_cache(maxsize=8_192)
def latin_letters(text: str) -> str:
    """Latin text in lower case without diacritics, apostrophes and hyphens; other characters stay.

    >>> latin_letters("Nūrī"), latin_letters("Kata'ib"), latin_letters("Đoković")
    ('nuri', 'kataib', 'dokovic')
    """
    lowered = text.lower().translate(_LATIN_SPELLINGS)
    if lowered.isascii():
        return lowered
    return "".join(char for char in normalize("NFKD", lowered) if not combining(char))


@lru_cache(maxsize=8_192)
def native_letters(text: str, script: str) -> str:
    """Native text as the model of its script reads it: NFKC, no vowel signs, letters of the alphabet.

    >>> native_letters("سلیمانی", "Arab") == "سليماني"
    True
    """
    composed = normalize("NFKC", text).lower().translate(_NATIVE_SPELLINGS[script])
    if script == "Arab" and composed.startswith("ئ") and len(composed) > 1:
        composed = composed[1:]  # the carrier of an initial vowel in Sorani
    return "".join(char for char in composed if not combining(char) and char not in _SILENT)


_SILENT = frozenset(
    "ـ\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad\u034f.,"
)


def encode_latin(text: str) -> list[int]:
    """Codes of a Latin token, anchors at both ends; what is no letter a-z gets a code no chunk has."""
    codes = [_LATIN_CODES["^"]]
    codes.extend(
        _LATIN_CODES.get(char, UNKNOWN_LATIN) if char.isalpha() else UNKNOWN_LATIN
        for char in latin_letters(text)
    )
    codes.append(_LATIN_CODES["$"])
    return codes


def encode_native(text: str, script: str) -> list[int]:
    """Codes of a native token, anchors at both ends; a letter outside the alphabet gets a code no chunk has."""
    known = _NATIVE_CODES[script]
    codes = [known["^"]]
    codes.extend(
        known.get(char, UNKNOWN_NATIVE) if char not in "^$" else UNKNOWN_NATIVE
        for char in native_letters(text, script)
    )
    codes.append(known["$"])
    return codes


def pack(latin: str, native: str, script: str) -> int:
    """Key of a chunk: the codes of its Latin letters, then of its native ones, first letter lowest."""
    key = 0
    for at, char in enumerate(latin):
        key |= _LATIN_CODES[char] << 5 * at
    for at, char in enumerate(native):
        key |= _NATIVE_CODES[script][char] << 15 + 6 * at
    return key


def unpack(key: int, script: str) -> tuple[str, str]:
    """Latin and native letters of a chunk."""
    latin = [key >> 5 * at & 31 for at in range(MAX_LATIN_CHUNK)]
    native = [key >> 15 + 6 * at & 63 for at in range(MAX_NATIVE_CHUNK)]
    letters = ALPHABETS[script]
    return "".join(LATIN[code - 1] for code in latin if code), "".join(
        letters[code - 1] for code in native if code
    )
