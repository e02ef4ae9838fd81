"""Father or mother: what a kunya and a nasab say besides the names themselves."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.beside_names import beside_names
from ansab.names.lexicon import lexicon
from ansab.names.reading import are_one_name, read_token
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind

__all__ = ["are_namesakes", "is_child", "is_child_beside", "parent_line", "tells_parent"]

_OTHER_PARENT_BITS = -18.0
"""A father is no mother: more than all that the name of the child may say."""
_OTHER_FATHER_BITS = -3.0
"""*Hamdan bin Rashid* and *Hamdan bin Mohammed* may be cousins of one house, with all other names the same."""
_GRANDFATHER_BITS = -10.0
"""*Sultan bin Abdulaziz Al Saud* is the uncle of *Sultan bin Salman bin Abdulaziz Al Saud*: chains are cut at the end, seldom
behind the name itself."""
_FOREFATHER_BITS = -5.0
"""The same where nothing stands behind that father: he may be the forefather of a branch (*Badr bin Abdullah bin Farhan*)."""
_CHILD_BITS = -6.0
"""A chain of names without the first is the father's (*Khaled Ali Saleh*, *Ali Saleh*)."""
_SURELY_CHILD_BITS = -9.0
"""The same where *bin* stands between the two, or the whole chain of the father behind the child's name."""
_SWAPPED = 2
_FULL_CHAIN = 3
"""Names that tell the father when all of them stand behind the child's: *Ahmed Ali Abdullah Saleh*, *Ali Abdullah Saleh*."""
_OFTEN_LEFT_OUT = ("muhammad", "ali", "amir", "malik", "ahmad", "abdullah", "mustafa")
"""Given names that stand before the name by which a man is called (*Muhammad Omar Kani*, *Omar Kani*)."""
_OF_DOUBLE_NAMES = 4
"""So many of them stand before a second one of the same man, too (*Ali Akbar*), even at the head of a chain."""
_NOBODY = ("", 0.0)


class _Chain(NamedTuple):
    """A person's name as father and child are looked for in it; made once for each name of a pair.

    Attributes:
        names: Its tokens without ranks.
        tokens: All its tokens: a rank may be a given name, too.
    """

    names: list[NameToken]
    tokens: tuple[NameToken, ...]

    @property
    def is_of_kunya(self) -> bool:
        """Whether a kunya stands first, so that the next name tells no father."""
        return bool(self.names[0].mark & Mark.KUNYA)

    @property
    def first(self) -> str:
        """The listed given name that stands before another name, if it is of the peoples who put the father's behind
        their own; empty for none, and before *bin*.
        """
        names = self.names
        if len(names) < 2 or self.is_of_kunya or names[1].mark & Mark.CHILD:
            return ""
        return names[0].form if _is_chained(names[0].form) else ""

    @property
    def has_father(self) -> bool:
        """Whether *bin* stands behind the first name."""
        return len(self.names) > 1 and not self.is_of_kunya and bool(self.names[1].mark & Mark.CHILD)

    @property
    def father(self) -> str:
        """The listed given name that *bin* puts behind the first name; empty for none."""
        return self.names[1].form if self.has_father and read_token(self.names[1].form).given else ""

    @property
    def first_father(self) -> str:
        """The name behind the first word for *son* or *daughter*, listed or not; empty for none."""
        return next((token.form for token in self.names if token.mark & Mark.CHILD), "")

    def has(self, given: str) -> bool:
        """Whether this given name, or one that may be short for it, stands anywhere in the name."""
        wanted = _numbers(given)
        return any(not wanted.isdisjoint(_numbers(token.form)) for token in self.tokens)


def parent_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for a name with *Abu* and one with *Umm*, for a son and a daughter of one father, for two names that tell
    two fathers, or for a name that is the other with a child's name before it; `None` for all other pairs.
    """
    if left.is_organization:
        return None
    parent_of = lexicon().kunya_parent
    one = parent_of(left.form)
    if one and (two := parent_of(right.form)) and one != two:
        return structure_line(_OTHER_PARENT_BITS, one, two, "the kunya of a father and that of a mother")
    own, other = _chain(left), _chain(right)
    if (
        _are_of_one_father(own, other)
        and (one := _child_word(left))
        and (two := _child_word(right))
        and one != two
    ):
        return structure_line(_OTHER_PARENT_BITS, one, two, "a son and a daughter")
    one, two = own.father, other.father
    if one and two and not other.has(one) and not own.has(two):
        return structure_line(_OTHER_FATHER_BITS, one, two, "the sons of two fathers")
    if (
        one
        and two
        and (_is_behind_father(own, two) or _is_behind_father(other, one))
        and _have_two_fathers(own, other)
    ):
        is_cut = min(len(own.names), len(other.names)) == _SWAPPED
        bits = _FOREFATHER_BITS if is_cut else _GRANDFATHER_BITS
        return structure_line(bits, one, two, "the father of one is the grandfather of the other")
    child, bits = _child(own, other)
    if not child:
        child, bits = _child(other, own)
    if not child:
        child, bits = _child_of_namesake(own, other)
    if not child:
        return None
    is_left = any(token.form == child for token in left.tokens)
    detail = "one is named as the other's child"
    return structure_line(bits, child if is_left else "", "" if is_left else child, detail)


def tells_parent(name: ParsedName) -> bool:
    """Whether a name is a kunya, or may say who the father is or whether it is a son's or a daughter's, so that
    `parent_line` may have something to say of it.
    """
    if name.is_organization:
        return False
    if lexicon().kunya_parent(name.form):
        return True
    chain = _chain(name)
    if chain.has_father or (len(chain.names) > 1 and _numbers(chain.names[0].form)):
        return True
    return bool(_child_word(name))


def is_child_beside(longer: ParsedName, shorter: ParsedName) -> bool:
    """Whether a name tells the other for the father where one text has both: his names stand behind a given name and
    before the same last one, as far as either gives them.

    >>> from ansab.names.parse import parse_name
    >>> names = ["Karim Hadi Zaid al-Rawi", "Hadi al-Rawi", "Hadi Zaid Karim al-Rawi", "Hadi Omar al-Rawi"]
    >>> [is_child_beside(parse_name(names[0]), parse_name(name)) for name in names[1:]]
    [True, True, False]
    """
    son, man = _chain(longer), _chain(shorter)
    names, rest = son.names, man.names
    if len(rest) >= _FULL_CHAIN and _are_alike(names[1:], rest) and man.first:
        return not man.has(names[0].form) and _numbers(names[0].form).isdisjoint(_left_out())
    child = son.first
    if not child or len(names) <= _SWAPPED or len(rest) < _SWAPPED or names[1].mark & Mark.KUNYA:
        return False
    if man.is_of_kunya or not are_one_name(names[-1].form, rest[-1].form):
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
    left, right = _chain(one), _chain(two)
    own, other = left.first, right.first
    if not own or not other or _numbers(own) & _numbers(other):
        return False
    return not (right.has(own) or left.has(other))


def is_child(longer: ParsedName, shorter: ParsedName) -> bool:
    """Whether a name is another one with a child's name before it.

    >>> from ansab.names.parse import parse_name
    >>> is_child(parse_name("Karim Hadi al-Rawi"), parse_name("Hadi al-Rawi"))
    True
    """
    return bool(_child(_chain(longer), _chain(shorter))[0])


def _chain(name: ParsedName) -> _Chain:
    return _Chain([token for token in name.tokens if token.kind is not TokenKind.HONORIFIC], name.tokens)


def _child(longer: _Chain, shorter: _Chain) -> tuple[str, float]:
    """The first name of a longer name of which a shorter one is the rest (*Gamal Mohamed Hosni Mubarak*, *Hosni
    Mubarak*), and its bits; empty where it is none, or where that first name is often left out.
    """
    names, rest = longer.names, shorter.names
    if _is_of_fuller_father(names, rest):
        rest = rest[: len(names) - 1]
    if len(rest) < 2 or len(rest) >= len(names) or shorter.is_of_kunya or longer.is_of_kunya:
        return _NOBODY
    is_rest = _are_alike(names[1 : 1 + len(rest)], rest)
    if not is_rest and not are_one_name(rest[-1].form, names[-1].form):
        return _NOBODY
    child, father = names[0].form, rest[0].form
    if shorter.has(child) and not (is_rest and _is_of_grandfather(names)):
        return _NOBODY
    if names[1].mark & Mark.CHILD:
        return (child, _SURELY_CHILD_BITS) if are_one_name(father, names[1].form) else _NOBODY
    is_chain = is_rest and len(rest) >= _FULL_CHAIN
    left_out = _of_double_names() if is_chain else _left_out()
    if not _are_of_chain(longer, shorter) or not _numbers(child).isdisjoint(left_out):
        return _NOBODY
    if is_chain:
        return child, _SURELY_CHILD_BITS
    wanted = _numbers(father)
    is_behind = any(not wanted.isdisjoint(_numbers(token.form)) for token in names[1:])
    return (child, _CHILD_BITS) if is_behind else _NOBODY


def _is_of_fuller_father(names: list[NameToken], father: list[NameToken]) -> bool:
    """Whether a child bears all names of a father but the last, and one before them: *Seid Idriss Deby*, *Idriss Deby Itno*."""
    return 2 < len(names) <= len(father) and _are_alike(names[1:], father[: len(names) - 1])


def _is_of_grandfather(names: list[NameToken]) -> bool:
    """Whether a chain of four names begins with the grandfather's: *Nasir Ahmed Nasir al-Rawi*."""
    return len(names) > _FULL_CHAIN and are_one_name(names[0].form, names[_SWAPPED].form)


def _child_of_namesake(left: _Chain, right: _Chain) -> tuple[str, float]:
    """The first name of a name that differs from another in the order of the first two alone, and its bits: a child is called
    after the grandfather (*Karrar Nima al-Hilfi*, *Nima Karrar al-Hilfi*); empty for any other pair.
    """
    one, two = left.names, right.names
    if len(one) <= _SWAPPED or len(one) != len(two):
        return _NOBODY
    if any(name.mark for name in (*one[:_SWAPPED], *two[:_SWAPPED])):
        return _NOBODY
    if not (left.first and right.first) or are_one_name(one[0].form, two[0].form):
        return _NOBODY
    is_swapped = _are_alike(one, [two[1], two[0], *two[_SWAPPED:]])
    return (one[0].form, _CHILD_BITS) if is_swapped else _NOBODY


def _are_alike(names: list[NameToken], others: list[NameToken]) -> bool:
    """Whether two chains are of the same names in the same order."""
    return len(names) == len(others) and all(
        are_one_name(one.form, other.form) for one, other in zip(names, others, strict=True)
    )


def _are_of_chain(longer: _Chain, shorter: _Chain) -> bool:
    """Whether two names begin with listed given names, one of them at least of the peoples who put the father's behind
    their own: Lebanese fathers and sons may have French ones (*Tony Sleiman Frangieh*, *Rabih Antoine Khoury*).
    """
    return bool(longer.first or (_numbers(longer.names[0].form) and shorter.first))


@cache
def _left_out() -> frozenset[int]:
    return frozenset(lexicon().given_classes[name] for name in _OFTEN_LEFT_OUT)


@cache
def _of_double_names() -> frozenset[int]:
    return frozenset(lexicon().given_classes[name] for name in _OFTEN_LEFT_OUT[:_OF_DOUBLE_NAMES])


def _child_word(name: ParsedName) -> str:
    """What the first word for a child behind a name says: `bin` for a son, `bint` for a daughter, empty where there is none
    or where it does not tell the two apart.
    """
    table = lexicon()
    first = next((word for word in name.form.split()[1:] if table.particles.get(word) == "nasab"), "")
    if first in beside_names().sons:
        return "bin"
    return "bint" if first and table.particle_canonical.get(first) == "bint" else ""


def _are_of_one_father(one: _Chain, two: _Chain) -> bool:
    """Whether the first fathers that two names give have one name."""
    own = one.first_father
    return bool(own and (other := two.first_father) and are_one_name(own, other))


@lru_cache(maxsize=8_192)
def _is_chained(form: str) -> bool:
    return read_token(form).given in lexicon().chained


def _have_two_fathers(one: _Chain, two: _Chain) -> bool:
    """Whether two men of one name have two fathers."""
    own, other = one.names, two.names
    return are_one_name(own[0].form, other[0].form) and not are_one_name(own[1].form, other[1].form)


def _is_behind_father(chain: _Chain, father: str) -> bool:
    """Whether *bin* puts a man's father behind another father, as one more forefather behind whom there is more to tell. The
    last name may be a family's (*bin Baz*, *ben Ali*), which stands behind any father.
    """
    behind = chain.names[_SWAPPED:-1]
    return any(name.mark & Mark.CHILD and are_one_name(name.form, father) for name in behind)


@lru_cache(maxsize=8_192)
def _numbers(form: str) -> frozenset[int]:
    """The numbers of the listed given name that a word is, and of the one that it may be short for."""
    read = read_token(form)
    return frozenset({read.given, read.short_for} - {0})
