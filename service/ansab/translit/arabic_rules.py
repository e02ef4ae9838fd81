"""Published systems for Arabic and Persian: letter tables, and what depends on the letters around.

What a rule needs to know beyond the letter: the article and the sun letters, tāʾ marbūṭa in construct, which و and
ي are vowels, shadda, hamza at the start, the nisba. Short vowels are written where the text has their signs, or
where `vowels.tsv` knows the word; none is guessed otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from unicodedata import normalize

from ansab.text.fold import fold_orthography
from ansab.translit.letter_table import LetterError, capitalized, passes
from ansab.translit.lexicon import known_spellings
from ansab.translit.tables import read_lines

__all__ = ["letter_by_letter", "writer"]

_FATHA, _DAMMA, _KASRA = "\u064e", "\u064f", "\u0650"
_SHADDA, _SUKUN, _DAGGER = "\u0651", "\u0652", "\u0670"
_TANWIN = {"\u064b": _FATHA, "\u064c": _DAMMA, "\u064d": _KASRA}
_MARK = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_SUN = frozenset("تثدذرزسشصضطظلن")
_HAMZAS = frozenset("أإؤئء")
_FOLDED = str.maketrans(
    {"ک": "ك", "ی": "ي", "ې": "ي", "ے": "ي", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ٱ": "ا", "ـ": ""}
)
_TOKEN = re.compile(
    "([\u0620-\u063f\u0641-\u065f\u0670-\u06d3\u06d5-\u06dc\u06fa-\u06ff\u0750-\u077f\u0640]+)"
)
_DIGITS = {chr(zero + value): str(value) for zero in (0x0660, 0x06F0) for value in range(10)}
_PUNCTUATION = {"،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ","}


@dataclass(frozen=True, slots=True, kw_only=True)
class _System:
    """How one system treats what is not a letter table.

    Attributes:
        article: What stands between *al* and the word.
        assimilates: Whether sun letters change the article.
        repeats_digraphs: Whether a doubled *sh* is *shsh*.
        nisba: Feminine nisba, `ـية`.
        short_iyy: Whether *iyy* and *uww* are written *īy*, *ūw*.
        hyphenates: Whether ʿAbd and al-Din are tied to their neighbours.
        is_persian: Whether the letters are read as Persian.
        son: How بن is written within a name.
    """

    letters: Mapping[str, str]
    article: str = "-"
    assimilates: bool = False
    repeats_digraphs: bool = True
    nisba: str = "īyah"
    short_iyy: bool = True
    hyphenates: bool = False
    is_persian: bool = False
    son: str = "bin"


def writer(scheme_id: str, letters: Mapping[str, str]) -> Callable[[str], str]:
    """What writes a text by a column of `letters.Arab.tsv`."""
    system = _system(scheme_id, letters)

    def write(text: str) -> str:
        return _text(normalize("NFC", text), system)

    return write


def _system(scheme_id: str, letters: Mapping[str, str]) -> _System:
    match scheme_id:
        case "Arab-Latn/bgn" | "Arab-Latn/ungegn":
            return _System(letters=letters, article=" ", assimilates=True, repeats_digraphs=False, son="Bin")
        case "Arab-Latn/alaloc":
            return _System(letters=letters, son="ibn")
        case "Arab-Latn/din":
            return _System(letters=letters, assimilates=True, nisba="iyya", short_iyy=False, son="ibn")
        case "Arab-Latn/iso":
            return _System(letters=letters, nisba="iyyaẗ", short_iyy=False)
        case "Arab-Latn/x-ic":
            tied = _System(letters=letters, repeats_digraphs=False, nisba="iyah", short_iyy=False, son="Bin")
            return replace(tied, hyphenates=True)
        case "fa-Arab-Latn/bgn" | "fa-Arab-Latn/alaloc":
            return _System(letters=letters, is_persian=True)
    return _System(letters=letters)


def letter_by_letter(letters: Mapping[str, str]) -> Callable[[str], str]:
    """What writes a text letter by letter, marks too; for reversible systems."""

    def write(text: str) -> str:
        written: list[str] = []
        for char in _SHADDA_LAST.sub(r"\2\1", text.translate(_CODE_POINTS)):
            shown = letters.get(char)
            if shown is None and passes(char):
                shown = _DIGITS.get(char, char)
            written.append(shown or "")
        return "".join(written)

    return write


_SHADDA_LAST = re.compile("([\u064b-\u0650])(\u0651)")
_CODE_POINTS = str.maketrans({"ک": "ك", "ی": "ي"})


@cache
def _vowelled() -> Mapping[str, str]:
    """Words with all their signs, by the word without."""
    return {_key(word): word for (word,) in read_lines("vowels.tsv")}


def _key(word: str) -> str:
    return fold_orthography(word)


def _text(text: str, system: _System) -> str:
    pieces = _TOKEN.split(text.translate(_FOLDED))
    for at in range(1, len(pieces), 2):
        after = pieces[at + 2] if at + 2 < len(pieces) and pieces[at + 1].isspace() else ""
        first = at == 1 and not pieces[0].strip()
        pieces[at] = _name_word(pieces[at], after, first, system)
    for at in range(0, len(pieces), 2):
        pieces[at] = "".join(
            _PUNCTUATION.get(char) or _DIGITS.get(char, char) for char in pieces[at] if _stays(char)
        )
    written = "".join(pieces)
    return _hyphenated(written) if system.hyphenates else written


def _stays(char: str) -> bool:
    return char in _PUNCTUATION or passes(char)


def _hyphenated(text: str) -> str:
    """’Abd-al-Rahman, Nur-al-Din, ’Abdallah: ICS-630-01 ties what belongs together."""
    text = re.sub(r"(’Abd|’Ubayd) (?=al-)", r"\1-", text)
    text = re.sub(r" al-Din\b", "-al-Din", text)
    return re.sub(r"(’Abd|’Ubayd) Allah\b", lambda found: f"{found[1]}allah", text)


def _name_word(word: str, after: str, first: bool, system: _System) -> str:
    bare = _MARK.sub("", word)
    divine = "ll" + system.letters["ا"] + "h"
    if bare == "الله":
        return "A" + divine
    if system.is_persian and bare.endswith("الله"):  # عبدالله, روح‌الله
        joint = "o" if system.letters[_DAMMA] == "o" else "a"
        return capitalized(_word(_clusters(bare[:-4]), False, system)) + joint + divine
    if bare == "بن":
        return system.son.capitalize() if first else system.son
    article = bare.startswith("ال") and len(bare) >= 4 and not system.is_persian
    rest = _without_article(word) if article else word
    if not _MARK.search(word):
        rest = _vowelled().get(_key(rest), rest)
    construct = _has_article(after) and not article and not known_spellings(bare)
    written = capitalized(_word(_clusters(rest), construct, system))
    if not article:
        return written
    return _article(rest, first, system) + written


def _has_article(word: str) -> bool:
    bare = _MARK.sub("", word)
    return bare.startswith("ال") and len(bare) >= 4


def _without_article(word: str) -> str:
    """The word after ال and the marks on it; a shadda on a sun letter only repeats the article."""
    at, letters = 0, 0
    while at < len(word) and (letters < 2 or _MARK.match(word[at])):
        letters += not _MARK.match(word[at])
        at += 1
    clusters = _clusters(word[at:])
    if clusters and clusters[0][0] in _SUN:
        clusters[0] = clusters[0].replace(_SHADDA, "")
    return "".join(clusters)


def _article(rest: str, first: bool, system: _System) -> str:
    """The article before a word: *al-*, *ash-*, *Ash*."""
    sound = system.letters[rest[0]] if system.assimilates and rest[0] in _SUN else "l"
    article = "a" + sound + system.article
    return article.capitalize() if first and system.article == " " else article


def _clusters(word: str) -> list[str]:
    """Letters, each with the marks on it, shadda first."""
    clusters: list[str] = []
    for char in word:
        if not _MARK.match(char):
            clusters.append(char)
        elif clusters:
            clusters[-1] = (
                clusters[-1][0] + _SHADDA + clusters[-1][1:] if char == _SHADDA else clusters[-1] + char
            )
    return clusters


def _word(clusters: list[str], construct: bool, system: _System) -> str:
    written = ""
    for at, cluster in enumerate(clusters):
        before = clusters[at - 1] if at else ""
        after = clusters[at + 1] if at + 1 < len(clusters) else ""
        written = _append(written, cluster, before, after, construct, system)
    return written


def _append(written: str, cluster: str, before: str, after: str, construct: bool, system: _System) -> str:
    """What is written so far, and the next letter with its marks."""
    letter, marks = cluster[0], cluster[1:]
    letters = system.letters
    vowel = _vowel(marks, letters)
    if letter == "ا":
        return _alif(written, marks, vowel, before, system)
    if letter == "آ":
        return written + (letters["ء"] if before and not system.is_persian else "") + letters["ا"]
    if letter in _HAMZAS:
        return (
            written
            + (letters["ء"] if before else "")
            + (vowel or ("" if before else _seat(letter, marks, system)))
        )
    if letter == "ى" and not after:
        return written.removesuffix(letters[_FATHA]) + letters["ى"]
    if letter == "ة" and system.is_persian:
        return (
            written.removesuffix(letters[_FATHA]) + (letters[_KASRA] if letters[_KASRA] == "e" else "a") + "h"
        )
    if letter == "ة":
        return _ta_marbuta(written, before, vowel, construct, system)
    if letter == "ه" and system.is_persian and not after and before and not marks and before[0] not in "اويآ":
        return written + letters[_KASRA if letters[_KASRA] == "e" else _FATHA] + "h"
    if letter in "ويى":
        return _glide(written, letter.replace("ى", "ي"), marks, vowel, (before, after), system)
    if letter not in letters:
        raise LetterError(letter)
    return written + _doubled(letters[letter], marks, system) + vowel


def _vowel(marks: str, letters: Mapping[str, str]) -> str:
    for mark in marks:
        if mark in (_FATHA, _DAMMA, _KASRA):
            return letters[mark] if _DAGGER not in marks else letters["ا"]
        if mark == _DAGGER:
            return letters["ا"]
        if mark in _TANWIN:
            return letters[_TANWIN[mark]] + "n"
    return ""


def _alif(written: str, marks: str, vowel: str, before: str, system: _System) -> str:
    if not before:
        return vowel or _seat("ا", marks, system)
    if any(mark in _TANWIN for mark in before[1:]):
        return written
    return written.removesuffix(system.letters[_FATHA] if _FATHA in before else "") + (
        vowel or system.letters["ا"]
    )


def _seat(letter: str, marks: str, system: _System) -> str:
    """A vowel at the start that the seat of the hamza tells, or the commonest one."""
    return "" if _SUKUN in marks or letter == "ء" else system.letters[_KASRA if letter == "إ" else _FATHA]


def _ta_marbuta(written: str, before: str, vowel: str, construct: bool, system: _System) -> str:
    letters = system.letters
    if before and before[0] == "ي" and (_SHADDA in before or not before[1:]):
        return _nisba_stem(written, letters) + (
            system.nisba if not construct else _in_construct(system.nisba)
        )
    short = letters[_FATHA] if before and before[0] not in "اآ" else ""
    stem = written if not short or written.endswith(short) else written + short
    return stem + (letters["ة construct"] if construct or vowel else letters["ة"]) + vowel


def _nisba_stem(written: str, letters: Mapping[str, str]) -> str:
    """What stands before the nisba that was written so far."""
    stem = written.removesuffix(letters[_FATHA]).removesuffix("y").removesuffix("y")
    return stem.removesuffix(letters["ي long"]).removesuffix(letters[_KASRA])


def _in_construct(nisba: str) -> str:
    return nisba.removesuffix("h").removesuffix("ẗ") + "t"


def _glide(
    written: str, letter: str, marks: str, vowel: str, around: tuple[str, str], system: _System
) -> str:
    """و and ي: a consonant, a long vowel, or the second half of a diphthong."""
    before, after = around
    letters = system.letters
    long, short = letters[letter + " long"], letters[_DAMMA if letter == "و" else _KASRA]
    consonant = letters[letter]
    if _SHADDA in marks:
        if written.endswith(short) and (system.short_iyy or not (after or vowel)):
            stem = written.removesuffix(short) + long
            return stem if not after and not vowel else stem + consonant + vowel
        return written + consonant * 2 + vowel
    if vowel:
        return written + consonant + vowel
    if before and _vowel(before[1:], letters):
        return (
            written.removesuffix(short) + long
            if written.endswith(short)
            else _diphthong(written, letter, system)
        )
    if _SUKUN in marks or not before or before[0] in "اآ" or (after and after[0] in "اآىة"):
        return written + consonant
    if after and after[0] in "وي" and after[0] != letter:
        return written + consonant
    return written + long


def _diphthong(written: str, letter: str, system: _System) -> str:
    """*ay* and *aw*; in Persian by BGN/PCGN *ey* and *ow*."""
    if system.is_persian and system.letters[_KASRA] == "e":
        return written.removesuffix("a") + ("ey" if letter == "ي" else "ow")
    return written + ("y" if letter == "ي" else "w")


def _doubled(shown: str, marks: str, system: _System) -> str:
    if _SHADDA not in marks:
        return shown
    single = len([char for char in shown if char.isalpha()]) > 1 or not shown[:1].isalpha()
    return shown if single and not system.repeats_digraphs else shown * 2
