"""Make the form under which two spellings of one surface string are the same string."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NewType

from ansab.text.fold import fold_orthography

__all__ = ["NormalizedForm", "fold_latin", "normalize"]

NormalizedForm = NewType("NormalizedForm", str)
"""Casefolded words with single spaces, no marks or punctuation.  Only `normalize` makes one."""

# Letters that no decomposition takes apart, as the press writes them in plain ASCII.
_PLAIN = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
        "ħ": "h", "ŋ": "ng", "ə": "a", "ɛ": "e", "ɔ": "o", "ŧ": "t", "ĸ": "k", "ƙ": "k", "ɓ": "b", "ɗ": "d",
        "ʼ": "'", "ʻ": "'", "ʽ": "'", "ʾ": "'", "ʿ": "'", "‘": "'", "’": "'", "‛": "'", "`": "'", "´": "'",
        "ˈ": "'", "ˊ": "'", "ˋ": "'", "′": "'", "＇": "'", "ʹ": "'", "״": '"', "׳": "'", "ـ": "",
    }
)  # fmt: skip
# Inside a word these stand for hamza, ʿayn or an elision, or are a slip; they are not a gap between words.
_SILENT = re.compile(r"[\"'`”“″„«»]")
# A letter with a vowel sign of South Asia is no letter alone: ए.के. is *A. K.*, and not एक.
_ACRONYM = re.compile(r"(?<![\u0900-\u0dff])\b(?:[^\W\d_]\.)+(?:[^\W\d_]\.|[^\W\d_]\b(?![.\u0900-\u0dff]))")
# Vowel signs of South and South-East Asian scripts are no letters to `\w`, and yet no gap.
_GAP = re.compile(r"(?:(?![\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff])[\W_])+")
# A word with letters of both: typed on the wrong keyboard, or scanned.
_MIXED = re.compile(r"\b(?=\w*[a-z])(?=\w*[\u0400-\u04ff])\w+")
_LATIN_LETTER = re.compile("[a-z]")
_LOOKS_CYRILLIC = str.maketrans("aceiopxyk", "асеіорхук")
_LOOKS_LATIN = str.maketrans("асеіорхук", "aceiopxyk")
_ASCII_GAP = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=8_192)
def normalize(surface: str) -> NormalizedForm:
    """Fold everything that does not tell two names apart: case, marks, punctuation, script variants.

    Dotted letters close up (`U.S.` is `us`), an apostrophe inside a word vanishes (`Kata'ib` is `kataib`), a
    hyphen parts words, and so does a numero sign (`№9` is `no 9`).  Idempotent.

    >>> normalize("Harakat-al-Nujabā’")
    'harakat al nujaba'
    """
    if surface.isascii():
        text = surface.casefold()
        if "." in text:
            text = _close_acronyms(text)
        return NormalizedForm(_ASCII_GAP.sub(" ", _SILENT.sub("", text)).strip())
    text = unicodedata.normalize("NFKC", surface.replace("№", "№ ")).translate(_PLAIN).casefold()
    text = _close_acronyms(text)
    text = _MIXED.sub(_of_one_script, fold_orthography(text))
    text = _SILENT.sub("", fold_latin(text))
    return NormalizedForm(_GAP.sub(" ", text).strip())


def _of_one_script(found: re.Match[str]) -> str:
    """A word in the script that all its letters can be read in: that of the letters that look like no other."""
    word = found.group()
    as_cyrillic, as_latin = word.translate(_LOOKS_CYRILLIC), word.translate(_LOOKS_LATIN)
    if not _LATIN_LETTER.search(as_cyrillic):
        return as_cyrillic
    return as_latin if as_latin.isascii() else word


def fold_latin(text: str) -> str:
    """Take the marks off Latin letters; letters of other scripts stay as they are.

    >>> fold_latin("al-Saʿīdī")
    "al-Sa'idi"
    """
    if text.isascii():
        return text
    return "".join(map(_fold_char, text.translate(_PLAIN)))


@lru_cache(maxsize=8_192)
def _fold_char(char: str) -> str:
    if char.isascii():
        return char
    plain = "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
    return plain.translate(_PLAIN) if plain.isascii() else char if not unicodedata.combining(char) else ""


def _close_acronyms(text: str) -> str:
    return _ACRONYM.sub(lambda found: found.group().replace(".", "") + " ", text)
