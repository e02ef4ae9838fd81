"""Long chains of names that differ in one father alone: *Mazin Tariq Ismail al-Rawi* is not *Mazin Faris Ismail al-Rawi*."""

from __future__ import annotations

from ansab.evidence.relation_kernel import OTHER_NAME, relation
from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.chain import Chain
from ansab.names.reading import read_token
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind

__all__ = ["chain_line", "tells_chain"]

_OTHER_FATHER_BITS = -3.0
"""Beside what the two names that differ weigh; with three names or more alike around them that is too little."""
_TOLD_FATHER_BITS = -5.0
"""The same where *bin* stands before either."""
_FEWEST = 4
"""Names of a chain; of three the one in the middle weighs enough."""


def tells_chain(name: ParsedName) -> bool:
    """Whether a name is long enough for `chain_line` to have something to say of it."""
    return len(_names(name)) >= _FEWEST


def chain_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for two names of four or more that have the same names in the same order, but for one father or grandfather."""
    one, two = _names(left), _names(right)
    if len(one) != len(two) or len(one) < _FEWEST:
        return None
    told = [_relation(*pair) for pair in zip(one, two, strict=True)]
    others = [at for at, one_told in enumerate(told) if one_told == OTHER_NAME]
    if len(others) != 1 or not others[0]:
        return None
    own, other = read_token(one[others[0]].form), read_token(two[others[0]].form)
    if not (own.given and other.given) or not set(own.skeletons).isdisjoint(other.skeletons):
        return None  # *Jabr* and *Jaber*, *Salem* and *Salim* may be one man's father
    is_told = all(names[others[0]].mark & Mark.CHILD for names in (one, two))
    return structure_line(
        _TOLD_FATHER_BITS if is_told else _OTHER_FATHER_BITS,
        own.form,
        other.form,
        "all other fathers are the same",
    )


def _relation(one: NameToken, other: NameToken) -> int:
    return int(relation(read_token(one.form).name_class, read_token(other.form).name_class, False))


def _names(name: ParsedName) -> list[NameToken]:
    """The names of a chain; initials say nothing, and may be a rank's (*F.M. Khalifa Haftar*)."""
    return Chain.of(name).line(TokenKind.NAME)
