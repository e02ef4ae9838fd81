"""The name between the first and the last: what the fuller names of an entity say of it where a short one is matched.

*Boris Borisovich Rotenberg* is like the alias *Boris Rotenberg* and not of the entity that another alias calls *Boris
Romanovich Rotenberg*.
"""

from __future__ import annotations

from collections.abc import Sequence

from ansab.evidence.relation_kernel import OTHER_NAME, UNTOLD, relation
from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.chain import Chain
from ansab.names.patronymics import is_patronymic_of
from ansab.names.reading import read_token
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind

__all__ = ["has_middle", "middle_line"]

_OTHER_MIDDLE_BITS = -5.0
"""Two middle names that the tables know to be different, with the same names around them."""
_VOWELS = str.maketrans("eo", "iu")
_FEWEST = 3
"""Names of which one stands between the others."""


def has_middle(name: ParsedName) -> bool:
    """Whether a person's name has a middle name or initial of which `middle_line` may have something to say."""
    names = _names(name)
    return len(names) >= _FEWEST and _tells(names[1])


def middle_line(mention: ParsedName, names: Sequence[ParsedName]) -> Evidence | None:
    """The line for an entity whose names give another middle name than the mention; `None` where they do not.

    Args:
        mention: A name for which `has_middle` is true.
        names: All names of the entity; where one of them has the mention's middle name too, nothing is said.
    """
    own = _names(mention)
    others = [_names(name) for name in names]
    if any(_is_like(own[1], token) for other in others for token in other):
        return None
    for other in others:
        if len(other) >= _FEWEST and _is_other(own, other):
            return structure_line(
                _OTHER_MIDDLE_BITS,
                own[1].form,
                other[1].form,
                "a fuller name of the entity has another name there",
            )
    return None


def _is_other(own: list[NameToken], other: list[NameToken]) -> bool:
    """Whether two names differ in the second name, and neither has that of the other elsewhere."""
    if not _is_like(own[0], other[0]) or not _is_like(own[-1], other[-1]):
        return False
    if not _tells(other[1]) or any(_is_like(other[1], token) for token in own):
        return False
    if TokenKind.INITIAL in (own[1].kind, other[1].kind):
        return True
    if own[1].form.translate(_VOWELS) == other[1].form.translate(_VOWELS):
        return False  # *Salim* of scholars, *Salem* of the press
    classes = read_token(own[1].form).name_class, read_token(other[1].form).name_class
    return relation(*classes, False) == OTHER_NAME


def _tells(token: NameToken) -> bool:
    """Whether a name is an initial, or one that the tables know and no family name."""
    read = read_token(token.form)
    return token.kind is TokenKind.INITIAL or bool(read.given) or (bool(read.name_class) and not read.listed)


def _is_like(one: NameToken, other: NameToken) -> bool:
    """Whether one of two names may be short for the other, another spelling of it, or the patronymic of a father before *oglu*."""
    left, right = read_token(one.form), read_token(other.form)
    if TokenKind.INITIAL in (one.kind, other.kind):
        return left.latin[0] == right.latin[0] or left.sound[:1] == right.sound[:1]
    if any(
        father.mark & Mark.CHILD and is_patronymic_of(name.form, father.form)
        for name, father in ((one, other), (other, one))
    ):
        return True
    told = relation(left.name_class, right.name_class, False)
    if told == UNTOLD and not (left.given and right.given):
        return bool(set(left.skeletons) & set(right.skeletons))
    return told != OTHER_NAME


def _names(name: ParsedName) -> list[NameToken]:
    """The names of a person, initials among them: one may stand for the middle name."""
    return Chain.of(name).line(TokenKind.NAME, TokenKind.INITIAL)
