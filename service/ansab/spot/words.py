"""Cut a text into words that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ansab.names.abroad.chat_digits import without_chat_digits
from ansab.text.normalize import normalize
from ansab.text.scripts import is_cyrillic

__all__ = ["Word", "gap_is_ayn", "gap_joins", "words_of"]

_UNSEEN = "\u00ad\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff"
"""Marks of direction and the like, which a copied text has between and inside its words."""
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d"
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_APOSTROPHES = "'’ʼʻʿʾ‘`´′״׳\""
_WORD = re.compile(
    rf"[{_UNSPACED}]"  # scripts without spaces: one character is one word
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![\w]))?"  # U.S., P.M.F
    r"|(?i:[ld]|qu)(?=['’][^\W\d_]{2})"  # l'armée, d’Al-Aqsa
    rf"|(?:[^\W_{_UNSPACED}](?:[{_MARKS}]|[{_UNSEEN}]+(?=[^\W_]))*(?:[{_APOSTROPHES}](?=[^\W\d_]))?)+"
)
_GLUED = re.compile(r"[a-z]{2,}(?=[A-Z][a-z]{2,})")
"""A space that was lost: *byHoward Altman*."""
_SENTENCE_END = re.compile(r"[.!?:…]|[\r\n]\s*|^\s*[“\"«]")
_POSSESSIVE = re.compile(r"['’`´]s$", re.IGNORECASE)
_IS_TURKISH = re.compile("[ıİğĞ]")
_TURKISH_ENDING = re.compile(
    r"['’](?:l[ae]r)?"
    r"(?:[ns]?[ıiuü]n?|[ny]?[ae]|n?[dt][ae]n?|n[dt]?[ıiuü]n|[yn]?l[ae]|y[ıiuü]|[dt][ae]ki|l[ıiuü]k?|[dt][ıiuü]r|[cç][ae])?$",
    re.IGNORECASE,
)
"""What Turkish puts behind a name and an apostrophe: PKK'nın, Pentagon'dan, Erdoğan'ınki."""
_IS_KURMANJI = re.compile(r"\b(?:û|jî|jê|bû)\b")
_KURMANJI_ENDING = re.compile(r"(?<=[A-ZÇÊÎŞÛ]{2})(?:yê|ya|yan|ê|an|î|yî|a)$")
"""What Kurmanji puts behind initials without an apostrophe: *PYDê*, *ANHAyê*."""
_JOINS = re.compile(
    r"['’ʼ]?[ \t\u00a0\u2009\u202f]*(?:\r?\n|\r)?[ \t\u00a0\u2009\u202f]*|\s*&\s*|\.[ \u00a0]"
    rf"|[-‐‑‒–־·._/](?:\r?\n|\r)?[{_APOSTROPHES}ˈ]?"
)
_AYNS = "ʿʾʻʼ"
"""What scholars write for ʿayn and hamza, letters to Unicode."""
_AYN = re.compile("[ \u00a0]['‘ʿʻ`]")
_UNSEEN_MARKS = re.compile(f"[{_UNSEEN}]+")


_HYPHENS = ("-", "‐", "‑", "–")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last code point.
        text: As written.
        form: Normalized.
        stem_end: Offset where a possessive 's begins, or a Turkish ending behind an apostrophe; else `end`.
        gap: What stands between the word before and this one.
        is_unspaced: A character of a script without spaces.
    """

    start: int
    end: int
    text: str
    form: str
    stem_end: int
    gap: str
    is_unspaced: bool

    @property
    def stem(self) -> str:
        """Normalized, without a possessive 's or a Turkish ending."""
        return (
            self.form
            if self.stem_end == self.end
            else str(normalize(self.text[: self.stem_end - self.start]))
        )

    @property
    def begins_sentence(self) -> bool:
        """Whether it stands at the very beginning, or behind the end of a sentence or of a line."""
        return (not self.gap and self.start == 0) or _SENTENCE_END.search(self.gap) is not None

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital, also behind an ʿayn (*ʿAli*), or is a name with digits for Arabic letters (*3abdallah*)."""
        text = self.text
        return text[text[0] in _AYNS :][:1].isupper() or (
            text.isascii() and not text.isalpha() and without_chat_digits(text) != text
        )

    @property
    def is_hyphened(self) -> bool:
        """Whether nothing but a hyphen stands between the word before and this one."""
        return self.gap in _HYPHENS

    @property
    def is_cyrillic(self) -> bool:
        """Whether it begins with a Cyrillic letter."""
        return is_cyrillic(self.text)


def words_of(text: str) -> list[Word]:
    """Cut a text into words, offsets in code points; hyphens part words.

    >>> [(word.text, word.start) for word in words_of("Kata’ib Hezbollah's U.S.-led foe")]
    [('Kata’ib', 0), ("Hezbollah's", 8), ('U.S.', 20), ('led', 25), ('foe', 29)]
    """
    return list(_words(text))


def _words(text: str) -> Iterator[Word]:
    before = 0
    is_turkish = _IS_TURKISH.search(text) is not None
    is_kurmanji = _IS_KURMANJI.search(text) is not None
    for found in _WORD.finditer(text):
        start, end = found.span()
        surface = found.group()
        form = str(normalize(surface))
        if not form:
            continue
        possessive = _POSSESSIVE.search(surface) or (is_turkish and _TURKISH_ENDING.search(surface))
        possessive = possessive or (is_kurmanji and _KURMANJI_ENDING.search(surface))
        stem_end = start + possessive.start() if possessive else end
        is_unspaced = len(surface) == 1 and surface >= "\u0e00" and _is_unspaced(surface)
        glued = _GLUED.match(surface)
        if glued:
            middle = start + glued.end()
            yield Word(start, middle, glued.group(), glued.group().lower(), middle, text[before:start], False)
            start, surface, before = middle, surface[glued.end() :], middle
            form = str(normalize(surface))
        yield Word(start, end, surface, form, stem_end, text[before:start], is_unspaced)
        before = end


def _is_unspaced(char: str) -> bool:
    return re.match(f"[{_UNSPACED}]", char) is not None


def gap_joins(word: Word) -> bool:
    """Whether a name may run on over what stands before this word: space, one line break, a hyphen, an ampersand."""
    gap = word.gap
    return _JOINS.fullmatch(gap if gap.isascii() else _UNSEEN_MARKS.sub("", gap)) is not None


def gap_is_ayn(word: Word) -> bool:
    """Whether an opening quotation mark before this word may be an ʿayn: *Imam ‘Ali*."""
    return _AYN.fullmatch(word.gap) is not None
