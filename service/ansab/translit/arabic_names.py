"""Arabic names as the press writes them: compounds read together, the article set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log

from ansab.text.fold import fold_orthography
from ansab.translit.generate import Spelling
from ansab.translit.lexicon import known_spellings
from ansab.translit.words import Manner, likeliest, ranked, spell_word

__all__ = ["ARTICLE", "NO_ARTICLE", "spell_arabic"]

_SUN_LETTERS = {
    "ت": "t", "ث": "th", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t",
    "ظ": "z", "ل": "l", "ن": "n",
}  # fmt: skip
ARTICLE = "ال"
_DIVINE = {"fa": "ollah", "ur": "ullah"}
_FAITH = {"fa": "eddin", "ur": "uddin"}
NO_ARTICLE = frozenset(("fa", "ur", "ps", "ckb"))
"""Languages whose words seldom begin with the Arabic article."""


def spell_arabic(words: Sequence[str], how: Manner) -> tuple[int, tuple[Spelling, ...]]:
    """How many of the words, three at most, make the next part of a name, and how that is spelt."""
    word = fold_orthography(words[0])
    after = fold_orthography(words[1]) if len(words) > 1 else ""
    if word in ("عبد", "عبيد") and after.startswith(ARTICLE) and len(after) > 3:
        return 2, _servant(words[1], how)
    if word.startswith("عبدال") and len(word) > 6:
        return 1, _servant(words[0][words[0].index(ARTICLE) :], how)
    for tail, make in (("الله", _divine), ("الدين", _faith)):
        if after == tail:
            return 2, make(words[0], how)
        if word.endswith(tail) and len(word) > len(tail) + 1:
            stem = words[0][: -len(tail)]
            return 1, make(stem, how)
    if word.startswith("ابوال") and len(word) > 6:
        return 1, _kunya(words[0][5:], how)
    return 1, _with_article(words[0], how)


def _servant(attribute: str, how: Manner) -> tuple[Spelling, ...]:
    """عبد ال X: *Abdul X*, and the other ways to write the article."""
    settled = known_spellings("عبد " + attribute, how.language)
    if settled:
        return ranked(settled)
    sun = _SUN_LETTERS.get(attribute[2], "")
    forms = [("Abdul ", 0.5), ("Abdel ", 0.2), ("Abd al-", 0.2), ("Abdu" + (sun or "l") + " ", 0.1)]
    if how.language == "fa":
        forms = [("Abdol", 0.5), ("Abdul ", 0.3), ("Abdo" + (sun or "l"), 0.2)]
    names = _bare(attribute[2:], how)
    return likeliest((_join(form, name, share) for form, share in forms for name in names), how.best)


def _join(form: str, name: Spelling, share: float) -> Spelling:
    text = form + (name.text if form[-1] in " -" else name.text.lower())
    return Spelling(text, name.log_prob + log(share))


def _divine(stem: str, how: Manner) -> tuple[Spelling, ...]:
    """X الله: *Nasrallah*, *Rahmatullah*."""
    feminine = stem.endswith(("ة", "ت"))
    tail = _DIVINE.get(how.language, "ullah" if feminine else "allah")
    return likeliest((_suffixed(name, stem, tail) for name in _bare(stem, how)), how.best)


def _suffixed(name: Spelling, stem: str, tail: str) -> Spelling:
    text = name.text
    if stem.endswith("ة"):
        text = re.sub(r"(ah?|eh?)$", "", text) + "at"
    elif text[-1:] in "aeiou" and not stem.endswith(("ي", "ی", "و")):
        text = text[:-1]
    return Spelling(text + tail, name.log_prob)


def _faith(stem: str, how: Manner) -> tuple[Spelling, ...]:
    """X الدين: *Salah al-Din*."""
    names = _bare(stem, how)
    if how.language in _FAITH:
        return likeliest((_suffixed(name, stem, _FAITH[how.language]) for name in names), how.best)
    forms = [(" al-Din", 0.6), ("eddin", 0.2), ("uddin", 0.2)]
    found = (
        Spelling(name.text + tail, name.log_prob + log(share))
        if tail[0] == " "
        else Spelling(_suffixed(name, stem, tail).text, name.log_prob + log(share))
        for name in names
        for tail, share in forms
    )
    return likeliest(found, how.best)


def _kunya(rest: str, how: Manner) -> tuple[Spelling, ...]:
    """ابوال X, written together: *Abu al-X*, in Persian *Abolx*."""
    form = "Abol" if how.language == "fa" else "Abu al-"
    return likeliest((_join(form, name, 1.0) for name in _bare(rest, how)), how.best)


def _with_article(word: str, how: Manner) -> tuple[Spelling, ...]:
    """A word, its article apart: *al-Shammari*; rarer *ash-Shammari*, *el-Shammari*."""
    conjunction = ""
    if word.startswith("وال") and len(word) > 5 and how.language not in NO_ARTICLE:
        conjunction, word = "wa-", word[1:]
    if not word.startswith(ARTICLE) or len(fold_orthography(word)) < 5 or how.language in NO_ARTICLE:
        return spell_word(word, how)
    known = known_spellings(word, how.language)
    if known:
        return tuple(Spelling(conjunction + item.text, item.log_prob) for item in ranked(known))
    assimilated = _SUN_LETTERS.get(word[2], "")
    forms = [("al-", 0.85), ("el-", 0.07), (f"a{assimilated}-" if assimilated else "Al ", 0.05), ("", 0.03)]
    names = _bare(word[2:], how)
    return likeliest(
        (_join_article(conjunction + form, name, share) for form, share in forms for name in names), how.best
    )


def _join_article(form: str, name: Spelling, share: float) -> Spelling:
    return Spelling(form + name.text, name.log_prob + log(share))


def _bare(word: str, how: Manner) -> tuple[Spelling, ...]:
    """Spellings of a word without its article, settled ones first, capitalised."""
    known = known_spellings(word, how.language) or tuple(
        spelling.removeprefix("al-")
        for spelling in known_spellings(ARTICLE + word, how.language)
        if "al-" in spelling
    )
    return ranked(known) if known else spell_word(word, how)
