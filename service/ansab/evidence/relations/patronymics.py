"""Patronymics: of fathers that no table lists their endings are alike, so the fathers themselves must be held together; and
the father may be told in two ways (*Heydarovich*, *Heydar oglu*)."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.patronymics import father_in, is_patronymic_of
from ansab.names.reading import read_token
from ansab.names.sound import sound
from ansab.names.tokens import Mark, ParsedName

__all__ = ["patronymic_line", "tells_patronymic"]

_OTHER_FATHER_BITS = -6.0
"""*Timur Bolatovich* and *Timur Muratovich* have two fathers, and ten letters of eleven in common."""
_ONE_FATHER_BITS = 7.0
"""*Ilham Heydarovich*, *Ilham Heydar oglu*: as much as the two words take away that the alignment holds for strangers."""
_ALIKE = 67.0
"""From so many per cent on two fathers may be one in two spellings."""


def patronymic_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for patronymics of two fathers, or for one father who is told in two ways; `None` for all other pairs."""
    one, two = _patronymic(left), _patronymic(right)
    told = (one, _father_behind(right)) if one else (two, _father_behind(left))
    if is_patronymic_of(*told):
        return structure_line(
            _ONE_FATHER_BITS, one or told[1], two or told[1], "one father, told in two ways"
        )
    if not one or not two or _father(one) == _father(two) or ratio(_father(one), _father(two)) >= _ALIKE:
        return None
    known = read_token(one).name_class
    if known and known == read_token(two).name_class:
        return None
    return structure_line(_OTHER_FATHER_BITS, one, two, "patronymics of two fathers")


def tells_patronymic(name: ParsedName) -> bool:
    """Whether a name has a patronymic, or a father before *oglu*, so that `patronymic_line` may have something to say of it."""
    return bool(_patronymic(name) or _father_behind(name))


def _patronymic(name: ParsedName) -> str:
    """The first word behind the first name that is made like a patronymic, unless it is the last of two: *Roman Abramovich*."""
    return next((word for word in name.words[1:-1] if father_in(word)), "")


def _father_behind(name: ParsedName) -> str:
    """The father whose name stands behind the first one, before *oglu* or behind *bin*; empty for none."""
    return next((token.form for token in name.tokens[1:] if token.mark & Mark.CHILD), "")


def _father(patronymic: str) -> str:
    return sound(read_token(father_in(patronymic)).latin)
