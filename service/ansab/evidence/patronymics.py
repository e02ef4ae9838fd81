"""Patronymics of fathers that no table lists: their endings are alike, so the fathers themselves must be held together."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from ansab.model import Evidence
from ansab.names.patronymics import father_in
from ansab.names.reading import read_token
from ansab.names.sound import sound
from ansab.names.tokens import ParsedName

__all__ = ["patronymic_lines", "tells_patronymic"]

_OTHER_FATHER_BITS = -6.0
"""*Timur Bolatovich* and *Timur Muratovich* have two fathers, and ten letters of eleven in common."""
_ALIKE = 67.0
"""From so many per cent on two fathers may be one in two spellings."""


def patronymic_lines(left: ParsedName, right: ParsedName) -> tuple[Evidence, ...]:
    """What it says that two people have patronymics of unlike fathers.

    Returns:
        Nothing, or a line.
    """
    one, two = _patronymic(left), _patronymic(right)
    if not one or not two or _father(one) == _father(two) or ratio(_father(one), _father(two)) >= _ALIKE:
        return ()
    known = read_token(one).name_class
    if known and known == read_token(two).name_class:
        return ()
    return (
        Evidence(
            feature="structure", bits=_OTHER_FATHER_BITS, left=one, right=two, detail="patronymics of two fathers"
        ),
    )  # fmt: skip


def tells_patronymic(name: ParsedName) -> bool:
    """Whether a name has a patronymic, so that `patronymic_lines` may have something to say of it."""
    return bool(_patronymic(name))


def _patronymic(name: ParsedName) -> str:
    """The first word behind the first name that is made like a patronymic, unless it is the last of two: *Roman Abramovich*."""
    return next((word for word in name.words[1:-1] if father_in(word)), "")


def _father(patronymic: str) -> str:
    return sound(read_token(father_in(patronymic)).latin)
