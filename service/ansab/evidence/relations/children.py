"""Which of two names is a child's and which the father's: *Karim Hadi al-Rawi*, *Hadi al-Rawi*."""

from __future__ import annotations

from functools import cache

from ansab.names.chain import Chain, are_alike, are_one_link, given_numbers
from ansab.names.inside_names import inside_names
from ansab.names.lexicon import lexicon
from ansab.names.reading import are_one_name
from ansab.names.tokens import Mark, NameToken

__all__ = ["child_told", "is_child", "is_child_beside", "is_grandchild_beside"]

_CHILD_BITS = -6.0
"""A chain of names without the first is the father's (*Khaled Ali Saleh*, *Ali Saleh*)."""
_SURELY_CHILD_BITS = -9.0
"""The same where *bin* stands between the two, or the whole chain of the father behind the child's name."""
_SWAPPED = 2
_FULL_CHAIN = 3
"""Names that tell the father when all of them stand behind the child's: *Ahmed Ali Abdullah Saleh*, *Ali Abdullah Saleh*."""
_NOBODY = ("", 0.0)


def child_told(one: Chain, two: Chain) -> tuple[str, float]:
    """The first name of the child where either name is that of the other's child, and what that says in bits; else empty
    and 0.
    """
    told = _child(one, two)
    if not told[0]:
        told = _child(two, one)
    return told if told[0] else _child_of_namesake(one, two)


def is_child(longer: Chain, shorter: Chain) -> bool:
    """Whether a name is another one with a child's name before it.

    >>> from ansab.names.parse import parse_name
    >>> is_child(Chain.of(parse_name("Karim Hadi al-Rawi")), Chain.of(parse_name("Hadi al-Rawi")))
    True
    """
    return bool(_child(longer, shorter)[0])


def is_child_beside(longer: Chain, shorter: Chain) -> bool:
    """Whether a name tells the other for the father where one text has both: his names stand behind a given name and
    before the same last one, as far as either gives them.

    >>> from ansab.names.parse import parse_name
    >>> names = ["Karim Hadi Zaid al-Rawi", "Hadi al-Rawi", "Hadi Zaid Karim al-Rawi", "Hadi Omar al-Rawi"]
    >>> child, *others = [Chain.of(parse_name(name)) for name in names]
    >>> [is_child_beside(child, other) for other in others]
    [True, True, False]
    """
    names, rest = longer.links, shorter.links
    if len(rest) >= _FULL_CHAIN and are_alike(names[1:], rest) and shorter.first:
        return not shorter.has(names[0].form) and given_numbers(names[0].form).isdisjoint(_left_out())
    child = longer.first
    if not child or len(names) <= _SWAPPED or len(rest) < _SWAPPED or names[1].mark & Mark.KUNYA:
        return False
    if shorter.is_of_kunya or not are_one_name(names[-1].form, rest[-1].form):
        return False
    if are_one_name(child, rest[0].form) or not given_numbers(child).isdisjoint(_left_out()):
        return False
    return all(are_one_name(own.form, his.form) for own, his in zip(names[1:-1], rest[:-1], strict=False))


def is_grandchild_beside(one: Chain, two: Chain) -> bool:
    """Whether two names of one text differ in the order of the first two words alone: a child is called after the
    grandfather.

    >>> from ansab.names.parse import parse_name
    >>> is_grandchild_beside(*(Chain.of(parse_name(name)) for name in ("Zaid Hadi al-Rawi", "Hadi Zaid al-Rawi")))
    True
    """
    own, other = one.links, two.links
    if len(own) <= _SWAPPED or len(own) != len(other) or are_one_name(own[0].form, own[1].form):
        return False
    return are_alike(own, [other[1], other[0], *other[_SWAPPED:]])


def _child(longer: Chain, shorter: Chain) -> tuple[str, float]:
    """The first name of a longer name of which a shorter one is the rest (*Gamal Mohamed Hosni Mubarak*, *Hosni
    Mubarak*), and its bits; empty where it is none, or where that first name is often left out.
    """
    names, rest = longer.links, shorter.links
    if _is_of_fuller_father(names, rest):
        rest = rest[: len(names) - 1]
    if len(rest) < 2 or len(rest) >= len(names) or shorter.is_of_kunya or longer.is_of_kunya:
        return _NOBODY
    is_rest = are_alike(names[1 : 1 + len(rest)], rest)
    if not is_rest and not are_one_link(rest[-1].form, names[-1].form):
        return _NOBODY
    child, father = names[0].form, rest[0].form
    if shorter.has(child) and not (is_rest and _is_of_grandfather(names)):
        return _NOBODY
    if names[1].mark & Mark.CHILD:
        return (child, _SURELY_CHILD_BITS) if are_one_name(father, names[1].form) else _NOBODY
    is_chain = is_rest and len(rest) >= _FULL_CHAIN
    left_out = _of_double_names() if is_chain else _left_out()
    if not _are_of_chain(longer, shorter) or not given_numbers(child).isdisjoint(left_out):
        return _NOBODY
    if is_chain:
        return child, _SURELY_CHILD_BITS
    wanted = given_numbers(father)
    is_behind = any(not wanted.isdisjoint(given_numbers(token.form)) for token in names[1:])
    return (child, _CHILD_BITS) if is_behind else _NOBODY


def _is_of_fuller_father(names: list[NameToken], father: list[NameToken]) -> bool:
    """Whether a child bears all names of a father but the last, and one before them: *Seid Idriss Deby*, *Idriss Deby Itno*."""
    return 2 < len(names) <= len(father) and are_alike(names[1:], father[: len(names) - 1])


def _is_of_grandfather(names: list[NameToken]) -> bool:
    """Whether a chain of four names begins with the grandfather's: *Nasir Ahmed Nasir al-Rawi*."""
    return len(names) > _FULL_CHAIN and are_one_name(names[0].form, names[_SWAPPED].form)


def _child_of_namesake(one: Chain, two: Chain) -> tuple[str, float]:
    """The first name of a grandchild who bears the grandfather's name (*Karrar Nima al-Hilfi*, *Nima Karrar al-Hilfi*), and its
    bits; empty for any other pair, and without a text only for listed names of the peoples who put the father's behind.
    """
    if any(link.mark for link in (*one.links[:_SWAPPED], *two.links[:_SWAPPED])):
        return _NOBODY
    if not (one.first and two.first and is_grandchild_beside(one, two)):
        return _NOBODY
    return one.links[0].form, _CHILD_BITS


def _are_of_chain(longer: Chain, shorter: Chain) -> bool:
    """Whether two names begin with listed given names, one of them at least of the peoples who put the father's behind
    their own: Lebanese fathers and sons may have French ones (*Tony Sleiman Frangieh*, *Rabih Antoine Khoury*).
    """
    return bool(longer.first or (given_numbers(longer.links[0].form) and shorter.first))


@cache
def _left_out() -> frozenset[int]:
    return frozenset(lexicon().given_classes[name] for name in inside_names().left_out)


@cache
def _of_double_names() -> frozenset[int]:
    return frozenset(lexicon().given_classes[name] for name in inside_names().doubled)
