"""Names in the cases of Russian and Ukrainian back in the nominative: *Халифой Хафтаром*, *Силами быстрой поддержки*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice, product

from ansab.names.lexicon import lexicon
from ansab.names.reading import read_token
from ansab.text.scripts import is_cyrillic

__all__ = ["man_meant", "nominatives"]

_CASES: tuple[Mapping[str, tuple[str, ...]], ...] = (
    {  # of whom, and whom
        "ого": ("ий", "ый", "ой"), "его": ("ий",), "а": ("",), "я": ("й", "ь"), "ы": ("а",), "и": ("а", "я", "ь"),
        "і": ("а", "я"), "ой": ("ая", "а"), "у": ("а",), "ю": ("я",), "ую": ("ая",),
    },
    {  # to whom
        "ому": ("ий", "ый", "ой"), "ему": ("ий",), "у": ("",), "ю": ("й", "ь"), "е": ("а", "я"), "и": ("я", "ь"),
        "і": ("а", "я"), "ой": ("ая", "а"), "ові": ("",), "еві": ("й", "ь"), "ам": ("ы", "и", "а"), "ям": ("и", "я"),
    },
    {  # by whom
        "ым": ("", "ый", "ой"), "им": ("ий", ""), "ом": ("",), "ем": ("й", "ь", ""), "ой": ("а", "ая"), "ою": ("а",),
        "ей": ("я", "а"), "ею": ("я",), "ью": ("ь",), "ами": ("ы", "и", "а"), "ями": ("и", "я"),
    },
    {  # about whom
        "ом": ("ий", "ый", "ой"), "е": ("", "й", "ь", "а", "я"), "і": ("", "а"), "и": ("й", "я", "ь"), "ой": ("ая", "а"),
        "ах": ("ы", "и", "а"), "ях": ("и", "я"),
    },
)  # fmt: skip
"""For each case what a word may end in, and in what instead in the nominative, singular or plural."""
_NEUTERS: tuple[Mapping[str, tuple[str, ...]], ...] = (
    {"ия": ("ие",), "а": ("о",)},
    {"ию": ("ие",), "у": ("о",)},
    {"ием": ("ие",), "ом": ("о",)},
    {"ии": ("ие",), "е": ("о",)},
)
"""The same for words such as *движение* and *агентство*, which head the names of bodies."""
_VOWELS = "аеёиоуыэюяіїє"
_AFTER: Mapping[str, str] = {
    "": "бвгджзклмнпрстфхцчшщ", "а": "бвгджзклмнпрстфхцчшщ", "о": "бвгджзклмнпрстфх", "ы": "бвдзлмнпрстфц", "ь": "бвдзлмнпрстф", "ий": "кгхщ",
    "ый": "нртвл", "ой": "нртвлк", "ая": "бвгджзклмнпрстфх", "й": _VOWELS, "я": _VOWELS + "ьнлрд",
}  # fmt: skip
"""After which letters each ending of the nominative stands."""
_LEAST_STEM, _LEAST_NAMES = 3, 2
_MOST_WORDS, _MOST_HEADS = 5, 2
_MOST = 12
"""Readings of one name."""


@lru_cache(maxsize=4_096)
def nominatives(form: str, *, is_organization: bool) -> tuple[str, ...]:
    """What a name in Cyrillic letters may be in the nominative; nothing where it seems to stand in it already.

    A rank before a person's name is left out.  The name's first word has to be a listed given name in the nominative, unless
    no reading of it is; one that is listed as it stands is left alone (*Александра* may be a woman).

    Args:
        form: The normalized name.

    >>> nominatives("абдула хамида дбейбы", is_organization=False)
    ('абдул хамид дбейба',)
    >>> nominatives("александра петрова", is_organization=False)
    ()
    >>> "силы быстрой поддержки" in nominatives("силами быстрой поддержки", is_organization=True)
    True
    """
    words = form.split()
    if not 0 < len(words) <= _MOST_WORDS or not is_cyrillic(form):
        return ()
    read = _of_organization(words) if is_organization else _of_person(words)
    return tuple(islice(dict.fromkeys(read), _MOST))


@lru_cache(maxsize=4_096)
def man_meant(form: str) -> str:
    """The man whose name is in the genitive, where that looks like a woman's in the nominative; empty for other names.

    >>> man_meant("александра петрова"), man_meant("лейла умарова")
    ('александр петров', '')
    """
    words = form.split()
    if not 1 < len(words) <= _MOST_WORDS or not is_cyrillic(form) or not read_token(words[0]).given:
        return ""
    readings = [_readings(word, _CASES[0])[:1] for word in words]
    if not all(readings) or not read_token(readings[0][0]).given:
        return ""
    return " ".join(reading for (reading,) in readings)


def _of_organization(words: Sequence[str]) -> list[str]:
    """Readings with the first words in the nominative: those behind mostly stand in the genitive anyway."""
    read = []
    for case, neuters in zip(_CASES, _NEUTERS, strict=True):
        for size in range(1, min(_MOST_HEADS, len(words)) + 1):
            heads = [[*_readings(word, case), *_readings(word, neuters)] or [word] for word in words[:size]]
            read += [" ".join([*head, *words[size:]]) for head in product(*heads)]
    read = [name for name in read if name != " ".join(words)]
    known = lexicon()
    return [name for name in read if known.listed(name.split()[0]) in known.org_classes] or read


def _of_person(words: Sequence[str]) -> list[str]:
    while len(words) > _LEAST_NAMES and _is_rank(words[0]):
        words = words[1:]
    if len(words) > 1 and read_token(words[0]).given:
        return []
    read = []
    for case in _CASES:
        options = [_readings(word, case) or [word] for word in words]
        read += [" ".join(name) for name in product(*options) if list(name) != list(words)]
    named = [name for name in read if read_token(name.split()[0]).given]
    return named or read


def _is_rank(word: str) -> bool:
    known = lexicon().honorifics
    return any(form in known for case in _CASES for form in (word, *_readings(word, case)))


def _readings(word: str, case: Mapping[str, tuple[str, ...]]) -> list[str]:
    """What a word in a case may be in the nominative, by its longest ending that the case has."""
    for size in (3, 2, 1):
        ending = word[len(word) - size :]
        if ending in case and len(word) - size >= _LEAST_STEM:
            stem = word[: len(word) - size]
            return [stem + instead for instead in case[ending] if stem[-1] in _AFTER.get(instead, stem)]
    return []
