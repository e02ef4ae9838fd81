"""Orthographic folding: spellings of one word within one script become one string.

Folds what writers of the script treat as the same word (hamza seats, ى for ي, keyboards that give ک for ك,
vowel signs, presentation forms), not what merely sounds alike. Case, spaces and Latin diacritics are left to
the normalizer. The folded form is for comparison only; whoever displays a name keeps the original.
"""

from __future__ import annotations

from unicodedata import is_normalized, normalize

__all__ = ["fold_orthography", "strip_invisible"]


class _Table(dict[int, str | int]):
    """A `str.translate` table that remembers the characters it leaves alone, so that no look-up raises."""

    def __missing__(self, point: int) -> int:
        self[point] = point
        return point


def _dropping(*spans: tuple[int, int]) -> dict[int, str | int]:
    """Map every code point of the inclusive spans to nothing."""
    return {point: "" for first, last in spans for point in range(first, last + 1)}


def _mapping(groups: dict[str, str]) -> dict[int, str | int]:
    """Map each character of each value to its key."""
    return {ord(char): target for target, chars in groups.items() for char in chars}


# Joiners, bidi controls, soft hyphen, byte-order mark, variation selectors, tags.
_INVISIBLE = _dropping(
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFB), (0xE0000, 0xE01EF),
)  # fmt: skip

# NFKC turns these into a space and a mark, which would cut a word in two; or, in the last group, a formula of
# praise into words that are no part of the name before it.
_SPACING_MARKS = _dropping((0x037A, 0x037A), (0xFC5E, 0xFC63), (0xFCF2, 0xFCF4), (0xFE70, 0xFE7F)) | _mapping(
    {"'": "´῾᾿΄", " ": "ﷺﷻ"}
)

_MARKS = _dropping(
    (0x0300, 0x036F), (0x0483, 0x0489),  # stress marks, titlo
    (0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05C7),  # niqqud
    (0x0610, 0x061A), (0x0640, 0x0640), (0x064B, 0x065F), (0x0670, 0x0670),  # harakat, tatweel
    (0x06D6, 0x06DC), (0x06DF, 0x06E4), (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x08CA, 0x08E1), (0x08E3, 0x08FF),
    (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F),
)  # fmt: skip

_ARABIC = _mapping(
    {
        "": "ءٴ",  # علاء, علا
        "ا": "أإآٱٲٳٵ",
        "و": "ؤٶٷۆۇۈۉۋۏۊۄۅ",
        "ي": "ئىیٸېێۍۑےۓؽؾؿ",
        "ه": "ةہھەۀۂۃۿ",
        "ك": "کڪګڬ",
        "ت": "ٹټ", "د": "ڈډ", "ر": "ڑڕړ", "ن": "ںڼ", "ل": "ڵڶڷ", "ف": "ڤڥ",
    }
)  # fmt: skip

_HEBREW = _mapping(
    {"כ": "ך", "מ": "ם", "נ": "ן", "פ": "ף", "צ": "ץ", "וו": "װ", "וי": "ױ", "יי": "ײ"}
) | _mapping({"'": "׳", '"': "״", "-": "־"})

_CYRILLIC = _mapping(
    {"е": "ёѐѣ", "Е": "ЁЀѢ", "и": "ѝ", "И": "Ѝ", "г": "ґ", "Г": "Ґ", "Ӏ": "ӏ", "ф": "ѳ", "Ф": "Ѳ"}
)

# First digit of each set that names in the news are numbered with.
_ZEROS = (
    0x0660,
    0x06F0,
    0x07C0,
    0x0966,
    0x09E6,
    0x0A66,
    0x0AE6,
    0x0BE6,
    0x0C66,
    0x0CE6,
    0x0D66,
    0x0E50,
    0x1040,
)
_DIGITS: dict[int, str | int] = {zero + value: str(value) for zero in _ZEROS for value in range(10)}

_BEFORE_NFKC = _Table(_INVISIBLE | _SPACING_MARKS)
_FOLD = _Table(_INVISIBLE | _MARKS | _ARABIC | _HEBREW | _CYRILLIC | _DIGITS)
_STRIP = _Table(_INVISIBLE)
_KURDISH_CARRIER = "ئ"


def strip_invisible(text: str) -> str:
    """Remove joiners, bidi controls, variation selectors and other characters that show nothing.

    >>> strip_invisible("\\u202bعلی\\u200cرضا\\u202c")
    'علیرضا'
    """
    return text if text.isascii() else text.translate(_STRIP)


def fold_orthography(text: str) -> str:
    """Fold the spellings of a word within its script into one, for comparison; never for display.

    NFKC; joiners, bidi controls, tatweel, harakat, niqqud and stress marks dropped; أ إ آ ٱ → ا, ؤ → و,
    ئ ى ی → ي, ء dropped, ة → ه, ک → ك, doubled و → و; Sorani, Pashto and Urdu letters to their nearest
    Arabic ones (پ چ ژ گ stay: they are other sounds); Hebrew finals to their base; ё → е, ґ → г; digits to ASCII.
    Idempotent. Case and Latin letters stay.

    >>> fold_orthography("هيئة") == fold_orthography("هيئه"), fold_orthography("داوود"), fold_orthography("٣")
    (True, 'داود', '3')
    """
    if text.isascii():
        return text
    if not is_normalized("NFKC", text):
        text = normalize("NFKC", text.translate(_BEFORE_NFKC))
    if _KURDISH_CARRIER in text:
        text = _drop_initial_carrier(text)
    folded = text.translate(_FOLD)
    while "وو" in folded:  # داوود, داود; رؤوف, رءوف
        folded = folded.replace("وو", "و")
    return folded if is_normalized("NFKC", folded) else fold_orthography(folded)


def _drop_initial_carrier(text: str) -> str:
    """Drop the ئ that Sorani writes under an initial vowel; Arabic begins no word with it."""
    words = text.split(" ")
    return " ".join(word[1:] if len(word) > 1 and word[0] == _KURDISH_CARRIER else word for word in words)
