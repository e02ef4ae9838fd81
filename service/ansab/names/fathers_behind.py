"""The father's name in one word with *son of* or *daughter of* behind it, as Turkic languages have it: *Asankyzy*, *Bakytuulu*."""

from __future__ import annotations

import re

from ansab.names.lexicon import Lexicon
from ansab.names.reading import read_token
from ansab.text.normalize import normalize

__all__ = ["father_behind_first", "fathers_apart"]

_SURELY = r"uulu|уулу|[kqg][iıy]z[iıy]|қызы|кызы|қизи|кизи"
_IF_FATHER = r"uly|ulı|ұлы|улы|o[gğ]h?l[yiu]|ўғли|угли|оглы|оглу"
"""Endings that other words have, too: a listed given name must stand before them."""
_JOINED = re.compile(rf"\b([^\W\d_]{{3,}})(?:({_SURELY})|({_IF_FATHER}))\b", re.IGNORECASE)
_IN_ASCII = ("uul", "uly", "ogl", "oghl", "zi", "zy")
"""What such an ending has in plain Latin letters: most names are told by that alone, in a tenth of the time."""
_OF_FAMILIES = re.compile(r"o[gğ]h?lu|оглу", re.IGNORECASE)
"""What Turkish families end in as well (*Davutoğlu*), unless another name stands behind."""
_BEHIND_FATHER = "behind"


def fathers_apart(surface: str, table: Lexicon) -> str:
    """A person's name with the words for *son* and *daughter* apart from the father's name before them.

    >>> from ansab.names.lexicon import lexicon
    >>> table = lexicon()
    >>> fathers_apart("Aigul Asankyzy", table), fathers_apart("Vagif Alioğlu Mammadov", table)
    ('Aigul Asan kyzy', 'Vagif Ali oğlu Mammadov')
    >>> fathers_apart("Mehmet Alioğlu", table), fathers_apart("Gurbanguly Berdimuhamedow", table)
    ('Mehmet Alioğlu', 'Gurbanguly Berdimuhamedow')
    """
    if surface.isascii():
        small = surface.lower()
        if not any(letters in small for letters in _IN_ASCII):
            return surface
    if not _JOINED.search(surface):
        return surface

    def apart(found: re.Match[str]) -> str:
        father, surely, ending = found.groups()
        form = str(normalize(father))
        is_family = found.end() == len(surface) and ending and _OF_FAMILIES.fullmatch(ending)
        if form in table.particles or is_family or not (surely or _is_given(form)):
            return found[0]
        return found[0] if table.is_name(str(normalize(found[0]))) else f"{father} {surely or ending}"

    return _JOINED.sub(apart, surface)


def father_behind_first(words: list[str], table: Lexicon) -> list[str]:
    """A name that begins with the father's, as Kyrgyz have it, the bearer's own before it; nothing for others.

    >>> from ansab.names.lexicon import lexicon
    >>> father_behind_first(["bakyt", "uulu", "nurlan"], lexicon())
    ['nurlan', 'bakyt', 'uulu']
    """
    if len(words) < 3 or table.particles.get(words[1]) != _BEHIND_FATHER:
        return []
    is_father = not any(
        known in table.honorifics or known in table.particles for known in (words[0], words[2])
    )
    return [words[2], *words[:2], *words[3:]] if is_father else []


def _is_given(form: str) -> bool:
    """Whether a word is a given name or short for one."""
    read = read_token(form)
    return bool(read.given or read.short_for)
