"""Father or mother: what a kunya and a nasab say besides the names themselves."""

from __future__ import annotations

from functools import cache

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.lexicon import lexicon
from ansab.names.reading import are_one_name, read_token
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind

__all__ = ["are_namesakes", "is_child", "is_child_beside", "parent_line", "tells_parent"]

_OTHER_PARENT_BITS = -18.0
"""A father is no mother: more than all that the name of the child may say."""
_OTHER_FATHER_BITS = -3.0
"""*Hamdan bin Rashid* and *Hamdan bin Mohammed* may be cousins of one house, with all other names the same."""
_CHILD_BITS = -6.0
"""A chain of names without the first is the father's (*Khaled Ali Saleh*, *Ali Saleh*)."""
_SURELY_CHILD_BITS = -9.0
"""The same where *bin* stands between the two, or the whole chain of the father behind the child's name."""
_SONS = frozenset({"bin", "ibn", "bn", "ebn", "ibnu", "ould", "weld", "wold", "wuld", "بن", "ابن", "ولد"})
"""What stands before a father's name for a son alone; *Ben* and *Ait* begin family names of women, too."""
_SWAPPED = 2
_FULL_CHAIN = 3
"""Names that tell the father when all of them stand behind the child's: *Ahmed Ali Abdullah Saleh*, *Ali Abdullah Saleh*."""
_OFTEN_LEFT_OUT = ("muhammad", "ali", "amir", "malik", "ahmad", "abdullah", "mustafa")
"""Given names that stand before the name by which a man is called (*Muhammad Omar Kani*, *Omar Kani*)."""
_OF_DOUBLE_NAMES = 4
"""So many of them stand before a second one of the same man, too (*Ali Akbar*), even at the head of a chain."""


def parent_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for a name with *Abu* and one with *Umm*, for a son and a daughter of one father, for two names that tell
    two fathers, or for a name that is the other with a child's name before it; `None` for all other pairs.
    """
    if left.is_organization:
        return None
    one, two = (lexicon().kunya_parent(name.form) for name in (left, right))
    if one and two and one != two:
        return structure_line(_OTHER_PARENT_BITS, one, two, "the kunya of a father and that of a mother")
    one, two = _child_word(left), _child_word(right)
    if one and two and one != two and _are_of_one_father(left, right):
        return structure_line(_OTHER_PARENT_BITS, one, two, "a son and a daughter")
    one, two = _father(left), _father(right)
    if one and two and not _is_among(one, right) and not _is_among(two, left):
        return structure_line(_OTHER_FATHER_BITS, one, two, "the sons of two fathers")
    child, bits = _child(left, right)
    if not child:
        child, bits = _child(right, left)
    if not child:
        child, bits = _child_of_namesake(left, right)
    if not child:
        return None
    own, other = (child, "") if any(token.form == child for token in left.tokens) else ("", child)
    return structure_line(bits, own, other, "one is named as the other's child")


def tells_parent(name: ParsedName) -> bool:
    """Whether a name is a kunya or may say who the father is, or that it is a son's or a daughter's, so that `parent_line` may have something to say of it."""
    if name.is_organization:
        return False
    if lexicon().kunya_parent(name.form) or _has_father(name) or _first_of_chain(name) or _child_word(name):
        return True
    names = _names(name)
    return len(names) > 1 and bool(_numbers(names[0].form))


def is_child_beside(longer: ParsedName, shorter: ParsedName) -> bool:
    """Whether a name tells the other for the father where one text has both: his names stand behind a given name and
    before the same last one, as far as either gives them.

    >>> from ansab.names.parse import parse_name
    >>> names = ["Karim Hadi Zaid al-Rawi", "Hadi al-Rawi", "Hadi Zaid Karim al-Rawi", "Hadi Omar al-Rawi"]
    >>> [is_child_beside(parse_name(names[0]), parse_name(name)) for name in names[1:]]
    [True, True, False]
    """
    names, rest = _names(longer), _names(shorter)
    child = _first_of_chain(longer)
    if len(rest) >= _FULL_CHAIN and _are_alike(names[1:], rest) and _first_of_chain(shorter):
        return not _is_among(names[0].form, shorter) and _numbers(names[0].form).isdisjoint(_left_out())
    if not child or len(names) <= _SWAPPED or len(rest) < _SWAPPED or names[1].mark & Mark.KUNYA:
        return False
    if rest[0].mark & Mark.KUNYA or not are_one_name(names[-1].form, rest[-1].form):
        return False
    if are_one_name(child, rest[0].form) or not _numbers(child).isdisjoint(_left_out()):
        return False
    return all(are_one_name(own.form, his.form) for own, his in zip(names[1:-1], rest[:-1], strict=False))


def are_namesakes(one: ParsedName, two: ParsedName) -> bool:
    """Whether two names give two men by two listed given names, neither of which the other has.

    >>> from ansab.names.parse import parse_name
    >>> are_namesakes(parse_name("Zaid Rao"), parse_name("Karim Rao"))
    True
    """
    left, right = _first_of_chain(one), _first_of_chain(two)
    if not left or not right or _numbers(left) & _numbers(right):
        return False
    return not (_is_among(left, two) or _is_among(right, one))


def is_child(longer: ParsedName, shorter: ParsedName) -> bool:
    """Whether a name is another one with a child's name before it.

    >>> from ansab.names.parse import parse_name
    >>> is_child(parse_name("Karim Hadi al-Rawi"), parse_name("Hadi al-Rawi"))
    True
    """
    return bool(_child(longer, shorter)[0])


def _child(longer: ParsedName, shorter: ParsedName) -> tuple[str, float]:
    """The first name of a longer name of which a shorter one is the rest (*Gamal Mohamed Hosni Mubarak*, *Hosni
    Mubarak*), and its bits; empty where it is none, or where that first name is often left out.
    """
    names, rest = _names(longer), _names(shorter)
    if _is_of_fuller_father(names, rest):
        rest = rest[: len(names) - 1]
    if len(rest) < 2 or len(rest) >= len(names) or rest[0].mark & Mark.KUNYA or names[0].mark & Mark.KUNYA:
        return "", 0.0
    is_rest = _are_alike(names[1 : 1 + len(rest)], rest)
    if not is_rest and not are_one_name(rest[-1].form, names[-1].form):
        return "", 0.0
    child = names[0].form
    if _is_among(child, shorter) and not (is_rest and _is_of_grandfather(names)):
        return "", 0.0
    if names[1].mark & Mark.CHILD:
        return (child, _SURELY_CHILD_BITS) if are_one_name(rest[0].form, names[1].form) else ("", 0.0)
    is_chain = is_rest and len(rest) >= _FULL_CHAIN
    left_out = _of_double_names() if is_chain else _left_out()
    if not _are_of_chain(longer, shorter) or not _numbers(child).isdisjoint(left_out):
        return "", 0.0
    if is_chain:
        return child, _SURELY_CHILD_BITS
    father = rest[0].form
    wanted = _numbers(father) if father else set()
    is_behind = any(not wanted.isdisjoint(_numbers(token.form)) for token in names[1:])
    return (child, _CHILD_BITS) if is_behind else ("", 0.0)


def _is_of_fuller_father(names: list[NameToken], father: list[NameToken]) -> bool:
    """Whether a child bears all names of a father but the last, and one before them: *Seid Idriss Deby*, *Idriss Deby Itno*."""
    behind = names[1:]
    return 2 <= len(behind) < len(father) and _are_alike(behind, father[: len(behind)])


def _is_of_grandfather(names: list[NameToken]) -> bool:
    """Whether a chain of four names begins with the grandfather's: *Nasir Ahmed Nasir al-Rawi*."""
    return len(names) > _FULL_CHAIN and are_one_name(names[0].form, names[_SWAPPED].form)


def _child_of_namesake(left: ParsedName, right: ParsedName) -> tuple[str, float]:
    """The first name of a name that differs from another in the order of the first two alone, and its bits: a child is called
    after the grandfather (*Karrar Nima al-Hilfi*, *Nima Karrar al-Hilfi*); empty for any other pair.
    """
    one, two = _names(left), _names(right)
    if (
        len(one) <= _SWAPPED
        or len(one) != len(two)
        or any(name.mark for name in (*one[:_SWAPPED], *two[:_SWAPPED]))
    ):
        return "", 0.0
    if not (_first_of_chain(left) and _first_of_chain(right)) or are_one_name(one[0].form, two[0].form):
        return "", 0.0
    is_swapped = _are_alike(one, [two[1], two[0], *two[_SWAPPED:]])
    return (one[0].form, _CHILD_BITS) if is_swapped else ("", 0.0)


def _are_alike(names: list[NameToken], others: list[NameToken]) -> bool:
    """Whether two chains are of the same names in the same order."""
    return len(names) == len(others) and all(
        are_one_name(one.form, other.form) for one, other in zip(names, others, strict=True)
    )


def _has_father(name: ParsedName) -> bool:
    """Whether *bin* stands behind the first name."""
    names = _names(name)
    return len(names) > 1 and not names[0].mark & Mark.KUNYA and bool(names[1].mark & Mark.CHILD)


def _first_of_chain(name: ParsedName) -> str:
    """The listed given name that a name of two names or more begins with, if it is of the
    peoples who put the father's behind it; empty for none."""
    names = _names(name)
    if len(names) < 2 or names[0].mark & Mark.KUNYA or names[1].mark & Mark.CHILD:
        return ""
    return names[0].form if read_token(names[0].form).given in lexicon().chained else ""


def _are_of_chain(longer: ParsedName, shorter: ParsedName) -> bool:
    """Whether a longer and a shorter name begin with listed given names, one of them at least of the peoples who put the father's
    behind their own: Lebanese fathers and sons may have French ones (*Tony Sleiman Frangieh*, *Rabih Antoine Khoury*).
    """
    if _first_of_chain(longer):
        return True
    return bool(_numbers(_names(longer)[0].form) and _first_of_chain(shorter))


def _names(name: ParsedName) -> list[NameToken]:
    return [token for token in name.tokens if token.kind is not TokenKind.HONORIFIC]


@cache
def _left_out() -> frozenset[int]:
    return frozenset(lexicon().given_classes[name] for name in _OFTEN_LEFT_OUT)


@cache
def _of_double_names() -> frozenset[int]:
    return frozenset(lexicon().given_classes[name] for name in _OFTEN_LEFT_OUT[:_OF_DOUBLE_NAMES])


def _child_word(name: ParsedName) -> str:
    """What the first word for a child behind a name says: `bin` for a son, `bint` for a daughter, empty where there is none
    or where it does not tell the two apart."""
    table = lexicon()
    first = next((word for word in name.form.split()[1:] if table.particles.get(word) == "nasab"), "")
    if first in _SONS:
        return "bin"
    return "bint" if first and table.particle_canonical.get(first) == "bint" else ""


def _are_of_one_father(left: ParsedName, right: ParsedName) -> bool:
    """Whether the first fathers that two names give have one name."""
    one, two = (
        next((token.form for token in _names(name) if token.mark & Mark.CHILD), "") for name in (left, right)
    )
    return bool(one and two) and are_one_name(one, two)


def _father(name: ParsedName) -> str:
    """The listed given name that *bin* puts behind the first name; empty for none."""
    names = _names(name)
    if len(names) < 2 or names[0].mark & Mark.KUNYA or not names[1].mark & Mark.CHILD:
        return ""
    return names[1].form if read_token(names[1].form).given else ""


def _is_among(father: str, name: ParsedName) -> bool:
    """Whether a name has this given name, or one that may be short for it, anywhere."""
    wanted = _numbers(father)
    return any(not wanted.isdisjoint(_numbers(token.form)) for token in name.tokens)


def _numbers(form: str) -> set[int]:
    read = read_token(form)
    return {read.given, read.short_for} - {0}
