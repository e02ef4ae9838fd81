"""Letters with marks in Arabic names, which are other letters without them: *Şara* and *Šarʿa* are *Sharaa*, and no *Sara*."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize as compose

from ansab.names.abroad.other_letters import arabic_spelling
from ansab.names.lexicon import lexicon
from ansab.text.normalize import normalize

__all__ = ["without_marks"]

_MARKED = re.compile("[šşșśžżčǧğḫẖġṯḏ]|[csz]̌|ḫ|g[̌̇]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = (
    ("dž", "j"), ("dż", "j"), ("ǧ", "j"), ("ğ", "gh"), ("ġ", "gh"), ("ḫ", "kh"), ("ẖ", "kh"), ("ṯ", "th"), ("ḏ", "dh"),
    ("š", "sh"), ("ş", "sh"), ("ș", "sh"), ("ś", "sh"), ("ž", "zh"), ("ż", "zh"), ("č", "ch"),
)  # fmt: skip


def without_marks(surface: str) -> str:
    """A person's name with marked letters as English spells their sound, where a listed Arabic name comes out, another than else.

    >>> without_marks("Ahmed eş-Şara"), without_marks("Chálid Mišal"), without_marks("Dušan Šimić")
    ('Ahmed eş-Shara', 'Chálid Mishal', 'Dušan Šimić')
    """
    if surface.isascii() or not _MARKED.search(surface):
        return surface
    return _WORD.sub(_read, compose("NFC", surface))


@lru_cache(maxsize=4_096)
def _spelled(word: str) -> str:
    """The word as English spells it if that is another name than the word without its marks; else the word."""
    spelled = word.lower()
    for sign, letters in _SIGNS:
        spelled = spelled.replace(sign, letters)
    if spelled == word.lower():
        return word
    form = normalize(spelled)
    known = _name(form)
    return form if known != (0, None) and known != _name(normalize(word)) else word


def _read(found: re.Match[str]) -> str:
    word = found[0]
    spelled = _spelled(word)
    if spelled is word:
        return word
    return spelled.upper() if word.isupper() else spelled.capitalize() if word[0].isupper() else spelled


def _name(form: str) -> tuple[int, int | None]:
    """Class of the Arabic given name that a form is, or of the nisba; 0 and `None` for other words."""
    table = lexicon()
    form = arabic_spelling(form) or form
    name = table.given_classes.get(form, 0)
    if name in table.chained:
        return name, None
    return 0, table.family_classes[form] if form in table.nisbas else None
