"""Letters with marks in Arabic names, which are other letters without them: *Şara* and *Šarʿa* are *Sharaa*, and no *Sara*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from unicodedata import normalize as compose

from ansab.names.abroad.other_letters import arabic_spelling, letters_of
from ansab.names.lexicon import lexicon
from ansab.text.capitals import with_capitals_of
from ansab.text.normalize import normalize

__all__ = ["without_marks"]

_NONE = (0, None)

_MARKED = re.compile("[šşșśžżčǧğḫẖġṯḏîû]|[csz]̌|[iu]̂|ḫ|g[̌̇]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_KURMANJI = re.compile("[îû]")
"""Long vowels of Kurdish in Latin letters, which writes e for a short a (*Elî*)."""


def without_marks(surface: str, *, is_organization: bool = False) -> str:
    """A name with marked letters as English spells their sound, where another listed name comes out than without the marks.

    Of a person it must be an Arabic name, of an organisation a word of the tables.

    >>> without_marks("Ahmed eş-Şara"), without_marks("Chálid Mišal"), without_marks("Dušan Šimić"), without_marks("Elî")
    ('Ahmed eş-Shara', 'Chálid Mishal', 'Dušan Šimić', 'Ali')
    >>> without_marks("aš-Šabāb", is_organization=True)
    'aš-Shabab'
    """
    if surface.isascii() or not _MARKED.search(surface):
        return surface
    return _WORD.sub(_in_group if is_organization else _in_person, compose("NFC", surface))


def _in_person(found: re.Match[str]) -> str:
    return with_capitals_of(found[0], _spelled(found[0]))


def _in_group(found: re.Match[str]) -> str:
    word, table = found[0], lexicon()
    form = next(_ways(word), "")
    is_word = table.listed(form) and not table.listed(normalize(word))
    return with_capitals_of(word, form if is_word else "")


@lru_cache(maxsize=4_096)
def _spelled(word: str) -> str:
    """The word as English spells it if that is another Arabic name than the word without its marks; else nothing."""
    plain = _name(normalize(word))
    return next((form for form in _ways(word) if _name(form) not in (_NONE, plain)), "")


def _ways(word: str) -> Iterator[str]:
    """What English may write for a word with marked letters, folded; nothing for other words."""
    small = word.lower()
    for written in (small, small.replace("e", "a")) if _KURMANJI.search(small) else (small,):
        spelled = written
        for sign, letters in _signs():
            spelled = spelled.replace(sign, letters)
        if spelled != small:
            yield normalize(spelled)


@cache
def _signs() -> tuple[tuple[str, str], ...]:
    """Letters with marks and what English has for them, two letters before one."""
    signs = [(letters, stand_for[0]) for letters, stand_for in letters_of("marked").items()]
    return tuple(sorted(signs, key=lambda sign: -len(sign[0])))


def _name(form: str) -> tuple[int, int | None]:
    """Class of the Arabic given name that a form is, or of the nisba; 0 and `None` for other words."""
    table = lexicon()
    form = arabic_spelling(form) or form
    name = table.given_classes.get(form, 0)
    if name in table.chained:
        return name, None
    return 0, table.family_classes[form] if form in table.nisbas else None
