"""Whole names as a newsroom writes them: compounds joined, articles and particles kept, capitals set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import log

from ansab.text.fold import fold_orthography
from ansab.text.scripts import NO_SCRIPT, language_hint, script_of
from ansab.translit import east_asian
from ansab.translit.generate import Spelling
from ansab.translit.lexicon import MOST_WORDS, known_spellings
from ansab.translit.tokens import MAX_BEST, romanize_token

__all__ = ["PressName", "romanize_press", "romanize_words"]

_SUN_LETTERS = {
    "ت": "t", "ث": "th", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t",
    "ظ": "z", "ل": "l", "ن": "n",
}  # fmt: skip
_ARTICLE = "ال"
_SEPARATORS = re.compile(r"([\s\-‐‑–—־/,،.;؛:()\[\]\"“”«»״_|]+)")
_PUNCTUATION = str.maketrans(
    {"،": ",", "؛": ";", "؟": "?", "־": "-", "«": '"', "»": '"', "״": '"', "‐": "-", "‑": "-"}
)
_DIVINE = {"fa": "ollah", "ur": "ullah"}
_FAITH = {"fa": "eddin", "ur": "uddin"}
_UNSPLIT = frozenset(("fa", "ur", "ps", "ckb"))
"""Languages whose words seldom begin with the Arabic article."""


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
        beam = nlargest(best, grown, key=_log_prob)
    unique = {spelling.text.strip(): spelling.log_prob for spelling in reversed(beam)}
    ranked = sorted(unique.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Spelling(spelling, log_prob) for spelling, log_prob in ranked if spelling)


def romanize_words(text: str, *, best: int = 1) -> list[PressName]:
    """The parts of a name, compounds as one, each with its spellings; what an explanation shows token by token."""
    language = language_hint(text)
    pieces = _SEPARATORS.split(_prepared(text))
    words, separators = pieces[::2], pieces[1::2]
    parts: list[PressName] = []
    at = 0
    while at < len(words):
        following = _joined(words, separators, at)
        width, spellings = _part(following, language, best) if words[at] else (1, ())
        parts.append(
            PressName(native=" ".join(words[at : at + width]), spellings=spellings, is_name=bool(spellings))
        )
        at += width
        if at <= len(separators):
            shown = _separator(separators[at - 1])
            parts.append(PressName(native=shown, spellings=(Spelling(shown, 0.0),), is_name=False))
    return [part for part in parts if part.spellings]


def _prepared(text: str) -> str:
    """Zero-width non-joiners before the article cut words (آیت‌الله), others do not show."""
    if text.isascii():
        return text
    return text.replace("\u200cال", " ال").replace("\u200c", "")


def _separator(text: str) -> str:
    shown = text.translate(_PUNCTUATION)
    return " " if shown.isspace() else shown


def _joined(words: Sequence[str], separators: Sequence[str], at: int) -> Sequence[str]:
    """The word at a place and those after it with nothing but blanks between, three at most."""
    end = at + 1
    while end < min(len(words), at + 3) and separators[end - 1].isspace() and words[end]:
        end += 1
    return words[at:end]


def _part(words: Sequence[str], language: str, best: int) -> tuple[int, tuple[Spelling, ...]]:
    """How many of the words make the next part, and how that is spelt."""
    for width in range(min(MOST_WORDS, len(words)), 0, -1):
        known = known_spellings(" ".join(words[:width]), language)
        if known and not (width == 1 and _begins_compound(words)):
            return width, _ranked(known)
    if script_of(words[0]) == "Arab":
        return _arabic(words, language, best)
    return 1, _single(words[0], language, best)


def _begins_compound(words: Sequence[str]) -> bool:
    """Whether the next word turns this one into a compound (نصر الله, صلاح الدين, عبد الرحمن)."""
    if len(words) < 2:
        return False
    after = fold_orthography(words[1])
    return after in ("الله", "الدين") or (words[0] == "عبد" and after.startswith(_ARTICLE))


def _arabic(words: Sequence[str], language: str, best: int) -> tuple[int, tuple[Spelling, ...]]:
    word = fold_orthography(words[0])
    after = fold_orthography(words[1]) if len(words) > 1 else ""
    if word in ("عبد", "عبيد") and after.startswith(_ARTICLE) and len(after) > 3:
        return 2, _servant(words[1], language, best)
    if word.startswith("عبدال") and len(word) > 6:
        return 1, _servant(words[0][words[0].index(_ARTICLE) :], language, best)
    for tail, make in (("الله", _divine), ("الدين", _faith)):
        if after == tail:
            return 2, make(words[0], language, best)
        if word.endswith(tail) and len(word) > len(tail) + 1:
            stem = words[0][: -len(tail)]
            return 1, make(stem, language, best)
    if word.startswith("ابوال") and len(word) > 6:
        return 1, _kunya(words[0][5:], language, best)
    return 1, _with_article(words[0], language, best)


def _servant(attribute: str, language: str, best: int) -> tuple[Spelling, ...]:
    """عبد ال X: *Abdul X*, and the other ways to write the article."""
    settled = known_spellings("عبد " + attribute, language)
    if settled:
        return _ranked(settled)
    sun = _SUN_LETTERS.get(attribute[2], "")
    forms = [("Abdul ", 0.5), ("Abdel ", 0.2), ("Abd al-", 0.2), ("Abdu" + (sun or "l") + " ", 0.1)]
    if language == "fa":
        forms = [("Abdol", 0.5), ("Abdul ", 0.3), ("Abdo" + (sun or "l"), 0.2)]
    names = _bare(attribute[2:], language, best)
    return _top((_join(form, name, share) for form, share in forms for name in names), best)


def _join(form: str, name: Spelling, share: float) -> Spelling:
    text = form + (name.text if form[-1] in " -" else name.text.lower())
    return Spelling(text, name.log_prob + log(share))


def _divine(stem: str, language: str, best: int) -> tuple[Spelling, ...]:
    """X الله: *Nasrallah*, *Rahmatullah*."""
    feminine = stem.endswith(("ة", "ت"))
    tail = _DIVINE.get(language, "ullah" if feminine else "allah")
    return _top((_suffixed(name, stem, tail) for name in _bare(stem, language, best)), best)


def _suffixed(name: Spelling, stem: str, tail: str) -> Spelling:
    text = name.text
    if stem.endswith("ة"):
        text = re.sub(r"(ah?|eh?)$", "", text) + "at"
    elif text[-1:] in "aeiou" and not stem.endswith(("ي", "ی", "و")):
        text = text[:-1]
    return Spelling(text + tail, name.log_prob)


def _faith(stem: str, language: str, best: int) -> tuple[Spelling, ...]:
    """X الدين: *Salah al-Din*."""
    names = _bare(stem, language, best)
    if language in _FAITH:
        return _top((_suffixed(name, stem, _FAITH[language]) for name in names), best)
    forms = [(" al-Din", 0.6), ("eddin", 0.2), ("uddin", 0.2)]
    found = (
        Spelling(name.text + tail, name.log_prob + log(share))
        if tail[0] == " "
        else Spelling(_suffixed(name, stem, tail).text, name.log_prob + log(share))
        for name in names
        for tail, share in forms
    )
    return _top(found, best)


def _kunya(rest: str, language: str, best: int) -> tuple[Spelling, ...]:
    """ابوال X, written together: *Abu al-X*, in Persian *Abolx*."""
    form = "Abol" if language == "fa" else "Abu al-"
    return _top((_join(form, name, 1.0) for name in _bare(rest, language, best)), best)


def _with_article(word: str, language: str, best: int) -> tuple[Spelling, ...]:
    """A word, its article apart: *al-Shammari*; rarer *ash-Shammari*, *el-Shammari*."""
    conjunction = ""
    if word.startswith("وال") and len(word) > 5 and language not in _UNSPLIT:
        conjunction, word = "wa-", word[1:]
    if not word.startswith(_ARTICLE) or len(fold_orthography(word)) < 5 or language in _UNSPLIT:
        return _single(word, language, best)
    known = known_spellings(word, language)
    if known:
        return tuple(Spelling(conjunction + item.text, item.log_prob) for item in _ranked(known))
    assimilated = _SUN_LETTERS.get(word[2], "")
    forms = [("al-", 0.85), ("el-", 0.07), (f"a{assimilated}-" if assimilated else "Al ", 0.05), ("", 0.03)]
    names = _bare(word[2:], language, best)
    return _top(
        (_join_article(conjunction + form, name, share) for form, share in forms for name in names), best
    )


def _join_article(form: str, name: Spelling, share: float) -> Spelling:
    return Spelling(form + name.text, name.log_prob + log(share))


def _bare(word: str, language: str, best: int) -> tuple[Spelling, ...]:
    """Spellings of a word without its article, settled ones first, capitalised."""
    known = known_spellings(word, language) or tuple(
        spelling.removeprefix("al-")
        for spelling in known_spellings(_ARTICLE + word, language)
        if "al-" in spelling
    )
    return _ranked(known) if known else _single(word, language, best)


def _single(word: str, language: str, best: int) -> tuple[Spelling, ...]:
    script = script_of(word)
    if script in ("Latn", NO_SCRIPT):
        text = fold_orthography(word)
        return (Spelling(text, 0.0),) if text else ()
    known = known_spellings(word, language)
    if known:
        return _ranked(known)
    by_rule = east_asian.romanize(word)
    if by_rule is not None:
        return (Spelling(by_rule, 0.0),)
    found = romanize_token(word, best=best, language=language)
    return tuple(Spelling(item.text[:1].upper() + item.text[1:], item.log_prob) for item in found)


def _ranked(known: Sequence[str]) -> tuple[Spelling, ...]:
    """Settled spellings, each half as likely as the one before."""
    whole = 2.0 - 2.0 ** (1 - len(known))
    return tuple(Spelling(text, log(0.5**rank / whole)) for rank, text in enumerate(known))


def _top(found: Iterator[Spelling], best: int) -> tuple[Spelling, ...]:
    return tuple(nlargest(best, found, key=_log_prob))


def _log_prob(spelling: Spelling) -> float:
    return spelling.log_prob
