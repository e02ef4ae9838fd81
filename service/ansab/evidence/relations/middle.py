"""Father and grandfather: what the fuller names of an entity say of them where a short one is matched.

*Boris Borisovich Rotenberg* is like the alias *Boris Rotenberg* and not of the entity that another alias calls *Boris
Romanovich Rotenberg*; nor is *Hamad bin Jassim bin Faisal Al Thani* the son of Jassim bin Jaber.
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
_OTHER_GRANDFATHER_BITS = -9.0
"""Two grandfathers, both told by *bin*: without them the chains are so much alike that less would not part them."""
_VOWELS = str.maketrans("eo", "iu")
_FEWEST, _THIRD = 3, 2
"""Names of which one stands between the others, and where the grandfather's is."""


def has_middle(name: ParsedName) -> bool:
    """Whether a person's name has a father's or grandfather's name, or an initial, of which `middle_line` may have something
    to say.
    """
    names = _names(name)
    return len(names) >= _FEWEST and (_tells(names[1]) or _tells_grandfather(names))


def middle_line(mention: ParsedName, found: ParsedName, names: Sequence[ParsedName]) -> Evidence | None:
    """The line for an entity whose names give another middle name than the mention; `None` where they do not.

    Args:
        mention: A name for which `has_middle` is true.
        found: The name of the entity that the mention is like, whose own differences count already.
        names: All names of the entity; where one of them has the mention's middle name too, nothing is said.
    """
    own = _names(mention)
    others = [_names(name) for name in names]
    fuller = [other for name, other in zip(names, others, strict=True) if name != found]
    if _tells(own[1]) and not _has(others, own[1]):
        for other in fuller:
            if len(other) >= _FEWEST and _is_other(own, other):
                return _line(_OTHER_MIDDLE_BITS, own[1], other[1])
    if _tells_grandfather(own) and not _has(others, own[_THIRD]):
        for other in fuller:
            if _tells_grandfather(other) and _has_other_grandfather(own, other):
                is_told = own[_THIRD].mark & other[_THIRD].mark & Mark.CHILD
                bits = _OTHER_GRANDFATHER_BITS if is_told else _OTHER_MIDDLE_BITS
                return _line(bits, own[_THIRD], other[_THIRD])
    return None


def _line(bits: float, own: NameToken, other: NameToken) -> Evidence:
    return structure_line(bits, own.form, other.form, "a fuller name of the entity has another name there")


def _has(names: Sequence[list[NameToken]], wanted: NameToken) -> bool:
    """Whether a name is among those of any of several people's names."""
    return any(_is_like(wanted, token) for name in names for token in name)


def _is_other(own: list[NameToken], other: list[NameToken]) -> bool:
    """Whether two names differ in the second name, and neither has that of the other elsewhere."""
    if not _is_like(own[0], other[0]) or not _is_like(own[-1], other[-1]):
        return False
    if not _tells(other[1]) or any(_is_like(other[1], token) for token in own):
        return False
    return TokenKind.INITIAL in (own[1].kind, other[1].kind) or _are_two(own[1], other[1])


def _has_other_grandfather(own: list[NameToken], other: list[NameToken]) -> bool:
    """Whether two names agree in the first and the second and differ in the third, which the one does not have elsewhere."""
    if not all(_is_like(*pair) for pair in zip(own[:_THIRD], other[:_THIRD], strict=True)):
        return False
    if any(_is_like(other[_THIRD], token) for token in own):
        return False
    return _are_two(own[_THIRD], other[_THIRD])


def _are_two(one: NameToken, other: NameToken) -> bool:
    """Whether the tables know two names to be different."""
    if one.form.translate(_VOWELS) == other.form.translate(_VOWELS):
        return False  # *Salim* of scholars, *Salem* of the press
    left, right = read_token(one.form), read_token(other.form)
    if left.script != right.script and not set(left.skeletons).isdisjoint(right.skeletons):
        return False  # سالم, which many write *Salim*
    return relation(left.name_class, right.name_class, False) == OTHER_NAME


def _tells_grandfather(names: list[NameToken]) -> bool:
    """Whether the third name is one that the tables know for a given name: no initial, no family's name, no kunya."""
    if len(names) < _FEWEST or names[_THIRD].kind is TokenKind.INITIAL:
        return False
    is_marked = any(name.mark & (Mark.ARTICLE | Mark.KUNYA) for name in names[1:_FEWEST])
    return not is_marked and all(read_token(name.form).given for name in names[:_FEWEST])


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
