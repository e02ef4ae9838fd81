"""The forms that a word of a text may stand for: without clitics, possessives and case endings."""

from __future__ import annotations

from functools import lru_cache

from ansab.names.lexicon import lexicon
from ansab.spot.words import Word
from ansab.text.normalize import normalize
from ansab.text.scripts import is_arabic, is_cyrillic

__all__ = ["forms_of", "russian_forms"]

_ARABIC_CLITICS = ("و", "ف", "ب", "ل", "ك", "س")
_HEBREW_CLITICS = frozenset("ובהלמשכ")
_LEAST_HEBREW_STEM = 4
_TATWEEL_AND_QUOTES = "ـ\"'“”‘’"
_JOINER = "\u200c"
"""What Persian writes between the parts of a word, and often where others leave a space: اهل‌الحق."""
_GERMAN_ENDINGS = ("e", "en", "em", "er", "es")
_GERMAN_ADJECTIVE = "isch"
_CYRILLIC_ENDINGS = (
    "ами", "ями", "ому", "ему", "ого", "его", "ыми", "ими", "ой", "ей", "ом", "ем", "ов", "ев", "ам", "ям", "ах",
    "ях", "ым", "им", "ых", "их", "ую", "юю", "ою", "ею", "а", "я", "у", "ю", "ы", "и", "е", "о",
)  # fmt: skip
_CYRILLIC_NOMINATIVES = ("", "а", "я", "й", "ь", "ы", "и", "о", "е", "ий", "ый", "ая", "ое")
_SERVANT = "عبدال"
_FAITH = "الدين"
_MAGHREBI_ARTICLE = "ل"
_LEAST_PLURAL = 6
_LEAST_STEM = 3
_LEAST_GENITIVE = 6


def forms_of(word: Word, *, is_first: bool) -> list[tuple[str, int, int]]:
    """What a word may be in a name: form, code points skipped at its start, offset of its end.

    Args:
        word: A word of the text.
        is_first: Whether it begins the name; only there a clitic can stand.

    >>> from ansab.spot.words import words_of
    >>> [form for form, _, _ in forms_of(words_of("وحركة")[0], is_first=True)]
    ['وحركه', 'حركه']
    >>> [form for form, _, _ in forms_of(words_of("عبدالملك")[0], is_first=False)]
    ['عبدالملك', 'عبد الملك']
    """
    start = word.start
    known = _forms(word.text, word.form, word.stem_end - start, word.end - start, is_first)
    return [(form, skipped, start + size) for form, skipped, size in known]


@lru_cache(maxsize=8_192)
def _forms(text: str, form: str, stem: int, size: int, is_first: bool) -> tuple[tuple[str, int, int], ...]:
    """See `forms_of`; the code points to the end of each instead of its offset.  A text asks for most words several times.

    Args:
        stem: Code points of the word without a possessive, `size` of all of it.
    """
    found = [(form, 0, size)]
    if stem != size:
        found.insert(0, (str(normalize(text[:stem])), 0, stem))
    if _JOINER in text:
        found.append((str(normalize(text.replace(_JOINER, " "))), 0, size))
    first = text[0]
    if is_arabic(first):
        found += [(bare, skipped, size) for bare, skipped in _without_clitics(text) if is_first]
        found += [(more, skipped, end) for written, skipped, end in found for more in _arabic_forms(written)]
        if not is_first and first == _MAGHREBI_ARTICLE and len(form) > _LEAST_PLURAL - 2:
            found.append((f"ا{form}", 0, size))  # علي لعريض: the article as the Maghreb says it
    elif "\u05d0" <= first <= "\u05ea" and is_first:
        found += [(bare, skipped, size) for bare, skipped in _without_hebrew_clitics(text)]
    elif stem == size and _has_genitive(text, form):
        found.append((form[:-1], 0, size - 1))
    elif (stem_form := form.rstrip("emnrs")).endswith(_GERMAN_ADJECTIVE):
        found += [(stem_form + ending, 0, size) for ending in _GERMAN_ENDINGS if stem_form + ending != form]
    elif _has_weak_ending(text, form):
        found.append((form[:-1], 0, size))
    elif is_cyrillic(text):
        found += [(nominative, 0, size) for nominative in _nominatives(form)]
    return tuple(found)


def _has_genitive(text: str, form: str) -> bool:
    """Whether a word may be a name with the German genitive: *Nasrallahs*."""
    return (
        len(form) > _LEAST_GENITIVE
        and form[-1] == "s"
        and form[-2] != "s"
        and text.isascii()
        and text[0].isupper()
        and form not in lexicon().org_classes
    )


def _has_weak_ending(text: str, form: str) -> bool:
    """Whether a word may be a German adjective behind an article: *der Vereinten Nationen*."""
    return len(form) > _LEAST_GENITIVE and form.endswith("en") and text.isascii() and text[0].isupper()


@lru_cache(maxsize=8_192)
def _without_clitics(text: str) -> tuple[tuple[str, int], ...]:
    """Arabic without one or two clitics: *and*, *so*, *by*, *to*, *as*; *to the* gets its article back."""
    found: dict[str, int] = {}
    rest, skipped = text, 0
    for _ in range(2):
        if rest.startswith("لل") and len(rest) > _LEAST_STEM + 1:
            found.setdefault(str(normalize("ال" + rest[2:])), skipped)
        if rest[:1] not in _ARABIC_CLITICS or len(rest) <= _LEAST_STEM:
            break
        bare = rest[1:].lstrip(_TATWEEL_AND_QUOTES)
        rest, skipped = bare, skipped + len(rest) - len(bare)
        found.setdefault(str(normalize(rest)), skipped)
    return tuple(found.items())


def russian_forms(word: Word) -> list[str]:
    """What a Cyrillic word may be in the nominative, first as written (*президента*, *министром*); nothing for others."""
    return [form for form, _, _ in forms_of(word, is_first=True)] if word.is_cyrillic else []


def _arabic_forms(form: str) -> list[str]:
    """How tables write a word otherwise: *Abd* and *al-Din* apart (عبدالملك, خيرالدين), a plural in the nominative (الحوثيين, الحوثيون)."""
    if form.startswith(_SERVANT) and len(form) > len(_SERVANT) + 1:
        return [f"{form[:3]} {form[3:]}"]
    if form.endswith(_FAITH) and len(form) > len(_FAITH) + 1 and " " not in form:
        return [f"{form[: -len(_FAITH)]} {_FAITH}"]
    if form.startswith("ال") and form.endswith("يين") and len(form) > _LEAST_PLURAL:
        return [form[:-2] + "ون"]
    return []


@lru_cache(maxsize=8_192)
def _without_hebrew_clitics(text: str) -> tuple[tuple[str, int], ...]:
    """Hebrew without one or two of *and*, *in*, *the*, *to*, *from*, *that*, *as*: ולחיזבאללה."""
    return tuple(
        (str(normalize(text[skipped:])), skipped)
        for skipped in (1, 2)
        if len(text) - skipped >= _LEAST_HEBREW_STEM and _HEBREW_CLITICS.issuperset(text[:skipped])
    )


@lru_cache(maxsize=8_192)
def _nominatives(form: str) -> tuple[str, ...]:
    """Russian and Ukrainian: what the word may be in the nominative."""
    found: dict[str, None] = {}
    for ending in ("", *_CYRILLIC_ENDINGS):
        stem = form.removesuffix(ending) if ending else form
        if len(stem) < _LEAST_STEM or (ending and stem == form):
            continue
        for nominative in _CYRILLIC_NOMINATIVES:
            found.setdefault(stem + nominative)
    found.pop(form, None)
    return tuple(found)
