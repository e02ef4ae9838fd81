"""Whole names as a newsroom writes them: compounds joined, articles and particles kept, capitals set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest
from unicodedata import normalize

from ansab.text.fold import fold_orthography, strip_invisible
from ansab.text.scripts import language_hint, script_of
from ansab.translit.arabic_names import ARTICLE, NO_ARTICLE, spell_arabic
from ansab.translit.generate import Spelling
from ansab.translit.lexicon import MOST_WORDS, known_spellings
from ansab.translit.reading import reading_of
from ansab.translit.tokens import MAX_BEST
from ansab.translit.words import Manner, by_log_prob, ranked, spell_word

__all__ = ["PressName", "romanize_press", "romanize_words"]

_SEPARATORS = re.compile(r"([\s\-‐‑–—־/,،.;؛:()\[\]\"“”«»״_|]+)")
_PUNCTUATION = str.maketrans(
    {"،": ",", "؛": ";", "؟": "?", "־": "-", "«": '"', "»": '"', "״": '"', "‐": "-", "‑": "-"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PressName:
    """One part of a name: what was read and its spellings, likeliest first.

    Attributes:
        native: The words that were read together, or a separator.
        spellings: As the press writes them; a separator has one.
        is_name: Whether it is a part of the name, not a separator.
    """

    native: str
    spellings: tuple[Spelling, ...]
    is_name: bool = True


def romanize_press(text: str, *, best: int = 1) -> tuple[Spelling, ...]:
    """Spell a whole name in Latin letters as the press would, likeliest first.

    Args:
        text: Any text; Latin words, digits and punctuation stay.
        best: How many spellings at most.

    >>> [romanize_press(name)[0].text for name in ("قاسم سلیمانی", "عبد الرحمن بن سعيد الشمري", "حزب الله")]
    ['Qasem Soleimani', 'Abdul Rahman bin Saeed al-Shammari', 'Hezbollah']
    """
    best = max(1, min(best, MAX_BEST))
    beam = [Spelling("", 0.0)]
    for part in romanize_words(text, best=best):
        grown = (
            Spelling(left.text + right.text, left.log_prob + right.log_prob)
            for left in beam
            for right in part.spellings[:best]
        )
        beam = nlargest(best, grown, key=by_log_prob)
    unique = {spelling.text.strip(): spelling.log_prob for spelling in reversed(beam)}
    ordered = sorted(unique.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Spelling(spelling, log_prob) for spelling, log_prob in ordered if spelling)


def romanize_words(text: str, *, best: int = 1) -> list[PressName]:
    """The parts of a name, compounds as one, each with its spellings; what an explanation shows token by token."""
    language = language_hint(text)
    shown = _prepared(text, language)
    how = Manner(language=language, reading=reading_of(shown, language), best=best)
    pieces = _SEPARATORS.split(shown)
    words, separators = pieces[::2], pieces[1::2]
    parts: list[PressName] = []
    at = 0
    while at < len(words):
        following = _joined(words, separators, at)
        width, spellings = _part(following, how) if words[at] else (1, ())
        parts.append(
            PressName(native=" ".join(words[at : at + width]), spellings=spellings, is_name=bool(spellings))
        )
        at += width
        if at <= len(separators):
            shown = _separator(separators[at - 1])
            parts.append(PressName(native=shown, spellings=(Spelling(shown, 0.0),), is_name=False))
    return [part for part in parts if part.spellings]


def _prepared(text: str, language: str) -> str:
    """Zero-width non-joiners before the article cut words (آیت‌الله), others do not show; ى typed for ی is one."""
    if text.isascii():
        return text
    text = normalize("NFKC", strip_invisible(text.replace("\u200cال", " ال")))
    return text.replace("ى", "ی") if language in NO_ARTICLE else text


def _separator(text: str) -> str:
    shown = text.translate(_PUNCTUATION)
    return " " if shown.isspace() else shown


def _joined(words: Sequence[str], separators: Sequence[str], at: int) -> Sequence[str]:
    """The word at a place and those after it with nothing but blanks between, three at most."""
    end = at + 1
    while end < min(len(words), at + 3) and separators[end - 1].isspace() and words[end]:
        end += 1
    return words[at:end]


def _part(words: Sequence[str], how: Manner) -> tuple[int, tuple[Spelling, ...]]:
    """How many of the words make the next part, and how that is spelt."""
    for width in range(min(MOST_WORDS, len(words)), 0, -1):
        known = known_spellings(" ".join(words[:width]), how.language)
        if known and not (width == 1 and _begins_compound(words)):
            return width, ranked(known)
    if script_of(words[0]) == "Arab":
        return spell_arabic(words, how)
    return 1, spell_word(words[0], how)


def _begins_compound(words: Sequence[str]) -> bool:
    """Whether the next word turns this one into a compound (نصر الله, صلاح الدين, عبد الرحمن)."""
    if len(words) < 2:
        return False
    after = fold_orthography(words[1])
    return after in ("الله", "الدين") or (words[0] == "عبد" and after.startswith(ARTICLE))
