"""The families of a married woman: *Amina Hassan née Khalil*, *Amina Khalil épouse Hassan*."""

from __future__ import annotations

import re

from ansab.names.lexicon import lexicon
from ansab.text.normalize import normalize

__all__ = ["names_of_wife"]

_SURE = (
    r"n[ée]e|geb\.|geborener?|z\s+d(?:omu|\.)|урожд[её]нн(?:ая|ой|ую)|урожд\.|в девичестве|rozená|roz\.|rođena|születésű|"
    r"kızlık soyadı|[ée]pouse|[ée]p\.|[ée]pse|veuve|vve"
)
"""Words before the family of birth, or of the husband; in capitals too, where all is in capitals."""
_ALSO_NAMES = r"nata|nacida|geb"
"""Such as are names themselves, but for small letters."""
_GAP = r"[\s,،(\[–—-]+"
_BESIDE = re.compile(rf"^\s*(.+?){_GAP}(?:{_SURE}|{_ALSO_NAMES})[\s,:]+(.+?)\s*[)\]]?\s*$")
_IN_CAPITALS = re.compile(rf"^\s*(.+?){_GAP}(?:{_SURE})[\s,:]+(.+?)\s*[)\]]?\s*$", re.IGNORECASE)
_SIGNS = frozenset(
    {
        "née", "nee", "geb.", "geb", "geborene", "geborener", "z", "урождённая", "урожденная", "урождённой", "урожденной", "урождённую",
        "урожденную", "урожд.", "девичестве", "rozená", "roz.", "rođena", "születésű", "kızlık", "épouse", "epouse", "ép.", "ep.",
        "épse", "epse", "veuve", "vve", "nata", "nacida",
    }
)  # fmt: skip
"""What those begin with: most names have none of these words, and are not searched for the patterns."""
_FEWEST = 2
"""Words of a name behind which a further family may be told."""


def names_of_wife(surface: str) -> tuple[str, ...]:
    """A woman's name as it stands, and with the other family that the form tells; nothing for any other form.

    >>> names_of_wife("Amina Hassan née Khalil"), names_of_wife("Max Geb")
    (('Amina Hassan', 'Amina Khalil'), ())
    >>> names_of_wife("Kasner-Merkel geb. Kasner, Angela")
    ('Angela Kasner-Merkel', 'Angela Kasner')
    """
    if _SIGNS.isdisjoint(surface.lower().replace("(", " ").split()):
        return ()
    found = (_IN_CAPITALS if surface.isupper() else _BESIDE).match(surface)
    if not found:
        return ()
    name, family = found[1].strip(" ,،"), found[2].strip(" ,،)]")
    family, _, behind = (part.strip() for part in family.partition(","))
    if behind:
        return f"{behind} {name}", f"{behind} {family}"
    given = next((word for word in name.split() if normalize(word) not in lexicon().honorifics), "")
    if len(name.split()) < _FEWEST or not given:
        return ()
    return name, family if given in family.split() else f"{given} {family}"
