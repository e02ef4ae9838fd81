"""What stands behind a person's name and is none: an office, a body, an address (*ALI SHAMKHANI TEHRAN*, *Ali Karim (badge 417)*)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.names.beside_names import beside_names
from ansab.names.lexicon import Lexicon
from ansab.names.organisations.bodies import listed_forms
from ansab.text.normalize import normalize

__all__ = ["without_state_code", "words_of_note"]

_BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]\s*$")
_FEWEST_NAMES = 2
"""Names that must stand before it."""
_LONGEST_PHRASE = 3
_WORD_KINDS = frozenset({"designator", "generic"})
_VOWELS = frozenset("aeiouy")
_INITIALS = range(3, 5)
"""Letters of the initials of a body that no table has (*KRG*, *STC*)."""


def words_of_note(surface: str, words: Sequence[str], table: Lexicon) -> int:
    """How many of the last words of a person's name are none: a place, an office, a body, a number.

    In brackets they may be written in any way; without brackets the whole must be in capitals, as it is in registers and in
    messages of banks, for there an address has no comma before it. Listed names are never such words.

    >>> from ansab.names.lexicon import lexicon
    >>> [words_of_note(name, normalize(name).split(), lexicon()) for name in ("KARIM RAWI TEHRAN IR", "Karim Rawi Tehran")]
    [2, 0]
    >>> words_of_note("Karim Rawi (badge 417)", ["karim", "rawi", "badge", "417"], lexicon())
    2
    """
    end = len(words)
    if end <= _FEWEST_NAMES:
        return 0
    if surface.rstrip().endswith((")", "]")):
        found = _BRACKETED.search(surface)
        count = len(normalize(found[1]).split()) if found else 0
        is_note = 0 < count <= end - _FEWEST_NAMES and _is_note(words[end - count :], table)
        return count if is_note and _names_before(words[: end - count], table) >= _FEWEST_NAMES else 0
    if surface.isascii():
        return _address(words, table) if surface.isupper() else 0
    rolls = beside_names().rolls
    told = next((at for at in range(_FEWEST_NAMES, end) if words[at] in rolls), end)
    return end - told


def _is_note(words: Sequence[str], table: Lexicon) -> bool:
    """Whether words in brackets are no name."""
    beside = beside_names()
    if words[0] in beside.notes and len(words) > 1:
        return True
    if any(word.isdigit() for word in words) or " ".join(words) in listed_forms():
        return True
    if all(word in table.places or word in beside.small for word in words):
        return False  # of two namesakes one may be called by his town
    told = [_tells(word, table) for word in words]
    if (
        len(words) > 2
        and any(told)
        and not any(table.is_name(word) for word in words if word not in beside.short)
    ):
        return True
    return any(told) and all(tells or word in beside.short for tells, word in zip(told, words, strict=True))


def _address(words: Sequence[str], table: Lexicon) -> int:
    """The last words, as far as they are places, offices and bodies, and one of them is surely that.

    A town that is a name, too (*Aden*, *Erbil*), counts behind one that is not.
    """
    beside = beside_names()
    at = start = len(words)
    is_sure = False
    while at > _FEWEST_NAMES:
        sizes = range(min(_LONGEST_PHRASE, at - _FEWEST_NAMES), 0, -1)
        size = next((size for size in sizes if _is_sure(" ".join(words[at - size : at]), table)), 0)
        word = words[at - 1]
        is_sure = is_sure or size > 0 or (at < len(words) and _are_initials(word))
        is_beside = word in beside.short or word in beside.lands or word.isdigit() or _tells(word, table)
        if not (size or is_beside or word in table.places):
            break
        at -= size or 1
        start = at if size or is_beside else start
    is_enough = is_sure and _names_before(words[:start], table) >= _FEWEST_NAMES
    return len(words) - start if is_enough else 0


def _is_sure(form: str, table: Lexicon) -> bool:
    """Whether a word or phrase is a place, an office or a body, and no name."""
    if table.is_name(form) or table.is_name(form.removeprefix("al")) or form in table.particles:
        return False
    if form in table.places or table.honorifics.get(form, "soft") not in ("soft", "family"):
        return True
    return len(form) >= min(_INITIALS) and form in listed_forms()


def _tells(word: str, table: Lexicon) -> bool:
    """Whether a word is surely no name, a word of organisations or the initials of one."""
    if _is_sure(word, table):
        return True
    if table.is_name(word) or word in table.particles or word in table.org_name_like:
        return False
    return _are_initials(word) or table.org_kind(word) in _WORD_KINDS


def _are_initials(word: str) -> bool:
    """Whether a word has the look of the initials of a body that no table has."""
    return len(word) in _INITIALS and word.isascii() and word.isalpha() and _VOWELS.isdisjoint(word)


def without_state_code(surface: str, table: Lexicon) -> str:
    """The form of an organisation in capitals without the code of a state behind a town: *HADI BANK BASRA IQ*.

    >>> from ansab.names.lexicon import lexicon
    >>> without_state_code("HADI BANK BASRA IQ", lexicon()), without_state_code("HADI BANK OM", lexicon())
    ('HADI BANK BASRA', 'HADI BANK OM')
    """
    if not (surface.isascii() and surface.isupper()):
        return surface
    words = surface.split()
    is_code = (
        len(words) > 2 and words[-1].lower() in beside_names().lands and normalize(words[-2]) in table.places
    )
    return " ".join(words[:-1]) if is_code else surface


def _names_before(words: Sequence[str], table: Lexicon) -> int:
    """How many words are names or initials, rather than titles or particles."""
    return sum(
        word not in table.particles and (word not in table.honorifics or table.is_name(word))
        for word in words
    )
