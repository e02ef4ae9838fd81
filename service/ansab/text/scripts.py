"""Which script a text is in, and which language its letters hint at."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache

__all__ = [
    "NO_SCRIPT",
    "has_no_case",
    "is_abjad",
    "is_arabic",
    "is_cyrillic",
    "is_hebrew",
    "language_hint",
    "script_of",
    "script_of_char",
    "scripts_in",
]

NO_SCRIPT = "Zyyy"
"""ISO 15924 for characters that belong to no one script: digits, punctuation, spaces, marks."""

# First code point of each block of letters, and its script; what is not listed is `Zyyy`.
# Source: Unicode 15.1 Blocks.txt and Scripts.txt, blocks of one writing system taken as a whole.
_BLOCKS: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x005A, "Latn"), (0x0061, 0x007A, "Latn"), (0x00AA, 0x00AA, "Latn"), (0x00BA, 0x00BA, "Latn"),
    (0x00C0, 0x00D6, "Latn"), (0x00D8, 0x00F6, "Latn"), (0x00F8, 0x02B8, "Latn"),
    (0x0370, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"), (0x0531, 0x058A, "Armn"),
    (0x05D0, 0x05F2, "Hebr"), (0x0620, 0x063F, "Arab"), (0x0641, 0x064A, "Arab"), (0x066E, 0x066F, "Arab"),
    (0x0671, 0x06D3, "Arab"), (0x06D5, 0x06D5, "Arab"), (0x06EE, 0x06EF, "Arab"), (0x06FA, 0x06FF, "Arab"),
    (0x0700, 0x074F, "Syrc"), (0x0750, 0x077F, "Arab"), (0x0780, 0x07BF, "Thaa"), (0x07C0, 0x07FF, "Nkoo"),
    (0x0870, 0x088E, "Arab"), (0x08A0, 0x08C9, "Arab"),
    (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"), (0x0A00, 0x0A7F, "Guru"), (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"), (0x0B80, 0x0BFF, "Taml"), (0x0C00, 0x0C7F, "Telu"), (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"), (0x0D80, 0x0DFF, "Sinh"), (0x0E01, 0x0E3A, "Thai"), (0x0E40, 0x0E5B, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"), (0x0F00, 0x0FFF, "Tibt"), (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"), (0x1200, 0x139F, "Ethi"), (0x13A0, 0x13FF, "Cher"), (0x1780, 0x17FF, "Khmr"),
    (0x1800, 0x18AF, "Mong"), (0x1C80, 0x1C8F, "Cyrl"), (0x1C90, 0x1CBF, "Geor"), (0x1D00, 0x1D25, "Latn"),
    (0x1D26, 0x1D2A, "Grek"), (0x1D2B, 0x1D2B, "Cyrl"), (0x1D2C, 0x1DBF, "Latn"), (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"),
    (0x2071, 0x2071, "Latn"), (0x207F, 0x207F, "Latn"), (0x2090, 0x209C, "Latn"), (0x2183, 0x2184, "Latn"), (0x2C60, 0x2C7F, "Latn"), (0x2D30, 0x2D7F, "Tfng"), (0x2DE0, 0x2DFF, "Cyrl"), (0x2E80, 0x2FD5, "Hani"),
    (0x3005, 0x3007, "Hani"), (0x3041, 0x309F, "Hira"), (0x30A0, 0x30FF, "Kana"), (0x3105, 0x312F, "Bopo"),
    (0x3131, 0x318E, "Hang"), (0x31F0, 0x31FF, "Kana"), (0x3400, 0x4DBF, "Hani"), (0x4E00, 0x9FFF, "Hani"),
    (0xA000, 0xA4CF, "Yiii"), (0xA640, 0xA69F, "Cyrl"), (0xA722, 0xA7FF, "Latn"), (0xA960, 0xA97F, "Hang"),
    (0xAB30, 0xAB6F, "Latn"), (0xAC00, 0xD7FF, "Hang"), (0xF900, 0xFAFF, "Hani"), (0xFB00, 0xFB06, "Latn"),
    (0xFB13, 0xFB17, "Armn"), (0xFB1D, 0xFB4F, "Hebr"), (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFC, "Arab"),
    (0xFF21, 0xFF3A, "Latn"), (0xFF41, 0xFF5A, "Latn"), (0xFF66, 0xFF9F, "Kana"), (0xFFA0, 0xFFDC, "Hang"),
    (0x1EE00, 0x1EEFF, "Arab"), (0x20000, 0x323AF, "Hani"),
)  # fmt: skip
_STARTS = tuple(block[0] for block in _BLOCKS)


@lru_cache(maxsize=8192)
def script_of_char(char: str) -> str:
    """ISO 15924 script of one character; `Zyyy` for marks, digits, punctuation and what is unknown.

    >>> script_of_char("ع"), script_of_char("7")
    ('Arab', 'Zyyy')
    """
    point = ord(char)
    at = bisect_right(_STARTS, point) - 1
    return _BLOCKS[at][2] if at >= 0 and point <= _BLOCKS[at][1] else NO_SCRIPT


def scripts_in(text: str) -> dict[str, int]:
    """Count the letters of each script, in the order of first appearance, `Zyyy` left out.

    >>> scripts_in("Ali علي 7")
    {'Latn': 3, 'Arab': 3}
    """
    counts = Counter(map(script_of_char, text))
    counts.pop(NO_SCRIPT, None)
    return dict(counts)


def script_of(text: str) -> str:
    """ISO 15924 script that most letters of the text are in; `Zyyy` when it has none.

    The first one wins a tie. Kana with Han (Japanese) counts as what there is more of.

    >>> script_of("حزب الله"), script_of("Путин"), script_of("12-34")
    ('Arab', 'Cyrl', 'Zyyy')
    """
    if text.isascii():
        return "Latn" if any(map(str.isalpha, text)) else NO_SCRIPT
    counts = scripts_in(text)
    return max(counts, key=counts.__getitem__) if counts else NO_SCRIPT


def has_no_case(text: str) -> bool:
    """Whether a text has no letter of which there are two sizes, so that no capital can tell a name in it.

    >>> has_no_case("حزب الله"), has_no_case("Amal")
    (True, False)
    """
    return text.lower() == text.upper()


def is_cyrillic(text: str) -> bool:
    """Whether a text begins in the block of Cyrillic."""
    return "\u0400" <= text[:1] <= "\u04ff"


def is_hebrew(text: str) -> bool:
    """Whether a text begins in the block of Hebrew."""
    return "\u0590" <= text[:1] <= "\u05ff"


def is_arabic(text: str) -> bool:
    """Whether a text begins in the block of Arabic, in which Persian, Urdu and Kurdish are written, too."""
    return "\u0600" <= text[:1] <= "\u06ff"


def is_abjad(text: str) -> bool:
    """Whether a text begins in Hebrew or Arabic letters, which have neither capitals nor short vowels.

    >>> is_abjad("חיפה"), is_abjad("بغداد"), is_abjad("Erbil")
    (True, True, False)
    """
    return "\u0590" <= text[:1] <= "\u06ff"


# Letters that one language writes and its neighbours do not, most telling language first.
_ARAB_HINTS: tuple[tuple[str, frozenset[str]], ...] = (
    ("ckb", frozenset("ڕڵۆێە")),
    ("ps", frozenset("ټځڅډړږښګڼېۍ")),
    ("ur", frozenset("ٹڈڑںےہۂۃ")),
    ("ar", frozenset("ةكيىأإؤ")),
    ("fa", frozenset("پچژگکی")),
)
_CYRL_HINTS: tuple[tuple[str, frozenset[str]], ...] = (
    ("be", frozenset("ўЎ")),
    ("uk", frozenset("їЇєЄґҐіІ")),
    ("mk", frozenset("ѓЃќЌѕЅ")),
    ("sr", frozenset("ђЂћЋџЏљЉњЊјЈ")),
    ("ru", frozenset("ыЫэЭёЁъЪ")),
)
_UKRAINIAN_SUFFIXES = frozenset(("ськ", "цьк"))  # -ський, -цька; Russian writes no ь there
_DEFAULTS = {
    "Arab": "ar", "Armn": "hy", "Cyrl": "ru", "Deva": "hi", "Ethi": "am", "Geor": "ka", "Grek": "el",
    "Hang": "ko", "Hani": "zh", "Hebr": "he", "Hira": "ja", "Kana": "ja", "Thai": "th",
}  # fmt: skip


def language_hint(text: str) -> str:
    """BCP 47 language that the letters hint at, `""` where the script tells nothing (Latin, none).

    A hint, not a verdict: many names are spelt alike in Arabic, Persian and Urdu. Persian is told by its
    letters (پ چ ژ گ, and the code points of ک and ی) unless letters that only Arabic writes stand beside them.

    >>> [language_hint(name) for name in ("محمد", "سلیمانی", "پێشمەرگە", "بھٹو زرداری ہاؤس", "Зеленський")]
    ['ar', 'fa', 'ckb', 'ur', 'uk']
    """
    script = script_of(text)
    if script == "Hebr":
        return "yi" if any(char in "װױײ" for char in text) else "he"
    if script == "Hani" and any(script_of_char(char) in ("Hira", "Kana") for char in text):
        return "ja"
    hints = {"Arab": _ARAB_HINTS, "Cyrl": _CYRL_HINTS}.get(script, ())
    if script == "Cyrl" and _UKRAINIAN_SUFFIXES & {text[at : at + 3].lower() for at in range(len(text))}:
        return "uk"
    letters = frozenset(text)
    for language, telling in hints:
        if letters & telling:
            return language
    return _DEFAULTS.get(script, "")
